// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/listcommand.h>

#include <cli/command.h>
#include <cli/console.h>

#include <store/library.h>
#include <store/list/articlelist.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageRows = 500;

QJsonObject summaryJson(const ArticleSummary &summary)
{
    return {
        {u"id"_s, summary.id},
        {u"title"_s, summary.title},
        {u"byline"_s, summary.byline},
        {u"source"_s, summary.source},
        {u"published"_s, summary.published.toString(Qt::ISODate)},
        {u"imported"_s, summary.imported.toString(Qt::ISODateWithMs)},
        {u"quotes"_s, summary.quotationCount},
        {u"decided"_s, summary.decidedCount},
        {u"proposals"_s, summary.proposalCount}};
}

QString summaryLine(const ArticleSummary &summary)
{
    const QString date =
        summary.published.isValid() ? summary.published.toString(Qt::ISODate) : u"-"_s;
    return u"%1  %2  %3 quotes  %4/%5 reviewed  %6"_s.arg(summary.id, 5)
        .arg(date, -10)
        .arg(summary.quotationCount, 3)
        .arg(summary.decidedCount, 3)
        .arg(summary.proposalCount, -3)
        .arg((summary.title.isEmpty() ? summary.source : summary.title).simplified());
}

} // namespace

int runList(const QStringList &arguments)
{
    CommandParser parser(
        u"list"_s, u"[--json] [--library FILE]"_s,
        u"Lists the articles of a library, the newest import first."_s);
    parser.addLibraryOption();
    parser.options().addOption({u"json"_s, u"One JSON object a line."_s});
    if (const auto code = parser.parse(arguments)) {
        return *code;
    }
    if (!parser.words().isEmpty()) {
        return parser.usageError(u"\"%1\" is one word too many."_s.arg(parser.words().first()));
    }
    const auto library = Library::open(parser.libraryPath(), Library::Mode::ReadOnly);
    if (!library) {
        Console::error(library.error());
        return ExitCode::someFailed;
    }
    const bool isJson = parser.options().isSet(u"json"_s);
    std::optional<ArticleSummary> last;
    for (;;) {
        const auto page = (*library)->list().after({}, last, pageRows);
        if (!page) {
            Console::error(page.error());
            return ExitCode::someFailed;
        }
        for (const ArticleSummary &summary : *page) {
            if (isJson) {
                Console::writeLine(
                    QJsonDocument(summaryJson(summary)).toJson(QJsonDocument::Compact));
            } else {
                Console::writeLine(summaryLine(summary));
            }
        }
        if (page->size() < pageRows) {
            return ExitCode::done;
        }
        last = page->last();
    }
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/evaluateimportcommand.h>

#include <cli/command.h>
#include <cli/console.h>

#include <formats/html/extractionscore.h>
#include <formats/html/htmlreader.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// What one saved page came to, beside what it should have.
struct PageScore
{
    QString name;
    WordScore body;
    bool isTitleExact = false;
    bool isBylineExact = false;
    bool isDateExact = false;
};

Result<QByteArray> fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, path, file.errorString());
    }
    return file.readAll();
}

Result<PageScore> pageScore(const QDir &folder)
{
    const auto source = fileBytes(folder.filePath(u"source.html"_s));
    const auto expected = fileBytes(folder.filePath(u"expected.html"_s));
    const auto metadata = fileBytes(folder.filePath(u"expected-metadata.json"_s));
    for (const auto *bytes : {&source, &expected, &metadata}) {
        if (!*bytes) {
            return failure(bytes->error());
        }
    }
    const QJsonObject head = QJsonDocument::fromJson(*metadata).object();
    const auto isExact = [&head](const QString &name, const QString &found) {
        return head.value(name).toString().simplified() == found.simplified();
    };
    const ExtractedPage page = extractedPage(htmlAsUtf8(*source));
    return PageScore{
        folder.dirName(), wordScore(page.paragraphs, wholePageParagraphs(*expected)),
        isExact(u"title"_s, page.metadata.title), isExact(u"byline"_s, page.metadata.byline),
        isExact(u"publishedTime"_s, page.metadata.published)};
}

QJsonObject toJson(const PageScore &score)
{
    return {
        {u"page"_s, score.name},
        {u"precision"_s, score.body.precision()},
        {u"recall"_s, score.body.recall()},
        {u"f1"_s, score.body.f1()},
        {u"title"_s, score.isTitleExact},
        {u"byline"_s, score.isBylineExact},
        {u"date"_s, score.isDateExact}};
}

QString line(const PageScore &score)
{
    const auto mark = [](bool isExact) {
        return isExact ? u"yes"_s : u"no"_s;
    };
    return u"%1  %2  %3  %4  %5  %6  %7"_s.arg(score.name, -40)
        .arg(score.body.precision(), 9, 'f', 3)
        .arg(score.body.recall(), 6, 'f', 3)
        .arg(score.body.f1(), 5, 'f', 3)
        .arg(mark(score.isTitleExact), -5)
        .arg(mark(score.isBylineExact), -6)
        .arg(mark(score.isDateExact));
}

void print(const QList<PageScore> &scores, bool asJson)
{
    double f1 = 0;
    double titles = 0;
    double bylines = 0;
    double dates = 0;
    QJsonArray pages;
    for (const PageScore &score : scores) {
        f1 += score.body.f1();
        titles += score.isTitleExact ? 1 : 0;
        bylines += score.isBylineExact ? 1 : 0;
        dates += score.isDateExact ? 1 : 0;
        pages.append(toJson(score));
    }
    const double count = double(scores.size());
    if (asJson) {
        const QJsonObject all{
            {u"pages"_s, pages},
            {u"count"_s, scores.size()},
            {u"body_f1"_s, f1 / count},
            {u"title_exact"_s, titles / count},
            {u"byline_exact"_s, bylines / count},
            {u"date_exact"_s, dates / count}};
        Console::writeLine(QJsonDocument(all).toJson(QJsonDocument::Compact));
        return;
    }
    Console::writeLine(u"%1  precision  recall  f1     title  byline  date"_s.arg(u"page"_s, -40));
    for (const PageScore &score : scores) {
        Console::writeLine(line(score));
    }
    Console::writeLine(
        u"%1 pages: body words F1 %2, title exact %3, byline exact %4, date exact %5"_s
            .arg(scores.size())
            .arg(f1 / count, 0, 'f', 3)
            .arg(titles / count, 0, 'f', 3)
            .arg(bylines / count, 0, 'f', 3)
            .arg(dates / count, 0, 'f', 3));
}

} // namespace

int runEvaluateImport(const QStringList &arguments)
{
    CommandParser parser(
        u"evaluate-import"_s, u"[--json] FOLDER"_s,
        u"Measures how well articles are found on saved web pages. FOLDER holds a folder for each"
        " page, with source.html, expected.html and expected-metadata.json."_s);
    parser.options().addOption({u"json"_s, u"One JSON object for all."_s});
    if (const auto code = parser.parse(arguments)) {
        return *code;
    }
    if (parser.words().size() != 1) {
        return parser.usageError(u"Name one folder."_s);
    }
    const QDir top(parser.words().first());
    QList<PageScore> scores;
    int code = ExitCode::done;
    for (const QString &name : top.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const auto score = pageScore(QDir(top.filePath(name)));
        if (score) {
            scores.append(*score);
        } else {
            Console::error(score.error());
            code = ExitCode::someFailed;
        }
    }
    if (scores.isEmpty()) {
        Console::error(u"There is no page in %1."_s.arg(top.path()));
        return ExitCode::someFailed;
    }
    print(scores, parser.options().isSet(u"json"_s));
    return code;
}

} // namespace Quoth

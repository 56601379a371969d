// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/searchcommand.h>

#include <cli/command.h>
#include <cli/console.h>

#include <common/concordancelines.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/search/searchstore.h>
#include <store/search/searchvalues.h>
#include <text/offsetmap.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString faultText(SearchFault fault)
{
    switch (fault) {
    case SearchFault::UnknownField:
        return u"There is no such field; the fields are %1."_s.arg(
            searchFieldNames().join(u", "_s));
    case SearchFault::MissingValue:
        return u"Something must stand behind the field."_s;
    case SearchFault::UnknownValue:
        return u"The field has no such value."_s;
    case SearchFault::NoNumber:
        return u"Compare with a number from 0 to 1, as in conf<0.6."_s;
    case SearchFault::NoDate:
        return u"Give a date as 2018, 2018-09 or 2018-09-11."_s;
    case SearchFault::OpenQuotation:
        return u"The quotation mark has no end."_s;
    case SearchFault::OpenBracket:
        return u"The bracket has no end."_s;
    case SearchFault::StrayBracket:
        return u"The bracket has no beginning."_s;
    case SearchFault::NothingToFind:
        return u"There is nothing to find in this part."_s;
    case SearchFault::TooLong:
        return u"This is longer than anything that can be found."_s;
    case SearchFault::TooDeep:
        return u"Too many brackets inside each other."_s;
    }
    return {};
}

/// The query with a line below that points at the fault.
void explainFault(const QString &text, const SearchQuery &query)
{
    Console::error(faultText(*query.fault));
    Console::note(u"  "_s + text);
    const auto width = std::max<qsizetype>(1, query.faultPlace.length());
    Console::note(u"  "_s + QString(query.faultPlace.start, u' ') + QString(width, u'^'));
}

QJsonArray markPlaces(const SearchHit &hit)
{
    const OffsetMap offsets(hit.snippet);
    QJsonArray list;
    for (const Span mark : hit.marks) {
        const Span place = offsets.toCodePoints(mark);
        list.append(QJsonArray{qint64(place.start), qint64(place.end)});
    }
    return list;
}

void printHit(const SearchHit &hit, bool asJson)
{
    if (asJson) {
        const QJsonObject json{
            {u"id"_s, hit.articleId},       {u"title"_s, hit.title},
            {u"source"_s, hit.source},      {u"published"_s, hit.published.toString(Qt::ISODate)},
            {u"rank"_s, hit.rank},          {u"snippet"_s, hit.snippet},
            {u"matches"_s, markPlaces(hit)}};
        Console::writeLine(QJsonDocument(json).toJson(QJsonDocument::Compact));
        return;
    }
    const QString date = hit.published.isValid() ? hit.published.toString(Qt::ISODate) : u"-"_s;
    Console::writeLine(u"%1  %2  %3"_s.arg(hit.articleId, 5)
                           .arg(date, -10)
                           .arg(hit.title.isEmpty() ? hit.source : hit.title));
    if (!hit.snippet.isEmpty()) {
        Console::writeLine(u"       "_s + hit.snippet);
    }
}

void printLine(const FoundLine &found, const OffsetMap &offsets, bool asJson)
{
    constexpr int width = 40;
    const ConcordanceLine &line = found.line;
    if (asJson) {
        const Span place = offsets.toCodePoints(line.place);
        const QJsonObject json{{u"id"_s, found.articleId},
                               {u"title"_s, found.title},
                               {u"start"_s, qint64(place.start)},
                               {u"end"_s, qint64(place.end)},
                               {u"left"_s, line.left},
                               {u"key"_s, line.key},
                               {u"right"_s, line.right}};
        Console::writeLine(QJsonDocument(json).toJson(QJsonDocument::Compact));
        return;
    }
    Console::writeLine(u"%1  %2 [%3] %4"_s.arg(found.articleId, 5)
                           .arg(line.left.right(width), width)
                           .arg(line.key, line.right.left(width)));
}

/// Every place that the query asks for, article by article.
Result<void> printConcordance(
    Library &library, const SearchQuery &query, const QList<SearchHit> &hits, bool asJson)
{
    constexpr qsizetype context = 60;
    constexpr qsizetype mostOfAnArticle = 100'000;
    for (const SearchHit &hit : hits) {
        const auto lines =
            concordanceLines(library, query, {hit.articleId}, context, mostOfAnArticle);
        if (!lines) {
            return failure(lines.error());
        }
        if (lines->isEmpty()) {
            continue;
        }
        const auto article = library.articles().article(hit.articleId);
        if (!article) {
            return failure(article.error());
        }
        const OffsetMap offsets(article->text);
        for (const FoundLine &line : *lines) {
            printLine(line, offsets, asJson);
        }
    }
    return {};
}

} // namespace

int runSearch(const QStringList &arguments)
{
    CommandParser parser(
        u"search"_s, u"[--kwic] [--json] [--newest] [--limit N] [--library FILE] QUERY"_s,
        u"Finds articles. A query is words, \"phrases\", prefix*, NEAR(a b, 5), -not, OR, brackets,"
        " and fields: speaker:Bolton, person:\"Kim Jong Un\", label:ORG, kind:direct,"
        " status:proposed, conf<0.6, after:2018-09, tag:, source:, title:, quote:, note:."_s);
    parser.addLibraryOption();
    parser.options().addOptions({
        {u"kwic"_s, u"Every place in its context, instead of the articles."_s},
        {u"json"_s, u"One JSON object a line; places in code points."_s},
        {u"newest"_s, u"The newest first, instead of the best match."_s},
        {u"limit"_s, u"At most so many articles (100)."_s, u"N"_s, u"100"_s},
    });
    if (const auto code = parser.parse(arguments)) {
        return *code;
    }
    const QString text = parser.words().join(u' ');
    bool isNumber = false;
    const int limit = parser.options().value(u"limit"_s).toInt(&isNumber);
    if (text.trimmed().isEmpty() || !isNumber || limit < 1) {
        return parser.usageError(u"Give a query, and a limit above 0."_s);
    }
    const SearchQuery query = parsedQuery(text);
    if (query.fault) {
        explainFault(text, query);
        return ExitCode::usage;
    }
    const auto library = Library::open(parser.libraryPath(), Library::Mode::ReadOnly);
    if (!library) {
        Console::error(library.error());
        return ExitCode::someFailed;
    }
    const bool asJson = parser.options().isSet(u"json"_s);
    const auto order =
        parser.options().isSet(u"newest"_s) ? SearchOrder::Newest : SearchOrder::Relevance;
    const auto hits = (*library)->search().find(query, order, limit);
    if (!hits) {
        Console::error(hits.error());
        return ExitCode::someFailed;
    }
    if (parser.options().isSet(u"kwic"_s)) {
        const auto done = printConcordance(**library, query, *hits, asJson);
        if (!done) {
            Console::error(done.error());
            return ExitCode::someFailed;
        }
        return ExitCode::done;
    }
    for (const SearchHit &hit : *hits) {
        printHit(hit, asJson);
    }
    return ExitCode::done;
}

} // namespace Quoth

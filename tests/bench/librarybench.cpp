// SPDX-License-Identifier: GPL-3.0-or-later
#include "librarybench.h"
#include "analysistiming.h"
#include "bench.h"
#include "librarysample.h"
#include "rawsqlite.h"

#include <common/articleintake.h>
#include <core/error.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/list/articlelist.h>
#include <store/search/searchstore.h>
#include <store/search/searchvalues.h>

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int inTurn = 4'000;
constexpr int pageRows = 64;

/// Seconds on the wall, and of all threads of this program.
struct Spent
{
    double wall = 0;
    double processor = 0;

    Spent &operator+=(const Spent &other)
    {
        wall += other.wall;
        processor += other.processor;
        return *this;
    }
};

Spent spentOn(const std::function<void()> &work)
{
    const auto now = [](clockid_t clock) {
        timespec time = {};
        ::clock_gettime(clock, &time);
        return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
    };
    const double wall = now(CLOCK_MONOTONIC);
    const double processor = now(CLOCK_PROCESS_CPUTIME_ID);
    work();
    return {now(CLOCK_MONOTONIC) - wall, now(CLOCK_PROCESS_CPUTIME_ID) - processor};
}

RawSqlite::Value textValue(const QString &text)
{
    return {text.toUtf8(), 0, true};
}

RawSqlite::Value numberValue(qint64 number)
{
    return {{}, number, false};
}

} // namespace

LibraryBench::LibraryBench(const BenchContext &context, const QString &folder, int count)
    : m_context(context)
    , m_path(folder + u"/library-%1.quoth"_s.arg(count))
    , m_rawPath(folder + u"/raw-%1.db"_s.arg(count))
    , m_count(count)
    , m_name(u"%1 articles"_s.arg(count))
{
}

void LibraryBench::report(
    const QString &metric, double value, const QString &unit, const QString &peer, double ratio)
{
    m_context.report(
        {u"library"_s, m_name, metric, value, unit, peer,
         peer.isEmpty() ? std::nullopt : std::optional(ratio)});
    m_figures.insert(metric, value);
}

double LibraryBench::percentile(QList<double> values, double share)
{
    if (values.isEmpty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    return values[std::min<qsizetype>(values.size() - 1, qsizetype(share * double(values.size())))];
}

/// Both take the same articles in turn, so that what else the machine does falls on both alike, in
/// transactions of the same length and with the same memory.
QString LibraryBench::import()
{
    auto library = Library::open(m_path, Library::Mode::CreateIfMissing);
    RawSqlite raw(m_rawPath);
    if (!library || !raw.isOpen() || !raw.makeTables()) {
        return library ? u"no raw database"_s : errorText(library.error());
    }
    if (!(*library)->expectManyWrites() || !raw.expectManyWrites()) {
        return u"a setting is not taken"_s;
    }
    LibrarySample sample;
    Spent own;
    Spent peer;
    double textBytes = 0;
    QString problem;
    ArticleIntake intake(**library, {}, [&problem](const auto &stored, const auto &) {
        problem = stored ? problem : errorText(stored.error());
    });
    for (int done = 0; done < m_count && problem.isEmpty(); done += inTurn) {
        QList<Article> articles;
        for (int i = 0; i < std::min(inTurn, m_count - done); ++i) {
            articles.append(sample.next());
            textBytes += double(articles.last().text.size() + articles.last().title.size());
        }
        own += spentOn([&] {
            for (const Article &article : std::as_const(articles)) {
                intake.take({{article, {}}, {}});
            }
            intake.flush();
        });
        peer += spentOn([&] {
            if (!raw.add(articles)) {
                problem = QString::fromUtf8(raw.error());
            }
        });
    }
    own += spentOn([&] {
        const auto done = intake.finish();
        problem = done ? problem : errorText(done.error());
        const auto emptied = (*library)->checkpoint();
        problem = emptied ? problem : errorText(emptied.error());
    });
    peer += spentOn([&] { raw.rows("PRAGMA wal_checkpoint(PASSIVE)", {}); });
    const QString limit = u"bare sqlite3 with FTS5"_s;
    report(u"import"_s, m_count / own.wall, u"1/s"_s, limit, peer.wall / own.wall);
    report(
        u"import, by processor time of all threads"_s, m_count / own.processor, u"1/s"_s, limit,
        peer.processor / own.processor);
    report(u"import, an article"_s, own.wall / m_count * 1e6, u"µs"_s);
    reportIndex(u"index of words, as written"_s, textBytes);
    // What an import of so many does at its end.
    double whole = 0;
    double longest = 0;
    for (bool isFirst = true, isMore = true; isMore && problem.isEmpty(); isFirst = false) {
        Result<bool> more;
        const double step = spentOn([&] { more = (*library)->search().mergeIndex(isFirst); }).wall;
        whole += step;
        longest = std::max(longest, step);
        isMore = more.value_or(false);
        problem = more ? problem : errorText(more.error());
    }
    report(u"merging the index of words"_s, whole * 1e3, u"ms"_s);
    report(u"merging the index of words, longest step"_s, longest * 1e3, u"ms"_s);
    reportIndex(u"index of words"_s, textBytes);
    const auto size = double(QFile(m_path).size());
    report(u"whole file"_s, size / 1e6, u"MB"_s, u"text"_s, size / textBytes);
    return problem;
}

void LibraryBench::reportIndex(const QString &metric, double textBytes)
{
    RawSqlite file(m_path);
    const double index = double(file.number("SELECT sum(length(block)) FROM article_word_data"));
    report(metric, index / 1e6, u"MB"_s, u"text"_s, index / textBytes);
}

QString LibraryBench::open()
{
    const QString empty = m_path + u"-empty"_s;
    if (const auto made = Library::open(empty, Library::Mode::CreateIfMissing); !made) {
        return errorText(made.error());
    }
    QString problem;
    const auto openAndList = [&](const QString &path) {
        const auto library = Library::open(path, Library::Mode::MustExist);
        if (!library || !(*library)->list().after({}, {}, pageRows)) {
            problem = u"a library does not open"_s;
        }
    };
    const int rounds = m_context.quick ? 2 : 15;
    openAndList(m_path);
    const double own = fastestRound(rounds, [&] { openAndList(m_path); });
    const double peer = fastestRound(rounds, [&] { openAndList(empty); });
    report(u"open, and the first page"_s, own * 1e3, u"ms"_s, u"an empty library"_s, own / peer);
    return problem;
}

/// Pages from anywhere in the list, each by the key of the article before.
QString LibraryBench::pages()
{
    const auto library = Library::open(m_path, Library::Mode::ReadOnly);
    if (!library) {
        return errorText(library.error());
    }
    RawSqlite raw(m_path);
    const std::pair<QString, ArticleSort> sorts[] = {
        {u"imported"_s, ArticleSort::Imported}, {u"date"_s, ArticleSort::Published},
        {u"title"_s, ArticleSort::Title},       {u"source"_s, ArticleSort::Outlet},
        {u"language"_s, ArticleSort::Language}, {u"to review"_s, ArticleSort::Open}};
    const int rounds = m_context.quick ? 10 : 200;
    std::mt19937 random(7); // NOLINT: the same every time
    for (const auto &[name, sort] : sorts) {
        ListQuery query;
        query.sort = sort;
        QList<double> own;
        QList<double> byId;
        for (int round = 0; round < rounds; ++round) {
            const auto start = (*library)->list().summaries({1 + qint64(random()) % m_count});
            if (!start || start->isEmpty()) {
                return u"an article is missing"_s;
            }
            QList<ArticleSummary> page;
            own.append(fastestRound(1, [&] {
                page = (*library)->list().after(query, start->first(), pageRows).value_or(page);
            }));
            QList<qint64> ids;
            for (const ArticleSummary &summary : std::as_const(page)) {
                ids.append(summary.id);
            }
            byId.append(fastestRound(1, [&] { (void)(*library)->list().summaries(ids); }));
        }
        report(u"page by %1, p50"_s.arg(name), percentile(own, 0.5) * 1e3, u"ms"_s);
        report(u"page by %1, p95"_s.arg(name), percentile(own, 0.95) * 1e3, u"ms"_s);
        report(u"page by ids of %1, p95"_s.arg(name), percentile(byId, 0.95) * 1e3, u"ms"_s);
        ArticleOrder order;
        const double whole = fastestRound(
            1, [&] { order = (*library)->list().whole(query).value_or(ArticleOrder()); });
        if (order.ids.size() != m_count) {
            return u"the order of %1 is not whole"_s.arg(name);
        }
        report(u"order by %1"_s.arg(name), whole * 1e3, u"ms"_s);
    }
    QList<double> peer;
    for (int round = 0; round < rounds; ++round) {
        const qint64 id = 1 + qint64(random()) % m_count;
        peer.append(fastestRound(1, [&] {
            raw.rows(
                "SELECT id, title, byline, source, published, imported, quotations, decided,"
                " proposals, outlet, language, length FROM article_row WHERE trashed IS NULL"
                " AND (imported, id) < ((SELECT imported FROM article_row WHERE id = ?), ?)"
                " ORDER BY imported DESC, id DESC LIMIT 64",
                {numberValue(id), numberValue(id)});
        }));
    }
    const double limit = percentile(peer, 0.95) * 1e3;
    report(
        u"page, p95, beside"_s, m_figures.value(u"page by imported, p95"_s), u"ms"_s,
        u"bare sqlite3, the same page"_s, m_figures.value(u"page by imported, p95"_s) / limit);
    return {};
}

/// Words as somebody types them, a question for each letter.
QString LibraryBench::typing()
{
    const auto library = Library::open(m_path, Library::Mode::ReadOnly);
    if (!library) {
        return errorText(library.error());
    }
    RawSqlite raw(m_path);
    LibrarySample sample;
    QList<double> first;
    QList<double> firstRaw;
    QList<double> ranked;
    QList<double> rankedRaw;
    QString problem;
    const int rounds = m_context.quick ? 3 : 60;
    for (int round = 0; round < rounds; ++round) {
        const QString word = sample.query();
        for (qsizetype length = 1; length <= word.size(); ++length) {
            const bool isPrefix = length >= shortestPrefix(m_count); // as the search field has it
            ListQuery query;
            query.sort = ArticleSort::Relevance;
            query.search = parsedQuery(word.first(length) + (isPrefix ? u"*"_s : QString()));
            first.append(fastestRound(1, [&] {
                const auto found = (*library)->list().first(query, 200);
                problem = found ? problem : errorText(found.error());
            }));
            const QString match = u'"' + word.first(length) + u'"' + (isPrefix ? u"*"_s : u""_s);
            firstRaw.append(fastestRound(1, [&] {
                raw.rows(
                    "SELECT rowid FROM article_word WHERE article_word MATCH ?"
                    " ORDER BY rowid DESC LIMIT 200",
                    {textValue(match)});
            }));
            if (length < word.size()) {
                continue;
            }
            ranked.append(fastestRound(1, [&] { (void)(*library)->list().whole(query); }));
            rankedRaw.append(fastestRound(1, [&] {
                raw.rows(
                    "SELECT rowid, bm25(article_word, 4.0, 1.0) AS r FROM article_word"
                    " WHERE article_word MATCH ? ORDER BY r",
                    {textValue(match)});
            }));
        }
    }
    report(u"search as typed, p50"_s, percentile(first, 0.5) * 1e3, u"ms"_s);
    report(
        u"search as typed, p95"_s, percentile(first, 0.95) * 1e3, u"ms"_s, u"bare FTS5"_s,
        percentile(first, 0.95) / percentile(firstRaw, 0.95));
    report(
        u"ranked, p95"_s, percentile(ranked, 0.95) * 1e3, u"ms"_s, u"bare FTS5, all ranked"_s,
        percentile(ranked, 0.95) / percentile(rankedRaw, 0.95));
    return problem;
}

QString runLibraryBench(const BenchContext &context)
{
    const QTemporaryDir folder;
    if (!folder.isValid()) {
        return u"no temporary folder"_s;
    }
    QList<int> counts = context.quick ? QList<int>{500, 2'000} : QList<int>{10'000, 100'000};
    if (context.isLarge) {
        counts.append(1'000'000);
    }
    if (context.articles > 0) {
        counts = {context.articles};
    }
    QList<QHash<QString, double>> figures;
    for (const int count : counts) {
        LibraryBench bench(context, folder.path(), count);
        for (const auto step :
             {&LibraryBench::import, &LibraryBench::open, &LibraryBench::pages,
              &LibraryBench::typing, &LibraryBench::names, &LibraryBench::scrolling,
              &LibraryBench::stopping, &LibraryBench::trashing, &LibraryBench::keeping,
              &LibraryBench::heartbeat}) {
            if (const QString problem = (bench.*step)(); !problem.isEmpty()) {
                return problem;
            }
        }
        figures.append(bench.figures());
        bench.removeFiles();
    }
    if (counts.size() < 2) {
        return {};
    }
    for (const QString &metric :
         {u"import, an article"_s, u"open, and the first page"_s, u"page by imported, p95"_s,
          u"page by title, p95"_s, u"order by date"_s, u"list step, p99"_s,
          u"search as typed, p95"_s, u"person: p95"_s}) {
        QList<std::pair<double, double>> points;
        for (qsizetype i = 0; i < counts.size(); ++i) {
            points.append({double(counts[i]), std::max(1e-6, figures[i].value(metric))});
        }
        context.report(
            {u"library"_s, u"growth"_s, metric, growthExponent(points), u"exponent"_s, {}, {}});
    }
    return {};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/librarylist.h>

#include <library/session.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/list/articlelist.h>
#include <store/search/concordance.h>
#include <store/search/searchvalues.h>

#include <QSettings>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchPauseMs = 30;
/// Who sees the first of them waits for their page, not for the end of the list.
constexpr int restPauseMs = 150;
/// So many are read on the main thread: about a millisecond.
constexpr int listedAtOnce = 2'000;
constexpr int foundAtOnce = 200;
/// Ranking that takes longer is given up for the order of import.
constexpr int rankingMs = 150;
constexpr qsizetype snippetContext = 60;
/// Only so much of a very long article is looked through for its snippet.
constexpr qsizetype snippetReach = 100'000;

/// The word that is being typed may go on.
void completeLastWord(SearchQuery &query, const QString &text, qsizetype shortest)
{
    if (query.root.children.isEmpty() || text.isEmpty() || !text.back().isLetterOrNumber()) {
        return;
    }
    SearchNode &last = query.root.children.last();
    const bool isWord = last.kind == SearchNode::Kind::Filter && last.field == SearchField::Text &&
                        last.value.size() >= shortest;
    last.isPrefix = last.isPrefix || (isWord && last.place.end == text.size());
}

} // namespace

QString faultSentence(SearchFault fault)
{
    switch (fault) {
    case SearchFault::UnknownField:
        return LibraryList::tr("There is no such field");
    case SearchFault::MissingValue:
        return LibraryList::tr("Something must follow the field");
    case SearchFault::UnknownValue:
        return LibraryList::tr("The field has no such value");
    case SearchFault::NoNumber:
        return LibraryList::tr("Compare with a number from 0 to 1");
    case SearchFault::NoDate:
        return LibraryList::tr("Give a date as 2018-09");
    case SearchFault::OpenQuotation:
        return LibraryList::tr("The quotation mark has no end");
    case SearchFault::OpenBracket:
        return LibraryList::tr("The bracket has no end");
    case SearchFault::StrayBracket:
        return LibraryList::tr("The bracket has no beginning");
    case SearchFault::NothingToFind:
        return LibraryList::tr("There is nothing to find here");
    case SearchFault::TooLong:
        return LibraryList::tr("This is longer than anything that can be found");
    case SearchFault::TooDeep:
        return LibraryList::tr("Too many brackets inside each other");
    }
    return {};
}

LibraryList::LibraryList(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_model([this](const QList<qint64> &ids) { return fetch(ids); })
    , m_reader(session.libraryPath())
{
    restoreSettings();
    m_pause.setSingleShot(true);
    m_pause.setInterval(searchPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LibraryList::search);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restPauseMs);
    connect(&m_rest, &QTimer::timeout, this, [this] { askWhole(m_query); });
}

void LibraryList::restoreSettings()
{
    const QSettings settings;
    const int sort = settings.value(u"library/sort"_s, int(ArticleSort::Imported)).toInt();
    if (sort >= int(ArticleSort::Imported) && sort < int(ArticleSort::Relevance)) {
        m_query.sort = ArticleSort(sort);
    }
    m_query.isDescending = settings.value(u"library/descending"_s, true).toBool();
    const int grouping = settings.value(u"library/grouping"_s).toInt();
    if (grouping >= 0 && grouping <= int(ArticleGrouping::Language)) {
        m_query.grouping = ArticleGrouping(grouping);
    }
}

void LibraryList::setSearchText(const QString &text)
{
    if (text != m_text) {
        m_text = text;
        m_reader.cancel(); // nobody waits for what was typed before
        m_pause.start();
    }
}

void LibraryList::search()
{
    SearchQuery query = parsedQuery(m_text);
    if (query.fault) {
        Q_EMIT faulty(faultSentence(*query.fault), query.faultPlace);
        return;
    }
    const qint64 articles = m_session.library().list().lastId().value_or(0);
    completeLastWord(query, m_text, shortestPrefix(articles));
    m_query.search = query;
    Q_EMIT queryChanged();
    ask();
}

void LibraryList::setSort(ArticleSort sort, bool isDescending)
{
    m_query.sort = sort;
    m_query.isDescending = isDescending;
    QSettings settings;
    settings.setValue(u"library/sort"_s, int(sort));
    settings.setValue(u"library/descending"_s, isDescending);
    Q_EMIT queryChanged();
    ask();
}

void LibraryList::setGrouping(ArticleGrouping grouping)
{
    m_query.grouping = grouping;
    QSettings().setValue(u"library/grouping"_s, int(grouping));
    Q_EMIT queryChanged();
    ask();
}

void LibraryList::setTrash(bool isTrash)
{
    if (m_query.isTrash != isTrash) {
        m_query.isTrash = isTrash;
        Q_EMIT queryChanged();
        ask();
    }
}

void LibraryList::reload()
{
    m_model.refreshAll();
    ask();
}

void LibraryList::refresh(qint64 articleId)
{
    if (articleId == 0) {
        reload();
        return;
    }
    m_model.refresh(articleId);
    if (isSearching()) {
        m_pause.start(); // it may be an answer now, or no more
    }
}

void LibraryList::ask()
{
    m_rest.stop();
    ListQuery query = m_query;
    if (isSearching()) {
        // The best first, unless the reader wants another order than that of the whole list.
        query.sort = query.sort == ArticleSort::Imported ? ArticleSort::Relevance : query.sort;
        m_reader.ask<ArticleOrder>(
            [query](Library &library, const StopCallable &) {
                return library.list().first(query, foundAtOnce);
            },
            [this, query](const Result<ArticleOrder> &beginning) {
                const bool isSorted = beginning && query.sort == ArticleSort::Relevance &&
                                      !beginning->isWhole &&
                                      query.grouping == ArticleGrouping::None;
                if (isSorted) {
                    show(*beginning);
                }
                askWhole(query);
            });
        return;
    }
    const Result<ArticleOrder> beginning = m_session.library().list().first(query, listedAtOnce);
    if (!beginning) {
        Q_EMIT failed(beginning.error());
        return;
    }
    m_hasArticles = !beginning->ids.isEmpty() || query.isTrash;
    if (beginning->isWhole && query.grouping != ArticleGrouping::None) {
        const Result<ArticleOrder> grouped = m_session.library().list().whole(query);
        m_reader.cancel();
        show(grouped.value_or(*beginning));
        return;
    }
    const bool isShown =
        query.grouping == ArticleGrouping::None &&
        (beginning->isWhole || !m_model.order().isWhole || m_model.rowCount() == 0);
    if (isShown) {
        show(*beginning);
    }
    if (beginning->isWhole) {
        m_reader.cancel();
    } else if (isShown) {
        m_reader.cancel();
        m_rest.start();
    } else {
        askWhole(query);
    }
}

void LibraryList::askWhole(const ListQuery &query)
{
    const bool isRanking = query.sort == ArticleSort::Relevance && isSearching();
    m_reader.ask<ArticleOrder>(
        [query](Library &library, const StopCallable &) { return library.list().whole(query); },
        [this, query, isRanking](const Result<ArticleOrder> &order) {
            if (order) {
                show(*order);
            } else if (isRanking && order.error().code == ErrorCode::Stopped) {
                ListQuery byImport = query;
                byImport.sort = ArticleSort::Imported;
                byImport.isDescending = true;
                askWhole(byImport);
            } else {
                Q_EMIT failed(order.error());
            }
        },
        isRanking ? rankingMs : 0);
}

void LibraryList::show(const ArticleOrder &order)
{
    const QList<SearchNode> words = soughtWords(m_query.search);
    if (words.isEmpty()) {
        m_model.setSnippets({});
    } else {
        m_model.setSnippets([this, words](qint64 id) { return snippet(id, words); });
    }
    m_model.setOrder(order, m_query.grouping);
    Q_EMIT listed(order.ids.size(), order.isWhole);
}

QList<qint64> LibraryList::allShown()
{
    if (m_model.order().isWhole && !m_reader.isAsking()) {
        return m_model.order().ids;
    }
    const Result<ArticleOrder> order = m_session.library().list().whole(m_query);
    return order ? order->ids : m_model.order().ids;
}

QList<ArticleSummary> LibraryList::fetch(const QList<qint64> &ids)
{
    return m_session.library().list().summaries(ids).value_or(QList<ArticleSummary>());
}

QString LibraryList::snippet(qint64 articleId, const QList<SearchNode> &words)
{
    const Result<QString> text = m_session.library().articles().text(articleId, snippetReach);
    if (!text) {
        return {};
    }
    const QList<Span> places = occurrences(*text, words);
    if (places.isEmpty()) {
        return {};
    }
    const ConcordanceLine line = concordanceLine(*text, places.first(), snippetContext);
    const QString ends = u"…"_s;
    return (line.left + line.key + line.right).simplified() + ends;
}

} // namespace Quoth

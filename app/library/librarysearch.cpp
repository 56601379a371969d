// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/librarysearch.h>

#include <library/session.h>
#include <store/library.h>

namespace Quoth {

namespace {

constexpr int pauseMs = 80;

/// The word that is being typed may go on.
void completeLastWord(SearchQuery &query, const QString &text)
{
    if (query.root.children.isEmpty() || text.isEmpty() || !text.back().isLetterOrNumber()) {
        return;
    }
    SearchNode &last = query.root.children.last();
    const bool isWord = last.kind == SearchNode::Kind::Filter && last.field == SearchField::Text;
    last.isPrefix = last.isPrefix || (isWord && last.place.end == text.size());
}

QString messageOf(SearchFault fault)
{
    switch (fault) {
    case SearchFault::UnknownField:
        return LibrarySearch::tr("There is no such field");
    case SearchFault::MissingValue:
        return LibrarySearch::tr("Something must follow the field");
    case SearchFault::UnknownValue:
        return LibrarySearch::tr("The field has no such value");
    case SearchFault::NoNumber:
        return LibrarySearch::tr("Compare with a number from 0 to 1");
    case SearchFault::NoDate:
        return LibrarySearch::tr("Give a date as 2018-09");
    case SearchFault::OpenQuotation:
        return LibrarySearch::tr("The quotation mark has no end");
    case SearchFault::OpenBracket:
        return LibrarySearch::tr("The bracket has no end");
    case SearchFault::StrayBracket:
        return LibrarySearch::tr("The bracket has no beginning");
    case SearchFault::NothingToFind:
        return LibrarySearch::tr("There is nothing to find here");
    case SearchFault::TooDeep:
        return LibrarySearch::tr("Too many brackets inside each other");
    }
    return {};
}

} // namespace

LibrarySearch::LibrarySearch(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LibrarySearch::ask);
}

void LibrarySearch::setText(const QString &text)
{
    m_text = text;
    m_pause.start();
}

void LibrarySearch::repeat()
{
    if (!m_text.trimmed().isEmpty()) {
        m_pause.start();
    }
}

void LibrarySearch::ask()
{
    SearchQuery query = parsedQuery(m_text);
    if (query.isEmpty()) {
        Q_EMIT cleared();
        return;
    }
    if (query.fault) {
        Q_EMIT faulty(messageOf(*query.fault), query.faultPlace);
        return;
    }
    completeLastWord(query, m_text);
    const auto hits = m_session.library().search().find(query, SearchOrder::Relevance, mostHits);
    if (hits) {
        Q_EMIT found(*hits);
    } else {
        Q_EMIT failed(hits.error());
    }
}

} // namespace Quoth

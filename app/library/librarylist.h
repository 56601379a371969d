// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <library/articlelistmodel.h>
#include <library/libraryreader.h>
#include <store/list/listquery.h>
#include <text/span.h>

#include <QObject>
#include <QTimer>

namespace Quoth {

class Session;

/// Which articles the library pane lists: what is sought, how they are sorted and grouped. What is
/// short is there at once; of what is long the beginning is, and the whole comes from a thread.
class LibraryList : public QObject
{
    Q_OBJECT

public:
    explicit LibraryList(Session &session, QObject *parent = nullptr);

    [[nodiscard]] ArticleListModel &model() { return m_model; }
    [[nodiscard]] const ListQuery &query() const { return m_query; }
    [[nodiscard]] bool isSearching() const { return !m_query.search.isEmpty(); }
    [[nodiscard]] const QString &searchText() const { return m_text; }
    /// Has the library any articles, shown or not?
    [[nodiscard]] bool hasArticles() const { return m_hasArticles; }
    /// All that the list shows, in its order, also where it has not come yet.
    [[nodiscard]] QList<qint64> allShown();

    /// What is in the search field now. The last word is taken as the beginning of one.
    void setSearchText(const QString &text);
    void setSort(ArticleSort sort, bool isDescending);
    void setGrouping(ArticleGrouping grouping);
    void setTrash(bool isTrash);
    /// Asks again, after the library has changed.
    void reload();
    /// The article's counts or title are no longer what they were; 0 means any.
    void refresh(qint64 articleId);

Q_SIGNALS:
    /// How many are shown; `isWhole` says whether all have come.
    void listed(qsizetype count, bool isWhole);
    void queryChanged();
    /// The query has a fault; what was found before stays.
    void faulty(const QString &message, Quoth::Span place);
    void failed(const Quoth::Error &error);

private:
    void search();
    void ask();
    void askWhole(const ListQuery &query);
    void show(const ArticleOrder &order);
    void restoreSettings();
    [[nodiscard]] QList<ArticleSummary> fetch(const QList<qint64> &ids);
    [[nodiscard]] QString snippet(qint64 articleId, const QList<SearchNode> &words);

    Session &m_session;
    ArticleListModel m_model;
    ListQuery m_query;
    QString m_text;
    bool m_hasArticles = false;
    QTimer m_pause;
    QTimer m_rest;
    LibraryReader m_reader; // last, so that its thread is at rest before the rest goes
};

/// What is wrong with a query, in a sentence for the reader.
[[nodiscard]] QString faultSentence(SearchFault fault);

} // namespace Quoth

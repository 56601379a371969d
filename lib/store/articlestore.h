// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <store/articlerecord.h>
#include <store/list/articlesummary.h>

#include <QList>

namespace Quoth {

class Database;

/// The articles of a library. Thread of the Library it came from. Every call is one transaction.
class ArticleStore
{
public:
    explicit ArticleStore(Database &database);

    /// Adds the article and returns its id. The text must be canonical and hold something (NoText).
    Result<qint64> add(const Article &article);
    /// The same for one whose title was found in its text already, so that its words are indexed
    /// under it at once: analysis may still find better ones for the fields that `given` lacks.
    Result<qint64> add(const Article &article, const Article &given);
    Result<qint64> add(const ArticleRecord &record);
    /// Adds them all in one transaction, which costs a third; on failure none.
    Result<QList<qint64>> addAll(const QList<Article> &articles);
    Result<Article> article(qint64 id);
    /// The beginning of the text, of so many characters at most.
    Result<QString> text(qint64 id, qint64 length);
    /// All of them, the newest import first; those in the trash are left out. For what shows so
    /// many there are pages (ArticleList).
    Result<QList<ArticleSummary>> summaries();
    /// The ids of the same, eight bytes each.
    Result<QList<qint64>> ids();
    /// Articles from the same source or of the same title, where these are not empty: the newest
    /// import first, and not all where very many are called alike.
    Result<QList<qint64>> findAlike(const QString &source, const QString &title);
    Result<ArticleSummary> summary(qint64 id);
    /// The article with this very text, if the library has it.
    Result<std::optional<qint64>> findByText(const QString &canonicalText);
    Result<std::optional<qint64>> findByHash(const QByteArray &textHash);
    /// Those that go by this name, in the order of their ids; none for an empty one.
    Result<QList<qint64>> findByKey(const QString &key);
    /// Sets what analysis learned: title, byline, published, language, structure. Fields that the
    /// import had given stay as they are.
    Result<void> setFindings(const Article &article);
    /// Takes the article, and all that stands off it, out of the library.
    Result<void> remove(qint64 id);

private:
    Result<qint64> insert(const ArticleRecord &record);

    Database &m_database;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/article.h>

#include <QList>

namespace Quoth {

class Database;

/// What a list of articles shows of each, without its text.
struct ArticleSummary
{
    qint64 id = 0;
    QString title;
    QString byline;
    QString source;
    QDate published;
    QDateTime imported;
    int quotationCount = 0; ///< not rejected
    int decidedCount = 0;   ///< machine proposals that a person has accepted, rejected or corrected
    int proposalCount = 0;  ///< all machine proposals, the decided ones included

    friend bool operator==(const ArticleSummary &, const ArticleSummary &) = default;
};

/// The articles of a library. Thread of the Library it came from. Every call is one transaction.
class ArticleStore
{
public:
    explicit ArticleStore(Database &database);

    /// Adds the article and returns its id. The text must be canonical and hold something (NoText).
    Result<qint64> add(const Article &article);
    Result<Article> article(qint64 id);
    /// The newest import first.
    Result<QList<ArticleSummary>> summaries();
    Result<ArticleSummary> summary(qint64 id);
    /// The article with this very text, if the library has it.
    Result<std::optional<qint64>> findByText(const QString &canonicalText);
    /// Sets what analysis learned: title, byline, published, language, structure. Fields that the
    /// import had given stay as they are.
    Result<void> setFindings(const Article &article);
    /// Takes the article, and all that stands off it, out of the library.
    Result<void> remove(qint64 id);

private:
    Database &m_database;
};

} // namespace Quoth

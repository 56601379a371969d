// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <store/list/articlesummary.h>
#include <text/article.h>

#include <QList>

#include <optional>

namespace Quoth {

class Library;

/// Gives the articles of a library one after the other, the newest import first, and at last one
/// with an id of 0. It holds a page of summaries at a time, however many there are; those that are
/// thrown away meanwhile are left out. Thread of the library, which must outlive it.
class ArticleWalk
{
public:
    /// Leaves one article out, 0 for none.
    explicit ArticleWalk(Library &library, qint64 without = 0);

    Result<Article> operator()();

private:
    Library *m_library;
    qint64 m_without;
    QList<ArticleSummary> m_page;
    qsizetype m_at = 0;
    std::optional<ArticleSummary> m_last;
};

} // namespace Quoth

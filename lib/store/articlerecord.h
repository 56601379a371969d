// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/article.h>

#include <QVariantList>

namespace Quoth {

/// An article as it is written into a library: looked through, hashed, and with every value in the
/// form that the file has. Making one takes a good part of the time of adding it, and needs no
/// library: whoever adds many makes them beside the thread that writes. A value type; any thread.
class ArticleRecord
{
public:
    /// NoText for a text that holds nothing, Malformed for one that is not canonical. Of `given`
    /// only matters which fields it has: the others may be found better by analysis.
    static Result<ArticleRecord> of(const Article &article, const Article &given);

    [[nodiscard]] const QByteArray &textHash() const { return m_textHash; }

private:
    friend class ArticleStore;
    ArticleRecord() = default;

    QByteArray m_textHash;
    QVariantList m_article; ///< as ArticleStore binds them
    QVariantList m_row;     ///< as ArticleRows binds them
    QByteArray m_title;
    QByteArray m_text;
};

/// Malformed or NoText where an article cannot be kept as it is.
[[nodiscard]] Result<void> checkArticle(const Article &article);
/// A structure as it is stored.
[[nodiscard]] QString structureText(const Structure &structure);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/html/htmltree.h>

#include <QDate>
#include <QString>

namespace Quoth {

/// What a page says of itself, in this order of trust: JSON-LD of schema.org's article types, then
/// Dublin Core, OpenGraph and plain meta elements, then its title and address. Empty where it says
/// nothing. `published` is the time as the page writes it; publishedDate() reads it.
struct PageMetadata
{
    QString title;
    QString byline;
    QString siteName;
    QString excerpt;
    QString published;
    QString language;
    QString address; ///< the canonical link
};

/// Looks only; the tree stays as it is, so that this comes before anything is cut out of it.
[[nodiscard]] PageMetadata pageMetadata(const HtmlTree &tree);

/// The date in an ISO 8601 time or one of the forms that sites use instead; invalid for none.
[[nodiscard]] QDate publishedDate(const QString &time);

/// How much of `b` is in `a` by words, 0 to 1.
[[nodiscard]] double wordSimilarity(const QString &a, const QString &b);

} // namespace Quoth

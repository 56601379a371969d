// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/html/pagemetadata.h>

#include <QStringList>

namespace Quoth {

/// What is worth reading on a page: what it says of itself, and its article as paragraphs of plain
/// text, without the title. Empty paragraphs where the page has no text at all.
struct ExtractedPage
{
    PageMetadata metadata;
    QStringList paragraphs;
};

/// Finds the article of a page; first strictly, and where that leaves too little with one
/// restriction less each time. Nothing on the page is run or fetched. Any thread.
[[nodiscard]] ExtractedPage extractedPage(const QByteArray &utf8);

/// The text below a node as paragraphs: what begins a line of its own on a page begins one here,
/// white space is single spaces, and preformatted lines stay lines.
[[nodiscard]] QStringList paragraphsOf(const HtmlTree &tree, int index);

} // namespace Quoth

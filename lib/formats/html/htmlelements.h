// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/html/htmltree.h>

namespace Quoth {

// What kinds of elements there are, and the simple facts about them that the extraction asks for.

/// Elements that begin a line of their own when a page is laid out.
[[nodiscard]] bool isBlock(const QString &tag);
/// May it stand inside a paragraph? Text, and inline elements whose children all may.
[[nodiscard]] bool isPhrasing(const HtmlTree &tree, int index);
[[nodiscard]] bool isWhiteSpace(const HtmlTree &tree, int index); ///< blank text or br
/// Is it shown: no `hidden`, no style that hides it, no aria-hidden?
[[nodiscard]] bool isVisible(const HtmlNode &node);
/// Does an element below it begin a line of its own?
[[nodiscard]] bool hasBlockChild(const HtmlTree &tree, int index);
/// No text, and nothing but line breaks and rules.
[[nodiscard]] bool isEmptyElement(const HtmlTree &tree, int index);
/// Is the tag its only element, with no text beside it?
[[nodiscard]] bool holdsOnly(const HtmlTree &tree, int index, QStringView tag);

/// What is counted in the text below an element, in one walk; the lengths are of text with runs of
/// white space as one.
struct TextMeasure
{
    qsizetype length = 0;
    double linked = 0; ///< of it, inside links; a link to a place on the same page counts a third
    int commas = 0;    ///< of any script

    [[nodiscard]] double linkDensity() const { return length > 0 ? linked / double(length) : 0; }
};
[[nodiscard]] TextMeasure measuredText(const HtmlTree &tree, int index);

} // namespace Quoth

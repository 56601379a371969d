// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <formats/html/htmltree.h>

namespace Quoth {

/// An XML document of unknown origin as a tree like that of a page. Tags and attributes keep their
/// case; those in the root's own namespace, and in those of XHTML and the news formats, go by their
/// local name, others by a prefix that is the same in each document ("dc:creator", "text:p") or,
/// where the namespace is none of those, by the one that is written.
///
/// Malformed, with the line, for what is not well-formed, is nested deeper than 256, has names that
/// no format has, or declares entities of its own: none is expanded. Its document type is passed
/// over, and nothing outside the document is opened. The names that HTML has for characters are
/// understood, as feeds use them. TooLarge beyond 32 million units or two million nodes.
Result<HtmlTree> xmlTree(const QByteArray &bytes, const QString &path);

/// The name of the document's first element as it is written, of what begins like XML; else empty.
[[nodiscard]] QString xmlRootName(const QByteArray &beginning);

/// The text of the first element of that tag below `top`, white space as single spaces.
[[nodiscard]] QString elementText(const HtmlTree &tree, int top, QStringView tag);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/html/htmltree.h>

namespace Quoth {

// What the names of classes and ids tell about a part of a page. The words are those by which
// Arc90's Readability and Mozilla's after it (Apache-2.0) tell articles from what surrounds them;
// their meaning on the web, not any wording, is what is taken over.

/// The classes and the id, in lower case, with a space between.
[[nodiscard]] QString hintWords(const HtmlNode &node);

/// Do the names say that it is no part of an article (a menu, comments, adverts)?
[[nodiscard]] bool isUnlikelyContent(const QString &hints);
/// Do they say that it could be one after all?
[[nodiscard]] bool mayBeContent(const QString &hints);
/// Is the role one of navigation, notes beside the text, or dialogs?
[[nodiscard]] bool isForeignRole(const HtmlNode &node);
/// +25 for each of class and id that speaks for an article, -25 for each that speaks against.
[[nodiscard]] int classWeight(const HtmlNode &node);
[[nodiscard]] bool isShareButton(const QString &hints);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/html/htmltree.h>

namespace Quoth {

/// The words of the element title as they are.
[[nodiscard]] QString wholePageTitle(const HtmlTree &tree);

/// The article's title out of the element title: without the site's name before or behind a
/// separator, or the page's only headline where the title is too long or too short to be one.
[[nodiscard]] QString articlePageTitle(const HtmlTree &tree);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/html/htmltree.h>

namespace Quoth {

/// Takes out what is never text (scripts, styles, templates, embedded documents), and makes
/// paragraphs of what two or more line breaks part.
void preparePage(HtmlTree &tree);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/html/pagemetadata.h>

namespace Quoth {

/// The article that a page's JSON-LD describes (schema.org), with empty fields where it has none.
/// `pageTitle` decides between a name and a headline that differ.
[[nodiscard]] PageMetadata structuredMetadata(const HtmlTree &tree, const QString &pageTitle);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlereader.h>

namespace Quoth {

/// A saved web page as one article: title, author, date of publication and text, in that order, a
/// paragraph each; source is its canonical address, or `path`. Scripts, styles and everything
/// around the article are left out, and nothing is fetched. Malformed for what is no page, NoText
/// for a page without any, TooLarge above 64 MiB.
Result<ReadArticle> readHtml(const QByteArray &bytes, const QString &path);

/// The page in UTF-8: by its byte order mark, its own word (`<meta charset>`), or detection.
[[nodiscard]] QByteArray htmlAsUtf8(const QByteArray &bytes);

/// Does it begin like a page?
[[nodiscard]] bool isHtml(const QByteArray &bytes);

} // namespace Quoth

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

/// A piece of a page that somebody has chosen, as a clipboard has it: its article where that is
/// most of it, else all of it, so that nothing chosen is lost.
Result<ReadArticle> readHtmlPiece(const QByteArray &utf8, const QString &source);

/// The name of the encoding that htmlAsUtf8() takes it to be in.
[[nodiscard]] QString htmlEncoding(const QByteArray &bytes);

/// The text of a piece of a page as paragraphs, all of it: for pieces that somebody has chosen
/// already. Scripts, styles and what is not shown are left out, and nothing is fetched.
[[nodiscard]] QStringList fragmentParagraphs(const QByteArray &utf8);
/// The same as one line: for titles that hold mark-up.
[[nodiscard]] QString fragmentLine(const QString &markup);

/// Does it begin like a page?
[[nodiscard]] bool isHtml(const QByteArray &bytes);

} // namespace Quoth

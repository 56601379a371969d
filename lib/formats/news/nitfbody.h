// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlecomposer.h>
#include <formats/html/htmltree.h>

namespace Quoth {

/// The text below a NITF element, a block of it a paragraph, with what is marked in it: `person`,
/// `org`, `location`, `chron`, `event`, `object.title` as names and dates, `q` as quotations. The
/// marks bear the origin "nitf". Pictures, tables' captions and media are left out.
void addNitfParagraphs(const HtmlTree &tree, int top, ArticleComposer &composer);

/// What a `<nitf>` element is: its head and body.
void readNitfArticle(const HtmlTree &tree, int nitf, ArticleComposer &composer);

/// The mark that a file of news brought with it, made by whoever sent it.
[[nodiscard]] Annotation givenMark(AnnotationKind kind, const QString &tag, const QString &origin);

/// Marks each place where the text has the name, unless it is marked already there.
void markName(ReadArticle &read, const QString &name, const QString &tag, const QString &origin);

} // namespace Quoth

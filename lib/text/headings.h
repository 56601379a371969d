// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/article.h>

#include <QList>

namespace Quoth {

/// The headings between an article's paragraphs ("What the council says"), in reading order; its
/// title is none of them. Spans of whole paragraphs, UTF-16, half-open. Any thread.
///
/// Canonical text keeps no mark-up, so they are told by their looks, a heuristic of our own: a body
/// paragraph of few words that does not end as a sentence does, begins large, and stands above
/// running text. Three such lines in a row are a list, and a line that says who speaks
/// ("Reporter:") or lists something ("- bread") is no heading.
[[nodiscard]] QList<Span> findHeadings(const Article &article);

/// The same among the paragraphs of the body, where whoever calls has them already.
[[nodiscard]] QList<Span> findHeadings(QStringView text, const QList<Span> &body);

} // namespace Quoth

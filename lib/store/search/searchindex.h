// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>

#include <QString>

namespace Quoth::SearchIndex {

// The statements that keep the index of words in step with the tables. Each takes one id and reads
// what to index from the row: "in" after the row was written, "out" while it is still as it was
// indexed. They belong into the transaction that changes the row.

[[nodiscard]] QString articleIn();
[[nodiscard]] QString articleOut();
[[nodiscard]] QString annotationIn();
[[nodiscard]] QString annotationOut();
/// By the id of their article, before it goes and they with it.
[[nodiscard]] QString annotationsOfArticleOut();

/// Quotations and notes are indexed, other annotations are not.
[[nodiscard]] bool isIndexed(const Annotation &annotation);

} // namespace Quoth::SearchIndex

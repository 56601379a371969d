// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>

#include <QString>

namespace Quoth::SearchIndex {

// The statements that keep the index of words in step with the tables. What is taken out must be,
// word for word, what was put in. They belong into the transaction that changes the row.

/// Takes id, title and text, after the row was written.
[[nodiscard]] QString articleIn();
/// Takes the id and reads the rest from the row, while it is still as it was indexed.
[[nodiscard]] QString articleOut();

/// What is indexed of an annotation.
struct AnnotationWords
{
    QString words; ///< of a quotation
    QString note;
    QString name; ///< the words of a name or a mention
};
[[nodiscard]] AnnotationWords wordsOf(const Annotation &annotation);
/// Quotations, names, mentions and notes are indexed, other annotations are not.
[[nodiscard]] bool isIndexed(const Annotation &annotation);
// Both take id, words, note and name.
[[nodiscard]] QString annotationIn();
[[nodiscard]] QString annotationOut();
/// By the id of their article, before it goes and they with it.
[[nodiscard]] QString annotationsOfArticleOut();

} // namespace Quoth::SearchIndex

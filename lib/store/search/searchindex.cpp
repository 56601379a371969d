// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/search/searchindex.h>

namespace Quoth::SearchIndex {

using namespace Qt::StringLiterals;

// By its values and not by a SELECT: before a statement of many rows FTS5 writes out all that it
// has gathered, which takes longer than an article.
QString articleIn()
{
    return u"INSERT INTO article_word (rowid, title, text) VALUES (?, @, @)"_s;
}

QString articleOut()
{
    return u"INSERT INTO article_word (article_word, rowid, title, text)"
           " SELECT 'delete', id, title, text FROM article WHERE id = ?"_s;
}

QString annotationIn()
{
    return u"INSERT INTO annotation_word (rowid, words, note, name) VALUES (?, @, @, @)"_s;
}

QString annotationOut()
{
    return u"INSERT INTO annotation_word (annotation_word, rowid, words, note, name)"
           " VALUES ('delete', ?, @, @, @)"_s;
}

QString annotationsOfArticleOut()
{
    return u"INSERT INTO annotation_word (annotation_word, rowid, words, note, name)"
           " SELECT 'delete', id, iif(kind = 'quotation', words, ''), note,"
           " iif(kind IN ('entity', 'mention'), words, '') FROM annotation WHERE article_id = ?"
           " AND (kind IN ('quotation', 'entity', 'mention') OR note <> '')"_s;
}

AnnotationWords wordsOf(const Annotation &annotation)
{
    const bool isName =
        annotation.kind == AnnotationKind::Entity || annotation.kind == AnnotationKind::Mention;
    return {
        annotation.kind == AnnotationKind::Quotation ? annotation.words : QString(),
        annotation.note, isName ? annotation.words : QString()};
}

bool isIndexed(const Annotation &annotation)
{
    const AnnotationWords words = wordsOf(annotation);
    return annotation.kind == AnnotationKind::Quotation || !words.note.isEmpty() ||
           annotation.kind == AnnotationKind::Entity || annotation.kind == AnnotationKind::Mention;
}

} // namespace Quoth::SearchIndex

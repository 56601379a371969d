// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/search/searchindex.h>

namespace Quoth::SearchIndex {

using namespace Qt::StringLiterals;

namespace {

// What is taken out must be, word for word, what was put in; so both come from here.
const QString annotationColumns = u"id, iif(kind = 'quotation', words, ''), note"_s;
const QString indexedAnnotation = u"(kind = 'quotation' OR note <> '')"_s;

QString annotationsOut(const QString &column)
{
    return u"INSERT INTO annotation_word (annotation_word, rowid, words, note) SELECT 'delete', "_s +
           annotationColumns + u" FROM annotation WHERE "_s + column + u" = ? AND "_s +
           indexedAnnotation;
}

} // namespace

QString articleIn()
{
    return u"INSERT INTO article_word (rowid, title, text) SELECT id, title, text FROM article"
           " WHERE id = ?"_s;
}

QString articleOut()
{
    return u"INSERT INTO article_word (article_word, rowid, title, text)"
           " SELECT 'delete', id, title, text FROM article WHERE id = ?"_s;
}

QString annotationIn()
{
    return u"INSERT INTO annotation_word (rowid, words, note) SELECT "_s + annotationColumns +
           u" FROM annotation WHERE id = ? AND "_s + indexedAnnotation;
}

QString annotationOut()
{
    return annotationsOut(u"id"_s);
}

QString annotationsOfArticleOut()
{
    return annotationsOut(u"article_id"_s);
}

bool isIndexed(const Annotation &annotation)
{
    return annotation.kind == AnnotationKind::Quotation || !annotation.note.isEmpty();
}

} // namespace Quoth::SearchIndex

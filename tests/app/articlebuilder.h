// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotatedarticle.h>

#include <QTest>

namespace Quoth {

/// Puts an annotated article together for a test. Annotations are named by the words they cover:
/// the `nth` place where the words stand, the first one by default.
class ArticleBuilder
{
public:
    explicit ArticleBuilder(const QString &text) { m_content.article.text = text; }

    [[nodiscard]] Span find(const QString &words, int nth = 1) const
    {
        qsizetype at = -1;
        for (int i = 0; i < nth; ++i) {
            at = m_content.article.text.indexOf(words, at + 1);
            if (at < 0) {
                qFatal("not in the text: %s", qPrintable(words));
            }
        }
        return {at, at + words.size()};
    }

    qint64
    add(AnnotationKind kind, const QString &tag, Span span,
        AnnotationStatus status = AnnotationStatus::Accepted, const QString &entity = {})
    {
        Annotation annotation;
        annotation.id = ++m_lastId;
        annotation.kind = kind;
        annotation.tag = tag;
        annotation.span = span;
        annotation.words = span.in(m_content.article.text).toString();
        annotation.status = status;
        annotation.entity = entity;
        m_content.set.annotations.append(annotation);
        return annotation.id;
    }

    qint64
    add(AnnotationKind kind, const QString &tag, const QString &words, int nth = 1,
        AnnotationStatus status = AnnotationStatus::Accepted, const QString &entity = {})
    {
        return add(kind, tag, find(words, nth), status, entity);
    }

    void relate(RelationKind kind, qint64 from, qint64 to)
    {
        m_content.set.relations.append({++m_lastId, kind, from, to});
    }

    [[nodiscard]] Structure &structure() { return m_content.article.structure; }

    [[nodiscard]] AnnotatedArticle content() const
    {
        AnnotatedArticle result = m_content;
        std::stable_sort(
            result.set.annotations.begin(), result.set.annotations.end(),
            [](const Annotation &a, const Annotation &b) { return a.span < b.span; });
        return result;
    }

private:
    AnnotatedArticle m_content;
    qint64 m_lastId = 0;
};

} // namespace Quoth

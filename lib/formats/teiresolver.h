// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/teidocument.h>

#include <text/canonicaltext.h>
#include <text/offsetmap.h>

namespace Quoth {

/// Makes an article of what a TEI document says, following its pointers. Malformed, with the line,
/// where one leads out of the text.
class TeiResolver
{
public:
    explicit TeiResolver(const TeiDocument &document);

    Result<ReadArticle> article();

private:
    Result<void> takeNote(const TeiDocument::Note &note);
    Result<QList<Span>> places(const TeiDocument::Note &note) const;
    Result<QList<Span>> rangePlaces(const QString &pointer, int line) const;
    void takeLabel(const TeiDocument::Note &note, Annotation &annotation) const;
    void takeOrigin(const TeiDocument::Note &note, Annotation &annotation) const;
    void takeMark(const TeiMark &mark);
    void takeQuotation(const TeiMark &mark);
    void takeName(const TeiMark &mark);
    void takeLinks();
    void relateSpeakers();
    [[nodiscard]] Annotation made(AnnotationKind kind, Span place);
    [[nodiscard]] qint64 idOf(const QString &id, const QString &letter) const;
    void setWords(Annotation &annotation) const;
    [[nodiscard]] Span canonical(Span raw) const;

    const TeiDocument &m_document;
    CanonicalText m_text;
    OffsetMap m_offsets; // of the raw text
    QList<Annotation> m_annotations;
    QList<Relation> m_relations;
    QHash<QString, qint64> m_ids;             // of annotations, by the document's ids
    QHash<QString, qsizetype> m_pieces;       // of quotations, by the ids of their pieces
    QList<std::pair<qint64, QString>> m_said; // quotations, and who says them
    QHash<qint64, QString> m_references;      // names, and whom they refer to
    qint64 m_lastId = 0;
};

} // namespace Quoth

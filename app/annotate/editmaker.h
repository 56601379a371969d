// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <annotate/label.h>
#include <text/annotatedarticle.h>
#include <text/edit.h>

#include <functional>
#include <optional>

namespace Quoth {

/// Turns a reader's wish into an Edit on one article. Pure but for the ids: an edit that makes rows
/// asks `takeId` for each. Returns nothing where the wish changes nothing or makes no sense.
///
/// What a machine made becomes Corrected when its span, tag, name or speaker is changed; what a
/// person made stays Accepted. The content must outlive the maker.
class EditMaker
{
public:
    using TakeId = std::function<qint64()>;
    EditMaker(const AnnotatedArticle &content, QString author, QDateTime now, TakeId takeId);

    [[nodiscard]] std::optional<Edit> annotate(Span span, const Label &label) const;
    [[nodiscard]] std::optional<Edit> decide(qint64 id, AnnotationStatus status) const;
    /// Only what a person made can be deleted; a proposal is rejected instead.
    [[nodiscard]] std::optional<Edit> remove(qint64 id) const;
    [[nodiscard]] std::optional<Edit> relabel(qint64 id, const Label &label) const;
    [[nodiscard]] std::optional<Edit> setSpan(qint64 id, Span span) const;
    [[nodiscard]] std::optional<Edit>
    setEntity(qint64 id, const QString &name, const QString &tag) const;
    /// A highlight gets any words for a tag, or none; a name or a quotation one of its kind's.
    [[nodiscard]] std::optional<Edit> setTag(qint64 id, const QString &tag) const;
    [[nodiscard]] std::optional<Edit> setNote(qint64 id, const QString &note) const;
    /// Relates a quotation to the name nearest to it that means `name`, if the article has one.
    [[nodiscard]] std::optional<Edit> setSpeaker(qint64 quotation, const QString &name) const;
    /// Relates it to what stands at the span, and makes a mention of that if there is none.
    [[nodiscard]] std::optional<Edit> setSpeaker(qint64 quotation, Span source) const;

private:
    [[nodiscard]] Edit edit(const char *name) const;
    void change(Edit &edit, const Annotation &before, Annotation after) const;
    [[nodiscard]] Annotation corrected(const Annotation &annotation) const;
    [[nodiscard]] Annotation made(Span span, AnnotationKind kind, const QString &tag) const;
    void relateSpeaker(Edit &edit, qint64 quotation, qint64 speaker) const;

    const AnnotatedArticle &m_content;
    QString m_author;
    QDateTime m_now;
    TakeId m_takeId;
};

[[nodiscard]] const Annotation *findAnnotation(const AnnotationSet &set, qint64 id);
/// What the relation of that kind leads to from the annotation, if there is one.
[[nodiscard]] const Annotation *
relatedAnnotation(const AnnotationSet &set, qint64 from, RelationKind kind);

/// Without the white space at its edges; null if nothing is left.
[[nodiscard]] Span trimmedSpan(Span span, QStringView text);

} // namespace Quoth

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
    /// A highlight with a tag; the same words can have several, one for each tag.
    [[nodiscard]] std::optional<Edit> annotateTag(Span span, const QString &tag) const;
    [[nodiscard]] std::optional<Edit> decide(qint64 id, AnnotationStatus status) const;
    /// Only what a person made can be deleted; a proposal is rejected instead.
    [[nodiscard]] std::optional<Edit> remove(qint64 id) const;
    [[nodiscard]] std::optional<Edit> relabel(qint64 id, const Label &label) const;
    /// Moves the outer bounds; pieces in between stay.
    [[nodiscard]] std::optional<Edit> setSpan(qint64 id, Span span) const;
    /// One more piece, or the one that is there made longer.
    [[nodiscard]] std::optional<Edit> addPart(qint64 id, Span span) const;
    /// What it covers without the span.
    [[nodiscard]] std::optional<Edit> takeOut(qint64 id, Span span) const;
    /// What lies before the position stays, what lies behind it becomes another one like it.
    [[nodiscard]] std::optional<Edit> split(qint64 id, qsizetype position) const;
    /// All become the first one, with their pieces and relations; they must be of one kind.
    [[nodiscard]] std::optional<Edit> merge(const QList<qint64> &ids) const;
    /// Empty for certain, else "probable" or "possible".
    [[nodiscard]] std::optional<Edit> setCertainty(qint64 id, const QString &certainty) const;
    /// In the place of those that readers had given; see isOwnAttribute().
    [[nodiscard]] std::optional<Edit>
    setAttributes(qint64 id, const QMap<QString, QString> &attributes) const;
    [[nodiscard]] std::optional<Edit>
    setEntity(qint64 id, const QString &name, const QString &tag) const;
    /// A highlight gets any words for a tag, or none; a name or a quotation one of its kind's.
    [[nodiscard]] std::optional<Edit> setTag(qint64 id, const QString &tag) const;
    [[nodiscard]] std::optional<Edit> setNote(qint64 id, const QString &note) const;
    /// Somebody wants to come back to it, or no longer.
    [[nodiscard]] std::optional<Edit> setFlagged(qint64 id, bool isFlagged) const;
    /// Relates a quotation to the name nearest to it that means `name`, if the article has one.
    [[nodiscard]] std::optional<Edit> setSpeaker(qint64 quotation, const QString &name) const;
    /// Relates it to what stands at the span, and makes a mention of that if there is none.
    [[nodiscard]] std::optional<Edit> setSpeaker(qint64 quotation, Span source) const;
    /// Relates a quotation to the cue at the span, and makes one if there is none.
    [[nodiscard]] std::optional<Edit> setCue(qint64 quotation, Span source) const;
    [[nodiscard]] std::optional<Edit> removeCue(qint64 quotation) const;
    /// The mention stands for what the other, or the head of its chain, stands for.
    [[nodiscard]] std::optional<Edit> setAntecedent(qint64 mention, qint64 name) const;
    /// A relation of the reader's own naming.
    [[nodiscard]] std::optional<Edit> relate(qint64 from, qint64 to, const QString &name) const;
    /// Takes away its chains and the relations that readers have named, at either end.
    [[nodiscard]] std::optional<Edit> unrelate(qint64 id) const;

private:
    [[nodiscard]] Edit edit(const char *name) const;
    void change(Edit &edit, const Annotation &before, Annotation after) const;
    [[nodiscard]] Annotation corrected(const Annotation &annotation) const;
    [[nodiscard]] Annotation made(Span span, AnnotationKind kind, const QString &tag) const;
    bool reshape(Annotation &annotation, const QList<Span> &pieces) const;
    void moveRelations(Edit &edit, const QList<const Annotation *> &merged) const;
    [[nodiscard]] qint64 headOfChain(qint64 id) const;
    /// Makes it the only relation of that kind from there; to 0 means none.
    void relate(Edit &edit, qint64 from, qint64 to, RelationKind kind) const;

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

// SPDX-License-Identifier: GPL-3.0-or-later
// Acts on the pieces of an annotation: more, fewer, two of one and one of two.
#include <annotate/editmaker.h>

#include <annotate/attributetext.h>

#include <store/review/reviewentry.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// What is left of pieces without a span.
QList<Span> without(const QList<Span> &pieces, Span gone)
{
    QList<Span> left;
    for (const Span piece : pieces) {
        if (!piece.overlaps(gone)) {
            left.append(piece);
            continue;
        }
        if (piece.start < gone.start) {
            left.append({piece.start, gone.start});
        }
        if (gone.end < piece.end) {
            left.append({gone.end, piece.end});
        }
    }
    return left;
}

/// Pieces with nothing but white space between them are one.
QList<Span> withoutGaps(QList<Span> pieces, QStringView text)
{
    std::sort(pieces.begin(), pieces.end());
    QList<Span> joined;
    for (const Span piece : std::as_const(pieces)) {
        const bool isNext =
            !joined.isEmpty() &&
            (piece.start <= joined.last().end ||
             text.mid(joined.last().end, piece.start - joined.last().end).trimmed().isEmpty());
        if (isNext) {
            joined.last() = hull(joined.last(), piece);
        } else {
            joined.append(piece);
        }
    }
    return joined;
}

QList<Span> trimmedPieces(const QList<Span> &pieces, QStringView text)
{
    QList<Span> trimmed;
    for (const Span piece : pieces) {
        if (const Span kept = trimmedSpan(piece, text); !kept.isNull()) {
            trimmed.append(kept);
        }
    }
    return trimmed;
}

} // namespace

bool EditMaker::reshape(Annotation &annotation, const QList<Span> &pieces) const
{
    setParts(annotation, pieces);
    if (annotation.span.isNull() || !annotation.span.isWithin(m_content.article.text.size())) {
        return false;
    }
    annotation.words = annotation.span.in(m_content.article.text).toString();
    return true;
}

std::optional<Edit> EditMaker::setSpan(qint64 id, Span span) const
{
    const Annotation *before = findAnnotation(m_content.set, id);
    if (!before || span.isEmpty() || before->span == span) {
        return {};
    }
    QList<Span> pieces = parts(*before);
    pieces.first().start = span.start;
    pieces.last().end = span.end;
    const bool hasEmpty =
        std::any_of(pieces.cbegin(), pieces.cend(), [](Span piece) { return piece.isEmpty(); });
    Annotation after = corrected(*before);
    if (hasEmpty || !reshape(after, pieces)) {
        return {};
    }
    Edit edit = this->edit("bounds");
    change(edit, *before, after);
    return edit;
}

std::optional<Edit> EditMaker::addPart(qint64 id, Span span) const
{
    const Annotation *before = findAnnotation(m_content.set, id);
    const Span trimmed = trimmedSpan(span, m_content.article.text);
    if (!before || trimmed.isNull()) {
        return {};
    }
    Annotation after = corrected(*before);
    if (!reshape(after, parts(*before) + QList<Span>{trimmed}) || parts(after) == parts(*before)) {
        return {};
    }
    Edit edit = this->edit("fragment");
    change(edit, *before, after);
    return edit;
}

std::optional<Edit> EditMaker::takeOut(qint64 id, Span span) const
{
    const Annotation *before = findAnnotation(m_content.set, id);
    if (!before || span.isEmpty()) {
        return {};
    }
    const QList<Span> left = trimmedPieces(without(parts(*before), span), m_content.article.text);
    Annotation after = corrected(*before);
    if (left == parts(*before) || left.isEmpty() || !reshape(after, left)) {
        return {};
    }
    Edit edit = this->edit("fragment");
    change(edit, *before, after);
    return edit;
}

std::optional<Edit> EditMaker::split(qint64 id, qsizetype position) const
{
    const Annotation *before = findAnnotation(m_content.set, id);
    if (!before || position <= before->span.start || position >= before->span.end) {
        return {};
    }
    const QString &text = m_content.article.text;
    const QList<Span> first =
        trimmedPieces(without(parts(*before), {position, before->span.end}), text);
    const QList<Span> second =
        trimmedPieces(without(parts(*before), {before->span.start, position}), text);
    Annotation kept = corrected(*before);
    if (first.isEmpty() || second.isEmpty() || !reshape(kept, first)) {
        return {};
    }
    Annotation added = *before; // kind, tag, entity, attributes and note are those of both
    const Annotation fresh = made(second.first(), before->kind, before->tag);
    added.id = fresh.id;
    added.origin = fresh.origin;
    added.status = fresh.status;
    added.author = fresh.author;
    added.created = fresh.created;
    added.modified = fresh.modified;
    if (!reshape(added, second)) {
        return {};
    }
    const auto renamed = [this](Annotation &piece, const QString &wordsBefore) {
        // A name that stood for itself stands for itself again.
        if (piece.entity == wordsBefore.simplified()) {
            piece.entity = piece.words.simplified();
        }
    };
    renamed(kept, before->words);
    renamed(added, before->words);
    Edit edit = this->edit("split");
    change(edit, *before, kept);
    edit.annotations.append({std::nullopt, added});
    // Both halves of a quotation were said by one person with one word.
    for (const Relation &relation : m_content.set.relations) {
        if (relation.from == id) {
            edit.relations.append(
                {std::nullopt,
                 Relation{m_takeId(), relation.kind, added.id, relation.to, relation.name}});
        }
    }
    return edit;
}

std::optional<Edit> EditMaker::merge(const QList<qint64> &ids) const
{
    QList<const Annotation *> merged;
    for (const qint64 id : ids) {
        const Annotation *annotation = findAnnotation(m_content.set, id);
        if (!annotation || (!merged.isEmpty() && annotation->kind != merged.first()->kind)) {
            return {};
        }
        merged.append(annotation);
    }
    if (merged.size() < 2) {
        return {};
    }
    Edit edit = this->edit("merge");
    const Annotation &before = *merged.first();
    Annotation after = corrected(before);
    QList<Span> pieces = parts(before);
    QStringList notes;
    for (const Annotation *annotation : merged) {
        pieces += parts(*annotation);
        if (!annotation->note.isEmpty() && !notes.contains(annotation->note)) {
            notes.append(annotation->note);
        }
    }
    if (!reshape(after, withoutGaps(pieces, m_content.article.text))) {
        return {};
    }
    after.note = notes.join(u"\n\n"_s);
    if (before.entity == before.words.simplified() && after.fragments.isEmpty()) {
        after.entity = after.words.simplified();
    }
    change(edit, before, after);
    for (const Annotation *annotation : merged.mid(1)) {
        if (annotation->origin.kind == OriginKind::Human) {
            edit.annotations.append({*annotation, std::nullopt});
        } else { // a proposal is kept, as one that was not right
            Annotation rejected = *annotation;
            rejected.status = AnnotationStatus::Rejected;
            change(edit, *annotation, rejected);
        }
    }
    moveRelations(edit, merged);
    return edit;
}

void EditMaker::moveRelations(Edit &edit, const QList<const Annotation *> &merged) const
{
    const qint64 target = merged.first()->id;
    const auto isMerged = [&merged](qint64 id) {
        return std::any_of(merged.cbegin() + 1, merged.cend(), [id](const Annotation *annotation) {
            return annotation->id == id;
        });
    };
    QList<Relation> there = m_content.set.relations;
    for (const Relation &relation : m_content.set.relations) {
        if (!isMerged(relation.from) && !isMerged(relation.to)) {
            continue;
        }
        Relation moved = relation;
        moved.from = isMerged(relation.from) ? target : relation.from;
        moved.to = isMerged(relation.to) ? target : relation.to;
        const bool isSpeech =
            moved.kind == RelationKind::Speaker || moved.kind == RelationKind::Cue;
        const bool isThere = std::any_of(there.cbegin(), there.cend(), [&](const Relation &other) {
            return other.id != moved.id && other.kind == moved.kind && other.from == moved.from &&
                   other.name == moved.name && (other.to == moved.to || isSpeech);
        });
        if (moved.from == moved.to || isThere) {
            edit.relations.append({relation, std::nullopt});
        } else {
            edit.relations.append({relation, moved});
            there.append(moved);
        }
    }
}

std::optional<Edit> EditMaker::setCertainty(qint64 id, const QString &certainty) const
{
    const Annotation *before = findAnnotation(m_content.set, id);
    if (!before || before->attributes.value(u"certainty"_s) == certainty) {
        return {};
    }
    Annotation after = *before;
    if (certainty.isEmpty()) {
        after.attributes.remove(u"certainty"_s);
    } else {
        after.attributes.insert(u"certainty"_s, certainty);
    }
    Edit edit = this->edit("certainty");
    change(edit, *before, after);
    return edit;
}

std::optional<Edit>
EditMaker::setAttributes(qint64 id, const QMap<QString, QString> &attributes) const
{
    const Annotation *before = findAnnotation(m_content.set, id);
    if (!before || ownAttributes(*before) == attributes) {
        return {};
    }
    Annotation after = *before;
    after.attributes.removeIf([](const auto &given) { return isOwnAttribute(given.key()); });
    after.attributes.insert(attributes);
    Edit edit = this->edit("attributes");
    change(edit, *before, after);
    return edit;
}

std::optional<Edit> EditMaker::setFlagged(qint64 id, bool isFlagged) const
{
    const Annotation *before = findAnnotation(m_content.set, id);
    if (!before || before->attributes.contains(flagAttribute) == isFlagged) {
        return {};
    }
    Annotation after = *before;
    if (isFlagged) {
        after.attributes.insert(flagAttribute, u"yes"_s);
    } else {
        after.attributes.remove(flagAttribute);
    }
    Edit edit = this->edit("flag");
    change(edit, *before, after);
    return edit;
}

} // namespace Quoth

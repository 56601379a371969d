// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/editmaker.h>

#include <algorithm>
#include <limits>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// The live annotation of the name that stands nearest to the quotation.
const Annotation *
nearestNamed(const AnnotationSet &set, const Annotation &quotation, const QString &name)
{
    const Annotation *best = nullptr;
    qsizetype bestDistance = std::numeric_limits<qsizetype>::max();
    for (const Annotation &annotation : set.annotations) {
        const bool isName = annotation.kind == AnnotationKind::Entity;
        if (!isName || annotation.status == AnnotationStatus::Rejected ||
            (annotation.entity != name && annotation.words != name)) {
            continue;
        }
        // A name inside the quotation is spoken of, so it is the last choice for who speaks.
        const bool isInside = quotation.span.contains(annotation.span);
        const qsizetype distance = std::max(
            annotation.span.start - quotation.span.end, quotation.span.start - annotation.span.end);
        const qsizetype weighed = isInside ? std::numeric_limits<qsizetype>::max() - 1 : distance;
        if (weighed < bestDistance) {
            bestDistance = weighed;
            best = &annotation;
        }
    }
    return best;
}

} // namespace

EditMaker::EditMaker(const AnnotatedArticle &content, QString author, QDateTime now, TakeId takeId)
    : m_content(content)
    , m_author(std::move(author))
    , m_now(std::move(now))
    , m_takeId(std::move(takeId))
{
}

Edit EditMaker::edit(const char *name) const
{
    return {m_content.article.id, QString::fromLatin1(name), {}, {}};
}

void EditMaker::change(Edit &edit, const Annotation &before, Annotation after) const
{
    after.modified = m_now;
    edit.annotations.append({before, after});
}

Annotation EditMaker::corrected(const Annotation &annotation) const
{
    Annotation after = annotation;
    after.status = annotation.origin.kind == OriginKind::Human ? AnnotationStatus::Accepted
                                                               : AnnotationStatus::Corrected;
    return after;
}

Annotation EditMaker::made(Span span, AnnotationKind kind, const QString &tag) const
{
    Annotation annotation;
    annotation.id = m_takeId();
    annotation.span = span;
    annotation.words = span.in(m_content.article.text).toString();
    annotation.kind = kind;
    annotation.tag = tag;
    annotation.status = AnnotationStatus::Accepted;
    annotation.author = m_author;
    annotation.created = m_now;
    annotation.modified = m_now;
    return annotation;
}

std::optional<Edit> EditMaker::annotate(Span span, const Label &label) const
{
    const Span trimmed = trimmedSpan(span, m_content.article.text);
    if (trimmed.isNull()) {
        return {};
    }
    for (const Annotation &annotation : m_content.set.annotations) {
        if (annotation.span == trimmed && annotation.kind == label.kind) {
            // The same words again: the reader means the annotation that is there.
            const bool isSame =
                annotation.tag == label.tag || label.kind == AnnotationKind::Highlight;
            return isSame ? decide(annotation.id, AnnotationStatus::Accepted)
                          : relabel(annotation.id, label);
        }
    }
    Edit edit = this->edit("annotate");
    Annotation annotation = made(trimmed, label.kind, label.tag);
    if (label.kind == AnnotationKind::Entity && label.tag != u"DATE"_s) {
        annotation.entity = annotation.words.simplified();
    }
    edit.annotations.append({std::nullopt, annotation});
    return edit;
}

std::optional<Edit> EditMaker::annotateTag(Span span, const QString &tag) const
{
    const Span trimmed = trimmedSpan(span, m_content.article.text);
    if (trimmed.isNull()) {
        return {};
    }
    for (const Annotation &annotation : m_content.set.annotations) {
        if (annotation.span != trimmed || annotation.kind != AnnotationKind::Highlight) {
            continue;
        }
        if (annotation.tag == tag) {
            return decide(annotation.id, AnnotationStatus::Accepted);
        }
        if (annotation.tag.isEmpty()) {
            return setTag(annotation.id, tag);
        }
    }
    Edit edit = this->edit("annotate");
    edit.annotations.append({std::nullopt, made(trimmed, AnnotationKind::Highlight, tag)});
    return edit;
}

std::optional<Edit> EditMaker::decide(qint64 id, AnnotationStatus status) const
{
    const Annotation *before = findAnnotation(m_content.set, id);
    if (!before || before->status == status) {
        return {};
    }
    // Corrected is accepted already, and says more.
    if (before->status == AnnotationStatus::Corrected && status == AnnotationStatus::Accepted) {
        return {};
    }
    Edit edit = this->edit(status == AnnotationStatus::Rejected ? "reject" : "accept");
    Annotation after = *before;
    after.status = status;
    change(edit, *before, after);
    return edit;
}

std::optional<Edit> EditMaker::remove(qint64 id) const
{
    const Annotation *before = findAnnotation(m_content.set, id);
    if (!before || before->origin.kind != OriginKind::Human) {
        return {};
    }
    Edit edit = this->edit("delete");
    for (const Relation &relation : m_content.set.relations) {
        if (relation.from == id || relation.to == id) {
            edit.relations.append({relation, std::nullopt});
        }
    }
    edit.annotations.append({*before, std::nullopt});
    return edit;
}

std::optional<Edit> EditMaker::relabel(qint64 id, const Label &label) const
{
    const Annotation *before = findAnnotation(m_content.set, id);
    if (!before || (before->kind == label.kind && before->tag == label.tag)) {
        return {};
    }
    if (before->kind == AnnotationKind::Highlight && label.kind == before->kind) {
        return {}; // it is one already, and keeps the reader's tag
    }
    const bool wasQuotation = before->kind == AnnotationKind::Quotation;
    if (wasQuotation != (label.kind == AnnotationKind::Quotation)) {
        return {}; // a name does not become a quotation by a slip of the finger
    }
    Edit edit = this->edit("relabel");
    Annotation after = corrected(*before);
    after.kind = label.kind;
    after.tag = label.tag;
    if (label.tag != u"DATE"_s) {
        after.attributes.remove(u"timex"_s);
        after.attributes.remove(u"value"_s);
    }
    change(edit, *before, after);
    return edit;
}

std::optional<Edit> EditMaker::setEntity(qint64 id, const QString &name, const QString &tag) const
{
    const Annotation *before = findAnnotation(m_content.set, id);
    if (!before || (before->entity == name && before->tag == tag)) {
        return {};
    }
    Edit edit = this->edit("entity");
    Annotation after = corrected(*before);
    after.entity = name;
    after.tag = tag;
    change(edit, *before, after);
    return edit;
}

std::optional<Edit> EditMaker::setTag(qint64 id, const QString &tag) const
{
    const Annotation *before = findAnnotation(m_content.set, id);
    if (!before || before->tag == tag) {
        return {};
    }
    if (before->kind == AnnotationKind::Highlight) {
        Edit edit = this->edit("tag");
        Annotation after = corrected(*before);
        after.tag = tag;
        change(edit, *before, after);
        return edit;
    }
    for (const Label &label : labelsOf(before->kind)) {
        if (label.tag == tag) {
            return relabel(id, label);
        }
    }
    return {};
}

std::optional<Edit> EditMaker::setNote(qint64 id, const QString &note) const
{
    const Annotation *before = findAnnotation(m_content.set, id);
    if (!before || before->note == note) {
        return {};
    }
    // A note is about the annotation; it is no decision on it.
    Edit edit = this->edit("note");
    Annotation after = *before;
    after.note = note;
    change(edit, *before, after);
    return edit;
}

std::optional<Edit> EditMaker::setSpeaker(qint64 quotation, const QString &name) const
{
    const Annotation *before = findAnnotation(m_content.set, quotation);
    if (!before || before->kind != AnnotationKind::Quotation) {
        return {};
    }
    const Annotation *speaker =
        name.isEmpty() ? nullptr : nearestNamed(m_content.set, *before, name);
    const Annotation *old = relatedAnnotation(m_content.set, quotation, RelationKind::Speaker);
    const bool meansTheSame = old && old->entity == name && !name.isEmpty();
    if (before->entity == name && (old == speaker || meansTheSame)) {
        return {};
    }
    Edit edit = this->edit("speaker");
    Annotation after = corrected(*before);
    after.entity = name;
    change(edit, *before, after);
    relate(
        edit, quotation, meansTheSame ? old->id : (speaker ? speaker->id : 0),
        RelationKind::Speaker);
    return edit;
}

std::optional<Edit> EditMaker::setSpeaker(qint64 quotation, Span source) const
{
    const Annotation *before = findAnnotation(m_content.set, quotation);
    const Span trimmed = trimmedSpan(source, m_content.article.text);
    if (!before || before->kind != AnnotationKind::Quotation || trimmed.isNull()) {
        return {};
    }
    Edit edit = this->edit("speaker");
    const Annotation *there = nullptr;
    for (const Annotation &annotation : m_content.set.annotations) {
        const bool isSource =
            annotation.kind == AnnotationKind::Entity || annotation.kind == AnnotationKind::Mention;
        if (isSource && annotation.span == trimmed) {
            there = &annotation;
            break;
        }
    }
    Annotation after = corrected(*before);
    qint64 speaker = 0;
    if (there) {
        speaker = there->id;
        after.entity = there->entity.isEmpty() ? there->words.simplified() : there->entity;
    } else {
        const Annotation mention = made(trimmed, AnnotationKind::Mention, {});
        speaker = mention.id;
        after.entity = mention.words.simplified();
        edit.annotations.append({std::nullopt, mention});
    }
    change(edit, *before, after);
    relate(edit, quotation, speaker, RelationKind::Speaker);
    return edit;
}

const Annotation *findAnnotation(const AnnotationSet &set, qint64 id)
{
    const auto found = std::find_if(
        set.annotations.cbegin(), set.annotations.cend(),
        [id](const Annotation &annotation) { return annotation.id == id; });
    return found == set.annotations.cend() ? nullptr : &*found;
}

const Annotation *relatedAnnotation(const AnnotationSet &set, qint64 from, RelationKind kind)
{
    for (const Relation &relation : set.relations) {
        if (relation.kind == kind && relation.from == from) {
            return findAnnotation(set, relation.to);
        }
    }
    return nullptr;
}

Span trimmedSpan(Span span, QStringView text)
{
    if (span.isNull() || !span.isWithin(text.size())) {
        return {};
    }
    while (span.start < span.end && text[span.start].isSpace()) {
        ++span.start;
    }
    while (span.start < span.end && text[span.end - 1].isSpace()) {
        --span.end;
    }
    return span.isEmpty() ? Span{} : span;
}

} // namespace Quoth

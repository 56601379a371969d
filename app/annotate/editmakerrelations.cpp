// SPDX-License-Identifier: GPL-3.0-or-later
// Acts that relate annotations: cues, chains of mentions, and what the reader names.
#include <annotate/editmaker.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

std::optional<Edit> EditMaker::setCue(qint64 quotation, Span source) const
{
    const Annotation *before = findAnnotation(m_content.set, quotation);
    const Span trimmed = trimmedSpan(source, m_content.article.text);
    if (!before || before->kind != AnnotationKind::Quotation || trimmed.isNull()) {
        return {};
    }
    Edit edit = this->edit("cue");
    qint64 cue = 0;
    for (const Annotation &annotation : m_content.set.annotations) {
        if (annotation.kind != AnnotationKind::Cue || annotation.span != trimmed) {
            continue;
        }
        cue = annotation.id;
        if (annotation.status == AnnotationStatus::Rejected) {
            Annotation after = annotation;
            after.status = AnnotationStatus::Accepted;
            change(edit, annotation, after);
        }
    }
    if (cue == 0) {
        const Annotation added = made(trimmed, AnnotationKind::Cue, {});
        cue = added.id;
        edit.annotations.append({std::nullopt, added});
    }
    relate(edit, quotation, cue, RelationKind::Cue);
    if (edit.relations.isEmpty() && edit.annotations.isEmpty()) {
        return {};
    }
    // The quotation comes last, so that it is the current one afterwards.
    change(edit, *before, corrected(*before));
    return edit;
}

std::optional<Edit> EditMaker::removeCue(qint64 quotation) const
{
    const Annotation *before = findAnnotation(m_content.set, quotation);
    Edit edit = this->edit("cue");
    relate(edit, quotation, 0, RelationKind::Cue);
    if (!before || edit.relations.isEmpty()) {
        return {};
    }
    change(edit, *before, corrected(*before));
    return edit;
}

std::optional<Edit> EditMaker::setAntecedent(qint64 mention, qint64 name) const
{
    const Annotation *before = findAnnotation(m_content.set, mention);
    const Annotation *meant = findAnnotation(m_content.set, headOfChain(name));
    const auto isNamed = [](const Annotation *annotation) {
        return annotation && (annotation->kind == AnnotationKind::Entity ||
                              annotation->kind == AnnotationKind::Mention ||
                              annotation->kind == AnnotationKind::Highlight);
    };
    if (!isNamed(before) || !isNamed(meant) || before->id == meant->id ||
        headOfChain(meant->id) == mention) {
        return {};
    }
    Edit edit = this->edit("coreference");
    relate(edit, mention, meant->id, RelationKind::Coreference);
    Annotation after = corrected(*before);
    after.entity = meant->entity.isEmpty() ? meant->words.simplified() : meant->entity;
    if (edit.relations.isEmpty() && after.entity == before->entity) {
        return {};
    }
    change(edit, *before, after);
    return edit;
}

qint64 EditMaker::headOfChain(qint64 id) const
{
    // A chain of a foreign file may bite its tail.
    for (qsizetype steps = 0; steps <= m_content.set.relations.size(); ++steps) {
        const Annotation *next = relatedAnnotation(m_content.set, id, RelationKind::Coreference);
        if (!next) {
            break;
        }
        id = next->id;
    }
    return id;
}

std::optional<Edit> EditMaker::relate(qint64 from, qint64 to, const QString &name) const
{
    if (from == to || name.isEmpty() || !findAnnotation(m_content.set, from) ||
        !findAnnotation(m_content.set, to)) {
        return {};
    }
    const bool isThere = std::any_of(
        m_content.set.relations.cbegin(), m_content.set.relations.cend(),
        [&](const Relation &relation) {
            return relation.kind == RelationKind::Related && relation.from == from &&
                   relation.to == to && relation.name == name;
        });
    if (isThere) {
        return {};
    }
    Edit edit = this->edit("relate");
    edit.relations.append(
        {std::nullopt, Relation{m_takeId(), RelationKind::Related, from, to, name}});
    return edit;
}

std::optional<Edit> EditMaker::unrelate(qint64 id) const
{
    Edit edit = this->edit("unrelate");
    for (const Relation &relation : m_content.set.relations) {
        const bool isOwn =
            relation.kind == RelationKind::Related || relation.kind == RelationKind::Coreference;
        if (isOwn && (relation.from == id || relation.to == id)) {
            edit.relations.append({relation, std::nullopt});
        }
    }
    return edit.relations.isEmpty() ? std::nullopt : std::optional(edit);
}

void EditMaker::relate(Edit &edit, qint64 from, qint64 to, RelationKind kind) const
{
    for (const Relation &relation : m_content.set.relations) {
        if (relation.kind != kind || relation.from != from) {
            continue;
        }
        if (relation.to == to) {
            return;
        }
        edit.relations.append({relation, std::nullopt});
    }
    if (to != 0) {
        edit.relations.append({std::nullopt, Relation{m_takeId(), kind, from, to, {}}});
    }
}

} // namespace Quoth

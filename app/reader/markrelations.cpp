// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/markrelations.h>

#include <reader/markindex.h>

namespace Quoth {

void MarkRelations::reset(const QList<Relation> &relations)
{
    m_from.clear();
    m_to.clear();
    for (const Relation &relation : relations) {
        insert(relation);
    }
}

void MarkRelations::insert(const Relation &relation)
{
    m_from[relation.from].append(relation);
    m_to[relation.to].append(relation);
}

void MarkRelations::remove(const Relation &relation)
{
    const auto isSame = [&relation](const Relation &other) {
        return other.id == relation.id && other.kind == relation.kind &&
               other.from == relation.from && other.to == relation.to;
    };
    m_from[relation.from].removeIf(isSame);
    m_to[relation.to].removeIf(isSame);
}

QList<qint64> MarkRelations::targets(qint64 from, RelationKind kind) const
{
    QList<qint64> ids;
    for (const Relation &relation : m_from.value(from)) {
        if (relation.kind == kind) {
            ids.append(relation.to);
        }
    }
    return ids;
}

QList<qint64> MarkRelations::sources(qint64 to, RelationKind kind) const
{
    QList<qint64> ids;
    for (const Relation &relation : m_to.value(to)) {
        if (relation.kind == kind) {
            ids.append(relation.from);
        }
    }
    return ids;
}

LitMarks MarkRelations::belongingTo(const Mark &mark) const
{
    LitMarks lit;
    const auto add = [&lit](const QList<qint64> &ids) {
        for (const qint64 id : ids) {
            lit.ids.insert(id);
        }
    };
    const auto addSpeech = [&](qint64 quotation) {
        lit.ids.insert(quotation);
        add(targets(quotation, RelationKind::Speaker));
        const QList<qint64> cues = targets(quotation, RelationKind::Cue);
        add(cues);
        for (const qint64 cue : cues) {
            add(sources(cue, RelationKind::Cue)); // the other parts of split speech
        }
    };
    lit.ids.insert(mark.id);
    if (isQuotation(mark.style)) {
        addSpeech(mark.id);
        return lit;
    }
    if (mark.style == MarkStyle::Cue) {
        for (const qint64 quotation : sources(mark.id, RelationKind::Cue)) {
            addSpeech(quotation);
        }
        return lit;
    }
    for (const qint64 quotation : sources(mark.id, RelationKind::Speaker)) {
        addSpeech(quotation);
    }
    add(targets(mark.id, RelationKind::Coreference));
    add(sources(mark.id, RelationKind::Coreference));
    if (!mark.entity.isEmpty()) {
        lit.entities.insert(mark.entity);
    }
    return lit;
}

QList<Relation> MarkRelations::touching(qint64 id) const
{
    return m_from.value(id) + m_to.value(id);
}

QString MarkRelations::speakerName(
    const Mark &quotation, const MarkIndex &index, const TextBlocks &blocks,
    const QString &text) const
{
    const QList<qint64> speakers = targets(quotation.id, RelationKind::Speaker);
    if (speakers.isEmpty()) {
        return quotation.entity;
    }
    std::optional<Mark> speaker = index.find(speakers.first(), blocks);
    if (!speaker) {
        return quotation.entity;
    }
    if (speaker->entity.isEmpty()) {
        for (const qint64 id : targets(speaker->id, RelationKind::Coreference)) {
            if (const std::optional<Mark> name = index.find(id, blocks)) {
                speaker = name;
            }
        }
    }
    return speaker->entity.isEmpty() ? speaker->span.in(text).toString().simplified()
                                     : speaker->entity;
}

} // namespace Quoth

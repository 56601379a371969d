// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/mark.h>

#include <text/relation.h>

#include <QHash>
#include <QSet>

namespace Quoth {

class MarkIndex;
class TextBlocks;

/// The marks that are lit together: by id, and all mentions of one entity by its name (there may be
/// thousands, so that they are not listed).
struct LitMarks
{
    QSet<qint64> ids;
    QSet<QString> entities;

    [[nodiscard]] bool contains(const Mark &mark) const
    {
        return ids.contains(mark.id) || (!isQuotation(mark.style) && mark.style != MarkStyle::Cue &&
                                         entities.contains(mark.entity));
    }
    [[nodiscard]] bool isEmpty() const { return ids.isEmpty(); }
    void unite(const LitMarks &other)
    {
        ids.unite(other.ids);
        entities.unite(other.entities);
    }
    friend bool operator==(const LitMarks &, const LitMarks &) = default;
};

/// Who says what with which word: the relations between an article's marks, by either end.
class MarkRelations
{
public:
    void reset(const QList<Relation> &relations);
    void clear() { reset({}); }
    void insert(const Relation &relation);
    void remove(const Relation &relation);

    /// What belongs to a mark: a quotation with its cue, its speaker and its other parts; a cue or
    /// a speaker with what it introduces; a name with all mentions of the same entity.
    [[nodiscard]] LitMarks belongingTo(const Mark &mark) const;

    /// All that begin or end at a mark.
    [[nodiscard]] QList<Relation> touching(qint64 id) const;

    /// The speaker's name as it can be shown beside a quotation, empty when unknown.
    [[nodiscard]] QString speakerName(
        const Mark &quotation, const MarkIndex &index, const TextBlocks &blocks,
        const QString &text) const;

private:
    [[nodiscard]] QList<qint64> targets(qint64 from, RelationKind kind) const;
    [[nodiscard]] QList<qint64> sources(qint64 to, RelationKind kind) const;

    QHash<qint64, QList<Relation>> m_from;
    QHash<qint64, QList<Relation>> m_to;
};

} // namespace Quoth

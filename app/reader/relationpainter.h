// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/readertheme.h>

#include <text/relation.h>

#include <QPointF>

class QPainter;

namespace Quoth {

/// One end of a line: where the mark is, or where it would be beyond the edge of what is seen.
struct RelationEnd
{
    QPointF place;
    bool isInSight = true;
};

/// Draws relations as curved lines with an arrow and a name. Each kind has its own pattern, so that
/// none is told by colour alone.
class RelationPainter
{
public:
    RelationPainter(const ReaderTheme &theme, qreal em)
        : m_theme(theme)
        , m_em(em)
    {
    }

    void paint(
        QPainter &painter, const Relation &relation, const RelationEnd &from,
        const RelationEnd &to) const;

private:
    void paintArrow(QPainter &painter, QPointF tip, qreal angle) const;
    void paintName(QPainter &painter, const QString &name, QPointF middle) const;

    const ReaderTheme &m_theme;
    qreal m_em;
};

/// "speaker", "cue", "same", or the reader's own name for it.
[[nodiscard]] QString relationName(const Relation &relation);

} // namespace Quoth

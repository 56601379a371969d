// SPDX-License-Identifier: GPL-3.0-or-later
// Relations as lines on the page, when the reader asks for them.
#include <reader/readerprivate.h>
#include <reader/relationpainter.h>

#include <QPainter>

namespace Quoth {

RelationEnd ReaderPrivate::relationEnd(const Mark &mark) const
{
    const Span first = mark.parts.isEmpty() ? mark.span : mark.parts.first();
    const qreal beyond = 2 * page.metrics().em;
    const qreal middle = columnLeft + page.width() / 2.0;
    const qsizetype block = page.blocks().blockAt(first.start);
    const SeenBlock *seen = sight.find(block);
    if (!seen) {
        const bool isAbove = !sight.seen().isEmpty() && block < sight.seen().first().block;
        return {{middle, isAbove ? -beyond : q->viewport()->height() + beyond}, false};
    }
    const BlockSight whole = sightOf(*seen, q->viewport()->rect().adjusted(0, -4000, 0, 4000));
    const QList<QRectF> boxes = whole.boxes(first);
    if (boxes.isEmpty()) {
        return {{middle, seen->y}, false};
    }
    const QRectF box = boxes.first();
    return {{box.left() + std::min(box.width() / 2, beyond), box.top()}, true};
}

void ReaderPrivate::paintRelations(QPainter &painter) const
{
    const RelationPainter drawer(theme, page.metrics().em);
    QSet<qint64> drawn;
    for (const SeenBlock &seen : sight.seen()) {
        for (const Mark &mark : index.marksIn(seen.block)) {
            for (const Relation &relation : relations.touching(mark.id)) {
                const auto from = index.find(relation.from, page.blocks());
                const auto to = index.find(relation.to, page.blocks());
                if (drawn.contains(relation.id) || !from || !to || !index.isVisible(*from) ||
                    !index.isVisible(*to)) {
                    continue;
                }
                drawn.insert(relation.id);
                drawer.paint(painter, relation, relationEnd(*from), relationEnd(*to));
            }
        }
    }
}

} // namespace Quoth

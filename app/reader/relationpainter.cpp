// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/relationpainter.h>

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace Quoth {

namespace {

struct RelationText
{
    Q_DECLARE_TR_FUNCTIONS(Quoth::RelationText)
};

Qt::PenStyle penStyle(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Speaker:
        return Qt::SolidLine;
    case RelationKind::Cue:
        return Qt::DotLine;
    case RelationKind::Coreference:
        return Qt::DashLine;
    case RelationKind::Related:
        return Qt::DashDotLine;
    }
    Q_UNREACHABLE();
}

} // namespace

QString relationName(const Relation &relation)
{
    switch (relation.kind) {
    case RelationKind::Speaker:
        return RelationText::tr("speaker");
    case RelationKind::Cue:
        return RelationText::tr("cue");
    case RelationKind::Coreference:
        return RelationText::tr("same as");
    case RelationKind::Related:
        return relation.name;
    }
    Q_UNREACHABLE();
}

void RelationPainter::paint(
    QPainter &painter, const Relation &relation, const RelationEnd &from,
    const RelationEnd &to) const
{
    const QPointF way = to.place - from.place;
    const qreal rise = std::min(2.2 * m_em, 0.7 * m_em + 0.12 * std::abs(way.x()));
    QPainterPath path(from.place);
    // Up from the one and down to the other; on one line it is an arch over the words.
    path.cubicTo(from.place + QPointF(0, -rise), to.place + QPointF(0, -rise), to.place);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.page, 0.3 * m_em)); // a quiet edge where it crosses words
    painter.drawPath(path);
    painter.setPen(
        QPen(m_theme.accent, std::max(1.2, 0.085 * m_em), penStyle(relation.kind), Qt::RoundCap));
    painter.drawPath(path);
    if (to.isInSight) {
        paintArrow(painter, to.place, path.angleAtPercent(0.98));
    }
    paintName(painter, relationName(relation), path.pointAtPercent(0.5));
    painter.restore();
}

void RelationPainter::paintArrow(QPainter &painter, QPointF tip, qreal angle) const
{
    const qreal size = 0.42 * m_em;
    const qreal radians = angle * M_PI / 180;
    const auto corner = [&](qreal turn) {
        return tip - QPointF(std::cos(radians + turn), -std::sin(radians + turn)) * size;
    };
    QPainterPath head(tip);
    head.lineTo(corner(0.45));
    head.lineTo(corner(-0.45));
    head.closeSubpath();
    painter.fillPath(head, m_theme.accent);
}

void RelationPainter::paintName(QPainter &painter, const QString &name, QPointF middle) const
{
    QFont font = painter.font();
    font.setPixelSize(std::max(9, static_cast<int>(0.62 * m_em)));
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    QRectF box = metrics.boundingRect(name);
    box.moveCenter(middle);
    box.adjust(-3, -1, 3, 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.page);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(m_theme.accent);
    painter.drawText(box, Qt::AlignCenter, name);
}

} // namespace Quoth

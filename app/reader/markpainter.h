// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/blocklayout.h>
#include <reader/markrelations.h>
#include <reader/readertheme.h>
#include <reader/taglook.h>

namespace Quoth {

/// One block as it is to be painted: where, which lines, with which marks.
struct BlockSight
{
    const BlockLayout &layout;
    QPointF origin;      ///< of the block, in the viewport
    qsizetype start = 0; ///< the block's first position in the text
    int firstLine = 0;
    int lastLine = 0;

    /// A position of the text, or the nearest one, as a place in the block.
    [[nodiscard]] int placeOf(qsizetype position) const;
    /// The boxes of a span of the text in the lines in sight, in the viewport, as high as text is.
    [[nodiscard]] QList<QRectF> boxes(Span span) const;
    /// Of all parts of a mark.
    [[nodiscard]] QList<QRectF> boxes(const Mark &mark) const;
    /// The same, as high as the lines are.
    [[nodiscard]] QList<QRectF> fullBoxes(Span span) const;
};

/// Paints the marks of blocks: tints before the text, lines after it. What it costs depends on the
/// marks and lines in sight.
class MarkPainter
{
public:
    MarkPainter(const ReaderTheme &theme, const TagInks &tagInks, qreal em)
        : m_theme(theme)
        , m_tagInks(tagInks)
        , m_em(em)
    {
    }

    void paintTints(
        QPainter &painter, const BlockSight &sight, const QList<Mark> &marks,
        const LitMarks &lit) const;
    void paintLines(
        QPainter &painter, const BlockSight &sight, const QList<Mark> &marks,
        const LitMarks &lit) const;
    /// The frame around the current mark.
    void paintFrame(QPainter &painter, const BlockSight &sight, const Mark &mark) const;

private:
    [[nodiscard]] const MarkInk &inkOf(const Mark &mark) const;
    [[nodiscard]] LinePattern patternOf(const Mark &mark) const;
    void paintLine(
        QPainter &painter, const BlockSight &sight, const Mark &mark, int lane, bool isLit) const;
    /// What leads the eye from one piece of a mark to the next.
    void paintJoins(QPainter &painter, const BlockSight &sight, const Mark &mark) const;
    void paintStrike(QPainter &painter, const BlockSight &sight, const Mark &mark) const;
    void paintCorner(QPainter &painter, const BlockSight &sight, const Mark &mark) const;

    const ReaderTheme &m_theme;
    const TagInks &m_tagInks;
    qreal m_em = 0;
};

} // namespace Quoth

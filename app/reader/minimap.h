// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/markindex.h>
#include <reader/pagesight.h>
#include <reader/readertheme.h>

#include <QPixmap>

#include <array>
#include <vector>

namespace Quoth {

/// The strip at the page's edge: the whole article's names and speech in small, each at its height.
///
/// It counts marks in parts of the text of equal length, so that adding or removing one touches
/// only the parts that it covers, and painting costs the number of parts at most.
class Minimap
{
public:
    void reset(qsizetype textLength);
    void add(const Mark &mark) { count(mark, 1); }
    void remove(const Mark &mark) { count(mark, -1); }

    /// The strip's place, and its page; marks of an article that ends before the viewport does
    /// stand at the very height of their lines.
    void paint(
        QPainter &painter, QRect area, const ReaderTheme &theme, const PageSight &sight,
        PageDrift drift);
    /// Has the page come so far from what the strip shows of it that one would see it?
    [[nodiscard]] bool isOutdated(int stripHeight, const PageSight &sight, PageDrift drift) const;
    void paintHere(
        QPainter &painter, QRect area, const QColor &color, const PageSight &sight,
        qsizetype position) const;
    /// Ticks beside the strip for what was found; `found` is in reading order.
    void paintFound(
        QPainter &painter, QRect area, const QColor &color, const PageSight &sight,
        const QList<Span> &found) const;
    /// The scroll offset that brings a place of the strip to the middle of the viewport.
    [[nodiscard]] static qint64 offsetAt(QRect area, int y, const PageSight &sight);
    /// Something about the colours has changed.
    void refresh() { ++m_revision; }
    void setHidden(const MarkIndex::Kinds &kinds);

private:
    enum Sort
    {
        Speech,
        Person,
        Organisation,
        Location,
        Miscellaneous,
        Own,
        SortCount
    };
    using Counts = std::array<int, SortCount>;

    [[nodiscard]] static int sortOf(MarkStyle style);
    [[nodiscard]] std::size_t part(qsizetype position) const;
    void count(const Mark &mark, int change);
    void draw(QPainter &painter, QSize size, const ReaderTheme &theme, const PageSight &sight);
    /// Where a part begins on the page; asked for once until the page has moved on.
    [[nodiscard]] PageSight::Extent lineOf(qsizetype part, const PageSight &sight);

    std::vector<Counts> m_parts;
    std::vector<PageSight::Extent>
        m_lines; ///< of the parts, above the page where not asked for yet
    qsizetype m_length = 0;
    quint64 m_revision = 0;
    MarkIndex::Kinds m_hidden;
    QPixmap m_picture;
    quint64 m_drawnRevision = 0;
    PageDrift m_drawnPage;
};

} // namespace Quoth

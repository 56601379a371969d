// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/readerpage.h>

namespace Quoth {

/// A block in sight, and where its top is in the viewport.
struct SeenBlock
{
    qsizetype block = 0;
    qreal y = 0;
};

/// Which part of a page is in sight.
///
/// The place is kept as a block and a distance in it, not as a distance from the page's top: when
/// a guessed height above turns out wrong, only the scroll bar moves, never what is being read.
class PageSight
{
public:
    explicit PageSight(ReaderPage &page)
        : m_page(page)
    {
    }

    void setHeight(int height) { m_height = height; }
    [[nodiscard]] int height() const { return m_height; }

    void jumpTo(qint64 offset);
    void moveBy(qint64 distance);
    /// Lays out what is in sight and finds out where it stands. Everything else here goes by the
    /// last call of it.
    void settle();

    /// How far the page is scrolled, and how far it can be: what the scroll bar shows.
    [[nodiscard]] qint64 offset() const;
    [[nodiscard]] qint64 contentHeight() const;
    [[nodiscard]] qint64 largestOffset() const;

    [[nodiscard]] const QList<SeenBlock> &seen() const { return m_seen; }
    /// The block at a height of the viewport, the nearest one for places outside; -1 without text.
    [[nodiscard]] SeenBlock seenAt(qreal y) const;
    [[nodiscard]] const SeenBlock *find(qsizetype block) const;
    /// The block in sight with the viewport's top in it, its line, and the text there: the place
    /// that stays when the page is set anew.
    [[nodiscard]] qsizetype firstPosition() const;
    void setFirstPosition(qsizetype position);

    /// Moves as little as needed for all of the span, or its start if it is too long, to be in
    /// sight with some lines around; far away it comes to stand in the upper third.
    void reveal(Span span);

    /// Where on the page the line of a text position is, guessed where nothing is laid out.
    struct Extent
    {
        qreal top = 0;
        qreal bottom = 0;
    };
    [[nodiscard]] Extent roughLine(qsizetype position) const;

private:
    void normalise();
    [[nodiscard]] int blockHeight(qsizetype block) const { return m_page.heights().height(block); }

    ReaderPage &m_page;
    QList<SeenBlock> m_seen;
    qsizetype m_block = 0;
    qint64 m_shift = 0; ///< from the block's top to the viewport's
    int m_height = 0;
};

} // namespace Quoth

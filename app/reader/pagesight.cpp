// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/pagesight.h>

#include <cmath>

namespace Quoth {

namespace {

constexpr qsizetype layoutsKeptAround = 12;
constexpr int linesAroundRevealed = 2;

} // namespace

void PageSight::jumpTo(qint64 offset)
{
    const qint64 y = offset - m_page.metrics().topMargin;
    m_block = std::max<qsizetype>(0, m_page.heights().blockAt(y));
    m_shift = m_page.blocks().isEmpty() ? 0 : y - m_page.heights().top(m_block);
}

void PageSight::moveBy(qint64 distance)
{
    if (std::abs(distance) > 4 * qint64(m_height)) {
        jumpTo(qBound<qint64>(0, offset() + distance, largestOffset()));
    } else {
        m_shift += distance;
    }
}

void PageSight::normalise()
{
    m_block = qBound<qsizetype>(0, m_block, m_page.blocks().count() - 1);
    while (m_shift < 0 && m_block > 0) {
        --m_block;
        m_page.freshLayout(m_block);
        m_shift += blockHeight(m_block);
    }
    if (m_block == 0) {
        m_shift = std::max<qint64>(m_shift, -m_page.metrics().topMargin);
    }
    m_page.freshLayout(m_block);
    while (m_shift >= blockHeight(m_block) && m_block + 1 < m_page.blocks().count()) {
        m_shift -= blockHeight(m_block);
        ++m_block;
        m_page.freshLayout(m_block);
    }
}

void PageSight::settle()
{
    m_seen.clear();
    const qsizetype count = m_page.blocks().count();
    if (count == 0) {
        m_block = 0;
        m_shift = 0;
        return;
    }
    for (int attempt = 0; attempt < 3; ++attempt) {
        normalise();
        m_seen.clear();
        qint64 y = -m_shift;
        qsizetype block = m_block;
        // One at least, also where the view is lower than the page's margin.
        for (; block < count && (y < m_height || m_seen.isEmpty()); ++block) {
            m_page.freshLayout(block);
            m_seen.append({block, qreal(y)});
            y += blockHeight(block);
        }
        const qint64 beyond = m_height - (y + m_page.metrics().bottomMargin);
        if (block < count || beyond <= 0 || offset() <= 0) {
            break;
        }
        m_shift -= std::min(beyond, offset());
    }
    m_page.keepOnly(
        m_seen.first().block - layoutsKeptAround, m_seen.last().block + layoutsKeptAround);
}

qint64 PageSight::offset() const
{
    if (m_page.blocks().isEmpty()) {
        return 0;
    }
    return m_page.metrics().topMargin + m_page.heights().top(m_block) + m_shift;
}

qint64 PageSight::contentHeight() const
{
    const PageMetrics &metrics = m_page.metrics();
    return metrics.topMargin + m_page.heights().total() + metrics.bottomMargin;
}

qint64 PageSight::largestOffset() const
{
    return std::max<qint64>(0, contentHeight() - m_height);
}

SeenBlock PageSight::seenAt(qreal y) const
{
    if (m_seen.isEmpty()) {
        return {-1, 0};
    }
    const auto found = std::partition_point(
        m_seen.cbegin(), m_seen.cend(), [y](const SeenBlock &seen) { return seen.y <= y; });
    return found == m_seen.cbegin() ? m_seen.first() : *std::prev(found);
}

const SeenBlock *PageSight::find(qsizetype block) const
{
    const auto found =
        std::partition_point(m_seen.cbegin(), m_seen.cend(), [block](const SeenBlock &seen) {
            return seen.block < block;
        });
    return found != m_seen.cend() && found->block == block ? &*found : nullptr;
}

qsizetype PageSight::firstPosition() const
{
    if (m_page.blocks().isEmpty() || m_shift <= 0) {
        return 0;
    }
    const BlockLayout &layout = m_page.layout(m_block);
    if (m_shift >= layout.height() && m_block + 1 < m_page.blocks().count()) {
        return m_page.blocks().at(m_block + 1).span.start;
    }
    // A line of which more than half is cut off is not the one that is being read.
    const int line = layout.lineAt(qreal(m_shift) + m_page.face(m_block).lineHeight / 2.0);
    return m_page.fromWithin(m_block, layout.line(line).start);
}

void PageSight::setFirstPosition(qsizetype position)
{
    if (m_page.blocks().isEmpty() || position <= m_page.blocks().at(0).span.start) {
        jumpTo(0);
        return;
    }
    m_block = m_page.blocks().blockAt(position);
    const BlockLayout &layout = m_page.layout(m_block);
    m_shift = qint64(layout.line(layout.lineOf(m_page.within(m_block, position))).top);
}

void PageSight::reveal(Span span)
{
    if (m_page.blocks().isEmpty() || span.isNull()) {
        return;
    }
    const auto place = [this](qsizetype position) {
        const qsizetype block = m_page.blocks().blockAt(position);
        const BlockLayout &layout = m_page.layout(block);
        return std::pair(block, layout.line(layout.lineOf(m_page.within(block, position))));
    };
    const auto [firstBlock, firstLine] = place(span.start);
    const auto [lastBlock, lastLine] = place(std::max(span.start, span.end - 1));
    const qint64 base = m_page.metrics().topMargin;
    const qint64 around =
        std::min<qint64>(linesAroundRevealed * m_page.face(firstBlock).lineHeight, m_height / 4);
    const qint64 top = base + m_page.heights().top(firstBlock) + qint64(firstLine.top);
    qint64 bottom = base + m_page.heights().top(lastBlock) + qint64(lastLine.bottom);
    if (bottom - top > m_height - 2 * around) {
        bottom = base + m_page.heights().top(firstBlock) + qint64(firstLine.bottom);
    }
    const qint64 now = offset();
    if (top - around >= now && bottom + around <= now + m_height) {
        return;
    }
    qint64 wanted = top < now + around ? top - around : bottom + around - m_height;
    if (std::abs(wanted - now) > m_height) {
        wanted = top - m_height / 3;
    }
    // Reckoned from the block, whose own lines are known, not from the guesses above it.
    m_block = firstBlock;
    m_shift = wanted - base - m_page.heights().top(firstBlock);
    settle();
}

PageSight::Extent PageSight::roughLine(qsizetype position) const
{
    const qsizetype block = m_page.blocks().blockAt(position);
    if (block < 0) {
        return {};
    }
    const qreal top = qreal(m_page.metrics().topMargin + m_page.heights().top(block));
    const int place = m_page.within(block, position);
    if (const BlockLayout *layout = m_page.findLayout(block)) {
        const BlockLayout::LineBox &line = layout->line(layout->lineOf(place));
        return {top + line.top, top + line.bottom};
    }
    const qreal length = qreal(std::max<qsizetype>(1, m_page.blocks().at(block).span.length()));
    const qreal lineHeight = m_page.face(block).lineHeight;
    const qreal above = blockHeight(block) - m_page.face(block).below - lineHeight;
    const qreal y = top + place / length * std::max(0.0, above);
    return {y, y + lineHeight};
}

} // namespace Quoth

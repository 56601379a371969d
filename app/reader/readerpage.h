// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/blockheights.h>
#include <reader/blocklayout.h>
#include <reader/textblocks.h>

#include <functional>
#include <map>
#include <memory>

namespace Quoth {

/// How far a page has come from what was guessed of it.
struct PageDrift
{
    quint64 guess = 0; ///< its number: all heights are guessed anew for another width or font
    qint64 pixels = 0; ///< that single blocks were higher or lower, summed up
};

/// An article as a column of set text, laid out where somebody looks and guessed elsewhere.
///
/// A block's height is estimated from its length until it is laid out for the first time; layouts
/// are made when asked for and dropped by keepOnly(), heights stay. Coordinates of a block count
/// from its own top left corner.
class ReaderPage
{
public:
    /// The stretches of a block, from its start, that are to be slanted.
    using Italics = std::function<QList<Span>(qsizetype block)>;

    ReaderPage(const QPaintDevice &device, Italics italics);

    void setArticle(const Article &article);
    void setMetrics(const PageMetrics &metrics, int width);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const TextBlocks &blocks() const { return m_blocks; }
    [[nodiscard]] const BlockHeights &heights() const { return m_heights; }
    [[nodiscard]] const PageMetrics &metrics() const { return m_metrics; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] const BlockFace &face(qsizetype block) const
    {
        return m_metrics.face(m_blocks.at(block).role);
    }
    /// By how much heights have turned out otherwise than guessed.
    [[nodiscard]] PageDrift drift() const { return m_drift; }

    /// The block's lines; laid out now if need be. Valid until the next call that is not const.
    [[nodiscard]] const BlockLayout &layout(qsizetype block);
    /// The same, set anew if what is slanted in it has changed.
    const BlockLayout &freshLayout(qsizetype block);
    /// The layout if there is one now, else null.
    [[nodiscard]] const BlockLayout *findLayout(qsizetype block) const;
    void keepOnly(qsizetype first, qsizetype last);
    [[nodiscard]] qsizetype laidOutCount() const { return qsizetype(m_layouts.size()); }

    /// A position of the text as a block and a place in it.
    [[nodiscard]] int within(qsizetype block, qsizetype position) const;
    [[nodiscard]] qsizetype fromWithin(qsizetype block, int place) const
    {
        return m_blocks.at(block).span.start + place;
    }
    /// The nearest place at or before this one where a caret can stand.
    [[nodiscard]] qsizetype valid(qsizetype position);

private:
    [[nodiscard]] qreal advanceOf(BlockRole role) const;
    [[nodiscard]] int estimatedHeight(qsizetype block) const;
    [[nodiscard]] int spaceBelow(qsizetype block) const;
    [[nodiscard]] BlockSetting settingOf(qsizetype block) const;
    [[nodiscard]] int indentOf(qsizetype block) const;
    void estimateAll();

    const QPaintDevice &m_device;
    Italics m_italics;
    QString m_text;
    QString m_language;
    Span m_dateline;
    TextBlocks m_blocks;
    PageMetrics m_metrics;
    int m_width = 1;
    BlockHeights m_heights;
    std::map<qsizetype, std::unique_ptr<BlockLayout>> m_layouts;
    mutable std::array<qreal, blockRoleCount> m_advances = {}; ///< 0: not measured yet
    PageDrift m_drift;
};

} // namespace Quoth

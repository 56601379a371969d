// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/article.h>

#include <QList>

namespace Quoth {

enum class BlockRole : quint8
{
    Title,
    Byline, ///< byline, date line, and what stands between headline and text
    Body,
    Boilerplate,
    Heading ///< between paragraphs of the body
};

constexpr int blockRoleCount = 5;

/// What is laid out as one: a paragraph, or a part of one that is far too long.
struct TextBlock
{
    Span span;
    BlockRole role = BlockRole::Body;
    bool endsParagraph = true;
    bool endsHead = false; ///< the last block before the running text
};

/// An article's text cut into blocks, in reading order. Between two blocks lies white space only.
/// Positions are those of the canonical text. No block is longer than `longestBlock`, so that the
/// price of laying one out is bounded, whatever the article.
class TextBlocks
{
public:
    static constexpr qsizetype longestBlock = 6000;

    TextBlocks() = default;
    explicit TextBlocks(const Article &article);

    [[nodiscard]] qsizetype count() const { return m_blocks.size(); }
    [[nodiscard]] bool isEmpty() const { return m_blocks.isEmpty(); }
    [[nodiscard]] const TextBlock &at(qsizetype block) const { return m_blocks[block]; }

    /// The block that holds the position, or the last one that begins before it; the first one for
    /// a place before all. -1 only where there is no block.
    [[nodiscard]] qsizetype blockAt(qsizetype position) const;
    /// The nearest place that is in a block: positions in the white space between go to its edges.
    [[nodiscard]] qsizetype snapped(qsizetype position) const;
    /// The whole paragraph around a position.
    [[nodiscard]] Span paragraphAt(qsizetype position) const;
    /// Where the first block begins and the last one ends.
    [[nodiscard]] Span extent() const;

private:
    void append(QStringView text, Span paragraph, BlockRole role);

    QList<TextBlock> m_blocks;
};

} // namespace Quoth

Q_DECLARE_TYPEINFO(Quoth::TextBlock, Q_PRIMITIVE_TYPE);

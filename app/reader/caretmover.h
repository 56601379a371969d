// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/readerpage.h>

namespace Quoth {

enum class CaretMove
{
    Left, ///< on the screen, whatever the writing direction
    Right,
    WordLeft,
    WordRight,
    LineUp,
    LineDown,
    LineStart,
    LineEnd,
    PageUp,
    PageDown,
    SentenceBack,
    SentenceForth,
    TextStart,
    TextEnd
};

/// How much one click more selects.
enum class SelectionUnit
{
    Character,
    Word,
    Sentence,
    Paragraph
};

/// Where a caret goes to on a page. Every position it returns is a whole character's edge.
class CaretMover
{
public:
    explicit CaretMover(ReaderPage &page)
        : m_page(page)
    {
    }

    /// `pageHeight` is how far a page move goes. Moves up and down aim at the x of the first of a
    /// row of them; any other move forgets it.
    [[nodiscard]] qsizetype moved(qsizetype position, CaretMove move, int pageHeight);
    void forgetColumn() { m_column = -1; }

    /// The unit around a position; for a character an empty span.
    [[nodiscard]] Span unitAt(qsizetype position, SelectionUnit unit);

private:
    [[nodiscard]] qsizetype sideways(qsizetype position, bool isRight);
    [[nodiscard]] qsizetype byWord(qsizetype position, bool isForward);
    [[nodiscard]] qsizetype byHeight(qsizetype position, qreal distance);
    [[nodiscard]] qsizetype byLine(qsizetype position, bool isDown);
    [[nodiscard]] qsizetype bySentence(qsizetype position, bool isForward) const;
    [[nodiscard]] qsizetype lineEdge(qsizetype position, bool isEnd);
    [[nodiscard]] Span wordAt(qsizetype position) const;
    [[nodiscard]] Span sentenceAt(qsizetype position) const;
    [[nodiscard]] qreal column(qsizetype position);

    ReaderPage &m_page;
    qreal m_column = -1;
};

} // namespace Quoth

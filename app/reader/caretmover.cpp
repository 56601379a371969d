// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/caretmover.h>

#include <text/sentences.h>

#include <QTextBoundaryFinder>

namespace Quoth {

qsizetype CaretMover::moved(qsizetype position, CaretMove move, int pageHeight)
{
    const TextBlocks &blocks = m_page.blocks();
    if (blocks.isEmpty()) {
        return 0;
    }
    position = m_page.valid(position);
    const bool keepsColumn = move == CaretMove::LineUp || move == CaretMove::LineDown ||
                             move == CaretMove::PageUp || move == CaretMove::PageDown;
    if (!keepsColumn) {
        forgetColumn();
    }
    const bool isMirrored = m_page.layout(blocks.blockAt(position)).isRightToLeft();
    switch (move) {
    case CaretMove::Left:
        return sideways(position, false);
    case CaretMove::Right:
        return sideways(position, true);
    case CaretMove::WordLeft:
        return byWord(position, isMirrored);
    case CaretMove::WordRight:
        return byWord(position, !isMirrored);
    case CaretMove::LineUp:
        return byLine(position, false);
    case CaretMove::LineDown:
        return byLine(position, true);
    case CaretMove::LineStart:
        return lineEdge(position, false);
    case CaretMove::LineEnd:
        return lineEdge(position, true);
    case CaretMove::PageUp:
        return byHeight(position, -pageHeight);
    case CaretMove::PageDown:
        return byHeight(position, pageHeight);
    case CaretMove::SentenceBack:
        return m_page.valid(bySentence(position, false));
    case CaretMove::SentenceForth:
        return m_page.valid(bySentence(position, true));
    case CaretMove::TextStart:
        return blocks.extent().start;
    case CaretMove::TextEnd:
        return blocks.extent().end;
    }
    Q_UNREACHABLE();
}

qsizetype CaretMover::sideways(qsizetype position, bool isRight)
{
    const TextBlocks &blocks = m_page.blocks();
    const qsizetype block = blocks.blockAt(position);
    const BlockLayout &layout = m_page.layout(block);
    const int place = m_page.within(block, position);
    const int next = isRight ? layout.right(place) : layout.left(place);
    if (next != place) {
        return m_page.fromWithin(block, next);
    }
    const bool isForward = isRight != layout.isRightToLeft();
    if (isForward && block + 1 < blocks.count()) {
        return blocks.at(block + 1).span.start;
    }
    return !isForward && block > 0 ? blocks.at(block - 1).span.end : position;
}

qsizetype CaretMover::byWord(qsizetype position, bool isForward)
{
    const TextBlocks &blocks = m_page.blocks();
    const qsizetype block = blocks.blockAt(position);
    const Span span = blocks.at(block).span;
    if (isForward && position >= span.end) {
        return block + 1 < blocks.count() ? blocks.at(block + 1).span.start : position;
    }
    if (!isForward && position <= span.start) {
        return block > 0 ? blocks.at(block - 1).span.end : position;
    }
    const QString text = span.in(m_page.text()).toString();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(position - span.start);
    for (;;) {
        const qsizetype at = isForward ? finder.toNextBoundary() : finder.toPreviousBoundary();
        if (at < 0) {
            return isForward ? span.end : span.start;
        }
        // To where a word begins, forwards as well as back.
        if (at == text.size() || (finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem)) {
            return span.start + at;
        }
    }
}

qreal CaretMover::column(qsizetype position)
{
    if (m_column < 0) {
        const qsizetype block = m_page.blocks().blockAt(position);
        m_column = m_page.layout(block).xOf(m_page.within(block, position));
    }
    return m_column;
}

qsizetype CaretMover::byLine(qsizetype position, bool isDown)
{
    const TextBlocks &blocks = m_page.blocks();
    const qreal x = column(position);
    qsizetype block = blocks.blockAt(position);
    int line = m_page.layout(block).lineOf(m_page.within(block, position));
    if (isDown && line + 1 < m_page.layout(block).lineCount()) {
        ++line;
    } else if (isDown && block + 1 < blocks.count()) {
        ++block;
        line = 0;
    } else if (!isDown && line > 0) {
        --line;
    } else if (!isDown && block > 0) {
        --block;
        line = m_page.layout(block).lineCount() - 1;
    } else {
        return isDown ? blocks.extent().end : blocks.extent().start;
    }
    return m_page.fromWithin(block, m_page.layout(block).positionAt(line, x));
}

qsizetype CaretMover::byHeight(qsizetype position, qreal distance)
{
    const TextBlocks &blocks = m_page.blocks();
    const qreal x = column(position);
    qsizetype block = blocks.blockAt(position);
    const BlockLayout &start = m_page.layout(block);
    qreal y = start.line(start.lineOf(m_page.within(block, position))).top + distance;
    for (;;) {
        const BlockLayout &layout = m_page.layout(block);
        const int height = m_page.heights().height(block);
        if (y < 0) {
            if (block == 0) {
                return blocks.extent().start;
            }
            --block;
            (void)m_page.layout(block);
            y += m_page.heights().height(block);
        } else if (y >= height) {
            if (block + 1 == blocks.count()) {
                return blocks.extent().end;
            }
            y -= height;
            ++block;
        } else {
            return m_page.fromWithin(block, layout.positionAt(layout.lineAt(y), x));
        }
    }
}

qsizetype CaretMover::bySentence(qsizetype position, bool isForward) const
{
    // To where a sentence begins, forwards as well as back.
    const QString &text = m_page.text();
    const Span extent = m_page.blocks().extent();
    const auto behindSpace = [&](qsizetype at) {
        while (at < extent.end && text[at].isSpace()) {
            ++at;
        }
        return at;
    };
    if (isForward) {
        const qsizetype at = behindSpace(position);
        return at < extent.end ? behindSpace(std::max(at, sentenceAt(at).end)) : extent.end;
    }
    qsizetype at = position;
    while (at > extent.start && text[at - 1].isSpace()) {
        --at;
    }
    return at > extent.start ? std::min(at - 1, sentenceAt(at - 1).start) : extent.start;
}

qsizetype CaretMover::lineEdge(qsizetype position, bool isEnd)
{
    const qsizetype block = m_page.blocks().blockAt(position);
    const BlockLayout &layout = m_page.layout(block);
    const int line = layout.lineOf(m_page.within(block, position));
    return m_page.fromWithin(block, isEnd ? layout.endOfLine(line) : layout.line(line).start);
}

Span CaretMover::unitAt(qsizetype position, SelectionUnit unit)
{
    if (m_page.blocks().isEmpty()) {
        return {0, 0};
    }
    position = m_page.valid(position);
    switch (unit) {
    case SelectionUnit::Character:
        return {position, position};
    case SelectionUnit::Word:
        return wordAt(position);
    case SelectionUnit::Sentence:
        return sentenceAt(position);
    case SelectionUnit::Paragraph:
        return m_page.blocks().paragraphAt(position);
    }
    Q_UNREACHABLE();
}

Span CaretMover::wordAt(qsizetype position) const
{
    const Span span = m_page.blocks().at(m_page.blocks().blockAt(position)).span;
    const QString text = span.in(m_page.text()).toString();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(position - span.start);
    qsizetype start = position - span.start;
    if (!finder.isAtBoundary()) {
        start = finder.toPreviousBoundary();
    } else if (start == text.size() && start > 0) {
        start = finder.toPreviousBoundary();
    }
    finder.setPosition(start);
    const qsizetype end = finder.toNextBoundary();
    return {span.start + start, end < 0 ? span.end : span.start + end};
}

Span CaretMover::sentenceAt(qsizetype position) const
{
    const Span paragraph = m_page.blocks().paragraphAt(position);
    const Span block = m_page.blocks().at(m_page.blocks().blockAt(position)).span;
    // A paragraph of ordinary length is cut as the finders cut it; of a giant only the block is.
    const Span span = paragraph.length() > TextBlocks::longestBlock ? block : paragraph;
    const TokenizedText cut = tokenizeText(span.in(m_page.text()));
    const qsizetype index = cut.sentenceAt(position - span.start);
    if (index < 0) {
        return span;
    }
    const Span sentence = cut.sentences[index].span;
    return {span.start + sentence.start, span.start + sentence.end};
}

} // namespace Quoth

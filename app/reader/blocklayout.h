// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/typography.h>

#include <QRectF>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace Quoth {

class Hyphenator;

/// What one block has of its own, beside the face of its role. Spans count from its start.
struct BlockSetting
{
    int width = 0;
    int indent = 0; ///< of the first line
    QList<Span> italics;
    Span smallCapitals;                           ///< where the face has them, see smallCapitals()
    std::shared_ptr<const Hyphenator> hyphenator; ///< null: words are not broken
};

/// One block, set in lines. Positions count from the block's start; coordinates from its top left
/// corner. Every position that it returns is one that a caret can stand at.
class BlockLayout
{
public:
    /// One line's place. `textLeft`..`textRight` is where there is text, trailing spaces left out.
    struct LineBox
    {
        qreal top = 0;
        qreal baseline = 0;
        qreal bottom = 0;
        qreal textLeft = 0;
        qreal textRight = 0;
        int start = 0;
        int end = 0;
        bool isHyphenated = false; ///< ends within a word; the hyphen is drawn, not in the text
    };

    BlockLayout(
        const QString &text, const BlockFace &face, const BlockSetting &setting,
        const QPaintDevice &device);

    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] int length() const { return int(m_layout.text().size()); }
    [[nodiscard]] int lineCount() const { return int(m_lines.size()); }
    [[nodiscard]] const LineBox &line(int index) const { return m_lines[index]; }
    [[nodiscard]] const QList<Span> &italics() const { return m_italics; }
    [[nodiscard]] bool isRightToLeft() const { return m_isRightToLeft; }
    /// How far the letters of the block's face reach, whatever falls back inside it.
    [[nodiscard]] qreal ascent() const { return m_ascent; }
    [[nodiscard]] qreal descent() const { return m_descent; }

    /// The line at a height, the first or last for heights outside.
    [[nodiscard]] int lineAt(qreal y) const;
    [[nodiscard]] int lineOf(int position) const;
    /// Where [from, to) stands in one line: one box, more where writing directions mix.
    [[nodiscard]] QList<QRectF> boxes(int from, int to, int line) const;
    [[nodiscard]] qreal xOf(int position) const;

    [[nodiscard]] int positionAt(int line, qreal x) const;
    /// The character that is at x, or the nearest one.
    [[nodiscard]] int characterAt(int line, qreal x) const;
    [[nodiscard]] int next(int position) const { return m_layout.nextCursorPosition(position); }
    [[nodiscard]] int previous(int position) const
    {
        return m_layout.previousCursorPosition(position);
    }
    [[nodiscard]] int left(int position) const
    {
        return whole(position, m_layout.leftCursorPosition(position));
    }
    [[nodiscard]] int right(int position) const
    {
        return whole(position, m_layout.rightCursorPosition(position));
    }
    /// The nearest place at or before this one where a caret can stand.
    [[nodiscard]] int valid(int position) const;
    /// Where a caret stands that is sent to the line's end.
    [[nodiscard]] int endOfLine(int line) const;

    void draw(QPainter &painter, QPointF origin, int firstLine, int lastLine) const;

private:
    /// Where directions mix, Qt 6.4 steps into surrogate pairs: the same step, but whole.
    [[nodiscard]] int whole(int from, int to) const;
    void breakLines(
        const BlockFace &face, const BlockSetting &setting, qreal ownAscent, qreal ownDescent);
    void setWrapMode(QTextOption::WrapMode mode);
    /// Takes the beginning of the next word into a line that is set, if there is one that fits.
    [[nodiscard]] bool hyphenate(QTextLine &line, qreal width, const Hyphenator &hyphenator);

    QTextLayout m_layout;
    QList<LineBox> m_lines;
    QList<Span> m_italics;
    qreal m_ascent = 0;
    qreal m_descent = 0;
    qreal m_hyphenWidth = 0;
    int m_height = 0;
    bool m_isRightToLeft = false;
    bool m_mixesDirections = false;
};

} // namespace Quoth

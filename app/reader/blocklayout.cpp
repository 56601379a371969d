// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/blocklayout.h>

#include <reader/hyphenator.h>

#include <QFontInfo>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPaintDevice>
#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Quoth {

namespace {

// Some faces ask for far more room than their letters take (for marks over capitals): tints would
// touch from line to line.
constexpr qreal tallestAscent = 0.95;
constexpr qreal deepestDescent = 0.27;

constexpr int mostHyphensInARow = 2;
constexpr QChar hyphen = u'-'; // every face has it; U+2010 looks the same where it is there

bool hasRightToLeftText(QStringView text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        if (c.unicode() < 0x590) {
            return false;
        }
        // Surrogates: the old Semitic scripts and Adlam lie in planes that are told by their halves
        // only with effort; asking the slow way for all of them costs little.
        return c.isSurrogate() || c.direction() == QChar::DirR || c.direction() == QChar::DirAL ||
               (c.unicode() >= 0x202A && c.unicode() <= 0x202E) ||
               (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
    });
}

/// The letters that begin behind a place, or behind an opening mark there.
Span wordBehind(QStringView text, int place)
{
    qsizetype start = place;
    while (start < text.size() && start < place + 2 && text[start].isPunct()) {
        ++start;
    }
    qsizetype end = start;
    while (end < text.size() && (text[end].isLetterOrNumber() || text[end].isMark())) {
        ++end;
    }
    return {start, end};
}

QList<QTextLayout::FormatRange> formatsOf(const BlockSetting &setting, const BlockFace &face)
{
    QList<QTextLayout::FormatRange> formats;
    if (!setting.smallCapitals.isEmpty()) {
        if (const std::optional<QFont> font = smallCapitals(face.font)) {
            QTextCharFormat small;
            small.setFont(*font);
            formats.append(
                {int(setting.smallCapitals.start), int(setting.smallCapitals.length()), small});
        }
    }
    QTextCharFormat slanted;
    slanted.setFontItalic(true);
    for (const Span span : setting.italics) {
        formats.append({int(span.start), int(span.length()), slanted});
    }
    return formats;
}

} // namespace

BlockLayout::BlockLayout(
    const QString &text, const BlockFace &face, const BlockSetting &setting,
    const QPaintDevice &device)
    : m_layout(text, face.font, &device)
    , m_italics(setting.italics)
    , m_isRightToLeft(text.isRightToLeft())
    , m_mixesDirections(hasRightToLeftText(text))
{
    QTextOption option(face.isJustified ? Qt::AlignJustify : Qt::AlignLeading);
    option.setTextDirection(m_isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    m_layout.setFormats(formatsOf(setting, face));
    const QFontMetricsF metrics(face.font, &device);
    const qreal size = QFontInfo(face.font).pointSizeF() * device.logicalDpiY() / 72.0;
    m_ascent = std::min(metrics.ascent(), tallestAscent * size);
    m_descent = std::min(metrics.descent(), deepestDescent * size);
    m_hyphenWidth = metrics.horizontalAdvance(hyphen);
    breakLines(face, setting, metrics.ascent(), metrics.descent());
}

void BlockLayout::breakLines(
    const BlockFace &face, const BlockSetting &setting, qreal ownAscent, qreal ownDescent)
{
    const Hyphenator *hyphenator = m_mixesDirections ? nullptr : setting.hyphenator.get();
    int hyphensInARow = 0;
    // Every line of a block is as high as the next one, with its base line at the same depth, so
    // that text in another script does not shake the page; only what would not fit gets more.
    const qreal slack = std::max(0.0, (face.lineHeight - m_ascent - m_descent) / 2);
    const qreal depth = std::round((face.lineHeight - m_ascent - m_descent) / 2 + m_ascent);
    qreal y = 0;
    m_layout.beginLayout();
    for (;;) {
        QTextLine line = m_layout.createLine();
        if (!line.isValid()) {
            break;
        }
        const int inset = m_lines.isEmpty() ? std::min(setting.indent, setting.width / 3) : 0;
        line.setLineWidth(setting.width - inset);
        const bool isHyphenated = hyphenator != nullptr && hyphensInARow < mostHyphensInARow &&
                                  hyphenate(line, setting.width - inset, *hyphenator);
        hyphensInARow = isHyphenated ? hyphensInARow + 1 : 0;
        const qreal taller = line.ascent() - ownAscent - slack;
        const qreal deeper = std::min(line.descent(), 3 * ownDescent) - ownDescent - slack;
        const qreal baseline = depth + std::ceil(std::max(0.0, taller));
        const qreal height =
            face.lineHeight + (baseline - depth) + std::ceil(std::max(0.0, deeper));
        line.setPosition({m_isRightToLeft ? 0.0 : qreal(inset), y + baseline - line.ascent()});
        m_lines.append(
            {y, y + baseline, y + height, 0, 0, line.textStart(),
             line.textStart() + line.textLength(), isHyphenated});
        y += height;
    }
    m_layout.endLayout();
    // Where the text stands is known only after the end: alignment comes last.
    for (int i = 0; i < m_lines.size(); ++i) {
        const QRectF natural = m_layout.lineAt(i).naturalTextRect();
        m_lines[i].textLeft = natural.left();
        m_lines[i].textRight = natural.right();
    }
    m_height = int(std::ceil(y));
}

bool BlockLayout::hyphenate(QTextLine &line, qreal width, const Hyphenator &hyphenator)
{
    const QString &text = m_layout.text();
    const int end = line.textStart() + line.textLength();
    const Span word = wordBehind(text, end);
    const qreal room = width - m_hyphenWidth;
    // A space and two letters are the least that the next word can bring.
    if (word.isEmpty() || room - line.naturalTextWidth() < 3 * m_hyphenWidth) {
        return false;
    }
    const QList<int> breaks = hyphenator.breaks(word.in(text));
    if (breaks.isEmpty()) {
        return false;
    }
    // As many letters as the line holds, then back to the last place where the word may break.
    setWrapMode(QTextOption::WrapAnywhere);
    line.setLineWidth(room);
    const int full = line.textStart() + line.textLength();
    const auto last = std::find_if(
        breaks.crbegin(), breaks.crend(), [&](int place) { return word.start + place <= full; });
    const int length = last == breaks.crend() ? 0 : int(word.start) + *last - line.textStart();
    if (length > 0) {
        line.setNumColumns(length, room);
    }
    setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // Where letters are joined to one glyph columns are not letters.
    if (length > 0 && line.textLength() == length) {
        return true;
    }
    line.setLineWidth(width);
    return false;
}

void BlockLayout::setWrapMode(QTextOption::WrapMode mode)
{
    QTextOption option = m_layout.textOption();
    option.setWrapMode(mode);
    m_layout.setTextOption(option);
}

int BlockLayout::lineAt(qreal y) const
{
    const auto found = std::partition_point(
        m_lines.cbegin(), m_lines.cend(), [y](const LineBox &line) { return line.bottom <= y; });
    return std::min(int(found - m_lines.cbegin()), std::max(0, lineCount() - 1));
}

int BlockLayout::lineOf(int position) const
{
    const auto found =
        std::partition_point(m_lines.cbegin(), m_lines.cend(), [position](const LineBox &line) {
            return line.end <= position;
        });
    return std::min(int(found - m_lines.cbegin()), std::max(0, lineCount() - 1));
}

QList<QRectF> BlockLayout::boxes(int from, int to, int index) const
{
    const LineBox &box = m_lines[index];
    from = std::max(from, box.start);
    to = std::min(to, box.end);
    if (from >= to) {
        return {};
    }
    const QTextLine line = m_layout.lineAt(index);
    QList<QRectF> result;
    const auto add = [&](qreal one, qreal other) {
        const qreal left = std::max(std::min(one, other), box.textLeft);
        const qreal right = std::min(std::max(one, other), box.textRight);
        if (left >= right) {
            return;
        }
        if (!result.isEmpty() && left <= result.last().right() + 0.5) {
            result.last().setRight(std::max(right, result.last().right()));
        } else {
            result.append(QRectF(left, box.top, right - left, box.bottom - box.top));
        }
    };
    if (!m_mixesDirections) {
        add(line.cursorToX(from), line.cursorToX(to));
        return result;
    }
    // Neighbours in the text need not be neighbours in the line, and where the direction turns
    // cursorToX() has one answer for two places (Qt 6.4): the glyphs know.
    QList<QRectF> runs;
    for (const QGlyphRun &run : line.glyphRuns(from, to - from)) {
        runs.append(run.boundingRect());
    }
    std::sort(runs.begin(), runs.end(), [](const QRectF &a, const QRectF &b) {
        return a.left() < b.left();
    });
    for (const QRectF &run : std::as_const(runs)) {
        add(run.left(), run.right());
    }
    return result;
}

qreal BlockLayout::xOf(int position) const
{
    return m_lines.isEmpty() ? 0 : m_layout.lineAt(lineOf(position)).cursorToX(position);
}

int BlockLayout::positionAt(int index, qreal x) const
{
    if (m_lines.isEmpty()) {
        return 0;
    }
    const int position = m_layout.lineAt(index).xToCursor(x);
    // Behind the last space of a wrapped line is already the next line's start.
    return valid(std::min(position, endOfLine(index)));
}

int BlockLayout::characterAt(int index, qreal x) const
{
    if (m_lines.isEmpty()) {
        return 0;
    }
    const int position = m_layout.lineAt(index).xToCursor(x, QTextLine::CursorOnCharacter);
    const LineBox &box = m_lines[index];
    return valid(qBound(box.start, position, std::max(box.start, box.end - 1)));
}

int BlockLayout::whole(int from, int to) const
{
    if (m_layout.isValidCursorPosition(to)) {
        return to;
    }
    return to > from ? next(from) : previous(from);
}

int BlockLayout::valid(int position) const
{
    position = qBound(0, position, length());
    return m_layout.isValidCursorPosition(position) ? position : previous(position);
}

int BlockLayout::endOfLine(int index) const
{
    const LineBox &box = m_lines[index];
    return index + 1 < lineCount() ? std::max(box.start, previous(box.end)) : box.end;
}

void BlockLayout::draw(QPainter &painter, QPointF origin, int firstLine, int lastLine) const
{
    for (int i = firstLine; i <= lastLine; ++i) {
        m_layout.lineAt(i).draw(&painter, origin);
        if (m_lines[i].isHyphenated) {
            painter.setFont(m_layout.font());
            painter.drawText(origin + QPointF(m_lines[i].textRight, m_lines[i].baseline), hyphen);
        }
    }
}

} // namespace Quoth

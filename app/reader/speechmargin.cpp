// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/speechmargin.h>

#include <QPainter>
#include <QPainterPath>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal gapToText = 1.15;     // ems, from the text to the spine of the innermost bracket
constexpr qreal bracketArm = 0.36;    // ems
constexpr qreal levelStep = 0.5;      // ems
constexpr qreal gapToLabel = 0.45;    // ems
constexpr qreal narrowestLabel = 2.6; // ems: less room shows no names at all
constexpr int mostLevels = 3;

} // namespace

void SpeechMargin::arrange(
    ReaderPage &page, const PageSight &sight, const MarksIn &marksIn, const NameOf &nameOf,
    qreal edge, qreal space, bool isRightOfText)
{
    m_brackets.clear();
    m_labels.clear();
    m_words.setFont(page.metrics().labelFont);
    m_em = page.metrics().em;
    m_edge = edge;
    m_space = space;
    m_isRightOfText = isRightOfText;
    for (const SeenBlock &seen : sight.seen()) {
        collect(page, seen, marksIn, nameOf);
    }
    setLevels();
    placeLabels(sight.height());
}

void SpeechMargin::collect(
    ReaderPage &page, const SeenBlock &seen, const MarksIn &marksIn, const NameOf &nameOf)
{
    const BlockLayout &layout = page.layout(seen.block);
    const qreal lineHeight = page.face(seen.block).lineHeight;
    for (const Mark &mark : marksIn(seen.block)) {
        if (!isQuotation(mark.style) || mark.status == AnnotationStatus::Rejected) {
            continue;
        }
        const int from = page.within(seen.block, mark.span.start);
        const int to = page.within(seen.block, mark.span.end);
        if (from >= to) {
            continue;
        }
        const BlockLayout::LineBox &first = layout.line(layout.lineOf(from));
        const BlockLayout::LineBox &last = layout.line(layout.lineOf(to - 1));
        const qreal inset = std::round(0.16 * lineHeight);
        Bracket bracket;
        bracket.id = mark.id;
        bracket.ids = {mark.id};
        bracket.name = nameOf(mark);
        bracket.top = seen.y + first.top + inset;
        bracket.bottom = seen.y + last.bottom - inset;
        bracket.firstBaseline = seen.y + first.baseline;
        bracket.lastBaseline = seen.y + last.baseline;
        bracket.longest = mark.span.length();
        bracket.isDotted = mark.style == MarkStyle::IndirectQuotation;
        bracket.isSettled = mark.status != AnnotationStatus::Proposed;
        addOrMerge(bracket, lineHeight);
    }
}

void SpeechMargin::addOrMerge(Bracket bracket, qreal lineHeight)
{
    // What one speaker says on neighbouring lines is one speech, as is one quotation that runs
    // over several paragraphs. Only the last few can touch this one.
    const qsizetype oldest = std::max<qsizetype>(0, m_brackets.size() - 8);
    for (qsizetype i = m_brackets.size() - 1; i >= oldest; --i) {
        Bracket &other = m_brackets[i];
        const bool isSame = other.ids.contains(bracket.id);
        const bool isNear = bracket.top - other.bottom < 0.4 * lineHeight;
        const bool isOneSpeaker = !bracket.name.isEmpty() && other.name == bracket.name;
        if (!isSame && !(isNear && isOneSpeaker)) {
            continue;
        }
        other.bottom = std::max(other.bottom, bracket.bottom);
        other.lastBaseline = std::max(other.lastBaseline, bracket.lastBaseline);
        if (bracket.longest > other.longest) {
            other.longest = bracket.longest;
            other.isDotted = bracket.isDotted;
            other.isSettled = bracket.isSettled;
        }
        if (!isSame) {
            other.ids.append(bracket.id);
        }
        return;
    }
    m_brackets.append(std::move(bracket));
}

void SpeechMargin::setLevels()
{
    std::array<qreal, mostLevels> ends;
    ends.fill(-1e9);
    for (Bracket &bracket : m_brackets) {
        bracket.level = mostLevels - 1;
        for (int level = 0; level < mostLevels; ++level) {
            if (bracket.top >= ends[std::size_t(level)]) {
                bracket.level = level;
                break;
            }
        }
        qreal &end = ends[std::size_t(bracket.level)];
        end = std::max(end, bracket.bottom);
    }
}

qreal SpeechMargin::xOf(const Bracket &bracket) const
{
    const qreal distance = std::round((gapToText + levelStep * bracket.level) * m_em);
    return m_isRightOfText ? m_edge + distance : m_edge - distance;
}

qreal SpeechMargin::outermostSpine(qsizetype index) const
{
    const Bracket &bracket = m_brackets[index];
    qreal spine = xOf(bracket);
    const qsizetype last = std::min(index + 8, m_brackets.size() - 1);
    for (qsizetype i = std::max<qsizetype>(0, index - 8); i <= last; ++i) {
        const Bracket &other = m_brackets[i];
        if (other.top < bracket.bottom && bracket.top < other.bottom) {
            spine = m_isRightOfText ? std::max(spine, xOf(other)) : std::min(spine, xOf(other));
        }
    }
    return spine;
}

QString SpeechMargin::fittedName(qsizetype index, qreal baseline, qreal room) const
{
    const QFontMetricsF &metrics = m_words.metrics();
    const Bracket &bracket = m_brackets[index];
    const qreal second = baseline + metrics.lineSpacing();
    const bool isHighEnough =
        second <= bracket.lastBaseline + 0.5 &&
        (index + 1 == m_brackets.size() ||
         m_brackets[index + 1].firstBaseline - metrics.ascent() >= second + metrics.descent());
    if (isHighEnough && m_words.width(bracket.name) > room) {
        // "Ines Calloway" becomes "Ines" over "Calloway"; the first line takes what it can.
        for (qsizetype space = bracket.name.lastIndexOf(u' '); space > 0;
             space = bracket.name.lastIndexOf(u' ', space - 1)) {
            const QString first = bracket.name.left(space);
            const QString rest = bracket.name.mid(space + 1);
            if (m_words.width(first) <= room) {
                return first + u'\n' + m_words.elided(rest, room);
            }
        }
    }
    return m_words.elided(bracket.name, room);
}

QSizeF SpeechMargin::sizeOf(const QString &label) const
{
    const QFontMetricsF &metrics = m_words.metrics();
    const qsizetype end = label.indexOf(u'\n');
    if (end < 0) {
        return {m_words.width(label), metrics.height()};
    }
    const qreal width = std::max(m_words.width(label.left(end)), m_words.width(label.mid(end + 1)));
    return {width, metrics.height() + metrics.lineSpacing()};
}

void SpeechMargin::placeLabels(qreal viewHeight)
{
    const QFontMetricsF &metrics = m_words.metrics();
    qreal free = -1e9; // below the last label
    for (qsizetype i = 0; i < m_brackets.size(); ++i) {
        const Bracket &bracket = m_brackets[i];
        const qreal spine = outermostSpine(i);
        const qreal gap = gapToLabel * m_em;
        const qreal room =
            m_isRightOfText ? m_edge + m_space - spine - gap : spine - gap - (m_edge - m_space);
        if (bracket.name.isEmpty() || room < narrowestLabel * m_em) {
            continue;
        }
        // A name stays in sight as long as its speech does.
        qreal baseline = std::max(bracket.firstBaseline, metrics.ascent() + 0.3 * m_em);
        baseline = std::max(baseline, free + metrics.ascent());
        if (baseline > bracket.lastBaseline + 0.5 || baseline > viewHeight + metrics.ascent()) {
            if (!m_labels.isEmpty() && bracket.lastBaseline > 0 && baseline <= viewHeight) {
                // Two speakers in one line share a label.
                Label &last = m_labels.last();
                if (!last.text.contains(u'\n') && !last.text.contains(bracket.name)) {
                    last.text = m_words.elided(last.text + u" · "_s + bracket.name, room);
                    const qreal width = m_words.width(last.text);
                    const qreal right = last.area.right();
                    last.area =
                        m_isRightOfText
                            ? QRectF(last.area.topLeft(), QSizeF(width, last.area.height()))
                            : QRectF(right - width, last.area.top(), width, last.area.height());
                }
            }
            continue;
        }
        const QString text = fittedName(i, baseline, room);
        const QSizeF size = sizeOf(text);
        const qreal left = m_isRightOfText ? spine + gap : spine - gap - size.width();
        m_labels.append({text, QRectF(QPointF(left, baseline - metrics.ascent()), size), i});
        free = m_labels.last().area.bottom();
    }
}

QList<MarginItem> SpeechMargin::picture() const
{
    QList<MarginItem> items;
    for (const Bracket &bracket : m_brackets) {
        const int look = (bracket.isDotted ? 2 : 0) + (bracket.isSettled ? 1 : 0);
        items.append(
            {bracket.top, bracket.bottom, xOf(bracket), QString::number(look), bracket.isDotted});
    }
    for (const Label &label : m_labels) {
        items.append({label.area.top(), label.area.bottom(), label.area.left(), label.text});
    }
    return items;
}

void SpeechMargin::paint(
    QPainter &painter, PixelRows rows, const ReaderTheme &theme, const QSet<qint64> &lit) const
{
    const QColor color = theme.of(MarkStyle::DirectQuotation).line;
    for (const Bracket &bracket : m_brackets) {
        if (!rows.touch(bracket.top, bracket.bottom)) {
            continue;
        }
        const bool isLit = std::any_of(bracket.ids.cbegin(), bracket.ids.cend(), [&lit](qint64 id) {
            return lit.contains(id);
        });
        const qreal ems = isLit ? 0.15 : bracket.isSettled ? 0.11 : 0.07;
        const qreal thickness = std::max(1.0, m_em * ems);
        painter.setPen(QPen(color, thickness, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        paintBracket(painter, bracket, thickness);
    }
    painter.setFont(m_words.font());
    painter.setPen(color);
    const int flags = static_cast<int>(
        Qt::AlignTop | Qt::AlignAbsolute | (m_isRightOfText ? Qt::AlignLeft : Qt::AlignRight) |
        Qt::TextDontClip);
    for (const Label &label : m_labels) {
        if (rows.touch(label.area.top(), label.area.bottom())) {
            painter.drawText(label.area, flags, label.text);
        }
    }
}

void SpeechMargin::paintBracket(QPainter &painter, const Bracket &bracket, qreal thickness) const
{
    const qreal spine = xOf(bracket);
    if (bracket.isDotted) {
        QPen pen(painter.pen().color(), thickness, Qt::CustomDashLine, Qt::RoundCap);
        pen.setDashPattern({0.01, 2.0});
        painter.setPen(pen);
        painter.drawLine(QPointF(spine, bracket.top + 1), QPointF(spine, bracket.bottom - 1));
        return;
    }
    const qreal arm = (m_isRightOfText ? -1 : 1) * bracketArm * m_em;
    const qreal curve = std::copysign(0.14 * m_em, arm);
    QPainterPath path(QPointF(spine + arm, bracket.top));
    path.lineTo(spine + curve, bracket.top);
    path.quadTo(spine, bracket.top, spine, bracket.top + std::abs(curve));
    path.lineTo(spine, bracket.bottom - std::abs(curve));
    path.quadTo(spine, bracket.bottom, spine + curve, bracket.bottom);
    path.lineTo(spine + arm, bracket.bottom);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

qint64 SpeechMargin::quotationAt(QPointF place) const
{
    for (const Label &label : m_labels) {
        if (label.area.adjusted(-3, -3, 3, 3).contains(place)) {
            return m_brackets[label.bracket].id;
        }
    }
    for (const Bracket &bracket : m_brackets) {
        const qreal reach = 0.3 * m_em;
        if (std::abs(place.x() - xOf(bracket)) <= reach && place.y() >= bracket.top &&
            place.y() <= bracket.bottom) {
            return bracket.id;
        }
    }
    return 0;
}

} // namespace Quoth

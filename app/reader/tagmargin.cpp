// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/tagmargin.h>

#include <QPainter>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal gapToStripe = 1.0;    // ems, from the text to the innermost stripe
constexpr qreal tightGap = 0.55;      // the same where there is room for letters only
constexpr qreal laneStep = 0.42;      // ems
constexpr qreal stripeWidth = 0.16;   // ems
constexpr qreal gapToBadge = 0.4;     // ems; half of it beside letters
constexpr qreal widestTight = 4.5;    // ems
constexpr qreal narrowestName = 3.2;  // ems: less room shows letters
constexpr qreal narrowestSpace = 1.6; // ems: less shows nothing
constexpr int mostLanes = 4;
constexpr qsizetype reachBack = 8; // stripes that can still touch a new one

} // namespace

void TagMargin::arrange(
    ReaderPage &page, const PageSight &sight, const MarksIn &marksIn, qreal edge, qreal space,
    bool isLeftOfText)
{
    m_stripes.clear();
    m_badges.clear();
    m_words.setFont(page.metrics().labelFont);
    m_em = page.metrics().em;
    m_edge = edge;
    m_space = space;
    m_isLeftOfText = isLeftOfText;
    m_gap = space < widestTight * m_em ? tightGap : gapToStripe;
    if (space < narrowestSpace * m_em) {
        return;
    }
    for (const SeenBlock &seen : sight.seen()) {
        collect(page, seen, marksIn);
    }
    setLanes();
    placeBadges(sight.height());
}

void TagMargin::collect(ReaderPage &page, const SeenBlock &seen, const MarksIn &marksIn)
{
    const BlockLayout &layout = page.layout(seen.block);
    const qreal lineHeight = page.face(seen.block).lineHeight;
    for (const Mark &mark : marksIn(seen.block)) {
        if (mark.style != MarkStyle::Highlight || mark.status == AnnotationStatus::Rejected) {
            continue;
        }
        for (const Span piece : mark.pieces()) {
            const int from = page.within(seen.block, piece.start);
            const int to = page.within(seen.block, piece.end);
            if (from >= to) {
                continue;
            }
            const BlockLayout::LineBox &first = layout.line(layout.lineOf(from));
            const BlockLayout::LineBox &last = layout.line(layout.lineOf(to - 1));
            const qreal inset = std::round(0.16 * lineHeight);
            addOrMerge(
                {{mark.id},
                 mark.tag,
                 seen.y + first.top + inset,
                 seen.y + last.bottom - inset,
                 seen.y + first.baseline,
                 seen.y + last.baseline,
                 0,
                 mark.status != AnnotationStatus::Proposed},
                lineHeight);
        }
    }
}

void TagMargin::addOrMerge(const Stripe &stripe, qreal lineHeight)
{
    const qsizetype oldest = std::max<qsizetype>(0, m_stripes.size() - reachBack);
    for (qsizetype i = m_stripes.size() - 1; i >= oldest; --i) {
        Stripe &other = m_stripes[i];
        const bool isNear = stripe.top - other.bottom < 0.4 * lineHeight;
        if (other.tag != stripe.tag || !isNear) {
            continue;
        }
        other.bottom = std::max(other.bottom, stripe.bottom);
        other.lastBaseline = std::max(other.lastBaseline, stripe.lastBaseline);
        other.isSettled = other.isSettled && stripe.isSettled;
        if (!other.ids.contains(stripe.ids.first())) {
            other.ids += stripe.ids;
        }
        return;
    }
    m_stripes.append(stripe);
}

void TagMargin::setLanes()
{
    std::array<qreal, mostLanes> ends;
    ends.fill(-1e9);
    for (Stripe &stripe : m_stripes) {
        const auto free = std::find_if(
            ends.begin(), ends.end() - 1, [&stripe](qreal end) { return stripe.top >= end; });
        stripe.lane = int(free - ends.begin());
        *free = std::max(*free, stripe.bottom);
    }
}

qreal TagMargin::xOf(const Stripe &stripe) const
{
    const qreal distance = std::round((m_gap + laneStep * stripe.lane) * m_em);
    return m_isLeftOfText ? m_edge - distance : m_edge + distance;
}

int TagMargin::outermostLane(qsizetype index) const
{
    const Stripe &stripe = m_stripes[index];
    int lane = stripe.lane;
    const qsizetype last = std::min(index + reachBack, m_stripes.size() - 1);
    for (qsizetype i = std::max<qsizetype>(0, index - reachBack); i <= last; ++i) {
        const Stripe &other = m_stripes[i];
        if (other.top < stripe.bottom && stripe.top < other.bottom) {
            lane = std::max(lane, other.lane);
        }
    }
    return lane;
}

QRectF TagMargin::boxAt(qreal distance, qreal baseline, QSizeF size) const
{
    const qreal left = m_isLeftOfText ? m_edge - distance - size.width() : m_edge + distance;
    return {QPointF(left, baseline - m_words.metrics().ascent()), size};
}

void TagMargin::placeBadges(qreal viewHeight)
{
    const QFontMetricsF &metrics = m_words.metrics();
    qreal free = -1e9;     // below the last row of badges
    qreal rowEnd = 0;      // how far out the last row reaches
    qreal rowBaseline = 0; // of the last row
    for (qsizetype i = 0; i < m_stripes.size(); ++i) {
        const Stripe &stripe = m_stripes[i];
        if (stripe.tag.isEmpty()) {
            continue;
        }
        const qreal spine = (m_gap + laneStep * outermostLane(i)) * m_em;
        const bool isLetter = m_space - spine - gapToBadge * m_em < narrowestName * m_em;
        const qreal inner = spine + (isLetter ? gapToBadge / 2 : gapToBadge) * m_em;
        const QString whole =
            isLetter ? stripe.tag.left(stripe.tag[0].isSurrogate() ? 2 : 1).toUpper() : stripe.tag;
        // A name stays in sight as long as its highlight does.
        qreal baseline = std::max(stripe.firstBaseline, metrics.ascent() + 0.3 * m_em);
        qreal distance = inner;
        if (baseline - metrics.ascent() < free) {
            // Below the one before where the stripe is long enough, else behind it.
            const qreal below = free + metrics.ascent();
            if (below <= stripe.lastBaseline + 0.5) {
                baseline = below;
            } else {
                baseline = rowBaseline;
                distance = std::max(inner, rowEnd + 0.35 * m_em);
            }
        }
        const qreal room = m_space - distance;
        const QString text = isLetter ? whole : m_words.elided(whole, room);
        const qreal letters = m_words.width(text);
        const qreal width = isLetter ? std::max(metrics.height(), letters + 0.4 * m_em) : letters;
        const bool isReadable = isLetter || room >= 1.8 * m_em;
        if (!isReadable || width > room || baseline > viewHeight + metrics.ascent()) {
            continue;
        }
        m_badges.append({text, boxAt(distance, baseline, {width, metrics.height()}), i, isLetter});
        free = m_badges.last().area.bottom();
        rowEnd = distance + width;
        rowBaseline = baseline;
    }
}

QList<MarginItem> TagMargin::picture() const
{
    QList<MarginItem> items;
    for (const Stripe &stripe : m_stripes) {
        items.append({stripe.top, stripe.bottom, xOf(stripe), stripe.tag, !stripe.isSettled});
    }
    for (const Badge &badge : m_badges) {
        items.append({badge.area.top(), badge.area.bottom(), badge.area.left(), badge.text});
    }
    return items;
}

void TagMargin::paint(
    QPainter &painter, PixelRows rows, const ReaderTheme &theme, const TagInks &inks,
    const QSet<qint64> &lit) const
{
    const auto inkOf = [&](const Stripe &stripe) -> const MarkInk & {
        const auto own = inks.constFind(stripe.tag);
        return own == inks.cend() ? theme.of(MarkStyle::Highlight) : own->ink;
    };
    const auto isLit = [&lit](const Stripe &stripe) {
        return std::any_of(
            stripe.ids.cbegin(), stripe.ids.cend(), [&lit](qint64 id) { return lit.contains(id); });
    };
    for (const Stripe &stripe : m_stripes) {
        if (!rows.touch(stripe.top, stripe.bottom)) {
            continue;
        }
        const qreal width = std::max(2.0, (isLit(stripe) ? 1.7 : 1.0) * stripeWidth * m_em);
        QPen pen(inkOf(stripe).line, width, Qt::SolidLine, Qt::FlatCap);
        if (!stripe.isSettled) {
            pen.setDashPattern({1.2, 1.2});
        }
        painter.setPen(pen);
        painter.drawLine(QPointF(xOf(stripe), stripe.top), QPointF(xOf(stripe), stripe.bottom));
    }
    painter.setFont(m_words.font());
    for (const Badge &badge : m_badges) {
        if (!rows.touch(badge.area.top(), badge.area.bottom())) {
            continue;
        }
        const Stripe &stripe = m_stripes[badge.stripe];
        if (badge.isLetter) {
            painter.setPen(QPen(inkOf(stripe).line, isLit(stripe) ? 2 : 1));
            painter.setBrush(inkOf(stripe).tint);
            painter.drawRoundedRect(badge.area.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        }
        painter.setPen(isLit(stripe) || badge.isLetter ? theme.ink : theme.dim);
        painter.drawText(badge.area, int(Qt::AlignCenter) | int(Qt::TextDontClip), badge.text);
    }
}

qint64 TagMargin::highlightAt(QPointF place) const
{
    for (const Badge &badge : m_badges) {
        if (badge.area.adjusted(-3, -2, 3, 2).contains(place)) {
            return m_stripes[badge.stripe].ids.first();
        }
    }
    for (const Stripe &stripe : m_stripes) {
        if (std::abs(place.x() - xOf(stripe)) <= 0.2 * m_em && place.y() >= stripe.top &&
            place.y() <= stripe.bottom) {
            return stripe.ids.first();
        }
    }
    return 0;
}

} // namespace Quoth

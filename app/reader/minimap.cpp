// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/minimap.h>

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Quoth {

namespace {

constexpr qsizetype mostParts = 4096;
constexpr qreal tickHeight = 3;

qreal stripScale(qreal stripHeight, const PageSight &sight)
{
    return stripHeight /
           std::max<qreal>(1, std::max<qreal>(qreal(sight.contentHeight()), sight.height()));
}

} // namespace

void Minimap::reset(qsizetype textLength)
{
    m_length = std::max<qsizetype>(1, textLength);
    m_parts.assign(std::size_t(std::min(m_length, mostParts)), Counts{});
    m_lines.clear();
    ++m_revision;
}

int Minimap::sortOf(MarkStyle style)
{
    switch (style) {
    case MarkStyle::DirectQuotation:
    case MarkStyle::MixedQuotation:
    case MarkStyle::IndirectQuotation:
        return Speech;
    case MarkStyle::Person:
        return Person;
    case MarkStyle::Organisation:
        return Organisation;
    case MarkStyle::Location:
        return Location;
    case MarkStyle::Miscellaneous:
        return Miscellaneous;
    case MarkStyle::Highlight:
        return Own;
    case MarkStyle::Date:
    case MarkStyle::Mention:
    case MarkStyle::Cue:
        return -1; // too many, and they say little from afar
    }
    Q_UNREACHABLE();
}

std::size_t Minimap::part(qsizetype position) const
{
    const qsizetype count = qsizetype(m_parts.size());
    return std::size_t(qBound<qsizetype>(0, position * count / m_length, count - 1));
}

void Minimap::count(const Mark &mark, int change)
{
    const int sort = sortOf(mark.style);
    if (sort < 0 || m_parts.empty() || mark.span.isEmpty() ||
        mark.status == AnnotationStatus::Rejected) {
        return;
    }
    // A name is a tick where it begins; speech and a reader's own marks show how long they are.
    const bool hasExtent = sort == Speech || sort == Own;
    const std::size_t last = part(hasExtent ? mark.span.end - 1 : mark.span.start);
    for (std::size_t i = part(mark.span.start); i <= last; ++i) {
        m_parts[i][std::size_t(sort)] += change;
    }
    ++m_revision;
}

void Minimap::setHidden(const MarkIndex::Kinds &kinds)
{
    m_hidden = kinds;
    ++m_revision;
}

PageSight::Extent Minimap::lineOf(qsizetype part, const PageSight &sight)
{
    PageSight::Extent &line = m_lines[std::size_t(part)];
    if (line.bottom < 0) {
        line = sight.roughLine(part * m_length / qsizetype(m_parts.size()));
    }
    return line;
}

void Minimap::draw(QPainter &painter, QSize size, const ReaderTheme &theme, const PageSight &sight)
{
    const std::array styles = {MarkStyle::DirectQuotation, MarkStyle::Person,
                               MarkStyle::Organisation,    MarkStyle::Location,
                               MarkStyle::Miscellaneous,   MarkStyle::Highlight};
    const qreal scale = stripScale(size.height(), sight);
    const auto count = qsizetype(m_parts.size());
    for (int sort = 0; sort < SortCount; ++sort) {
        if (m_hidden.test(std::size_t(kindOf(styles[std::size_t(sort)])))) {
            continue;
        }
        QColor color = theme.of(styles[std::size_t(sort)]).line;
        if (sort == Speech) {
            color.setAlphaF(0.6F); // names stand out on it
            color = painted(color, theme.page);
        }
        const bool hasExtent = sort == Speech || sort == Own;
        qreal free = -1e9;
        for (qsizetype i = 0; i < count; ++i) {
            if (m_parts[std::size_t(i)][std::size_t(sort)] <= 0) {
                continue;
            }
            const qsizetype first = i;
            while (hasExtent && i + 1 < count &&
                   m_parts[std::size_t(i + 1)][std::size_t(sort)] > 0) {
                ++i;
            }
            const PageSight::Extent begin = lineOf(first, sight);
            qreal top = scale * (begin.top + begin.bottom) / 2 - tickHeight / 2;
            qreal bottom = top + tickHeight;
            if (hasExtent) {
                const qreal inset = 0.18 * (begin.bottom - begin.top);
                top = std::min(top, scale * (begin.top + inset));
                bottom = std::max(bottom, scale * (lineOf(i, sight).bottom - inset));
            }
            top = std::round(top);
            bottom = std::round(bottom);
            // Where many fall on one place, one stands for all.
            if (bottom > free) {
                painter.fillRect(QRectF(0, top, size.width(), bottom - top), color);
                free = bottom;
            }
        }
    }
}

bool Minimap::isOutdated(int stripHeight, const PageSight &sight, PageDrift drift) const
{
    const qreal moved = qreal(drift.pixels - m_drawnPage.pixels) * stripScale(stripHeight, sight);
    return drift.guess != m_drawnPage.guess || moved >= 0.5;
}

void Minimap::paint(
    QPainter &painter, QRect area, const ReaderTheme &theme, const PageSight &sight,
    PageDrift drift)
{
    if (m_parts.empty() || area.isEmpty()) {
        return;
    }
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QSize size = (QSizeF(area.size()) * ratio).toSize();
    const bool isOld = m_lines.size() != m_parts.size() || isOutdated(area.height(), sight, drift);
    if (isOld) {
        m_lines.assign(m_parts.size(), {-1, -1});
        m_drawnPage = drift;
    }
    if (isOld || m_picture.size() != size || m_drawnRevision != m_revision) {
        m_picture = QPixmap(size);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter strip(&m_picture);
        strip.setRenderHint(QPainter::Antialiasing);
        draw(strip, area.size(), theme, sight);
        m_drawnRevision = m_revision;
    }
    painter.drawPixmap(area.topLeft(), m_picture);
}

void Minimap::paintHere(
    QPainter &painter, QRect area, const QColor &color, const PageSight &sight,
    qsizetype position) const
{
    const PageSight::Extent line = sight.roughLine(position);
    const qreal scale = stripScale(area.height(), sight);
    const qreal y = area.top() + scale * (line.top + line.bottom) / 2;
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(
        QRectF(area.left() - 2.5, std::round(y) - 3, area.width() + 5, 6), 2, 2);
}

void Minimap::paintFound(
    QPainter &painter, QRect area, const QColor &color, const PageSight &sight,
    const QList<Span> &found) const
{
    // One for each part of the text, however many there are.
    const auto count = qsizetype(m_parts.size());
    const qreal scale = stripScale(area.height(), sight);
    int last = -1;
    auto hit = found.cbegin();
    while (hit != found.cend()) {
        const PageSight::Extent line = sight.roughLine(hit->start);
        const int y = area.top() + qRound(scale * (line.top + line.bottom) / 2);
        if (y != last) {
            painter.fillRect(area.left() - 4, y - 1, 3, 2, color);
            last = y;
        }
        const qsizetype next = (qsizetype(part(hit->start)) + 1) * m_length / count;
        hit = std::partition_point(
            hit + 1, found.cend(), [next](Span candidate) { return candidate.start < next; });
    }
}

qint64 Minimap::offsetAt(QRect area, int y, const PageSight &sight)
{
    const qreal scale = stripScale(area.height(), sight);
    const auto wanted = qint64((y - area.top()) / std::max(1e-6, scale)) - sight.height() / 2;
    return qBound<qint64>(0, wanted, sight.largestOffset());
}

} // namespace Quoth

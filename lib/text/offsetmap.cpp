// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/offsetmap.h>

#include <algorithm>

namespace Quoth {

namespace {

constexpr qsizetype anchorDistance = 32;

} // namespace

OffsetMap::OffsetMap(QStringView text)
    : m_text(text)
{
    m_isAscii =
        std::all_of(text.cbegin(), text.cend(), [](QChar unit) { return unit.unicode() < 0x80; });
    if (m_isAscii) {
        m_end = {text.size(), text.size(), text.size()};
        return;
    }
    m_anchors.reserve(text.size() / anchorDistance + 1);
    Place place;
    qsizetype next = 0;
    while (place.units < text.size()) {
        if (place.units >= next) {
            m_anchors.append(place);
            next = place.units + anchorDistance;
        }
        place = advanced(place);
    }
    m_end = place;
}

OffsetMap::Place OffsetMap::advanced(Place place) const
{
    const QChar unit = m_text[place.units];
    const bool isPair = unit.isHighSurrogate() && place.units + 1 < m_text.size() &&
                        m_text[place.units + 1].isLowSurrogate();
    const char16_t code = unit.unicode();
    place.bytes += isPair ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    place.units += isPair ? 2 : 1;
    place.codePoints += 1;
    return place;
}

OffsetMap::Place OffsetMap::at(Measure measure, qsizetype value) const
{
    if (m_isAscii) {
        const qsizetype place = std::clamp<qsizetype>(value, 0, m_end.units);
        return {place, place, place};
    }
    if (value >= m_end.*measure || m_anchors.isEmpty()) {
        return m_end;
    }
    auto anchor = std::upper_bound(
        m_anchors.cbegin(), m_anchors.cend(), value,
        [measure](qsizetype wanted, const Place &place) { return wanted < place.*measure; });
    Place place = anchor == m_anchors.cbegin() ? m_anchors.first() : *std::prev(anchor);
    while (place.*measure < value) {
        const Place next = advanced(place);
        if (next.*measure > value) {
            break;
        }
        place = next;
    }
    return place;
}

qsizetype OffsetMap::toCodePoints(qsizetype utf16) const
{
    return at(&Place::units, utf16).codePoints;
}

qsizetype OffsetMap::toUtf8(qsizetype utf16) const
{
    return at(&Place::units, utf16).bytes;
}

qsizetype OffsetMap::fromCodePoints(qsizetype codePoints) const
{
    return at(&Place::codePoints, codePoints).units;
}

qsizetype OffsetMap::fromUtf8(qsizetype bytes) const
{
    return at(&Place::bytes, bytes).units;
}

Span OffsetMap::toCodePoints(Span span) const
{
    return span.isNull() ? span : Span{toCodePoints(span.start), toCodePoints(span.end)};
}

Span OffsetMap::toUtf8(Span span) const
{
    return span.isNull() ? span : Span{toUtf8(span.start), toUtf8(span.end)};
}

Span OffsetMap::fromCodePoints(Span span) const
{
    return span.isNull() ? span : Span{fromCodePoints(span.start), fromCodePoints(span.end)};
}

Span OffsetMap::fromUtf8(Span span) const
{
    return span.isNull() ? span : Span{fromUtf8(span.start), fromUtf8(span.end)};
}

} // namespace Quoth

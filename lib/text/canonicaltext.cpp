// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/canonicaltext.h>

#include <algorithm>

namespace Quoth {

namespace {

/// U+FFFE and U+FFFF, which no text may hold: SQLite reads both as U+FFFD.
bool isSwappedMark(QChar unit)
{
    return unit.unicode() >= 0xFFFE;
}

bool needsWork(QStringView raw)
{
    return std::any_of(raw.cbegin(), raw.cend(), [](QChar unit) {
        const char16_t code = unit.unicode();
        return code == 0 || code == u'\r' || code == 0x2028 || code == 0x2029 || code == 0xFEFF ||
               unit.isSurrogate() || isSwappedMark(unit);
    });
}

constexpr qsizetype charactersBetweenStops = 65536;

} // namespace

CanonicalText::CanonicalText(const QString &raw, const StopCallable &stop)
{
    qsizetype untouched = 0;
    while (untouched < raw.size() &&
           !needsWork(QStringView(raw).mid(untouched, charactersBetweenStops))) {
        untouched += charactersBetweenStops;
        if (stopRequested(stop)) {
            return;
        }
    }
    if (untouched >= raw.size()) {
        m_text = raw;
        return;
    }
    m_text.reserve(raw.size());
    StopPoll poll(stop, charactersBetweenStops);
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (poll.step()) {
            m_text.clear();
            m_dropped.clear();
            return;
        }
        const QChar unit = raw[i];
        if (m_text.isEmpty() && unit == QChar(QChar::ByteOrderMark)) {
            m_dropped.append(i);
        } else if (unit == u'\r' && i + 1 < raw.size() && raw[i + 1] == u'\n') {
            m_dropped.append(i);
        } else if (unit == u'\r' || unit == QChar(0x2028) || unit == QChar(0x2029)) {
            m_text.append(u'\n');
        } else if (unit.isHighSurrogate() && i + 1 < raw.size() && raw[i + 1].isLowSurrogate()) {
            m_text.append(unit);
            m_text.append(raw[++i]);
        } else if (unit.isNull() || unit.isSurrogate() || isSwappedMark(unit)) {
            m_text.append(QChar(QChar::ReplacementCharacter));
        } else {
            m_text.append(unit);
        }
    }
}

qsizetype CanonicalText::toRaw(qsizetype position) const
{
    // The k-th dropped unit stood before canonical place m_dropped[k] - k.
    qsizetype low = 0;
    qsizetype high = m_dropped.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_dropped[middle] - middle < position ||
            (m_dropped[middle] == middle && position == 0)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return position + low;
}

Span CanonicalText::toRaw(Span span) const
{
    return span.isNull() ? span : Span{toRaw(span.start), toRaw(span.end)};
}

qsizetype CanonicalText::fromRaw(qsizetype position) const
{
    const auto before = std::lower_bound(m_dropped.cbegin(), m_dropped.cend(), position);
    return position - (before - m_dropped.cbegin());
}

Span CanonicalText::fromRaw(Span span) const
{
    return span.isNull() ? span : Span{fromRaw(span.start), fromRaw(span.end)};
}

} // namespace Quoth

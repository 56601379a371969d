// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/approximatematch.h>

#include <QHash>

#include <algorithm>
#include <cmath>
#include <vector>

namespace Quoth {

namespace {

constexpr int wordBits = 64;

/// Myers' bit vectors, in blocks: gives the distance of the pattern to the best stretch that ends
/// at each unit of the text, or to the stretch from the first unit on.
class BitMatcher
{
public:
    BitMatcher(QStringView pattern, bool isFromTheFirst)
        : m_size(pattern.size())
        , m_above(isFromTheFirst ? 1 : 0)
        , m_blocks(size_t((pattern.size() + wordBits - 1) / wordBits))
        , m_none(m_blocks, 0)
        , m_plus(m_blocks, ~quint64(0))
        , m_minus(m_blocks, 0)
        , m_distance(pattern.size())
    {
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            auto &bits = m_units[pattern[i].unicode()];
            bits.resize(m_blocks, 0);
            bits[size_t(i / wordBits)] |= quint64(1) << (i % wordBits);
        }
    }

    qsizetype step(QChar unit)
    {
        const auto known = m_units.constFind(unit.unicode());
        const std::vector<quint64> &equal = known == m_units.cend() ? m_none : *known;
        int carryPlus = m_above; // where a stretch may begin anywhere, what is before costs nothing
        int carryMinus = 0;
        for (size_t block = 0; block < m_blocks; ++block) {
            quint64 eq = equal[block];
            const quint64 plus = m_plus[block];
            const quint64 minus = m_minus[block];
            const quint64 xv = eq | minus;
            eq |= quint64(carryMinus);
            const quint64 xh = (((eq & plus) + plus) ^ plus) | eq;
            quint64 horizontalPlus = minus | ~(xh | plus);
            quint64 horizontalMinus = plus & xh;
            const quint64 last =
                quint64(1) << ((block + 1 == m_blocks ? (m_size - 1) % wordBits : wordBits - 1));
            const int outPlus = (horizontalPlus & last) != 0 ? 1 : 0;
            const int outMinus = (horizontalMinus & last) != 0 ? 1 : 0;
            horizontalPlus = (horizontalPlus << 1) | quint64(carryPlus);
            horizontalMinus = (horizontalMinus << 1) | quint64(carryMinus);
            m_plus[block] = horizontalMinus | ~(xv | horizontalPlus);
            m_minus[block] = horizontalPlus & xv;
            carryPlus = outPlus;
            carryMinus = outMinus;
        }
        m_distance += carryPlus - carryMinus;
        return m_distance;
    }

private:
    qsizetype m_size;
    int m_above;
    size_t m_blocks;
    QHash<char16_t, std::vector<quint64>> m_units;
    std::vector<quint64> m_none;
    std::vector<quint64> m_plus;
    std::vector<quint64> m_minus;
    qsizetype m_distance;
};

/// The start of the stretch that ends there with so many errors.
qsizetype startOf(QStringView pattern, QStringView text, qsizetype end, qsizetype errors)
{
    QString reversed(pattern.size(), u'\0');
    std::reverse_copy(pattern.cbegin(), pattern.cend(), reversed.begin());
    BitMatcher matcher(reversed, true);
    qsizetype best = end;
    qsizetype least = pattern.size() + 1;
    const qsizetype first = std::max<qsizetype>(0, end - pattern.size() - errors);
    for (qsizetype at = end - 1; at >= first; --at) {
        const qsizetype distance = matcher.step(text[at]);
        const bool isNearer =
            std::abs((end - at) - pattern.size()) < std::abs((end - best) - pattern.size());
        if (distance < least || (distance == least && isNearer)) {
            least = distance;
            best = at;
        }
    }
    return best;
}

} // namespace

std::optional<ApproximateMatch>
approximateMatch(QStringView pattern, QStringView text, qsizetype mostErrors, qsizetype expected)
{
    if (pattern.isEmpty() || text.isEmpty()) {
        return std::nullopt;
    }
    BitMatcher matcher(pattern, false);
    const qsizetype expectedEnd = expected + pattern.size();
    qsizetype least = mostErrors + 1;
    qsizetype end = -1;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype distance = matcher.step(text[at]);
        const bool isNearer = std::abs(at + 1 - expectedEnd) < std::abs(end - expectedEnd);
        if (distance < least || (distance == least && end >= 0 && isNearer)) {
            least = distance;
            end = at + 1;
        }
    }
    if (end < 0) {
        return std::nullopt;
    }
    Span span{startOf(pattern, text, end, least), end};
    if (span.start < text.size() && text[span.start].isLowSurrogate() && span.start > 0) {
        --span.start;
    }
    if (span.end < text.size() && text[span.end].isLowSurrogate()) {
        ++span.end;
    }
    return span.isEmpty() ? std::nullopt : std::optional(ApproximateMatch{span, least});
}

} // namespace Quoth

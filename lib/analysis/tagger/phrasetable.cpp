// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/phrasetable.h>

#include <text/tokens.h>

#include <QList>
#include <QtEndian>

#include <algorithm>
#include <bit>

namespace Quoth {

namespace {

constexpr qsizetype phraseSlotSize = 6;

quint32 phraseFingerprint(quint64 phrase)
{
    return static_cast<quint32>(phrase >> 32) | 1U;
}

} // namespace

std::optional<PhraseTable> PhraseTable::fromBytes(QByteArrayView bytes)
{
    const auto slotCount = static_cast<quint64>(bytes.size() / phraseSlotSize);
    if (bytes.size() % phraseSlotSize != 0 || !std::has_single_bit(slotCount)) {
        return std::nullopt;
    }
    // Looking up ends at an empty slot, so there has to be one.
    PhraseTable table;
    table.m_slots = reinterpret_cast<const uchar *>(bytes.data());
    table.m_mask = slotCount - 1;
    for (quint64 slot = 0; slot < slotCount; ++slot) {
        if (qFromLittleEndian<quint32>(table.m_slots + slot * phraseSlotSize) == 0) {
            return table;
        }
    }
    return std::nullopt;
}

quint16 PhraseTable::lists(quint64 phrase) const
{
    if (!m_slots) {
        return 0;
    }
    const quint32 wanted = phraseFingerprint(phrase);
    for (quint64 slot = phrase & m_mask;; slot = (slot + 1) & m_mask) {
        const uchar *place = m_slots + slot * phraseSlotSize;
        const auto found = qFromLittleEndian<quint32>(place);
        if (found == wanted) {
            return qFromLittleEndian<quint16>(place + 4);
        }
        if (found == 0) {
            return 0;
        }
    }
}

void PhraseTableBuilder::add(QStringView phrase, quint16 lists)
{
    const QList<Token> tokens = tokenize(phrase);
    if (tokens.isEmpty() || tokens.size() > longestPhrase) {
        return;
    }
    quint64 key = 0;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const quint64 word = wordHash(tokens[i].span.in(phrase));
        key = i == 0 ? word : joinPhrase(key, word);
        m_lists[key] |= i + 1 < tokens.size() ? quint16{LongerPhrase} : lists;
    }
}

QByteArray PhraseTableBuilder::bytes() const
{
    // At most two thirds full.
    const auto slotCount =
        std::bit_ceil(static_cast<quint64>(m_lists.size() + m_lists.size() / 2 + 2));
    QByteArray bytes(static_cast<qsizetype>(slotCount) * phraseSlotSize, '\0');
    auto *slots = reinterpret_cast<uchar *>(bytes.data());
    QList<quint64> keys = m_lists.keys();
    std::sort(keys.begin(), keys.end());
    for (const quint64 key : std::as_const(keys)) {
        quint64 slot = key & (slotCount - 1);
        while (qFromLittleEndian<quint32>(slots + slot * phraseSlotSize) != 0) {
            slot = (slot + 1) & (slotCount - 1);
        }
        qToLittleEndian<quint32>(phraseFingerprint(key), slots + slot * phraseSlotSize);
        qToLittleEndian<quint16>(m_lists.value(key), slots + slot * phraseSlotSize + 4);
    }
    return bytes;
}

} // namespace Quoth

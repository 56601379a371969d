// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/wordclasstable.h>

#include <analysis/tagger/wordform.h>

#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <bit>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype classSlotSize = 6;
constexpr qsizetype coarserLevels = wordClassLevels - 1;
constexpr qsizetype mostClasses = 65535;

quint32 classFingerprint(quint64 word)
{
    return static_cast<quint32>(word >> 32) | 1U;
}

/// The two parts of the list, read line by line.
class ClassListReader
{
public:
    [[nodiscard]] bool read(QStringView line)
    {
        if (line.isEmpty() || line.startsWith(u'#')) {
            return true;
        }
        if (line == u"[classes]" || line == u"[words]") {
            m_isInWords = line == u"[words]";
            m_isOpen = true;
            return true;
        }
        return m_isOpen && (m_isInWords ? readWord(line) : readClass(line));
    }

    [[nodiscard]] QByteArray bytes() const
    {
        if (m_words.isEmpty()) {
            return {};
        }
        const auto slotCount = std::bit_ceil(static_cast<quint64>(m_words.size()) * 3 / 2 + 2);
        const qsizetype slotsAt = 4 + m_levels.size() * 2;
        QByteArray bytes(slotsAt + static_cast<qsizetype>(slotCount) * classSlotSize, '\0');
        qToLittleEndian<quint32>(
            static_cast<quint32>(m_levels.size() / coarserLevels), bytes.data());
        for (qsizetype i = 0; i < m_levels.size(); ++i) {
            qToLittleEndian<quint16>(m_levels[i], bytes.data() + 4 + 2 * i);
        }
        QList<quint64> keys = m_words.keys();
        std::sort(keys.begin(), keys.end());
        char *slots = bytes.data() + slotsAt;
        for (const quint64 key : std::as_const(keys)) {
            quint64 slot = key & (slotCount - 1);
            while (qFromLittleEndian<quint32>(slots + slot * classSlotSize) != 0) {
                slot = (slot + 1) & (slotCount - 1);
            }
            qToLittleEndian<quint32>(classFingerprint(key), slots + slot * classSlotSize);
            qToLittleEndian<quint16>(m_words.value(key), slots + slot * classSlotSize + 4);
        }
        return bytes;
    }

private:
    [[nodiscard]] bool readClass(QStringView line)
    {
        const auto parts = line.split(u'\t');
        bool isSound =
            parts.size() == coarserLevels && m_levels.size() < (mostClasses - 1) * coarserLevels;
        for (const QStringView part : parts) {
            bool isNumber = false;
            const uint number = part.toUInt(&isNumber);
            isSound &= isNumber && number < mostClasses;
            m_levels.append(static_cast<quint16>(number));
        }
        return isSound;
    }

    [[nodiscard]] bool readWord(QStringView line)
    {
        const qsizetype tab = line.indexOf(u'\t');
        bool isNumber = false;
        const qlonglong number = tab < 1 ? 0 : line.sliced(tab + 1).toLongLong(&isNumber);
        if (!isNumber || number < 0 || number >= m_levels.size() / coarserLevels) {
            return false;
        }
        // Words that are one in the normal form: the first one is the more frequent.
        const quint64 word = wordHash(line.first(tab));
        if (!m_words.contains(word)) {
            m_words.insert(word, static_cast<quint16>(number));
        }
        return true;
    }

    QList<quint16> m_levels;
    QHash<quint64, quint16> m_words;
    bool m_isInWords = false;
    bool m_isOpen = false;
};

} // namespace

std::optional<WordClassTable> WordClassTable::fromBytes(QByteArrayView bytes)
{
    WordClassTable classes;
    if (bytes.isEmpty()) {
        return classes;
    }
    const qint64 classCount = bytes.size() < 4 ? 0 : qFromLittleEndian<quint32>(bytes.data());
    const qint64 slotsAt = 4 + classCount * coarserLevels * 2;
    const qint64 slotBytes = bytes.size() - slotsAt;
    if (classCount < 1 || classCount > mostClasses || slotBytes < classSlotSize ||
        slotBytes % classSlotSize != 0 ||
        !std::has_single_bit(static_cast<quint64>(slotBytes / classSlotSize))) {
        return std::nullopt;
    }
    classes.m_classCount = static_cast<quint32>(classCount);
    classes.m_levels = reinterpret_cast<const uchar *>(bytes.data()) + 4;
    classes.m_slots = reinterpret_cast<const uchar *>(bytes.data()) + slotsAt;
    classes.m_mask = static_cast<quint64>(slotBytes / classSlotSize) - 1;
    // Looking up ends at an empty slot, so there has to be one.
    for (quint64 slot = 0; slot <= classes.m_mask; ++slot) {
        if (qFromLittleEndian<quint32>(classes.m_slots + slot * classSlotSize) == 0) {
            return classes;
        }
    }
    return std::nullopt;
}

WordClassPath WordClassTable::classesOf(quint64 word) const
{
    if (!m_slots) {
        return {};
    }
    const quint32 wanted = classFingerprint(word);
    for (quint64 slot = word & m_mask;; slot = (slot + 1) & m_mask) {
        const uchar *place = m_slots + slot * classSlotSize;
        const auto found = qFromLittleEndian<quint32>(place);
        if (found == 0) {
            return {};
        }
        const auto finest = qFromLittleEndian<quint16>(place + 4);
        if (found == wanted && finest < m_classCount) {
            WordClassPath path = {static_cast<quint16>(finest + 1)};
            for (size_t level = 1; level < path.size(); ++level) {
                const size_t at = (size_t{finest} * coarserLevels + level - 1) * 2;
                path[level] = static_cast<quint16>(qFromLittleEndian<quint16>(m_levels + at) + 1);
            }
            return path;
        }
    }
}

Result<QByteArray> readWordClasses(const QByteArray &list, const QString &name)
{
    const QString text = QString::fromUtf8(list);
    ClassListReader reader;
    int number = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        if (!reader.read(line)) {
            return failure(ErrorCode::Malformed, name, line.toString(), number);
        }
    }
    return reader.bytes();
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>

namespace Quoth {

/// The classes of a word, from the finest to the coarsest: numbers that mean nothing by themselves.
/// 0 is the class of words that are not known.
constexpr int wordClassLevels = 4;
using WordClassPath = std::array<quint16, wordClassLevels>;

/// Which words occur in the same company in a large amount of unlabelled text ("Oslo", "Bergen",
/// "Lagos"): what a tagger has to go by with words that its labelled texts do not have. Found by
/// the hash of the word in small letters. A view of the model's bytes, little-endian; any thread.
///
/// The bytes: the number of finest classes (u32), for each three coarser classes (u16), then open
/// addressing over a power of two of slots, 6 bytes each: a 32-bit fingerprint (0: empty), the
/// finest class. Nothing at all knows no word.
class WordClassTable
{
public:
    WordClassTable() = default;

    /// Nothing if the bytes are not a whole table.
    [[nodiscard]] static std::optional<WordClassTable> fromBytes(QByteArrayView bytes);

    [[nodiscard]] WordClassPath classesOf(quint64 word) const;
    [[nodiscard]] bool isEmpty() const { return !m_slots; }

private:
    const uchar *m_levels = nullptr;
    const uchar *m_slots = nullptr;
    quint32 m_classCount = 0;
    quint64 m_mask = 0;
};

/// Reads a list of classes ("[classes]", a line with three coarser classes for each finest one,
/// "[words]", lines of word, tab, finest class; # begins a remark) into the bytes of
/// WordClassTable. Malformed with the line where it is none; `name` is for the error.
[[nodiscard]] Result<QByteArray> readWordClasses(const QByteArray &list, const QString &name);

} // namespace Quoth

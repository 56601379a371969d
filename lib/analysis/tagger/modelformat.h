// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taggerlabels.h>
#include <analysis/tagger/texthash.h>

#include <QByteArray>
#include <QtEndian>

#include <bit>

namespace Quoth {

// The file: a header of 80 bytes, then the sections it points to, each at a multiple of 16.
//
//   0  magic "QuothTag"            8  checksum of everything behind it (u64)
//  16  format version (u32)       20  feature version (u32)
//  24  manifest: offset, size     32  name lists: offset, size
//  40  features: offset, slots    48  calibration: offset, points
//  56  weight scale (f32)         60  temperature (f32)
//  64  classes of words: offset, size
//  80  transitions, 17 x 17 (f32)
//
// A feature section is slots x u32 fingerprints (0: empty), then slots x 16 weights (i8).
inline constexpr char modelMagic[] = "QuothTag";
constexpr quint32 modelFormatVersion = 2;
constexpr qsizetype modelHeaderSize = 80;
constexpr qsizetype modelChecksumEnd = 16;
constexpr qsizetype modelTransitionsSize = qsizetype{tagCount} * tagCount * 4;
constexpr qsizetype modelSlotSize = 4 + tagWeightCount;

[[nodiscard]] inline quint64 checksumOf(QByteArrayView bytes)
{
    quint64 sum = static_cast<quint64>(bytes.size());
    qsizetype i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        sum = (std::rotl(sum, 5) ^ qFromLittleEndian<quint64>(bytes.data() + i)) *
              0x9fb21c651e98df25ULL;
    }
    for (; i < bytes.size(); ++i) {
        sum = (std::rotl(sum, 5) ^ static_cast<uchar>(bytes[i])) * 0x9fb21c651e98df25ULL;
    }
    return spreadBits(sum);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace Quoth {

/// A text as a few numbers by which near-same texts are known: the share of numbers that two
/// signatures have in common is about the share of shingles (runs of `shingleWords` words, without
/// case, marks and signs) that their texts have in common, give or take 0.09 at one deviation.
///
/// MinHash is Broder's (On the resemblance and containment of documents, 1997), finding pairs by
/// bands is as in Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3. Eight
/// bands of four numbers miss one in a thousand pairs that share 0.87 of their shingles, one in ten
/// of those that share 0.71. Pure; any thread.
struct MinHash
{
    static constexpr int shingleWords = 5;
    static constexpr int numberCount = 32;
    static constexpr int bandCount = 8;

    /// Empty for a text with fewer words than a shingle: such texts are the same or they are not.
    QList<quint32> numbers;

    friend bool operator==(const MinHash &, const MinHash &) = default;
};

[[nodiscard]] MinHash minHash(QStringView text);
/// The share of numbers in common, from 0 to 1; 0 where one has none.
[[nodiscard]] double resemblance(const MinHash &a, const MinHash &b);
/// What two texts have in common that are worth comparing: at least one of these numbers.
[[nodiscard]] QList<quint64> bandKeys(const MinHash &hash);

/// The shingles that both texts have over those that either has, counted one by one.
[[nodiscard]] double sharedShingles(QStringView a, QStringView b);

// As a file keeps it: the numbers one after the other, the low byte first.
[[nodiscard]] QByteArray minHashBytes(const MinHash &hash);
[[nodiscard]] MinHash minHashFromBytes(const QByteArray &bytes);

} // namespace Quoth

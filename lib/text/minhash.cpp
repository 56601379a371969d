// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/minhash.h>

#include <QSet>
#include <QtEndian>

#include <array>
#include <limits>

namespace Quoth {

namespace {

constexpr quint64 basis = 1469598103934665603ULL; // FNV-1a
constexpr quint64 prime = 1099511628211ULL;

/// Spreads a number over all bits (splitmix64).
constexpr quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// Of each word, in order; letters and digits only, in small letters.
QList<quint64> wordHashes(QStringView text)
{
    QList<quint64> words;
    quint64 hash = basis;
    bool isInside = false;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isPart =
            i < text.size() && (text[i].isLetterOrNumber() || text[i].isSurrogate());
        if (isPart) {
            hash = (hash ^ text[i].toCaseFolded().unicode()) * prime;
            isInside = true;
        } else if (isInside && (i == text.size() || !text[i].isMark())) {
            words.append(hash);
            hash = basis;
            isInside = false;
        }
    }
    return words;
}

QList<quint64> shingles(QStringView text)
{
    const QList<quint64> words = wordHashes(text);
    QList<quint64> list;
    for (qsizetype i = 0; i + MinHash::shingleWords <= words.size(); ++i) {
        quint64 hash = basis;
        for (int k = 0; k < MinHash::shingleWords; ++k) {
            hash = mixed(hash ^ words[i + k]);
        }
        list.append(hash);
    }
    return list;
}

/// One hash function each: odd factors and what is added, the same in every program.
struct Permutation
{
    quint64 factor;
    quint64 summand;
};

constexpr std::array<Permutation, MinHash::numberCount> permutations = [] {
    std::array<Permutation, MinHash::numberCount> list{};
    quint64 seed = 20260302;
    for (Permutation &one : list) {
        one.factor = mixed(seed++) | 1U;
        one.summand = mixed(seed++);
    }
    return list;
}();

} // namespace

MinHash minHash(QStringView text)
{
    const QList<quint64> all = shingles(text);
    MinHash hash;
    if (all.isEmpty()) {
        return hash;
    }
    hash.numbers.fill(std::numeric_limits<quint32>::max(), MinHash::numberCount);
    for (const quint64 shingle : all) {
        for (int i = 0; i < MinHash::numberCount; ++i) {
            const Permutation &one = permutations[size_t(i)];
            const auto value = quint32((shingle * one.factor + one.summand) >> 32);
            hash.numbers[i] = std::min(hash.numbers[i], value);
        }
    }
    return hash;
}

double resemblance(const MinHash &a, const MinHash &b)
{
    if (a.numbers.size() != b.numbers.size() || a.numbers.isEmpty()) {
        return 0;
    }
    int same = 0;
    for (qsizetype i = 0; i < a.numbers.size(); ++i) {
        same += a.numbers[i] == b.numbers[i] ? 1 : 0;
    }
    return double(same) / double(a.numbers.size());
}

QList<quint64> bandKeys(const MinHash &hash)
{
    QList<quint64> keys;
    constexpr int rows = MinHash::numberCount / MinHash::bandCount;
    for (int band = 0; band < MinHash::bandCount && !hash.numbers.isEmpty(); ++band) {
        quint64 key = mixed(quint64(band));
        for (int row = 0; row < rows; ++row) {
            key = mixed(key ^ hash.numbers[band * rows + row]);
        }
        keys.append(key);
    }
    return keys;
}

double sharedShingles(QStringView a, QStringView b)
{
    const QList<quint64> first = shingles(a);
    const QList<quint64> second = shingles(b);
    const QSet<quint64> left(first.cbegin(), first.cend());
    const QSet<quint64> right(second.cbegin(), second.cend());
    const auto common = QSet<quint64>(left).intersect(right).size();
    const auto either = left.size() + right.size() - common;
    return either == 0 ? 0 : double(common) / double(either);
}

QByteArray minHashBytes(const MinHash &hash)
{
    QByteArray bytes(hash.numbers.size() * qsizetype(sizeof(quint32)), '\0');
    for (qsizetype i = 0; i < hash.numbers.size(); ++i) {
        qToLittleEndian(hash.numbers[i], bytes.data() + i * qsizetype(sizeof(quint32)));
    }
    return bytes;
}

MinHash minHashFromBytes(const QByteArray &bytes)
{
    MinHash hash;
    if (bytes.size() != MinHash::numberCount * qsizetype(sizeof(quint32))) {
        return hash;
    }
    for (int i = 0; i < MinHash::numberCount; ++i) {
        hash.numbers.append(
            qFromLittleEndian<quint32>(bytes.constData() + i * qsizetype(sizeof(quint32))));
    }
    return hash;
}

} // namespace Quoth

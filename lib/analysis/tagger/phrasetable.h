// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/wordform.h>

#include <QByteArray>
#include <QHash>
#include <QStringView>

#include <optional>

namespace Quoth {

/// What a word or phrase is listed as, as bits.
enum PhraseList : quint16
{
    FemaleFirstNameList = 1 << 0,
    MaleFirstNameList = 1 << 1,
    SurnameList = 1 << 2,
    CountryList = 1 << 3,
    PlaceList = 1 << 4,
    DemonymList = 1 << 5,
    OrganisationList = 1 << 6,
    CommonWordList = 1 << 7,
    MiscList = 1 << 8,
    TitleList = 1 << 9,
    RoleList = 1 << 10,
    OrganisationWordList = 1 << 11,
    PlaceWordList = 1 << 12,
    EventWordList = 1 << 13,
    NotNameList = 1 << 14,
    LongerPhrase = 1 << 15 ///< some listed phrase goes on from here
};
constexpr quint16 anyPhraseList = 0x7fff;
/// Lists of whole names, not of words that occur in names or beside them.
constexpr quint16 nameLists = FemaleFirstNameList | MaleFirstNameList | SurnameList | CountryList |
                              PlaceList | DemonymList | OrganisationList | MiscList;
constexpr int longestPhrase = 8; // tokens

/// The key of a phrase: its first word's hash, then joined with each further one.
[[nodiscard]] constexpr quint64 joinPhrase(quint64 phrase, quint64 word)
{
    return spreadBits(hashPair(phrase, word));
}

/// The name lists as the model carries them: hashes of words and phrases as written, with the lists
/// that have them. Keeping the lists a model was trained with inside it means that they never fall
/// out of step. A view of the model's bytes, little-endian; any thread.
///
/// Open addressing over a power of two of slots, 6 bytes each: a 32-bit fingerprint (0: empty), the
/// list bits.
class PhraseTable
{
public:
    PhraseTable() = default;

    /// Nothing if the bytes are not a whole table.
    [[nodiscard]] static std::optional<PhraseTable> fromBytes(QByteArrayView bytes);

    /// The lists that have the phrase; 0 for none.
    [[nodiscard]] quint16 lists(quint64 phrase) const;

private:
    const uchar *m_slots = nullptr;
    quint64 m_mask = 0;
};

/// Collects phrases and writes the bytes of a PhraseTable. The bytes depend on what was added, not
/// on the order.
class PhraseTableBuilder
{
public:
    /// Adds a phrase cut into tokens as the tagger will meet it. Longer ones than `longestPhrase`
    /// are left out.
    void add(QStringView phrase, quint16 lists);
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] qsizetype size() const { return m_lists.size(); }

private:
    QHash<quint64, quint16> m_lists;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/lexicon.h>
#include <text/tokens.h>

#include <array>
#include <vector>

namespace Quoth {

enum class WordCase : quint8
{
    Small,    ///< no capital in it ("bombing", "'s"), or a script without case
    Capital,  ///< begins with its only capital ("Bolton", "J.")
    Capitals, ///< nothing but capitals, two or more ("NATO", "U.S.")
    Mixed,    ///< capitals elsewhere too ("McCain", "iPhone")
    Number,
    Mark
};

/// A distinct word of one document with all that can be said of it without its neighbours.
///
/// Words are compared in a normal form: digits are 0, quotation marks straight, dashes hyphens;
/// `exact` is the hash of that form, `lower` of the same in small letters.
struct WordType
{
    static constexpr int affixCount = 4;
    static constexpr int occurrenceLimit = 4;

    quint64 exact = 0;
    quint64 lower = 0;
    quint64 shape = 0;
    quint64 shortShape = 0;
    std::array<quint64, affixCount> prefixes = {}; ///< of 1 to 4 units, as written; 0: too short
    std::array<quint64, affixCount> suffixes = {}; ///< of 1 to 4 units, in small letters
    std::array<qint32, occurrenceLimit> occurrences = {}; ///< tokens, the first few; names only
    quint64 acronymHead = 0; ///< last word of a name with these initials, 0 if there is none
    quint32 count = 0;
    WordClassPath classes = {};
    quint16 lists = 0;
    WordCase wordCase = WordCase::Small;
    quint8 length = 0;
    quint8 occurrenceCount = 0;
    bool isSeenSmall = false;         ///< the document has it in small letters
    bool isSeenCapitalInside = false; ///< the document has it capitalised inside a sentence
    quint8 initial = 0;               ///< the first letter if it is an ASCII capital

    [[nodiscard]] bool isCapitalised() const
    {
        return wordCase == WordCase::Capital || wordCase == WordCase::Capitals ||
               wordCase == WordCase::Mixed;
    }
    [[nodiscard]] bool isListed(quint16 any) const { return (lists & any) != 0; }
};

/// The distinct words of a document, found by their hash. Types 0 and 1 stand for what is before a
/// sentence's start and behind its end.
class WordTypes
{
public:
    static constexpr quint32 beforeStart = 0;
    static constexpr quint32 behindEnd = 1;

    explicit WordTypes(const Lexicon &lexicon);

    /// The type of a word as written, made if it is new.
    quint32 intern(QStringView word, TokenKind kind);
    /// The type with that exact hash, or nothing.
    [[nodiscard]] const WordType *find(quint64 exact) const;
    [[nodiscard]] WordType *find(quint64 exact)
    {
        return const_cast<WordType *>(std::as_const(*this).find(exact));
    }

    [[nodiscard]] const WordType &operator[](quint32 type) const { return m_types[type]; }
    [[nodiscard]] WordType &operator[](quint32 type) { return m_types[type]; }
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_types.size()); }

private:
    void describe(WordType &type, QStringView word, TokenKind kind) const;
    void grow();
    [[nodiscard]] size_t slotOf(quint64 exact) const;

    const Lexicon &m_lexicon;
    std::vector<WordType> m_types;
    std::vector<quint32> m_slots; // 0: free, else type + 1
};

} // namespace Quoth

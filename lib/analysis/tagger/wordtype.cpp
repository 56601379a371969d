// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/wordtype.h>

#include <analysis/tagger/wordform.h>

#include <QVarLengthArray>

#include <algorithm>

namespace Quoth {

namespace {

constexpr size_t firstSlotCount = 1024;
constexpr quint64 boundaryHash = 0x5bd1e995a1b2c3d4ULL;

/// A unit of the shape: X for a capital, x for a small letter, 0 for a digit, others as they are.
char16_t shapeUnit(char16_t unit)
{
    if (isUpperUnit(unit)) {
        return u'X';
    }
    return isLowerUnit(unit) ? u'x' : unit;
}

WordCase caseOfLetters(int upper, int lower, bool isFirstUpper)
{
    if (upper == 0) {
        return WordCase::Small;
    }
    if (upper == 1 && isFirstUpper) {
        return WordCase::Capital;
    }
    return lower == 0 ? WordCase::Capitals : WordCase::Mixed;
}

} // namespace

WordTypes::WordTypes(const Lexicon &lexicon)
    : m_lexicon(lexicon)
    , m_slots(firstSlotCount)
{
    m_types.reserve(firstSlotCount / 2);
    for (quint64 boundary = 0; boundary < 2; ++boundary) {
        WordType &type = m_types.emplace_back();
        type.exact = type.lower = type.shape = type.shortShape = boundaryHash + boundary;
        type.wordCase = WordCase::Mark;
    }
}

size_t WordTypes::slotOf(quint64 exact) const
{
    size_t slot = exact & (m_slots.size() - 1);
    while (m_slots[slot] != 0 && m_types[m_slots[slot] - 1].exact != exact) {
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    return slot;
}

const WordType *WordTypes::find(quint64 exact) const
{
    const quint32 found = m_slots[slotOf(exact)];
    return found == 0 ? nullptr : &m_types[found - 1];
}

void WordTypes::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (quint32 type = 2; type < m_types.size(); ++type) {
        m_slots[slotOf(m_types[type].exact)] = type + 1;
    }
}

quint32 WordTypes::intern(QStringView word, TokenKind kind)
{
    const quint64 exact = wordHash(word);
    size_t slot = slotOf(exact);
    if (m_slots[slot] != 0) {
        return m_slots[slot] - 1;
    }
    if (m_types.size() * 2 > m_slots.size()) {
        grow();
        slot = slotOf(exact);
    }
    const auto type = static_cast<quint32>(m_types.size());
    m_slots[slot] = type + 1;
    WordType &added = m_types.emplace_back();
    added.exact = exact;
    describe(added, word, kind);
    return type;
}

void WordTypes::describe(WordType &type, QStringView word, TokenKind kind) const
{
    int upper = 0;
    int lower = 0;
    quint64 lowerHash = emptyTextHash;
    quint64 prefix = emptyTextHash;
    quint64 shape = emptyTextHash;
    quint64 shortShape = emptyTextHash;
    char16_t lastShape = 0;
    int repeats = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char16_t unit = normalUnit(word[i].unicode());
        upper += isUpperUnit(unit) ? 1 : 0;
        lower += isLowerUnit(unit) ? 1 : 0;
        lowerHash = hashUnit(lowerHash, lowerUnit(unit));
        if (i < WordType::affixCount) {
            prefix = hashUnit(prefix, unit);
            type.prefixes[static_cast<size_t>(i)] = spreadBits(prefix);
        }
        const char16_t form = shapeUnit(unit);
        repeats = form == lastShape ? repeats + 1 : 0;
        shortShape = repeats == 0 ? hashUnit(shortShape, form) : shortShape;
        shape = repeats < 4 ? hashUnit(shape, form) : shape;
        lastShape = form;
    }
    type.lower = spreadBits(lowerHash);
    type.shape = spreadBits(shape);
    type.shortShape = spreadBits(shortShape);
    const qsizetype affixes = std::min<qsizetype>(WordType::affixCount, word.size());
    for (qsizetype length = 1; length <= affixes; ++length) {
        quint64 suffix = emptyTextHash;
        for (qsizetype i = word.size() - length; i < word.size(); ++i) {
            suffix = hashUnit(suffix, lowerUnit(normalUnit(word[i].unicode())));
        }
        type.suffixes[static_cast<size_t>(length - 1)] = spreadBits(suffix);
    }
    type.length = static_cast<quint8>(std::min<qsizetype>(255, word.size()));
    const char16_t first = word.isEmpty() ? u'\0' : word[0].unicode();
    type.initial = first >= u'A' && first <= u'Z' ? static_cast<quint8>(first) : 0;
    switch (kind) {
    case TokenKind::Number:
        type.wordCase = WordCase::Number;
        break;
    case TokenKind::Punctuation:
        type.wordCase = WordCase::Mark;
        break;
    case TokenKind::Word:
        type.classes = m_lexicon.classes.classesOf(type.lower);
        type.wordCase = caseOfLetters(upper, lower, isUpperUnit(first));
        type.lists = m_lexicon.phrases.lists(type.exact) & anyPhraseList;
        // "LONDON" and "london" are listed as "London" is.
        if ((type.wordCase == WordCase::Capitals || type.lists == 0) && word.size() > 3 &&
            word.size() < 64) {
            QVarLengthArray<char16_t, 64> capital;
            for (const QChar c : word) {
                capital.append(capital.isEmpty() ? c.toUpper().unicode() : lowerUnit(c.unicode()));
            }
            type.lists |=
                m_lexicon.phrases.lists(hashWord(capital.data(), capital.size())) & anyPhraseList;
        }
        if (type.wordCase != WordCase::Small) {
            type.lists |= m_lexicon.phrases.lists(type.lower) & CommonWordList;
        }
        break;
    }
}

} // namespace Quoth

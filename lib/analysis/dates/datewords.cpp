// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/datewords.h>

#include <analysis/dates/datelexicon.h>

#include <algorithm>
#include <array>
#include <span>

namespace Quoth {

namespace {

constexpr qsizetype longestDateWord = 20;

char16_t foldedUnit(char16_t unit)
{
    if (unit < 0x80) {
        return unit >= u'A' && unit <= u'Z' ? char16_t(unit + 32) : unit;
    }
    return unit == 0x2019 ? u'\'' : QChar::toLower(unit);
}

quint32 foldedHash(QStringView word)
{
    quint32 hash = 2166136261u; // FNV-1a
    for (const QChar c : word) {
        hash = (hash ^ foldedUnit(c.unicode())) * 16777619u;
    }
    return hash;
}

bool equalsFolded(QStringView folded, QStringView word)
{
    if (folded.size() != word.size()) {
        return false;
    }
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (foldedUnit(word[i].unicode()) != folded[i].unicode()) {
            return false;
        }
    }
    return true;
}

/// An open-addressing table over one language's words.
class DateWordTable
{
public:
    explicit DateWordTable(std::span<const DateLexiconEntry> entries)
    {
        for (const DateLexiconEntry &entry : entries) {
            for (const QStringView word : entry.words.split(u' ')) {
                size_t slot = foldedHash(word) % slotCount;
                while (!m_slots[slot].key.isEmpty()) {
                    slot = (slot + 1) % slotCount;
                }
                m_slots[slot] = {word, {entry.kind, entry.flags, entry.value}};
            }
        }
    }

    [[nodiscard]] DateWord find(QStringView word) const
    {
        for (size_t slot = foldedHash(word) % slotCount; !m_slots[slot].key.isEmpty();
             slot = (slot + 1) % slotCount) {
            if (equalsFolded(m_slots[slot].key, word)) {
                return m_slots[slot].word;
            }
        }
        return {};
    }

private:
    static constexpr size_t slotCount = 2048; // four times the longest lexicon
    struct Slot
    {
        QStringView key;
        DateWord word;
    };
    std::array<Slot, slotCount> m_slots;
};

const DateWordTable &tableOf(DateLanguage language)
{
    static const DateWordTable english(dateLexicon(DateLanguage::English));
    static const DateWordTable german(dateLexicon(DateLanguage::German));
    static const DateWordTable french(dateLexicon(DateLanguage::French));
    static const DateWordTable spanish(dateLexicon(DateLanguage::Spanish));
    switch (language) {
    case DateLanguage::German:
        return german;
    case DateLanguage::French:
        return french;
    case DateLanguage::Spanish:
        return spanish;
    case DateLanguage::English:
        break;
    }
    return english;
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool hasOrdinalEnding(QStringView letters)
{
    static constexpr std::array<QStringView, 7> endings = {u"st", u"nd",  u"rd", u"th",
                                                           u"er", u"ère", u"e"};
    return std::any_of(endings.begin(), endings.end(), [letters](QStringView ending) {
        return letters.compare(ending, Qt::CaseInsensitive) == 0;
    });
}

bool isMeridiemEnding(QStringView letters)
{
    return letters.compare(u"am", Qt::CaseInsensitive) == 0 ||
           letters.compare(u"pm", Qt::CaseInsensitive) == 0;
}

/// "1960s" is 1960, "90s" 1990, "20s" 1920, "00s" 2000; -1 for what is none.
int decadeYear(int digits, int value)
{
    if (value % 10 != 0) {
        return -1;
    }
    if (digits == 4) {
        return value >= 1000 ? value : -1;
    }
    return digits == 2 ? (value == 0 ? 2000 : 1900 + value) : -1;
}

DateWord separatedNumber(QStringView word, qsizetype digits)
{
    const QChar separator = word[digits];
    const QStringView rest = word.sliced(digits + 1);
    qsizetype more = 0;
    while (more < rest.size() && isAsciiDigit(rest[more])) {
        ++more;
    }
    if (more == rest.size() && separator == u':' && digits <= 2 && more == 2) {
        return {DateWordKind::Clock, 0, 0};
    }
    if (more == 2 && digits <= 2 && separator != u',' && isMeridiemEnding(rest.sliced(more))) {
        return {DateWordKind::ClockSuffix, 0, 0};
    }
    if (separator == u'.' && word.count(u'.') == 2 && digits <= 2) {
        return {DateWordKind::DottedDate, 0, 0};
    }
    return more == rest.size() || rest[more] == u',' ? DateWord{DateWordKind::BigNumber, 0, 0}
                                                     : DateWord{};
}

DateWord classifyNumber(QStringView word)
{
    qsizetype digits = 0;
    int value = 0;
    while (digits < word.size() && digits < 5 && isAsciiDigit(word[digits])) {
        value = value * 10 + (word[digits].unicode() - u'0');
        ++digits;
    }
    if (digits == 0 || digits == 5) {
        return digits == 5 ? DateWord{DateWordKind::BigNumber, 0, 0} : DateWord{};
    }
    if (digits == word.size()) {
        return {DateWordKind::Number, 0, qint16(value)};
    }
    const QStringView rest = word.sliced(digits);
    if (rest == u"s" || rest == u"er") { // "the 1960s", "die 1960er"
        const int year = decadeYear(int(digits), value);
        const bool isOrdinal = year < 0 || (digits == 2 && rest == u"er" && value < 20); // "1er"
        if (!isOrdinal) {
            return {DateWordKind::Decade, 0, qint16(year)};
        }
        if (rest == u"s") {
            return {};
        }
    }
    if (digits <= 2 && rest[0] == u'h' && (rest.size() == 1 || rest.size() == 3)) {
        const bool isTime = rest.size() == 1 || (isAsciiDigit(rest[1]) && isAsciiDigit(rest[2]));
        return isTime ? DateWord{DateWordKind::Clock, 0, 0} : DateWord{}; // "10h30"
    }
    if (digits <= 2 && hasOrdinalEnding(rest)) {
        return {DateWordKind::Ordinal, 0, qint16(value)};
    }
    if (digits <= 2 && isMeridiemEnding(rest)) {
        return {DateWordKind::ClockSuffix, 0, 0};
    }
    return rest[0].isLetter() ? DateWord{} : separatedNumber(word, digits);
}

DateWord classifyWord(QStringView word, bool isAbbreviation, const DateWordTable &table)
{
    if (word.size() > longestDateWord || word.isEmpty()) {
        return {};
    }
    const bool isCapital = word[0].isUpper();
    // "Sept." is listed without its point, "p.m." with both.
    if (isAbbreviation && word.size() > 2 && word.last(1) == u"." &&
        !word.chopped(1).contains(u'.')) {
        word = word.chopped(1);
    }
    DateWord found = table.find(word);
    if ((found.flags & DateWord::capital) != 0 && !isCapital) {
        return {};
    }
    return found;
}

} // namespace

std::vector<DateWord>
classifyDateWords(const TokenizedText &text, DateLanguage language, const StopCallable &stop)
{
    const DateWordTable &table = tableOf(language);
    // Filled as it goes: to fill millions beforehand would be long without a question.
    std::vector<DateWord> words;
    words.reserve(size_t(text.tokens.size()));
    StopPoll poll(stop);
    for (qsizetype i = 0; i < text.tokens.size() && !poll.step(); ++i) {
        const Token &token = text.tokens[i];
        if (token.kind == TokenKind::Number) {
            words.push_back(classifyNumber(text.word(i)));
        } else if (token.kind == TokenKind::Word) {
            words.push_back(classifyWord(text.word(i), token.isAbbreviation, table));
        } else {
            words.emplace_back();
        }
    }
    return words;
}

} // namespace Quoth

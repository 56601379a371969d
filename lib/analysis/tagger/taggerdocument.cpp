// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/taggerdocument.h>

#include <QVarLengthArray>

#include <algorithm>

namespace Quoth {

namespace {

constexpr qsizetype longestRestoredWord = 64;
constexpr qsizetype tokensBetweenStops = 1024;

/// Small words that stand inside names: "Ministry of Foreign Affairs", "Osama bin Laden".
bool isSkippedInInitials(const WordType &word)
{
    switch (word.lower) {
    case u"of"_word:
    case u"for"_word:
    case u"and"_word:
    case u"the"_word:
    case u"on"_word:
    case u"in"_word:
    case u"to"_word:
    case u"-"_word:
    case u"&"_word:
        return true;
    default:
        return false;
    }
}

/// Nothing is restored where there are small letters alone: which words are names is what is asked.
bool isWrittenWithCare(SentenceCase kind)
{
    return kind == SentenceCase::Ordinary || kind == SentenceCase::Small;
}

bool isOpeningMark(const WordType &word)
{
    return word.exact == u"\""_word || word.exact == u"'"_word || word.exact == u":"_word ||
           word.exact == u"("_word;
}

} // namespace

TaggerDocument::TaggerDocument(
    const TokenizedText &text, const Lexicon &lexicon, const StopCallable &stop)
    : m_text(text)
    , m_lexicon(lexicon)
    , m_types(lexicon)
    , m_cases(static_cast<size_t>(text.sentences.size()), SentenceCase::Ordinary)
{
    if (!internTokens(stop)) {
        return;
    }
    for (qsizetype i = 0; i < text.sentences.size(); ++i) {
        if (stopRequested(stop)) {
            return;
        }
        judgeCase(i);
        if (isWrittenWithCare(sentenceCase(i))) {
            readAsWritten(text.sentences[i]);
        }
    }
    for (qsizetype i = 0; i < text.sentences.size(); ++i) {
        if (stopRequested(stop)) {
            return;
        }
        if (const SentenceCase kind = sentenceCase(i); !isWrittenWithCare(kind)) {
            restoreCase(text.sentences[i], kind);
        }
    }
    StopPoll poll(stop);
    for (quint32 i = 2; i < m_types.size(); ++i) {
        if (poll.step()) {
            return;
        }
        WordType &type = m_types[i];
        if (type.isCapitalised()) {
            const WordType *small = m_types.find(type.lower);
            type.isSeenSmall = small && small->count > 0 && small->wordCase == WordCase::Small;
        }
    }
    for (const Sentence &sentence : text.sentences) {
        if (stopRequested(stop)) {
            return;
        }
        noteOccurrences(sentence);
        noteAcronyms(sentence);
    }
    m_isComplete = true;
}

bool TaggerDocument::internTokens(const StopCallable &stop)
{
    m_tokenTypes.reserve(static_cast<size_t>(m_text.tokens.size()));
    for (qsizetype i = 0; i < m_text.tokens.size(); ++i) {
        if (i % tokensBetweenStops == 0 && stopRequested(stop)) {
            return false;
        }
        m_tokenTypes.push_back(m_types.intern(m_text.word(i), m_text.tokens[i].kind));
    }
    return true;
}

void TaggerDocument::judgeCase(qsizetype sentence)
{
    const Sentence &place = m_text.sentences[sentence];
    int words = 0;
    int capitals = 0;
    int small = 0;
    int longWords = 0;
    int longCapital = 0;
    int commonCapital = 0;
    for (qsizetype i = place.firstToken; i < place.endToken; ++i) {
        const WordType &word = wordAt(i);
        if (word.wordCase >= WordCase::Number || word.length < 2) {
            continue;
        }
        ++words;
        capitals += word.wordCase == WordCase::Capitals ? 1 : 0;
        small += word.wordCase == WordCase::Small ? 1 : 0;
        if (word.length >= 4) {
            ++longWords;
            longCapital += word.isCapitalised() ? 1 : 0;
            commonCapital +=
                word.isCapitalised() && i > place.firstToken && word.isListed(CommonWordList) ? 1
                                                                                              : 0;
        }
    }
    SentenceCase kind = SentenceCase::Ordinary;
    if (words >= 3 && capitals * 10 >= words * 8) {
        kind = SentenceCase::Capitals;
    } else if (longWords >= 4 && longCapital * 10 >= longWords * 9 && commonCapital >= 2) {
        kind = SentenceCase::Title;
    } else if (small >= 3 && small == words) {
        kind = SentenceCase::Small;
    }
    m_cases[static_cast<size_t>(sentence)] = kind;
}

void TaggerDocument::readAsWritten(const Sentence &sentence)
{
    bool opens = true;
    for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
        WordType &word = m_types[typeOf(i)];
        ++word.count;
        word.isSeenCapitalInside |= word.isCapitalised() && !opens;
        opens = isOpeningMark(word) || (opens && word.wordCase == WordCase::Mark);
    }
}

void TaggerDocument::restoreCase(const Sentence &sentence, SentenceCase kind)
{
    for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
        const quint32 type = typeOf(i);
        if (m_types[type].isCapitalised()) {
            m_tokenTypes[static_cast<size_t>(i)] = restored(type, m_text.word(i), kind);
        }
    }
}

quint32 TaggerDocument::restored(quint32 type, QStringView word, SentenceCase kind)
{
    if (word.size() > longestRestoredWord || m_types[type].isSeenCapitalInside) {
        return type;
    }
    QVarLengthArray<char16_t, longestRestoredWord> form;
    for (const QChar c : word) {
        form.append(lowerUnit(c.unicode()));
    }
    const QStringView small(form.data(), form.size());
    const WordType *seenSmall = m_types.find(m_types[type].lower);
    const bool isSeenSmall = seenSmall && seenSmall->count > 0;
    form[0] = word[0].unicode();
    const QStringView capital(form.data(), form.size());
    const WordType *seenCapital = m_types.find(wordHash(capital));
    const bool isSeenCapital = seenCapital && seenCapital->isSeenCapitalInside;
    const bool isCommon = m_types[type].isListed(CommonWordList) || word.size() == 1;
    if ((isSeenSmall || isCommon) && !isSeenCapital) {
        form[0] = lowerUnit(form[0]);
        return m_types.intern(small, TokenKind::Word);
    }
    if (kind == SentenceCase::Title) {
        return type;
    }
    const quint16 listed = m_lexicon.phrases.lists(wordHash(word));
    const bool isAcronym = word.size() <= 5 && (listed & OrganisationList) != 0;
    return isAcronym && !isSeenCapital ? type : m_types.intern(capital, TokenKind::Word);
}

void TaggerDocument::noteOccurrences(const Sentence &sentence)
{
    for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
        WordType &word = m_types[typeOf(i)];
        if (word.isCapitalised() && word.occurrenceCount < WordType::occurrenceLimit) {
            word.occurrences[word.occurrenceCount++] = static_cast<qint32>(i);
        }
    }
}

void TaggerDocument::noteAcronyms(const Sentence &sentence)
{
    // "World Health Organization" makes "WHO" a name that ends with "Organization".
    std::array<char16_t, 8> initials = {};
    qsizetype count = 0;
    quint64 head = 0;
    const auto note = [&] {
        if (count >= 2) {
            WordType *acronym = m_types.find(hashWord(initials.data(), count));
            if (acronym && acronym->wordCase == WordCase::Capitals) {
                acronym->acronymHead = head;
            }
        }
        count = 0;
    };
    for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
        const WordType &word = wordAt(i);
        const bool opens = i == sentence.firstToken;
        if (word.initial != 0 && count < std::ssize(initials) && isNameLike(i, opens)) {
            initials[static_cast<size_t>(count++)] = word.initial;
            head = word.lower;
        } else if (count == 0 || !isSkippedInInitials(word)) {
            note();
        }
    }
    note();
}

} // namespace Quoth

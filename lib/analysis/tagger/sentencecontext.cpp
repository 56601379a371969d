// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/sentencecontext.h>

namespace Quoth {

namespace {

constexpr qint32 mostConnectors = 3;

/// May it stand between the words of one name? "Bank of the West", "Ursula von der Leyen".
bool connectsNames(const WordType &word)
{
    switch (word.exact) {
    case u"of"_word:
    case u"for"_word:
    case u"and"_word:
    case u"the"_word:
    case u"on"_word:
    case u"de"_word:
    case u"da"_word:
    case u"do"_word:
    case u"dos"_word:
    case u"du"_word:
    case u"del"_word:
    case u"della"_word:
    case u"der"_word:
    case u"di"_word:
    case u"la"_word:
    case u"le"_word:
    case u"van"_word:
    case u"von"_word:
    case u"den"_word:
    case u"ter"_word:
    case u"bin"_word:
    case u"bint"_word:
    case u"ibn"_word:
    case u"ul"_word:
    case u"al"_word:
    case u"el"_word:
    case u"e"_word:
    case u"y"_word:
    case u"&"_word:
    case u"-"_word:
    case u"'"_word:
        return true;
    default:
        return false;
    }
}

} // namespace

void SentenceContext::enter(qsizetype sentence)
{
    const Sentence &place = m_document.text().sentences[sentence];
    const auto count = static_cast<size_t>(place.endToken - place.firstToken);
    m_case = m_document.sentenceCase(sentence);
    m_words.resize(count);
    m_tight.assign(count, {});
    m_wide.assign(count, {});
    m_phrases.assign(count, {});
    for (size_t i = 0; i < count; ++i) {
        const qsizetype token = place.firstToken + static_cast<qsizetype>(i);
        m_words[i] = &m_document.wordAt(token);
        if (m_document.isNameLike(token, i == 0)) {
            m_tight[i] = {static_cast<qint32>(i), static_cast<qint32>(i) + 1};
        }
    }
    findRuns();
    widenRuns();
    findPhrases();
}

void SentenceContext::findRuns()
{
    for (qint32 first = 0; first < size(); ++first) {
        if (!isNameLike(first)) {
            continue;
        }
        qint32 end = first + 1;
        while (isNameLike(end)) {
            ++end;
        }
        for (qint32 i = first; i < end; ++i) {
            m_tight[static_cast<size_t>(i)] = {first, end};
        }
        first = end;
    }
}

void SentenceContext::widenRuns()
{
    for (qint32 first = 0; first < size(); ++first) {
        if (!isNameLike(first)) {
            continue;
        }
        qint32 end = tightRun(first).end;
        while (true) {
            qint32 next = end;
            while (next < size() && next - end < mostConnectors && connectsNames(word(next))) {
                ++next;
            }
            if (next == end || !isNameLike(next)) {
                break;
            }
            end = tightRun(next).end;
        }
        for (qint32 i = first; i < end; ++i) {
            m_wide[static_cast<size_t>(i)] = {first, end};
        }
        first = end;
    }
}

void SentenceContext::findPhrases()
{
    const PhraseTable &table = m_document.lexicon().phrases;
    for (qint32 first = 0; first < size(); ++first) {
        if (!word(first).isCapitalised()) {
            continue;
        }
        quint64 key = word(first).exact;
        quint16 found = table.lists(key);
        Phrase longest;
        if ((found & nameLists) != 0) {
            longest = {{first, first + 1}, static_cast<quint16>(found & anyPhraseList)};
        }
        for (qint32 i = first + 1; (found & LongerPhrase) != 0 && i < size(); ++i) {
            key = joinPhrase(key, word(i).exact);
            found = table.lists(key);
            if ((found & nameLists) != 0) {
                longest = {{first, i + 1}, static_cast<quint16>(found & anyPhraseList)};
            }
        }
        if (!longest.run.isNull()) {
            for (qint32 i = first; i < longest.run.end; ++i) {
                m_phrases[static_cast<size_t>(i)] = longest;
            }
            first = longest.run.end - 1;
        }
    }
}

} // namespace Quoth

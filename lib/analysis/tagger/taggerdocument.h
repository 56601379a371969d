// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/wordtype.h>
#include <core/stop.h>
#include <text/sentences.h>

namespace Quoth {

/// How the capitals of a sentence are to be read.
enum class SentenceCase : quint8
{
    Ordinary,
    Title,    ///< a headline: Nearly Every Word Has One
    Capitals, ///< NOTHING BUT CAPITALS
    Small     ///< none at all, as in a hasty message: names have none either
};

/// A document as the tagger sees it: each token as a distinct word, with what the other occurrences
/// in the document say about it.
///
/// In sentences where capitals say nothing, words are taken as the rest of the document or the list
/// of common words has them ("BOLTON SAYS" is read as "Bolton says"). Linear. Keeps a view of the
/// text and of the lexicon. Not shared between threads.
class TaggerDocument
{
public:
    TaggerDocument(const TokenizedText &text, const Lexicon &lexicon, const StopCallable &stop);

    /// False when the caller stopped the making; then there is nothing to tag.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

    [[nodiscard]] const TokenizedText &text() const { return m_text; }
    [[nodiscard]] const Lexicon &lexicon() const { return m_lexicon; }
    [[nodiscard]] const WordTypes &types() const { return m_types; }
    [[nodiscard]] quint32 typeOf(qsizetype token) const
    {
        return m_tokenTypes[static_cast<size_t>(token)];
    }
    [[nodiscard]] const WordType &wordAt(qsizetype token) const
    {
        return m_types[m_tokenTypes[static_cast<size_t>(token)]];
    }
    [[nodiscard]] SentenceCase sentenceCase(qsizetype sentence) const
    {
        return m_cases[static_cast<size_t>(sentence)];
    }

    /// Is it capitalised as a name is? Not when it opens a sentence and is a word that the language
    /// or the document has in small letters too.
    [[nodiscard]] bool isNameLike(qsizetype token, bool opensSentence) const
    {
        const WordType &word = wordAt(token);
        return word.isCapitalised() && !(opensSentence && !word.isSeenCapitalInside &&
                                         (word.isSeenSmall || word.isListed(CommonWordList)));
    }

private:
    [[nodiscard]] bool internTokens(const StopCallable &stop);
    void judgeCase(qsizetype sentence);
    void readAsWritten(const Sentence &sentence);
    void restoreCase(const Sentence &sentence, SentenceCase kind);
    [[nodiscard]] quint32 restored(quint32 type, QStringView word, SentenceCase kind);
    void noteOccurrences(const Sentence &sentence);
    void noteAcronyms(const Sentence &sentence);

    const TokenizedText &m_text;
    const Lexicon &m_lexicon;
    WordTypes m_types;
    std::vector<quint32> m_tokenTypes;
    std::vector<SentenceCase> m_cases;
    bool m_isComplete = false;
};

} // namespace Quoth

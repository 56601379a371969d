// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taggerdocument.h>

namespace Quoth {

/// A stretch of tokens of one sentence, [first, end), counted from the sentence's first token.
struct TokenRun
{
    qint32 first = -1;
    qint32 end = -1;

    [[nodiscard]] bool isNull() const { return first < 0; }
    [[nodiscard]] qint32 length() const { return end - first; }
    friend bool operator==(TokenRun, TokenRun) = default;
};

/// What stands around the tokens of one sentence: runs of capitalised words and listed phrases.
/// Made anew for each sentence in the same memory. Not shared between threads.
class SentenceContext
{
public:
    explicit SentenceContext(const TaggerDocument &document)
        : m_document(document)
    {
    }

    /// Linear in the tokens of the sentence.
    void enter(qsizetype sentence);

    [[nodiscard]] qint32 size() const { return static_cast<qint32>(m_words.size()); }
    [[nodiscard]] SentenceCase sentenceCase() const { return m_case; }

    /// Tokens before the first and behind the last are the boundary's types.
    [[nodiscard]] const WordType &word(qint32 i) const
    {
        const auto &types = m_document.types();
        if (i < 0) {
            return types[WordTypes::beforeStart];
        }
        return i < size() ? *m_words[static_cast<size_t>(i)] : types[WordTypes::behindEnd];
    }
    [[nodiscard]] bool isNameLike(qint32 i) const
    {
        return i >= 0 && i < size() && !m_tight[static_cast<size_t>(i)].isNull();
    }
    /// The run of capitalised words that holds the token; null if there is none.
    [[nodiscard]] TokenRun tightRun(qint32 i) const { return m_tight[static_cast<size_t>(i)]; }
    /// The same with small words between them: "Ministry of Foreign Affairs", "Chen Shui-bian".
    [[nodiscard]] TokenRun wideRun(qint32 i) const { return m_wide[static_cast<size_t>(i)]; }
    /// The longest listed phrase that holds the token, and the lists that have it.
    [[nodiscard]] TokenRun phrase(qint32 i) const { return m_phrases[static_cast<size_t>(i)].run; }
    [[nodiscard]] quint16 phraseLists(qint32 i) const
    {
        return m_phrases[static_cast<size_t>(i)].lists;
    }

private:
    struct Phrase
    {
        TokenRun run;
        quint16 lists = 0;
    };

    void findRuns();
    void widenRuns();
    void findPhrases();

    const TaggerDocument &m_document;
    SentenceCase m_case = SentenceCase::Ordinary;
    std::vector<const WordType *> m_words;
    std::vector<TokenRun> m_tight;
    std::vector<TokenRun> m_wide;
    std::vector<Phrase> m_phrases;
};

} // namespace Quoth

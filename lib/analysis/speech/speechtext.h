// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <analysis/speech/quotationmarks.h>
#include <analysis/speech/reportingverbs.h>
#include <analysis/speech/wordclasses.h>
#include <text/sentences.h>

namespace Quoth {

/// A text as the search for quotations sees it: each token with its word classes, the mention it
/// belongs to and the marked text it lies in. Immutable after it is made; the text must outlive it.
class SpeechText
{
public:
    /// Stopped early it is incomplete: ask the callable before reading it.
    SpeechText(
        const TokenizedText &text, const QList<EntityMention> &mentions,
        const StopCallable &stop = {});

    [[nodiscard]] const TokenizedText &text() const { return m_text; }
    [[nodiscard]] const QList<MarkedText> &marks() const { return m_marks; }
    [[nodiscard]] const QList<EntityMention> &mentions() const { return m_mentions; }

    [[nodiscard]] WordClasses classes(qsizetype token) const { return m_classes[token]; }
    [[nodiscard]] ReportingVerb verb(qsizetype token) const { return m_verbs[token]; }
    [[nodiscard]] int mention(qsizetype token) const { return m_mentionOf[token]; }
    [[nodiscard]] int mark(qsizetype token) const { return m_markOf[token]; }
    [[nodiscard]] qsizetype firstToken(int mark) const { return m_markTokens[mark].start; }
    [[nodiscard]] qsizetype endToken(int mark) const { return m_markTokens[mark].end; }
    /// Is it the last token of a sentence, closing marks included?
    [[nodiscard]] bool endsSentence(qsizetype token) const { return m_endsSentence[token]; }

private:
    void markMentions(StopPoll &poll);
    void markVerbs(StopPoll &poll);
    void markQuotations(StopPoll &poll);

    const TokenizedText &m_text;
    const QList<EntityMention> &m_mentions;
    QList<MarkedText> m_marks;
    QList<Span> m_markTokens; ///< token indices, half-open
    QList<WordClasses> m_classes;
    QList<ReportingVerb> m_verbs;
    QList<qint32> m_mentionOf;
    QList<qint32> m_markOf;
    QList<bool> m_endsSentence;
};

/// A sentence with each marked text folded into one item, so that what surrounds speech can be read
/// as a clause of its own: [“…,”] Bolton said , [“…”] . Positions count items.
class SpeechSentence
{
public:
    SpeechSentence(const SpeechText &text, QList<qsizetype> tokens)
        : m_text(&text)
        , m_tokens(std::move(tokens))
    {
    }

    [[nodiscard]] qsizetype size() const { return m_tokens.size(); }
    [[nodiscard]] const SpeechText &text() const { return *m_text; }
    [[nodiscard]] qsizetype token(qsizetype position) const { return m_tokens[position]; }
    [[nodiscard]] bool isInside(qsizetype p) const { return p >= 0 && p < m_tokens.size(); }

    /// The marked text that the item stands for, -1 if it is a token.
    [[nodiscard]] int mark(qsizetype p) const;
    [[nodiscard]] bool isMark(qsizetype p) const { return mark(p) >= 0; }
    [[nodiscard]] QStringView word(qsizetype p) const;
    [[nodiscard]] WordClasses classes(qsizetype p) const;
    [[nodiscard]] bool is(qsizetype p, WordClasses any) const { return bool(classes(p) & any); }
    [[nodiscard]] bool isWord(qsizetype p, QStringView word) const;
    [[nodiscard]] bool isPunctuation(qsizetype p) const;
    [[nodiscard]] bool isPunctuation(qsizetype p, QStringView any) const;
    [[nodiscard]] bool isCapitalised(qsizetype p) const;
    /// The mention of a name (not a date) that the item belongs to, -1 if none.
    [[nodiscard]] int name(qsizetype p) const;
    [[nodiscard]] bool isDate(qsizetype p) const;
    [[nodiscard]] ReportingVerb verb(qsizetype p) const;
    /// From the first to the last item, both included.
    [[nodiscard]] Span span(qsizetype first, qsizetype last) const;

private:
    const SpeechText *m_text;
    QList<qsizetype> m_tokens;
};

/// The sentences of one paragraph. A sentence inside marked text does not count as one; what is
/// quoted and what reports it stay together: “Will he come?” Sanders asked.
[[nodiscard]] QList<SpeechSentence> speechSentences(
    const SpeechText &text, qsizetype firstToken, qsizetype endToken,
    const StopCallable &stop = {});

} // namespace Quoth

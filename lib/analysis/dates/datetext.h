// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/datephrase.h>

namespace Quoth {

/// The tokens of one sentence as the date grammar reads them: asking beyond either end is allowed
/// and gives a word that can do nothing. Keeps references; lives as long as a parse.
class DateText
{
public:
    DateText(const TokenizedText &text, const std::vector<DateWord> &words)
        : m_text(text)
        , m_words(words)
    {
    }

    void setSentence(qsizetype first, qsizetype end)
    {
        m_first = first;
        m_end = end;
    }
    [[nodiscard]] qsizetype first() const { return m_first; }
    [[nodiscard]] qsizetype end() const { return m_end; }

    [[nodiscard]] bool has(qsizetype token) const { return token >= m_first && token < m_end; }
    [[nodiscard]] DateWord at(qsizetype token) const
    {
        return has(token) ? m_words[size_t(token)] : DateWord();
    }
    [[nodiscard]] bool is(qsizetype token, DateWordKind kind) const
    {
        return at(token).kind == kind;
    }
    [[nodiscard]] bool isUnit(qsizetype token, TimeUnit unit) const
    {
        return is(token, DateWordKind::Unit) && at(token).unit() == unit;
    }
    [[nodiscard]] QStringView word(qsizetype token) const
    {
        return has(token) ? m_text.word(token) : QStringView();
    }
    [[nodiscard]] QChar initial(qsizetype token) const
    {
        return has(token) ? m_text.text[m_text.tokens[token].span.start] : QChar();
    }
    [[nodiscard]] bool isMark(qsizetype token, QChar mark) const { return initial(token) == mark; }
    [[nodiscard]] bool isHyphen(qsizetype token) const
    {
        const QChar c = initial(token);
        return c == u'-' || c == QChar(0x2010) || c == QChar(0x2011);
    }
    [[nodiscard]] bool isDash(qsizetype token) const
    {
        const QChar c = initial(token);
        return isHyphen(token) || c == QChar(0x2013) || c == QChar(0x2014);
    }
    [[nodiscard]] bool isCapitalised(qsizetype token) const { return initial(token).isUpper(); }
    /// Does the token touch the one before it?
    [[nodiscard]] bool touches(qsizetype token) const
    {
        return has(token) && has(token - 1) &&
               m_text.tokens[token - 1].span.end == m_text.tokens[token].span.start;
    }
    [[nodiscard]] Span span(qsizetype first, qsizetype end) const
    {
        return {m_text.tokens[first].span.start, m_text.tokens[end - 1].span.end};
    }
    /// Is it this small word, in any case?
    [[nodiscard]] bool isWord(qsizetype token, QStringView lower) const
    {
        return word(token).compare(lower, Qt::CaseInsensitive) == 0;
    }
    /// The token behind a hyphen, or the token itself: "mid-July", "mid July".
    [[nodiscard]] qsizetype skipHyphen(qsizetype token) const
    {
        return isHyphen(token) ? token + 1 : token;
    }

private:
    const TokenizedText &m_text;
    const std::vector<DateWord> &m_words;
    qsizetype m_first = 0;
    qsizetype m_end = 0;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/affiliation.h>

#include <analysis/speech/wordclasses.h>

#include <algorithm>

namespace Quoth {

namespace {

constexpr qsizetype longestApposition = 16; // tokens

/// The tokens [first, end).
struct TokenRange
{
    qsizetype first = 0;
    qsizetype end = 0;
};

class AffiliationReader
{
public:
    AffiliationReader(const TokenizedText &text, const QList<EntityMention> &mentions)
        : m_text(text)
        , m_mentions(mentions)
    {
    }

    [[nodiscard]] int read(const QuotationFinding &quotation) const
    {
        const Span source = quotation.source;
        const TokenRange own = {m_text.tokenAt(source.start), m_text.tokenAt(source.end - 1) + 1};
        if (const int found = inside(own, quotation); found >= 0 || hasRole(own)) {
            return found;
        }
        const int behind = inside(appositionBehind(own), quotation);
        return behind >= 0 ? behind : inside(appositionBefore(own), quotation);
    }

private:
    [[nodiscard]] WordClasses classes(qsizetype token) const
    {
        return wordClasses(m_text.word(token));
    }

    [[nodiscard]] bool hasRole(TokenRange range) const
    {
        for (qsizetype t = range.first; t < range.end; ++t) {
            if (classes(t).testFlag(WordClass::PersonNoun)) {
                return true;
            }
        }
        return false;
    }

    /// The organisation beside a role; a place only where there is none: "the mayor of Halifax".
    [[nodiscard]] int inside(TokenRange range, const QuotationFinding &quotation) const
    {
        if (range.first >= range.end || !hasRole(range)) {
            return -1;
        }
        const qsizetype start = m_text.tokens[range.first].span.start;
        const qsizetype end = m_text.tokens[range.end - 1].span.end;
        auto it = std::partition_point(
            m_mentions.begin(), m_mentions.end(),
            [start](const EntityMention &mention) { return mention.span.end <= start; });
        int place = -1;
        for (; it != m_mentions.end() && it->span.start < end; ++it) {
            const bool isBody =
                it->label == EntityLabel::Organisation || it->label == EntityLabel::Place;
            if (it->entity < 0 || !isBody || it->span == quotation.source) {
                continue;
            }
            if (it->label == EntityLabel::Organisation) {
                return it->entity;
            }
            const qsizetype before = m_text.tokenAt(it->span.start) - 1;
            const bool isOf = before >= range.first && m_text.word(before) == u"of";
            place = place < 0 && isOf ? it->entity : place;
        }
        return place;
    }

    [[nodiscard]] bool isComma(qsizetype token) const
    {
        return token >= 0 && token < m_text.tokens.size() && m_text.word(token) == u",";
    }

    /// Does the apposition end here: a verb of the sentence, a mark, a clause of its own?
    [[nodiscard]] bool isBreak(qsizetype token) const
    {
        const QStringView word = m_text.word(token);
        const bool isClitic = word == u"'s" || word == u"’s"; // "Acme's chief economist"
        return m_text.tokens[token].kind == TokenKind::Punctuation ||
               (!isClitic &&
                bool(
                    classes(token) & (WordClass::Auxiliary | WordClass::Verb |
                                      WordClass::SubjectPronoun | WordClass::Question)));
    }

    /// "Jane Hill, [an analyst at Acme], said", "said Jane Hill, [Acme's chief economist]."
    [[nodiscard]] TokenRange appositionBehind(TokenRange own) const
    {
        if (!isComma(own.end)) {
            return {};
        }
        const qsizetype last = std::min(m_text.tokens.size(), own.end + longestApposition);
        qsizetype end = own.end + 1;
        while (end < last && !isBreak(end)) {
            ++end;
        }
        return {own.end + 1, end};
    }

    /// "[Acme's chief economist], Jane Hill, said"
    [[nodiscard]] TokenRange appositionBefore(TokenRange own) const
    {
        if (!isComma(own.first - 1)) {
            return {};
        }
        const qsizetype sentence = m_text.sentenceAt(m_text.tokens[own.first].span.start);
        const qsizetype least =
            std::max(m_text.sentences[sentence].firstToken, own.first - longestApposition);
        qsizetype first = own.first - 1;
        while (first > least && !isBreak(first - 1)) {
            --first;
        }
        return {first, own.first - 1};
    }

    const TokenizedText &m_text;
    const QList<EntityMention> &m_mentions;
};

} // namespace

int affiliationOf(
    const TokenizedText &text, const QList<EntityMention> &mentions,
    const QuotationFinding &quotation)
{
    return quotation.source.isNull() ? -1 : AffiliationReader(text, mentions).read(quotation);
}

} // namespace Quoth

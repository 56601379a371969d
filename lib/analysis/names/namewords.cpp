// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/namewords.h>

namespace Quoth {

namespace {

/// A heading has at least so many words before its capitals are held against it.
constexpr int shortestHeading = 4;
constexpr qsizetype longestFunctionWord = 3;

struct LetterCount
{
    int capitals = 0;
    int smalls = 0;
    int others = 0;
};

LetterCount countLetters(QStringView word)
{
    LetterCount count;
    for (const QChar c : word) {
        const char16_t unit = c.unicode();
        if (unit < 0x80) {
            count.capitals += unit >= u'A' && unit <= u'Z' ? 1 : 0;
            count.smalls += unit >= u'a' && unit <= u'z' ? 1 : 0;
            count.others += (unit >= u'0' && unit <= u'9') || unit == u'.' ? 1 : 0;
        } else {
            count.capitals += c.isUpper() ? 1 : 0;
            count.smalls += c.isLower() ? 1 : 0;
        }
    }
    return count;
}

bool isOpeningMark(QChar c)
{
    return isQuotationMark(c) || c == u'(' || c == u'[' || c == u':' || c == u'*' ||
           c == QChar(0x2022) || c == QChar(0x2014) || c == QChar(0x2013) || c == u'-';
}

/// Fills in what one sentence's words look like.
class SentenceReader
{
public:
    SentenceReader(const TokenizedText &text, const NameLists &names, std::vector<NameWord> &words)
        : m_text(text)
        , m_names(names)
        , m_words(words)
    {
    }

    void read(const Sentence &sentence)
    {
        bool isFirst = true;
        int longCapitals = 0;
        int longSmalls = 0;
        for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
            NameWord &word = at(i);
            const QStringView view = m_text.word(i);
            word.shape = wordShape(view, m_text.tokens[i]);
            word.isFirst = isFirst;
            if (word.shape == WordShape::Mark) {
                isFirst = isFirst || isOpeningMark(view[0]);
                continue;
            }
            isFirst = false;
            if (view.size() > longestFunctionWord) {
                longSmalls += word.shape == WordShape::Small ? 1 : 0;
                longCapitals += isNameShape(word.shape) ? 1 : 0;
            }
            if (isNameShape(word.shape) && !word.isTaken) {
                lookUp(word, view);
            }
        }
        if (longCapitals >= shortestHeading && longSmalls * 3 <= longCapitals) {
            for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
                at(i).isHeadline = true;
            }
        }
    }

private:
    [[nodiscard]] NameWord &at(qsizetype token) { return m_words[static_cast<size_t>(token)]; }

    void lookUp(NameWord &word, QStringView view) const
    {
        word.flags = m_names.flags(view);
        if (word.shape == WordShape::Capitals) {
            word.flags = word.flags.isEmpty() ? m_names.flags(view, NameCase::Title) : word.flags;
            word.isCommon = m_names.flags(view, NameCase::AllSmall).has(NameList::CommonWord);
        } else {
            word.isCommon = m_names.flags(view, NameCase::FirstSmall).has(NameList::CommonWord);
        }
    }

    const TokenizedText &m_text;
    const NameLists &m_names;
    std::vector<NameWord> &m_words;
};

void takeTokens(const TokenizedText &text, Span span, std::vector<NameWord> &words)
{
    for (qsizetype i = text.tokenAt(span.start);
         i < text.tokens.size() && text.tokens[i].span.start < span.end; ++i) {
        words[static_cast<size_t>(i)].isTaken = true;
    }
}

bool isNameMatch(NameFlags flags)
{
    return flags.isKnownName() || flags.has(NameList::Title);
}

} // namespace

WordShape wordShape(QStringView word, const Token &token)
{
    if (token.kind != TokenKind::Word) {
        return token.kind == TokenKind::Number ? WordShape::Number : WordShape::Mark;
    }
    const char16_t first = word[0].unicode();
    if (first >= u'a' && first <= u'z' && word.size() > 1 && !word[1].isUpper()) {
        return WordShape::Small;
    }
    const LetterCount count = countLetters(word);
    if (count.capitals == 0) {
        return WordShape::Small;
    }
    if (word[0].isLower() || !word[0].isLetter()) {
        return WordShape::Mixed;
    }
    if (count.capitals == 1 && count.smalls == 0) {
        return WordShape::Initial;
    }
    if (count.others >= 1 && token.isAbbreviation && count.smalls > 0 && count.capitals == 1) {
        return WordShape::CapitalAbbreviation;
    }
    if (word.contains(u'.')) {
        return WordShape::Points;
    }
    return count.smalls == 0 ? WordShape::Capitals : WordShape::Capital;
}

bool isNameShape(WordShape shape)
{
    return shape != WordShape::Small && shape != WordShape::Number && shape != WordShape::Mark;
}

std::vector<NameWord> nameWords(
    const TokenizedText &text, const NameLists &names, const Structure &structure,
    const QList<EntityMention> &dates, const StopCallable &stop)
{
    std::vector<NameWord> words(static_cast<size_t>(text.tokens.size()));
    for (const EntityMention &date : dates) {
        takeTokens(text, date.span, words);
    }
    for (const Span span : structure.boilerplate) {
        takeTokens(text, span, words);
    }
    SentenceReader reader(text, names, words);
    for (qsizetype i = 0; i < text.sentences.size(); ++i) {
        if (stopRequested(stop)) {
            for (auto token = static_cast<size_t>(text.sentences[i].firstToken);
                 token < words.size(); ++token) {
                words[token].isTaken = true;
            }
            break;
        }
        reader.read(text.sentences[i]);
    }
    return words;
}

NameMatch
longestMatch(const TokenizedText &text, const NameLists &names, qsizetype token, qsizetype endToken)
{
    NameMatch match;
    const qsizetype start = text.tokens[token].span.start;
    const QStringView first = text.word(token);
    if (const NameFlags flags = names.flags(first); isNameMatch(flags)) {
        match = {token + 1, flags};
    }
    const int longest = names.longestFrom(first);
    for (qsizetype i = token + 1; longest > 0 && i < endToken; ++i) {
        const qsizetype length = text.tokens[i].span.end - start;
        if (length > longest) {
            break;
        }
        const NameFlags flags = names.flags(text.text.mid(start, length));
        if (isNameMatch(flags)) {
            match = {i + 1, flags};
        }
    }
    return match;
}

} // namespace Quoth

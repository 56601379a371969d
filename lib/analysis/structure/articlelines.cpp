// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/structure/articlelines.h>

#include <analysis/dates/datefinder.h>

#include <QSet>

#include <algorithm>
#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHeaderLine = 24; // words

bool closesLine(QChar c)
{
    return c == u'"' || c == u'\'' || c == u')' || c == u']' || c == QChar(0x201D) ||
           c == QChar(0x2019) || c == QChar(0x00BB) || c.isSpace();
}

bool endsWithStop(QStringView line)
{
    while (!line.isEmpty() && closesLine(line.back())) {
        line.chop(1);
    }
    if (line.isEmpty()) {
        return false;
    }
    const QChar c = line.back();
    return c == u'.' || c == u'!' || c == u'?' || c == QChar(0x2026) || c == QChar(0x3002);
}

/// Whole lines of pages, in lower case. Collected from the furniture of news sites in general.
bool isPagePhrase(const QString &line)
{
    static const QSet<QString> phrases = {
        u"by"_s,
        u"share"_s,
        u"share this"_s,
        u"share this article"_s,
        u"share this story"_s,
        u"advertisement"_s,
        u"advertising"_s,
        u"sponsored"_s,
        u"sponsored content"_s,
        u"read more"_s,
        u"read more:"_s,
        u"learn more"_s,
        u"see more"_s,
        u"show more"_s,
        u"load more"_s,
        u"view comments"_s,
        u"comments"_s,
        u"comment"_s,
        u"leave a comment"_s,
        u"post a comment"_s,
        u"add a comment"_s,
        u"have your say"_s,
        u"last news"_s,
        u"latest news"_s,
        u"latest"_s,
        u"top news"_s,
        u"top stories"_s,
        u"more news"_s,
        u"more stories"_s,
        u"news"_s,
        u"breaking news"_s,
        u"related"_s,
        u"related articles"_s,
        u"related stories"_s,
        u"related topics"_s,
        u"related news"_s,
        u"related content"_s,
        u"related coverage"_s,
        u"most read"_s,
        u"most popular"_s,
        u"most viewed"_s,
        u"trending"_s,
        u"trending now"_s,
        u"recommended"_s,
        u"recommended for you"_s,
        u"you may also like"_s,
        u"you might also like"_s,
        u"editor's picks"_s,
        u"subscribe"_s,
        u"subscribe now"_s,
        u"sign up"_s,
        u"sign in"_s,
        u"log in"_s,
        u"register"_s,
        u"newsletter"_s,
        u"newsletters"_s,
        u"print"_s,
        u"print this"_s,
        u"email"_s,
        u"email this"_s,
        u"facebook"_s,
        u"twitter"_s,
        u"whatsapp"_s,
        u"linkedin"_s,
        u"instagram"_s,
        u"copy link"_s,
        u"save"_s,
        u"follow us"_s,
        u"follow"_s,
        u"back to top"_s,
        u"skip to content"_s,
        u"skip to main content"_s,
        u"menu"_s,
        u"search"_s,
        u"home"_s,
        u"next article"_s,
        u"previous article"_s,
        u"next story"_s,
        u"topics"_s,
        u"tags"_s,
        u"watch"_s,
        u"listen"_s,
        u"contact us"_s,
        u"about us"_s,
        u"privacy policy"_s,
        u"terms of use"_s,
        u"terms of service"_s,
        u"cookie policy"_s,
        u"all rights reserved"_s,
        u"all rights reserved."_s,
        u"story continues below"_s,
        u"story continues below advertisement"_s,
        u"article continues after advertisement"_s,
        u"continue reading"_s,
        u"click to share"_s,
        u"external links"_s,
        u"sources"_s,
        u"related news:"_s,
        u"see also"_s,
        u"sister links"_s};
    return phrases.contains(line);
}

/// How such lines begin, when the rest differs from page to page.
bool beginsLikePage(QStringView line)
{
    static constexpr std::array<QStringView, 34> beginnings = {
        u"©",
        u"copyright ©",
        u"copyright 2",
        u"copyright 1",
        u"(c) 20",
        u"all rights reserved",
        u"sign up for",
        u"sign up to",
        u"subscribe to",
        u"follow us on",
        u"follow him on twitter",
        u"follow her on twitter",
        u"like us on facebook",
        u"click here",
        u"read more:",
        u"read more about",
        u"read also",
        u"also read",
        u"read next",
        u"related:",
        u"see also:",
        u"more from",
        u"more on this",
        u"more about",
        u"tags:",
        u"topics:",
        u"watch:",
        u"listen:",
        u"get the latest",
        u"download our app",
        u"this article was originally",
        u"share this",
        u"you may also",
        u"don't miss:"};
    return std::any_of(beginnings.begin(), beginnings.end(), [line](QStringView beginning) {
        return line.startsWith(beginning, Qt::CaseInsensitive);
    });
}

bool isAllCapitals(QStringView word)
{
    return word.size() >= 2 && word[0].isUpper() &&
           std::none_of(word.begin(), word.end(), [](QChar c) { return c.isLower(); });
}

bool isSpaceBefore(const TokenizedText &text, qsizetype token)
{
    return token > 0 && text.tokens[token].span.start > text.tokens[token - 1].span.end;
}

bool isLongDash(QChar c)
{
    return c == QChar(0x2014) || c == QChar(0x2013) || c == QChar(0x2015);
}

bool isSeparator(QChar c)
{
    return c == u'|' || c == QChar(0x2022) || c == QChar(0x00B7) || c == u';' || isLongDash(c);
}

bool isParticle(QStringView word)
{
    static const QSet<QString> words = {u"and"_s, u"de"_s,  u"van"_s, u"von"_s, u"der"_s,  u"den"_s,
                                        u"al"_s,  u"bin"_s, u"da"_s,  u"di"_s,  u"la"_s,   u"le"_s,
                                        u"of"_s,  u"for"_s, u"the"_s, u"in"_s,  u"with"_s, u"at"_s,
                                        u"du"_s,  u"del"_s, u"und"_s, u"et"_s,  u"y"_s,    u"el"_s};
    return words.contains(word.toString());
}

/// The tokens of names from `first` on: capitalised words, particles, commas, points, hyphens.
qsizetype nameRunEnd(const TokenizedText &text, qsizetype first, qsizetype end)
{
    qsizetype token = first;
    for (; token < end; ++token) {
        const QStringView word = text.word(token);
        const bool isName = word[0].isUpper() || isParticle(word);
        const bool isJoint = word == u"," || word == u"-" || word == u"&" || word == u"." ||
                             word == u"/" || word == u"'" || word.startsWith(QChar(0x2019));
        if (!isName && !isJoint) {
            break;
        }
    }
    return token;
}

Span trimmedRun(const TokenizedText &text, qsizetype first, qsizetype end)
{
    while (end > first) {
        const QStringView last = text.word(end - 1);
        if (last.size() > 1 || last[0].isLetterOrNumber() || last[0] == u')') {
            break;
        }
        --end;
    }
    return end > first ? Span{text.tokens[first].span.start, text.tokens[end - 1].span.end}
                       : Span();
}

/// The last token before the date or a separator.
qsizetype headEnd(const TokenizedText &text, const ArticleLine &line, qsizetype first, Span date)
{
    for (qsizetype token = first; token < line.endToken; ++token) {
        const Token &candidate = text.tokens[token];
        if ((!date.isNull() && candidate.span.start >= date.start) ||
            (candidate.kind == TokenKind::Punctuation &&
             isSeparator(text.text[candidate.span.start]))) {
            return token;
        }
    }
    return line.endToken;
}

} // namespace

QList<ArticleLine> articleLines(const TokenizedText &text, StopPoll &poll)
{
    QList<ArticleLine> lines;
    lines.reserve(text.paragraphs.size());
    qsizetype sentence = 0;
    for (qsizetype i = 0; i < text.paragraphs.size() && !poll.step(); ++i) {
        ArticleLine line;
        line.span = text.paragraphs[i];
        const bool hasSentence =
            sentence < text.sentences.size() && text.sentences[sentence].paragraph == i;
        line.firstToken = hasSentence ? text.sentences[sentence].firstToken : 0;
        line.endToken = line.firstToken;
        while (sentence < text.sentences.size() && text.sentences[sentence].paragraph == i) {
            line.endToken = text.sentences[sentence].endToken;
            ++line.sentenceCount;
            ++sentence;
        }
        line.wordCount = std::count_if(
            text.tokens.cbegin() + line.firstToken, text.tokens.cbegin() + line.endToken,
            [](const Token &token) { return token.kind != TokenKind::Punctuation; });
        line.endsSentence = endsWithStop(line.span.in(text.text));
        lines.append(line);
    }
    return lines;
}

bool isPageLine(const TokenizedText &text, const ArticleLine &line)
{
    constexpr qsizetype longestPhrase = 40;
    const QStringView words = line.span.in(text.text);
    if (words.size() <= longestPhrase && isPagePhrase(words.toString().toLower().simplified())) {
        return true;
    }
    if (line.wordCount > longestHeaderLine || line.sentenceCount > 2) {
        return false;
    }
    if (beginsLikePage(words)) {
        return true;
    }
    const bool isCount = line.wordCount == 2 && words[0].isDigit(); // "12 comments", "3 shares"
    const QStringView last =
        line.endToken > line.firstToken ? text.word(line.endToken - 1) : QStringView();
    return isCount && (last.startsWith(u"comment", Qt::CaseInsensitive) ||
                       last.startsWith(u"share", Qt::CaseInsensitive));
}

bool isCaptionCredit(const TokenizedText &text, const ArticleLine &line)
{
    constexpr qsizetype longestCaption = 60;
    if (line.wordCount > longestCaption) {
        return false;
    }
    static constexpr std::array<QStringView, 12> beginnings = {
        u"photo:",      u"photos:",         u"image:",        u"picture:",
        u"photograph:", u"image copyright", u"image caption", u"caption:",
        u"file photo",  u"(photo by",       u"photo by",      u"(photo:"};
    const QStringView words = line.span.in(text.text);
    return std::any_of(beginnings.begin(), beginnings.end(), [words](QStringView beginning) {
        return words.startsWith(beginning, Qt::CaseInsensitive);
    });
}

LineDate findLineDate(const TokenizedText &text, const ArticleLine &line)
{
    if (line.wordCount > longestHeaderLine) {
        return {};
    }
    const TokenizedText part = tokenizeText(line.span.in(text.text));
    for (const QStringView code : {u"en", u"de", u"fr", u"es"}) {
        for (const EntityMention &date : findDates(part, {}, {}, code)) {
            const bool isDay =
                date.value.size() >= 10 && date.value.at(4) == u'-' && date.value.at(7) == u'-';
            if (!isDay) {
                continue;
            }
            const Span span{line.span.start + date.span.start, line.span.start + date.span.end};
            return {span, QDate::fromString(date.value.left(10), Qt::ISODate)};
        }
    }
    return {};
}

Span findByline(const TokenizedText &text, const ArticleLine &line, Span date)
{
    if (line.wordCount < 2 || line.wordCount > longestHeaderLine || line.sentenceCount > 2) {
        return {};
    }
    qsizetype first = line.firstToken;
    const QStringView opening = text.word(first);
    const bool isBy = opening.compare(u"By", Qt::CaseInsensitive) == 0 || opening == u"Von" ||
                      opening == u"Par" || opening == u"Por";
    const bool isStoryBy =
        first + 1 < line.endToken && text.word(first + 1) == u"by" &&
        (opening == u"Written" || opening == u"Story" || opening == u"Reported" ||
         opening == u"Reporting" || opening == u"Posted" || opening == u"Words");
    if (!isBy && !isStoryBy) {
        return {};
    }
    first += isStoryBy ? 2 : 1;
    if (first < line.endToken && text.word(first) == u":") {
        ++first;
    }
    const qsizetype end = headEnd(text, line, first, date);
    const bool isName = first < end && text.word(first)[0].isUpper();
    const qsizetype run = nameRunEnd(text, first, end);
    // "By Monday the army had left" is a sentence; a line of names ends with them
    return isName && run == end ? trimmedRun(text, first, end) : Span();
}

Span findNameLine(const TokenizedText &text, const ArticleLine &line, Span date)
{
    constexpr qsizetype longestName = 8;
    const qsizetype end = headEnd(text, line, line.firstToken, date);
    const qsizetype count = end - line.firstToken;
    if (count < 1 || count > longestName || !text.word(line.firstToken)[0].isUpper() ||
        nameRunEnd(text, line.firstToken, end) < end) {
        return {};
    }
    const QStringView first = text.word(line.firstToken);
    if (first == u"Published" || first == u"Updated" || first == u"Posted" || first == u"Last" ||
        first == u"Created" || first == u"Modified" || first == u"First") {
        return {};
    }
    return trimmedRun(text, line.firstToken, end);
}

Span findPlaceLine(const TokenizedText &text, const ArticleLine &line)
{
    constexpr qsizetype reach = 22; // tokens: "KHARTOUM, Sudan, Oct. 12, 2012 (Xinhua) --"
    bool isPlace = false;
    bool hasAgency = false;
    int depth = 0;
    const qsizetype last = std::min(line.endToken, line.firstToken + reach);
    for (qsizetype token = line.firstToken; token < last; ++token) {
        const QStringView word = text.word(token);
        const QChar c = word[0];
        const bool isFirst = token == line.firstToken;
        if (c == u'(') {
            ++depth;
        } else if (c == u')') {
            --depth;
            hasAgency = true;
        } else if (
            !isFirst && depth == 0 && (hasAgency || isPlace) &&
            (isLongDash(c) || (c == u'-' && isSpaceBefore(text, token)))) {
            qsizetype end = token + 1;
            while (end < line.endToken && text.word(end) == u"-") {
                ++end;
            }
            const bool isFollowed = end < line.endToken;
            return isFollowed ? Span{line.span.start, text.tokens[end - 1].span.end} : Span();
        } else if (isFirst && !isAllCapitals(word) && !c.isUpper()) {
            return {};
        } else if (isFirst) {
            isPlace = isAllCapitals(word) && word.size() > 2;
        } else if (depth == 0 && text.tokens[token].kind == TokenKind::Word && !c.isUpper()) {
            return {};
        } else if (c == u'.' || c == u'"' || c == QChar(0x201C) || c == u'?' || c == u'!') {
            return {};
        } else if (c == u':') {
            return {};
        }
    }
    return {};
}

} // namespace Quoth

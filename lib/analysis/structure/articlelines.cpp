// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/structure/articlelines.h>

#include <analysis/dates/datefinder.h>
#include <analysis/structure/pagephrases.h>

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
    // The wires of the last century had an underscore for a dash: "HOUSTON (AP) _ The mayor".
    return c == QChar(0x2014) || c == QChar(0x2013) || c == QChar(0x2015) || c == u'_';
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
    constexpr qsizetype longestNote = 80;
    if (line.wordCount <= longestNote && beginsLikeNote(words)) {
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
    const bool isFile = words.startsWith(u"FILE -") || words.startsWith(u"FILE \u2013") ||
                        words.startsWith(u"FILE \u2014") || words.startsWith(u"FILE PHOTO");
    // "Rescuers at the bridge. (AP Photo/Jane Roe)", "... REUTERS/Jane Roe", "... Getty Images"
    constexpr qsizetype longestCredit = 45;
    const QStringView end = words.last(std::min(longestCredit, words.size()));
    const bool hasAgency = end.contains(u"AP Photo/") || end.contains(u"REUTERS/") ||
                           end.endsWith(u"Getty Images") || end.endsWith(u"Getty Images)") ||
                           end.contains(u"/AFP via") || end.contains(u"/EPA");
    return isFile || hasAgency ||
           std::any_of(beginnings.begin(), beginnings.end(), [words](QStringView beginning) {
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
            return {
                span, QDate::fromString(date.value.left(10), Qt::ISODate),
                date.value.mid(5, 2).toInt(), date.value.mid(8, 2).toInt()};
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/textsteps.h>

#include <text/sentences.h>

#include <QTextBoundaryFinder>

namespace Quoth {

namespace {

qsizetype characterBoundary(QStringView text, qsizetype place, bool forwards)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    finder.setPosition(place);
    const qsizetype found = forwards ? finder.toNextBoundary() : finder.toPreviousBoundary();
    return found < 0 ? place : found;
}

/// The lines that the span touches. No token or sentence goes over a blank line, so what is asked
/// of a place need not read the whole article.
Span linesAround(QStringView text, Span span)
{
    const qsizetype before = span.start == 0 ? -1 : text.lastIndexOf(u"\n\n", span.start - 1);
    const qsizetype after = text.indexOf(u"\n\n", span.end);
    return {before < 0 ? 0 : before, after < 0 ? text.size() : after};
}

/// Looks at tokens around the place, in ever more of the text, until one is what is sought.
template <typename Choose>
qsizetype tokenEdge(QStringView text, qsizetype place, bool forwards, const Choose &choose)
{
    Span lines = linesAround(text, {place, place});
    for (;;) {
        qsizetype found = place;
        for (const Token &token : tokenize(lines.in(text))) {
            const Span span{token.span.start + lines.start, token.span.end + lines.start};
            if (choose(span, found)) {
                break;
            }
        }
        const bool isAll = forwards ? lines.end == text.size() : lines.start == 0;
        if (found != place || isAll) {
            return found;
        }
        const qsizetype start = std::max<qsizetype>(0, lines.start - 1);
        const qsizetype end = std::min(text.size(), lines.end + 2);
        lines = hull(lines, linesAround(text, {forwards ? lines.start : start, end}));
        if (!forwards) {
            lines.start = linesAround(text, {start, start}).start;
        }
    }
}

} // namespace

qsizetype nextTokenStart(QStringView text, qsizetype place)
{
    return tokenEdge(text, place, true, [place](Span token, qsizetype &found) {
        found = token.start > place ? token.start : found;
        return token.start > place;
    });
}

qsizetype previousTokenStart(QStringView text, qsizetype place)
{
    return tokenEdge(text, place, false, [place](Span token, qsizetype &found) {
        found = token.start < place ? token.start : found;
        return token.start >= place;
    });
}

qsizetype nextTokenEnd(QStringView text, qsizetype place)
{
    return tokenEdge(text, place, true, [place](Span token, qsizetype &found) {
        found = token.end > place ? token.end : found;
        return token.end > place;
    });
}

qsizetype previousTokenEnd(QStringView text, qsizetype place)
{
    return tokenEdge(text, place, false, [place](Span token, qsizetype &found) {
        found = token.end < place ? token.end : found;
        return token.end >= place;
    });
}

qsizetype nextCharacter(QStringView text, qsizetype place)
{
    return characterBoundary(text, place, true);
}

qsizetype previousCharacter(QStringView text, qsizetype place)
{
    return characterBoundary(text, place, false);
}

Span wordsAround(QStringView text, Span span)
{
    const Span lines = linesAround(text, span);
    Span words = span;
    for (const Token &token : tokenize(lines.in(text))) {
        const Span word{token.span.start + lines.start, token.span.end + lines.start};
        if (word.overlaps(span)) {
            words = hull(words, word);
        }
    }
    return words;
}

Span sentencesAround(QStringView text, Span span)
{
    const Span lines = linesAround(text, span);
    Span sentences = span;
    for (const Sentence &sentence : tokenizeText(lines.in(text)).sentences) {
        const Span whole{sentence.span.start + lines.start, sentence.span.end + lines.start};
        if (whole.overlaps(span)) {
            sentences = hull(sentences, whole);
        }
    }
    return sentences;
}

} // namespace Quoth

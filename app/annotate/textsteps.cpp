// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/textsteps.h>

#include <text/tokens.h>

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

} // namespace

qsizetype nextTokenStart(QStringView text, qsizetype place)
{
    for (const Token &token : tokenize(text)) {
        if (token.span.start > place) {
            return token.span.start;
        }
    }
    return place;
}

qsizetype previousTokenStart(QStringView text, qsizetype place)
{
    qsizetype found = place;
    for (const Token &token : tokenize(text)) {
        if (token.span.start >= place) {
            break;
        }
        found = token.span.start;
    }
    return found;
}

qsizetype nextTokenEnd(QStringView text, qsizetype place)
{
    for (const Token &token : tokenize(text)) {
        if (token.span.end > place) {
            return token.span.end;
        }
    }
    return place;
}

qsizetype previousTokenEnd(QStringView text, qsizetype place)
{
    qsizetype found = place;
    for (const Token &token : tokenize(text)) {
        if (token.span.end >= place) {
            break;
        }
        found = token.span.end;
    }
    return found;
}

qsizetype nextCharacter(QStringView text, qsizetype place)
{
    return characterBoundary(text, place, true);
}

qsizetype previousCharacter(QStringView text, qsizetype place)
{
    return characterBoundary(text, place, false);
}

} // namespace Quoth

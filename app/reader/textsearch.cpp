// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/textsearch.h>

#include <QStringList>

namespace Quoth {

namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_' || c.isSurrogate();
}

bool isWhole(QStringView text, Span span)
{
    const bool opens = span.start == 0 || !isWordCharacter(text[span.start - 1]) ||
                       !isWordCharacter(text[span.start]);
    const bool closes = span.end == text.size() || !isWordCharacter(text[span.end]) ||
                        !isWordCharacter(text[span.end - 1]);
    return opens && closes;
}

qsizetype behindSpace(QStringView text, qsizetype from)
{
    while (from < text.size() && text[from].isSpace()) {
        ++from;
    }
    return from;
}

/// Where the words end if they stand at a place one after the other with white space between them.
qsizetype endOfWords(
    QStringView text, qsizetype start, const QStringList &words, Qt::CaseSensitivity sensitivity)
{
    qsizetype at = start;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0) {
            const qsizetype next = behindSpace(text, at);
            if (next == at) {
                return -1;
            }
            at = next;
        }
        if (!text.mid(at).startsWith(words[i], sensitivity)) {
            return -1;
        }
        at += words[i].size();
    }
    return at;
}

} // namespace

QList<Span> findAll(const QString &text, const FindQuery &query)
{
    QList<Span> found;
    const Qt::CaseSensitivity sensitivity =
        query.matchesCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const QStringList words = query.words.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return found;
    }
    for (qsizetype at = 0; (at = text.indexOf(words.first(), at, sensitivity)) >= 0;) {
        const Span hit = {at, endOfWords(text, at, words, sensitivity)};
        if (hit.end > at && (!query.isWholeWords || isWhole(text, hit))) {
            found.append(hit);
            at = hit.end;
        } else {
            ++at;
        }
    }
    return found;
}

} // namespace Quoth

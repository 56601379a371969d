// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/sentences.h>

#include <QDate>

namespace Quoth {

/// One paragraph as the structure finder sees it. A value type.
struct ArticleLine
{
    Span span;
    qsizetype firstToken = 0;
    qsizetype endToken = 0;
    qsizetype sentenceCount = 0;
    qsizetype wordCount = 0;
    bool endsSentence = false; ///< a full stop or the like, closing marks aside

    /// Running text: a sentence or more, or so long that it cannot be a heading.
    [[nodiscard]] bool isRunning() const
    {
        return (endsSentence && wordCount >= 6) || sentenceCount > 1 || wordCount > 30;
    }
};

/// A date as a line shows it: "11 Sep, 2018", "Published: Tuesday, March 3, 2015 10:30 GMT".
struct LineDate
{
    Span span;
    QDate day;          ///< invalid where the line gives no year
    int month = 0;      ///< 0: no date
    int dayOfMonth = 0; ///< what the line says also where it gives no year
};

[[nodiscard]] QList<ArticleLine> articleLines(const TokenizedText &text, StopPoll &poll);

/// Words that belong to the page and not to the article: "Read more", "Advertisement", "© 2018 …",
/// "12 comments". Only whole lines, and only short ones.
[[nodiscard]] bool isPageLine(const TokenizedText &text, const ArticleLine &line);

/// "Photo: …", "Image: Nick Moreau", "(Photo by …)".
[[nodiscard]] bool isCaptionCredit(const TokenizedText &text, const ArticleLine &line);

/// The date of a line that holds little else.
[[nodiscard]] LineDate findLineDate(const TokenizedText &text, const ArticleLine &line);

/// Who wrote it: "By John Smith and Jane Roe" without "By"; null if the line does not say so.
[[nodiscard]] Span findByline(const TokenizedText &text, const ArticleLine &line, Span date);

/// A line that consists of names alone ("Jane Roe, Staff Writer").
[[nodiscard]] Span findNameLine(const TokenizedText &text, const ArticleLine &line, Span date);

/// What an agency puts before the first sentence: "WASHINGTON (AP) —", "LONDON, March 3 (Reuters)
/// -"; with its dash. Null if the line begins with the sentence.
[[nodiscard]] Span findPlaceLine(const TokenizedText &text, const ArticleLine &line);

} // namespace Quoth

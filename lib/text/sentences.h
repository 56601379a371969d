// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/stop.h>
#include <text/tokens.h>

namespace Quoth {

/// One sentence: tokens [firstToken, endToken) of its TokenizedText, and the text they cover.
struct Sentence
{
    Span span;
    qsizetype firstToken = 0;
    qsizetype endToken = 0;
    qsizetype paragraph = 0; ///< index into TokenizedText::paragraphs
};

/// A text cut into paragraphs, sentences and tokens: made once, read by every finder.
///
/// Keeps a view: the text must outlive it. Sentences never cross a paragraph's end and have about a
/// thousand tokens at most; each token lies in one sentence. Immutable after it is made, so any
/// thread may share it.
struct TokenizedText
{
    QStringView text;
    QList<Span> paragraphs;
    QList<Sentence> sentences;
    QList<Token> tokens;

    [[nodiscard]] QStringView word(qsizetype token) const { return tokens[token].span.in(text); }

    /// The first token that ends behind the position; the number of tokens if there is none.
    [[nodiscard]] qsizetype tokenAt(qsizetype position) const;
    /// The sentence that holds the position, or the last one before it; -1 if there is none.
    [[nodiscard]] qsizetype sentenceAt(qsizetype position) const;
};

/// Cuts a canonical text. Stopped early it returns what is done so far. Linear.
[[nodiscard]] TokenizedText tokenizeText(QStringView text, const StopCallable &stop = {});

/// The paragraphs of a canonical text: what stands between line ends, without the white space at
/// its edges. A line end inside a hard-wrapped paragraph (a long line without a full stop, followed
/// by one that begins small) does not end it.
[[nodiscard]] QList<Span> findParagraphs(QStringView text, const StopCallable &stop = {});

} // namespace Quoth

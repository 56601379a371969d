// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>
#include <text/sentences.h>

namespace Quoth {

/// The tokens of a text for a format that counts in them: ours, cut again wherever an annotation
/// begins or ends inside one, so that every trimmed annotation covers whole tokens.
struct CutTokens
{
    CutTokens(QStringView text, const QList<Annotation> &annotations);

    QList<Span> tokens;
    /// Ranges of tokens, none empty; one goes on where an annotation reaches into the next, since
    /// these formats cannot mark what crosses its end.
    QList<Span> sentences;

    /// The range of tokens that a trimmed span covers: [start, end).
    [[nodiscard]] Span tokensOf(Span span) const;

    /// All tokens, and between them what one space after a token does not explain as tokens of
    /// their own, so that the tokens with their spaces make up the text. The sentences are without
    /// meaning then.
    [[nodiscard]] CutTokens withSpaces(QStringView text) const;

private:
    void joinSentences(const QList<Annotation> &annotations);
};

} // namespace Quoth

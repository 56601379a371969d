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

private:
    void joinSentences(const QList<Annotation> &annotations);
};

} // namespace Quoth

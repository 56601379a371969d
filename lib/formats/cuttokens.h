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
    QList<Span> sentences; ///< ranges of tokens, none empty

    /// The range of tokens that a trimmed span covers: [start, end).
    [[nodiscard]] Span tokensOf(Span span) const;
};

} // namespace Quoth

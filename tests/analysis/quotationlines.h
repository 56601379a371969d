// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markednames.h"

#include <analysis/speech/quotationfinder.h>

#include <QStringList>

/// What the finder sees in a text with marked names, a line each: kind|source|cue|words, with " + "
/// between the pieces of an utterance that is split.
inline QStringList quotationLines(const QString &marked, bool seeksIntents = false)
{
    using namespace Quoth;
    using namespace Qt::StringLiterals;
    const MarkedNames names(marked);
    const TokenizedText text = tokenizeText(names.text);
    QStringList lines;
    for (const QuotationFinding &found :
         findQuotations(text, {}, names.mentions, {}, seeksIntents)) {
        QStringList words;
        for (const Span piece : pieces(found)) {
            words.append(piece.in(names.text).toString());
        }
        lines.append(u"%1|%2|%3|%4"_s.arg(
            identifier(found.kind).left(1), found.source.in(names.text), found.cue.in(names.text),
            words.join(u" + ")));
    }
    return lines;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/patterns/tokenpattern.h>

namespace Quoth {

/// Why a line is no rule: a fixed identifier for the program to put in the reader's words.
struct PatternError
{
    enum class Reason
    {
        NotJson,       ///< `detail` is the parser's message
        NoLabel,       ///< "label" is missing, or what stands behind the tab is empty
        NoPattern,     ///< "pattern" is missing, empty, or of another type
        UnknownKey,    ///< `detail` is a key that is none, or that needs a language model
        BadValue,      ///< `detail` is the key whose value is of another type
        BadExpression, ///< `detail` says what is wrong with the regular expression
        NoSeparator    ///< neither JSON nor words, a tab and a label
    };
    int line = 0; ///< from 1
    Reason reason = Reason::NotJson;
    QString detail;

    friend bool operator==(const PatternError &, const PatternError &) = default;
};

struct PatternList
{
    QList<TokenPattern> patterns;
    QList<PatternError> errors; ///< by line; those lines gave no pattern
};

/// Reads rules, one a line: Prodigy's and spaCy's patterns as JSON objects ("label", "pattern": a
/// string or a list of tokens), or words, a tab and a label. Empty lines, and those that begin with
/// "#", are skipped. Pure; any thread.
[[nodiscard]] PatternList readPatterns(QStringView text);

} // namespace Quoth

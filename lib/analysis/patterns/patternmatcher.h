// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/patterns/tokenpattern.h>

#include <QHash>

namespace Quoth {

/// A place where a rule of the reader's matches.
struct PatternHit
{
    Span span;
    QString label;
    int line = 0; ///< of the rule

    friend bool operator==(const PatternHit &, const PatternHit &) = default;
};

/// Finds all rules in a text at once. Never crosses the end of a paragraph. Steps through a rule's
/// states side by side, so that the cost is bounded by tokens times rules' lengths whatever they
/// are; rules that begin with a known word are looked up by it, so that lists may have 100,000
/// lines. Immutable after it is made, so any thread may share it.
class PatternMatcher
{
public:
    explicit PatternMatcher(const QList<TokenPattern> &patterns);

    /// In reading order; of the hits of one label that overlap, the first and then the longest.
    [[nodiscard]] QList<PatternHit>
    find(const TokenizedText &text, const StopCallable &stop = {}) const;

private:
    [[nodiscard]] qsizetype longestMatch(
        const TokenPattern &pattern, const TokenizedText &text, qsizetype first,
        qsizetype end) const;

    QList<TokenPattern> m_patterns;
    QHash<QString, QList<qsizetype>> m_byFirstWord; // in small letters
    QList<qsizetype> m_others;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/sentences.h>

#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <limits>

namespace Quoth {

/// What a test of a token looks at, by the names of spaCy's patterns.
enum class TokenAspect
{
    Text,    ///< TEXT or ORTH: the very word
    Lower,   ///< LOWER: the word in small letters
    Shape,   ///< SHAPE: "Xxxx", "dd", runs cut at four
    Length,  ///< LENGTH, in code points
    IsTitle, ///< the rest are true or false
    IsUpper,
    IsLower,
    IsAlpha,
    IsDigit,
    IsPunct,
    LikeNum
};

/// One condition on one token. A token passes if it is one of `anyOf` (where there are some), none
/// of `noneOf`, matches `regex` (where there is one) and its length lies between the bounds.
struct TokenTest
{
    TokenAspect aspect = TokenAspect::Text;
    QStringList anyOf;
    QStringList noneOf;
    QRegularExpression regex;
    bool expected = true; ///< of those that are true or false
    qsizetype least = 0;
    qsizetype most = std::numeric_limits<qsizetype>::max();
};

/// All conditions on one token, and how often it may come: once, or from `least` to `most` times. A
/// negated one is a token that does not pass.
struct TokenStep
{
    QList<TokenTest> tests;
    int least = 1;
    int most = 1; ///< -1: as often as there are
    bool isNegated = false;

    [[nodiscard]] bool accepts(QStringView word, TokenKind kind) const;
};

/// A rule of the reader's own: a row of tokens, and the label that they get.
struct TokenPattern
{
    QString label;
    QList<TokenStep> steps;
    int line = 0; ///< where it was written, from 1
};

/// "Xxxxx" for "London", "dd" for "21": as in spaCy, a run of one sort is cut after four.
[[nodiscard]] QString tokenShape(QStringView word);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/patterns/tokenpattern.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRun = 4;

const QStringList &numberWords()
{
    static const QStringList words = {
        u"zero"_s,     u"one"_s,      u"two"_s,      u"three"_s,   u"four"_s,    u"five"_s,
        u"six"_s,      u"seven"_s,    u"eight"_s,    u"nine"_s,    u"ten"_s,     u"eleven"_s,
        u"twelve"_s,   u"thirteen"_s, u"fourteen"_s, u"fifteen"_s, u"sixteen"_s, u"seventeen"_s,
        u"eighteen"_s, u"nineteen"_s, u"twenty"_s,   u"thirty"_s,  u"forty"_s,   u"fifty"_s,
        u"sixty"_s,    u"seventy"_s,  u"eighty"_s,   u"ninety"_s,  u"hundred"_s, u"thousand"_s,
        u"million"_s,  u"billion"_s,  u"trillion"_s};
    return words;
}

bool all(QStringView word, bool (QChar::*is)() const)
{
    return !word.isEmpty() &&
           std::all_of(word.begin(), word.end(), [is](QChar c) { return (c.*is)(); });
}

bool isTitle(QStringView word)
{
    const bool hasCapital = !word.isEmpty() && word[0].isUpper();
    return hasCapital &&
           std::none_of(word.begin() + 1, word.end(), [](QChar c) { return c.isUpper(); });
}

bool isInCase(QStringView word, bool (QChar::*is)() const, bool (QChar::*isNot)() const)
{
    const auto has = [&word](bool (QChar::*what)() const) {
        return std::any_of(word.begin(), word.end(), [what](QChar c) { return (c.*what)(); });
    };
    return has(is) && !has(isNot);
}

bool likeNumber(QStringView word)
{
    QString digits = word.toString().toLower();
    const bool isWord = numberWords().contains(digits);
    digits.remove(u',').remove(u'.').remove(u'/');
    return isWord || (word[0].isDigit() && all(digits, &QChar::isDigit));
}

bool isTrue(TokenAspect aspect, QStringView word, TokenKind kind)
{
    switch (aspect) {
    case TokenAspect::IsTitle:
        return isTitle(word);
    case TokenAspect::IsUpper:
        return isInCase(word, &QChar::isUpper, &QChar::isLower);
    case TokenAspect::IsLower:
        return isInCase(word, &QChar::isLower, &QChar::isUpper);
    case TokenAspect::IsAlpha:
        return all(word, &QChar::isLetter);
    case TokenAspect::IsDigit:
        return all(word, &QChar::isDigit);
    case TokenAspect::IsPunct:
        return kind == TokenKind::Punctuation && !word[0].isSymbol();
    case TokenAspect::LikeNum:
        return likeNumber(word);
    default:
        return false;
    }
}

bool passes(const TokenTest &test, QStringView word, TokenKind kind)
{
    QString value;
    switch (test.aspect) {
    case TokenAspect::Text:
        value = word.toString();
        break;
    case TokenAspect::Lower:
        value = word.toString().toLower();
        break;
    case TokenAspect::Shape:
        value = tokenShape(word);
        break;
    case TokenAspect::Length: {
        const qsizetype length = word.toUcs4().size();
        return length >= test.least && length <= test.most;
    }
    default:
        return isTrue(test.aspect, word, kind) == test.expected;
    }
    if (!test.anyOf.isEmpty() && !test.anyOf.contains(value)) {
        return false;
    }
    if (test.noneOf.contains(value)) {
        return false;
    }
    return test.regex.pattern().isEmpty() || test.regex.match(value).hasMatch();
}

} // namespace

bool TokenStep::accepts(QStringView word, TokenKind kind) const
{
    const bool passesAll = std::all_of(tests.cbegin(), tests.cend(), [&](const TokenTest &test) {
        return passes(test, word, kind);
    });
    return passesAll != isNegated;
}

QString tokenShape(QStringView word)
{
    QString shape;
    int run = 0;
    for (const QChar c : word) {
        const QChar sort = c.isDigit()    ? QChar(u'd')
                           : c.isUpper()  ? QChar(u'X')
                           : c.isLetter() ? QChar(u'x')
                                          : c;
        run = !shape.isEmpty() && shape.back() == sort ? run + 1 : 1;
        if (run <= longestRun) {
            shape += sort;
        }
    }
    return shape;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/anchors.h>

#include <text/approximatematch.h>

#include <algorithm>
#include <cmath>

namespace Quoth {

namespace {

constexpr qsizetype contextUnits = 32;
/// Words alone are this sure, the rest comes from what stands around them.
constexpr double wordsScore = 0.6;
constexpr double certainScore = 0.85;
/// Of longer passages both ends are looked for.
constexpr qsizetype longestPattern = 600;
constexpr qsizetype endPattern = 200;

/// How much of the surroundings is the same, from 0 to 1; the ends of the texts count as such.
double sameContext(QStringView from, Span old, QStringView to, Span place)
{
    qsizetype asked = 0;
    qsizetype same = 0;
    bool goesOn = true;
    for (qsizetype i = 1; i <= contextUnits && old.start - i >= 0; ++i) {
        ++asked;
        goesOn = goesOn && place.start - i >= 0 && from[old.start - i] == to[place.start - i];
        same += goesOn ? 1 : 0;
    }
    goesOn = true;
    for (qsizetype i = 0; i < contextUnits && old.end + i < from.size(); ++i) {
        ++asked;
        goesOn = goesOn && place.end + i < to.size() && from[old.end + i] == to[place.end + i];
        same += goesOn ? 1 : 0;
    }
    return asked == 0 ? 1 : double(same) / double(asked);
}

double away(Span old, qsizetype oldSize, qsizetype at, qsizetype size)
{
    return std::abs(
        double(at) / double(std::max<qsizetype>(1, size)) -
        double(old.start) / double(std::max<qsizetype>(1, oldSize)));
}

struct Candidate
{
    Span span;
    double context = -1;
    double away = 2;
};

std::optional<AnchorPlace> sameWords(QStringView from, Span span, QStringView to)
{
    const QStringView words = span.in(from);
    Candidate best;
    double second = -1;
    for (qsizetype at = to.indexOf(words); at >= 0; at = to.indexOf(words, at + 1)) {
        const Span place{at, at + words.size()};
        const Candidate one{
            place, sameContext(from, span, to, place), away(span, from.size(), at, to.size())};
        if (one.context > best.context || (one.context == best.context && one.away < best.away)) {
            second = best.context;
            best = one;
        } else {
            second = std::max(second, one.context);
        }
    }
    if (best.context < 0) {
        return std::nullopt;
    }
    const double score = wordsScore + (1 - wordsScore) * best.context;
    return AnchorPlace{best.span, score, score >= certainScore && second < best.context};
}

/// The span from where its beginning stands to where its end does.
std::optional<AnchorPlace> bothEnds(QStringView from, Span span, QStringView to)
{
    const auto head = findAnchor(from, {span.start, span.start + endPattern}, to);
    const auto tail = findAnchor(from, {span.end - endPattern, span.end}, to);
    if (!head || !tail) {
        return std::nullopt;
    }
    const Span whole{head->span.start, tail->span.end};
    const double stretch = double(whole.length()) / double(span.length());
    if (stretch < 0.5 || stretch > 2) {
        return std::nullopt;
    }
    return AnchorPlace{whole, std::min(head->score, tail->score) * 0.9, false};
}

} // namespace

std::optional<AnchorPlace> findAnchor(QStringView from, Span span, QStringView to)
{
    if (span.isEmpty() || !span.isWithin(from.size())) {
        return std::nullopt;
    }
    if (const auto same = sameWords(from, span, to)) {
        return same;
    }
    if (span.length() > longestPattern) {
        return bothEnds(from, span, to);
    }
    const QStringView words = span.in(from);
    const qsizetype most = words.size() / 4;
    const auto expected = qsizetype(double(span.start) / double(from.size()) * double(to.size()));
    const auto found = most > 0 ? approximateMatch(words, to, most, expected) : std::nullopt;
    if (!found) {
        return std::nullopt;
    }
    const double share = 1 - double(found->errors) / double(words.size());
    const double context = sameContext(from, span, to, found->span);
    return AnchorPlace{found->span, share * (wordsScore + 0.3 * context), false};
}

} // namespace Quoth

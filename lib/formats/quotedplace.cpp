// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/quotedplace.h>

#include <text/canonicaltext.h>

#include <cmath>

namespace Quoth {

namespace {

/// Of the places of the words, the nearest to the one given; nothing if they are nowhere.
std::optional<Span> nearest(const QString &words, qsizetype start, const QString &text)
{
    std::optional<Span> best;
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        if (best && std::abs(at - start) > std::abs(best->start - start)) {
            break; // from here on they only go away
        }
        best = Span{at, at + words.size()};
    }
    return best;
}

} // namespace

std::optional<AnchorPlace> findQuote(const Quote &quote, const QString &text)
{
    if (quote.place && (quote.words.isEmpty() || quote.place->in(text) == quote.words)) {
        return AnchorPlace{*quote.place, 1, true};
    }
    const QString words = CanonicalText(quote.words).text();
    if (words.isEmpty()) {
        return std::nullopt;
    }
    if (quote.place && quote.place->in(text) == words) {
        return AnchorPlace{*quote.place, 1, true};
    }
    const QString before = CanonicalText(quote.before).text();
    const QString from = before + words + CanonicalText(quote.behind).text();
    auto found = findAnchor(from, {before.size(), before.size() + words.size()}, text);
    const bool isBare = from.size() == words.size();
    if (found && !found->isCertain && isBare && quote.place) {
        // Without anything around them all its places are alike.
        if (const auto near = nearest(words, quote.place->start, text)) {
            found->span = *near;
        }
    }
    return found;
}

} // namespace Quoth

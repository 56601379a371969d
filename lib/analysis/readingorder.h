// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/stop.h>
#include <text/span.h>

#include <QList>

#include <algorithm>
#include <vector>

namespace Quoth {

/// Sorts things that have a `span` into reading order; what has the same span keeps its order.
///
/// A counting sort over short stretches of the text, and then each stretch by itself: linear, and
/// it asks as it goes where a sort of the whole would be silent for long. Stopped early the list is
/// in no order: ask the poll. Every span begins within the text.
template <typename T>
void sortInReadingOrder(QList<T> &list, qsizetype textLength, StopPoll &poll)
{
    constexpr qsizetype stretch = 64; // characters
    qsizetype ordered = 1;
    while (ordered < list.size() && !(list.at(ordered).span < list.at(ordered - 1).span)) {
        ++ordered;
        if (poll.step()) {
            return;
        }
    }
    if (ordered >= list.size()) {
        return;
    }
    const auto stretchOf = [](const T &one) {
        return static_cast<size_t>(one.span.start / stretch);
    };
    // places[k + 1] counts those of stretch k, and then is where it ends.
    std::vector<quint32> places(static_cast<size_t>(textLength / stretch) + 2);
    for (const T &one : std::as_const(list)) {
        ++places[stretchOf(one) + 1];
        if (poll.step()) {
            return;
        }
    }
    for (size_t i = 1; i < places.size() && !poll.step(); ++i) {
        places[i] += places[i - 1];
    }
    std::vector<quint32> next = places;
    std::vector<quint32> wanted; // filled as it goes
    wanted.reserve(static_cast<size_t>(list.size()));
    for (const T &one : std::as_const(list)) {
        if (poll.step()) {
            return;
        }
        wanted.push_back(next[stretchOf(one)]++);
    }
    // In place: each goes where it belongs, and what was there goes on.
    for (size_t i = 0; i < wanted.size() && !poll.step(); ++i) {
        while (wanted[i] != i && !poll.step()) { // one round may be all of the list
            std::swap(list[static_cast<qsizetype>(i)], list[wanted[i]]);
            std::swap(wanted[i], wanted[wanted[i]]);
        }
    }
    for (size_t i = 0; i + 1 < places.size() && !poll.step(); ++i) {
        std::stable_sort(
            list.begin() + places[i], list.begin() + places[i + 1],
            [](const T &a, const T &b) { return a.span < b.span; });
    }
}

} // namespace Quoth

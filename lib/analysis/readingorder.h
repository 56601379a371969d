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
/// it asks as it goes where a sort of the whole would be silent for long. Stopped early the list
/// is empty. Every span begins within the text.
template <typename T>
void sortInReadingOrder(QList<T> &list, qsizetype textLength, StopPoll &poll)
{
    constexpr qsizetype stretch = 64; // characters
    if (std::is_sorted(
            list.cbegin(), list.cend(), [](const T &a, const T &b) { return a.span < b.span; })) {
        return;
    }
    const auto stretchOf = [](const T &one) {
        return static_cast<size_t>(one.span.start / stretch);
    };
    std::vector<quint32> places(static_cast<size_t>(textLength / stretch) + 2);
    for (const T &one : std::as_const(list)) {
        ++places[stretchOf(one) + 1];
    }
    for (size_t i = 1; i < places.size(); ++i) {
        places[i] += places[i - 1];
    }
    const std::vector<quint32> begins = places;
    std::vector<quint32> order(static_cast<size_t>(list.size()));
    for (qsizetype i = 0; i < list.size() && !poll.step(); ++i) {
        order[places[stretchOf(list[i])]++] = static_cast<quint32>(i);
    }
    QList<T> sorted;
    sorted.reserve(list.size());
    for (size_t i = 0; i < order.size() && !poll.step(); ++i) {
        sorted.append(std::move(list[order[i]]));
    }
    for (size_t i = 0; i + 1 < begins.size() && !poll.step(); ++i) {
        std::stable_sort(
            sorted.begin() + begins[i], sorted.begin() + begins[i + 1],
            [](const T &a, const T &b) { return a.span < b.span; });
    }
    list = poll.isStopped() ? QList<T>() : std::move(sorted);
}

} // namespace Quoth

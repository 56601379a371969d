// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/review/reviewqueue.h>
#include <store/review/wilson.h>

#include <optional>

namespace Quoth {

/// How far a group of proposals is decided on. Those decided on in bulk count as decided; they say
/// nothing about how good the machine is, since nobody looked at them.
struct ReviewTally
{
    qint64 left = 0;
    qint64 accepted = 0;
    qint64 corrected = 0;
    qint64 rejected = 0;
    qint64 seen = 0;  ///< decided on one by one
    qint64 right = 0; ///< of these, accepted as they were

    void count(const ReviewEntry &entry);
    [[nodiscard]] qint64 decided() const { return accepted + corrected + rejected; }
    [[nodiscard]] qint64 total() const { return left + decided(); }
    /// The share that was right as proposed; nothing where nobody has looked yet.
    [[nodiscard]] std::optional<double> rate() const;
    [[nodiscard]] ShareInterval interval() const { return wilsonInterval(right, seen); }
};

/// Tallies of a whole scope. The lists go by the numbers of the index.
struct ReviewStatistics
{
    ReviewTally all;
    QList<ReviewTally> articles;
    QList<ReviewTally> labels;
    QList<ReviewTally> rules;
};

/// Of all that the filter lets through, whatever its status.
[[nodiscard]] ReviewStatistics
reviewStatistics(const ReviewIndex &index, const ReviewFilter &filter);

/// What a threshold would do to the undecided ones of a queue, and how good those above it can be
/// expected to be, to judge by the decisions made one by one on proposals that scored as much.
struct ThresholdForecast
{
    QList<qint64> above; ///< undecided, score at least the threshold
    QList<qint64> below;
    qint64 seenAbove = 0; ///< decisions that the expectation rests on
    qint64 rightAbove = 0;
    qint64 seenBelow = 0;
    qint64 rightBelow = 0;

    [[nodiscard]] std::optional<double> precisionAbove() const;
    [[nodiscard]] std::optional<double> precisionBelow() const;
};
[[nodiscard]] ThresholdForecast forecastOf(
    const ReviewIndex &index, const ReviewQueue &queue, const ReviewFilter &filter,
    double threshold);

/// How many decisions a minute, of the last hundred, breaks left out; nothing for fewer than three.
/// Times are milliseconds, in any order.
[[nodiscard]] std::optional<double> decisionsPerMinute(QList<qint64> times);
/// When the decisions of a session were made, those in bulk left out.
[[nodiscard]] QList<qint64> decisionTimes(const ReviewIndex &index, qint64 started);

} // namespace Quoth

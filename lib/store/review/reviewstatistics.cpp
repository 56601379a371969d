// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/review/reviewstatistics.h>

#include <algorithm>

namespace Quoth {

namespace {

std::optional<double> shareOf(qint64 hits, qint64 trials)
{
    return trials == 0 ? std::nullopt : std::optional(double(hits) / double(trials));
}

bool isRight(const ReviewEntry &entry)
{
    return entry.status == AnnotationStatus::Accepted;
}

} // namespace

void ReviewTally::count(const ReviewEntry &entry)
{
    switch (entry.status) {
    case AnnotationStatus::Proposed:
        ++left;
        return;
    case AnnotationStatus::Accepted:
        ++accepted;
        break;
    case AnnotationStatus::Corrected:
        ++corrected;
        break;
    case AnnotationStatus::Rejected:
        ++rejected;
        break;
    }
    if (!entry.isBulk) {
        ++seen;
        right += isRight(entry) ? 1 : 0;
    }
}

std::optional<double> ReviewTally::rate() const
{
    return shareOf(right, seen);
}

ReviewStatistics reviewStatistics(const ReviewIndex &index, const ReviewFilter &filter)
{
    ReviewStatistics statistics;
    statistics.articles.resize(index.articles().size());
    statistics.labels.resize(index.labels().size());
    statistics.rules.resize(index.rules().size());
    const ReviewMatcher matcher(index, filter);
    for (const ReviewEntry &entry : index.entries()) {
        if (!matcher.matchesButStatus(entry)) {
            continue;
        }
        statistics.all.count(entry);
        statistics.articles[entry.article].count(entry);
        statistics.labels[entry.label].count(entry);
        statistics.rules[entry.rule].count(entry);
    }
    return statistics;
}

std::optional<double> ThresholdForecast::precisionAbove() const
{
    return shareOf(rightAbove, seenAbove);
}

std::optional<double> ThresholdForecast::precisionBelow() const
{
    return shareOf(rightBelow, seenBelow);
}

ThresholdForecast forecastOf(
    const ReviewIndex &index, const ReviewQueue &queue, const ReviewFilter &filter,
    double threshold)
{
    ThresholdForecast forecast;
    // Scores are kept in single precision, and what is shown as 0.80 counts as 0.80.
    const auto reaches = [threshold](const ReviewEntry &entry) {
        return double(entry.score) >= threshold - 1e-6;
    };
    for (const qint32 row : queue.rows()) {
        const ReviewEntry &entry = index.at(row);
        if (entry.isUndecided() && !entry.isGone) {
            (reaches(entry) ? forecast.above : forecast.below).append(entry.id);
        }
    }
    const ReviewMatcher matcher(index, filter);
    for (const ReviewEntry &entry : index.entries()) {
        if (entry.isUndecided() || entry.isBulk || !matcher.matchesButStatus(entry)) {
            continue;
        }
        const bool isAbove = reaches(entry);
        ++(isAbove ? forecast.seenAbove : forecast.seenBelow);
        (isAbove ? forecast.rightAbove : forecast.rightBelow) += isRight(entry) ? 1 : 0;
    }
    return forecast;
}

std::optional<double> decisionsPerMinute(QList<qint64> times)
{
    constexpr qsizetype most = 100;
    constexpr qsizetype least = 3;
    constexpr qint64 breakMs = 60'000; // who has not decided for a minute does something else
    std::sort(times.begin(), times.end());
    times = times.last(std::min(most, times.size()));
    if (times.size() < least) {
        return std::nullopt;
    }
    qint64 active = 0;
    qint64 decisions = 0;
    for (qsizetype i = 1; i < times.size(); ++i) {
        if (const qint64 gap = times[i] - times[i - 1]; gap <= breakMs) {
            active += gap;
            ++decisions;
        }
    }
    return active == 0 ? std::nullopt
                       : std::optional(double(decisions) * 60'000.0 / double(active));
}

QList<qint64> decisionTimes(const ReviewIndex &index, qint64 started)
{
    QList<qint64> times;
    for (const ReviewEntry &entry : index.entries()) {
        if (!entry.isUndecided() && !entry.isBulk && !entry.isGone && entry.decided >= started) {
            times.append(entry.decided);
        }
    }
    return times;
}

} // namespace Quoth

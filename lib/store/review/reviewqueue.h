// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/review/reviewindex.h>

#include <QSet>

namespace Quoth {

/// The proposals of an index that a filter lets through, in an order. A place in the queue stays
/// what it is until the queue is built again, whatever is decided meanwhile: who steps back meets
/// what they met before. Holds rows of the index, which must be the same in every call. A value
/// type; any thread, one at a time.
class ReviewQueue
{
public:
    /// `started` is when the session began, milliseconds UTC: see ReviewFilter.
    void
    build(const ReviewIndex &index, const ReviewFilter &filter, ReviewOrder order, qint64 started);

    [[nodiscard]] qsizetype size() const { return qsizetype(m_rows.size()); }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] qsizetype rowAt(qsizetype place) const { return m_rows[size_t(place)]; }
    [[nodiscard]] const std::vector<qint32> &rows() const { return m_rows; }
    /// Where an entry stands; -1 if the queue does not have it.
    [[nodiscard]] qsizetype placeOf(qsizetype row) const;

    /// The first undecided one from a place on, round the end to the beginning, and those that were
    /// skipped only where there is no other; -1 if all are decided.
    [[nodiscard]] qsizetype
    nextUndecided(const ReviewIndex &index, qsizetype place, const QSet<qint64> &skipped) const;

private:
    std::vector<qint32> m_rows;
    std::vector<qint32> m_places; ///< by row
};

/// Does the filter let the entry through, whatever its status? Prepared once for all entries.
class ReviewMatcher
{
public:
    ReviewMatcher(const ReviewIndex &index, const ReviewFilter &filter);

    /// Leaves out of account what was decided, and when.
    [[nodiscard]] bool matchesButStatus(const ReviewEntry &entry) const;
    [[nodiscard]] bool matches(const ReviewEntry &entry, qint64 started) const;

private:
    [[nodiscard]] bool wantsStatus(const ReviewEntry &entry, qint64 started) const;

    const ReviewFilter &m_filter;
    std::vector<bool> m_labels; ///< wanted ones, by number
    std::vector<bool> m_rules;
    std::vector<bool> m_names;
    std::vector<bool> m_articles;
    std::vector<bool> m_twins;
};

} // namespace Quoth

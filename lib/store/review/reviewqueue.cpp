// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/review/reviewqueue.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Quoth {

namespace {

/// What an entry is sorted by: a number of the order, then its place in the text.
struct SortKey
{
    quint64 key = 0;
    qint32 rank = 0;
    qint32 row = 0;

    friend bool operator<(const SortKey &a, const SortKey &b)
    {
        return a.key != b.key ? a.key < b.key : a.rank < b.rank;
    }
};

/// The place of each value among all in their order.
template <typename Less>
std::vector<quint64> ranks(qsizetype count, const Less &less)
{
    std::vector<qint32> sorted(static_cast<size_t>(count));
    std::iota(sorted.begin(), sorted.end(), 0);
    std::sort(sorted.begin(), sorted.end(), less);
    std::vector<quint64> places(sorted.size());
    for (size_t place = 0; place < sorted.size(); ++place) {
        places[size_t(sorted[place])] = place;
    }
    return places;
}

std::vector<quint64> labelRanks(const ReviewIndex &index)
{
    const QList<ReviewLabel> &labels = index.labels();
    return ranks(labels.size(), [&labels](qint32 a, qint32 b) {
        return std::pair(int(labels[a].kind), labels[a].tag) <
               std::pair(int(labels[b].kind), labels[b].tag);
    });
}

std::vector<quint64> ruleRanks(const ReviewIndex &index)
{
    const QList<ReviewRule> &rules = index.rules();
    return ranks(rules.size(), [&rules](qint32 a, qint32 b) {
        return std::tie(rules[a].id, rules[a].version) < std::tie(rules[b].id, rules[b].version);
    });
}

std::vector<quint64> nameRanks(const ReviewIndex &index)
{
    QStringList folded;
    folded.reserve(index.names().size());
    for (const QString &name : index.names()) {
        folded.append(name.toCaseFolded());
    }
    return ranks(folded.size(), [&folded](qint32 a, qint32 b) {
        // Who is not known comes last.
        return folded[a].isEmpty() != folded[b].isEmpty() ? folded[b].isEmpty()
                                                          : folded[a] < folded[b];
    });
}

/// How often each words-and-label stands among the keys; the frequent first, all of one together.
void setRepetitionKeys(std::vector<SortKey> &keys, const ReviewIndex &index)
{
    std::vector<quint32> counts(size_t(index.twinsCount()));
    for (const SortKey &key : keys) {
        ++counts[size_t(index.at(key.row).twins)];
    }
    for (SortKey &key : keys) {
        const auto twins = size_t(index.at(key.row).twins);
        key.key = (quint64(~counts[twins]) << 32U) | twins;
    }
}

void setKeys(std::vector<SortKey> &keys, const ReviewIndex &index, ReviewOrder order)
{
    // Single precision has seven digits; what lies as far on either side of a half is a tie.
    constexpr double steps = 1e6;
    std::vector<quint64> places;
    switch (order) {
    case ReviewOrder::Text:
        return;
    case ReviewOrder::Uncertain:
        for (SortKey &key : keys) {
            key.key =
                quint64(std::llround(std::abs(double(index.at(key.row).score) - 0.5) * steps));
        }
        return;
    case ReviewOrder::Sure:
        for (SortKey &key : keys) {
            key.key = quint64(std::llround((1 - double(index.at(key.row).score)) * steps));
        }
        return;
    case ReviewOrder::Label:
        places = labelRanks(index);
        for (SortKey &key : keys) {
            key.key = places[size_t(index.at(key.row).label)];
        }
        return;
    case ReviewOrder::Name:
        places = nameRanks(index);
        for (SortKey &key : keys) {
            key.key = places[size_t(index.at(key.row).name)];
        }
        return;
    case ReviewOrder::Rule:
        places = ruleRanks(index);
        for (SortKey &key : keys) {
            key.key = places[size_t(index.at(key.row).rule)];
        }
        return;
    case ReviewOrder::Repetition:
        return setRepetitionKeys(keys, index);
    }
}

/// Leaves those that have at least so many of their like among them.
void keepRepeated(std::vector<SortKey> &keys, const ReviewIndex &index, int least)
{
    if (least <= 1) {
        return;
    }
    std::vector<int> counts(size_t(index.twinsCount()));
    for (const SortKey &key : keys) {
        ++counts[size_t(index.at(key.row).twins)];
    }
    std::erase_if(
        keys, [&](const SortKey &key) { return counts[size_t(index.at(key.row).twins)] < least; });
}

} // namespace

void ReviewQueue::build(
    const ReviewIndex &index, const ReviewFilter &filter, ReviewOrder order, qint64 started)
{
    const ReviewMatcher matcher(index, filter);
    std::vector<SortKey> keys;
    keys.reserve(size_t(index.size()));
    qint32 rank = 0;
    for (const qint32 row : index.rowsAsRead()) {
        if (matcher.matches(index.at(row), started)) {
            keys.push_back({0, rank, row});
        }
        ++rank;
    }
    keepRepeated(keys, index, filter.leastTwins);
    setKeys(keys, index, order);
    if (order != ReviewOrder::Text) {
        std::sort(keys.begin(), keys.end());
    }
    m_rows.resize(keys.size());
    m_places.assign(size_t(index.size()), -1);
    for (size_t place = 0; place < keys.size(); ++place) {
        m_rows[place] = keys[place].row;
        m_places[size_t(keys[place].row)] = qint32(place);
    }
}

qsizetype ReviewQueue::placeOf(qsizetype row) const
{
    return row >= 0 && row < qsizetype(m_places.size()) ? m_places[size_t(row)] : -1;
}

qsizetype ReviewQueue::nextUndecided(
    const ReviewIndex &index, qsizetype place, const QSet<qint64> &skipped) const
{
    qsizetype firstSkipped = -1;
    for (qsizetype step = 0; step < size(); ++step) {
        const qsizetype candidate = (std::max<qsizetype>(0, place) + step) % size();
        const ReviewEntry &entry = index.at(rowAt(candidate));
        if (!entry.isUndecided() || entry.isGone) {
            continue;
        }
        if (!skipped.contains(entry.id)) {
            return candidate;
        }
        firstSkipped = firstSkipped < 0 ? candidate : firstSkipped;
    }
    return firstSkipped;
}

ReviewMatcher::ReviewMatcher(const ReviewIndex &index, const ReviewFilter &filter)
    : m_filter(filter)
{
    const auto fill = [](std::vector<bool> &wanted, qsizetype count, const auto &wants) {
        wanted.resize(size_t(count));
        for (qsizetype number = 0; number < count; ++number) {
            wanted[size_t(number)] = wants(number);
        }
    };
    fill(m_labels, index.labels().size(), [&](qsizetype number) {
        const ReviewLabel &label = index.labels()[number];
        const bool isDecidedOn =
            label.kind != AnnotationKind::Cue && label.kind != AnnotationKind::Mention;
        return filter.labels.isEmpty() ? isDecidedOn : filter.labels.contains(label);
    });
    fill(m_rules, index.rules().size(), [&](qsizetype number) {
        return filter.rules.isEmpty() || filter.rules.contains(index.rules()[number]);
    });
    fill(m_articles, index.articles().size(), [&](qsizetype number) {
        const ReviewArticle &article = index.articles()[number];
        const bool isOfTime = (!filter.from.isValid() || article.published >= filter.from) &&
                              (!filter.to.isValid() ||
                               (article.published.isValid() && article.published <= filter.to));
        return isOfTime && (filter.sources.isEmpty() || filter.sources.contains(article.source));
    });
    const QString name = filter.name.trimmed();
    if (!name.isEmpty()) {
        fill(m_names, index.names().size(), [&](qsizetype number) {
            return index.names()[number].contains(name, Qt::CaseInsensitive);
        });
    }
    const QString words = filter.words.trimmed();
    if (!words.isEmpty()) {
        fill(m_twins, index.twinsCount(), [&](qsizetype number) {
            return QString::fromUtf8(index.words(qint32(number)))
                .contains(words, Qt::CaseInsensitive);
        });
    }
}

bool ReviewMatcher::matchesButStatus(const ReviewEntry &entry) const
{
    return !entry.isGone && m_labels[size_t(entry.label)] && m_rules[size_t(entry.rule)] &&
           m_articles[size_t(entry.article)] && (m_names.empty() || m_names[size_t(entry.name)]) &&
           (m_twins.empty() || m_twins[size_t(entry.twins)]) &&
           double(entry.score) >= m_filter.leastScore - 1e-6 &&
           double(entry.score) <= m_filter.mostScore + 1e-6 &&
           (!m_filter.isFlagged || entry.isFlagged);
}

bool ReviewMatcher::wantsStatus(const ReviewEntry &entry, qint64 started) const
{
    if (m_filter.statuses.isEmpty() || m_filter.statuses.contains(entry.status)) {
        return true;
    }
    // It was undecided when the session began, and who steps back wants to meet it again.
    return m_filter.statuses.contains(AnnotationStatus::Proposed) && entry.decided >= started;
}

bool ReviewMatcher::matches(const ReviewEntry &entry, qint64 started) const
{
    return matchesButStatus(entry) && wantsStatus(entry, started);
}

} // namespace Quoth

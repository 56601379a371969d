// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/importmatcher.h>

#include <store/articlestore.h>
#include <store/library.h>
#include <store/revisionstore.h>
#include <text/minhash.h>

#include <algorithm>

namespace Quoth {

namespace {

/// How much speaks for each of several, and which spoke first.
class Votes
{
public:
    void add(const QList<qint64> &ids, int weight)
    {
        for (const qint64 id : ids) {
            if (!m_weights.contains(id)) {
                m_order.append(id);
            }
            m_weights[id] += weight;
        }
    }

    [[nodiscard]] QList<qint64> ranked() const
    {
        QList<qint64> ids = m_order;
        std::stable_sort(ids.begin(), ids.end(), [this](qint64 a, qint64 b) {
            return m_weights.value(a) > m_weights.value(b);
        });
        return ids;
    }

private:
    QHash<qint64, int> m_weights;
    QList<qint64> m_order;
};

} // namespace

ImportMatcher::ImportMatcher(Library &library, StopCallable stop)
    : m_library(library)
    , m_stop(std::move(stop))
{
}

Result<std::optional<qint64>> ImportMatcher::sameText(const QString &text)
{
    return m_library.articles().findByText(text);
}

Result<void> ImportMatcher::readSummaries()
{
    if (m_hasSummaries) {
        return {};
    }
    const auto summaries = m_library.articles().summaries();
    if (!summaries) {
        return failure(summaries.error());
    }
    for (const ArticleSummary &summary : *summaries) {
        if (!summary.source.isEmpty()) {
            m_bySource[summary.source].append(summary.id);
        }
        if (!summary.title.isEmpty()) {
            m_byTitle[summary.title].append(summary.id);
        }
    }
    m_hasSummaries = true;
    return {};
}

Result<void> ImportMatcher::readSignatures()
{
    if (m_hasSignatures) {
        return {};
    }
    const auto all = m_library.revisions().signatures(m_stop);
    if (!all) {
        return failure(all.error());
    }
    for (const SignedArticle &one : *all) {
        for (const quint64 band : bandKeys(one.hash)) {
            m_byBand[band].append(one.article);
        }
    }
    m_hasSignatures = true;
    return {};
}

Result<QList<qint64>> ImportMatcher::named(const Article &article)
{
    if (const auto done = readSummaries(); !done) {
        return failure(done.error());
    }
    Votes votes;
    votes.add(m_bySource.value(article.source), 2);
    votes.add(m_byTitle.value(article.title), 1);
    return votes.ranked();
}

Result<QList<qint64>> ImportMatcher::alike(const QString &text)
{
    if (const auto done = readSignatures(); !done) {
        return failure(done.error());
    }
    Votes votes; // a band that both have speaks for it
    for (const quint64 band : bandKeys(minHash(text))) {
        votes.add(m_byBand.value(band), 1);
    }
    return votes.ranked();
}

Result<QList<qint64>> ImportMatcher::candidates(const Article &article)
{
    auto ids = named(article);
    const auto others = ids ? alike(article.text) : ids;
    if (!others) {
        return others;
    }
    constexpr qsizetype most = 20; // articles of one title, a column, may be many
    for (const qint64 id : *others) {
        if (!ids->contains(id)) {
            ids->append(id);
        }
    }
    ids->resize(std::min(ids->size(), most));
    return ids;
}

KnownText ImportMatcher::knownText()
{
    return [this](const Article &article) -> std::optional<QString> {
        const auto same = m_library.articles().findByKey(article.key);
        if (!readSummaries() || !same) {
            return std::nullopt;
        }
        Votes votes;
        votes.add(m_bySource.value(article.source), 3);
        votes.add(m_byTitle.value(article.title), 2);
        votes.add(*same, 2);
        const QList<qint64> ranked = votes.ranked();
        if (ranked.isEmpty()) {
            return std::nullopt;
        }
        const auto found = m_library.articles().article(ranked.first());
        return found ? std::optional(found->text) : std::nullopt;
    };
}

} // namespace Quoth

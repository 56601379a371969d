// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysistiming.h"
#include "bench.h"

#include <core/error.h>
#include <library/session.h>
#include <review/reviewcard.h>
#include <review/reviewer.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/review/reviewstatistics.h>
#include <store/review/reviewstore.h>
#include <store/undolog.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int proposalsOfAnArticle = 100;

/// An article of names that come again in others, with what a machine proposes on it.
Result<qint64> addReviewArticle(Library &library, int number, QRandomGenerator &random)
{
    static const QStringList labels = {u"PER"_s, u"ORG"_s, u"LOC"_s, u"MISC"_s, u"DATE"_s};
    Article article;
    article.source = u"paper-%1"_s.arg(number % 12);
    article.title = u"Article %1"_s.arg(number);
    article.published = QDate(2020, 1, 1).addDays(number);
    AnnotationSet set;
    for (int i = 0; i < proposalsOfAnArticle; ++i) {
        const QString name = u"Person %1"_s.arg(random.bounded(5000));
        Annotation proposal;
        proposal.id = i + 1;
        proposal.span = {article.text.size(), article.text.size() + name.size()};
        proposal.words = name;
        article.text += name + u" said that number %1 is nothing to speak of. "_s.arg(number);
        proposal.kind = AnnotationKind::Entity;
        proposal.tag = labels[random.bounded(int(labels.size()))];
        proposal.entity = name;
        proposal.origin = {
            OriginKind::Rule, u"rule.%1"_s.arg(random.bounded(20)), u"1"_s,
            random.generateDouble()};
        proposal.status = AnnotationStatus::Proposed;
        set.annotations.append(proposal);
    }
    article.text += u"End."_s;
    const auto added = library.articles().add(article);
    if (!added) {
        return added;
    }
    const auto stored = library.annotations().replaceProposals(*added, set);
    return stored ? added : failure(stored.error());
}

struct ReviewTimes
{
    QList<double> values; ///< milliseconds

    template <typename Work>
    void measure(const Work &work)
    {
        QElapsedTimer clock;
        clock.start();
        work();
        values.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    [[nodiscard]] double share(double part) const
    {
        QList<double> sorted = values;
        std::sort(sorted.begin(), sorted.end());
        return sorted[std::min(sorted.size() - 1, qsizetype(part * double(sorted.size())))];
    }
};

void reportReview(
    const BenchContext &context, const QString &caseName, const QString &metric, double ms)
{
    context.report({u"review"_s, caseName, metric, ms, u"ms"_s, {}, {}});
}

/// Decides on one after the other: from the key to the next proposal, without painting it.
Result<void> step(
    Library &library, ReviewIndex &index, const ReviewQueue &queue, qint64 session, qsizetype place)
{
    const qint64 id = index.at(queue.rowAt(place)).id;
    const auto placed = library.review().annotations({id});
    if (!placed) {
        return failure(placed.error());
    }
    const UndoStep decision = bulkDecision(
        *placed, AnnotationStatus::Accepted, u"accept"_s, {}, QDateTime::currentDateTimeUtc());
    if (const auto done = library.undoLog().perform(decision, u"reader"_s); !done) {
        return done;
    }
    for (const Edit &edit : decision.edits) {
        index.take(edit);
    }
    const qsizetype next = queue.nextUndecided(index, place, {});
    const ReviewEntry &entry = index.at(queue.rowAt(next));
    const auto article = library.articles().article(index.articleId(entry));
    const auto set = library.annotations().load(index.articleId(entry));
    if (!article || !set) {
        return failure(article ? set.error() : article.error());
    }
    return library.review().setPlace(session, entry.id, next);
}

/// From the key to the painted page: what the reader waits for.
QString measureKeys(const BenchContext &context, const QString &caseName, const QString &path)
{
    const auto session = Session::open(path);
    if (!session) {
        return errorText(session.error());
    }
    Reviewer reviewer(**session);
    ReviewCard card(reviewer, {}, {});
    card.resize(1000, 800);
    card.show();
    ReviewTimes opening;
    opening.measure([&] {
        reviewer.open({});
        while (!reviewer.isReady()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        card.repaint();
    });
    reportReview(context, caseName, u"open, until the first is painted"_s, opening.share(1));
    ReviewTimes keys;
    for (int round = 0; round < (context.quick ? 50 : 500); ++round) {
        keys.measure([&] {
            round % 3 == 0 ? reviewer.reject() : reviewer.accept();
            card.repaint();
        });
    }
    reportReview(context, caseName, u"key to painted page, median"_s, keys.share(0.5));
    reportReview(context, caseName, u"key to painted page, p99"_s, keys.share(0.99));
    ReviewTimes orders;
    for (const ReviewOrder order :
         {ReviewOrder::Uncertain, ReviewOrder::Repetition, ReviewOrder::Name, ReviewOrder::Text}) {
        orders.measure([&] {
            reviewer.setOrder(order);
            card.repaint();
        });
    }
    reportReview(context, caseName, u"another order, painted, worst"_s, orders.share(1));
    return {};
}

} // namespace

QString runReviewBench(const BenchContext &context)
{
    const int count = context.quick ? 1'000 : 100'000;
    const QString caseName = u"%1 proposals"_s.arg(count);
    const QTemporaryDir folder;
    auto library =
        Library::open(folder.filePath(u"review.quoth"_s), Library::Mode::CreateIfMissing);
    QRandomGenerator random(1);
    for (int number = 0; library && number < count / proposalsOfAnArticle; ++number) {
        if (const auto added = addReviewArticle(**library, number, random); !added) {
            return errorText(added.error());
        }
    }
    if (!library) {
        return errorText(library.error());
    }
    ReviewIndex index;
    reportReview(
        context, caseName, u"read the index"_s,
        1000 * fastestRound(
                   3, [&] { index = (*library)->review().index({}).value_or(ReviewIndex()); }));
    ReviewQueue queue;
    for (int order = 0; order <= int(ReviewOrder::Repetition); ++order) {
        ReviewTimes times;
        for (int round = 0; round < 20; ++round) {
            times.measure([&] { queue.build(index, {}, ReviewOrder(order), 0); });
        }
        reportReview(
            context, caseName, u"sort by %1, worst of 20"_s.arg(identifier(ReviewOrder(order))),
            times.share(1));
    }
    ReviewFilter filter;
    filter.words = u"person 12"_s;
    filter.leastScore = 0.3;
    ReviewTimes filtering;
    ReviewTimes counting;
    ReviewTimes threshold;
    for (int round = 0; round < 20; ++round) {
        filtering.measure([&] { queue.build(index, filter, ReviewOrder::Uncertain, 0); });
        queue.build(index, {}, ReviewOrder::Uncertain, 0);
        counting.measure([&] { (void)reviewStatistics(index, {}); });
        threshold.measure([&] { (void)forecastOf(index, queue, {}, round / 20.0); });
    }
    reportReview(context, caseName, u"filter, worst of 20"_s, filtering.share(1));
    reportReview(context, caseName, u"count everything, worst of 20"_s, counting.share(1));
    reportReview(context, caseName, u"move the threshold, worst of 20"_s, threshold.share(1));

    ReviewSession session;
    session.started = session.used = QDateTime::currentDateTimeUtc();
    if (const auto saved = (*library)->review().save(session); !saved) {
        return errorText(saved.error());
    }
    ReviewTimes steps;
    for (int place = 0; place < (context.quick ? 50 : 1000); ++place) {
        Result<void> done;
        steps.measure([&] { done = step(**library, index, queue, session.id, place); });
        if (!done) {
            return errorText(done.error());
        }
    }
    reportReview(context, caseName, u"decide and go on, median"_s, steps.share(0.5));
    reportReview(context, caseName, u"decide and go on, p99"_s, steps.share(0.99));

    QList<qint64> ids;
    for (const ReviewEntry &entry : index.entries()) {
        if (entry.isUndecided() && ids.size() < count / 10) {
            ids.append(entry.id);
        }
    }
    Result<void> done;
    ReviewTimes bulk;
    bulk.measure([&] {
        const auto placed = (*library)->review().annotations(ids);
        done = placed ? (*library)->undoLog().perform(
                            bulkDecision(
                                *placed, AnnotationStatus::Accepted, u"bulk-accept"_s, {},
                                QDateTime::currentDateTimeUtc()),
                            u"reader"_s)
                      : failure(placed.error());
    });
    reportReview(context, caseName, u"accept %1 in one act"_s.arg(ids.size()), bulk.share(1));
    return done ? measureKeys(context, caseName, (*library)->path()) : errorText(done.error());
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewsample.h"

#include <store/review/reviewstatistics.h>

#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

/// A reviewed library as somebody would keep it on paper: what each proposal is now, and for each
/// act the sheet as it was before.
struct PlainReview
{
    std::map<qint64, Annotation> now;
    QList<std::map<qint64, Annotation>> before;
    QList<std::map<qint64, Annotation>> undone;

    void act(const std::map<qint64, Annotation> &after)
    {
        before.append(now);
        undone.clear();
        now = after;
    }
};

} // namespace

/// Random decisions, one by one and in bulk, undone and redone, on a library and on paper.
class ReviewActsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomActs_data();
    void randomActs();

private:
    [[nodiscard]] QList<qint64> choose(const ReviewIndex &index, QString &act);
    [[nodiscard]] bool isAsOnPaper(const ReviewIndex &index, const PlainReview &paper);
    void compareQueues(const ReviewIndex &index, const PlainReview &paper);

    QRandomGenerator m_random;
    std::unique_ptr<Library> m_library;
    QList<qint64> m_articles;
};

/// What the next act is about: one proposal, its twins, or all that score at least or less than so
/// much.
QList<qint64> ReviewActsTest::choose(const ReviewIndex &index, QString &act)
{
    const qsizetype row = m_random.bounded(int(index.size()));
    if (act == u"accept-same") {
        return index.undecidedTwins(row);
    }
    if (!isBulkAct(act)) {
        return {index.at(row).id};
    }
    ReviewQueue queue;
    ReviewFilter filter;
    if (m_random.bounded(2) == 0) { // of a group
        filter.labels = {index.labels()[index.at(row).label]};
    }
    queue.build(index, filter, ReviewOrder::Sure, 0);
    const ThresholdForecast forecast =
        forecastOf(index, queue, filter, m_random.bounded(101) / 100.0);
    return act == u"bulk-accept" ? forecast.above : forecast.below;
}

bool ReviewActsTest::isAsOnPaper(const ReviewIndex &index, const PlainReview &paper)
{
    std::map<qint64, Annotation> stored;
    for (const qint64 article : std::as_const(m_articles)) {
        const AnnotationSet set = m_library->annotations().load(article).value();
        for (const Annotation &annotation : set.annotations) {
            stored.emplace(annotation.id, annotation);
        }
    }
    if (stored != paper.now) {
        qWarning("the library is not what is on paper");
        return false;
    }
    // The index that followed every act says what one says that is read anew.
    const ReviewIndex fresh = m_library->review().index({}).value();
    for (const ReviewEntry &entry : fresh.entries()) {
        const qsizetype row = index.rowOf(entry.id);
        const ReviewEntry &kept = index.at(row);
        const bool isSame = kept.status == entry.status && kept.decided == entry.decided &&
                            kept.isFlagged == entry.isFlagged && kept.start == entry.start &&
                            kept.end == entry.end && kept.kind == entry.kind && !kept.isGone &&
                            index.labels()[kept.label] == fresh.labels()[entry.label] &&
                            index.names()[kept.name] == fresh.names()[entry.name] &&
                            index.words(kept.twins) == fresh.words(entry.twins) &&
                            index.rules()[kept.rule] == fresh.rules()[entry.rule];
        if (!isSame) {
            qWarning("entry %lld differs", entry.id);
            return false;
        }
    }
    return fresh.size() == index.size();
}

void ReviewActsTest::compareQueues(const ReviewIndex &index, const PlainReview &paper)
{
    qint64 left = 0;
    qint64 accepted = 0;
    qint64 corrected = 0;
    for (const auto &[id, annotation] : paper.now) {
        left += annotation.status == AnnotationStatus::Proposed ? 1 : 0;
        accepted += annotation.status == AnnotationStatus::Accepted ? 1 : 0;
        corrected += annotation.status == AnnotationStatus::Corrected ? 1 : 0;
    }
    const ReviewTally all = reviewStatistics(index, {}).all;
    QCOMPARE(all.left, left);
    QCOMPARE(all.accepted, accepted);
    QCOMPARE(all.corrected, corrected);
    ReviewQueue queue;
    queue.build(index, {}, ReviewOrder::Uncertain, std::numeric_limits<qint64>::max());
    QCOMPARE(queue.size(), left);
    double last = 0;
    for (const qint32 row : queue.rows()) {
        const double distance = std::abs(paper.now.at(index.at(row).id).origin.score - 0.5);
        QVERIFY(distance >= last - 1e-6);
        last = distance;
    }
}

void ReviewActsTest::randomActs_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
}

void ReviewActsTest::randomActs()
{
    QFETCH(quint32, seed);
    m_random = QRandomGenerator(seed);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"acts.quoth"_s);
    m_library = Library::open(path, Library::Mode::CreateIfMissing).value();
    m_articles.clear();
    PlainReview paper;
    for (int number = 0; number < 5; ++number) {
        m_articles.append(ReviewSample::addArticle(*m_library, number, 25, m_random).value());
        const AnnotationSet set = m_library->annotations().load(m_articles.last()).value();
        for (const Annotation &annotation : set.annotations) {
            paper.now.emplace(annotation.id, annotation);
        }
    }
    ReviewIndex index = m_library->review().index({}).value();
    static const QStringList acts = {u"accept"_s,      u"accept"_s,     u"reject"_s,
                                     u"relabel"_s,     u"flag"_s,       u"bulk-accept"_s,
                                     u"bulk-reject"_s, u"accept-same"_s};
    for (int round = 0; round < 120; ++round) {
        const int chance = m_random.bounded(10);
        if (chance < 3) {
            const auto undone = m_library->undoLog().undo(u"reader"_s).value();
            QCOMPARE(undone.has_value(), !paper.before.isEmpty());
            if (undone) {
                paper.undone.append(paper.now);
                paper.now = paper.before.takeLast();
                for (const Edit &edit : undone->edits) {
                    index.take(edit);
                }
            }
        } else if (chance == 3) {
            const auto redone = m_library->undoLog().redo(u"reader"_s).value();
            QCOMPARE(redone.has_value(), !paper.undone.isEmpty());
            if (redone) {
                paper.before.append(paper.now);
                paper.now = paper.undone.takeLast();
                for (const Edit &edit : redone->edits) {
                    index.take(edit);
                }
            }
        } else {
            QString act = acts[m_random.bounded(int(acts.size()))];
            const QList<qint64> ids = choose(index, act);
            const QDateTime now =
                QDateTime::fromMSecsSinceEpoch(1'800'000'000'000 + round * 1000, Qt::UTC);
            std::map<qint64, Annotation> after = paper.now;
            UndoStep step;
            const auto placed = m_library->review().annotations(ids).value();
            if (act == u"flag") {
                Annotation changed = placed.first().annotation;
                changed.attributes.insert(flagAttribute, u"yes"_s);
                changed.modified = now;
                step = {act, {}, {{placed.first().articleId, act, {}, {}}}, {}, {}};
                step.edits.first().annotations = {{placed.first().annotation, changed}};
                after[changed.id] = changed;
            } else if (act == u"relabel") {
                step = bulkRelabel(placed, AnnotationKind::Entity, u"ORG"_s, act, {}, now);
            } else {
                const bool isRejecting = act == u"reject" || act == u"bulk-reject";
                step = bulkDecision(
                    placed, isRejecting ? AnnotationStatus::Rejected : AnnotationStatus::Accepted,
                    act, {}, now);
            }
            if (act != u"flag") {
                for (const qint64 id : ids) {
                    Annotation &annotation = after[id];
                    const bool isQuotation = annotation.kind == AnnotationKind::Quotation;
                    if (annotation.status != AnnotationStatus::Proposed ||
                        (act == u"relabel" && isQuotation)) {
                        continue;
                    }
                    annotation.modified = now;
                    if (act == u"relabel") {
                        const bool isSame =
                            annotation.kind == AnnotationKind::Entity && annotation.tag == u"ORG";
                        annotation.status =
                            isSame ? AnnotationStatus::Accepted : AnnotationStatus::Corrected;
                        annotation.kind = AnnotationKind::Entity;
                        annotation.tag = u"ORG"_s;
                    } else {
                        annotation.status = act.contains(u"reject") ? AnnotationStatus::Rejected
                                                                    : AnnotationStatus::Accepted;
                    }
                }
            }
            if (step.isEmpty()) {
                continue; // all of them are decided: nothing to do, and no step
            }
            const auto done = m_library->undoLog().perform(step, u"reader"_s);
            QVERIFY2(done, done ? "" : qPrintable(errorText(done.error())));
            paper.act(after);
            for (const Edit &edit : step.edits) {
                index.take(edit);
            }
        }
        if (m_random.bounded(20) == 0) {
            m_library.reset();
            m_library = Library::open(path, Library::Mode::MustExist).value();
        }
        QVERIFY2(isAsOnPaper(index, paper), qPrintable(QString::number(round)));
        compareQueues(index, paper);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    QCOMPARE(m_library->check().value(), QStringList());
}

QTEST_GUILESS_MAIN(ReviewActsTest)
#include "test_reviewacts.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewsample.h"

#include <store/review/reviewstatistics.h>
#include <text/annotationjson.h>
#include <text/jsonbytes.h>

#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// The queue: what is in it, in which order, what it counts, and that it is there the next day.
class ReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wilson_data();
    void wilson();
    void filtersAreStoredAndRead();
    void brokenFilterIsNone_data();
    void brokenFilterIsNone();
    void scopes();
    void filters_data();
    void filters();
    void orders();
    void whatWasDecidedStaysInItsSession();
    void nextPassesDecidedAndSkipped();
    void twins();
    void anArticleIsReadAnew();
    void nameOfAQuotationIsItsSpeaker();
    void correctionKeepsTheOriginal();
    void bulkIsOneStepAndNoEvidence();
    void statistics();
    void forecast();
    void pace_data();
    void pace();
    void sessionIsTakenUpTheNextDay();
    void skipsOutliveTheProgram();

private:
    [[nodiscard]] ReviewIndex index(const ReviewScope &scope = {})
    {
        return m_library->review().index(scope).value();
    }
    void reopen()
    {
        m_library.reset();
        m_library = Library::open(m_path, Library::Mode::MustExist).value();
    }
    void decide(const QList<qint64> &ids, AnnotationStatus status, const QString &act)
    {
        const auto placed = m_library->review().annotations(ids);
        QVERIFY(placed);
        const UndoStep step =
            bulkDecision(*placed, status, act, {}, QDateTime::currentDateTimeUtc());
        const auto done = m_library->undoLog().perform(step, u"reader"_s);
        QVERIFY2(done, done ? "" : qPrintable(errorText(done.error())));
    }
    [[nodiscard]] QList<qint64> queueIds(const ReviewFilter &filter, ReviewOrder order)
    {
        const ReviewIndex index = this->index();
        ReviewQueue queue;
        queue.build(index, filter, order, m_started);
        QList<qint64> ids;
        for (const qint32 row : queue.rows()) {
            ids.append(index.at(row).id);
        }
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QString m_path;
    QList<qint64> m_articles;
    qint64 m_started = 0;
};

void ReviewTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"review.quoth"_s);
    m_library = Library::open(m_path, Library::Mode::CreateIfMissing).value();
    m_articles.clear();
    QRandomGenerator random(815);
    for (int number = 0; number < 4; ++number) {
        m_articles.append(ReviewSample::addArticle(*m_library, number, 30, random).value());
    }
    m_started = QDateTime::currentMSecsSinceEpoch() + 1'000'000; // nothing is decided after it
}

// R. G. Newcombe, Two-sided confidence intervals for the single proportion: comparison of seven
// methods, Statistics in Medicine 17 (1998), table I, method 3.
void ReviewTest::wilson_data()
{
    QTest::addColumn<qint64>("hits");
    QTest::addColumn<qint64>("trials");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("81 of 263") << qint64(81) << qint64(263) << 0.2553 << 0.3662;
    QTest::newRow("15 of 148") << qint64(15) << qint64(148) << 0.0624 << 0.1605;
    QTest::newRow("none of 20") << qint64(0) << qint64(20) << 0.0 << 0.1611;
    QTest::newRow("1 of 29") << qint64(1) << qint64(29) << 0.0061 << 0.1718;
    QTest::newRow("all of 20") << qint64(20) << qint64(20) << 1 - 0.1611 << 1.0;
    QTest::newRow("nothing") << qint64(0) << qint64(0) << 0.0 << 1.0;
}

void ReviewTest::wilson()
{
    QFETCH(qint64, hits);
    QFETCH(qint64, trials);
    QFETCH(double, low);
    QFETCH(double, high);
    const ShareInterval interval = wilsonInterval(hits, trials);
    QVERIFY2(std::abs(interval.low - low) < 0.00005, qPrintable(QString::number(interval.low)));
    QVERIFY2(std::abs(interval.high - high) < 0.00005, qPrintable(QString::number(interval.high)));
}

void ReviewTest::filtersAreStoredAndRead()
{
    ReviewFilter filter;
    filter.labels = {{AnnotationKind::Entity, u"PER"_s}, {AnnotationKind::Highlight, {}}};
    filter.rules = {{u"tagger"_s, u"3"_s}};
    filter.name = u"Łódź \"x\""_s;
    filter.words = u"\uFEFFmark"_s;
    filter.sources = {u"paper"_s};
    filter.statuses = {AnnotationStatus::Rejected, AnnotationStatus::Corrected};
    filter.isFlagged = true;
    filter.from = {2026, 1, 2};
    filter.leastScore = 0.25;
    filter.mostScore = 0.75;
    filter.leastTwins = 4;
    for (const ReviewFilter &each : {filter, ReviewFilter()}) {
        const QByteArray bytes = jsonBytes(toJson(each));
        QCOMPARE(reviewFilterFromJson(parsedJson(bytes).object()), std::optional(each));
    }
    for (const ReviewScope &scope :
         {ReviewScope{}, ReviewScope{ReviewScope::Kind::Articles, {3, 9}, {}},
          ReviewScope{ReviewScope::Kind::Articles, {}, {}},
          ReviewScope{ReviewScope::Kind::Search, {}, u"speaker:Lee"_s}}) {
        QCOMPARE(reviewScopeFromJson(toJson(scope)), std::optional(scope));
    }
    for (int order = 0; order <= int(ReviewOrder::Repetition); ++order) {
        QCOMPARE(reviewOrder(identifier(ReviewOrder(order))), std::optional(ReviewOrder(order)));
    }
    QVERIFY(!reviewOrder(u"by-magic"));
}

void ReviewTest::brokenFilterIsNone_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("label of no kind")
        << u"labels"_s << QJsonValue(QJsonArray{QJsonObject{{u"kind"_s, u"x"_s}, {u"tag"_s, {}}}});
    QTest::newRow("rule without version")
        << u"rules"_s << QJsonValue(QJsonArray{QJsonObject{{u"id"_s, u"x"_s}}});
    QTest::newRow("status of none") << u"statuses"_s << QJsonValue(QJsonArray{u"maybe"_s});
    QTest::newRow("sources that are no list") << u"sources"_s << QJsonValue(7);
    QTest::newRow("score above one") << u"most-score"_s << QJsonValue(1.5);
    QTest::newRow("scores the wrong way round") << u"least-score"_s << QJsonValue(1.01);
    QTest::newRow("no twin") << u"least-twins"_s << QJsonValue(0);
}

void ReviewTest::brokenFilterIsNone()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject json = toJson(ReviewFilter());
    json.insert(field, value);
    QVERIFY(!reviewFilterFromJson(json));
    QVERIFY(!reviewScopeFromJson({{u"articles"_s, QJsonArray{-1}}}));
    QVERIFY(!reviewScopeFromJson({{u"articles"_s, u"all"_s}}));
    QVERIFY(!reviewScopeFromJson({{u"else"_s, 1}}));
}

void ReviewTest::scopes()
{
    QCOMPARE(index().size(), 120);
    const ReviewIndex one = index({ReviewScope::Kind::Articles, {m_articles[2]}, {}});
    QCOMPARE(one.size(), 30);
    QCOMPARE(one.articleId(one.at(0)), m_articles[2]);
    QCOMPARE(index({ReviewScope::Kind::Articles, {}, {}}).size(), 0);
    QCOMPARE(index({ReviewScope::Kind::Search, {}, u"source:paper-0"_s}).size(), 60);
    QCOMPARE(index({ReviewScope::Kind::Search, {}, u"source:nowhere"_s}).size(), 0);
    const auto faulty = m_library->review().index({ReviewScope::Kind::Search, {}, u"conf<x"_s});
    QVERIFY(!faulty);
    QCOMPARE(faulty.error().code, ErrorCode::Malformed);
    // What a person made is nothing to review.
    const qint64 id = m_library->annotations().reserveIds(1).value();
    Annotation own;
    own.id = id;
    own.span = {0, 1};
    own.words = m_library->articles().article(m_articles[0])->text.left(1);
    QVERIFY(m_library->annotations().apply(
        {m_articles[0], u"annotate"_s, {{std::nullopt, own}}, {}}, u"reader"_s, u"annotate"_s));
    QCOMPARE(index().size(), 120);
}

void ReviewTest::filters_data()
{
    QTest::addColumn<QByteArray>("fields"); // as in the stored form
    const auto row = [](const char *name, const char *json) {
        QTest::newRow(name) << QByteArray(json);
    };
    row("nothing", "{}");
    row("label", R"({"labels": [{"kind": "entity", "tag": "PER"}]})");
    row("two labels",
        R"({"labels": [{"kind": "entity", "tag": "PER"}, {"kind": "quotation", "tag": "direct"}]})");
    row("rule", R"({"rules": [{"id": "tagger", "version": "1"}]})");
    row("rule of another version", R"({"rules": [{"id": "tagger", "version": "2"}]})");
    row("name", R"({"name": "calder"})");
    row("words", R"({"words": "łÓDŹ"})");
    row("source", R"({"sources": ["paper-1", "paper-9"]})");
    row("dates", R"({"from": "2026-01-02", "to": "2026-01-03"})");
    row("scores", R"({"least-score": 0.3, "most-score": 0.6})");
    row("repeated", R"({"least-twins": 6})");
    row("flagged", R"({"flagged": true})");
    row("rejected", R"({"statuses": ["rejected"]})");
    row("every status", R"({"statuses": []})");
}

void ReviewTest::filters()
{
    QFETCH(QByteArray, fields);
    QJsonObject json = toJson(ReviewFilter());
    const QJsonObject changed = parsedJson(fields).object();
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        json.insert(it.key(), it.value());
    }
    const ReviewFilter filter = reviewFilterFromJson(json).value();
    const ReviewIndex before = index();
    decide({before.at(3).id, before.at(50).id}, AnnotationStatus::Rejected, u"reject"_s);
    decide({before.at(4).id}, AnnotationStatus::Accepted, u"accept"_s);

    // The plain way: every annotation of every article asked one after the other.
    QList<qint64> expected;
    QHash<std::pair<QString, QString>, int> repeats;
    QList<std::pair<qint64, std::pair<QString, QString>>> found;
    for (auto it = m_articles.crbegin(); it != m_articles.crend(); ++it) { // newest first
        const Article article = m_library->articles().article(*it).value();
        const AnnotationSet set = m_library->annotations().load(*it).value();
        for (const Annotation &annotation : set.annotations) {
            QString name = annotation.entity;
            for (const Relation &relation : set.relations) {
                for (const Annotation &source : set.annotations) {
                    if (relation.from == annotation.id && source.id == relation.to) {
                        name = source.entity.isEmpty() ? source.words : source.entity;
                    }
                }
            }
            const bool isWanted =
                (filter.labels.isEmpty() ||
                 filter.labels.contains(ReviewLabel{annotation.kind, annotation.tag})) &&
                (filter.rules.isEmpty() || filter.rules.contains(ReviewRule{
                                               annotation.origin.id, annotation.origin.version})) &&
                name.toLower().contains(filter.name.toLower()) &&
                annotation.words.toLower().contains(filter.words.toLower()) &&
                (filter.sources.isEmpty() || filter.sources.contains(article.source)) &&
                (!filter.from.isValid() || article.published >= filter.from) &&
                (!filter.to.isValid() || article.published <= filter.to) &&
                annotation.origin.score >= filter.leastScore &&
                annotation.origin.score <= filter.mostScore && !filter.isFlagged &&
                (filter.statuses.isEmpty() || filter.statuses.contains(annotation.status));
            if (isWanted) {
                const std::pair key(annotation.tag, annotation.words);
                ++repeats[key];
                found.append({annotation.id, key});
            }
        }
    }
    for (const auto &[id, key] : std::as_const(found)) {
        if (repeats.value(key) >= filter.leastTwins) {
            expected.append(id);
        }
    }
    QCOMPARE(queueIds(filter, ReviewOrder::Text), expected);
}

void ReviewTest::orders()
{
    const ReviewIndex index = this->index();
    const QList<qint64> text = queueIds({}, ReviewOrder::Text);
    QCOMPARE(text.size(), 120);
    const auto entry = [&index](qint64 id) -> const ReviewEntry & {
        return index.at(index.rowOf(id));
    };
    // A stable sort of the text order by what the order is about must give the same.
    const auto check = [&](ReviewOrder order, const auto &less) {
        QList<qint64> expected = text;
        std::stable_sort(expected.begin(), expected.end(), [&](qint64 a, qint64 b) {
            return less(entry(a), entry(b));
        });
        QCOMPARE(queueIds({}, order), expected);
    };
    check(ReviewOrder::Uncertain, [](const ReviewEntry &a, const ReviewEntry &b) {
        return std::abs(a.score - 0.5) < std::abs(b.score - 0.5) - 1e-6;
    });
    check(ReviewOrder::Sure, [](const ReviewEntry &a, const ReviewEntry &b) {
        return a.score > b.score;
    });
    check(ReviewOrder::Label, [&](const ReviewEntry &a, const ReviewEntry &b) {
        const ReviewLabel &one = index.labels()[a.label];
        const ReviewLabel &other = index.labels()[b.label];
        return one.kind != other.kind ? one.kind < other.kind : one.tag < other.tag;
    });
    check(ReviewOrder::Name, [&](const ReviewEntry &a, const ReviewEntry &b) {
        return index.names()[a.name].toCaseFolded() < index.names()[b.name].toCaseFolded();
    });
    check(ReviewOrder::Rule, [&](const ReviewEntry &a, const ReviewEntry &b) {
        return index.rules()[a.rule].id < index.rules()[b.rule].id;
    });
    // The frequent ones first, and all of one together.
    QList<qint64> repetition = queueIds({}, ReviewOrder::Repetition);
    QSet<qint32> finished;
    int last = 1000;
    for (qsizetype i = 0; i < repetition.size();) {
        const qint32 twins = entry(repetition[i]).twins;
        QVERIFY(!finished.contains(twins));
        int count = 0;
        while (i < repetition.size() && entry(repetition[i]).twins == twins) {
            ++i;
            ++count;
        }
        QVERIFY(count <= last);
        last = count;
        finished.insert(twins);
    }
    std::sort(repetition.begin(), repetition.end());
    QList<qint64> all = text;
    std::sort(all.begin(), all.end());
    QCOMPARE(repetition, all);
}

void ReviewTest::whatWasDecidedStaysInItsSession()
{
    const QList<qint64> before = queueIds({}, ReviewOrder::Text);
    decide({before[5]}, AnnotationStatus::Accepted, u"accept"_s);
    QVERIFY(!queueIds({}, ReviewOrder::Text).contains(before[5])); // a session that comes later
    m_started = QDateTime::currentMSecsSinceEpoch() - 60'000;
    QCOMPARE(queueIds({}, ReviewOrder::Text), before); // the one in which it was decided
    decide({before[6]}, AnnotationStatus::Rejected, u"reject"_s);
    reopen();
    QCOMPARE(queueIds({}, ReviewOrder::Text), before);
}

void ReviewTest::nextPassesDecidedAndSkipped()
{
    ReviewIndex index = this->index();
    ReviewQueue queue;
    queue.build(index, {}, ReviewOrder::Text, m_started);
    const auto idAt = [&](qsizetype place) {
        return index.at(queue.rowAt(place)).id;
    };
    QCOMPARE(queue.placeOf(queue.rowAt(7)), 7);
    QCOMPARE(queue.nextUndecided(index, 119, {}), 119);
    QCOMPARE(queue.nextUndecided(index, 120, {}), 0); // round the end
    QCOMPARE(queue.nextUndecided(index, 3, {idAt(3), idAt(4)}), 5);
    for (qsizetype place = 0; place < queue.size(); ++place) {
        const auto placed = m_library->review().annotations({idAt(place)}).value();
        Annotation after = placed.first().annotation;
        after.status = AnnotationStatus::Accepted;
        if (place != 40 && place != 60) {
            index.take(
                {placed.first().articleId, u"accept"_s, {{placed.first().annotation, after}}, {}});
        }
    }
    QCOMPARE(queue.nextUndecided(index, 50, {}), 60);
    QCOMPARE(queue.nextUndecided(index, 50, {idAt(60)}), 40); // what was skipped comes last
    QCOMPARE(queue.nextUndecided(index, 50, {idAt(60), idAt(40)}), 60);
    ReviewQueue empty;
    empty.build(index, {}, ReviewOrder::Text, m_started);
    QCOMPARE(empty.size(), 2);
}

void ReviewTest::twins()
{
    const ReviewIndex index = this->index();
    int most = 0;
    for (qsizetype row = 0; row < index.size(); ++row) {
        QList<qint64> expected;
        for (const qint64 article : std::as_const(m_articles)) {
            const AnnotationSet set = m_library->annotations().load(article).value();
            const auto own = std::find_if(
                set.annotations.cbegin(), set.annotations.cend(),
                [&](const Annotation &each) { return each.id == index.at(row).id; });
            if (own == set.annotations.cend()) {
                continue;
            }
            for (const qint64 other : std::as_const(m_articles)) {
                const AnnotationSet others = m_library->annotations().load(other).value();
                for (const Annotation &each : others.annotations) {
                    if (each.words == own->words && each.tag == own->tag &&
                        each.kind == own->kind) {
                        expected.append(each.id);
                    }
                }
            }
        }
        QCOMPARE(index.undecidedTwins(row), expected);
        most = std::max(most, int(expected.size()));
        row += 12; // some of them say it all
    }
    QVERIFY(most > 1);
}

void ReviewTest::anArticleIsReadAnew()
{
    ReviewIndex index = this->index();
    decide({index.at(31).id}, AnnotationStatus::Accepted, u"accept"_s);
    AnnotationSet fewer = m_library->annotations().load(m_articles[1]).value();
    fewer.relations.clear();
    fewer.annotations = fewer.annotations.mid(10);
    QVERIFY(m_library->annotations().replaceProposals(m_articles[1], fewer));
    const ReviewScope scope{ReviewScope::Kind::Articles, {m_articles[1]}, {}};
    index.replaceArticle(m_articles[1], this->index(scope));
    const ReviewIndex fresh = this->index();
    QVERIFY(fresh.size() < 120);
    QCOMPARE(index.size(), fresh.size());
    for (int order = 0; order <= int(ReviewOrder::Rule); ++order) {
        ReviewQueue one;
        ReviewQueue other;
        one.build(index, {}, ReviewOrder(order), 0);
        other.build(fresh, {}, ReviewOrder(order), 0);
        QCOMPARE(one.size(), other.size());
        for (qsizetype place = 0; place < one.size(); ++place) {
            QCOMPARE(index.at(one.rowAt(place)).id, fresh.at(other.rowAt(place)).id);
        }
    }
    QVERIFY(index.hasArticle(m_articles[1]) && !index.hasArticle(9999));
}

void ReviewTest::nameOfAQuotationIsItsSpeaker()
{
    const ReviewIndex index = this->index();
    int quotations = 0;
    for (const ReviewEntry &entry : index.entries()) {
        if (entry.kind == AnnotationKind::Quotation) {
            QVERIFY(index.names()[entry.name].endsWith(u" & Co"));
            ++quotations;
        }
    }
    QCOMPARE(quotations, 16);
}

void ReviewTest::correctionKeepsTheOriginal()
{
    const qint64 id = index().at(0).id;
    const auto placed = m_library->review().annotations({id}).value();
    const Annotation before = placed.first().annotation;
    const QString tag = before.tag == u"LOC" ? u"ORG"_s : u"LOC"_s;
    const UndoStep step = bulkRelabel(
        placed, AnnotationKind::Entity, tag, u"relabel"_s, {}, QDateTime::currentDateTimeUtc());
    QVERIFY(m_library->undoLog().perform(step, u"Ada"_s));
    const QList<Decision> history = m_library->annotations().history(id).value();
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().author, u"Ada"_s);
    QCOMPARE(history.first().act, u"relabel"_s);
    const auto from = annotationFromJson(parsedJson(history.first().from.toUtf8()).object());
    const auto to = annotationFromJson(parsedJson(history.first().to.toUtf8()).object());
    QCOMPARE(from, std::optional(before));
    QCOMPARE(to->tag, tag);
    QCOMPARE(to->status, AnnotationStatus::Corrected);
    QCOMPARE(to->origin, before.origin); // it is still the machine's, and says whose
}

void ReviewTest::bulkIsOneStepAndNoEvidence()
{
    const QList<qint64> ids = queueIds({}, ReviewOrder::Text);
    decide(ids, AnnotationStatus::Accepted, u"bulk-accept"_s);
    QCOMPARE(m_library->undoLog().state()->doneCount, 1);
    const auto tallyIs = [this](qint64 accepted, qint64 seen) {
        const ReviewTally all = reviewStatistics(index(), {}).all;
        return all.accepted == accepted && all.seen == seen;
    };
    QVERIFY(tallyIs(120, 0));
    QVERIFY(m_library->undoLog().undo(u"reader"_s));
    QVERIFY(tallyIs(0, 0));
    QVERIFY(m_library->undoLog().redo(u"reader"_s));
    QVERIFY(tallyIs(120, 0));
    QVERIFY(m_library->undoLog().undo(u"reader"_s));
    decide({ids[0], ids[1]}, AnnotationStatus::Accepted, u"accept"_s); // by hand this time
    QVERIFY(tallyIs(2, 2));
}

void ReviewTest::statistics()
{
    const QList<qint64> ids = queueIds({}, ReviewOrder::Text);
    decide(ids.mid(0, 10), AnnotationStatus::Accepted, u"accept"_s);
    decide(ids.mid(10, 5), AnnotationStatus::Rejected, u"reject"_s);
    decide(ids.mid(15, 5), AnnotationStatus::Rejected, u"bulk-reject"_s);
    const ReviewIndex index = this->index();
    const ReviewStatistics statistics = reviewStatistics(index, {});
    QCOMPARE(statistics.all.left, 100);
    QCOMPARE(statistics.all.accepted, 10);
    QCOMPARE(statistics.all.rejected, 10);
    QCOMPARE(statistics.all.decided(), 20);
    QCOMPARE(statistics.all.seen, 15);
    QCOMPARE(statistics.all.rate().value(), 10.0 / 15);
    QVERIFY(!ReviewTally().rate());
    qint64 byRule = 0;
    qint64 byLabel = 0;
    for (const ReviewTally &tally : statistics.rules) {
        byRule += tally.total();
    }
    for (const ReviewTally &tally : statistics.labels) {
        byLabel += tally.decided();
    }
    QCOMPARE(byRule, 120);
    QCOMPARE(byLabel, 20);
    QCOMPARE(statistics.articles.first().decided(), 20); // the newest is read first
    QCOMPARE(statistics.articles.last().left, 30);
}

void ReviewTest::forecast()
{
    const ReviewIndex before = index();
    QList<qint64> right;
    QList<qint64> wrong;
    for (qsizetype row = 0; row < 40; ++row) { // what scored at least a half is right
        (before.at(row).score >= 0.5F ? right : wrong).append(before.at(row).id);
    }
    decide(right, AnnotationStatus::Accepted, u"accept"_s);
    decide(wrong, AnnotationStatus::Rejected, u"reject"_s);
    const ReviewIndex index = this->index();
    ReviewQueue queue;
    queue.build(index, {}, ReviewOrder::Text, m_started);
    const ThresholdForecast half = forecastOf(index, queue, {}, 0.5);
    QCOMPARE(half.seenAbove, right.size());
    QCOMPARE(half.precisionAbove().value(), 1.0);
    QCOMPARE(half.precisionBelow().value(), 0.0);
    QCOMPARE(half.above.size() + half.below.size(), 80);
    const ThresholdForecast all = forecastOf(index, queue, {}, 0);
    QCOMPARE(all.above.size(), 80);
    QCOMPARE(all.seenAbove, 40);
    QVERIFY(!all.precisionBelow());
    QCOMPARE(all.precisionAbove().value(), double(right.size()) / 40);
    for (const qint64 id : half.above) {
        QVERIFY(index.at(index.rowOf(id)).score >= 0.4999F);
    }
}

void ReviewTest::pace_data()
{
    QTest::addColumn<QList<qint64>>("seconds");
    QTest::addColumn<double>("perMinute"); // 0 for none
    QTest::newRow("none") << QList<qint64>() << 0.0;
    QTest::newRow("two are too few") << QList<qint64>{0, 2} << 0.0;
    QTest::newRow("every second") << QList<qint64>{3, 0, 2, 1} << 60.0;
    QTest::newRow("every four seconds") << QList<qint64>{0, 4, 8} << 15.0;
    QTest::newRow("with a night between") << QList<qint64>{0, 2, 4, 40'000, 40'002} << 30.0;
    QTest::newRow("all at one moment") << QList<qint64>{5, 5, 5, 5} << 0.0;
    QList<qint64> many;
    for (int i = 0; i < 200; ++i) { // slow first, then fast: the last hundred count
        many.append(i < 100 ? i * 20 : 2000 + i);
    }
    QTest::newRow("of late") << many << 60.0;
}

void ReviewTest::pace()
{
    QFETCH(QList<qint64>, seconds);
    QFETCH(double, perMinute);
    for (qint64 &time : seconds) {
        time *= 1000;
    }
    const auto pace = decisionsPerMinute(seconds);
    QCOMPARE(pace.has_value(), perMinute > 0);
    QVERIFY(!pace || std::abs(*pace - perMinute) < 1e-9);
}

void ReviewTest::sessionIsTakenUpTheNextDay()
{
    QVERIFY(m_library->review().sessions()->isEmpty());
    ReviewSession session;
    session.scope = {ReviewScope::Kind::Search, {}, u"Lee"_s};
    session.filter.words = u"Lee"_s;
    session.order = ReviewOrder::Repetition;
    session.started = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    session.used = session.started;
    QVERIFY(m_library->review().save(session));
    QVERIFY(session.id > 0);
    ReviewSession other;
    other.started = other.used = session.started.addSecs(5);
    QVERIFY(m_library->review().save(other));
    QVERIFY(m_library->review().setPlace(session.id, 17, 4));
    reopen();
    const QList<ReviewSession> sessions = m_library->review().sessions().value();
    QCOMPARE(sessions.size(), 2);
    ReviewSession taken = sessions.first(); // the one that was used last
    QCOMPARE(taken.annotation, 17);
    QCOMPARE(taken.place, 4);
    QVERIFY(taken.used > session.used);
    taken.annotation = 0;
    taken.place = 0;
    taken.used = session.used;
    QCOMPARE(taken, session);
    QCOMPARE(m_library->review().session(session.scope).value()->id, session.id);
    QCOMPARE(m_library->review().session({}).value()->id, other.id);
    QVERIFY(!m_library->review().session({ReviewScope::Kind::Articles, {1}, {}}).value());
    taken.filter.statuses = {};
    QVERIFY(m_library->review().save(taken));
    QCOMPARE(m_library->review().session(session.scope).value()->filter, taken.filter);
    QVERIFY(m_library->review().remove(session.id));
    QCOMPARE(m_library->review().sessions()->size(), 1);
}

void ReviewTest::skipsOutliveTheProgram()
{
    ReviewSession session;
    session.started = session.used = QDateTime::currentDateTimeUtc();
    QVERIFY(m_library->review().save(session));
    QVERIFY(m_library->review().skip(session.id, {0, 5, 2}));
    QVERIFY(m_library->review().skip(session.id, {0, 3, 4}));
    reopen();
    const QList<ReviewSkip> skips = m_library->review().skips(session.id).value();
    QCOMPARE(skips.size(), 2);
    QCOMPARE(skips[0].annotation, 5);
    QCOMPARE(skips[1].undoCount, 4);
    QVERIFY(m_library->review().unskip(skips[1].id));
    QCOMPARE(m_library->review().skips(session.id)->size(), 1);
    QVERIFY(m_library->review().remove(session.id)); // and what was skipped in it
    QVERIFY(m_library->review().skips(session.id)->isEmpty());
}

QTEST_GUILESS_MAIN(ReviewTest)
#include "test_review.moc"

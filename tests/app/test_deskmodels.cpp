// SPDX-License-Identifier: GPL-3.0-or-later
#include "articlebuilder.h"

#include <annotate/namelistmodel.h>
#include <annotate/outlinemodel.h>
#include <library/articlelistmodel.h>

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

ArticleSummary summary(qint64 id, const QString &title)
{
    ArticleSummary article;
    article.id = id;
    article.title = title;
    article.source = u"/folder/file %1.txt"_s.arg(id);
    return article;
}

QList<ArticleSummary> fetchAny(const QList<qint64> &ids)
{
    QList<ArticleSummary> articles;
    for (const qint64 id : ids) {
        articles.append(summary(id, u"Title %1"_s.arg(id)));
        articles.last().quotationCount = int(id % 7);
    }
    return articles;
}

} // namespace

class TestDeskModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void articlesKeepTheTester();
    void aPageIsFetchedOnce();
    void groupsHaveRowsAndFold();
    void draggedArticlesTravelByTheirIds();
    void articleWithoutTitleGoesByItsFile();
    void articleShowsHowMuchIsReviewed_data();
    void articleShowsHowMuchIsReviewed();
    void busyArticleSaysSo();
    void invalidIndexHasNoData();
    void namesKeepTheTester();
    void namesAreCountedByEntity();
    void rejectedNamesAndDatesAreNotCounted();
    void speakersAreCountedByQuotation();
    void reviewCountsOnlyTheMachines();
    void outlineHoldsHeadingsNamesAndPlaces();
    void outlineFollowsTheReader();
};

void TestDeskModels::articlesKeepTheTester()
{
    ArticleListModel model(fetchAny);
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setOrder({{2, 1}, {}, true}, ArticleGrouping::None);
    QCOMPARE(model.rowCount(), 2);

    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setOrder({{3, 2, 1}, {}, true}, ArticleGrouping::None);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first(), (QVariantList{QModelIndex(), 0, 0})); // only what is new is told
    QCOMPARE(model.index(0, 0).data().toString(), u"Title 3"_s);
    QCOMPARE(model.indexOf(1).row(), 2);
    model.setOrder({{3, 5, 1}, {}, true}, ArticleGrouping::None);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.index(1, 0).data(ArticleListModel::IdRole).toLongLong(), 5);
    QVERIFY(!model.indexOf(2).isValid());
    QCOMPARE(reset.size(), 0);
    model.setOrder({}, ArticleGrouping::None);
    QCOMPARE(model.rowCount(), 0);
}

void TestDeskModels::aPageIsFetchedOnce()
{
    QList<qsizetype> fetched;
    ArticleListModel model([&](const QList<qint64> &ids) {
        fetched.append(ids.size());
        return fetchAny(ids);
    });
    ArticleOrder order;
    for (qint64 id = 1'000'000; id > 0; --id) {
        order.ids.append(id);
    }
    model.setOrder(order, ArticleGrouping::None);
    QVERIFY(fetched.isEmpty()); // a million articles, and none is read
    QCOMPARE(model.index(500'000, 0).data().toString(), u"Title 500000"_s);
    QCOMPARE(
        model.index(500'001, ArticleListModel::Quotations).data().toString(),
        QLocale().toString(499'999 % 7));
    QCOMPARE(fetched, QList<qsizetype>{64});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.refresh(500'000);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.index(500'000, 0).data().toString(), u"Title 500000"_s);
    QCOMPARE(fetched.size(), 2);
}

void TestDeskModels::groupsHaveRowsAndFold()
{
    ArticleListModel model(fetchAny);
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setOrder(
        {{1, 2, 3, 4, 5}, {{u"a.org"_s, 2}, {u"b.org"_s, 3}}, true}, ArticleGrouping::Outlet);
    QCOMPARE(model.rowCount(), 7);
    QVERIFY(model.isGroup(0));
    QVERIFY(model.isGroup(3));
    QVERIFY(!model.isGroup(4));
    QCOMPARE(model.index(3, 0).data().toString(), u"b.org · 3"_s);
    QCOMPARE(model.indexOf(3).row(), 4);
    QCOMPARE(model.groupsBefore(0), 0);
    QCOMPARE(model.groupsBefore(4), 2);
    model.toggleGroup(0);
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(!model.indexOf(1).isValid());
    QCOMPARE(model.indexOf(5).row(), 4);
    QVERIFY(model.index(0, 0).data(ArticleListModel::FoldedRole).toBool());
    model.toggleGroup(0);
    QCOMPARE(model.indexOf(2).row(), 2);
}

void TestDeskModels::draggedArticlesTravelByTheirIds()
{
    ArticleListModel model(fetchAny);
    model.setOrder({{7, 8, 9}, {}, true}, ArticleGrouping::None);
    const std::unique_ptr<QMimeData> data(
        model.mimeData({model.index(0, 0), model.index(0, 1), model.index(2, 0)}));
    QCOMPARE(data->data(ArticleListModel::mimeType()), QByteArray("7,9"));
}

void TestDeskModels::articleWithoutTitleGoesByItsFile()
{
    ArticleListModel model(
        [](const QList<qint64> &ids) { return QList<ArticleSummary>{summary(ids.first(), {})}; });
    model.setOrder({{7}, {}, true}, ArticleGrouping::None);
    QCOMPARE(model.index(0, 0).data().toString(), u"file 7"_s);
}

void TestDeskModels::articleShowsHowMuchIsReviewed_data()
{
    QTest::addColumn<int>("decided");
    QTest::addColumn<int>("proposals");
    QTest::addColumn<double>("reviewed");
    QTest::newRow("nothing to review") << 0 << 0 << -1.0;
    QTest::newRow("nothing reviewed") << 0 << 8 << 0.0;
    QTest::newRow("half") << 4 << 8 << 0.5;
    QTest::newRow("all") << 8 << 8 << 1.0;
}

void TestDeskModels::articleShowsHowMuchIsReviewed()
{
    QFETCH(int, decided);
    QFETCH(int, proposals);
    ArticleSummary article = summary(1, u"One"_s);
    article.decidedCount = decided;
    article.proposalCount = proposals;
    ArticleListModel model(
        [article](const QList<qint64> &) { return QList<ArticleSummary>{article}; });
    model.setOrder({{1}, {}, true}, ArticleGrouping::None);
    QTEST(model.index(0, 0).data(ArticleListModel::ReviewedRole).toDouble(), "reviewed");
}

void TestDeskModels::busyArticleSaysSo()
{
    ArticleListModel model(fetchAny);
    model.setOrder({{1}, {}, true}, ArticleGrouping::None);
    QVERIFY(!model.index(0, 0).data(ArticleListModel::BusyRole).toBool());
    model.setBusy(1, true);
    QVERIFY(model.index(0, 0).data(ArticleListModel::BusyRole).toBool());
    model.setBusy(1, false);
    QVERIFY(!model.index(0, 0).data(ArticleListModel::BusyRole).toBool());
}

void TestDeskModels::invalidIndexHasNoData()
{
    const ArticleListModel articles(fetchAny);
    QVERIFY(!articles.data({}, Qt::DisplayRole).isValid());
    const NameListModel names;
    QVERIFY(!names.data({}, Qt::DisplayRole).isValid());
}

void TestDeskModels::namesKeepTheTester()
{
    NameListModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNames({{u"Ann"_s, u"PER"_s, {1, 2}}, {u"Oslo"_s, u"LOC"_s, {3}}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data(NameListModel::CountRole).toInt(), 2);
    model.setNames({{u"Ann"_s, u"PER"_s, {1}}, {u"Oslo"_s, u"LOC"_s, {3}}});
    QCOMPARE(model.index(0).data(NameListModel::CountRole).toInt(), 1);
    model.setNames({});
    QCOMPARE(model.rowCount(), 0);
}

namespace {

Annotation entity(qint64 id, const QString &words, const QString &name, const QString &tag)
{
    Annotation annotation;
    annotation.id = id;
    annotation.kind = AnnotationKind::Entity;
    annotation.words = words;
    annotation.entity = name;
    annotation.tag = tag;
    annotation.origin.kind = OriginKind::Rule;
    annotation.status = AnnotationStatus::Proposed;
    return annotation;
}

Annotation quotation(qint64 id, const QString &speaker)
{
    Annotation annotation = entity(id, u"“Words”"_s, speaker, u"direct"_s);
    annotation.kind = AnnotationKind::Quotation;
    return annotation;
}

} // namespace

void TestDeskModels::namesAreCountedByEntity()
{
    const AnnotationSet set{
        {entity(1, u"Oslo"_s, {}, u"LOC"_s), entity(2, u"Ann Lee"_s, u"Ann Lee"_s, u"PER"_s),
         entity(3, u"Lee"_s, u"Ann Lee"_s, u"PER"_s)},
        {}};
    const QList<NameCount> expected{{u"Ann Lee"_s, u"PER"_s, {2, 3}}, {u"Oslo"_s, u"LOC"_s, {1}}};
    QCOMPARE(countNames(set), expected);
}

void TestDeskModels::rejectedNamesAndDatesAreNotCounted()
{
    Annotation rejected = entity(1, u"Oslo"_s, u"Oslo"_s, u"LOC"_s);
    rejected.status = AnnotationStatus::Rejected;
    const AnnotationSet set{{rejected, entity(2, u"Monday"_s, {}, u"DATE"_s)}, {}};
    QVERIFY(countNames(set).isEmpty());
}

void TestDeskModels::speakersAreCountedByQuotation()
{
    Annotation rejected = quotation(6, u"Bob"_s);
    rejected.status = AnnotationStatus::Rejected;
    AnnotationSet set{
        {entity(1, u"Ann Lee"_s, u"Ann Lee"_s, u"PER"_s), quotation(2, u"Ann Lee"_s),
         quotation(3, {}), quotation(4, u"Ann Lee"_s), entity(5, u"a spokesman"_s, {}, {}),
         rejected, quotation(7, {})},
        {{1, RelationKind::Speaker, 3, 5}}};
    set.annotations[4].kind = AnnotationKind::Mention;
    const QList<NameCount> expected{{u"Ann Lee"_s, u"PER"_s, {2, 4}}, {u"a spokesman"_s, {}, {3}}};
    QCOMPARE(countSpeakers(set), expected);
}

void TestDeskModels::reviewCountsOnlyTheMachines()
{
    Annotation own = entity(1, u"Oslo"_s, {}, u"LOC"_s);
    own.origin.kind = OriginKind::Human;
    own.status = AnnotationStatus::Accepted;
    Annotation corrected = entity(2, u"Rome"_s, {}, u"LOC"_s);
    corrected.status = AnnotationStatus::Corrected;
    const ReviewCount count =
        countReviewed({{own, corrected, entity(3, u"Bonn"_s, {}, u"LOC"_s)}, {}});
    QCOMPARE(count.decided, 1);
    QCOMPARE(count.total, 2);
}

void TestDeskModels::outlineHoldsHeadingsNamesAndPlaces()
{
    ArticleBuilder builder(
        u"A long wait\n\nAnn Lee said it would rain. Oslo was wet.\n\nIn the end Ann Lee left."_s);
    const auto name = AnnotationKind::Entity;
    builder.add(name, u"PER"_s, u"Ann Lee"_s, 1);
    const qint64 second = builder.add(name, u"PER"_s, u"Ann Lee"_s, 2);
    builder.add(name, u"LOC"_s, u"Oslo"_s);
    builder.add(AnnotationKind::Highlight, u"weather"_s, u"rain"_s);
    builder.add(AnnotationKind::Highlight, u"weather"_s, u"wet"_s, 1, AnnotationStatus::Rejected);
    builder.add(
        AnnotationKind::Quotation, u"indirect"_s, u"it would rain"_s, 1, AnnotationStatus::Accepted,
        u"Ann Lee"_s);
    OutlineModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContent(builder.content());

    QStringList lines;
    for (int section = 0; section < model.rowCount(); ++section) {
        const QModelIndex parent = model.index(section, 0);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex line = model.index(row, 0, parent);
            lines.append(u"%1/%2/%3"_s.arg(
                parent.data().toString(), line.data().toString(),
                QString::number(line.data(OutlineModel::CountRole).toInt())));
        }
    }
    QCOMPARE(
        lines, (QStringList{
                   u"Headings/A long wait/-1"_s, u"Speakers/Ann Lee/1"_s, u"Persons/Ann Lee/2"_s,
                   u"Places/Oslo/1"_s, u"Highlights/weather/1"_s}));
    const QModelIndex place = model.index(1, 0, model.index(0, 0, model.index(2, 0)));
    QCOMPARE(place.data(OutlineModel::AnnotationRole).toLongLong(), second);
    QCOMPARE(place.data(OutlineModel::SpanRole).value<Span>(), builder.find(u"Ann Lee"_s, 2));
    QCOMPARE(place.data().toString(), u"In the end Ann Lee left."_s);
    model.setContent({});
    QCOMPARE(model.rowCount(), 0);
}

void TestDeskModels::outlineFollowsTheReader()
{
    ArticleBuilder builder(
        u"First part\n\nIt rained all day long.\n\nSecond part\n\nIt rained all night long."_s);
    OutlineModel model;
    model.setContent(builder.content());
    QVERIFY(!model.current().isValid());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setPlace(builder.find(u"all day"_s).start);
    QCOMPARE(model.current().data().toString(), u"First part"_s);
    model.setPlace(builder.find(u"all night"_s).start);
    QCOMPARE(model.current().data().toString(), u"Second part"_s);
    QCOMPARE(changed.size(), 3);
    QVERIFY(model.current().data(OutlineModel::CurrentRole).toBool());
}

QTEST_MAIN(TestDeskModels)
#include "test_deskmodels.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporarylibrary.h"

#include <common/articleimport.h>
#include <common/modelversions.h>
#include <insight/adjudicationwindow.h>
#include <insight/agreementtable.h>
#include <insight/modeldialog.h>
#include <insight/modeltrainer.h>
#include <insight/readerdifference.h>
#include <insight/verdictview.h>
#include <review/sentenceview.h>
#include <store/learning/learningstore.h>

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

Annotation marked(const QString &words, const QString &tag, const QString &author)
{
    static qint64 id = 1000;
    Annotation annotation;
    annotation.id = ++id;
    annotation.span.start = testText().indexOf(words);
    annotation.span.end = annotation.span.start + words.size();
    annotation.words = words;
    annotation.kind = AnnotationKind::Entity;
    annotation.tag = tag;
    annotation.author = author;
    annotation.created = annotation.modified = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    return annotation;
}

/// "PER Ann Lee accepted left", of those that are not proposed.
QStringList described(const AnnotationSet &set)
{
    QStringList list;
    for (const Annotation &annotation : set.annotations) {
        list.append((annotation.tag + u' ' + annotation.words + u' ' +
                     identifier(annotation.status) + u' ' +
                     annotation.attributes.value(u"adjudicated"_s))
                        .trimmed());
    }
    list.sort();
    return list;
}

} // namespace

class InsightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void differencesAreSorted();
    void proposalsAreNobodysVerdict();
    void speakersDiffer();
    void eachChoice_data();
    void eachChoice();
    void settledOnesStaySettled();
    void byRuleIsOneStep();
    void keysSettleInTheWindow();
    void aWrongFileIsSaid();
    void aModelIsLearnedAndChosen();
    void learningCanBeStopped();

private:
    void fill(const TemporaryLibrary &library, const QList<Annotation> &annotations) const;
    [[nodiscard]] AnnotationSet stored() const { return m_mine->stored(1); }
    [[nodiscard]] std::unique_ptr<Adjudicator> compared(Session &session) const;

    std::unique_ptr<TemporaryLibrary> m_mine;
    std::unique_ptr<TemporaryLibrary> m_theirs;
};

void InsightTest::fill(const TemporaryLibrary &library, const QList<Annotation> &annotations) const
{
    const auto session = library.open();
    QVERIFY(session);
    QVERIFY(addArticle(session->library(), {testArticle(), {annotations, {}}}).has_value());
}

void InsightTest::init()
{
    m_mine = std::make_unique<TemporaryLibrary>();
    m_theirs = std::make_unique<TemporaryLibrary>();
    fill(
        *m_mine,
        {marked(u"Rowan Petit"_s, u"PER"_s, u"me"_s), marked(u"Ann Lee"_s, u"PER"_s, u"me"_s),
         marked(u"Westmark"_s, u"ORG"_s, u"me"_s)});
    fill(
        *m_theirs,
        {marked(u"Ann Lee"_s, u"PER"_s, u"Eve"_s), marked(u"Westmark"_s, u"LOC"_s, u"Eve"_s),
         marked(u"Oakfield"_s, u"LOC"_s, u"Eve"_s)});
}

std::unique_ptr<Adjudicator> InsightTest::compared(Session &session) const
{
    auto adjudicator = std::make_unique<Adjudicator>(session);
    QSignalSpy compared(adjudicator.get(), &Adjudicator::compared);
    adjudicator->compareWith(m_theirs->path());
    return compared.wait() ? std::move(adjudicator) : nullptr;
}

void InsightTest::differencesAreSorted()
{
    using Kind = ReaderDifference::Kind;
    const QList<ReaderDifference> differences = readerDifferences(stored(), m_theirs->stored(1));
    QCOMPARE(differences.size(), 3);
    QCOMPARE(differences[0].kind, Kind::OnlyLeft);
    QCOMPARE(differences[0].left->words, u"Rowan Petit"_s);
    QCOMPARE(differences[1].kind, Kind::Tag);
    QCOMPARE(differences[1].right->tag, u"LOC"_s);
    QCOMPARE(differences[2].kind, Kind::OnlyRight);
    QCOMPARE(differences[2].right->words, u"Oakfield"_s);
    AnnotationSet moved = stored();
    moved.annotations.last().span.end -= 4;
    QCOMPARE(readerDifferences(stored(), moved)[0].kind, Kind::Bounds);
}

void InsightTest::proposalsAreNobodysVerdict()
{
    AnnotationSet set = stored();
    for (Annotation &annotation : set.annotations) {
        annotation.status = AnnotationStatus::Proposed;
    }
    QVERIFY(readerDifferences(set, set).isEmpty());
    QCOMPARE(readerDifferences(stored(), set).size(), 3);
}

void InsightTest::speakersDiffer()
{
    AnnotationSet mine;
    mine.annotations = {marked(u"“We waited too long,”"_s, u"direct"_s, u"me"_s)};
    mine.annotations[0].kind = AnnotationKind::Quotation;
    AnnotationSet theirs = mine;
    mine.annotations[0].entity = u"Ann Lee"_s;
    theirs.annotations[0].entity = u"ann lee"_s;
    QVERIFY(readerDifferences(mine, theirs).isEmpty());
    theirs.annotations[0].entity = u"Rowan Petit"_s;
    const QList<ReaderDifference> differences = readerDifferences(mine, theirs);
    QCOMPARE(differences.size(), 1);
    QCOMPARE(differences[0].kind, ReaderDifference::Kind::Speaker);
    const Edit edit = adjudication(1, differences[0], AdjudicationChoice::Right, 99);
    QCOMPARE(edit.annotations.size(), 1);
    QCOMPARE(edit.annotations[0].after->entity, u"Rowan Petit"_s);
}

void InsightTest::eachChoice_data()
{
    QTest::addColumn<int>("difference");
    QTest::addColumn<AdjudicationChoice>("choice");
    QTest::addColumn<QStringList>("changed"); // instead of what is there of these words
    const auto row = [](int difference, AdjudicationChoice choice, const QStringList &changed) {
        QTest::addRow("%d %s", difference, qPrintable(identifier(choice)))
            << difference << choice << changed;
    };
    row(0, AdjudicationChoice::Left, {u"PER Rowan Petit accepted left"_s});
    row(0, AdjudicationChoice::Right, {u"PER Rowan Petit rejected right"_s});
    row(0, AdjudicationChoice::Both, {u"PER Rowan Petit accepted both"_s});
    row(0, AdjudicationChoice::Neither, {u"PER Rowan Petit rejected neither"_s});
    row(1, AdjudicationChoice::Left,
        {u"LOC Westmark rejected left"_s, u"ORG Westmark accepted left"_s});
    row(1, AdjudicationChoice::Right, {u"LOC Westmark accepted right"_s});
    row(1, AdjudicationChoice::Both,
        {u"LOC Westmark accepted both"_s, u"ORG Westmark accepted both"_s});
    row(1, AdjudicationChoice::Neither,
        {u"LOC Westmark rejected neither"_s, u"ORG Westmark rejected neither"_s});
    row(2, AdjudicationChoice::Left, {u"LOC Oakfield rejected left"_s});
    row(2, AdjudicationChoice::Right, {u"LOC Oakfield accepted right"_s});
    row(2, AdjudicationChoice::Neither, {u"LOC Oakfield rejected neither"_s});
}

void InsightTest::eachChoice()
{
    QFETCH(int, difference);
    QFETCH(AdjudicationChoice, choice);
    QFETCH(QStringList, changed);
    const QStringList before = described(stored());
    const auto session = m_mine->open();
    const auto adjudicator = compared(*session);
    QVERIFY(adjudicator);
    QVERIFY(adjudicator->settle(difference, choice));
    QCOMPARE(adjudicator->differences().size(), 2);
    const QString words = changed.first().section(u' ', 1, 1);
    QStringList expected = changed;
    for (const QString &entry : before) {
        if (!entry.contains(words)) {
            expected.append(entry);
        }
    }
    expected.sort();
    QCOMPARE(described(stored()), expected);
    session->undo();
    QCOMPARE(described(stored()), before);
    QCOMPARE(adjudicator->differences().size(), 3);
}

void InsightTest::settledOnesStaySettled()
{
    const auto session = m_mine->open();
    {
        const auto adjudicator = compared(*session);
        QVERIFY(adjudicator->settle(2, AdjudicationChoice::Left));
        QVERIFY(adjudicator->settle(0, AdjudicationChoice::Left));
    }
    const auto again = compared(*session);
    QCOMPARE(again->differences().size(), 1);
    QCOMPARE(again->differences()[0].difference.left->words, u"Westmark"_s);
}

void InsightTest::byRuleIsOneStep()
{
    const auto session = m_mine->open();
    const QStringList before = described(stored());
    const auto adjudicator = compared(*session);
    QCOMPARE(adjudicator->settleAll(AdjudicationChoice::Right), 3);
    QVERIFY(adjudicator->differences().isEmpty());
    QCOMPARE(
        described(stored()), (QStringList{
                                 u"LOC Oakfield accepted right"_s, u"LOC Westmark accepted right"_s,
                                 u"PER Ann Lee accepted"_s, u"PER Rowan Petit rejected right"_s}));
    QCOMPARE(session->undoState().doneCount, 1);
    session->undo();
    QCOMPARE(described(stored()), before);
}

void InsightTest::keysSettleInTheWindow()
{
    const auto session = m_mine->open();
    AdjudicationWindow window(*session, m_theirs->path(), nullptr);
    QSignalSpy shown(&window, &AdjudicationWindow::placeShown);
    QSignalSpy measured(&window.adjudicator(), &Adjudicator::agreementMeasured);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_COMPARE(window.adjudicator().differences().size(), 3);
    const auto verdictOf = [&](const QString &name) {
        return window.findChild<VerdictView *>(name)->verdict();
    };
    const auto passageOf = [&](const QString &name) {
        return window.findChild<VerdictView *>(name)->findChild<SentenceView *>()->accessibleName();
    };
    QCOMPARE(verdictOf(u"mine"_s), u"Person"_s);
    QCOMPARE(verdictOf(u"theirs"_s), u"Nothing is marked here"_s);
    QVERIFY(passageOf(u"mine"_s).contains(u"Rowan Petit"_s));
    QCOMPARE(passageOf(u"theirs"_s), passageOf(u"mine"_s));
    QCOMPARE(shown.last()[0].toLongLong(), 1);
    QTest::keyClick(&window, Qt::Key_J);
    QCOMPARE(window.current(), 1);
    QTest::keyClick(&window, Qt::Key_2);
    QTRY_COMPARE(window.adjudicator().differences().size(), 2);
    QTest::keyClick(&window, Qt::Key_K);
    QTest::keyClick(&window, Qt::Key_1);
    QTest::keyClick(&window, Qt::Key_4);
    QTRY_VERIFY(window.adjudicator().differences().isEmpty());
    QCOMPARE(
        described(stored()),
        (QStringList{
            u"LOC Oakfield rejected neither"_s, u"LOC Westmark accepted right"_s,
            u"PER Ann Lee accepted"_s, u"PER Rowan Petit accepted left"_s}));
    QTest::keyClick(&window, Qt::Key_Backspace);
    QTRY_COMPARE(window.adjudicator().differences().size(), 1);
    QTRY_VERIFY(!measured.isEmpty());
    QVERIFY(window.findChild<AgreementTable *>()->rowCount() >= 3);
}

void InsightTest::aWrongFileIsSaid()
{
    const auto session = m_mine->open();
    Adjudicator adjudicator(*session);
    QSignalSpy failed(&adjudicator, &Adjudicator::failed);
    adjudicator.compareWith(m_mine->folder() + u"/nothing.jsonl"_s);
    QVERIFY(failed.wait());
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::FileNotFound);
}

void InsightTest::aModelIsLearnedAndChosen()
{
    const auto session = m_mine->open();
    ModelDialog dialog(*session, nullptr);
    auto *trainer = dialog.findChild<QPushButton *>();
    QVERIFY(trainer);
    ModelTrainer training(m_mine->path());
    QSignalSpy trained(&training, &ModelTrainer::trained);
    QSignalSpy failed(&training, &ModelTrainer::failed);
    QSignalSpy finished(&training, &ModelTrainer::finished);
    const QList<ModelVersion> before = modelVersions(m_mine->path());
    if (before.isEmpty()) {
        QSKIP("there is no installed model to go on from");
    }
    QCOMPARE(before.size(), 1);
    training.train(before.first().path);
    QVERIFY(finished.wait(120'000));
    QCOMPARE(failed.size(), 0);
    QCOMPARE(trained.size(), 1);
    const QList<ModelVersion> after = modelVersions(m_mine->path());
    QCOMPARE(after.size(), 2);
    QCOMPARE(after[1].version, u"1"_s);
    QCOMPARE(after[1].manifest[u"training"_s][0][u"documents"_s].toInt(), 1);
    QVERIFY(!after[1].manifest[u"base"_s].toObject().isEmpty());
    // It is there, and not in use until the reader says so.
    QCOMPARE(chosenModelPath(session->library()).value(), QString());
    QVERIFY(session->library().learning().chooseModel(after[1].fileName).has_value());
    QCOMPARE(chosenModelPath(session->library()).value(), after[1].path);
    QVERIFY(QFile::remove(after[1].path));
    QCOMPARE(chosenModelPath(session->library()).value(), QString());
}

void InsightTest::learningCanBeStopped()
{
    const QList<ModelVersion> versions = modelVersions(m_mine->path());
    if (versions.isEmpty()) {
        QSKIP("there is no installed model to go on from");
    }
    ModelTrainer training(m_mine->path());
    QSignalSpy finished(&training, &ModelTrainer::finished);
    training.train(versions.first().path);
    QVERIFY(training.isRunning());
    training.cancel();
    QVERIFY(finished.wait(30'000));
    QVERIFY(!training.isRunning());
    QCOMPARE(modelVersions(m_mine->path()).size(), 1);
}

QTEST_MAIN(InsightTest)
#include "test_insight.moc"

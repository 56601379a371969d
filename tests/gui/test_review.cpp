// SPDX-License-Identifier: GPL-3.0-or-later
// The review in the real window, by its keys alone.
#include "../store/reviewsample.h"
#include "openwindow.h"

#include <review/reviewcard.h>
#include <review/reviewer.h>
#include <store/review/reviewstatistics.h>
#include <window/keysettings.h>

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QStackedWidget>

#include <map>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

/// The queue as somebody would keep it on paper.
struct PaperQueue
{
    struct Act
    {
        qint64 id = 0;
        bool isSkip = false;
        Annotation before;
    };
    QList<qint64> order;
    std::map<qint64, Annotation> now;
    QSet<qint64> skipped;
    QList<Act> acts;
    qsizetype place = 0;

    [[nodiscard]] qint64 current() const { return order[place]; }
    void advance()
    {
        for (const bool takesSkipped : {false, true}) {
            for (qsizetype step = 1; step <= order.size(); ++step) {
                const qsizetype candidate = (place + step) % order.size();
                const qint64 id = order[candidate];
                if (now[id].status == AnnotationStatus::Proposed &&
                    (takesSkipped || !skipped.contains(id))) {
                    place = candidate;
                    return;
                }
            }
        }
    }
};

} // namespace

class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void fiveHundredByKeysAlone();
    void keysMeanTheirPageAgainAfterwards();
    void enterOpensItInItsArticle();
    void speakerAndNoteByKeys();
    void sameForAllSaysHowMany();
    void sideFiltersAndDecidesOnMany();
    void searchResultIsReviewed();
    void chosenArticleLeavesTheReview();
    void keysOfReviewAndPageMayBeTheSame();
    void everyControlHasAName();

private:
    [[nodiscard]] bool begin(OpenWindow &open, Actions::Act act = Actions::ReviewLibrary)
    {
        if (!QTest::qWaitForWindowActive(&open.window)) {
            return false;
        }
        open.window.actions()[act]->trigger();
        return QTest::qWaitFor([&open] { return reviewer(open).isReady(); }, 10'000);
    }
    [[nodiscard]] static Reviewer &reviewer(OpenWindow &open)
    {
        return *open.window.findChild<Reviewer *>();
    }
    void fill(int articles, int proposals)
    {
        const auto library = Library::open(m_library->path(), Library::Mode::CreateIfMissing);
        QRandomGenerator random(11);
        for (int number = 0; number < articles; ++number) {
            m_articles.append(
                ReviewSample::addArticle(**library, number, proposals, random).value());
        }
    }

    std::unique_ptr<TemporaryLibrary> m_library;
    QList<qint64> m_articles;
};

void TestReview::init()
{
    QSettings().clear();
    m_library = std::make_unique<TemporaryLibrary>();
    m_articles.clear();
}

void TestReview::cleanup()
{
    m_library.reset();
}

void TestReview::fiveHundredByKeysAlone()
{
    fill(9, 60);
    const auto other = Library::open(m_library->path(), Library::Mode::MustExist);
    QVERIFY(other);
    PaperQueue paper;
    QHash<qint64, qint64> articleOf;
    for (auto it = m_articles.crbegin(); it != m_articles.crend(); ++it) {
        const AnnotationSet set = (*other)->annotations().load(*it).value();
        for (const Annotation &annotation : set.annotations) {
            paper.order.append(annotation.id);
            paper.now.emplace(annotation.id, annotation);
            articleOf.insert(annotation.id, *it);
        }
    }
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(begin(open));
    QRandomGenerator random(500);
    int decisions = 0;
    for (int round = 0; decisions < 500; ++round) {
        QVERIFY2(reviewer(open).current(), qPrintable(QString::number(round)));
        QCOMPARE(reviewer(open).current()->id, paper.current());
        const qint64 id = paper.current();
        Annotation &now = paper.now[id];
        const Annotation before = now;
        const int chance = random.bounded(20);
        qint64 touched = id;
        if (chance < 8) {
            open.key('a');
            now.status = AnnotationStatus::Accepted;
        } else if (chance < 13) {
            open.key('x');
            now.status = AnnotationStatus::Rejected;
        } else if (chance < 17) {
            const bool isQuotation = now.kind == AnnotationKind::Quotation;
            const int key = isQuotation ? 6 + random.bounded(3) : 1 + random.bounded(5);
            open.key(char('0' + key));
            const bool isSame = labelOfKey(key).tag == now.tag;
            now.status = isSame ? AnnotationStatus::Accepted : AnnotationStatus::Corrected;
            now.tag = labelOfKey(key).tag;
        } else if (chance < 18) {
            open.key(Qt::Key_Space);
        } else {
            if (paper.acts.isEmpty()) {
                continue;
            }
            open.key(Qt::Key_Backspace);
            const PaperQueue::Act act = paper.acts.takeLast();
            touched = act.id;
            act.isSkip ? void(paper.skipped.remove(act.id)) : void(paper.now[act.id] = act.before);
            paper.place = paper.order.indexOf(act.id);
        }
        if (chance < 18) {
            paper.acts.append({id, chance == 17, before});
            if (chance == 17) {
                paper.skipped.insert(id);
            } else {
                ++decisions;
            }
            paper.advance();
        }
        // The library, as another program reads it, is what is on paper: all of the article.
        const AnnotationSet stored = (*other)->annotations().load(articleOf.value(touched)).value();
        for (Annotation annotation : stored.annotations) {
            Annotation expected = paper.now[annotation.id];
            annotation.modified = expected.modified = {};
            QCOMPARE(annotation, expected);
        }
    }
    QCOMPARE((*other)->check().value(), QStringList());
    qint64 decided = 0;
    for (const auto &[id, annotation] : paper.now) {
        decided += annotation.status != AnnotationStatus::Proposed ? 1 : 0;
    }
    const ReviewTally all = reviewStatistics(reviewer(open).index(), {}).all;
    QCOMPARE(all.decided(), decided);
    auto *progress = open.find<QLabel>(u"reviewProgress"_s);
    QTRY_VERIFY(progress->text().contains(QString::number(decided)));
}

void TestReview::keysMeanTheirPageAgainAfterwards()
{
    fill(2, 20);
    OpenWindow open(*m_library, analyzeAtOnce);
    open.desk.openArticle(m_articles[0]);
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    open.key(Qt::Key_J);
    const qint64 onPage = open.desk.editor().currentId();
    QVERIFY(onPage != 0);
    open.key(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(reviewer(open).isReady());
    QVERIFY(open.window.focusWidget()->objectName() == u"review");
    QVERIFY(!open.window.actions()[Actions::Name]->isEnabled());
    QVERIFY(open.window.actions()[Actions::ReviewSame]->isEnabled());
    open.key(Qt::Key_J);
    QCOMPARE(open.desk.editor().currentId(), onPage); // the page behind stays where it is
    QCOMPARE(reviewer(open).place(), 1);
    open.key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(!reviewer(open).isOpen());
    QVERIFY(open.window.reader().isVisible());
    QVERIFY(open.window.actions()[Actions::Name]->isEnabled());
    QVERIFY(!open.window.actions()[Actions::ReviewSame]->isEnabled());
    open.key(Qt::Key_J);
    QVERIFY(open.desk.editor().currentId() != onPage);
    open.key(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(reviewer(open).isReady());
    QCOMPARE(reviewer(open).place(), 1); // where it was left
}

void TestReview::enterOpensItInItsArticle()
{
    fill(3, 20);
    OpenWindow open(*m_library, analyzeAtOnce);
    open.desk.openArticle(m_articles[0]);
    QVERIFY(begin(open));
    open.key(Qt::Key_J);
    const qint64 id = reviewer(open).current()->id;
    open.key(Qt::Key_Return);
    QVERIFY(!reviewer(open).isOpen());
    QCOMPARE(open.content().article.id, m_articles[2]);
    QCOMPARE(open.desk.editor().currentId(), id);
    QVERIFY(open.window.reader().hasFocus());
}

void TestReview::speakerAndNoteByKeys()
{
    fill(1, 20);
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(begin(open));
    while (reviewer(open).current()->kind != AnnotationKind::Quotation) {
        open.key(Qt::Key_J);
    }
    const qint64 id = reviewer(open).current()->id;
    open.key(Qt::Key_S);
    QWidget *line = open.window.focusWidget();
    QCOMPARE(line->objectName(), u"fieldLine"_s);
    QTest::keyClicks(line, u"Eva Fox"_s); // letters are letters here
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(reviewer(open).current()->entity, u"Eva Fox"_s);
    QCOMPARE(reviewer(open).current()->id, id);
    open.key(Qt::Key_N);
    QTRY_VERIFY(!open.window.focusWidget()->visibleRegion().isEmpty());
    QTest::keyClicks(open.window.focusWidget(), u"Ask a second source"_s);
    QTest::keyClick(open.window.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(reviewer(open).current()->note, u"Ask a second source"_s);
    open.key(Qt::Key_F);
    QVERIFY(reviewer(open).current()->attributes.contains(flagAttribute));
    const Span before = reviewer(open).current()->span;
    open.key('}');
    QVERIFY(reviewer(open).current()->span.end > before.end);
    open.key('{');
    QCOMPARE(reviewer(open).current()->span, before);
}

void TestReview::sameForAllSaysHowMany()
{
    fill(3, 40);
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(begin(open));
    while (reviewer(open).twinCount() < 4) {
        open.key(Qt::Key_J);
    }
    const qsizetype count = reviewer(open).twinCount();
    const QString words = reviewer(open).current()->words;
    auto *banner = open.find<QLabel>(u"reviewBanner"_s);
    QVERIFY(banner->isHidden());
    QVERIFY(
        open.window.actions()[Actions::ReviewSame]->iconText().contains(QString::number(count)));
    open.key(Qt::Key_E);
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QString::number(count)) && banner->text().contains(words));
    open.key(Qt::Key_Escape);
    QVERIFY(banner->isHidden());
    open.key(Qt::Key_E);
    open.key('a');
    QCOMPARE(reviewStatistics(reviewer(open).index(), {}).all.accepted, count);
    QVERIFY(open.find<QLabel>(u"reviewHint"_s)->text().contains(QString::number(count)));
    open.key(Qt::Key_Backspace);
    QCOMPARE(reviewStatistics(reviewer(open).index(), {}).all.accepted, 0);
}

void TestReview::sideFiltersAndDecidesOnMany()
{
    fill(3, 40);
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(begin(open));
    open.find<QLineEdit>(u"reviewWords"_s)->setText(u"Lee"_s);
    QTRY_VERIFY(reviewer(open).queue().size() < 120);
    const qsizetype size = reviewer(open).queue().size();
    QCOMPARE(reviewer(open).current()->words, u"Lee"_s);
    auto *order = open.find<QComboBox>(u"reviewOrder"_s);
    order->setCurrentIndex(int(ReviewOrder::Uncertain));
    Q_EMIT order->activated(int(ReviewOrder::Uncertain));
    QCOMPARE(reviewer(open).review().order, ReviewOrder::Uncertain);
    auto *slider = open.find<QSlider>(u"reviewThreshold"_s);
    slider->setValue(0);
    auto *accept = open.find<QPushButton>(u"reviewAcceptMany"_s);
    QTRY_VERIFY(accept->text().contains(QString::number(size)));
    slider->setValue(60);
    const ThresholdForecast forecast = forecastOf(
        reviewer(open).index(), reviewer(open).queue(), reviewer(open).review().filter, 0.6);
    QVERIFY(accept->text().contains(QString::number(forecast.above.size())));
    accept->click();
    QTRY_COMPARE(reviewStatistics(reviewer(open).index(), {}).all.accepted, forecast.above.size());
    QCOMPARE(open.desk.session().undoState().doneCount, 1);
    // Nobody has looked at them, so they say nothing of how good the program is.
    open.find<QPushButton>(u"reviewShowAll"_s)->click();
    QTRY_VERIFY(open.find<QLabel>(u"reviewForecast"_s)->text().size() > 0);
    QCOMPARE(reviewStatistics(reviewer(open).index(), {}).all.seen, 0);
    QCOMPARE(reviewer(open).queue().size(), 120);
}

void TestReview::searchResultIsReviewed()
{
    fill(3, 20);
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(QTest::qWaitForWindowActive(&open.window));
    open.find<QLineEdit>(u"find"_s)->setText(u"source:paper-1"_s);
    QVERIFY(begin(open, Actions::ReviewListed));
    QCOMPARE(reviewer(open).review().scope.kind, ReviewScope::Kind::Search);
    QCOMPARE(reviewer(open).queue().size(), 20);
    QCOMPARE(reviewer(open).content().article.id, m_articles[1]);
}

void TestReview::chosenArticleLeavesTheReview()
{
    fill(2, 20);
    OpenWindow open(*m_library, analyzeAtOnce);
    open.desk.openArticle(m_articles[0]);
    QVERIFY(begin(open));
    open.desk.openArticle(m_articles[1]);
    QVERIFY(!reviewer(open).isOpen());
    QVERIFY(open.window.reader().isVisible());
}

void TestReview::keysOfReviewAndPageMayBeTheSame()
{
    OpenWindow open(*m_library, analyzeAtOnce);
    Actions &actions = open.window.actions();
    // E names an entity on the page and means all twins in a review: neither is in the other's way.
    QVERIFY(!actions.holderOf(QKeySequence(u"E"_s), Actions::ReviewSame));
    QCOMPARE(actions.holderOf(QKeySequence(u"A"_s), Actions::ReviewSame), actions[Actions::Accept]);
    actions.setKey(Actions::ReviewSame, QKeySequence(u"G"_s));
    QCOMPARE(actions[Actions::Name]->shortcut(), QKeySequence(u"E"_s));
    actions.setKey(Actions::ReviewSkip, QKeySequence(u"A"_s)); // Accept is for both
    QVERIFY(actions[Actions::Accept]->shortcut().isEmpty());
}

void TestReview::everyControlHasAName()
{
    fill(1, 20);
    OpenWindow open(*m_library, analyzeAtOnce);
    QVERIFY(begin(open));
    for (const QString &page : {u"review"_s, u"reviewSide"_s}) {
        const QList<QWidget *> widgets = open.find<QWidget>(page)->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const bool isControl = widget->focusPolicy() != Qt::NoFocus && widget->isVisible() &&
                                   widget->objectName() != u"qt_spinbox_lineedit";
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(
                !isControl || !accessible->text(QAccessible::Name).isEmpty(),
                qPrintable(
                    QString::fromLatin1(widget->metaObject()->className()) + widget->objectName()));
        }
    }
    QVERIFY(open.find<QWidget>(u"review"_s)
                ->accessibleName()
                .contains(reviewer(open).current()->words));
}

QTEST_MAIN(TestReview)
#include "test_review.moc"

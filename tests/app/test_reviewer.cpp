// SPDX-License-Identifier: GPL-3.0-or-later
#include "../store/reviewsample.h"
#include "temporarylibrary.h"

#include <review/reviewer.h>
#include <review/reviewexcerpt.h>
#include <review/reviewtexts.h>
#include <store/review/reviewstatistics.h>

#include <QSignalSpy>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// What the keys of a review do, without its window.
class ReviewerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void acceptGoesOn();
    void backWithoutLimit();
    void skippedComesLast();
    void backTakesSkipsAndDecisionsInTurn();
    void labelCorrectsOrAccepts();
    void aNameBecomesNoQuotation();
    void boundsThenAccept();
    void speakerNoteAndFlag();
    void sameForAllTwins();
    void sameDecisionForTheOthers();
    void sameLabelAndNameForTheOthers();
    void sameBoundsWhereTheWordsAreTheSame();
    void sameSpeakerForTheOthers();
    void thresholdIsOneStep();
    void isTakenUpWhereItWas();
    void filterAndOrderAreKept();
    void scopesHaveReviewsOfTheirOwn();
    void undoOpensNoArticle();
    void newProposalsComeIn();
    void excerpt_data();
    void excerpt();

private:
    [[nodiscard]] bool begin(const ReviewScope &scope = {})
    {
        m_reviewer->open(scope);
        return isReady();
    }
    [[nodiscard]] bool isReady() const
    {
        return QTest::qWaitFor([this] { return m_reviewer->isReady(); }, 10'000);
    }
    void reopen()
    {
        m_reviewer.reset();
        m_session.reset();
        m_session = m_library->open();
        m_reviewer = std::make_unique<Reviewer>(*m_session);
    }
    /// What another program would read of it now.
    [[nodiscard]] Annotation stored(qint64 id) const
    {
        const auto library = Library::open(m_library->path(), Library::Mode::MustExist);
        const auto placed = (*library)->review().annotations({id});
        return placed->isEmpty() ? Annotation() : placed->first().annotation;
    }
    [[nodiscard]] qint64 currentId() const
    {
        return m_reviewer->current() ? m_reviewer->current()->id : 0;
    }
    [[nodiscard]] qint64 idAt(qsizetype place) const
    {
        return m_reviewer->index().at(m_reviewer->queue().rowAt(place)).id;
    }
    /// Goes to the first proposal that is of this kind.
    [[nodiscard]] bool goTo(AnnotationKind kind)
    {
        while (m_reviewer->current() && m_reviewer->current()->kind != kind) {
            const qsizetype place = m_reviewer->place();
            m_reviewer->goToNext();
            if (m_reviewer->place() == place) {
                return false;
            }
        }
        return m_reviewer->current() != nullptr;
    }

    std::unique_ptr<TemporaryLibrary> m_library;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Reviewer> m_reviewer;
    QList<qint64> m_articles;
};

void ReviewerTest::init()
{
    m_library = std::make_unique<TemporaryLibrary>();
    m_session = m_library->open();
    QRandomGenerator random(7);
    m_articles.clear();
    for (int number = 0; number < 3; ++number) {
        m_articles.append(
            ReviewSample::addArticle(m_session->library(), number, 20, random).value());
    }
    m_reviewer = std::make_unique<Reviewer>(*m_session);
}

void ReviewerTest::cleanup()
{
    m_reviewer.reset();
    m_session.reset();
    m_library.reset();
}

void ReviewerTest::acceptGoesOn()
{
    QVERIFY(begin());
    QCOMPARE(m_reviewer->queue().size(), 60);
    QCOMPARE(m_reviewer->place(), 0);
    const qint64 first = currentId();
    QSignalSpy decided(m_reviewer.get(), &Reviewer::decided);
    m_reviewer->accept();
    QCOMPARE(stored(first).status, AnnotationStatus::Accepted);
    QCOMPARE(m_reviewer->place(), 1);
    QCOMPARE(decided.size(), 1);
    const qint64 second = currentId();
    m_reviewer->reject();
    QCOMPARE(stored(second).status, AnnotationStatus::Rejected);
    const QList<Decision> history = m_session->library().annotations().history(second).value();
    QCOMPARE(history.last().author, Session::author());
    // What is decided is met again when one steps back, and can be decided anew.
    m_reviewer->goToPrevious();
    QCOMPARE(currentId(), second);
    m_reviewer->accept();
    QCOMPARE(stored(second).status, AnnotationStatus::Accepted);
    QCOMPARE(m_reviewer->place(), 2);
}

void ReviewerTest::backWithoutLimit()
{
    QVERIFY(begin());
    QList<qint64> ids;
    for (int i = 0; i < 40; ++i) {
        ids.append(currentId());
        i % 3 == 0 ? m_reviewer->reject() : m_reviewer->accept();
    }
    reopen(); // also what was decided yesterday
    QVERIFY(m_reviewer->resume());
    QVERIFY(isReady());
    while (!ids.isEmpty()) {
        m_reviewer->back();
        QCOMPARE(currentId(), ids.last());
        QCOMPARE(stored(ids.takeLast()).status, AnnotationStatus::Proposed);
    }
    QSignalSpy hints(m_reviewer.get(), &Reviewer::hintGiven);
    m_reviewer->back();
    QCOMPARE(hints.size(), 1);
}

void ReviewerTest::skippedComesLast()
{
    QVERIFY(begin({ReviewScope::Kind::Articles, {m_articles[1]}, {}}));
    const qint64 skipped = currentId();
    m_reviewer->skip();
    QVERIFY(currentId() != skipped);
    QCOMPARE(stored(skipped).status, AnnotationStatus::Proposed);
    for (int i = 0; i < 19; ++i) {
        QVERIFY(currentId() != skipped);
        m_reviewer->accept();
    }
    QCOMPARE(currentId(), skipped);
    QVERIFY(m_reviewer->isSkipped());
    QSignalSpy hints(m_reviewer.get(), &Reviewer::hintGiven);
    m_reviewer->accept();
    QCOMPARE(hints.size(), 1); // everything is decided
    QCOMPARE(currentId(), skipped);
}

void ReviewerTest::backTakesSkipsAndDecisionsInTurn()
{
    QVERIFY(begin());
    QList<std::pair<qint64, bool>> acts; // and whether it was a skip
    for (const char act : {'a', 's', 's', 'a', 'x', 's', 'a'}) {
        acts.append({currentId(), act == 's'});
        act == 's' ? m_reviewer->skip() : act == 'a' ? m_reviewer->accept() : m_reviewer->reject();
    }
    reopen();
    QVERIFY(m_reviewer->resume());
    QVERIFY(isReady());
    while (!acts.isEmpty()) {
        const auto [id, isSkip] = acts.takeLast();
        const qint64 done = m_session->undoState().doneCount;
        m_reviewer->back();
        QCOMPARE(currentId(), id);
        QVERIFY(!m_reviewer->isSkipped());
        QCOMPARE(m_session->undoState().doneCount, isSkip ? done : done - 1);
        QCOMPARE(stored(id).status, AnnotationStatus::Proposed);
    }
}

void ReviewerTest::labelCorrectsOrAccepts()
{
    QVERIFY(begin());
    QVERIFY(goTo(AnnotationKind::Entity));
    const Annotation before = *m_reviewer->current();
    int key = firstLabelKey;
    while (labelOfKey(key).tag != before.tag) {
        ++key;
    }
    const int other = key == 2 ? 3 : 2;
    m_reviewer->applyLabel(other);
    Annotation after = stored(before.id);
    QCOMPARE(after.tag, labelOfKey(other).tag);
    QCOMPARE(after.status, AnnotationStatus::Corrected);
    QVERIFY(currentId() != before.id);
    m_reviewer->back();
    QCOMPARE(stored(before.id), before);
    m_reviewer->applyLabel(key); // that it is already
    after = stored(before.id);
    QCOMPARE(after.tag, before.tag);
    QCOMPARE(after.status, AnnotationStatus::Accepted);
}

void ReviewerTest::aNameBecomesNoQuotation()
{
    QVERIFY(begin());
    QVERIFY(goTo(AnnotationKind::Entity));
    const Annotation before = *m_reviewer->current();
    QSignalSpy hints(m_reviewer.get(), &Reviewer::hintGiven);
    m_reviewer->applyLabel(6);
    QCOMPARE(hints.size(), 1);
    QCOMPARE(stored(before.id), before);
    QCOMPARE(currentId(), before.id);
}

void ReviewerTest::boundsThenAccept()
{
    QVERIFY(begin());
    const Annotation before = *m_reviewer->current();
    using Edge = AnnotationEditor::Edge;
    using Step = AnnotationEditor::Step;
    m_reviewer->moveEdge(Edge::End, Step::Token, true);
    QCOMPARE(currentId(), before.id);
    Annotation after = stored(before.id);
    QCOMPARE(after.status, AnnotationStatus::Corrected);
    QVERIFY(after.span.end > before.span.end);
    QCOMPARE(after.words, after.span.in(m_reviewer->content().article.text).toString());
    m_reviewer->moveEdge(Edge::End, Step::Character, false);
    QCOMPARE(stored(before.id).span.end, after.span.end - 1);
    m_reviewer->accept(); // a correction it stays
    QCOMPARE(stored(before.id).status, AnnotationStatus::Corrected);
    QVERIFY(currentId() != before.id);
    m_reviewer->back();
    m_reviewer->back();
    QCOMPARE(stored(before.id), before);
}

void ReviewerTest::speakerNoteAndFlag()
{
    QVERIFY(begin());
    QVERIFY(goTo(AnnotationKind::Quotation));
    const qint64 id = currentId();
    m_reviewer->setSpeaker(u"  Ada   Lovelace "_s);
    QCOMPARE(stored(id).entity, u"Ada Lovelace"_s);
    QCOMPARE(stored(id).status, AnnotationStatus::Corrected);
    m_reviewer->back();
    m_reviewer->setNote(u"Who?"_s);
    QCOMPARE(stored(id).note, u"Who?"_s);
    QCOMPARE(stored(id).status, AnnotationStatus::Proposed); // a note is no decision
    m_reviewer->toggleFlag();
    QVERIFY(stored(id).attributes.contains(flagAttribute));
    QCOMPARE(currentId(), id);
    ReviewFilter flagged;
    flagged.isFlagged = true;
    m_reviewer->setFilter(flagged);
    QCOMPARE(m_reviewer->queue().size(), 1);
    QCOMPARE(currentId(), id);
    m_reviewer->toggleFlag();
    QVERIFY(!stored(id).attributes.contains(flagAttribute));
}

void ReviewerTest::sameForAllTwins()
{
    QVERIFY(begin());
    while (m_reviewer->twinCount() < 3) {
        m_reviewer->goToNext();
    }
    const QList<qint64> twins =
        m_reviewer->index().undecidedTwins(m_reviewer->queue().rowAt(m_reviewer->place()));
    const qint64 steps = m_session->undoState().doneCount;
    m_reviewer->toggleTwins();
    QVERIFY(m_reviewer->isForTwins());
    m_reviewer->toggleTwins();
    QVERIFY(!m_reviewer->isForTwins());
    m_reviewer->toggleTwins();
    m_reviewer->reject();
    QCOMPARE(m_session->undoState().doneCount, steps + 1);
    QVERIFY(!m_reviewer->isForTwins());
    for (const qint64 id : twins) {
        QCOMPARE(stored(id).status, AnnotationStatus::Rejected);
    }
    m_reviewer->back();
    QVERIFY(twins.contains(currentId()));
    for (const qint64 id : twins) {
        QCOMPARE(stored(id).status, AnnotationStatus::Proposed);
    }
    m_reviewer->toggleTwins();
    m_reviewer->goToNext(); // it is about the one on the desk and no other
    QVERIFY(!m_reviewer->isForTwins());
}

void ReviewerTest::sameDecisionForTheOthers()
{
    QVERIFY(begin());
    while (m_reviewer->twinCount() < 3) {
        m_reviewer->goToNext();
    }
    const QList<qint64> twins =
        m_reviewer->index().undecidedTwins(m_reviewer->queue().rowAt(m_reviewer->place()));
    m_reviewer->accept();
    m_reviewer->goToPrevious();
    while (!twins.contains(currentId()) ||
           m_reviewer->current()->status != AnnotationStatus::Accepted) {
        m_reviewer->goToPrevious();
    }
    m_reviewer->toggleTwins();
    for (const qint64 id : twins) {
        QCOMPARE(stored(id).status, AnnotationStatus::Accepted);
    }
}

void ReviewerTest::sameLabelAndNameForTheOthers()
{
    QVERIFY(begin());
    while (m_reviewer->twinCount() < 3 || m_reviewer->current()->kind != AnnotationKind::Entity) {
        m_reviewer->goToNext();
    }
    const QList<qint64> twins =
        m_reviewer->index().undecidedTwins(m_reviewer->queue().rowAt(m_reviewer->place()));
    const Annotation before = *m_reviewer->current();
    const QString label = before.tag == u"ORG"_s ? u"LOC"_s : u"ORG"_s;
    m_reviewer->setEntity(u"Lee and Sons"_s, label);
    QCOMPARE(m_reviewer->twinCount(), twins.size() - 1); // those that were proposed like it
    const qint64 steps = m_session->undoState().doneCount;
    QSignalSpy hints(m_reviewer.get(), &Reviewer::hintGiven);
    m_reviewer->toggleTwins();
    QCOMPARE(m_session->undoState().doneCount, steps + 1);
    QVERIFY(hints.last().first().toString().contains(QString::number(twins.size() - 1)));
    for (const qint64 id : twins) {
        const Annotation after = stored(id);
        QCOMPARE(after.status, AnnotationStatus::Corrected);
        QCOMPARE(after.tag, label);
        QCOMPARE(after.entity, u"Lee and Sons"_s);
        QCOMPARE(after.words, before.words);
    }
    m_reviewer->back();
    for (const qint64 id : twins) {
        QCOMPARE(
            stored(id).status,
            id == before.id ? AnnotationStatus::Corrected : AnnotationStatus::Proposed);
    }
}

void ReviewerTest::sameBoundsWhereTheWordsAreTheSame()
{
    QVERIFY(begin());
    while (m_reviewer->twinCount() < 3 || m_reviewer->current()->kind != AnnotationKind::Entity) {
        m_reviewer->goToNext();
    }
    const qint64 first = currentId();
    QList<qint64> twins =
        m_reviewer->index().undecidedTwins(m_reviewer->queue().rowAt(m_reviewer->place()));
    twins.removeOne(first);
    using Edge = AnnotationEditor::Edge;
    using Step = AnnotationEditor::Step;
    m_reviewer->moveEdge(Edge::End, Step::Token, true); // "Lee said": everybody says
    const QString words = stored(first).words;
    QVERIFY(words.endsWith(u" said"));
    m_reviewer->toggleTwins();
    for (const qint64 id : twins) {
        QCOMPARE(stored(id).words, words);
        QCOMPARE(stored(id).status, AnnotationStatus::Corrected);
    }
    m_reviewer->back();
    QCOMPARE(currentId(), twins.contains(currentId()) ? currentId() : first);
    while (currentId() != first) {
        m_reviewer->goToPrevious();
    }
    m_reviewer->moveEdge(Edge::End, Step::Token, true); // "Lee said 1017": no other one
    const qint64 steps = m_session->undoState().doneCount;
    QSignalSpy hints(m_reviewer.get(), &Reviewer::hintGiven);
    m_reviewer->toggleTwins();
    QCOMPARE(m_session->undoState().doneCount, steps);
    QVERIFY(hints.last().first().toString().contains(QString::number(twins.size())));
    for (const qint64 id : twins) {
        QCOMPARE(stored(id).status, AnnotationStatus::Proposed);
    }
}

void ReviewerTest::sameSpeakerForTheOthers()
{
    QVERIFY(begin());
    while (m_reviewer->twinCount() < 2 ||
           m_reviewer->current()->kind != AnnotationKind::Quotation) {
        m_reviewer->goToNext();
    }
    const QList<qint64> twins =
        m_reviewer->index().undecidedTwins(m_reviewer->queue().rowAt(m_reviewer->place()));
    m_reviewer->setSpeaker(u"Ada Lovelace"_s);
    m_reviewer->toggleTwins();
    for (const qint64 id : twins) {
        QCOMPARE(stored(id).entity, u"Ada Lovelace"_s);
        QCOMPARE(stored(id).status, AnnotationStatus::Corrected);
    }
}

void ReviewerTest::thresholdIsOneStep()
{
    QVERIFY(begin());
    const ThresholdForecast forecast =
        forecastOf(m_reviewer->index(), m_reviewer->queue(), {}, 0.5);
    QVERIFY(forecast.above.size() > 5 && forecast.below.size() > 5);
    QSignalSpy busy(m_reviewer.get(), &Reviewer::busyChanged);
    m_reviewer->decideAll(forecast.above, true);
    QVERIFY(m_reviewer->isBusy());
    m_reviewer->accept(); // no other act comes between
    QTRY_VERIFY(!m_reviewer->isBusy());
    QCOMPARE(busy.size(), 2);
    QCOMPARE(m_session->undoState().doneCount, 1);
    for (const qint64 id : forecast.above) {
        QCOMPARE(stored(id).status, AnnotationStatus::Accepted);
    }
    for (const qint64 id : forecast.below) {
        QCOMPARE(stored(id).status, AnnotationStatus::Proposed);
    }
    QVERIFY(forecast.below.contains(currentId())); // on with those that are left
    QCOMPARE(reviewStatistics(m_reviewer->index(), {}).all.seen, 0);
    m_reviewer->back();
    QTRY_COMPARE(stored(forecast.above.first()).status, AnnotationStatus::Proposed);
}

void ReviewerTest::isTakenUpWhereItWas()
{
    QVERIFY(begin());
    for (int i = 0; i < 5; ++i) {
        m_reviewer->accept();
    }
    m_reviewer->goToNext();
    m_reviewer->goToNext();
    const qint64 id = currentId();
    const qsizetype place = m_reviewer->place();
    QCOMPARE(place, 7);
    reopen(); // no word of farewell
    QVERIFY(!m_reviewer->isOpen());
    QVERIFY(m_reviewer->resume());
    QCOMPARE(currentId(), id); // at once, while the queue is still being read
    QVERIFY(!m_reviewer->isReady());
    m_reviewer->accept(); // not yet
    QVERIFY(isReady());
    QCOMPARE(currentId(), id);
    QCOMPARE(stored(id).status, AnnotationStatus::Proposed);
    QCOMPARE(m_reviewer->place(), place);
    QCOMPARE(m_reviewer->queue().size(), 60); // with what was decided in it
    m_reviewer->startOver();
    QCOMPARE(m_reviewer->queue().size(), 55);
    QCOMPARE(m_reviewer->place(), 0);
}

void ReviewerTest::filterAndOrderAreKept()
{
    QVERIFY(begin());
    ReviewFilter filter;
    filter.labels = {{AnnotationKind::Entity, u"PER"_s}, {AnnotationKind::Entity, u"LOC"_s}};
    m_reviewer->setFilter(filter);
    m_reviewer->setOrder(ReviewOrder::Uncertain);
    const qsizetype size = m_reviewer->queue().size();
    QVERIFY(size > 0 && size < 60);
    const qint64 first = idAt(0);
    QCOMPARE(currentId(), first);
    reopen();
    QVERIFY(m_reviewer->resume());
    QVERIFY(isReady());
    QCOMPARE(m_reviewer->review().filter, filter);
    QCOMPARE(m_reviewer->review().order, ReviewOrder::Uncertain);
    QCOMPARE(m_reviewer->queue().size(), size);
    QCOMPARE(idAt(0), first);
}

void ReviewerTest::scopesHaveReviewsOfTheirOwn()
{
    const ReviewScope one{ReviewScope::Kind::Articles, {m_articles[0]}, {}};
    QVERIFY(begin(one));
    QCOMPARE(m_reviewer->queue().size(), 20);
    m_reviewer->goToNext();
    const qint64 here = currentId();
    m_reviewer->close();
    QVERIFY(!m_reviewer->current());
    QVERIFY(begin({ReviewScope::Kind::Search, {}, u"source:paper-2"_s}));
    QCOMPARE(m_reviewer->queue().size(), 20);
    QVERIFY(begin(one));
    QCOMPARE(currentId(), here);
}

void ReviewerTest::undoOpensNoArticle()
{
    QVERIFY(m_session->openArticle(m_articles[0]));
    QVERIFY(begin({ReviewScope::Kind::Articles, {m_articles[2]}, {}}));
    m_reviewer->accept();
    QSignalSpy opened(m_session.get(), &Session::articleOpened);
    const qint64 second = currentId();
    m_session->undo(); // by whatever key
    QCOMPARE(m_reviewer->place(), 0);
    QCOMPARE(opened.size(), 0);
    m_session->redo();
    QCOMPARE(stored(idAt(0)).status, AnnotationStatus::Accepted);
    m_reviewer->close();
    m_session->undo();
    QCOMPARE(opened.size(), 1); // on the page what is undone is shown
    QCOMPARE(stored(second).status, AnnotationStatus::Proposed);
}

void ReviewerTest::newProposalsComeIn()
{
    QVERIFY(begin());
    m_reviewer->accept();
    m_reviewer->goToNext();
    const Annotation here = *m_reviewer->current();
    const qint64 article = m_reviewer->content().article.id;
    // It is found again as another kind of name, in a new row: who was at it is at it still.
    AnnotationStore &store = m_session->library().annotations();
    AnnotationSet again = store.load(article).value();
    for (Annotation &annotation : again.annotations) {
        if (annotation.id == here.id) {
            annotation.tag = here.tag == u"MISC" ? u"PER"_s : u"MISC"_s;
        }
    }
    QVERIFY(store.replaceProposals(article, again));
    Q_EMIT m_session->summaryChanged(article);
    QTRY_VERIFY(currentId() != here.id);
    QCOMPARE(m_reviewer->current()->span, here.span);
    QCOMPARE(m_reviewer->place(), 2);
    const qint64 accepted = idAt(0);
    QVERIFY(store.replaceProposals(article, {})); // finds nothing more
    Q_EMIT m_session->summaryChanged(article);
    QTRY_COMPARE(m_reviewer->index().size(), 41);
    QVERIFY(m_reviewer->index().rowOf(accepted) >= 0); // what was decided stays
    QVERIFY(m_reviewer->current());
    m_reviewer->accept();
    QCOMPARE(reviewStatistics(m_reviewer->index(), {}).all.accepted, 2);
    Q_EMIT m_session->summaryChanged(0); // any: all is read again
    m_reviewer->goToNext();
    QTest::qWait(400);
    QCOMPARE(m_reviewer->index().size(), 41);
}

void ReviewerTest::excerpt_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("context");
    QTest::addColumn<QString>("core");
    QTest::addColumn<QString>("whole");
    const QString second = u"It met in Westmark."_s;
    const QString firstLine = u"The council voted. It met in Westmark. Nobody spoke."_s;
    QTest::newRow("sentence") << u"Westmark"_s << 0 << second << second;
    QTest::newRow("around") << u"Westmark"_s << 1 << second << firstLine;
    QTest::newRow("paragraphs") << u"Westmark"_s << 2 << second
                                << firstLine + u"\n\nAn empty line lies between."_s;
    QTest::newRow("at the end") << u"between"_s << 1 << u"An empty line lies between."_s
                                << u"Nobody spoke.\n\nAn empty line lies between."_s;
    QTest::newRow("over two sentences")
        << u"voted. It met"_s << 0 << u"The council voted. It met in Westmark."_s
        << u"The council voted. It met in Westmark."_s;
}

void ReviewerTest::excerpt()
{
    QFETCH(QString, words);
    QFETCH(int, context);
    QFETCH(QString, core);
    QFETCH(QString, whole);
    const QString text = u"The council voted. It met in Westmark. Nobody spoke.\n\n"
                         "An empty line lies between."_s;
    Annotation annotation;
    annotation.span = {text.indexOf(words), text.indexOf(words) + words.size()};
    const ReviewExcerpt excerpt =
        reviewExcerpt(text, {{annotation}, {}}, annotation, ReviewContext(context));
    QCOMPARE(excerpt.core.in(text).toString(), core);
    QCOMPARE(excerpt.whole.in(text).toString(), whole);
}

QTEST_MAIN(ReviewerTest)
#include "test_reviewer.moc"

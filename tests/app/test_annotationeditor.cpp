// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporarylibrary.h"

#include <annotate/annotationeditor.h>
#include <annotate/editmaker.h>
#include <annotate/textsteps.h>

#include <QSignalSpy>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestAnnotationEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void numberAnnotatesTheSelection_data();
    void numberAnnotatesTheSelection();
    void spacesAtTheEdgesAreLeftOut();
    void sameWordsAgainAcceptWhatIsThere();
    void numberRelabelsTheCurrent();
    void nameDoesNotBecomeQuotation();
    void acceptAndReject();
    void undoAndRedoBringBackTheSameRows();
    void machinesAnnotationIsNotDeleted();
    void deletedRelationComesBack();
    void edgesMoveByTokensAndCharacters();
    void edgeDoesNotPassTheOther();
    void speakerByName();
    void speakerFromSelection();
    void unknownSpeakerIsKeptByName();
    void entityAndNote();
    void highlightTakesAnyTag();
    void nameTakesATagOfItsKind_data();
    void nameTakesATagOfItsKind();
    void cueHasNoTag();
    void nextAndPreviousWrapAround();
    void failedEditLeavesTheStack();
    void textSteps();

private:
    [[nodiscard]] Span place(QStringView words, qsizetype from = 0) const
    {
        const qsizetype start = m_session->content().article.text.indexOf(words, from);
        return {start, start + words.size()};
    }
    [[nodiscard]] const Annotation *at(QStringView words, AnnotationKind kind) const
    {
        for (const Annotation &annotation : m_session->content().set.annotations) {
            if (annotation.words == words && annotation.kind == kind) {
                return &annotation;
            }
        }
        return nullptr;
    }
    [[nodiscard]] Annotation storedAnnotation(qint64 id) const
    {
        const AnnotationSet set = m_library->stored(m_articleId);
        const Annotation *found = findAnnotation(set, id);
        return found ? *found : Annotation();
    }
    void undo() { m_session->undo(); }
    void redo() { m_session->redo(); }

    std::unique_ptr<TemporaryLibrary> m_library;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<AnnotationEditor> m_editor;
    qint64 m_articleId = 0;
};

void TestAnnotationEditor::init()
{
    m_library = std::make_unique<TemporaryLibrary>();
    m_session = m_library->open();
    QVERIFY(m_session);
    const Result<qint64> id = m_session->library().articles().add(testArticle());
    QVERIFY(id);
    m_articleId = *id;
    Article article = testArticle();
    article.id = *id;
    QVERIFY(m_session->storeAnalysis(article, testAnalysis(article.text)));
    m_editor = std::make_unique<AnnotationEditor>(*m_session);
    QVERIFY(m_session->openArticle(*id));
}

void TestAnnotationEditor::cleanup()
{
    m_editor.reset();
    m_session.reset();
    m_library.reset();
}

void TestAnnotationEditor::numberAnnotatesTheSelection_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("tag");
    const int entity = static_cast<int>(AnnotationKind::Entity);
    const int quotation = static_cast<int>(AnnotationKind::Quotation);
    QTest::newRow("person") << 1 << entity << u"PER"_s;
    QTest::newRow("organisation") << 2 << entity << u"ORG"_s;
    QTest::newRow("place") << 3 << entity << u"LOC"_s;
    QTest::newRow("other name") << 4 << entity << u"MISC"_s;
    QTest::newRow("date") << 5 << entity << u"DATE"_s;
    QTest::newRow("direct") << 6 << quotation << u"direct"_s;
    QTest::newRow("indirect") << 7 << quotation << u"indirect"_s;
    QTest::newRow("mixed") << 8 << quotation << u"mixed"_s;
    QTest::newRow("highlight") << 9 << static_cast<int>(AnnotationKind::Highlight) << QString();
}

void TestAnnotationEditor::numberAnnotatesTheSelection()
{
    QFETCH(int, key);
    m_editor->setSelection(place(u"Westmark"));
    m_editor->applyLabel(key);
    const Annotation made = storedAnnotation(m_editor->currentId());
    QCOMPARE(made.words, u"Westmark"_s);
    QCOMPARE(made.span, place(u"Westmark"));
    QTEST(static_cast<int>(made.kind), "kind");
    QTEST(made.tag, "tag");
    QCOMPARE(made.status, AnnotationStatus::Accepted);
    QCOMPARE(made.origin.kind, OriginKind::Human);
    QCOMPARE(made.author, Session::author());
    QCOMPARE(m_session->undoState().undoName, u"annotate"_s);
}

void TestAnnotationEditor::spacesAtTheEdgesAreLeftOut()
{
    const Span words = place(u"Westmark");
    m_editor->setSelection({words.start - 1, words.end + 1});
    m_editor->applyLabel(3);
    QCOMPARE(storedAnnotation(m_editor->currentId()).span, words);
    m_editor->setSelection({words.end, words.end + 1});
    QVERIFY(m_editor->selection().isEmpty());
}

void TestAnnotationEditor::sameWordsAgainAcceptWhatIsThere()
{
    const qint64 id = at(u"Ann Lee", AnnotationKind::Entity)->id;
    const qsizetype count = m_session->content().set.annotations.size();
    m_editor->setSelection(place(u"Ann Lee"));
    m_editor->applyLabel(1);
    QCOMPARE(m_session->content().set.annotations.size(), count);
    QCOMPARE(storedAnnotation(id).status, AnnotationStatus::Accepted);
}

void TestAnnotationEditor::numberRelabelsTheCurrent()
{
    const qint64 id = at(u"Ann Lee", AnnotationKind::Entity)->id;
    m_editor->setCurrent(id);
    m_editor->applyLabel(2);
    QCOMPARE(storedAnnotation(id).tag, u"ORG"_s);
    QCOMPARE(storedAnnotation(id).status, AnnotationStatus::Corrected);
    QCOMPARE(storedAnnotation(id).origin.kind, OriginKind::Rule);
}

void TestAnnotationEditor::nameDoesNotBecomeQuotation()
{
    QSignalSpy hints(m_editor.get(), &AnnotationEditor::hintGiven);
    const qint64 id = at(u"Ann Lee", AnnotationKind::Entity)->id;
    m_editor->setCurrent(id);
    m_editor->applyLabel(6);
    QCOMPARE(storedAnnotation(id).kind, AnnotationKind::Entity);
    QCOMPARE(hints.size(), 1);
    m_editor->setCurrent(0);
    m_editor->applyLabel(1);
    QCOMPARE(hints.size(), 2);
    QVERIFY(m_session->undoState().doneCount == 0);
}

void TestAnnotationEditor::acceptAndReject()
{
    const qint64 id = at(u"Monday", AnnotationKind::Entity)->id;
    m_editor->setCurrent(id);
    m_editor->accept();
    QCOMPARE(storedAnnotation(id).status, AnnotationStatus::Accepted);
    QCOMPARE(m_editor->currentId(), id);
    m_editor->accept(); // nothing to do, nothing to undo
    QCOMPARE(m_session->undoState().doneCount, qint64(1));
    m_editor->reject();
    QCOMPARE(storedAnnotation(id).status, AnnotationStatus::Rejected);
}

void TestAnnotationEditor::undoAndRedoBringBackTheSameRows()
{
    const AnnotationSet before = m_library->stored(m_articleId);
    m_editor->setSelection(place(u"Westmark"));
    m_editor->applyLabel(3);
    const qint64 id = m_editor->currentId();
    m_editor->setSelection({});
    m_editor->setNote(u"a town"_s);
    m_editor->setCurrent(at(u"Monday", AnnotationKind::Entity)->id);
    m_editor->accept();
    const AnnotationSet after = m_library->stored(m_articleId);
    for (int i = 0; i < 3; ++i) {
        undo();
    }
    QCOMPARE(m_library->stored(m_articleId), before);
    QCOMPARE(storedAnnotation(id).id, 0);
    for (int i = 0; i < 3; ++i) {
        redo();
    }
    QCOMPARE(m_library->stored(m_articleId), after);
    QCOMPARE(m_session->content().set, after);

    const auto history = m_session->library().annotations().history(id);
    QVERIFY(history);
    QStringList acts;
    for (const Decision &decision : *history) {
        acts.append(decision.act);
    }
    QCOMPARE(
        acts, QStringList(
                  {u"annotate"_s, u"note"_s, u"undo:note"_s, u"undo:annotate"_s, u"redo:annotate"_s,
                   u"redo:note"_s}));
}

void TestAnnotationEditor::machinesAnnotationIsNotDeleted()
{
    QSignalSpy hints(m_editor.get(), &AnnotationEditor::hintGiven);
    const qint64 id = at(u"Monday", AnnotationKind::Entity)->id;
    m_editor->setCurrent(id);
    m_editor->remove();
    QCOMPARE(storedAnnotation(id).id, id);
    QCOMPARE(hints.size(), 1);
}

void TestAnnotationEditor::deletedRelationComesBack()
{
    const qint64 quotation = at(u"“We waited too long,”", AnnotationKind::Quotation)->id;
    m_editor->setCurrent(quotation);
    m_editor->setSelection(place(u"The mayor of Westmark"));
    m_editor->setSpeakerFromSelection();
    const Annotation *mention = at(u"The mayor of Westmark", AnnotationKind::Mention);
    QVERIFY(mention);
    const AnnotationSet related = m_library->stored(m_articleId);
    m_editor->setCurrent(mention->id);
    m_editor->remove();
    QVERIFY(!at(u"The mayor of Westmark", AnnotationKind::Mention));
    undo();
    QCOMPARE(m_library->stored(m_articleId), related);
}

void TestAnnotationEditor::edgesMoveByTokensAndCharacters()
{
    using Edge = AnnotationEditor::Edge;
    using Step = AnnotationEditor::Step;
    const qint64 id = at(u"Ann Lee", AnnotationKind::Entity)->id;
    m_editor->setCurrent(id);
    const auto words = [&] {
        return storedAnnotation(id).words;
    };
    m_editor->moveEdge(Edge::End, Step::Token, true);
    QCOMPARE(words(), u"Ann Lee said"_s);
    m_editor->moveEdge(Edge::End, Step::Token, false);
    m_editor->moveEdge(Edge::Start, Step::Token, true);
    QCOMPARE(words(), u"Lee"_s);
    m_editor->moveEdge(Edge::Start, Step::Token, false);
    QCOMPARE(words(), u"Ann Lee"_s);
    m_editor->moveEdge(Edge::End, Step::Character, false);
    m_editor->moveEdge(Edge::Start, Step::Character, true);
    QCOMPARE(words(), u"nn Le"_s);
    QCOMPARE(storedAnnotation(id).status, AnnotationStatus::Corrected);
    for (int i = 0; i < 6; ++i) {
        undo();
    }
    QCOMPARE(words(), u"Ann Lee"_s);
    QCOMPARE(storedAnnotation(id).status, AnnotationStatus::Proposed);
}

void TestAnnotationEditor::edgeDoesNotPassTheOther()
{
    const qint64 id = at(u"Monday", AnnotationKind::Entity)->id;
    m_editor->setCurrent(id);
    m_editor->moveEdge(AnnotationEditor::Edge::Start, AnnotationEditor::Step::Token, true);
    m_editor->moveEdge(AnnotationEditor::Edge::End, AnnotationEditor::Step::Token, false);
    QCOMPARE(storedAnnotation(id).words, u"Monday"_s);
    QVERIFY(m_session->undoState().doneCount == 0);
}

void TestAnnotationEditor::speakerByName()
{
    m_editor->setSelection(place(u"Westmark"));
    m_editor->applyLabel(3);
    const qint64 westmark = m_editor->currentId();
    m_editor->setSelection({});
    const qint64 quotation = at(u"“We waited too long,”", AnnotationKind::Quotation)->id;
    m_editor->setCurrent(quotation);
    m_editor->setSpeaker(u"Westmark"_s);
    QCOMPARE(storedAnnotation(quotation).entity, u"Westmark"_s);
    QCOMPARE(storedAnnotation(quotation).status, AnnotationStatus::Corrected);
    const AnnotationSet set = m_library->stored(m_articleId);
    const Annotation *speaker = relatedAnnotation(set, quotation, RelationKind::Speaker);
    QVERIFY(speaker);
    QCOMPARE(speaker->id, westmark);
    QCOMPARE(
        std::count_if(
            set.relations.cbegin(), set.relations.cend(),
            [](const Relation &r) { return r.kind == RelationKind::Speaker; }),
        1);
}

void TestAnnotationEditor::speakerFromSelection()
{
    const qint64 quotation = at(u"“We waited too long,”", AnnotationKind::Quotation)->id;
    m_editor->setCurrent(quotation);
    m_editor->setCurrent(0); // as a click into the text does
    m_editor->setSelection(place(u"The mayor of Westmark"));
    QVERIFY(m_editor->hasQuotationForSpeaker());
    m_editor->setSpeakerFromSelection();
    const AnnotationSet set = m_library->stored(m_articleId);
    const Annotation *speaker = relatedAnnotation(set, quotation, RelationKind::Speaker);
    QVERIFY(speaker);
    QCOMPARE(speaker->kind, AnnotationKind::Mention);
    QCOMPARE(speaker->words, u"The mayor of Westmark"_s);
}

void TestAnnotationEditor::unknownSpeakerIsKeptByName()
{
    const qint64 quotation = at(u"“We waited too long,”", AnnotationKind::Quotation)->id;
    m_editor->setCurrent(quotation);
    m_editor->setSpeaker(u"  Somebody   Else "_s);
    QCOMPARE(storedAnnotation(quotation).entity, u"Somebody Else"_s);
    const AnnotationSet set = m_library->stored(m_articleId);
    QVERIFY(!relatedAnnotation(set, quotation, RelationKind::Speaker));
    m_editor->setSpeaker({});
    QCOMPARE(storedAnnotation(quotation).entity, QString());
}

void TestAnnotationEditor::entityAndNote()
{
    const qint64 id = at(u"Ann Lee", AnnotationKind::Entity)->id;
    m_editor->setCurrent(id);
    m_editor->setNote(u" check this \n"_s);
    QCOMPARE(storedAnnotation(id).note, u"check this"_s);
    QCOMPARE(storedAnnotation(id).status, AnnotationStatus::Proposed);
    m_editor->setEntity(u"Ann M. Lee"_s, u"PER"_s);
    QCOMPARE(storedAnnotation(id).entity, u"Ann M. Lee"_s);
    QCOMPARE(storedAnnotation(id).status, AnnotationStatus::Corrected);
    QCOMPARE(storedAnnotation(id).note, u"check this"_s);
}

void TestAnnotationEditor::highlightTakesAnyTag()
{
    m_editor->setSelection(place(u"declined to comment"));
    m_editor->applyLabel(9);
    const qint64 id = m_editor->currentId();
    m_editor->setTag(u"  no   answer "_s);
    QCOMPARE(storedAnnotation(id).tag, u"no answer"_s);
    QCOMPARE(storedAnnotation(id).status, AnnotationStatus::Accepted); // a person's own
    QCOMPARE(m_session->library().annotations().tags(), QStringList(u"no answer"_s));
    const qint64 acts = m_session->undoState().doneCount;
    m_editor->setTag(u"no answer"_s); // nothing changes, nothing to undo
    m_editor->setSelection({});
    m_editor->applyLabel(9); // a highlight already: the tag is not lost
    m_editor->setSelection(place(u"declined to comment"));
    m_editor->applyLabel(9);
    QCOMPARE(m_session->undoState().doneCount, acts);
    QCOMPARE(storedAnnotation(id).tag, u"no answer"_s);
    m_editor->setTag({});
    QCOMPARE(storedAnnotation(id).tag, QString());
    undo();
    QCOMPARE(storedAnnotation(id).tag, u"no answer"_s);
    undo();
    QCOMPARE(storedAnnotation(id).tag, QString());
    redo();
    QCOMPARE(storedAnnotation(id).tag, u"no answer"_s);
}

void TestAnnotationEditor::nameTakesATagOfItsKind_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("name") << u"Ann Lee"_s << u"ORG"_s << true;
    QTest::newRow("date") << u"Monday"_s << u"MISC"_s << true;
    QTest::newRow("quotation") << u"“We waited too long,”"_s << u"mixed"_s << true;
    QTest::newRow("unknown kind of name") << u"Ann Lee"_s << u"politician"_s << false;
    QTest::newRow("name without a kind") << u"Ann Lee"_s << QString() << false;
    QTest::newRow("a quotation's kind") << u"Ann Lee"_s << u"direct"_s << false;
    QTest::newRow("a name's kind") << u"“We waited too long,”"_s << u"PER"_s << false;
}

void TestAnnotationEditor::nameTakesATagOfItsKind()
{
    QFETCH(QString, words);
    QFETCH(QString, tag);
    QFETCH(bool, isTaken);
    const bool isQuotation = words.startsWith(u'“');
    const Annotation before =
        *at(words, isQuotation ? AnnotationKind::Quotation : AnnotationKind::Entity);
    m_editor->setCurrent(before.id);
    m_editor->setTag(tag);
    const Annotation after = storedAnnotation(before.id);
    QCOMPARE(after.tag, isTaken ? tag : before.tag);
    QCOMPARE(after.status, isTaken ? AnnotationStatus::Corrected : AnnotationStatus::Proposed);
    undo();
    QCOMPARE(storedAnnotation(before.id).tag, before.tag);
}

void TestAnnotationEditor::cueHasNoTag()
{
    const qint64 id = at(u"said", AnnotationKind::Cue)->id;
    m_editor->setCurrent(id);
    m_editor->setTag(u"verb"_s);
    QCOMPARE(storedAnnotation(id).tag, QString());
    QVERIFY(m_session->undoState().doneCount == 0);
}

void TestAnnotationEditor::nextAndPreviousWrapAround()
{
    QStringList forwards;
    for (int i = 0; i < 5; ++i) {
        m_editor->goToNext();
        forwards.append(m_editor->current()->words);
    }
    QCOMPARE(
        forwards, QStringList(
                      {u"“We waited too long,”"_s, u"Ann Lee"_s, u"Monday"_s, u"Ann Lee"_s,
                       u"“We waited too long,”"_s}));
    m_editor->goToPrevious();
    QCOMPARE(m_editor->current()->words, u"Ann Lee"_s);
    m_editor->setCurrent(0);
    m_editor->goToPrevious();
    QCOMPARE(m_editor->current()->span, place(u"Ann Lee", place(u"Oakfield").start - 30));
}

void TestAnnotationEditor::failedEditLeavesTheStack()
{
    QSignalSpy failures(m_session.get(), &Session::failed);
    const qint64 id = at(u"Monday", AnnotationKind::Entity)->id;
    m_editor->setCurrent(id);
    { // another window accepts it behind this one's back
        const auto other = m_library->open();
        QVERIFY(other->openArticle(m_articleId));
        AnnotationEditor editor(*other);
        editor.setCurrent(id);
        editor.accept();
    }
    m_editor->reject();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.first().first().value<Error>().code, ErrorCode::Conflict);
    QCOMPARE(m_session->undoState().doneCount, qint64(1)); // the other window's, not this one's
    QCOMPARE(m_session->undoState().undoName, u"accept"_s);
    QCOMPARE(storedAnnotation(id).status, AnnotationStatus::Accepted);
}

void TestAnnotationEditor::textSteps()
{
    const QString text = u"One (two) e\u0301nd"_s;
    QCOMPARE(nextTokenStart(text, 0), 4);
    QCOMPARE(nextTokenEnd(text, 3), 5);
    QCOMPARE(previousTokenStart(text, 4), 0);
    QCOMPARE(previousTokenEnd(text, 5), 3);
    QCOMPARE(nextCharacter(text, 10), 12); // the accent goes with its letter
    QCOMPARE(previousCharacter(text, 12), 10);
    QCOMPARE(nextTokenEnd(text, text.size()), text.size());
    QCOMPARE(previousTokenStart(text, 0), 0);
    QCOMPARE(nextCharacter(text, text.size()), text.size());
}

QTEST_MAIN(TestAnnotationEditor)
#include "test_annotationeditor.moc"

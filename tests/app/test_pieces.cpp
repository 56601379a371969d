// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of annotations, and what relates them.
#include "temporarylibrary.h"

#include <annotate/annotationeditor.h>
#include <annotate/attributetext.h>
#include <annotate/editmaker.h>
#include <annotate/markdown.h>
#include <annotate/relationpicker.h>
#include <annotate/textsteps.h>

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestPieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void partIsAdded();
    void touchingPartMakesItLonger();
    void partIsTakenOut();
    void outerBoundsMovePiecesStay();
    void splitMakesTwo();
    void splitOutsideDoesNothing();
    void mergeJoinsNeighbours();
    void mergeKeepsGapsAsPieces();
    void mergeMovesRelations();
    void proposalThatIsMergedIsRejected();
    void certaintyGoesRound();
    void attributesOfTheReader();
    void attributesAsText();
    void snapTakesWholeWordsAndSentences();
    void cueFromSelection();
    void speakerUnknown();
    void pickedSpeaker();
    void chainLeadsToItsHead();
    void chainDoesNotBiteItsTail();
    void namedRelation();
    void cancelledPickRelatesNothing();
    void notesOnArticleAndEntity();
    void markdownIsSafe();
    void windowLivesWhileMuchIsUndone();

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
    qint64 highlight(QStringView words)
    {
        m_editor->setSelection(place(words));
        m_editor->applyLabel(9);
        m_editor->setSelection({});
        return m_editor->currentId();
    }
    [[nodiscard]] Annotation stored(qint64 id) const
    {
        const AnnotationSet set = m_library->stored(m_articleId);
        const Annotation *found = findAnnotation(set, id);
        return found ? *found : Annotation();
    }
    [[nodiscard]] QList<Relation> relations(RelationKind kind) const
    {
        QList<Relation> relations;
        const AnnotationSet set = m_library->stored(m_articleId);
        for (const Relation &relation : set.relations) {
            if (relation.kind == kind) {
                relations.append(relation);
            }
        }
        return relations;
    }
    /// What is shown and what is stored are one, also after undoing all and doing it again.
    void checkUndo()
    {
        const AnnotationSet after = m_session->content().set;
        QCOMPARE(m_library->stored(m_articleId), after);
        const qint64 done = m_session->undoState().doneCount;
        m_session->goToStep(0);
        QCOMPARE(m_session->content().set, m_before);
        m_session->goToStep(done);
        QCOMPARE(m_session->content().set, after);
        m_session->undo();
        QCOMPARE(m_library->stored(m_articleId), m_session->content().set);
        m_session->redo();
        QCOMPARE(m_session->content().set, after);
    }

    std::unique_ptr<TemporaryLibrary> m_library;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<AnnotationEditor> m_editor;
    qint64 m_articleId = 0;
    AnnotationSet m_before;
};

void TestPieces::init()
{
    m_library = std::make_unique<TemporaryLibrary>();
    m_session = m_library->open();
    const Result<qint64> id = m_session->library().articles().add(testArticle());
    QVERIFY(id);
    m_articleId = *id;
    Article article = testArticle();
    article.id = *id;
    QVERIFY(m_session->storeAnalysis(article, testAnalysis(article.text)));
    m_editor = std::make_unique<AnnotationEditor>(*m_session);
    QVERIFY(m_session->openArticle(*id));
    m_before = m_session->content().set;
}

void TestPieces::cleanup()
{
    m_editor.reset();
    m_session.reset();
    m_library.reset();
}

void TestPieces::partIsAdded()
{
    const qint64 id = highlight(u"The mayor");
    m_editor->setCurrent(0); // as the press that begins a selection does
    m_editor->setSelection(place(u"declined to comment"));
    m_editor->addPart();
    const Annotation annotation = stored(id);
    QCOMPARE(annotation.fragments, QList({place(u"The mayor"), place(u"declined to comment")}));
    QCOMPARE(annotation.words, u"The mayor of Westmark declined to comment"_s);
    QCOMPARE(shownWords(annotation), u"The mayor … declined to comment"_s);
    QCOMPARE(m_editor->currentId(), id);
    checkUndo();
}

void TestPieces::touchingPartMakesItLonger()
{
    const qint64 id = highlight(u"The mayor");
    m_editor->setSelection(place(u"mayor of Westmark"));
    m_editor->addPart();
    QCOMPARE(stored(id).words, u"The mayor of Westmark"_s);
    QVERIFY(stored(id).fragments.isEmpty());
    m_editor->setSelection(place(u"mayor")); // is in it already
    m_editor->addPart();
    QCOMPARE(m_session->undoState().doneCount, qint64(2));
    checkUndo();
}

void TestPieces::partIsTakenOut()
{
    const qint64 id = highlight(u"The mayor of Westmark declined");
    m_editor->setSelection(place(u"of Westmark"));
    m_editor->takeOut();
    QCOMPARE(stored(id).fragments, QList({place(u"The mayor"), place(u"declined")}));
    m_editor->setSelection(place(u"declined"));
    m_editor->takeOut();
    QCOMPARE(stored(id).words, u"The mayor"_s);
    QVERIFY(stored(id).fragments.isEmpty());
    m_editor->setSelection(place(u"The mayor")); // would leave nothing
    m_editor->takeOut();
    QCOMPARE(stored(id).words, u"The mayor"_s);
    checkUndo();
}

void TestPieces::outerBoundsMovePiecesStay()
{
    const qint64 id = highlight(u"The mayor of Westmark declined");
    m_editor->setSelection(place(u"of Westmark"));
    m_editor->takeOut();
    m_editor->setSelection({});
    m_editor->moveEdge(AnnotationEditor::Edge::End, AnnotationEditor::Step::Token, true);
    QCOMPARE(stored(id).fragments, QList({place(u"The mayor"), place(u"declined to")}));
    m_editor->moveEdge(AnnotationEditor::Edge::Start, AnnotationEditor::Step::Token, true);
    QCOMPARE(stored(id).fragments, QList({place(u"mayor"), place(u"declined to")}));
    m_editor->moveEdge(AnnotationEditor::Edge::Start, AnnotationEditor::Step::Token, true);
    QCOMPARE(stored(id).fragments.first(), place(u"mayor")); // a piece does not vanish
    checkUndo();
}

void TestPieces::splitMakesTwo()
{
    const qint64 quotation = at(u"“We waited too long,”", AnnotationKind::Quotation)->id;
    m_editor->setCurrent(quotation);
    m_editor->split(place(u"too long").start);
    QCOMPARE(stored(quotation).words, u"“We waited"_s);
    QCOMPARE(stored(quotation).status, AnnotationStatus::Corrected);
    const Annotation *second = at(u"too long,”", AnnotationKind::Quotation);
    QVERIFY(second);
    QCOMPARE(second->status, AnnotationStatus::Accepted);
    QCOMPARE(second->origin.kind, OriginKind::Human);
    QCOMPARE(relations(RelationKind::Speaker).size(), 2); // both are said by one
    QCOMPARE(relations(RelationKind::Cue).size(), 2);
    QCOMPARE(m_editor->currentId(), quotation);
    checkUndo();
}

void TestPieces::splitOutsideDoesNothing()
{
    const qint64 id = highlight(u"The mayor");
    QSignalSpy hints(m_editor.get(), &AnnotationEditor::hintGiven);
    for (const qsizetype position :
         {qsizetype(0), place(u"The mayor").start, place(u"The mayor").end}) {
        m_editor->split(position);
    }
    m_editor->split(place(u"The mayor").start + 3); // at the space is fine
    QCOMPARE(hints.size(), 3);
    QCOMPARE(stored(id).words, u"The"_s);
    QVERIFY(at(u"mayor", AnnotationKind::Highlight));
    checkUndo();
}

void TestPieces::mergeJoinsNeighbours()
{
    const qint64 first = highlight(u"The");
    highlight(u"mayor");
    highlight(u"of Westmark");
    m_editor->setCurrent(first);
    m_editor->setSelection(place(u"The mayor of Westmark"));
    m_editor->merge();
    QCOMPARE(stored(first).words, u"The mayor of Westmark"_s);
    QVERIFY(stored(first).fragments.isEmpty());
    QVERIFY(!at(u"mayor", AnnotationKind::Highlight));
    QCOMPARE(m_session->content().set.annotations.size(), m_before.annotations.size() + 1);
    checkUndo();
}

void TestPieces::mergeKeepsGapsAsPieces()
{
    const qint64 first = highlight(u"The mayor");
    m_editor->setNote(u"who"_s);
    highlight(u"declined");
    m_editor->setNote(u"what"_s);
    m_editor->setCurrent(first);
    m_editor->merge(); // with the next of its kind
    QCOMPARE(stored(first).fragments, QList({place(u"The mayor"), place(u"declined")}));
    QCOMPARE(stored(first).note, u"who\n\nwhat"_s);
    checkUndo();
}

void TestPieces::mergeMovesRelations()
{
    const qint64 first = highlight(u"The mayor");
    const qint64 second = highlight(u"declined");
    const qint64 other = highlight(u"Oakfield");
    QVERIFY(m_editor->perform(
        [&](const EditMaker &maker) { return maker.relate(second, other, u"causes"_s); }));
    QVERIFY(m_editor->perform(
        [&](const EditMaker &maker) { return maker.relate(first, second, u"before"_s); }));
    QVERIFY(m_editor->perform([&](const EditMaker &maker) {
        return maker.merge({first, second});
    }));
    const QList<Relation> left = relations(RelationKind::Related);
    QCOMPARE(left.size(), 1); // the one between the two would be a ring
    QCOMPARE(left.first().from, first);
    QCOMPARE(left.first().to, other);
    checkUndo();
}

void TestPieces::proposalThatIsMergedIsRejected()
{
    const Annotation *ann = at(u"Ann Lee", AnnotationKind::Entity);
    const qint64 first = ann->id;
    const qint64 second = findAnnotation(m_before, first) == &m_before.annotations.last()
                              ? 0
                              : m_before.annotations.last().id;
    QVERIFY(second != 0 && second != first);
    QVERIFY(m_editor->perform([&](const EditMaker &maker) {
        return maker.merge({first, second});
    }));
    QCOMPARE(stored(second).status, AnnotationStatus::Rejected);
    QCOMPARE(stored(first).status, AnnotationStatus::Corrected);
    QCOMPARE(stored(first).fragments.size(), 2);
    checkUndo();
}

void TestPieces::certaintyGoesRound()
{
    const qint64 id = highlight(u"The mayor");
    QStringList seen;
    for (int i = 0; i < 3; ++i) {
        m_editor->changeCertainty();
        seen.append(stored(id).attributes.value(u"certainty"_s));
    }
    QCOMPARE(seen, QStringList({u"probable"_s, u"possible"_s, QString()}));
    checkUndo();
}

void TestPieces::attributesOfTheReader()
{
    const qint64 id = highlight(u"The mayor");
    m_editor->changeCertainty();
    m_editor->setAttributes(u"tone = bitter\n\n irony\n tone=  very   bitter \nempty ="_s);
    const QMap<QString, QString> expected{
        {u"certainty"_s, u"probable"_s}, {u"irony"_s, u"yes"_s}, {u"tone"_s, u"very bitter"_s}};
    QCOMPARE(stored(id).attributes, expected);
    QSignalSpy hints(m_editor.get(), &AnnotationEditor::hintGiven);
    m_editor->setAttributes(u"certainty = possible"_s); // has its own key
    QCOMPARE(hints.size(), 1);
    QCOMPARE(stored(id).attributes, expected);
    m_editor->setAttributes(QString());
    QCOMPARE(stored(id).attributes, (QMap<QString, QString>{{u"certainty"_s, u"probable"_s}}));
    checkUndo();
}

void TestPieces::attributesAsText()
{
    const Attributes attributes{{u"a"_s, u"x = y"_s}, {u"ü \U0001F426"_s, u"1"_s}};
    const QString text = attributeText(attributes);
    QCOMPARE(text, u"a = x = y\nü \U0001F426 = 1"_s);
    QCOMPARE(attributesFromText(text), attributes);
    QVERIFY(!attributesFromText(u"= nothing"_s));
    QVERIFY(!attributesFromText(u"timex = DATE"_s));
    QCOMPARE(attributesFromText(QString()), Attributes());
}

void TestPieces::snapTakesWholeWordsAndSentences()
{
    const Span part{place(u"ayor of West").start, place(u"ayor of West").end};
    m_editor->setSnap(AnnotationEditor::Snap::Word);
    m_editor->setSelection(part);
    m_editor->applyLabel(9);
    QCOMPARE(m_editor->current()->words, u"mayor of Westmark"_s);
    m_editor->setSnap(AnnotationEditor::Snap::Sentence);
    m_editor->setSelection(part);
    m_editor->applyLabel(9);
    QCOMPARE(m_editor->current()->words, u"The mayor of Westmark declined to comment."_s);
    m_editor->setSnap(AnnotationEditor::Snap::Character);
    m_editor->setSelection(part);
    m_editor->applyLabel(9);
    QCOMPARE(m_editor->current()->words, u"ayor of West"_s);
    checkUndo();
}

void TestPieces::cueFromSelection()
{
    const qint64 quotation = at(u"“We waited too long,”", AnnotationKind::Quotation)->id;
    const qint64 oldCue = at(u"said", AnnotationKind::Cue)->id;
    m_editor->setCurrent(quotation);
    m_editor->setCurrent(0);
    m_editor->setSelection(place(u"said on Monday"));
    m_editor->setCueFromSelection();
    const Annotation *cue = at(u"said on Monday", AnnotationKind::Cue);
    QVERIFY(cue);
    QCOMPARE(relations(RelationKind::Cue).size(), 1);
    QCOMPARE(relations(RelationKind::Cue).first().to, cue->id);
    QVERIFY(stored(oldCue).id != 0); // the other one is still there, unrelated
    QCOMPARE(m_editor->currentId(), quotation);
    m_editor->setSelection(place(u"said"));
    m_editor->setCueFromSelection(); // the one that is there is taken, none is made
    QCOMPARE(relations(RelationKind::Cue).first().to, oldCue);
    checkUndo();
}

void TestPieces::speakerUnknown()
{
    const qint64 quotation = at(u"“We waited too long,”", AnnotationKind::Quotation)->id;
    m_editor->setCurrent(quotation);
    m_editor->setSpeakerUnknown();
    QCOMPARE(relations(RelationKind::Speaker).size(), 0);
    QCOMPARE(stored(quotation).entity, QString());
    checkUndo();
}

void TestPieces::pickedSpeaker()
{
    const qint64 quotation = at(u"“We waited too long,”", AnnotationKind::Quotation)->id;
    m_editor->setSelection(place(u"Oakfield"));
    m_editor->applyLabel(3);
    m_editor->setSelection({});
    const qint64 oakfield = m_editor->currentId();
    RelationPicker picker(*m_session, *m_editor);
    QSignalSpy changes(&picker, &RelationPicker::pickingChanged);
    m_editor->setCurrent(oakfield);
    picker.begin(RelationKind::Speaker); // a place says nothing and has no speaker
    QVERIFY(!picker.isPicking());
    m_editor->setCurrent(quotation);
    picker.begin(RelationKind::Speaker);
    QVERIFY(picker.isPicking());
    picker.pick(quotation); // not by itself
    QVERIFY(picker.isPicking());
    picker.pick(oakfield);
    QVERIFY(!picker.isPicking());
    QCOMPARE(changes.size(), 2);
    QCOMPARE(stored(quotation).entity, u"Oakfield"_s);
    QCOMPARE(relations(RelationKind::Speaker).first().to, oakfield);
    QCOMPARE(m_editor->currentId(), quotation);
    checkUndo();
}

void TestPieces::chainLeadsToItsHead()
{
    const qint64 name = at(u"Ann Lee", AnnotationKind::Entity)->id;
    const qint64 mayor = highlight(u"The mayor");
    const qint64 we = highlight(u"We");
    QVERIFY(m_editor->perform(
        [&](const EditMaker &maker) { return maker.setAntecedent(mayor, name); }));
    QCOMPARE(stored(mayor).entity, u"Ann Lee"_s);
    QVERIFY(
        m_editor->perform([&](const EditMaker &maker) { return maker.setAntecedent(we, mayor); }));
    QCOMPARE(stored(we).entity, u"Ann Lee"_s);
    const QList<Relation> chain = relations(RelationKind::Coreference);
    QCOMPARE(chain.size(), 2);
    for (const Relation &relation : chain) {
        QCOMPARE(relation.to, name);
    }
    m_editor->setCurrent(we);
    m_editor->unrelate();
    QCOMPARE(relations(RelationKind::Coreference).size(), 1);
    checkUndo();
}

void TestPieces::chainDoesNotBiteItsTail()
{
    const qint64 name = at(u"Ann Lee", AnnotationKind::Entity)->id;
    const qint64 mayor = highlight(u"The mayor");
    QVERIFY(m_editor->perform(
        [&](const EditMaker &maker) { return maker.setAntecedent(mayor, name); }));
    QVERIFY(!m_editor->perform(
        [&](const EditMaker &maker) { return maker.setAntecedent(name, mayor); }));
    QVERIFY(!m_editor->perform(
        [&](const EditMaker &maker) { return maker.setAntecedent(mayor, mayor); }));
    checkUndo();
}

void TestPieces::namedRelation()
{
    const qint64 ann = at(u"Ann Lee", AnnotationKind::Entity)->id;
    const qint64 place = highlight(u"Westmark");
    RelationPicker picker(*m_session, *m_editor);
    m_editor->setCurrent(ann);
    picker.begin(RelationKind::Related, u"governs"_s);
    picker.pick(place);
    QCOMPARE(relations(RelationKind::Related).size(), 1);
    QCOMPARE(relations(RelationKind::Related).first().name, u"governs"_s);
    QCOMPARE(m_session->library().annotations().relationNames(), QStringList(u"governs"_s));
    picker.begin(RelationKind::Related, u"governs"_s);
    picker.pick(place); // the same again is none
    QCOMPARE(relations(RelationKind::Related).size(), 1);
    picker.begin(RelationKind::Related, u"visits"_s);
    picker.pick(place); // another one between the same two
    QCOMPARE(relations(RelationKind::Related).size(), 2);
    checkUndo();
}

void TestPieces::cancelledPickRelatesNothing()
{
    const qint64 ann = at(u"Ann Lee", AnnotationKind::Entity)->id;
    const qint64 place = highlight(u"Westmark");
    RelationPicker picker(*m_session, *m_editor);
    m_editor->setCurrent(ann);
    picker.begin(RelationKind::Related, u"governs"_s);
    picker.cancel();
    picker.pick(place);
    QCOMPARE(relations(RelationKind::Related).size(), 0);
}

void TestPieces::notesOnArticleAndEntity()
{
    m_editor->setArticleNote(u"*Compare* with Tuesday’s"_s);
    m_editor->setEntityNote(u"Ann Lee"_s, u"Mayor since 2019"_s);
    m_editor->setEntityNote({}, u"nobody"_s);
    TagStore &store = m_session->library().tags();
    const QString key = QString::number(m_articleId);
    QCOMPARE(store.note(NoteSubject::Article, key), u"*Compare* with Tuesday’s"_s);
    QCOMPARE(store.note(NoteSubject::Entity, u"Ann Lee"_s), u"Mayor since 2019"_s);
    QCOMPARE(m_session->undoState().doneCount, qint64(2));
    m_editor->setArticleNote({});
    QCOMPARE(store.note(NoteSubject::Article, key), QString());
    m_session->undo();
    QCOMPARE(store.note(NoteSubject::Article, key), u"*Compare* with Tuesday’s"_s);
}

void TestPieces::markdownIsSafe()
{
    QCOMPARE(safeMarkdown(u"**bold** & 1 > 0"_s), u"**bold** & 1 > 0"_s);
    QVERIFY(!safeMarkdown(u"<img src=x>"_s).contains(u'<'));
    QVERIFY(!safeMarkdown(u"![x](/etc/passwd)"_s).contains("!["_L1));
}

void TestPieces::windowLivesWhileMuchIsUndone()
{
    Edit edit;
    edit.articleId = m_articleId;
    edit.name = u"mark-all"_s;
    const int count = 4000;
    const Result<qint64> first = m_session->library().annotations().reserveIds(count);
    QVERIFY(first);
    const Span span = place(u"mayor");
    for (int i = 0; i < count; ++i) {
        Annotation annotation;
        annotation.id = *first + i;
        annotation.span = span;
        annotation.words = u"mayor"_s;
        annotation.tag = u"tag %1"_s.arg(i);
        annotation.created = annotation.modified =
            QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
        edit.annotations.append({std::nullopt, annotation});
    }
    QVERIFY(m_session->perform(edit));
    const AnnotationSet after = m_session->content().set;
    QCOMPARE(after.annotations.size(), m_before.annotations.size() + count);

    QSignalSpy busy(m_session.get(), &Session::busyChanged);
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] { beats += busy.size() % 2; });
    heart.start(1);
    m_session->undo();
    QCOMPARE(busy.size(), 2);
    QVERIFY(beats > 0);
    QCOMPARE(m_session->content().set, m_before);
    QCOMPARE(m_library->stored(m_articleId), m_before);
    m_session->redo();
    QCOMPARE(busy.size(), 4);
    QCOMPARE(m_session->content().set, after);
    QCOMPARE(m_library->stored(m_articleId), after);

    highlight(u"declined"); // a small step is made at once
    m_session->undo();
    QCOMPARE(busy.size(), 4);
}

QTEST_MAIN(TestPieces)
#include "test_pieces.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporarylibrary.h"

#include <annotate/annotationeditor.h>
#include <annotate/historymodel.h>
#include <annotate/tageditor.h>
#include <annotate/tagpanel.h>
#include <annotate/tagtreemodel.h>
#include <formats/tagset.h>
#include <reader/taglook.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestTags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void treeOfAnyDepth();
    void twoTagsDoNotShareAName();
    void movesByKeysAndByDragging();
    void aTagDoesNotGoBelowItself();
    void mergedTagsAreOneStep();
    void unusedTagGoesAtOnce();
    void usedTagAsksFirst();
    void mergeIsTyped();
    void renamedInTheTree();
    void looksAreKeptAtOnce();
    void findShowsWhatIsBelow();
    void tagIsAppliedByItsRow();
    void wordsHaveSeveralTags();
    void setsTravel_data();
    void setsTravel();
    void codebookOfOthers();
    void brokenSetsAreRefused_data();
    void brokenSetsAreRefused();
    void inkKeepsTextReadable();
    void historyModelFollows();

private:
    qint64 add(const QString &name, qint64 parent = 0)
    {
        return m_tags->add(name, parent).value_or(0);
    }
    [[nodiscard]] QStringList names(qint64 parent = 0) const
    {
        QStringList names;
        for (const Tag &tag : m_tags->children(parent)) {
            names.append(tag.name);
        }
        return names;
    }
    [[nodiscard]] Span place(QStringView words) const
    {
        const qsizetype start = m_session->content().article.text.indexOf(words);
        return {start, start + words.size()};
    }
    void mark(QStringView words, const QString &tag)
    {
        m_editor->setSelection(place(words));
        m_editor->applyTag(tag);
    }
    [[nodiscard]] QList<Tag> storedTags() const
    {
        const auto library = Library::open(m_library->path(), Library::Mode::MustExist);
        return (*library)->tags().tags().value_or(QList<Tag>());
    }

    std::unique_ptr<TemporaryLibrary> m_library;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<AnnotationEditor> m_editor;
    std::unique_ptr<TagEditor> m_tags;
};

void TestTags::init()
{
    m_library = std::make_unique<TemporaryLibrary>();
    m_session = m_library->open();
    const Result<qint64> id = m_session->library().articles().add(testArticle());
    QVERIFY(id);
    m_editor = std::make_unique<AnnotationEditor>(*m_session);
    m_tags = std::make_unique<TagEditor>(*m_session);
    QVERIFY(m_session->openArticle(*id));
}

void TestTags::cleanup()
{
    m_tags.reset();
    m_editor.reset();
    m_session.reset();
    m_library.reset();
}

void TestTags::treeOfAnyDepth()
{
    TagTreeModel model(*m_tags);
    const QAbstractItemModelTester tester(&model);
    qint64 parent = 0;
    for (int depth = 0; depth < 40; ++depth) {
        parent = add(u"level %1"_s.arg(depth), parent);
        QVERIFY(parent != 0);
    }
    QModelIndex index = model.indexOf(parent);
    int depth = 0;
    for (; index.isValid(); index = index.parent()) {
        ++depth;
    }
    QCOMPARE(depth, 40);
    QCOMPARE(storedTags(), m_tags->tags());
    m_session->undo();
    QCOMPARE(m_tags->tags().size(), 39);
}

void TestTags::twoTagsDoNotShareAName()
{
    QSignalSpy hints(m_tags.get(), &TagEditor::hintGiven);
    add(u"bridge"_s);
    QVERIFY(!m_tags->add(u" bridge "_s, 0));
    QVERIFY(!m_tags->add(u"  "_s, 0));
    Tag other = *m_tags->tag(add(u"tunnel"_s));
    other.name = u"bridge"_s;
    QVERIFY(!m_tags->change(other));
    QCOMPARE(hints.size(), 2);
    QCOMPARE(m_session->undoState().doneCount, qint64(2));
}

void TestTags::movesByKeysAndByDragging()
{
    TagTreeModel model(*m_tags);
    const QAbstractItemModelTester tester(&model);
    const qint64 a = add(u"a"_s);
    const qint64 b = add(u"b"_s);
    const qint64 c = add(u"c"_s);
    QVERIFY(m_tags->moveUp(c));
    QCOMPARE(names(), QStringList({u"a"_s, u"c"_s, u"b"_s}));
    QVERIFY(m_tags->moveDown(a));
    QCOMPARE(names(), QStringList({u"c"_s, u"a"_s, u"b"_s}));
    QVERIFY(!m_tags->moveUp(c));
    QVERIFY(!m_tags->moveDown(b));
    QVERIFY(m_tags->moveIn(b));
    QCOMPARE(names(a), QStringList(u"b"_s));
    QVERIFY(m_tags->moveOut(b));
    QCOMPARE(names(), QStringList({u"c"_s, u"a"_s, u"b"_s}));
    // As a drag from the tree would: b onto c, then before a.
    const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(b)}));
    model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, model.indexOf(c));
    QCOMPARE(names(c), QStringList(u"b"_s));
    model.dropMimeData(data.get(), Qt::MoveAction, 1, 0, {});
    QCOMPARE(names(), QStringList({u"c"_s, u"b"_s, u"a"_s}));
    const int moves = 6;
    for (int i = 0; i < moves; ++i) {
        m_session->undo();
    }
    QCOMPARE(names(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

void TestTags::aTagDoesNotGoBelowItself()
{
    TagTreeModel model(*m_tags);
    const qint64 a = add(u"a"_s);
    const qint64 b = add(u"b"_s, a);
    QVERIFY(!m_tags->move(a, b, -1));
    QVERIFY(!m_tags->move(a, a, -1));
    QVERIFY(!m_tags->merge(a, b));
    const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(a)}));
    QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, model.indexOf(b)));
    QVERIFY(model.canDropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
}

void TestTags::mergedTagsAreOneStep()
{
    const qint64 bridge = add(u"bridge"_s);
    const qint64 tunnel = add(u"tunnel"_s);
    add(u"toll"_s, tunnel);
    mark(u"waited", u"tunnel"_s);
    mark(u"declined", u"tunnel"_s);
    const qint64 before = m_session->undoState().doneCount;
    QVERIFY(m_tags->merge(tunnel, bridge));
    QCOMPARE(m_session->undoState().doneCount, before + 1);
    QCOMPARE(m_tags->useCount(bridge), 2);
    QCOMPARE(names(), QStringList(u"bridge"_s));
    QCOMPARE(names(bridge), QStringList(u"toll"_s));
    for (const Annotation &annotation : m_session->content().set.annotations) {
        QCOMPARE(annotation.tag, u"bridge"_s);
    }
    m_session->undo();
    QCOMPARE(m_tags->useCount(tunnel), 2);
    QCOMPARE(names(tunnel), QStringList(u"toll"_s));
    QCOMPARE(m_session->content().set, m_library->stored(m_session->content().article.id));
}

void TestTags::unusedTagGoesAtOnce()
{
    TagPanel panel(*m_tags);
    panel.show();
    panel.setCurrentTag(add(u"bridge"_s));
    QTest::keyClick(panel.findChild<QTreeView *>(u"tagTree"_s), Qt::Key_Delete);
    QVERIFY(m_tags->tags().isEmpty());
    QVERIFY(!panel.findChild<QFrame *>(u"tagQuestion"_s)->isVisible());
}

void TestTags::usedTagAsksFirst()
{
    TagPanel panel(*m_tags);
    panel.show();
    const qint64 id = add(u"bridge"_s);
    mark(u"waited", u"bridge"_s);
    panel.setCurrentTag(id);
    auto *tree = panel.findChild<QTreeView *>(u"tagTree"_s);
    auto *question = panel.findChild<QFrame *>(u"tagQuestion"_s);
    QTest::keyClick(tree, Qt::Key_Delete);
    QVERIFY(question->isVisible());
    QVERIFY(m_tags->tag(id)); // nothing has happened
    const auto buttons = question->findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 3);
    QTest::mouseClick(buttons[2], Qt::LeftButton); // keep
    QVERIFY(!question->isVisible() && m_tags->tag(id));
    QTest::keyClick(tree, Qt::Key_Delete);
    QTest::mouseClick(buttons[1], Qt::LeftButton); // take off and delete
    QVERIFY(!question->isVisible() && !m_tags->tag(id));
    QCOMPARE(m_session->content().set.annotations.first().tag, QString());
    m_session->undo();
    QCOMPARE(m_session->content().set.annotations.first().tag, u"bridge"_s);
}

void TestTags::mergeIsTyped()
{
    TagPanel panel(*m_tags);
    panel.show();
    const qint64 bridge = add(u"Bridge"_s);
    const qint64 tunnel = add(u"Tunnel"_s);
    mark(u"waited", u"Tunnel"_s);
    panel.setCurrentTag(tunnel);
    QTest::keyClick(panel.findChild<QTreeView *>(u"tagTree"_s), Qt::Key_M);
    auto *into = panel.findChild<QLineEdit *>(u"mergeInto"_s);
    QTest::keyClicks(into, u"no such tag"_s);
    QTest::keyClick(into, Qt::Key_Return);
    QVERIFY(m_tags->tag(tunnel));
    into->clear();
    QTest::keyClicks(into, u"bridge"_s);
    QTest::keyClick(into, Qt::Key_Return);
    QVERIFY(!m_tags->tag(tunnel));
    QCOMPARE(m_tags->useCount(bridge), 1);
    QCOMPARE(panel.currentTag(), bridge);
}

void TestTags::renamedInTheTree()
{
    TagPanel panel(*m_tags);
    panel.show();
    mark(u"waited", u"bridge"_s);
    const qint64 id = m_tags->tags().first().id;
    panel.setCurrentTag(id);
    auto *tree = panel.findChild<QTreeView *>(u"tagTree"_s);
    panel.rename();
    auto *line = tree->viewport()->findChild<QLineEdit *>();
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, u"crossing"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(m_tags->tag(id)->name, u"crossing"_s);
    QCOMPARE(m_session->content().set.annotations.first().tag, u"crossing"_s);
    QTest::keyClick(tree, Qt::Key_Insert); // a new one, to be named at once
    QCOMPARE(m_tags->tags().size(), 2);
    line = tree->viewport()->findChild<QLineEdit *>();
    QVERIFY(line);
}

void TestTags::looksAreKeptAtOnce()
{
    TagPanel panel(*m_tags);
    panel.show();
    const qint64 id = add(u"bridge"_s);
    panel.setCurrentTag(id);
    auto *line = panel.findChild<QComboBox *>(u"tagLine"_s);
    QVERIFY(line->isVisible());
    line->setCurrentIndex(3);
    Q_EMIT line->activated(3);
    auto *description = panel.findChild<QLineEdit *>(u"tagDescription"_s);
    QTest::keyClicks(description, u"Steel and stone"_s);
    QTest::keyClick(description, Qt::Key_Return);
    auto *color = panel.findChild<QComboBox *>(u"tagColor"_s);
    color->setCurrentIndex(2);
    Q_EMIT color->activated(2);
    QCOMPARE(
        storedTags().first(),
        (Tag{id, u"bridge"_s, 0, 0, u"#56b4e9"_s, TagLine::Wave, {}, u"Steel and stone"_s}));
    m_session->undo();
    QCOMPARE(color->currentIndex(), 0);
}

void TestTags::findShowsWhatIsBelow()
{
    TagPanel panel(*m_tags);
    const qint64 a = add(u"infrastructure"_s);
    add(u"bridge"_s, a);
    add(u"people"_s);
    auto *tree = panel.findChild<QTreeView *>(u"tagTree"_s);
    QCOMPARE(tree->model()->rowCount(), 2);
    QTest::keyClicks(panel.findChild<QLineEdit *>(u"findTag"_s), u"RIDG"_s);
    QCOMPARE(tree->model()->rowCount(), 1);
    const QModelIndex top = tree->model()->index(0, 0);
    QCOMPARE(top.data().toString(), u"infrastructure"_s);
    QVERIFY(tree->isExpanded(top));
    QCOMPARE(tree->model()->rowCount(top), 1);
}

void TestTags::tagIsAppliedByItsRow()
{
    TagPanel panel(*m_tags);
    panel.show();
    connect(&panel, &TagPanel::tagChosen, m_editor.get(), &AnnotationEditor::applyTag);
    panel.setCurrentTag(add(u"bridge"_s));
    m_editor->setSelection(place(u"waited"));
    QTest::keyClick(panel.findChild<QTreeView *>(u"tagTree"_s), Qt::Key_Return);
    QCOMPARE(m_editor->current()->words, u"waited"_s);
    QCOMPARE(m_editor->current()->tag, u"bridge"_s);
}

void TestTags::wordsHaveSeveralTags()
{
    mark(u"waited", u"bridge"_s);
    mark(u"waited", u"delay"_s);
    mark(u"waited", u"bridge"_s); // is there already
    QCOMPARE(m_session->content().set.annotations.size(), 2);
    m_editor->setSelection(place(u"declined"));
    m_editor->applyLabel(9);
    mark(u"declined", u"delay"_s); // the highlight without a tag gets it
    QCOMPARE(m_session->content().set.annotations.size(), 3);
    m_editor->setSelection({});
    m_editor->applyTag(u"bridge"_s); // the current highlight
    QCOMPARE(m_editor->current()->tag, u"bridge"_s);
}

void TestTags::setsTravel_data()
{
    QTest::addColumn<bool>("isCodebook");
    QTest::newRow("json") << false;
    QTest::newRow("codebook") << true;
}

void TestTags::setsTravel()
{
    QFETCH(bool, isCodebook);
    const qint64 a = add(u"Who \"speaks\" <&> \U0001F4F0"_s);
    Tag child = *m_tags->tag(add(u"ministers"_s, a));
    child.color = u"#d55e00"_s;
    child.description = u"Of any\ngovernment"_s;
    child.line = isCodebook ? TagLine::Solid : TagLine::Double;
    child.shortcut = isCodebook ? QString() : u"Ctrl+M"_s;
    QVERIFY(m_tags->change(child));
    add(u"mayors"_s, a);
    add(u"places"_s);
    const QList<Tag> sent = m_tags->tags();
    const QByteArray bytes = isCodebook ? tagSetCodebook(sent) : tagSetJson(sent);
    const Result<QList<Tag>> read = readTagSet(bytes);
    QVERIFY(read);

    TemporaryLibrary otherLibrary;
    const auto otherSession = otherLibrary.open();
    TagEditor other(*otherSession);
    QVERIFY(other.import(*read));
    QCOMPARE(other.tags().size(), sent.size());
    for (const Tag &tag : sent) {
        const auto found =
            std::find_if(other.tags().cbegin(), other.tags().cend(), [&tag](const Tag &candidate) {
                return candidate.name == tag.name;
            });
        QVERIFY(found != other.tags().cend());
        QCOMPARE(found->color, tag.color);
        QCOMPARE(found->line, tag.line);
        QCOMPARE(found->shortcut, tag.shortcut);
        QCOMPARE(found->description, tag.description);
        const QString parent = tag.parent == 0 ? QString() : m_tags->tag(tag.parent)->name;
        QCOMPARE(found->parent == 0 ? QString() : other.tag(found->parent)->name, parent);
    }
    QVERIFY(!other.import(*read)); // all there
    otherSession->undo();
    QVERIFY(other.tags().isEmpty());
}

void TestTags::codebookOfOthers()
{
    const Result<QList<Tag>> tags = readTagSet(
        R"(<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="elsewhere"><Codes>
<Code guid="11111111-1111-1111-1111-111111111111" name="Trust" isCodable="true" color="#F0a">
<Description>Why</Description><Code guid="2" name="High" isCodable="true"/></Code>
<Code guid="3" name="Speed" isCodable="false"><NoteRef targetGUID="9"/>
<Code guid="4" name="High" isCodable="true"/></Code></Codes>
<Sets><Set guid="5" name="x"/></Sets></CodeBook>)");
    QVERIFY(tags);
    QStringList names;
    for (const Tag &tag : *tags) {
        names.append(tag.name);
    }
    QCOMPARE(names, QStringList({u"Trust"_s, u"High"_s, u"Speed"_s, u"Speed / High"_s}));
    QCOMPARE(tags->at(0).color, u"#ff00aa"_s);
    QCOMPARE(tags->at(0).description, u"Why"_s);
    QCOMPARE(tags->at(3).parent, tags->at(2).id);
}

void TestTags::brokenSetsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("other json") << QByteArray(R"({"tags":[]})");
    QTest::newRow("twice") << QByteArray(R"({"quoth":"tags","tags":[{"name":"a"},{"name":"a"}]})");
    QTest::newRow("orphan") << QByteArray(R"({"quoth":"tags","tags":[{"name":"a","parent":"b"}]})");
    QTest::newRow("colour") << QByteArray(
        R"({"quoth":"tags","tags":[{"name":"a","color":"red"}]})");
    QTest::newRow("line") << QByteArray(
        R"({"quoth":"tags","tags":[{"name":"a","line":"zigzag"}]})");
    QTest::newRow("cut short") << QByteArray("<CodeBook><Codes><Code name=\"a\">");
    QTest::newRow("other xml") << QByteArray("<html/>");
    QTest::newRow("nameless") << QByteArray("<CodeBook><Codes><Code/></Codes></CodeBook>");
    QByteArray deep = "<CodeBook><Codes>";
    for (int i = 0; i < 5000; ++i) {
        deep += "<Code name=\"" + QByteArray::number(i) + "\">";
    }
    QTest::newRow("too deep") << deep;
}

void TestTags::brokenSetsAreRefused()
{
    QFETCH(QByteArray, bytes);
    const Result<QList<Tag>> tags = readTagSet(bytes);
    QVERIFY(!tags);
    QCOMPARE(tags.error().code, ErrorCode::Malformed);
}

void TestTags::inkKeepsTextReadable()
{
    for (const ReaderTheme &theme : {ReaderTheme::light(), ReaderTheme::dark()}) {
        for (int hue = 0; hue < 360; hue += 15) {
            for (const int lightness : {0, 60, 128, 200, 255}) {
                const MarkInk ink = markInk(QColor::fromHsl(hue, 255, lightness), theme);
                const QColor stacked = painted(ink.tint, painted(ink.tint, theme.page));
                QVERIFY(contrastRatio(theme.ink, stacked) >= 4.5);
                QVERIFY(contrastRatio(ink.line, theme.page) >= 3.0);
            }
        }
    }
}

void TestTags::historyModelFollows()
{
    HistoryModel model(*m_session);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 1);
    for (int i = 0; i < 250; ++i) {
        add(u"tag %1"_s.arg(i));
    }
    QCOMPARE(model.rowCount(), 251);
    QVERIFY(model.index(0).data().toString().contains("tag 249"_L1));
    QVERIFY(model.index(249).data().toString().contains("tag 0"_L1));
    QCOMPARE(model.current().row(), 0);
    m_session->goToStep(100);
    QCOMPARE(m_tags->tags().size(), 100);
    QCOMPARE(model.rowCount(), 251);
    QCOMPARE(model.current().row(), 150);
    QVERIFY(!model.index(149).data(HistoryModel::DoneRole).toBool());
    QVERIFY(model.index(150).data(HistoryModel::DoneRole).toBool());
    add(u"another"_s);
    QCOMPARE(model.rowCount(), 102);
    m_session->undo();
    add(u"and another"_s); // in the place of the one undone
    QCOMPARE(model.rowCount(), 102);
    QVERIFY(model.index(0).data().toString().contains("and another"_L1));
}

QTEST_MAIN(TestTags)
#include "test_tags.moc"

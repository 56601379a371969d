// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporarylibrary.h"
#include <common/authoritylist.h>
#include <library/concordancepanel.h>
#include <library/librarylist.h>
#include <library/librarypane.h>
#include <library/libraryroom.h>
#include <library/namespanel.h>
#include <library/queryfilters.h>
#include <library/shelf.h>
#include <library/shelfpanel.h>
#include <library/weblink.h>
#include <store/collectionstore.h>
#include <store/entitystore.h>
#include <store/list/articlelist.h>

#include <QAbstractButton>
#include <QDesktopServices>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Quoth;
using namespace Qt::StringLiterals;

class LibraryRoomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void filtersAreTaken_data();
    void filtersAreTaken();
    void facetsNarrowTheQuery();
    void articlesAreDroppedIntoCollections();
    void keysMakeAndRemoveCollections();
    void deleteMovesToTheTrash();
    void theTrashIsEmptied();
    void linesStandInTheirContext();
    void linesAreSorted();
    void linesAreTaggedInOneStep();
    void linesAsATable();
    void allThatSomebodySaid();
    void namesAreMergedAndSplitByKeys();
    void aNameIsRenamed();
    void authorityLists_data();
    void authorityLists();
    void anAuthorityListComesIn();
    void aLinkIsOpenedWhenItWasSeen();

public Q_SLOTS:
    void browse(const QUrl &url) { m_browsed.append(url); }

private:
    qint64 add(const QString &title, const QString &text, const QDate &date);
    void annotate(
        qint64 article, const QString &words, AnnotationKind kind, const QString &tag,
        const QString &entity);
    QList<QUrl> m_browsed;
    [[nodiscard]] QTableView *table()
    {
        return m_room->concordance().part().findChild<QTableView *>(u"concordanceTable"_s);
    }
    [[nodiscard]] QTreeView *names()
    {
        return m_room->names().part().findChild<QTreeView *>(u"namesTree"_s);
    }
    [[nodiscard]] QStringList column(int column);

    std::unique_ptr<TemporaryLibrary> m_library;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<LibraryList> m_list;
    std::unique_ptr<LibraryPane> m_pane;
    std::unique_ptr<LibraryRoom> m_room;
    qint64 m_oslo = 0;
    qint64 m_rome = 0;
};

void LibraryRoomTest::init()
{
    QSettings().clear();
    m_library = std::make_unique<TemporaryLibrary>();
    m_session = m_library->open();
    m_oslo =
        add(u"Oslo news"_s, u"An old bridge fell. “We waited,” Ann Lee said. A new bridge opens."_s,
            QDate(2018, 9, 11));
    m_rome =
        add(u"Rome news"_s, u"The bridge stays. “It holds,” said A. Lee of the council."_s,
            QDate(2019, 1, 2));
    annotate(m_oslo, u"“We waited,”"_s, AnnotationKind::Quotation, u"direct"_s, u"Ann Lee"_s);
    annotate(m_rome, u"“It holds,”"_s, AnnotationKind::Quotation, u"direct"_s, u"A. Lee"_s);
    annotate(m_oslo, u"Ann Lee"_s, AnnotationKind::Entity, u"PER"_s, u"Ann Lee"_s);
    annotate(m_oslo, u"We"_s, AnnotationKind::Entity, u"PER"_s, u"Ann Lee"_s);
    annotate(m_rome, u"A. Lee"_s, AnnotationKind::Entity, u"PER"_s, u"A. Lee"_s);
    m_list = std::make_unique<LibraryList>(*m_session);
    connect(m_session.get(), &Session::summaryChanged, m_list.get(), &LibraryList::refresh);
    m_list->reload();
    m_pane = std::make_unique<LibraryPane>(*m_list);
    m_room = std::make_unique<LibraryRoom>(*m_session, *m_list, *m_pane);
    connect(m_pane.get(), &LibraryPane::queryWanted, m_list.get(), &LibraryList::setSearchText);
    m_room->concordance().setParent(m_pane.get(), Qt::Window);
    m_room->names().setParent(m_pane.get(), Qt::Window);
    m_pane->show();
}

void LibraryRoomTest::cleanup()
{
    m_room.reset();
    m_pane.reset();
    m_list.reset();
    m_session.reset();
}

qint64 LibraryRoomTest::add(const QString &title, const QString &text, const QDate &date)
{
    Article article;
    article.title = title;
    article.source = u"https://%1.example/x"_s.arg(title.first(4).toLower());
    article.published = date;
    article.text = text;
    return m_session->library().articles().add(article).value_or(0);
}

void LibraryRoomTest::annotate(
    qint64 article, const QString &words, AnnotationKind kind, const QString &tag,
    const QString &entity)
{
    const QString text = m_session->library().articles().article(article)->text;
    Annotation annotation;
    annotation.id = m_session->library().annotations().reserveIds(1).value();
    annotation.span = {text.indexOf(words), text.indexOf(words) + words.size()};
    annotation.words = words;
    annotation.kind = kind;
    annotation.tag = tag;
    annotation.entity = entity;
    QVERIFY(m_session->library().annotations().apply(
        {article, u"e"_s, {{std::nullopt, annotation}}, {}}, {}, {}));
}

QStringList LibraryRoomTest::column(int column)
{
    QStringList cells;
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        cells.append(table()->model()->index(row, column).data().toString().simplified());
    }
    return cells;
}

void LibraryRoomTest::filtersAreTaken_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("after");
    QTest::newRow("to nothing") << QString() << u"lang:en"_s;
    QTest::newRow("behind words") << u"bridge"_s << u"bridge lang:en"_s;
    QTest::newRow("away") << u"bridge lang:en"_s << u"bridge"_s;
    QTest::newRow("from the middle") << u"a lang:en b"_s << u"a b"_s;
    QTest::newRow("another that begins so") << u"lang:eng"_s << u"lang:eng lang:en"_s;
}

void LibraryRoomTest::filtersAreTaken()
{
    QFETCH(QString, query);
    QTEST(toggledFilter(query, facetFilter(Facet::Language, u"en"_s)), "after");
}

void LibraryRoomTest::facetsNarrowTheQuery()
{
    m_pane->showShelf(true);
    auto *tree = m_pane->findChild<QTreeView *>(u"shelf"_s);
    QVERIFY(tree->isVisible());
    const auto find = [tree](const QString &name) {
        const auto found = tree->model()->match(
            tree->model()->index(0, 0), Qt::DisplayRole, name, 1,
            Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.first();
    };
    QTRY_VERIFY(find(u"rome.example"_s).isValid());
    QCOMPARE(find(u"rome.example"_s).data(ShelfModel::CountRole).toLongLong(), 1);
    tree->setCurrentIndex(find(u"rome.example"_s));
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(m_list->searchText(), u"source=\"rome.example\""_s);
    QTRY_COMPARE(m_list->model().order().ids, QList{m_rome});
    QTRY_VERIFY(find(u"rome.example"_s).data(ShelfModel::ChosenRole).toBool());
    QTRY_VERIFY(!find(u"oslo.example"_s).isValid()); // counted anew for what is left
}

void LibraryRoomTest::articlesAreDroppedIntoCollections()
{
    m_pane->showShelf(true);
    auto *panel = m_pane->findChild<ShelfPanel *>();
    auto *tree = panel->findChild<QTreeView *>(u"shelf"_s);
    auto &model = static_cast<ShelfModel &>(*tree->model());
    tree->setCurrentIndex(model.collectionsIndex());
    QTest::keyClick(tree, Qt::Key_Insert);
    const auto collections = m_session->library().collections().collections().value();
    QCOMPARE(collections.size(), 1);
    const qint64 id = collections.first().id;
    QMimeData data;
    data.setData(ArticleListModel::mimeType(), QByteArray::number(m_rome));
    QVERIFY(model.canDropMimeData(&data, Qt::CopyAction, -1, -1, model.indexOfCollection(id)));
    QVERIFY(!model.canDropMimeData(&data, Qt::CopyAction, -1, -1, model.collectionsIndex()));
    model.dropMimeData(&data, Qt::CopyAction, -1, -1, model.indexOfCollection(id));
    QCOMPARE(m_session->library().collections().articlesIn(id).value(), QList{m_rome});
    QCOMPARE(model.indexOfCollection(id).data(ShelfModel::CountRole).toInt(), 1);
    m_session->undo();
    QVERIFY(m_session->library().collections().articlesIn(id)->isEmpty());
    QCOMPARE(model.indexOfCollection(id).data(ShelfModel::CountRole).toInt(), 0);
}

void LibraryRoomTest::keysMakeAndRemoveCollections()
{
    m_pane->showShelf(true);
    auto *tree = m_pane->findChild<QTreeView *>(u"shelf"_s);
    auto &model = static_cast<ShelfModel &>(*tree->model());
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    tree->setCurrentIndex(model.collectionsIndex());
    QTest::keyClick(tree, Qt::Key_Insert);
    auto *editor = tree->findChild<QLineEdit *>();
    QVERIFY(editor); // its name is asked for at once
    editor->selectAll();
    QTest::keyClicks(editor, u"Bridges"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    const auto names = [this] {
        QStringList list;
        const auto collections = m_session->library().collections().collections().value();
        for (const Collection &one : collections) {
            list.append(one.name);
        }
        return list;
    };
    QTRY_COMPARE(names(), QStringList{u"Bridges"_s});
    m_list->setSearchText(u"bridge fell"_s);
    QTest::keyClick(tree, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(names(), (QStringList{u"Bridges"_s, u"bridge fell"_s}));
    m_list->setSearchText({});
    const qint64 id = m_session->library().collections().collections()->first().id;
    tree->setCurrentIndex(model.indexOfCollection(id));
    QTest::keyClick(tree, Qt::Key_Delete);
    QCOMPARE(names(), QStringList{u"bridge fell"_s});
    m_session->undo();
    QCOMPARE(names().size(), 2);
}

void LibraryRoomTest::deleteMovesToTheTrash()
{
    auto *view = m_pane->findChild<QListView *>(u"articleList"_s);
    m_pane->setCurrentArticle(m_oslo);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(m_list->allShown(), QList{m_rome});
    m_list->setTrash(true);
    QCOMPARE(m_list->allShown(), QList{m_oslo});
    view->setCurrentIndex(m_list->model().index(0, 0));
    QTest::keyClick(view, Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(m_list->allShown().isEmpty());
    m_list->setTrash(false);
    QCOMPARE(m_list->allShown().size(), 2);
}

void LibraryRoomTest::theTrashIsEmptied()
{
    Shelf shelf(*m_session, *m_list);
    shelf.trash({m_oslo});
    QCOMPARE(
        shelf.model().index(shelf.model().rowCount() - 1, 0).data(ShelfModel::CountRole).toInt(),
        1);
    shelf.emptyTrash();
    QTRY_VERIFY(!m_session->library().articles().article(m_oslo));
    QVERIFY(m_session->library().articles().article(m_rome));
    QCOMPARE(m_session->library().check().value(), QStringList());
}

void LibraryRoomTest::linesStandInTheirContext()
{
    m_list->setSearchText(u"bridge"_s);
    QTRY_VERIFY(m_list->isSearching());
    m_room->concordance().part().openForSearch();
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(column(ConcordanceModel::Key), QStringList(3, u"bridge"_s));
    QVERIFY(column(ConcordanceModel::Left).contains(u"An old"_s));
    QSignalSpy chosen(&m_room->concordance().part(), &ConcordancePanel::placeChosen);
    table()->setCurrentIndex(table()->model()->index(1, ConcordanceModel::Key));
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    m_room->concordance().part().openForEntity(u"A. Lee"_s);
    QTRY_COMPARE(column(ConcordanceModel::Key), QStringList{u"A. Lee"_s});
}

void LibraryRoomTest::linesAreSorted()
{
    m_list->setSearchText(u"bridge"_s);
    QTRY_VERIFY(m_list->isSearching());
    m_room->concordance().part().openForSearch();
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    table()->horizontalHeader()->setSortIndicator(ConcordanceModel::Right, Qt::AscendingOrder);
    QCOMPARE(column(ConcordanceModel::Right).first().first(4), u"fell"_s);
    QCOMPARE(column(ConcordanceModel::Right).last().first(5), u"stays"_s);
    QTest::keyClick(table(), Qt::Key_S); // on to the date
    QCOMPARE(column(ConcordanceModel::Headline).last(), u"Rome news"_s);
    table()->horizontalHeader()->setSortIndicator(ConcordanceModel::Left, Qt::AscendingOrder);
    // By the word next to the key: new, old, the.
    QVERIFY(column(ConcordanceModel::Left).first().endsWith(u"new"_s));
    QVERIFY(column(ConcordanceModel::Left).at(1).endsWith(u"old"_s));
}

void LibraryRoomTest::linesAreTaggedInOneStep()
{
    m_list->setSearchText(u"bridge"_s);
    QTRY_VERIFY(m_list->isSearching());
    m_room->concordance().part().openForSearch();
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    table()->selectAll();
    QTest::keyClick(table(), Qt::Key_T);
    auto *tag = m_room->concordance().part().findChild<QLineEdit *>(u"concordanceTag"_s);
    tag->setText(u"Crossing"_s);
    QTest::keyClick(tag, Qt::Key_Return);
    const auto tagged = [this](qint64 article) {
        int count = 0;
        for (const Annotation &annotation : m_library->stored(article).annotations) {
            count += annotation.tag == u"Crossing" && annotation.words == u"bridge" ? 1 : 0;
        }
        return count;
    };
    QCOMPARE(tagged(m_oslo), 2);
    QCOMPARE(tagged(m_rome), 1);
    m_session->undo();
    QCOMPARE(tagged(m_oslo) + tagged(m_rome), 0);
}

void LibraryRoomTest::linesAsATable()
{
    ConcordanceModel model;
    FoundLine line;
    line.articleId = 4;
    line.title = u"=1+1"_s;
    line.outlet = u"a.org"_s;
    line.published = QDate(2018, 9, 11);
    line.line = {{3, 9}, u"an old, "_s, u"bridge"_s, u" “fell”"_s};
    model.setLines({line});
    QCOMPARE(
        model.csv(),
        QByteArray("article,date,source,title,start,end,left,key,right\r\n"
                   "4,2018-09-11,a.org,'=1+1,3,9,\"an old, \",bridge,\" “fell”\"\r\n"));
}

void LibraryRoomTest::allThatSomebodySaid()
{
    EntityStore &entities = m_session->library().entities();
    const qint64 alias = entities.find(u"A. Lee"_s, u"PER"_s)->value().id;
    const qint64 name = entities.find(u"Ann Lee"_s, u"PER"_s)->value().id;
    QVERIFY(entities.apply(entities.joining(alias, name, u"me"_s).value()));
    m_room->concordance().part().openForSpeaker(u"Ann Lee"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 2); // under both names, the newest first
    QCOMPARE(column(ConcordanceModel::Key), (QStringList{u"“It holds,”"_s, u"“We waited,”"_s}));
    QVERIFY(table()->isColumnHidden(ConcordanceModel::Left));
    QVERIFY(!column(ConcordanceModel::Date).first().isEmpty());
    QCOMPARE(column(ConcordanceModel::Outlet).first(), u"rome.example"_s);
}

void LibraryRoomTest::namesAreMergedAndSplitByKeys()
{
    m_room->names().show();
    QTRY_COMPARE(names()->model()->rowCount(), 2);
    QCOMPARE(names()->model()->index(0, 0).data().toString(), u"Ann Lee"_s); // named more often
    names()->selectAll();
    QTest::keyClick(names(), Qt::Key_M);
    QTRY_COMPARE(names()->model()->rowCount(), 1);
    const QModelIndex name = names()->model()->index(0, 0);
    QCOMPARE(NamesModel::entryAt(name)->aliases, 1);
    names()->expand(name);
    QCOMPARE(names()->model()->rowCount(name), 1);
    names()->selectionModel()->clear();
    names()->setCurrentIndex(names()->model()->index(0, 0, name));
    names()->selectionModel()->select(names()->currentIndex(), QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(names(), Qt::Key_X);
    QTRY_COMPARE(names()->model()->rowCount(), 2);
    m_session->undo();
    QTRY_COMPARE(names()->model()->rowCount(), 1);
}

void LibraryRoomTest::aNameIsRenamed()
{
    NamesDesk desk(*m_session);
    const EntityEntry entry = m_session->library().entities().list(u"Ann"_s, {}, 9)->first();
    desk.rename(entry, u"Ann B. Lee"_s);
    const EntityEntry renamed = m_session->library().entities().list(u"Ann"_s, {}, 9)->first();
    QCOMPARE(renamed.name, u"Ann B. Lee"_s);
    QCOMPARE(renamed.mentions, entry.mentions);
    m_session->undo();
    QCOMPARE(m_session->library().entities().list(u"Ann"_s, {}, 9)->first().name, u"Ann Lee"_s);
    QSignalSpy hint(&desk, &NamesDesk::hintGiven);
    desk.setLink(entry, u"javascript:alert(1)"_s);
    QCOMPARE(hint.size(), 1);
    QVERIFY(m_session->library().entities().list(u"Ann"_s, {}, 9)->first().link.isEmpty());
}

void LibraryRoomTest::authorityLists_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line"); // of the fault, 0 for none
    QTest::newRow("all columns")
        << QByteArray("name,aliases,type,link\nAnn Lee,A. Lee|Lee,person,https://x.example\n") << 0;
    QTest::newRow("another order") << QByteArray("Link;Name\n;Ann Lee\n") << 0;
    QTest::newRow("empty lines") << QByteArray("name\nAnn Lee\n\n") << 0;
    QTest::newRow("no name column") << QByteArray("who\nAnn Lee\n") << 1;
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("no name") << QByteArray("name,link\n,https://x.example\n") << 2;
    QTest::newRow("no such type") << QByteArray("name,type\nAnn,dog\n") << 2;
    QTest::newRow("a program for a link") << QByteArray("name,link\nAnn,javascript:x\n") << 2;
}

void LibraryRoomTest::authorityLists()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    const auto list = readAuthorityList(bytes);
    if (bytes.isEmpty()) {
        QVERIFY(!list);
        return;
    }
    QCOMPARE(list.has_value(), line == 0);
    if (list) {
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().name, u"Ann Lee"_s);
        QCOMPARE(list->first().label, u"PER"_s);
    } else {
        QCOMPARE(list.error().line, line);
    }
}

void LibraryRoomTest::anAuthorityListComesIn()
{
    NamesDesk desk(*m_session);
    desk.import(
        {{u"Ann Lee"_s, {u"A. Lee"_s}, u"PER"_s, u"https://x.example/lee"_s, 2},
         {u"Westmark"_s, {}, u"LOC"_s, {}, 3}});
    const auto listed = m_session->library().entities().list({}, {}, 9).value();
    QCOMPARE(listed.first().name, u"Ann Lee"_s);
    QCOMPARE(listed.first().aliases, 1);
    QCOMPARE(listed.first().link, u"https://x.example/lee"_s);
    m_session->undo(); // all of it
    QCOMPARE(m_session->library().entities().aliases()->size(), 0);
}

void LibraryRoomTest::aLinkIsOpenedWhenItWasSeen()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "browse");
    QWidget window;
    const QUrl url = webLink(u"https://\u0430pple.com/a?b=%3Ci%3E"_s).value_or(QUrl());
    QVERIFY(url.isValid());
    for (const bool isOpened : {false, true}) {
        askForBrowser(url, &window);
        auto *question = window.findChild<QMessageBox *>(u"linkQuestion"_s);
        QVERIFY(question);
        QCOMPARE(m_browsed.size(), 0);
        QVERIFY2(
            question->text().contains(u"https://xn--pple-43d.com/a?b="_s),
            qPrintable(question->text()));
        QCOMPARE(question->textFormat(), Qt::PlainText);
        QCOMPARE(question->standardButton(question->defaultButton()), QMessageBox::Cancel);
        if (isOpened) {
            question->buttons().constFirst()->click();
            QCOMPARE(m_browsed, QList<QUrl>{url});
        } else {
            QTest::keyClick(question, Qt::Key_Return); // in the flow of typing
            QCOMPARE(m_browsed.size(), 0);
        }
        QTRY_VERIFY(!window.findChild<QMessageBox *>());
    }
    const QUrl endless(u"https://example.org/"_s + QString(1'900, u'a'));
    const QStringList lines = shownLink(endless).split(u'\n');
    QVERIFY(lines.size() < 10);
    QVERIFY(lines.first().startsWith(u"https://example.org/"_s));
    QDesktopServices::unsetUrlHandler(u"https"_s);
}

QTEST_MAIN(LibraryRoomTest)
#include "test_libraryroom.moc"

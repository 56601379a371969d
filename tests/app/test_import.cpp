// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporarylibrary.h"

#include <common/articletitle.h>
#include <common/originalkeeper.h>
#include <formats/filereader.h>
#include <library/filepreview.h>
#include <library/folderwatch.h>
#include <library/importcontroller.h>
#include <library/importfilters.h>
#include <library/importpreview.h>
#include <library/importreport.h>
#include <library/pastedsource.h>
#include <library/watchdialog.h>
#include <store/originalstore.h>

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

const QString samples = QStringLiteral(QUOTH_SOURCE_DIR "/tests/formats/readers");

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                : QString();
}

ImportOutcome imported(ImportController &controller)
{
    QSignalSpy finished(&controller, &ImportController::finished);
    return finished.wait(30'000) ? finished.first().first().value<ImportOutcome>()
                                 : ImportOutcome();
}

/// What is in the list, row by row, children indented.
QStringList rowsOf(const QTreeWidget &list)
{
    QStringList rows;
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = list.topLevelItem(i);
        rows.append(item->text(0));
        for (int j = 0; j < item->childCount(); ++j) {
            rows.append(u"  "_s + item->child(j)->text(0));
        }
    }
    return rows;
}

void waitForReading(const ImportPreview &dialog)
{
    const auto *verdict = dialog.findChild<QLabel *>(u"importVerdict"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!verdict->text().startsWith(u"Reading"), 30'000);
}

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void previewOfAFile();
    void filesAreShownBeforeTheyComeIn();
    void theEncodingIsSetByHand();
    void theColumnsAreChosen();
    void optionsReachTheImport();
    void originalsAreKept();
    void aLineIsItsOwnOriginal();
    void readAgainByAnotherEncoding();
    void untitledIsShownByWhereItCameFrom();
    void markUpOfNewsIsAnalysedToo();
    void aPageIsPasted_data();
    void aPageIsPasted();
    void theAddressOfWhatIsPasted();
    void whatFailedIsListed();
    void filtersNameEveryEnding();
    void whatIsFetchedHasItsAddress();
    void aWatchedFolderTellsOfNewFiles();
    void whatCameMeanwhileIsFound();
    void watchedFoldersAreChosen();
};

void ImportTest::previewOfAFile()
{
    const FilePreview feed = filePreview(samples + u"/wire.rss"_s, {});
    QCOMPARE(feed.reader, u"feed"_s);
    QCOMPARE(feed.articleCount, 3);
    QCOMPARE(feed.errors.size(), 1);
    QCOMPARE(feed.articles.first().source, u"https://wire.example.org/1"_s);
    QCOMPARE(feed.articles.first().published, QDate(2025, 3, 4));
    QCOMPARE(feed.articles.first().words, 20);
    const FilePreview none = filePreview(samples + u"/none"_s, {});
    QCOMPARE(none.errors.first().code, ErrorCode::FileNotFound);
}

void ImportTest::filesAreShownBeforeTheyComeIn()
{
    const QTemporaryDir folder;
    const QString bad = written(folder, u"bad.txt"_s, "PK\x03\x04 no text");
    ImportPreview dialog({samples + u"/wire.rss"_s, bad});
    waitForReading(dialog);
    const auto *list = dialog.findChild<QTreeWidget *>(u"importList"_s);
    const QStringList rows = rowsOf(*list);
    QVERIFY2(rows.contains(u"  Strike ends – for now"_s), qPrintable(rows.join(u'\n')));
    QVERIFY(rows.contains(u"bad.txt"_s));
    QVERIFY(!rows.filter(u"  Not read: “bad.txt”"_s).isEmpty());
    const QString verdict = dialog.findChild<QLabel *>(u"importVerdict"_s)->text();
    QVERIFY2(verdict.contains(u"3"_s) && verdict.contains(u"2"_s), qPrintable(verdict));
    QSignalSpy requested(&dialog, &ImportPreview::importRequested);
    dialog.findChild<QPushButton *>(u"importButton"_s)->click();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<ImportRequest>().paths.size(), 2);
}

void ImportTest::theEncodingIsSetByHand()
{
    const QTemporaryDir folder;
    const QString path =
        written(folder, u"a.txt"_s, "The paper wrote: \xB3\xF3\x64\xBC, and nothing else.");
    ImportPreview dialog({path});
    waitForReading(dialog);
    auto *encoding = dialog.findChild<QComboBox *>(u"importEncoding"_s);
    encoding->setCurrentIndex(encoding->findText(u"ISO-8859-2"_s));
    waitForReading(dialog);
    const auto *list = dialog.findChild<QTreeWidget *>(u"importList"_s);
    QTRY_VERIFY(list->topLevelItem(0)->text(0).contains(u"łódź"_s));
    QCOMPARE(list->topLevelItem(0)->text(3), u"ISO-8859-2"_s);
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(dialog.request().options.value(path).encoding, "ISO-8859-2");
}

void ImportTest::theColumnsAreChosen()
{
    const QTemporaryDir folder;
    const QString path = written(folder, u"a.csv"_s, "a,b\nHead,Words of it\n");
    ImportPreview dialog({path});
    waitForReading(dialog);
    auto *text = dialog.findChild<QComboBox *>(u"column-text"_s);
    QVERIFY(!text->isHidden());
    QCOMPARE(text->currentData().toString(), QString()); // nothing looks like one
    text->setCurrentIndex(text->findData(u"b"_s));
    waitForReading(dialog);
    const auto *list = dialog.findChild<QTreeWidget *>(u"importList"_s);
    QTRY_COMPARE(list->topLevelItem(0)->text(0), u"Words of it"_s);
    auto *title = dialog.findChild<QComboBox *>(u"column-title"_s);
    title->setCurrentIndex(title->findData(u"a"_s));
    QTRY_COMPARE(list->topLevelItem(0)->text(0), u"Head"_s);
}

void ImportTest::optionsReachTheImport()
{
    const TemporaryLibrary library;
    QVERIFY(library.open());
    const QTemporaryDir folder;
    const QString path = written(folder, u"a.csv"_s, "a,b\nHead,Words of it\n");
    ImportRequest request{{folder.path()}, {}};
    request.options[path].columns.text = u"b"_s;
    request.options[path].columns.title = u"a"_s;
    ImportController controller(library.path());
    controller.import(request);
    const ImportOutcome outcome = imported(controller);
    QVERIFY(outcome.errors.isEmpty());
    QCOMPARE(outcome.articles.size(), 1);
    QCOMPARE(library.storedArticles().first().title, u"Head"_s);
}

void ImportTest::originalsAreKept()
{
    const TemporaryLibrary library;
    QVERIFY(library.open());
    ImportController controller(library.path());
    controller.importFiles({samples + u"/wire.rss"_s});
    const ImportOutcome outcome = imported(controller);
    QCOMPARE(outcome.articles.size(), 3);
    const auto opened = Library::open(library.path(), Library::Mode::MustExist);
    QVERIFY(opened);
    const auto original = (*opened)->originals().original(outcome.articles[1].id);
    QVERIFY(original && *original);
    QFile file(samples + u"/wire.rss"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE((*original)->bytes, file.readAll());
    QCOMPARE((*original)->number, 2);
    QCOMPARE((*original)->reader, u"feed"_s);
    const auto again = readAgain(**opened, outcome.articles[1].id);
    QVERIFY(again);
    QCOMPARE(again->content.article.title, u"Second bold"_s);
    QCOMPARE(
        again->content.article.text,
        (*opened)->articles().article(outcome.articles[1].id).value().text);
}

void ImportTest::aLineIsItsOwnOriginal()
{
    const TemporaryLibrary library;
    QVERIFY(library.open());
    const QTemporaryDir folder;
    const QByteArray second = R"({"id":"b","title":"Second",  "text":"It was cold."})";
    const QString path = written(
        folder, u"a.jsonl"_s,
        R"({"id":"a","text":"It was warm."})"
        "\n\n" +
            second + "\r\n");
    ImportController controller(library.path());
    controller.importFiles({path});
    const ImportOutcome outcome = imported(controller);
    QCOMPARE(outcome.articles.size(), 2);
    const auto opened = Library::open(library.path(), Library::Mode::MustExist);
    const auto original = (*opened)->originals().original(outcome.articles[1].id);
    QVERIFY(original && *original);
    QCOMPARE((*original)->bytes, second);
    QCOMPARE((*original)->reader, u"jsonl"_s);
    const auto again = readAgain(**opened, outcome.articles[1].id);
    QVERIFY(again);
    QCOMPARE(again->content.article.title, u"Second"_s);
    QCOMPARE(again->content.article.text, u"It was cold."_s);
}

void ImportTest::untitledIsShownByWhereItCameFrom()
{
    const QString address = u"https://news.example/a/b.html"_s;
    QCOMPARE(shownTitle(u"Bridge closed"_s, address), u"Bridge closed"_s);
    QCOMPARE(shownTitle({}, address), address);
    QCOMPARE(shownTitle({}, u"/home/kim/two words.v2.txt"_s), u"two words.v2"_s);
    QCOMPARE(shownTitle({}, {}), QString());
}

void ImportTest::readAgainByAnotherEncoding()
{
    const TemporaryLibrary library;
    QVERIFY(library.open());
    const QTemporaryDir folder;
    const QString path =
        written(folder, u"a.txt"_s, "The paper wrote: \xB3\xF3\x64\xBC, and nothing else.");
    ImportController controller(library.path());
    controller.importFiles({path});
    const ImportOutcome outcome = imported(controller);
    QCOMPARE(outcome.articles.size(), 1);
    QVERIFY(QFile::remove(path)); // it is in the library
    const auto opened = Library::open(library.path(), Library::Mode::MustExist);
    ReadOptions options;
    options.encoding = "iso-8859-2";
    const auto again = readAgain(**opened, outcome.articles.first().id, options);
    QVERIFY(again);
    QVERIFY(again->content.article.text.contains(u"łódź"_s));
    QCOMPARE(readAgain(**opened, 999).error().code, ErrorCode::NotFound);
}

void ImportTest::markUpOfNewsIsAnalysedToo()
{
    const TemporaryLibrary library;
    QVERIFY(library.open());
    ImportController controller(library.path());
    controller.importFiles({samples + u"/story.nitf"_s});
    const ImportOutcome outcome = imported(controller);
    QCOMPARE(outcome.articles.size(), 1);
    QVERIFY(!outcome.articles.first().hasAnnotations);
    const AnnotationSet set = library.stored(outcome.articles.first().id);
    QCOMPARE(set.annotations.size(), 6);
    QCOMPARE(set.annotations.first().origin.id, u"nitf"_s);
    QCOMPARE(set.annotations.first().status, AnnotationStatus::Accepted);
}

void ImportTest::aPageIsPasted_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("text");
    QTest::newRow("two paragraphs")
        << u"<meta charset='utf-8'><p>One <b>bold</b> word.</p><p>Two<script>x()</script>.</p>"_s
        << u"One bold word. Two."_s << u"One bold word.\n\nTwo."_s;
    QTest::newRow("a list in a fragment")
        << u"<!--StartFragment--><ul><li>A</li><li>B<img src='http://x/'></li></ul>"_s << u"A B"_s
        << u"A\n\nB"_s;
    QTest::newRow("a picture with a caption as text")
        << u"<img src='http://127.0.0.1/x.png'>"_s << u"A caption"_s << u"A caption"_s;
}

void ImportTest::aPageIsPasted()
{
    QFETCH(QString, html);
    QFETCH(QString, plain);
    QFETCH(QString, text);
    const TemporaryLibrary library;
    QVERIFY(library.open());
    ImportController controller(library.path());
    controller.importPage(html, plain, u"https://p.example.org/"_s);
    const ImportOutcome outcome = imported(controller);
    QCOMPARE(outcome.articles.size(), 1);
    const auto session = library.open();
    QVERIFY(session->openArticle(outcome.articles.first().id));
    QCOMPARE(session->content().article.text, text);
    QCOMPARE(session->content().article.source, u"https://p.example.org/"_s);
}

void ImportTest::theAddressOfWhatIsPasted()
{
    QMimeData data;
    QCOMPARE(pastedSource(data, u"clipboard"_s), u"clipboard"_s);
    data.setData(u"chromium/x-source-url"_s, "https://p.example.org/a?b=c");
    QCOMPARE(pastedSource(data, {}), u"https://p.example.org/a?b=c"_s);
    data.setData(u"chromium/x-source-url"_s, "file:///etc/passwd");
    QCOMPARE(pastedSource(data, u"clipboard"_s), u"clipboard"_s);
    QMimeData other;
    const QString address = u"https://p.example.org/"_s;
    other.setData(
        u"text/x-moz-url-priv"_s,
        QByteArray(reinterpret_cast<const char *>(address.utf16()), address.size() * 2));
    QCOMPARE(pastedSource(other, {}), address);
}

void ImportTest::whatFailedIsListed()
{
    QList<Error> errors;
    for (int i = 0; i < 5; ++i) {
        errors.append({ErrorCode::NoText, u"/somewhere/file%1.txt"_s.arg(i), {}, i});
    }
    const ImportReport report(errors);
    const auto *list = report.findChild<QTreeWidget *>(u"importErrors"_s);
    QCOMPARE(list->topLevelItemCount(), 5);
    QCOMPARE(list->topLevelItem(4)->text(0), u"file4.txt"_s);
    QVERIFY(!list->topLevelItem(4)->text(2).isEmpty());
}

void ImportTest::filtersNameEveryEnding()
{
    const QString all = importFilters().first();
    for (const QString &suffix : readableSuffixes()) {
        QVERIFY2(all.contains(u"*."_s + suffix), qPrintable(suffix));
    }
}

void ImportTest::whatIsFetchedHasItsAddress()
{
    const TemporaryLibrary library;
    QVERIFY(library.open());
    ImportController controller(library.path());
    controller.importBytes(
        "<p>The paper wrote: \xB3\xF3\x64\xBC, and no more.</p>",
        u"text/html; charset=ISO-8859-2"_s, u"https://p.example.org/a.php?x=1"_s);
    const ImportOutcome outcome = imported(controller);
    QCOMPARE(outcome.articles.size(), 1);
    const auto session = library.open();
    QVERIFY(session->openArticle(outcome.articles.first().id));
    QVERIFY(session->content().article.text.contains(u"łódź"_s));
    QCOMPARE(session->content().article.source, u"https://p.example.org/a.php?x=1"_s);
}

void ImportTest::aWatchedFolderTellsOfNewFiles()
{
    QSettings().remove(u"library/watched"_s);
    const QTemporaryDir folder;
    QVERIFY(!written(folder, u"old.txt"_s, "Here before.").isEmpty());
    FolderWatch watch;
    watch.setPatience(50);
    QVERIFY(watch.folders().isEmpty()); // off until asked
    QSignalSpy found(&watch, &FolderWatch::filesFound);
    watch.setFolders({folder.path()});
    const QString path = written(folder, u"new.txt"_s, "New.");
    QVERIFY(!written(folder, u"picture.png"_s, "none").isEmpty());
    QVERIFY(found.wait());
    QCOMPARE(found.first().first().toStringList(), QStringList{path});
    QTest::qWait(200);
    QCOMPARE(found.size(), 1);
    watch.setFolders({});
    QVERIFY(!written(folder, u"later.txt"_s, "Later.").isEmpty());
    QTest::qWait(200);
    QCOMPARE(found.size(), 1);
}

void ImportTest::whatCameMeanwhileIsFound()
{
    const QTemporaryDir folder;
    {
        FolderWatch watch;
        watch.setFolders({folder.path()});
    }
    QTest::qWait(20);
    const QString path = written(folder, u"meanwhile.txt"_s, "New.");
    FolderWatch watch;
    watch.setPatience(50);
    QSignalSpy found(&watch, &FolderWatch::filesFound);
    watch.restore();
    QVERIFY(found.wait());
    QCOMPARE(found.first().first().toStringList(), QStringList{path});
    watch.setFolders({});
}

void ImportTest::watchedFoldersAreChosen()
{
    WatchDialog dialog({u"/a"_s});
    QSignalSpy changed(&dialog, &WatchDialog::foldersChanged);
    dialog.add(u"/b"_s);
    dialog.add(u"/b"_s);
    QCOMPARE(changed.size(), 1);
    dialog.findChild<QListWidget *>(u"watchList"_s)->setCurrentRow(0);
    dialog.findChild<QPushButton *>(u"watchRemove"_s)->click();
    QCOMPARE(dialog.folders(), QStringList{u"/b"_s});
}

QTEST_MAIN(ImportTest)
#include "test_import.moc"

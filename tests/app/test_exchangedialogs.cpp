// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/allformats.h>
#include <exchange/exportcontroller.h>
#include <exchange/exportdialog.h>
#include <exchange/exportpresets.h>
#include <exchange/exportpreview.h>
#include <exchange/importdialog.h>
#include <formats/lossreport.h>

#include "../common/samples.h"
#include "temporarylibrary.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// The export and the import dialog, with the keys and clicks of a person.
class ExchangeDialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void lossIsShownBeforeAnythingIsWritten();
    void boxesChooseAnnotations();
    void exportWritesWhatIsChosen();
    void presetsAreKept();
    void everyFormatHasAPreview();
    void importShowsConflictsFirst();
    void importRefusesABrokenFile();
    void pictures();

private:
    [[nodiscard]] ExportSources sources(Session &session) const;
    static Edit annotated(const Article &article, qint64 id);
};

namespace {

Annotation made(qint64 id, const Article &article, const QString &words, AnnotationKind kind)
{
    Annotation annotation;
    annotation.id = id;
    annotation.span.start = article.text.indexOf(words);
    annotation.span.end = annotation.span.start + words.size();
    annotation.words = words;
    annotation.kind = kind;
    annotation.author = u"Rowan"_s;
    return annotation;
}

} // namespace

void ExchangeDialogsTest::initTestCase()
{
    QCoreApplication::setOrganizationName(u"quoth-test"_s);
    QCoreApplication::setApplicationName(u"exchangedialogs"_s);
}

void ExchangeDialogsTest::init()
{
    QSettings().clear();
}

Edit ExchangeDialogsTest::annotated(const Article &article, qint64 id)
{
    Edit edit{article.id, u"annotate"_s, {}, {}};
    Annotation name = made(id, article, u"Ann Lee"_s, AnnotationKind::Entity);
    name.tag = u"PER"_s;
    name.entity = u"Ann Lee"_s;
    Annotation quotation =
        made(id + 1, article, u"“We waited too long,”"_s, AnnotationKind::Quotation);
    quotation.tag = u"direct"_s;
    quotation.entity = u"Ann Lee"_s;
    quotation.note = u"The only apology."_s;
    Annotation split =
        made(id + 2, article, u"The mayor of Westmark declined"_s, AnnotationKind::Highlight);
    split.tag = u"silence"_s;
    const qsizetype start = split.span.start;
    setParts(split, {{start, start + 9}, {start + 22, split.span.end}});
    for (const Annotation &annotation : {name, quotation, split}) {
        edit.annotations.append({std::nullopt, annotation});
    }
    edit.relations.append({std::nullopt, Relation{id + 3, RelationKind::Speaker, id + 1, id, {}}});
    return edit;
}

ExportSources ExchangeDialogsTest::sources(Session &session) const
{
    return {session.libraryPath(), session.content(), {}, {session.content().article.id}, 1,
            {u"Rowan"_s}};
}

#define OPEN_LIBRARY                                                                               \
    const TemporaryLibrary library;                                                                \
    const auto session = library.open();                                                           \
    QVERIFY(session);                                                                              \
    const auto id = session->library().articles().add(testArticle());                              \
    QVERIFY(id);                                                                                   \
    QVERIFY(session->openArticle(*id));                                                            \
    const auto first = session->library().annotations().reserveIds(10);                            \
    QVERIFY(first);                                                                                \
    QVERIFY(session->perform(annotated(session->content().article, *first)));

void ExchangeDialogsTest::lossIsShownBeforeAnythingIsWritten()
{
    OPEN_LIBRARY
    ExportDialog dialog(sources(*session), ExportDialog::Scope::Article, u"refi-qda"_s, nullptr);
    QSignalSpy surveyed(dialog.findChild<ExportPreview *>(), &ExportPreview::surveyed);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QVERIFY(surveyed.wait(5000));
    auto *losses = dialog.findChild<QTreeWidget *>(u"lossReport"_s);
    const LossReport expected = lossReport(session->content(), findAnyFormat(u"refi-qda")->traits);
    QVERIFY(expected.count(Holding::Discontinuous) == 1);
    QCOMPARE(losses->topLevelItemCount(), int(expected.losses.size()));
    QVERIFY(!losses->findItems(u"Annotations in several parts"_s, Qt::MatchExactly).isEmpty());
    // By the keyboard to the lossless one.
    auto *format = dialog.findChild<QComboBox *>(u"exportFormat"_s);
    format->setFocus();
    QTest::keyClick(format, Qt::Key_Home);
    QCOMPARE(format->currentData().toString(), u"json"_s);
    QVERIFY(surveyed.wait(5000));
    QCOMPARE(losses->topLevelItemCount(), 0);
    QVERIFY(!losses->isVisible());
    QVERIFY(dialog.findChild<QLabel *>(u"lossVerdict"_s)->text().startsWith(u"Nothing is lost"));
    QVERIFY(dialog.findChild<QPlainTextEdit *>(u"exportPreview"_s)
                ->toPlainText()
                .contains(u"\"quoth/1\""));
}

void ExchangeDialogsTest::boxesChooseAnnotations()
{
    OPEN_LIBRARY
    ExportDialog dialog(sources(*session), ExportDialog::Scope::Article, u"csv"_s, nullptr);
    QSignalSpy surveyed(dialog.findChild<ExportPreview *>(), &ExportPreview::surveyed);
    dialog.show();
    QVERIFY(surveyed.wait(5000));
    const auto *text = dialog.findChild<QPlainTextEdit *>(u"exportPreview"_s);
    QVERIFY(text->toPlainText().contains(u"silence"));
    auto *box = dialog.findChild<QCheckBox *>(u"kind-highlight"_s);
    QVERIFY(box);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(!box->isChecked());
    QVERIFY(surveyed.wait(5000));
    QVERIFY(!text->toPlainText().contains(u"silence"));
    QVERIFY(text->toPlainText().contains(u"Ann Lee"));
    QCOMPARE(dialog.request().filter.kinds.size(), 4);

    // Without any kind there is nothing to export, and the dialog says so.
    const auto *nothing = dialog.findChild<QLabel *>(u"nothingTicked"_s);
    QVERIFY(nothing->isHidden());
    for (auto *kind : dialog.findChildren<QCheckBox *>(QRegularExpression(u"^kind-"_s))) {
        kind->setChecked(false);
    }
    QVERIFY(!nothing->isHidden());
    const auto buttons = dialog.findChildren<QPushButton *>();
    const auto enabled = std::count_if(buttons.cbegin(), buttons.cend(), [](auto *button) {
        return button->isDefault() && button->isEnabled();
    });
    QCOMPARE(enabled, 0);
    box->setChecked(true);
    QVERIFY(nothing->isHidden());
    QCOMPARE(dialog.request().filter.kinds, QSet<AnnotationKind>{AnnotationKind::Highlight});
}

void ExchangeDialogsTest::exportWritesWhatIsChosen()
{
    OPEN_LIBRARY
    ExportDialog dialog(sources(*session), ExportDialog::Scope::Article, u"markdown"_s, nullptr);
    QSignalSpy wanted(&dialog, &ExportDialog::exportRequested);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(&dialog, Qt::Key_Return);
    auto *files = dialog.findChild<QFileDialog *>(u"exportFile"_s);
    QVERIFY(files);
    QCOMPARE(files->defaultSuffix(), u"md"_s);
    files->setDirectory(library.folder());
    files->selectFile(u"out"_s);
    QTest::keyClick(files, Qt::Key_Return);
    QTRY_COMPARE(wanted.count(), 1);
    const QString path = wanted.first().first().toString();
    ExportController exporter(library.path());
    QSignalSpy finished(&exporter, &ExportController::finished);
    exporter.exportRequested(path, wanted.first().at(1).value<ExportRequest>());
    QVERIFY(finished.wait(5000));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("> “We waited too long,”"));
    // The next one begins where this one ended.
    ExportDialog again(sources(*session), ExportDialog::Scope::Article, {}, nullptr);
    QCOMPARE(again.request().formatId, u"markdown"_s);
}

void ExchangeDialogsTest::presetsAreKept()
{
    OPEN_LIBRARY
    {
        ExportDialog dialog(sources(*session), ExportDialog::Scope::Article, u"tei"_s, nullptr);
        dialog.show();
        QTest::mouseClick(dialog.findChild<QCheckBox *>(u"status-rejected"_s), Qt::LeftButton);
        QTest::mouseClick(dialog.findChild<QToolButton *>(u"savePreset"_s), Qt::LeftButton);
        auto *ask = dialog.findChild<QInputDialog *>(u"presetName"_s);
        QVERIFY(ask);
        QTest::keyClicks(ask->findChild<QLineEdit *>(), u"For the archive"_s);
        QTest::keyClick(ask, Qt::Key_Return);
        QCOMPARE(ExportPresets::names(), QStringList{u"For the archive"_s});
    }
    ExportDialog dialog(sources(*session), ExportDialog::Scope::Article, u"csv"_s, nullptr);
    QCOMPARE(dialog.request().formatId, u"csv"_s);
    auto *preset = dialog.findChild<QComboBox *>(u"exportPreset"_s);
    preset->setFocus();
    QTest::keyClick(preset, Qt::Key_End);
    QCOMPARE(dialog.request().formatId, u"tei"_s);
    QVERIFY(!dialog.request().filter.statuses.contains(AnnotationStatus::Rejected));
    QCOMPARE(dialog.request().filter.statuses.size(), 3);
}

void ExchangeDialogsTest::everyFormatHasAPreview()
{
    OPEN_LIBRARY
    ExportDialog dialog(sources(*session), ExportDialog::Scope::Article, {}, nullptr);
    QSignalSpy surveyed(dialog.findChild<ExportPreview *>(), &ExportPreview::surveyed);
    dialog.show();
    auto *format = dialog.findChild<QComboBox *>(u"exportFormat"_s);
    const auto *text = dialog.findChild<QPlainTextEdit *>(u"exportPreview"_s);
    for (int i = 0; i < format->count(); ++i) {
        format->setCurrentIndex(i);
        QVERIFY2(surveyed.wait(5000) || i == 0, qPrintable(format->itemText(i)));
        QVERIFY2(!text->toPlainText().isEmpty(), qPrintable(format->itemText(i)));
    }
}

void ExchangeDialogsTest::importShowsConflictsFirst()
{
    OPEN_LIBRARY
    // A second reviewer, who heard somebody else and marked one thing more.
    AnnotatedArticle other = session->content();
    for (Annotation &annotation : other.set.annotations) {
        annotation.author = u"Kim"_s;
        if (annotation.kind == AnnotationKind::Quotation) {
            annotation.entity = u"The mayor"_s;
        }
    }
    other.set.annotations.append(made(999, other.article, u"Oakfield"_s, AnnotationKind::Entity));
    other.set.annotations.last().tag = u"LOC"_s;
    QFile file(library.folder() + u"/kim.jsonl"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(writtenBytes(*findFormat(u"jsonl"), {other}).value());
    file.close();
    const AnnotationSet before = library.stored(*id);

    ImportDialog dialog(library.path(), file.fileName(), nullptr);
    QSignalSpy wanted(&dialog, &ImportDialog::importRequested);
    dialog.show();
    auto *import = dialog.findChild<QPushButton *>(u"importButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(import->isEnabled(), 5000);
    auto *conflicts = dialog.findChild<QTreeWidget *>(u"importConflicts"_s);
    QVERIFY(conflicts->isVisible());
    QCOMPARE(conflicts->topLevelItemCount(), 1);
    QCOMPARE(conflicts->topLevelItem(0)->text(0), u"“We waited too long,”"_s);
    QVERIFY(conflicts->topLevelItem(0)->text(1).contains(u"Ann Lee"));
    QVERIFY(conflicts->topLevelItem(0)->text(2).contains(u"The mayor"));
    QCOMPARE(library.stored(*id), before); // nothing is written yet
    auto *theirs =
        dialog.findChild<QRadioButton *>(u"conflict-%1"_s.arg(int(ConflictChoice::TakeTheirs)));
    const QTreeWidgetItem *line = conflicts->topLevelItem(0);
    QCOMPARE(line->text(3), u"the library’s"_s);
    theirs->setFocus();
    QTest::keyClick(theirs, Qt::Key_Space);
    QCOMPARE(line->text(3), u"the file’s"_s);
    // One line for itself, and back to what holds for all.
    conflicts->setCurrentItem(conflicts->topLevelItem(0));
    QTest::keyClick(conflicts, Qt::Key_B);
    QCOMPARE(line->text(3), u"both"_s);
    QTest::keyClick(conflicts, Qt::Key_L);
    QCOMPARE(line->text(3), u"the library’s"_s);
    QTest::keyClick(conflicts, Qt::Key_Backspace);
    QCOMPARE(line->text(3), u"the file’s"_s);
    QTest::mouseClick(import, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    const auto plans = wanted.first().first().value<QList<ImportPlan>>();
    const auto choice = wanted.first().at(1).value<ConflictChoice>();
    QCOMPARE(choice, ConflictChoice::TakeTheirs);
    auto kept = plans; // the one conflict decided for itself, against what holds for all
    kept.first().conflicts.first().choice = ConflictChoice::KeepMine;
    QCOMPARE(
        importEdits(session->library(), kept, choice)->first().annotations.size(),
        importEdits(session->library(), plans, ConflictChoice::KeepMine)
            ->first()
            .annotations.size());
    const auto edits = importEdits(session->library(), plans, choice);
    QVERIFY(edits);
    QCOMPARE(edits->size(), 1);
    QVERIFY(session->perform(edits->first()));
    const AnnotationSet after = library.stored(*id);
    QCOMPARE(after.annotations.size(), before.annotations.size() + 1);
    QCOMPARE(after.relations, before.relations); // those that were there are not doubled
    session->undo();
    QCOMPARE(library.stored(*id), before);
}

void ExchangeDialogsTest::importRefusesABrokenFile()
{
    OPEN_LIBRARY
    const AnnotationSet before = library.stored(*id);
    QFile file(library.folder() + u"/broken.xml"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<TEI>\n<text><body>\n<p>cut sho");
    file.close();
    ImportDialog dialog(library.path(), file.fileName(), nullptr);
    dialog.show();
    const auto *verdict = dialog.findChild<QLabel *>(u"importVerdict"_s);
    QTRY_VERIFY_WITH_TIMEOUT(verdict->text().contains(u"line 3"), 5000);
    QVERIFY(!dialog.findChild<QPushButton *>(u"importButton"_s)->isEnabled());
    QCOMPARE(library.stored(*id), before);
}

void ExchangeDialogsTest::pictures()
{
    const QString folder = qEnvironmentVariable("QUOTH_PICTURES");
    if (folder.isEmpty()) {
        QSKIP("QUOTH_PICTURES names no folder for pictures");
    }
    OPEN_LIBRARY
    ExportDialog dialog(sources(*session), ExportDialog::Scope::Article, u"refi-qda"_s, nullptr);
    QSignalSpy surveyed(dialog.findChild<ExportPreview *>(), &ExportPreview::surveyed);
    dialog.show();
    QVERIFY(surveyed.wait(5000));
    QVERIFY(dialog.grab().save(folder + u"/export.png"_s));
}

QTEST_MAIN(ExchangeDialogsTest)

#include "test_exchangedialogs.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does for reading: find, what is shown, and where one was.
#include <window/mainwindow.h>

#include <annotate/inspector.h>
#include <annotate/outlinepanel.h>
#include <exchange/exportdialog.h>
#include <exchange/printing.h>
#include <library/librarypane.h>
#include <library/queryfield.h>
#include <reader/findbar.h>
#include <reader/readerview.h>
#include <reader/secondpage.h>
#include <settings/typographydialog.h>
#include <window/actions.h>
#include <window/desk.h>
#include <window/messagebar.h>
#include <window/ondemand.h>
#include <window/statusline.h>

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QMenuBar>
#include <QScrollBar>
#include <QSplitter>
#include <QToolBar>

#include <utility>

namespace Quoth {

void MainWindow::connectReadingActions()
{
    const Actions &actions = *m_actions;
    connect(actions[Actions::FindInArticle], &QAction::triggered, this, [this] {
        if (m_desk.session().hasArticle()) {
            m_findBar->part().open();
        }
    });
    connect(actions[Actions::FindNext], &QAction::triggered, this, [this] {
        m_findBar->part().findNext();
    });
    connect(actions[Actions::FindPrevious], &QAction::triggered, this, [this] {
        m_findBar->part().findPrevious();
    });
    const std::pair<Actions::Act, MarkKind> kinds[] = {
        {Actions::ShowPersons, MarkKind::Person},
        {Actions::ShowOrganisations, MarkKind::Organisation},
        {Actions::ShowPlaces, MarkKind::Location},
        {Actions::ShowOtherNames, MarkKind::Miscellaneous},
        {Actions::ShowDates, MarkKind::Date},
        {Actions::ShowSpeech, MarkKind::Speech},
        {Actions::ShowHighlights, MarkKind::Highlight}};
    for (const auto &[act, kind] : kinds) {
        actions[act]->setChecked(true);
        connect(actions[act], &QAction::toggled, m_reader, [this, kind = kind](bool isShown) {
            m_reader->setKindVisible(kind, isShown);
            if (SecondPage *second = m_second->built()) {
                second->reader().setKindVisible(kind, isShown);
            }
        });
    }
    m_reader->setTypography(savedTypography());
    connect(m_reader, &ReaderView::zoomChanged, this, [this] {
        saveTypography(m_reader->typography());
    });
    connect(
        actions[Actions::TextSettings], &QAction::triggered, this, &MainWindow::showTextSettings);
    connect(actions[Actions::Print], &QAction::triggered, this, [this] { print(false); });
    connect(actions[Actions::PrintPreview], &QAction::triggered, this, [this] { print(true); });
    connect(actions[Actions::SavePdf], &QAction::triggered, this, &MainWindow::savePdf);
    connect(actions[Actions::FocusMode], &QAction::toggled, this, &MainWindow::setFocusMode);
    connect(actions[Actions::Back], &QAction::triggered, this, [this] { goThroughHistory(false); });
    connect(
        actions[Actions::Forward], &QAction::triggered, this, [this] { goThroughHistory(true); });
}

void MainWindow::setFocusMode(bool isOn)
{
    if (!isOn) {
        for (QWidget *widget : std::exchange(m_putAside, {})) {
            widget->show();
        }
        return;
    }
    QList<QWidget *> others = {m_status, menuBar(), m_find->parentWidget()};
    for (const QSplitter *panes : {m_columns, m_middle}) {
        for (int i = 0; i < panes->count(); ++i) {
            if (!panes->widget(i)->isAncestorOf(m_reader)) {
                others.append(panes->widget(i));
            }
        }
    }
    for (QWidget *widget : std::as_const(others)) {
        if (widget->isVisible()) {
            widget->hide();
            m_putAside.append(widget);
        }
    }
    // A hidden menu bar keeps no keys: they are the window's own now.
    addActions(m_actions->findChildren<QAction *>());
    m_reader->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showTextSettings()
{
    const Typography now = m_reader->typography();
    Typography unsized = now;
    unsized.pointSize = 0;
    unsized.zoom = 1;
    const qreal proportional =
        pageMetrics(unsized, m_reader->font(), *m_reader).face(BlockRole::Body).font.pointSizeF();
    auto *dialog = new TypographyDialog(now, proportional, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TypographyDialog::typographyChanged, m_reader, [this](Typography chosen) {
        chosen.zoom = m_reader->typography().zoom;
        m_reader->setTypography(chosen);
        if (SecondPage *second = m_second->built()) {
            second->reader().setTypography(chosen);
        }
        saveTypography(chosen);
    });
    dialog->show();
}

void MainWindow::print(bool isPreview)
{
    if (m_desk.session().hasArticle()) {
        const ArticlePrinter printer(
            m_desk.session().content(), m_reader->typography(), m_reader->font());
        isPreview ? showPrintPreview(printer, this) : showPrintDialog(printer, this);
    }
}

void MainWindow::savePdf()
{
    if (!m_desk.session().hasArticle()) {
        return;
    }
    auto *dialog = new QFileDialog(this, tr("Save as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilters({tr("PDF files (*.pdf)")});
    dialog->selectFile(fileBaseName(m_desk.session().content().article.title));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const ArticlePrinter printer(
            m_desk.session().content(), m_reader->typography(), m_reader->font());
        if (printer.writePdf(path)) {
            m_messages->showHint(tr("Written to “%1”.").arg(QDir::toNativeSeparators(path)));
        } else {
            m_messages->showFailure(
                tr("“%1” could not be written. Nothing else has changed. Choose another folder.")
                    .arg(QDir::toNativeSeparators(path)));
        }
    });
    dialog->open();
}

void MainWindow::rememberPlace()
{
    if (m_shownArticle == 0) {
        return;
    }
    const ReadingPlace here = {m_shownArticle, m_reader->firstPosition()};
    ReadingPlaces::setPlace(m_desk.session().libraryPath(), here.article, here.position);
    m_readingHistory.add(here);
}

void MainWindow::goThroughHistory(bool isForward)
{
    const ReadingPlace here = {m_shownArticle, m_reader->firstPosition()};
    if (const auto place =
            isForward ? m_readingHistory.forward(here) : m_readingHistory.back(here)) {
        showPlace(*place);
    }
}

void MainWindow::showPlace(const ReadingPlace &place)
{
    if (place.article != m_shownArticle) {
        // The way there is no new step.
        const ReadingHistory kept = m_readingHistory;
        m_desk.openArticle(place.article);
        m_readingHistory = kept;
    }
    if (place.article == m_shownArticle) {
        m_reader->showFrom(place.position);
    }
}

OutlinePanel *MainWindow::buildOutline()
{
    auto *panel = new OutlinePanel(m_desk.session());
    panel->setPlace(m_reader->firstPosition());
    connect(m_reader->verticalScrollBar(), &QScrollBar::valueChanged, panel, [this, panel] {
        panel->setPlace(m_reader->firstPosition());
    });
    connect(panel, &OutlinePanel::placeChosen, this, [this](Span span, qint64 annotation) {
        rememberPlace();
        if (annotation == 0) {
            m_reader->setCaret(span.start);
            m_reader->showFrom(span.start);
        } else {
            m_desk.editor().setCurrent(annotation);
            showCurrent(annotation);
        }
    });
    return panel;
}

} // namespace Quoth

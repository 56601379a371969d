// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/mainwindow.h>

#if QUOTH_HAVE_FETCHING
#include <fetch/fetchdialog.h>
#endif
#include <library/importpreview.h>
#include <library/importreport.h>
#include <library/pastedsource.h>
#include <library/watchdialog.h>
#include <window/actions.h>
#include <window/desk.h>

#include <QAction>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

void MainWindow::connectImport()
{
    const Actions &actions = *m_actions;
    connect(
        actions[Actions::ImportArticles], &QAction::triggered, this, [this] { showImport({}); });
    connect(actions[Actions::WatchFolders], &QAction::triggered, this, [this] {
        auto *dialog = new WatchDialog(m_desk.watch().folders(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &WatchDialog::foldersChanged, &m_desk.watch(), &FolderWatch::setFolders);
        dialog->open();
    });
#if QUOTH_HAVE_FETCHING
    connect(actions[Actions::OpenAddress], &QAction::triggered, this, [this] {
        auto *dialog = new FetchDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &FetchDialog::fetched, this, [this](const FetchedPage &page) {
            m_desk.openFetched(page.bytes, page.contentType, page.address.toString());
        });
        dialog->open();
    });
#else
    actions[Actions::OpenAddress]->setVisible(false);
#endif
    connect(&m_desk, &Desk::importFailed, this, [this](const QList<Error> &errors) {
        auto *report = new ImportReport(errors, this);
        report->setAttribute(Qt::WA_DeleteOnClose);
        report->show();
    });
}

void MainWindow::showImport(const QStringList &paths)
{
    auto *dialog = new ImportPreview(paths, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportPreview::importRequested, &m_desk, &Desk::importArticles);
    dialog->open();
}

void MainWindow::takeMime(const QMimeData &data, const QString &source)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        }
    }
    const bool hasFolder = std::any_of(
        paths.cbegin(), paths.cend(), [](const QString &path) { return QFileInfo(path).isDir(); });
    if (hasFolder) { // one looks into a folder before it comes in
        showImport(paths);
    } else if (!paths.isEmpty()) {
        m_desk.openFiles(paths);
    } else if (data.hasHtml()) {
        m_desk.openPage(data.html(), data.text(), pastedSource(data, source));
    } else {
        m_desk.openText(data.text(), pastedSource(data, source));
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData &data = *event->mimeData();
    if (data.hasUrls() || data.hasText() || data.hasHtml()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    takeMime(*event->mimeData(), u"drop"_s);
    event->acceptProposedAction();
}

} // namespace Quoth

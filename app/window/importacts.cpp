// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/importacts.h>

#if QUOTH_HAVE_FETCHING
#include <fetch/fetchdialog.h>
#endif
#include <library/importpreview.h>
#include <library/importreport.h>
#include <library/readagaindialog.h>
#include <library/watchdialog.h>
#include <window/actions.h>
#include <window/desk.h>

#include <QAction>

namespace Quoth {

void connectImport(QWidget &window, const Actions &actions, Desk &desk)
{
    QObject::connect(
        actions[Actions::ImportArticles], &QAction::triggered, &window,
        [&window, &desk] { showImport(window, desk, {}); });
    QObject::connect(
        actions[Actions::WatchFolders], &QAction::triggered, &window, [&window, &desk] {
            auto *dialog = new WatchDialog(desk.watch().folders(), &window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            QObject::connect(
                dialog, &WatchDialog::foldersChanged, &desk.watch(), &FolderWatch::setFolders);
            dialog->open();
        });
#if QUOTH_HAVE_FETCHING
    QObject::connect(actions[Actions::OpenAddress], &QAction::triggered, &window, [&window, &desk] {
        auto *dialog = new FetchDialog(&window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &FetchDialog::fetched, &window, [&desk](const FetchedPage &page) {
            desk.openFetched(page.bytes, page.contentType, page.address.toString());
        });
        dialog->open();
    });
#else
    actions[Actions::OpenAddress]->setVisible(false);
#endif
    QObject::connect(&desk, &Desk::importFailed, &window, [&window](const QList<Error> &errors) {
        auto *report = new ImportReport(errors, &window);
        report->setAttribute(Qt::WA_DeleteOnClose);
        report->show();
    });
}

void showImport(QWidget &window, Desk &desk, const QStringList &paths)
{
    auto *dialog = new ImportPreview(paths, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ImportPreview::importRequested, &desk, &Desk::importArticles);
    dialog->open();
}

void showReadAgain(QWidget &window, Desk &desk, QList<qint64> articles)
{
    if (articles.isEmpty() && desk.session().hasArticle()) {
        articles.append(desk.session().content().article.id);
    }
    if (articles.isEmpty()) {
        return;
    }
    auto *dialog = new ReadAgainDialog(desk.session().libraryPath(), articles, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ReadAgainDialog::requested, &desk, &Desk::readAgain);
    dialog->open();
}

} // namespace Quoth

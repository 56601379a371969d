// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/mainwindow.h>

#include <library/pastedsource.h>
#include <window/desk.h>
#include <window/importacts.h>

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

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
        showImport(*this, m_desk, paths);
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

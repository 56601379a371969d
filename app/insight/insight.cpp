// SPDX-License-Identifier: GPL-3.0-or-later
#include <insight/insight.h>

#include <insight/adjudicationwindow.h>
#include <insight/modeldialog.h>

#include <QFileDialog>
#include <QSettings>

namespace Quoth {

using namespace Qt::StringLiterals;

Insight::Insight(Session &session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
{
}

void Insight::compareReaders()
{
    auto *files = new QFileDialog(
        m_window, tr("Compare with Another Reader’s Library or File"),
        QSettings().value(u"exchange/folder"_s).toString());
    files->setObjectName(u"otherReader"_s);
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, [this, files](const QString &path) {
        QSettings().setValue(u"exchange/folder"_s, files->directory().absolutePath());
        compareWith(path);
    });
    files->open();
}

void Insight::compareWith(const QString &path)
{
    auto *window = new AdjudicationWindow(m_session, path, m_window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &AdjudicationWindow::placeShown, this, &Insight::placeShown);
    connect(window, &AdjudicationWindow::failed, this, &Insight::failed);
    window->show();
}

void Insight::showModels()
{
    auto *dialog = new ModelDialog(m_session, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ModelDialog::modelChosen, this, &Insight::modelChosen);
    connect(dialog, &ModelDialog::failed, this, &Insight::failed);
    dialog->show();
}

} // namespace Quoth

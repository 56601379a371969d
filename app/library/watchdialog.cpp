// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/watchdialog.h>

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

WatchDialog::WatchDialog(const QStringList &folders, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget)
{
    setObjectName(u"watchDialog"_s);
    setWindowTitle(tr("Watched Folders"));
    auto *what = new QLabel(
        tr("Articles that are put into these folders come into the library while Quoth runs, and "
           "at its next start."));
    what->setWordWrap(true);
    m_list->setObjectName(u"watchList"_s);
    m_list->setAccessibleName(tr("Watched folders"));
    for (const QString &folder : folders) {
        m_list->addItem(QDir::toNativeSeparators(folder));
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *add = buttons->addButton(tr("&Add Folder…"), QDialogButtonBox::ActionRole);
    m_remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::ActionRole);
    m_remove->setObjectName(u"watchRemove"_s);
    m_remove->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(what);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    const int line = fontMetrics().height();
    resize(line * 30, line * 16);
    connect(add, &QPushButton::clicked, this, &WatchDialog::choose);
    connect(m_remove, &QPushButton::clicked, this, &WatchDialog::removeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_remove->setEnabled(row >= 0);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QStringList WatchDialog::folders() const
{
    QStringList folders;
    for (int i = 0; i < m_list->count(); ++i) {
        folders.append(QDir::fromNativeSeparators(m_list->item(i)->text()));
    }
    return folders;
}

void WatchDialog::add(const QString &folder)
{
    if (!folders().contains(folder)) {
        m_list->addItem(QDir::toNativeSeparators(folder));
        Q_EMIT foldersChanged(folders());
    }
}

void WatchDialog::choose()
{
    auto *dialog = new QFileDialog(this, tr("Watch a Folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &WatchDialog::add);
    dialog->open();
}

void WatchDialog::removeCurrent()
{
    delete m_list->takeItem(m_list->currentRow());
    Q_EMIT foldersChanged(folders());
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QListWidget;
class QPushButton;

namespace Quoth {

/// The folders from which articles come in by themselves: none until one is added here.
class WatchDialog : public QDialog
{
    Q_OBJECT

public:
    explicit WatchDialog(const QStringList &folders, QWidget *parent = nullptr);

    [[nodiscard]] QStringList folders() const;
    void add(const QString &folder);

Q_SIGNALS:
    void foldersChanged(const QStringList &folders);

private:
    void choose();
    void removeCurrent();

    QListWidget *m_list;
    QPushButton *m_remove = nullptr;
};

} // namespace Quoth

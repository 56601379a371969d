// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <library/columnchooser.h>
#include <library/filepreview.h>
#include <library/importcontroller.h>

#include <QDialog>
#include <QFuture>
#include <QThreadPool>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Quoth {

/// Shows what files and folders hold before it comes in: each article with its title, source, date
/// and length, how each file was understood, and what cannot be read and why. Encodings and the
/// columns of tables are set by hand where detection is wrong. Files are read on a thread of their
/// own; the first ones are shown while the last are still read.
class ImportPreview : public QDialog
{
    Q_OBJECT

public:
    explicit ImportPreview(const QStringList &paths, QWidget *parent = nullptr);
    ~ImportPreview() override;

    /// Adds files and folders to those that are shown.
    void add(const QStringList &paths);
    [[nodiscard]] ImportRequest request() const;

Q_SIGNALS:
    void importRequested(const Quoth::ImportRequest &request);

private:
    [[nodiscard]] QWidget *makeOptions();
    void read(const QStringList &paths);
    void show(const FilePreview &preview);
    void updateVerdict();
    void showOptions();
    void setEncoding();
    void setColumns();
    void chooseFiles();
    void chooseFolder();
    [[nodiscard]] QString currentPath() const;
    [[nodiscard]] QTreeWidgetItem *itemOf(const QString &path) const;

    QTreeWidget *m_list;
    QLabel *m_verdict;
    QProgressBar *m_progress;
    QComboBox *m_encoding = nullptr;
    QLabel *m_encodingLabel = nullptr;
    ColumnChooser *m_columns = nullptr;
    QCheckBox *m_books = nullptr;
    QPushButton *m_import = nullptr;
    QStringList m_paths; ///< files and folders, as they were given
    QHash<QString, ReadOptions> m_options;
    QHash<QString, FilePreview> m_previews;
    QList<QFuture<FilePreview>> m_reading;
    QThreadPool m_pool;
};

} // namespace Quoth

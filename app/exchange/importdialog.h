// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <common/fileimport.h>

#include <QDialog>
#include <QFuture>
#include <QThreadPool>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Quoth {

/// Shows what bringing in a file would do, before anything is written: which articles are known and
/// by what, how many annotations come in, and where the file and the library say different things.
/// The file is read on a thread of its own.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const QString &libraryPath, const QString &path, QWidget *parent);
    ~ImportDialog() override;

    [[nodiscard]] ConflictChoice choice() const;

Q_SIGNALS:
    /// Conflicts that were decided one by one carry their own choice.
    void importRequested(const QList<Quoth::ImportPlan> &plans, Quoth::ConflictChoice choice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();
    void showPlans(const Result<QList<ImportPlan>> &plans);
    void addArticle(const ImportPlan &plan);
    void addConflicts(int plan);
    void decide(QTreeWidgetItem *item, std::optional<ConflictChoice> choice);
    void showKept(QTreeWidgetItem *item);
    [[nodiscard]] ImportConflict &conflictOf(const QTreeWidgetItem *item);
    [[nodiscard]] QWidget *makeChoice();

    QString m_libraryPath;
    QString m_path;
    QComboBox *m_format;
    QLabel *m_verdict;
    QTreeWidget *m_articles;
    QTreeWidget *m_conflicts;
    QWidget *m_choiceRow = nullptr;
    QButtonGroup *m_choices = nullptr;
    QPushButton *m_import = nullptr;
    QList<ImportPlan> m_plans;
    int m_number = 0; ///< of the reading
    QFuture<Result<QList<ImportPlan>>> m_reading;
    QThreadPool m_pool;
};

} // namespace Quoth

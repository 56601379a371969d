// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <insight/modeltrainer.h>

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace Quoth {

class Session;

/// The models that find names in this library: which there are, what each was made from, how good
/// it is expected to be, and which is used; and makes another one from what was reviewed.
class ModelDialog : public QDialog
{
    Q_OBJECT

public:
    ModelDialog(Session &session, QWidget *parent);

Q_SIGNALS:
    /// From now on; an empty path is the one that came with the program.
    void modelChosen(const QString &path);
    void failed(const Quoth::Error &error);

private:
    void fill();
    void showSelected();
    void use();
    void train();
    void setRunning(bool isRunning);
    [[nodiscard]] const ModelVersion *selected() const;

    Session &m_session;
    QList<ModelVersion> m_versions;
    QString m_chosen;
    QTreeWidget *m_list;
    QLabel *m_about;
    QProgressBar *m_progress;
    QPushButton *m_use;
    QPushButton *m_train;
    QPushButton *m_cancel;
    ModelTrainer m_trainer; // last: its thread is at rest before the rest goes
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace Quoth {

class ThinProgress;

/// The thin line at the foot: how much is reviewed, what runs and how far, and that all is saved.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setReviewed(int decided, int total);
    /// An empty text means that nothing runs.
    void setWork(const QString &text, double fraction);
    void setSaved(bool isSaved);

Q_SIGNALS:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateFonts();

    QLabel *m_reviewed;
    ThinProgress *m_reviewProgress;
    QLabel *m_work;
    ThinProgress *m_workProgress;
    QToolButton *m_cancel;
    QLabel *m_saved;
};

} // namespace Quoth

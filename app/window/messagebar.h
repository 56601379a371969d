// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>
#include <QTimer>

class QLabel;

namespace Quoth {

/// The strip over the page that tells what went wrong, or what happened instead of what was asked.
/// It waits for nobody: work goes on under it. Hints go by themselves, failures stay until closed.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showHint(const QString &text);
    /// Several failures of one piece of work are shown together.
    void showFailure(const QString &text);
    void dismiss();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateText();

    QLabel *m_label;
    QStringList m_failures;
    QTimer m_timer;
};

} // namespace Quoth

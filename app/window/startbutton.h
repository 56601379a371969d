// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QAction;

namespace Quoth {

/// A wide button of the start page: icon, what it does, and its key.
class StartButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StartButton(QAction &action, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QAction &m_action;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QAction;

namespace Quoth {

/// A button that shows the key of its action beside the word: "Accept A". Text, key, tooltip and
/// whether it can be pressed are the action's.
class KeyButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Weight
    {
        Plain,
        Primary
    };
    explicit KeyButton(QAction &action, Weight weight = Weight::Plain, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateFromAction();
    [[nodiscard]] QString key() const;

    QAction &m_action;
    Weight m_weight;
};

} // namespace Quoth

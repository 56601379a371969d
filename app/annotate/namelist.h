// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace Quoth {

/// A list of names that is as high as its rows: the pane around it scrolls.
class NameList : public QListView
{
    Q_OBJECT

public:
    explicit NameList(QAbstractItemModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void nameChosen(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/namelist.h>

#include <annotate/namedelegate.h>

#include <QKeyEvent>

namespace Quoth {

NameList::NameList(QAbstractItemModel &model, QWidget *parent)
    : QListView(parent)
{
    setModel(&model);
    setItemDelegate(new NameDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setMouseTracking(true);
    connect(&model, &QAbstractItemModel::modelReset, this, &NameList::updateGeometry);
    connect(this, &QAbstractItemView::clicked, this, &NameList::nameChosen);
}

QSize NameList::sizeHint() const
{
    const int rows = model()->rowCount();
    return {200, rows == 0 ? 0 : rows * sizeHintForRow(0)};
}

QSize NameList::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void NameList::keyPressEvent(QKeyEvent *event)
{
    const bool isChoice = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                          event->key() == Qt::Key_Space;
    if (isChoice && currentIndex().isValid()) {
        Q_EMIT nameChosen(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace Quoth

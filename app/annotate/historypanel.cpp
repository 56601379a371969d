// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/historypanel.h>

#include <annotate/historymodel.h>
#include <library/session.h>

#include <QStyledItemDelegate>

namespace Quoth {

namespace {

/// Undone steps are pale and slanted, the one that the library stands at is bold.
class HistoryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data(HistoryModel::DoneRole).toBool()) {
            option->font.setItalic(true);
            option->palette.setColor(
                QPalette::Text, option->palette.color(QPalette::PlaceholderText));
        }
        option->font.setBold(index.data(HistoryModel::CurrentRole).toBool());
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + 10}; // without asking for every row's words
    }
};

} // namespace

HistoryPanel::HistoryPanel(Session &session, QWidget *parent)
    : QListView(parent)
    , m_session(session)
    , m_model(new HistoryModel(session, this))
{
    setObjectName(QStringLiteral("history"));
    setAccessibleName(tr("History of changes"));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new HistoryDelegate(this));
    setModel(m_model);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QListView::clicked, this, &HistoryPanel::goTo);
    connect(this, &QListView::activated, this, &HistoryPanel::goTo);
    connect(&session, &Session::undoStateChanged, this, [this] {
        if (isVisible()) {
            scrollTo(m_model->current());
        }
    });
}

void HistoryPanel::goTo(const QModelIndex &index)
{
    const qint64 place = index.data(HistoryModel::PlaceRole).toLongLong();
    if (place != m_session.undoState().doneCount) {
        m_session.goToStep(place);
    }
}

} // namespace Quoth

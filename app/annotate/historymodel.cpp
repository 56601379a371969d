// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/historymodel.h>

#include <annotate/actname.h>
#include <library/session.h>
#include <store/library.h>

#include <QLocale>

namespace Quoth {

namespace {

constexpr qint64 pageSize = 100;
constexpr qsizetype mostPages = 50;

} // namespace

HistoryModel::HistoryModel(Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    update();
    connect(&session, &Session::undoStateChanged, this, &HistoryModel::update);
}

void HistoryModel::update()
{
    const UndoState &state = m_session.undoState();
    const qint64 total = state.doneCount + state.undoneCount;
    m_pages.clear();
    if (total < m_total) {
        beginRemoveRows({}, 0, static_cast<int>(m_total - total) - 1);
        m_total = total;
        endRemoveRows();
    } else if (total > m_total) {
        beginInsertRows({}, 0, static_cast<int>(total - m_total) - 1);
        m_total = total;
        endInsertRows();
    }
    m_done = state.doneCount;
    // A new act in the place of an undone one leaves the count as it was.
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_total + 1);
}

QModelIndex HistoryModel::current() const
{
    return index(static_cast<int>(m_total - m_done));
}

const UndoEntry *HistoryModel::entry(qint64 place) const
{
    const qint64 page = (place - 1) / pageSize;
    auto found = m_pages.constFind(page);
    if (found == m_pages.cend()) {
        if (m_pages.size() >= mostPages) {
            m_pages.clear();
        }
        const Result<QList<UndoEntry>> entries = m_session.library().undoLog().entries(
            (page + 1) * pageSize, static_cast<int>(pageSize));
        found = m_pages.insert(page, entries.value_or(QList<UndoEntry>()));
    }
    for (const UndoEntry &entry : *found) {
        if (entry.place == place) {
            return &entry;
        }
    }
    return nullptr;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const qint64 place = m_total - index.row();
    switch (role) {
    case PlaceRole:
        return place;
    case DoneRole:
        return place <= m_done;
    case CurrentRole:
        return place == m_done;
    default:
        break;
    }
    const UndoEntry *entry = place == 0 ? nullptr : this->entry(place);
    if (!entry) {
        return role == Qt::DisplayRole && place == 0 ? tr("Nothing done yet") : QVariant();
    }
    const QString when = QLocale().toString(entry->when.toLocalTime(), QLocale::ShortFormat);
    switch (role) {
    case Qt::DisplayRole:
        return entry->subject.isEmpty()
                   ? actName(entry->name)
                   : tr("%1 “%2”", "act, words").arg(actName(entry->name), entry->subject);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return place > m_done
                   ? tr("%1 · %n change(s) · undone", nullptr, entry->changeCount).arg(when)
                   : tr("%1 · %n change(s)", nullptr, entry->changeCount).arg(when);
    default:
        return {};
    }
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/placelistmodel.h>

#include <algorithm>

namespace Quoth {

PlaceListModel::PlaceListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void PlaceListModel::setPlaces(const QList<FoundPlace> &places)
{
    beginResetModel();
    m_places = places;
    m_ticked = QBitArray(places.size());
    for (qsizetype i = 0; i < places.size(); ++i) {
        m_ticked.setBit(i, !places[i].isMarked);
    }
    m_tickable = tickedCount();
    m_isOneArticle = std::all_of(places.cbegin(), places.cend(), [&places](const FoundPlace &one) {
        return one.articleId == places.first().articleId;
    });
    endResetModel();
    Q_EMIT ticksChanged();
}

void PlaceListModel::setAllTicked(bool isTicked)
{
    if (m_places.isEmpty()) {
        return;
    }
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        m_ticked.setBit(i, isTicked && !m_places[i].isMarked);
    }
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

QList<FoundPlace> PlaceListModel::tickedPlaces() const
{
    QList<FoundPlace> places;
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        if (m_ticked.testBit(i)) {
            places.append(m_places[i]);
        }
    }
    return places;
}

int PlaceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

QVariant PlaceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const FoundPlace &place = m_places[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return place.before + place.words + place.after;
    case Qt::CheckStateRole:
        return m_ticked.testBit(index.row()) ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const QString label =
            place.label.kind == AnnotationKind::Highlight && !place.label.tag.isEmpty()
                ? place.label.tag
                : labelName(place.label.kind, place.label.tag);
        return place.isMarked ? tr("%1 · %2 · marked already").arg(place.title, label)
                              : tr("%1 · %2", "title · label").arg(place.title, label);
    }
    case PlaceRole:
        return QVariant::fromValue(place);
    case TitleRole:
        return m_isOneArticle ? QString() : place.title;
    default:
        return {};
    }
}

bool PlaceListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole) {
        return false;
    }
    m_ticked.setBit(index.row(), value.toInt() == Qt::Checked);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
    return true;
}

Qt::ItemFlags PlaceListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return m_places[index.row()].isMarked ? flags : flags | Qt::ItemIsUserCheckable;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/namelistmodel.h>

#include <annotate/label.h>

namespace Quoth {

NameListModel::NameListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void NameListModel::setNames(const QList<NameCount> &names)
{
    if (names == m_names) {
        return;
    }
    const bool keepsRows = names.size() == m_names.size();
    if (keepsRows) {
        m_names = names;
        Q_EMIT dataChanged(index(0), index(static_cast<int>(names.size()) - 1));
        return;
    }
    beginResetModel();
    m_names = names;
    endResetModel();
}

int NameListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

QVariant NameListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const NameCount &name = m_names[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return name.name;
    case Qt::AccessibleDescriptionRole:
        return labelName(AnnotationKind::Entity, name.tag);
    case TagRole:
        return name.tag;
    case CountRole:
        return static_cast<int>(name.annotations.size());
    case AnnotationsRole:
        return QVariant::fromValue(name.annotations);
    default:
        return {};
    }
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <annotate/namecounts.h>

#include <QAbstractListModel>

namespace Quoth {

/// Names with how often they come up in the article: the inspector's two lists.
class NameListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        TagRole = Qt::UserRole, ///< QString: PER, ORG, LOC, MISC or empty
        CountRole,              ///< int
        AnnotationsRole         ///< QList<qint64>, in reading order
    };

    explicit NameListModel(QObject *parent = nullptr);

    void setNames(const QList<NameCount> &names);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<NameCount> m_names;
};

} // namespace Quoth

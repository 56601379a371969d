// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <annotate/foundplace.h>

#include <QAbstractListModel>
#include <QBitArray>

namespace Quoth {

/// Places that were found, each with a box: those that are ticked will be marked.
class PlaceListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        PlaceRole = Qt::UserRole, ///< FoundPlace
        TitleRole                 ///< of the article; empty where all are in one
    };

    explicit PlaceListModel(QObject *parent = nullptr);

    /// All are ticked but those that are marked already.
    void setPlaces(const QList<FoundPlace> &places);
    void setAllTicked(bool isTicked);
    [[nodiscard]] QList<FoundPlace> tickedPlaces() const;
    /// Without those that are marked already.
    [[nodiscard]] int tickableCount() const { return m_tickable; }
    [[nodiscard]] int tickedCount() const { return static_cast<int>(m_ticked.count(true)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    QList<FoundPlace> m_places;
    QBitArray m_ticked;
    int m_tickable = 0;
    bool m_isOneArticle = true;
};

} // namespace Quoth

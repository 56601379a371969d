// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/collectionstore.h>
#include <store/list/articlefacets.h>

#include <QStandardItemModel>

namespace Quoth {

/// What a list of articles can be narrowed to, as a tree: collections, kept searches, what the
/// listed articles have in common with how many have it, and the trash.
class ShelfModel : public QStandardItemModel
{
    Q_OBJECT

public:
    enum class Node
    {
        All,
        Heading,
        Collection,
        Search,
        Facet,
        Trash
    };

    enum Role
    {
        NodeRole = Qt::UserRole, ///< int of a Node
        IdRole,                  ///< qint64 of a collection or kept search
        FilterRole,              ///< QString: what it adds to a query; of a kept search, the query
        CountRole,               ///< qint64, below 0 for none
        ChosenRole               ///< bool: the query has it
    };

    explicit ShelfModel(QObject *parent = nullptr);

    void setCollections(const QList<Collection> &collections, const QHash<qint64, int> &counts);
    void setFacet(Facet facet, const QList<FacetValue> &values);
    void setTrash(qint64 count, bool isShown);
    /// Marks what the query has.
    void setQuery(const QString &query);

    [[nodiscard]] QModelIndex collectionsIndex() const { return m_collections->index(); }
    [[nodiscard]] QModelIndex indexOfCollection(qint64 id) const;
    [[nodiscard]] static Node nodeOf(const QModelIndex &index);

    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;
    /// A new name for a collection is only asked for: whoever keeps it sets it.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override
    {
        return Qt::CopyAction | Qt::MoveAction;
    }

Q_SIGNALS:
    void articlesDropped(const QList<qint64> &articles, qint64 collection);
    void articlesTrashed(const QList<qint64> &articles);
    /// Parent 0 for the top.
    void collectionMoved(qint64 collection, qint64 parent);
    void renameWanted(qint64 collection, const QString &name);

private:
    QStandardItem *heading(const QString &text);
    void markChosen(QStandardItem *item);

    QStandardItem *m_all;
    QStandardItem *m_collections;
    QStandardItem *m_searches;
    QHash<Facet, QStandardItem *> m_facets;
    QStandardItem *m_trash;
    QString m_query;
    bool m_isTrashShown = false;
};

} // namespace Quoth

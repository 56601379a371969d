// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/tag.h>

#include <QAbstractItemModel>
#include <QHash>

namespace Quoth {

class TagEditor;

/// The tags as a tree. Editing and dragging go through the editor, so that they can be undone.
class TagTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role
    {
        IdRole = Qt::UserRole, ///< qint64
        ColorRole,             ///< QString, "#rrggbb" or empty
        LineRole,              ///< int, a TagLine
        CountRole,             ///< int, on how many annotations it is
        ShortcutRole           ///< QString, as people read it
    };

    explicit TagTreeModel(TagEditor &editor, QObject *parent = nullptr);

    [[nodiscard]] QModelIndex indexOf(qint64 tagId) const;

    [[nodiscard]] QModelIndex
    index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] bool canDropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

private:
    void update();

    TagEditor &m_editor;
    QHash<qint64, Tag> m_tags;
    QHash<qint64, QList<qint64>> m_children;
};

} // namespace Quoth

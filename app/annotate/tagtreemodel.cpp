// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/tagtreemodel.h>

#include <annotate/tageditor.h>

#include <QKeySequence>
#include <QMimeData>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString tagMimeType = u"application/x-quoth-tag"_s;

} // namespace

TagTreeModel::TagTreeModel(TagEditor &editor, QObject *parent)
    : QAbstractItemModel(parent)
    , m_editor(editor)
{
    update();
    connect(&editor, &TagEditor::tagsChanged, this, &TagTreeModel::update);
    connect(&editor, &TagEditor::useCountsChanged, this, &TagTreeModel::update);
}

void TagTreeModel::update()
{
    QHash<qint64, Tag> tags;
    QHash<qint64, QList<qint64>> children;
    for (const Tag &tag : m_editor.tags()) {
        tags.insert(tag.id, tag);
        children[tag.parent].append(tag.id);
    }
    if (children == m_children) { // the same tree with other looks
        m_tags = tags;
        for (const qint64 id : tags.keys()) {
            const QModelIndex changed = indexOf(id);
            Q_EMIT dataChanged(changed, changed);
        }
        return;
    }
    beginResetModel();
    m_tags = tags;
    m_children = children;
    endResetModel();
}

QModelIndex TagTreeModel::indexOf(qint64 tagId) const
{
    const auto tag = m_tags.constFind(tagId);
    if (tag == m_tags.cend()) {
        return {};
    }
    const int row = static_cast<int>(m_children.value(tag->parent).indexOf(tagId));
    return createIndex(row, 0, static_cast<quintptr>(tagId));
}

QModelIndex TagTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const QList<qint64> children = m_children.value(static_cast<qint64>(parent.internalId()));
    if (column != 0 || row < 0 || row >= children.size()) {
        return {};
    }
    return createIndex(row, 0, static_cast<quintptr>(children[row]));
}

QModelIndex TagTreeModel::parent(const QModelIndex &index) const
{
    return indexOf(m_tags.value(static_cast<qint64>(index.internalId())).parent);
}

int TagTreeModel::rowCount(const QModelIndex &parent) const
{
    const qint64 id = parent.isValid() ? static_cast<qint64>(parent.internalId()) : 0;
    return static_cast<int>(m_children.value(id).size());
}

QVariant TagTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Tag tag = m_tags.value(static_cast<qint64>(index.internalId()));
    const QString keys =
        QKeySequence(tag.shortcut, QKeySequence::PortableText).toString(QKeySequence::NativeText);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return tag.name;
    case Qt::ToolTipRole:
        return tag.description.isEmpty() ? tag.name : tag.description;
    case Qt::AccessibleDescriptionRole:
        return tr("on %n passage(s)", nullptr, m_editor.useCount(tag.id));
    case IdRole:
        return tag.id;
    case ColorRole:
        return tag.color;
    case LineRole:
        return static_cast<int>(tag.line);
    case CountRole:
        return m_editor.useCount(tag.id);
    case ShortcutRole:
        return keys;
    default:
        return {};
    }
}

bool TagTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    std::optional<Tag> tag = m_editor.tag(static_cast<qint64>(index.internalId()));
    if (role != Qt::EditRole || !tag) {
        return false;
    }
    tag->name = value.toString().simplified();
    return m_editor.change(*tag);
}

Qt::ItemFlags TagTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::ItemIsDropEnabled; // to the top
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemIsDropEnabled;
}

QStringList TagTreeModel::mimeTypes() const
{
    return {tagMimeType};
}

QMimeData *TagTreeModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty()) {
        data->setData(tagMimeType, QByteArray::number(indexes.first().data(IdRole).toLongLong()));
    }
    return data;
}

bool TagTreeModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    const qint64 id = data->data(tagMimeType).toLongLong();
    return id != 0 && !m_editor.isWithin(static_cast<qint64>(parent.internalId()), id);
}

bool TagTreeModel::dropMimeData(
    const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    const qint64 target = parent.isValid() ? static_cast<qint64>(parent.internalId()) : 0;
    m_editor.move(data->data(tagMimeType).toLongLong(), target, row);
    return false; // the editor has moved it; the view must not take the row away as well
}

} // namespace Quoth

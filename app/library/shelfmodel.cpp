// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/shelfmodel.h>

#include <library/articlelistmodel.h>
#include <library/queryfilters.h>

#include <QLocale>
#include <QMimeData>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString collectionMime = u"application/x-quoth-collection"_s;

QStandardItem *
itemOf(const QString &text, ShelfModel::Node node, const QString &filter, qint64 count)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setDragEnabled(false);
    item->setDropEnabled(false);
    item->setData(int(node), ShelfModel::NodeRole);
    item->setData(filter, ShelfModel::FilterRole);
    item->setData(count, ShelfModel::CountRole);
    return item;
}

QList<qint64> droppedArticles(const QMimeData &data)
{
    QList<qint64> ids;
    for (const QByteArray &id : data.data(ArticleListModel::mimeType()).split(',')) {
        if (const qint64 number = id.toLongLong(); number > 0) {
            ids.append(number);
        }
    }
    return ids;
}

QString valueName(Facet facet, const QString &value)
{
    if (facet == Facet::Date) {
        const QDate month = QDate::fromString(value + u"-01"_s, Qt::ISODate);
        return month.isValid() ? QLocale().toString(month, u"MMMM yyyy"_s) : value;
    }
    if (facet == Facet::Language) {
        const QString name = QLocale(value).nativeLanguageName();
        return name.isEmpty() ? value : name;
    }
    if (facet == Facet::State) {
        return value == u"new"     ? ShelfModel::tr("Not yet looked at")
               : value == u"begun" ? ShelfModel::tr("Begun")
                                   : ShelfModel::tr("All decided");
    }
    return value;
}

} // namespace

ShelfModel::ShelfModel(QObject *parent)
    : QStandardItemModel(parent)
    , m_all(itemOf(tr("All articles"), Node::All, {}, -1))
    , m_collections(itemOf(tr("Collections"), Node::Heading, {}, -1))
    , m_searches(itemOf(tr("Kept searches"), Node::Heading, {}, -1))
    , m_trash(itemOf(tr("Trash"), Node::Trash, {}, 0))
{
    m_collections->setDropEnabled(true);
    m_trash->setDropEnabled(true);
    appendRow(m_all);
    appendRow(m_collections);
    appendRow(m_searches);
    const std::pair<Facet, QString> facets[] = {
        {Facet::Source, tr("Sources")},    {Facet::Date, tr("Dates")},
        {Facet::State, tr("Review")},      {Facet::Speaker, tr("Speakers")},
        {Facet::Person, tr("Persons")},    {Facet::Organisation, tr("Organisations")},
        {Facet::Place, tr("Places")},      {Facet::Tag, tr("Tags")},
        {Facet::Language, tr("Languages")}};
    for (const auto &[facet, name] : facets) {
        m_facets.insert(facet, itemOf(name, Node::Heading, {}, -1));
        appendRow(m_facets[facet]);
    }
    appendRow(m_trash);
}

ShelfModel::Node ShelfModel::nodeOf(const QModelIndex &index)
{
    return index.isValid() ? Node(index.data(NodeRole).toInt()) : Node::Heading;
}

void ShelfModel::setCollections(
    const QList<Collection> &collections, const QHash<qint64, int> &counts)
{
    m_collections->removeRows(0, m_collections->rowCount());
    m_searches->removeRows(0, m_searches->rowCount());
    QHash<qint64, QStandardItem *> items;
    for (const Collection &one : collections) {
        const bool isSearch = !one.query.isEmpty();
        auto *item = itemOf(
            one.name, isSearch ? Node::Search : Node::Collection,
            isSearch ? one.query : collectionFilter(one.name),
            isSearch ? -1 : counts.value(one.id));
        item->setData(one.id, IdRole);
        item->setEditable(true);
        item->setDragEnabled(!isSearch);
        item->setDropEnabled(!isSearch);
        items.insert(one.id, item);
    }
    // Children may come before their parents, which have been moved since.
    for (const Collection &one : collections) {
        QStandardItem *top = one.query.isEmpty() ? m_collections : m_searches;
        items.value(one.parent, top)->appendRow(items[one.id]);
    }
    markChosen(invisibleRootItem());
}

void ShelfModel::setFacet(Facet facet, const QList<FacetValue> &values)
{
    QStandardItem *heading = m_facets[facet];
    heading->removeRows(0, heading->rowCount());
    for (const FacetValue &value : values) {
        heading->appendRow(itemOf(
            valueName(facet, value.value), Node::Facet, facetFilter(facet, value.value),
            value.count));
    }
    markChosen(heading);
}

void ShelfModel::setTrash(qint64 count, bool isShown)
{
    m_isTrashShown = isShown;
    m_trash->setData(count, CountRole);
    markChosen(invisibleRootItem());
}

void ShelfModel::setQuery(const QString &query)
{
    m_query = query;
    markChosen(invisibleRootItem());
}

void ShelfModel::markChosen(QStandardItem *item)
{
    for (int row = 0; row < item->rowCount(); ++row) {
        QStandardItem *child = item->child(row);
        const QString filter = child->data(FilterRole).toString();
        bool isChosen = !filter.isEmpty() && hasFilter(m_query, filter);
        switch (Node(child->data(NodeRole).toInt())) {
        case Node::All:
            isChosen = m_query.trimmed().isEmpty() && !m_isTrashShown;
            break;
        case Node::Trash:
            isChosen = m_isTrashShown;
            break;
        default:
            break;
        }
        if (child->data(ChosenRole).toBool() != isChosen) {
            child->setData(isChosen, ChosenRole);
        }
        markChosen(child);
    }
}

QModelIndex ShelfModel::indexOfCollection(qint64 id) const
{
    for (const QStandardItem *top : {m_collections, m_searches}) {
        QList<const QStandardItem *> open{top};
        while (!open.isEmpty()) {
            const QStandardItem *item = open.takeLast();
            if (item->data(IdRole).toLongLong() == id && id != 0) {
                return item->index();
            }
            for (int row = 0; row < item->rowCount(); ++row) {
                open.append(item->child(row));
            }
        }
    }
    return {};
}

QStringList ShelfModel::mimeTypes() const
{
    return {ArticleListModel::mimeType(), collectionMime};
}

QMimeData *ShelfModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty()) {
        data->setData(
            collectionMime, QByteArray::number(indexes.first().data(IdRole).toLongLong()));
    }
    return data;
}

bool ShelfModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    const Node node = nodeOf(parent);
    if (data->hasFormat(ArticleListModel::mimeType())) {
        return node == Node::Collection || node == Node::Trash;
    }
    if (!data->hasFormat(collectionMime) ||
        (node != Node::Collection && parent != m_collections->index())) {
        return false;
    }
    // Not into itself, nor below itself.
    const qint64 moved = data->data(collectionMime).toLongLong();
    for (QModelIndex above = parent; above.isValid(); above = above.parent()) {
        if (above.data(IdRole).toLongLong() == moved) {
            return false;
        }
    }
    return true;
}

bool ShelfModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    if (data->hasFormat(collectionMime)) {
        Q_EMIT collectionMoved(
            data->data(collectionMime).toLongLong(), parent.data(IdRole).toLongLong());
    } else if (nodeOf(parent) == Node::Trash) {
        Q_EMIT articlesTrashed(droppedArticles(*data));
    } else {
        Q_EMIT articlesDropped(droppedArticles(*data), parent.data(IdRole).toLongLong());
    }
    return false; // nothing moves here before it has moved in the library
}

bool ShelfModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole) {
        return QStandardItemModel::setData(index, value, role);
    }
    if (!name.isEmpty() && name != index.data().toString()) {
        Q_EMIT renameWanted(index.data(IdRole).toLongLong(), name);
    }
    return false;
}

} // namespace Quoth

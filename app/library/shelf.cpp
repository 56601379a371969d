// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/shelf.h>

#include <library/librarylist.h>
#include <library/session.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/list/articlelist.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int facetPauseMs = 150;
constexpr int mostValues = 12;
/// So many are taken out between two strokes of the window's heart.
constexpr int removedAtOnce = 10;

constexpr Facet allFacets[] = {Facet::Source,  Facet::Date,   Facet::State,
                               Facet::Speaker, Facet::Person, Facet::Organisation,
                               Facet::Place,   Facet::Tag,    Facet::Language};

using FacetValues = QList<QList<FacetValue>>; // in the order of allFacets

} // namespace

Shelf::Shelf(Session &session, LibraryList &list, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_list(list)
    , m_reader(session.libraryPath())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(facetPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &Shelf::countFacets);
    connect(&list, &LibraryList::listed, this, [this] {
        if (m_isWatched) {
            m_pause.start();
        }
    });
    connect(&list, &LibraryList::queryChanged, this, [this] {
        m_model.setQuery(m_list.searchText());
        reload();
    });
    connect(&session, &Session::shelfChanged, this, &Shelf::reload);
    connect(&m_model, &ShelfModel::articlesDropped, this, &Shelf::put);
    connect(&m_model, &ShelfModel::articlesTrashed, this, &Shelf::trash);
    // The view is still in the middle of the drop or the editing.
    connect(&m_model, &ShelfModel::collectionMoved, this, &Shelf::move, Qt::QueuedConnection);
    connect(&m_model, &ShelfModel::renameWanted, this, &Shelf::rename, Qt::QueuedConnection);
    reload();
}

void Shelf::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (isWatched) {
        reload();
        m_pause.start();
    } else {
        m_reader.cancel();
    }
}

void Shelf::reload()
{
    CollectionStore &store = m_session.library().collections();
    const auto collections = store.collections();
    const auto counts = store.counts();
    const auto trash = store.trashCount();
    if (!collections || !counts || !trash) {
        Q_EMIT failed(
            !collections ? collections.error()
            : !counts    ? counts.error()
                         : trash.error());
        return;
    }
    m_collections = *collections;
    m_model.setCollections(*collections, *counts);
    m_model.setTrash(*trash, m_list.query().isTrash);
}

void Shelf::countFacets()
{
    const QList<qint64> articles = m_list.model().order().ids;
    m_reader.ask<FacetValues>(
        [articles](Library &library, const StopCallable &stop) -> Result<FacetValues> {
            FacetValues all;
            for (const Facet facet : allFacets) {
                if (stop()) {
                    return failure(ErrorCode::Stopped);
                }
                auto values = library.facets().values(facet, articles, mostValues);
                if (!values) {
                    return failure(values.error());
                }
                all.append(std::move(*values));
            }
            return all;
        },
        [this](const Result<FacetValues> &all) {
            if (!all) {
                Q_EMIT failed(all.error());
                return;
            }
            for (qsizetype i = 0; i < all->size(); ++i) {
                m_model.setFacet(allFacets[i], all->at(i));
            }
        });
}

bool Shelf::perform(
    const QString &name, const QString &subject, const Result<QList<LibraryChange>> &changes)
{
    if (!changes) {
        Q_EMIT failed(changes.error());
        return false;
    }
    UndoStep step;
    step.name = name;
    step.subject = subject;
    step.library = *changes;
    return !step.isEmpty() && m_session.perform(step).has_value();
}

const Collection *Shelf::find(qint64 id) const
{
    const auto found =
        std::find_if(m_collections.cbegin(), m_collections.cend(), [id](const Collection &one) {
            return one.id == id;
        });
    return found == m_collections.cend() ? nullptr : &*found;
}

/// A query names a collection, so no two have one name.
QString Shelf::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int number = 2;; ++number) {
        const bool isTaken =
            std::any_of(m_collections.cbegin(), m_collections.cend(), [&name](const auto &one) {
                return one.name.compare(name, Qt::CaseInsensitive) == 0;
            });
        if (!isTaken) {
            return name;
        }
        name = u"%1 %2"_s.arg(wanted).arg(number);
    }
}

qint64 Shelf::addCollection(qint64 parent)
{
    const QString name = freeName(tr("New collection"));
    const auto change = m_session.library().collections().making(name, parent);
    if (!change) {
        Q_EMIT failed(change.error());
        return 0;
    }
    const bool done = perform(u"collection-add"_s, name, QList{*change});
    return done ? change->after.value("id"_L1).toInteger() : 0;
}

qint64 Shelf::keepSearch(const QString &query)
{
    if (query.trimmed().isEmpty()) {
        return 0;
    }
    const QString name = freeName(query.simplified().left(60));
    const auto change = m_session.library().collections().making(name, 0, query.trimmed());
    if (!change) {
        Q_EMIT failed(change.error());
        return 0;
    }
    const bool done = perform(u"search-keep"_s, name, QList{*change});
    return done ? change->after.value("id"_L1).toInteger() : 0;
}

void Shelf::rename(qint64 collection, const QString &name)
{
    if (const Collection *before = find(collection)) {
        Collection after = *before;
        after.name = freeName(name);
        perform(
            u"collection-rename"_s, after.name, QList{CollectionStore::changing(*before, after)});
    }
}

void Shelf::move(qint64 collection, qint64 parent)
{
    const Collection *before = find(collection);
    if (before && before->parent != parent) {
        Collection after = *before;
        after.parent = parent;
        perform(u"collection-move"_s, after.name, QList{CollectionStore::changing(*before, after)});
    }
}

void Shelf::remove(qint64 collection)
{
    if (const Collection *one = find(collection)) {
        perform(
            u"collection-delete"_s, one->name,
            m_session.library().collections().removing(collection));
    }
}

void Shelf::put(const QList<qint64> &articles, qint64 collection)
{
    if (const Collection *one = find(collection)) {
        perform(
            u"collection-put"_s, one->name,
            m_session.library().collections().putting(articles, collection));
    }
}

void Shelf::takeOut(const QList<qint64> &articles, qint64 collection)
{
    if (const Collection *one = find(collection)) {
        perform(
            u"collection-take"_s, one->name,
            m_session.library().collections().takingOut(articles, collection));
    }
}

void Shelf::trash(const QList<qint64> &articles)
{
    perform(
        u"trash"_s, tr("%n article(s)", nullptr, int(articles.size())),
        m_session.library().collections().trashing(articles, true));
}

void Shelf::putBack(const QList<qint64> &articles)
{
    perform(
        u"put-back"_s, tr("%n article(s)", nullptr, int(articles.size())),
        m_session.library().collections().trashing(articles, false));
}

void Shelf::emptyTrash()
{
    ListQuery query;
    query.isTrash = true;
    const auto trash = m_session.library().list().whole(query);
    if (!trash) {
        Q_EMIT failed(trash.error());
        return;
    }
    m_going = trash->ids;
    removeSome();
}

void Shelf::removeSome()
{
    for (int i = 0; i < removedAtOnce && !m_going.isEmpty(); ++i) {
        const auto removed = m_session.library().articles().remove(m_going.takeLast());
        if (!removed && removed.error().code != ErrorCode::NotFound) {
            m_going.clear();
            Q_EMIT failed(removed.error());
        }
    }
    if (m_going.isEmpty()) {
        m_list.reload();
        reload();
    } else {
        QTimer::singleShot(0, this, &Shelf::removeSome);
    }
}

} // namespace Quoth

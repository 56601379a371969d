// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <library/libraryreader.h>
#include <library/shelfmodel.h>

#include <QTimer>

namespace Quoth {

class LibraryList;
class Session;
struct UndoStep;

/// Collections, kept searches and the trash, and what is done with them: everything is a step that
/// can be undone. Counts what the listed articles have in common while somebody looks.
class Shelf : public QObject
{
    Q_OBJECT

public:
    Shelf(Session &session, LibraryList &list, QObject *parent = nullptr);

    [[nodiscard]] ShelfModel &model() { return m_model; }
    [[nodiscard]] const QList<Collection> &collections() const { return m_collections; }
    /// Facets are counted only while they are seen.
    void setWatched(bool isWatched);

    /// Makes a collection with a name of its own; gives its id, 0 on failure.
    qint64 addCollection(qint64 parent);
    qint64 keepSearch(const QString &query);
    void rename(qint64 collection, const QString &name);
    void move(qint64 collection, qint64 parent);
    void remove(qint64 collection);
    void put(const QList<qint64> &articles, qint64 collection);
    void takeOut(const QList<qint64> &articles, qint64 collection);
    void trash(const QList<qint64> &articles);
    void putBack(const QList<qint64> &articles);
    /// Takes what is in the trash out of the library for good, some at a time.
    void emptyTrash();

Q_SIGNALS:
    void failed(const Quoth::Error &error);

private:
    void reload();
    void countFacets();
    void removeSome();
    bool perform(
        const QString &name, const QString &subject, const Result<QList<LibraryChange>> &changes);
    [[nodiscard]] const Collection *find(qint64 id) const;
    [[nodiscard]] QString freeName(const QString &wanted) const;

    Session &m_session;
    LibraryList &m_list;
    ShelfModel m_model;
    QList<Collection> m_collections;
    QList<qint64> m_going; ///< what is left of the trash that is being emptied
    bool m_isWatched = false;
    QTimer m_pause;
    LibraryReader m_reader; // last, so that its thread is at rest before the rest goes
};

} // namespace Quoth

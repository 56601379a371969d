// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/tag.h>

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

namespace Quoth {

class Session;
struct UndoStep;

/// What the reader does to their tags: knows them all, makes steps that can be undone, and keeps
/// the tree a tree.
class TagEditor : public QObject
{
    Q_OBJECT

public:
    explicit TagEditor(Session &session, QObject *parent = nullptr);

    [[nodiscard]] const QList<Tag> &tags() const { return m_tags; }
    [[nodiscard]] std::optional<Tag> tag(qint64 id) const;
    [[nodiscard]] QList<Tag> children(qint64 parent) const;
    /// On how many annotations of the library it is.
    [[nodiscard]] int useCount(qint64 id) const { return m_useCounts.value(id); }
    /// Is `id` that tag itself, or somewhere below it?
    [[nodiscard]] bool isWithin(qint64 id, qint64 ancestor) const;

    /// Adds a tag with a name that no other has, below the parent; says its id.
    std::optional<qint64> add(const QString &name, qint64 parent);
    /// Changes name or looks. A name that another tag has is refused.
    bool change(const Tag &tag);
    /// Puts it below another parent, before its child of that number (-1: behind the last).
    bool move(qint64 id, qint64 parent, int place);
    /// One step among its siblings, or to another level.
    bool moveUp(qint64 id);
    bool moveDown(qint64 id);
    bool moveOut(qint64 id);
    bool moveIn(qint64 id);
    /// All that has the one gets the other, its children too; the first is gone.
    bool merge(qint64 from, qint64 into);
    /// Only one that is on no annotation and has no tags below it.
    bool remove(qint64 id);
    /// Takes it off all that has it first.
    bool removeEverywhere(qint64 id);
    /// Adds what is new, and gives tags of the same name the looks of the file; one step.
    bool import(const QList<Tag> &tags);

    /// Reads them again: an annotation may have brought a new one.
    void reload();

Q_SIGNALS:
    void tagsChanged();
    void useCountsChanged();
    /// Something the reader should know, in a whole sentence.
    void hintGiven(const QString &text);

private:
    void follow(const UndoStep &step);
    [[nodiscard]] bool isFree(const QString &name, qint64 except);
    bool reorder(qint64 id, qint64 parent, const QList<qint64> &order);
    bool removeWith(qint64 id, const QString &otherTag, const char *act);

    Session &m_session;
    QList<Tag> m_tags;
    QHash<qint64, int> m_useCounts;
};

} // namespace Quoth

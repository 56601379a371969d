// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/tageditor.h>

#include <library/session.h>
#include <store/library.h>
#include <store/tagstore.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

TagEditor::TagEditor(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    reload();
    connect(&session, &Session::tagsChanged, this, &TagEditor::reload);
    connect(&session, &Session::stepShown, this, &TagEditor::follow);
}

void TagEditor::follow(const UndoStep &step)
{
    if (!step.tags.isEmpty()) {
        return; // all of them have been read again
    }
    QHash<QString, int> differences;
    const auto count = [&differences](const std::optional<Annotation> &side, int by) {
        if (side && side->kind == AnnotationKind::Highlight && !side->tag.isEmpty()) {
            differences[side->tag] += by;
        }
    };
    for (const Edit &edit : step.edits) {
        for (const Change<Annotation> &change : edit.annotations) {
            count(change.before, -1);
            count(change.after, 1);
        }
    }
    if (differences.isEmpty()) {
        return;
    }
    for (const Tag &tag : std::as_const(m_tags)) {
        m_useCounts[tag.id] += differences.take(tag.name);
    }
    if (differences.isEmpty()) {
        Q_EMIT useCountsChanged();
    } else {
        reload(); // a new one has come
    }
}

void TagEditor::reload()
{
    const Result<QList<Tag>> tags = m_session.library().tags().tags();
    const Result<QHash<qint64, int>> counts = m_session.library().tags().useCounts();
    if (!tags || !counts) {
        Q_EMIT m_session.failed(tags ? counts.error() : tags.error());
        return;
    }
    m_tags = *tags;
    m_useCounts = *counts;
    Q_EMIT tagsChanged();
}

std::optional<Tag> TagEditor::tag(qint64 id) const
{
    for (const Tag &tag : m_tags) {
        if (tag.id == id) {
            return tag;
        }
    }
    return {};
}

QList<Tag> TagEditor::children(qint64 parent) const
{
    QList<Tag> children;
    for (const Tag &tag : m_tags) {
        if (tag.parent == parent) {
            children.append(tag);
        }
    }
    return children;
}

bool TagEditor::isWithin(qint64 id, qint64 ancestor) const
{
    // The store takes any parent, so a ring in a foreign file must not hold this up.
    for (qsizetype steps = 0; id != 0 && steps <= m_tags.size(); ++steps) {
        if (id == ancestor) {
            return true;
        }
        const std::optional<Tag> here = tag(id);
        id = here ? here->parent : 0;
    }
    return false;
}

bool TagEditor::isFree(const QString &name, qint64 except)
{
    for (const Tag &tag : m_tags) {
        if (tag.name == name && tag.id != except) {
            Q_EMIT hintGiven(tr("There is a tag “%1” already.").arg(name));
            return false;
        }
    }
    return !name.isEmpty();
}

std::optional<qint64> TagEditor::add(const QString &name, qint64 parent)
{
    const QString clean = name.simplified();
    if (!isFree(clean, 0)) {
        return {};
    }
    const Result<qint64> id = m_session.library().tags().reserveId();
    if (!id) {
        Q_EMIT m_session.failed(id.error());
        return {};
    }
    Tag tag;
    tag.id = *id;
    tag.name = clean;
    tag.parent = parent;
    const QList<Tag> siblings = children(parent);
    tag.place = siblings.isEmpty() ? 0 : siblings.last().place + 1;
    const bool done =
        m_session.perform(UndoStep{u"tag-add"_s, clean, {}, {{{}, tag}}, {}}).has_value();
    return done ? std::optional(*id) : std::nullopt;
}

bool TagEditor::change(const Tag &tag)
{
    const std::optional<Tag> before = this->tag(tag.id);
    if (!before || *before == tag || !isFree(tag.name, tag.id)) {
        return false;
    }
    return m_session.perform(UndoStep{u"tag-edit"_s, tag.name, {}, {{before, tag}}, {}})
        .has_value();
}

bool TagEditor::move(qint64 id, qint64 parent, int place)
{
    if (!tag(id) || (parent != 0 && (!tag(parent) || isWithin(parent, id)))) {
        return false;
    }
    QList<qint64> order;
    for (const Tag &sibling : children(parent)) {
        order.append(sibling.id);
    }
    const qsizetype old = order.indexOf(id);
    qsizetype target = place < 0 ? order.size() : std::min<qsizetype>(place, order.size());
    if (old >= 0) {
        order.removeAt(old);
        target -= old < target ? 1 : 0;
    }
    order.insert(target, id);
    return reorder(id, parent, order);
}

bool TagEditor::reorder(qint64 id, qint64 parent, const QList<qint64> &order)
{
    UndoStep step{u"tag-move"_s, tag(id)->name, {}, {}, {}};
    for (qsizetype i = 0; i < order.size(); ++i) {
        const Tag before = *tag(order[i]);
        Tag after = before;
        after.place = static_cast<int>(i);
        after.parent = parent;
        if (after != before) {
            step.tags.append({before, after});
        }
    }
    return !step.isEmpty() && m_session.perform(step).has_value();
}

bool TagEditor::moveUp(qint64 id)
{
    const QList<Tag> siblings = children(tag(id).value_or(Tag()).parent);
    for (int row = 1; row < siblings.size(); ++row) {
        if (siblings[row].id == id) {
            return move(id, siblings[row].parent, row - 1);
        }
    }
    return false;
}

bool TagEditor::moveDown(qint64 id)
{
    const QList<Tag> siblings = children(tag(id).value_or(Tag()).parent);
    for (int row = 0; row + 1 < siblings.size(); ++row) {
        if (siblings[row].id == id) {
            return move(id, siblings[row].parent, row + 2);
        }
    }
    return false;
}

bool TagEditor::moveOut(qint64 id)
{
    const std::optional<Tag> moved = tag(id);
    const std::optional<Tag> parent = moved ? tag(moved->parent) : std::nullopt;
    if (!parent) {
        return false;
    }
    const QList<Tag> uncles = children(parent->parent);
    for (int row = 0; row < uncles.size(); ++row) {
        if (uncles[row].id == parent->id) {
            return move(id, parent->parent, row + 1);
        }
    }
    return false;
}

bool TagEditor::moveIn(qint64 id)
{
    const QList<Tag> siblings = children(tag(id).value_or(Tag()).parent);
    for (int row = 1; row < siblings.size(); ++row) {
        if (siblings[row].id == id) {
            return move(id, siblings[row - 1].id, -1);
        }
    }
    return false;
}

bool TagEditor::merge(qint64 from, qint64 into)
{
    const std::optional<Tag> other = tag(into);
    return other && from != into && !isWithin(into, from) &&
           removeWith(from, other->name, "tag-merge");
}

bool TagEditor::remove(qint64 id)
{
    return useCount(id) == 0 && children(id).isEmpty() && removeWith(id, {}, "tag-delete");
}

bool TagEditor::removeEverywhere(qint64 id)
{
    return removeWith(id, {}, "tag-delete");
}

bool TagEditor::removeWith(qint64 id, const QString &otherTag, const char *act)
{
    const std::optional<Tag> gone = tag(id);
    if (!gone) {
        return false;
    }
    UndoStep step{QString::fromLatin1(act), gone->name, {}, {}, {}};
    Result<QList<Edit>> edits =
        m_session.library().tags().retagEdits(gone->name, otherTag, step.name);
    if (!edits) {
        Q_EMIT m_session.failed(edits.error());
        return false;
    }
    step.edits = std::move(*edits);
    qint64 parent = gone->parent;
    for (const Tag &tag : m_tags) {
        parent = !otherTag.isEmpty() && tag.name == otherTag ? tag.id : parent;
    }
    const QList<Tag> siblings = children(parent);
    int place = siblings.isEmpty() ? 0 : siblings.last().place + 1;
    for (const Tag &child : children(id)) {
        Tag after = child;
        after.parent = parent;
        after.place = place++;
        step.tags.append({child, after});
    }
    step.tags.append({gone, std::nullopt});
    return m_session.perform(step).has_value();
}

bool TagEditor::import(const QList<Tag> &tags)
{
    UndoStep step{u"tag-import"_s, {}, {}, {}, {}};
    QHash<qint64, qint64> ids; // from the file's to the library's
    for (const Tag &tag : tags) {
        Tag after = tag;
        after.parent = ids.value(tag.parent);
        const auto known = std::find_if(m_tags.cbegin(), m_tags.cend(), [&tag](const Tag &other) {
            return other.name == tag.name;
        });
        if (known != m_tags.cend()) {
            after.id = known->id;
            ids.insert(tag.id, known->id);
            after.parent = known->parent; // where the reader has put it
            after.place = known->place;
            if (after != *known) {
                step.tags.append({*known, after});
            }
            continue;
        }
        const Result<qint64> id = m_session.library().tags().reserveId();
        if (!id) {
            Q_EMIT m_session.failed(id.error());
            return false;
        }
        after.id = *id;
        ids.insert(tag.id, *id);
        step.tags.append({std::nullopt, after});
    }
    if (step.isEmpty()) {
        Q_EMIT hintGiven(tr("All of these tags are in the library already."));
        return false;
    }
    return m_session.perform(step).has_value();
}

} // namespace Quoth

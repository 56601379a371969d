// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/stepparts.h>

#include <store/collectionstore.h>
#include <store/database.h>

#include <algorithm>
#include <utility>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// The parts in their order, but what came in in front of all: what is undone goes backwards, a
/// revision before the article that it is.
UndoStep joined(const QList<UndoStep> &parts)
{
    UndoStep whole = parts.first();
    QList<LibraryChange> imports;
    QList<LibraryChange> others;
    for (const UndoStep &part : parts) {
        for (const LibraryChange &change : part.library) {
            (change.table == LibraryTable::Import ? imports : others).append(change);
        }
        if (&part != &parts.first()) {
            whole.edits += part.edits;
            whole.tags += part.tags;
            whole.notes += part.notes;
            whole.subject = whole.subject.isEmpty() ? part.subject : whole.subject;
        }
    }
    if (!imports.isEmpty()) {
        const auto named = std::find_if(parts.cbegin(), parts.cend(), [](const UndoStep &part) {
            return !part.library.isEmpty() && part.library.first().table == LibraryTable::Import;
        });
        whole.name = named == parts.cend() ? whole.name : named->name;
        others.prepend(CollectionStore::importingAll(imports));
    }
    whole.library = others;
    return whole;
}

} // namespace

StepParts::StepParts(Database &database)
    : m_database(database)
{
}

Result<void> StepParts::note(qint64 act, const UndoStep &part, const QString &author)
{
    auto statement =
        m_database.cached(u"INSERT INTO step_part (act, author, part) VALUES (?, @, ?)"_s);
    return statement ? (*statement)->run(act, author, qCompress(undoStepBytes(part), 1))
                     : failure(statement.error());
}

Result<std::optional<StepParts::Whole>> StepParts::take(qint64 act)
{
    QList<UndoStep> parts;
    QString author;
    {
        auto rows =
            m_database.run(u"SELECT part, author FROM step_part WHERE act = ? ORDER BY id"_s, act);
        if (!rows) {
            return failure(rows.error());
        }
        const auto read = rows->each([&](const Statement &row) -> Result<void> {
            auto part = undoStepFromBytes(qUncompress(row.bytes(0)));
            if (!part) {
                return failure(ErrorCode::Malformed, m_database.path(), u"a part of a step"_s);
            }
            parts.append(std::move(*part));
            author = row.text(1);
            return {};
        });
        if (!read && read.error().code != ErrorCode::Malformed) {
            return failure(read.error());
        }
    }
    if (const auto gone = m_database.run(u"DELETE FROM step_part WHERE act = ?"_s, act); !gone) {
        return failure(gone.error());
    }
    return parts.isEmpty() ? std::optional<Whole>() : Whole{joined(parts), author};
}

Result<QList<qint64>> StepParts::acts()
{
    return listOf(
        m_database.run(u"SELECT act FROM step_part GROUP BY act ORDER BY min(id)"_s),
        [](const Statement &row) { return row.integer(0); });
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/undostep.h>

#include <QList>

#include <optional>

namespace Quoth {

class Database;

/// What is done in several transactions and undone as one step: each notes its part, so that none
/// is lost where the program ends in between. Stands inside the transactions of its caller. Thread
/// of the database.
class StepParts
{
public:
    struct Whole
    {
        UndoStep step;
        QString author;
    };

    explicit StepParts(Database &database);

    /// `act` is a number that no other act has.
    Result<void> note(qint64 act, const UndoStep &part, const QString &author);
    /// All that was noted of an act as one step, and the notes are gone; nothing where there are
    /// none.
    Result<std::optional<Whole>> take(qint64 act);
    /// The acts that were begun, in the order of their beginning.
    Result<QList<qint64>> acts();

private:
    Database &m_database;
};

} // namespace Quoth

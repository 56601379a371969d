// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/names/shownnames.h>
#include <core/result.h>

namespace Quoth {

class Database;

/// What the machine can learn from the decisions in a library. Reads only. Thread of the Library
/// it came from.
class LearningStore
{
public:
    explicit LearningStore(Database &database);

    /// Names that readers made, accepted or corrected, and the proposals that they rejected; of a
    /// corrected one, what it was at first counts as rejected twice. Read anew only where something
    /// was decided since the last time.
    Result<ShownNames> shownNames();

private:
    Result<qint64> lastDecision();
    Result<void> addDecided(ShownNames &names);
    Result<void> addCorrections(ShownNames &names);

    Database &m_database;
    qint64 m_lastDecision = -1; // that m_names is made of
    ShownNames m_names;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <annotate/foundplace.h>
#include <core/result.h>
#include <text/undostep.h>

namespace Quoth {

class Session;

/// How places are to be marked.
struct MarkStep
{
    QString act = QStringLiteral("mark-all"); ///< or "rules"
    QString subject;
    QString entity; ///< what all the names stand for; empty: each for itself
    bool isAccepted = true;
};

/// All of them as one step, with an edit for each article. Accepted ones are the reader's own;
/// proposals say what found them, and wait to be decided on.
[[nodiscard]] Result<UndoStep>
makeMarkStep(Session &session, const QList<FoundPlace> &places, const MarkStep &how);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace Quoth {

// The regular forms of an English verb: "deny" makes "denied", "denies" and "denying", "admit"
// doubles its consonant. For the lexicons of verbs that report; pure, any thread.
[[nodiscard]] QString regularPast(QStringView lemma);
[[nodiscard]] QString thirdPerson(QStringView lemma);
[[nodiscard]] QString presentParticiple(QStringView lemma);

} // namespace Quoth

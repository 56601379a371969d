// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// quoth-cli agreement: how far readers of the same articles agree.
int runAgreement(const QStringList &arguments);

} // namespace Quoth

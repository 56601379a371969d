// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// `quoth-cli train --data DIR_OR_FILE ... --dev FILE ... --lists FILE ... --out FILE`: trains a
/// tagger and writes its model file. The arguments are those behind "train". Returns the exit code.
int runTrain(const QStringList &arguments);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// `quoth-cli train-speakers`: the weights by which a pronoun finds whom it means.
int runTrainSpeakers(const QStringList &arguments);

} // namespace Quoth

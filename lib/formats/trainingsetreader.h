// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/trainingset.h>
#include <core/result.h>

#include <QByteArray>

namespace Quoth {

/// Labelled texts from JSON lines: `{"id", "licence"?, "text", "entities": [{"start", "end",
/// "label", "orig"?}]}`, offsets in code points. Labels other than PER, ORG, LOC, MISC and DATE are
/// left out. Malformed with the line's number if a line is no such object. `name` becomes the
/// file's name.
[[nodiscard]] Result<TrainingFile> readTrainingFile(const QByteArray &bytes, const QString &name);

} // namespace Quoth

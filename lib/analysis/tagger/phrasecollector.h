// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/trainer.h>

namespace Quoth {

/// The bytes of the PhraseTable for a training set: its name lists, and as common words those that
/// the training texts have in small letters far more often than capitalised inside a sentence.
[[nodiscard]] Result<QByteArray> collectPhrases(const TrainingSet &set);

/// The words that are no names and occur most often, most frequent first (see frequentwords.h).
[[nodiscard]] QStringList frequentWords(const TrainingSet &set, qsizetype most);

} // namespace Quoth

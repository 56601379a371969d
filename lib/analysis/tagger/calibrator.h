// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taggerscore.h>

namespace Quoth {

/// Sets temperature and calibration of a model so that its confidence is the share of names that
/// are right on labelled texts: the temperature with the smallest logarithmic loss, then isotonic
/// regression. Without texts the model stays as it is.
void calibrate(TaggerModelParts &parts, const QList<TrainingFile> &files, const StopCallable &stop);

/// Points of a rising function from confidence to the share of right ones (pool adjacent
/// violators over intervals of equal numbers).
[[nodiscard]] Calibration isotonicCalibration(QList<TaggerScore::Sample> samples);

} // namespace Quoth

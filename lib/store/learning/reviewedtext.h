// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/trainingset.h>
#include <text/annotatedarticle.h>

#include <optional>

namespace Quoth {

/// An article as readers have decided on its names, for training. Where no proposal of a name is
/// left undecided, what is no name in it is none; else only sentences in which something was
/// decided say so, and the rest is open. Nothing where no name was decided on. Pure.
[[nodiscard]] std::optional<TrainingDocument>
reviewedText(const Article &article, const AnnotationSet &set);

} // namespace Quoth

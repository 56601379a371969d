// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>
#include <analysis/evaluation/golddocument.h>
#include <analysis/speech/rankertrainer.h>

namespace Quoth {

/// What a labelled text teaches about pronouns: those whose antecedents are labelled, and those
/// that are the source of a quotation whose speaker is labelled by name. `found` is the analysis of
/// the same text. Left out is a pronoun with fewer than two candidates, and one whose antecedent is
/// none of them. Pure.
[[nodiscard]] QList<RankerExample> rankerExamples(const GoldDocument &gold, const Analysis &found);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>

#include <QCommandLineParser>

#include <optional>

namespace Quoth {

/// The option --stances of commands that list or count quotations: what somebody said, thought,
/// wants. Without it what was said and thought.
void addStanceOption(QCommandLineParser &parser);
/// The stances asked for; nothing if one of them is none.
[[nodiscard]] std::optional<QList<Stance>> stancesOf(const QCommandLineParser &parser);
/// Leaves out quotations of other stances.
void keepStances(const QList<Stance> &stances, Analysis &analysis);

} // namespace Quoth

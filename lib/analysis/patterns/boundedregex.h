// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QRegularExpression>

namespace Quoth {

/// A regular expression that somebody typed, with a bound on what each attempt to match may cost,
/// so that none can hang the program ("(a+)+$"). Malformed, with the place in `line`'s stead, for
/// what is no expression.
[[nodiscard]] Result<QRegularExpression>
boundedRegex(const QString &pattern, QRegularExpression::PatternOptions options = {});

} // namespace Quoth

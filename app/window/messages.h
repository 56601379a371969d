// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QString>

namespace Quoth {

/// What happened, to which file, and what can be done, in one or two translated sentences.
[[nodiscard]] QString errorSentence(const Error &error);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/finding.h>
#include <core/stop.h>

namespace Quoth {

/// What stands between quotation marks, in reading order.
[[nodiscard]] QList<Span>
markedSpans(const QList<QuotationFinding> &quotations, const StopCallable &stop = {});

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>

namespace Quoth {

/// What to call the speaker of a quotation: the full name of the entity if it is known, else the
/// source as the text has it ("a witness", "critics"). Empty for a pronoun that nobody was found
/// for, and without a source. Pure; any thread.
[[nodiscard]] QString
speakerName(const Analysis &analysis, const QuotationFinding &quotation, QStringView text);

} // namespace Quoth

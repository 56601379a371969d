// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/sentences.h>
#include <text/structure.h>

#include <QDate>

namespace Quoth {

/// What the lines of an article are: headline, byline, date line, running text, boilerplate; and
/// the date of publication if a date line shows it. Pure; any thread.
struct StructureFinding
{
    Structure structure;
    QDate published; ///< invalid if no line shows it
};

[[nodiscard]] StructureFinding
findStructure(const TokenizedText &text, const StopCallable &stop = {});

} // namespace Quoth

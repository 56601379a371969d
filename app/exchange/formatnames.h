// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/formatoptions.h>
#include <formats/formattraits.h>

#include <QString>

namespace Quoth {

/// A format's name for people, with its suffix left to the file dialog: "Web Annotation (JSON-LD)".
[[nodiscard]] QString formatName(const QString &formatId);

/// "Notes", "Annotations in several parts": what a loss report counts, for people.
[[nodiscard]] QString holdingName(Holding holding);

/// "is left out", "the words between are taken in": what is done instead, for people.
[[nodiscard]] QString remedyName(Remedy remedy);

/// An option of a format, or one of its values, for people; itself where there are no words for it.
[[nodiscard]] QString optionName(const QString &identifier);

/// The words of the reports in the language of the program, as options of the writers.
[[nodiscard]] FormatOptions reportWords();

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

namespace Quoth {

// The places next to a place in a text, by tokens or by characters as people see them (grapheme
// clusters). Where there is none further, the place itself.
[[nodiscard]] qsizetype nextTokenStart(QStringView text, qsizetype place);
[[nodiscard]] qsizetype previousTokenStart(QStringView text, qsizetype place);
[[nodiscard]] qsizetype nextTokenEnd(QStringView text, qsizetype place);
[[nodiscard]] qsizetype previousTokenEnd(QStringView text, qsizetype place);
[[nodiscard]] qsizetype nextCharacter(QStringView text, qsizetype place);
[[nodiscard]] qsizetype previousCharacter(QStringView text, qsizetype place);

/// The words, or the sentences, that a span touches.
[[nodiscard]] Span wordsAround(QStringView text, Span span);
[[nodiscard]] Span sentencesAround(QStringView text, Span span);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/html/articleextractor.h>

namespace Quoth {

/// How well the text of a page was found: precision and recall over its words as a bag, each word
/// in lower case and counted as often as it occurs. Letters and digits make words; of scripts that
/// write none, each character is one. 1 where both sides have no words.
struct WordScore
{
    qsizetype found = 0;
    qsizetype expected = 0;
    qsizetype common = 0;

    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double f1() const;
};
[[nodiscard]] WordScore wordScore(const QStringList &found, const QStringList &expected);

/// All text of a page as paragraphs, with nothing left out but what is no text (scripts).
[[nodiscard]] QStringList wholePageParagraphs(const QByteArray &utf8);

} // namespace Quoth

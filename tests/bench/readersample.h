// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotatedarticle.h>

namespace Quoth {

/// An article of about that many words with one highlight for every `wordsAHighlight` of them,
/// three deep: speech, in it the reader's own mark, in that a name. `isOneParagraph`: without any
/// break. The title is the first paragraph.
[[nodiscard]] AnnotatedArticle
readerSample(qsizetype words, int wordsAHighlight, bool isOneParagraph = false);

} // namespace Quoth

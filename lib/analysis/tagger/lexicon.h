// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/phrasetable.h>
#include <analysis/tagger/wordclasstable.h>

namespace Quoth {

/// What the tagger knows of words before it reads them. Views of the model's bytes; any thread.
struct Lexicon
{
    PhraseTable phrases;
    WordClassTable classes;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/cuefinder.h>

namespace Quoth {

/// What one marked text of a sentence is, and which cue reports it.
struct MarkedSpeech
{
    enum class Role : quint8
    {
        Direct,       ///< speech offset from the sentence: “…,” Bolton said
        Mixed,        ///< a fragment in a running sentence: is “still waiting”
        Continuation, ///< nothing else in the sentence: whoever spoke goes on
        None          ///< a title, an ironic or a foreign word
    };
    qsizetype item = -1;
    int words = 0; ///< between the marks, counted up to a few dozen
    Role role = Role::None;
    qsizetype cue = -1;      ///< index into the cues given
    bool isAdjacent = false; ///< the cue's own object: it reports no clause besides
    Phrase source;           ///< without a cue: the subject beside a colon or a loose fragment
    Phrase colon;            ///< the colon that stands for a cue
    double confidence = 0;
};

/// Tells speech from titles and scare quotes, item by item.
[[nodiscard]] QList<MarkedSpeech>
classifyMarks(const SpeechSentence &sentence, const QList<SpeechCue> &cues);

} // namespace Quoth

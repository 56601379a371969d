// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/sourcephrase.h>

namespace Quoth {

enum class CueKind : quint8
{
    Verb,      ///< "said"
    According, ///< "according to", "as Bolton put it", "in the words of"
    Noun       ///< "his claim that"
};

/// What says that somebody is being quoted, and who. Positions are items of the sentence.
struct SpeechCue
{
    CueKind kind = CueKind::Verb;
    ReportingVerb verb;
    Phrase words;             ///< the verb, the noun, or "according to"
    Phrase source;            ///< invalid if the sentence names none
    qsizetype start;          ///< where source and verb begin: "[Bolton has] said", "[said] Bolton"
    qsizetype end;            ///< behind the verb, or behind a source that follows it
    bool isInverted = false;  ///< "said Bolton"
    bool isInherited = false; ///< the source is that of the verb before: "and confirmed", "adding"
    bool isNegated = false;
    double confidence = 1;
};

/// The cues of a sentence, in reading order. Cues without a source are left out, except those that
/// inherit one which the sentence does not hold.
[[nodiscard]] QList<SpeechCue> findCues(const SpeechSentence &sentence);

} // namespace Quoth

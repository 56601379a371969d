// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/speech/speechtext.h>

namespace Quoth {

/// Items [first, last] of a SpeechSentence, both included; invalid if first < 0.
struct Phrase
{
    qsizetype first = -1;
    qsizetype last = -1;

    [[nodiscard]] bool isValid() const { return first >= 0 && last >= first; }
};

/// What stands before a verb: its subject and what lies between them.
struct Subject
{
    Phrase phrase;
    bool isNegated = false;     ///< "did not say"
    bool isModal = false;       ///< "would say"
    bool hasAuxiliary = false;  ///< "has said", "was saying"
    bool isPassive = false;     ///< "was told", "is said"
    bool isInfinitive = false;  ///< "to say"
    bool isCoordinated = false; ///< "... and said": the subject is the one of the verb before
    bool isApposed = false;     ///< "Bolton, the adviser, said"
    qsizetype start = -1;       ///< where phrase or, without one, the verb group begins
};

/// The subject of the verb at a place, as the text has it. Looks a bounded way back.
[[nodiscard]] Subject subjectBefore(const SpeechSentence &sentence, qsizetype verb);

/// The noun phrase that ends with the item: "a spokesman for the ministry", "John Bolton".
[[nodiscard]] Phrase phraseBefore(const SpeechSentence &sentence, qsizetype last);

/// The noun phrase that begins with the item, as after "said" or "according to". Invalid if none
/// begins there.
[[nodiscard]] Phrase phraseAfter(const SpeechSentence &sentence, qsizetype first);

/// The subject of the first verb before the item; invalid without one.
[[nodiscard]] Phrase firstSubject(const SpeechSentence &sentence, qsizetype end);

/// The 's of "the bank's".
[[nodiscard]] bool isPossessiveMark(const SpeechSentence &sentence, qsizetype p);

/// Does the item look like a verb that makes a clause: "is", "went", "decided"?
[[nodiscard]] bool isFiniteVerb(const SpeechSentence &sentence, qsizetype p);

} // namespace Quoth

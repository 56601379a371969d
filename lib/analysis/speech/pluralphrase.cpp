// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/pluralphrase.h>

namespace Quoth {

bool isPluralPhrase(const SpeechSentence &sentence, Phrase phrase)
{
    const SpeechSentence &s = sentence;
    for (qsizetype p = phrase.first; p <= phrase.last; ++p) {
        if (s.isWord(p, u"and") || (s.is(p, WordClass::Plural) && s.name(p) < 0)) {
            return true;
        }
    }
    // "documents filed in court say"
    if (s.is(phrase.first, WordClass::DocumentNoun) && s.word(phrase.first).endsWith(u's')) {
        return true;
    }
    // "critics of the government say": the head stands before the link.
    qsizetype head = phrase.first;
    while (head < phrase.last && !s.is(head + 1, WordClass::Preposition)) {
        ++head;
    }
    const QStringView word = s.word(head);
    return word.endsWith(u"men") || s.isWord(head, u"media") || s.isWord(phrase.first, u"i") ||
           s.isWord(phrase.first, u"you") || s.isWord(head, u"many") || s.isWord(head, u"some") ||
           s.isWord(head, u"most") || (word.endsWith(u's') && !word.endsWith(u"ss"));
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/agentcues.h>

namespace Quoth {

namespace {

using Class = WordClass;
using Trait = ReportingTrait;

/// Behind the participle: the marked words, "as “a disgrace”" or "“a disgrace”" alone; -1 without.
qsizetype markBehind(const SpeechSentence &s, qsizetype p)
{
    const qsizetype as = s.isWord(p, u"as") ? p + 1 : p;
    const qsizetype article =
        s.isWord(as, u"a") || s.isWord(as, u"an") || s.isWord(as, u"the") ? as + 1 : as;
    return s.isMark(article) ? article : -1;
}

/// Whoever "by" names; nobody where it names a date or a way: "by 2030", "by phone".
Phrase agentBehind(const SpeechSentence &s, qsizetype by)
{
    if (!s.isWord(by, u"by") || s.isDate(by + 1)) {
        return {};
    }
    const Phrase agent = phraseAfter(s, by + 1);
    const bool isSomebody =
        agent.isValid() &&
        (s.name(agent.last) >= 0 || s.name(agent.first) >= 0 ||
         s.is(
             agent.last, Class::ObjectPronoun | Class::PersonNoun | Class::OrganisationNoun |
                             Class::DocumentNoun | Class::Plural));
    return isSomebody ? agent : Phrase{};
}

} // namespace

std::optional<SpeechCue> agentCue(const SpeechSentence &sentence, qsizetype p, ReportingVerb verb)
{
    const qsizetype behind = p + verb.words;
    SpeechCue cue;
    cue.verb = verb;
    cue.words = {p, behind - 1};
    cue.start = p;
    cue.confidence = 0.85;
    cue.source = agentBehind(sentence, behind);
    if (cue.source.isValid()) {
        cue.end = cue.source.last + 1;
        const bool reports = verb.can(Trait::ThatClause) && sentence.isWord(cue.end, u"that");
        const bool quotes = verb.can(Trait::Fragment) && markBehind(sentence, cue.end) >= 0;
        return reports || quotes ? std::optional(cue) : std::nullopt;
    }
    const qsizetype mark = verb.can(Trait::Fragment) ? markBehind(sentence, behind) : -1;
    cue.source = mark >= 0 ? agentBehind(sentence, mark + 1) : Phrase{};
    cue.end = behind;
    return cue.source.isValid() ? std::optional(cue) : std::nullopt;
}

} // namespace Quoth

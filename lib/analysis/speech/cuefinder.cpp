// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/cuefinder.h>

#include <analysis/speech/agentcues.h>
#include <analysis/speech/cueadjuncts.h>
#include <analysis/speech/nouncues.h>
#include <analysis/speech/pluralphrase.h>

#include <algorithm>
#include <array>
#include <optional>

namespace Quoth {

namespace {

using Class = WordClass;
using Trait = ReportingTrait;

bool isPronounOrName(const SpeechSentence &s, Phrase phrase)
{
    return s.name(phrase.last) >= 0 || s.is(phrase.last, Class::SubjectPronoun) ||
           s.isCapitalised(phrase.last);
}

/// Does something follow that only a verb takes: a clause, a quotation?
bool takesSpeech(const SpeechSentence &s, qsizetype p)
{
    return s.isWord(p, u"that") || s.isMark(p) || s.isPunctuation(p, u":,") ||
           s.is(p, Class::SubjectPronoun | Class::Determiner) || s.name(p) >= 0;
}

class CueFinder
{
public:
    explicit CueFinder(const SpeechSentence &sentence)
        : m_sentence(sentence)
    {
    }

    QList<SpeechCue> run()
    {
        for (qsizetype p = 0; p < m_sentence.size(); ++p) {
            if (m_sentence.isMark(p) || m_sentence.name(p) >= 0) {
                continue;
            }
            if (m_sentence.isWord(p, u"according") && m_sentence.isWord(p + 1, u"to")) {
                addAccording(p, p + 1);
            } else if (
                m_sentence.isWord(p, u"in") && m_sentence.isWord(p + 1, u"the") &&
                m_sentence.isWord(p + 2, u"words") && m_sentence.isWord(p + 3, u"of")) {
                addAccording(p, p + 3);
            } else if (const Phrase view = viewOfSomebody(p); view.isValid()) {
                addView(p, view);
            } else if (const auto cue = nounCue(m_sentence, p)) {
                m_cues.append(*cue);
            } else if (const auto cue = adjectiveCue(m_sentence, p)) {
                m_cues.append(*cue);
            } else if (const ReportingVerb verb = m_sentence.verb(p); verb.isValid()) {
                addVerb(p, verb);
            }
        }
        return std::move(m_cues);
    }

private:
    void addAccording(qsizetype p, qsizetype last)
    {
        SpeechCue cue;
        cue.kind = CueKind::According;
        cue.words = {p, last};
        cue.source = phraseAfter(m_sentence, last + 1);
        cue.start = p;
        cue.end = cue.source.isValid() ? cue.source.last + 1 : last + 1;
        cue.confidence = 0.95;
        if (cue.source.isValid()) {
            m_cues.append(cue);
        }
    }

    /// "In Clinton's view, …", "in his view": whose it is. Nothing else may stand in the phrase.
    [[nodiscard]] Phrase viewOfSomebody(qsizetype in) const
    {
        constexpr qsizetype farthest = 7;
        if (!m_sentence.isWord(in, u"in")) {
            return {};
        }
        for (qsizetype p = in + 2; p < in + farthest && m_sentence.isInside(p); ++p) {
            if (m_sentence.isWord(p, u"view") || m_sentence.isWord(p, u"opinion")) {
                const Phrase owner = ownerOfNoun(m_sentence, p);
                const bool isClosed =
                    p + 1 >= m_sentence.size() || m_sentence.isPunctuation(p + 1, u",.");
                return isClosed && owner.first == in + 1 ? owner : Phrase{};
            }
            if (m_sentence.isPunctuation(p) || m_sentence.isMark(p)) {
                break;
            }
        }
        return {};
    }

    void addView(qsizetype in, Phrase owner)
    {
        qsizetype noun = owner.last + 1;
        while (!m_sentence.isWord(noun, u"view") && !m_sentence.isWord(noun, u"opinion")) {
            ++noun;
        }
        SpeechCue cue;
        cue.kind = CueKind::According;
        cue.verb.traits = Trait::Belief;
        cue.words = {noun, noun};
        cue.source = owner;
        cue.start = in;
        cue.end = noun + 1;
        cue.confidence = 0.7;
        m_cues.append(cue);
    }

    void addVerb(qsizetype p, ReportingVerb verb)
    {
        if (verb.can(Trait::Noun) && isPossessiveMark(m_sentence, p - 1) &&
            !m_sentence.isMark(p + 1)) {
            return; // "the minister's claims"
        }
        if (m_sentence.is(p - 1, Class::Determiner) && !m_sentence.isWord(p - 1, u"both") &&
            !m_sentence.is(p - 1, Class::Plural) && !isQuantifierSubject(p - 1)) {
            return; // "the claim", "his reported illness"
        }
        const bool isNounOf = m_sentence.isWord(p + 1, u"of") || m_sentence.isWord(p + 1, u"for");
        if (verb.can(Trait::Noun) && isNounOf && !m_sentence.is(p - 1, Class::SubjectPronoun)) {
            return; // "its sales forecast for the year"
        }
        const qsizetype infinitive = m_sentence.isWord(p + 1, u"not") ? p + 2 : p + 1;
        if (m_sentence.isWord(infinitive, u"to") && !verb.can(Trait::BareClause) &&
            !m_sentence.isMark(p - 1)) {
            return; // "continued to resist", "agreed to meet"
        }
        std::optional<SpeechCue> cue = inverted(p, verb);
        if (!cue) {
            cue = verb.form == VerbForm::Participle ? participle(p, verb) : finite(p, verb);
        }
        if (cue) {
            if (promisesDeed(p)) {
                cue->verb.traits.setFlag(Trait::BareClause, false);
            }
            m_cues.append(*cue);
        }
    }

    /// "vowed to build a wall and said", "claimed to be ill", but "promised to the crowd that".
    [[nodiscard]] bool promisesDeed(qsizetype p) const
    {
        static constexpr std::array<QStringView, 7> stems = {
            u"vow", u"promis", u"pledg", u"swor", u"swear", u"threaten", u"claim"};
        const QStringView verb = m_sentence.word(p);
        const bool mayPromise = std::any_of(stems.begin(), stems.end(), [verb](QStringView stem) {
            return verb.startsWith(stem, Qt::CaseInsensitive);
        });
        const qsizetype deed = p + 2;
        return mayPromise && m_sentence.isWord(p + 1, u"to") && !m_sentence.isMark(p - 1) &&
               !m_sentence.isMark(deed) && m_sentence.name(deed) < 0 &&
               !m_sentence.isCapitalised(deed) &&
               !m_sentence.is(
                   deed, Class::Determiner | Class::ObjectPronoun | Class::PersonNoun |
                             Class::OrganisationNoun | Class::Plural);
    }

    [[nodiscard]] bool isQuantifierSubject(qsizetype p) const
    {
        // "the father of two said"
        return (m_sentence.isWord(p - 1, u"of") && !m_sentence.isWord(p, u"the")) ||
               m_sentence.isWord(p, u"many") || m_sentence.isWord(p, u"some") ||
               m_sentence.isWord(p, u"most") || m_sentence.isWord(p, u"others") ||
               m_sentence.isWord(p, u"another") || m_sentence.isWord(p, u"one");
    }

    [[nodiscard]] static SpeechCue makeCue(qsizetype p, ReportingVerb verb)
    {
        SpeechCue cue;
        cue.verb = verb;
        cue.words = {p, p + verb.words - 1};
        cue.start = p;
        cue.end = p + verb.words;
        cue.confidence = verb.can(Trait::Belief) ? 0.75 : verb.can(Trait::Evidence) ? 0.8 : 0.95;
        return cue;
    }

    /// “…,” said Mr Bolton / ..., says the report.
    [[nodiscard]] std::optional<SpeechCue> inverted(qsizetype p, ReportingVerb verb) const
    {
        const bool mayInvert = verb.can(Trait::Speech) &&
                               (verb.form == VerbForm::Past || verb.form == VerbForm::ThirdPerson);
        const bool isBehindMark =
            m_sentence.isMark(p - 1) ||
            (m_sentence.isPunctuation(p - 1, u",—–-.") && m_sentence.isMark(p - 2));
        if (!mayInvert || (!isBehindMark && !m_sentence.isPunctuation(p - 1, u","))) {
            return std::nullopt;
        }
        qsizetype first = p + verb.words;
        while (m_sentence.is(first, Class::Adverb) && !m_sentence.is(first, Class::Determiner)) {
            ++first;
        }
        const Phrase source = phraseAfter(m_sentence, first);
        if (!source.isValid() || (!isBehindMark && (!endsBehind(source) || !isPlainReport(p)))) {
            return std::nullopt;
        }
        SpeechCue cue = makeCue(p, verb);
        cue.source = source;
        cue.end = source.last + 1;
        cue.isInverted = true;
        return cue;
    }

    /// Verbs that turn round without quotation marks: "..., said Bolton", not ", alleged crimes".
    [[nodiscard]] bool isPlainReport(qsizetype p) const
    {
        static constexpr std::array<QStringView, 15> words = {
            u"said",     u"says",     u"added",   u"adds",      u"explained",
            u"explains", u"wrote",    u"writes",  u"warned",    u"argued",
            u"insisted", u"reported", u"reports", u"suggested", u"claimed"};
        return std::any_of(words.begin(), words.end(), [this, p](QStringView word) {
            return m_sentence.isWord(p, word);
        });
    }

    /// What follows an inverted source ends the clause: ", said Bolton." but ", said Bolton was"
    [[nodiscard]] bool endsBehind(Phrase source) const
    {
        const qsizetype next = source.last + 1;
        return next >= m_sentence.size() || m_sentence.isPunctuation(next, u".,;!?)—–") ||
               (m_sentence.isDate(next) && next + 2 >= m_sentence.size()) ||
               m_sentence.isWord(next, u"on") || m_sentence.isWord(next, u"who") ||
               m_sentence.isWord(next, u"in");
    }

    [[nodiscard]] std::optional<SpeechCue> finite(qsizetype p, ReportingVerb verb)
    {
        const Subject subject = subjectBefore(m_sentence, p);
        if (subject.isPassive && !subject.isNegated) {
            return agentCue(m_sentence, p, verb);
        }
        if (subject.isPassive || (subject.isInfinitive && !isReportingInfinitive(p))) {
            return std::nullopt;
        }
        SpeechCue cue = makeCue(p, verb);
        cue.isNegated = subject.isNegated;
        cue.source = subject.phrase;
        cue.start = subject.start;
        if (subject.isInfinitive) {
            inheritOverInfinitive(cue);
        } else if (subject.isCoordinated && !subject.phrase.isValid()) {
            inherit(cue);
        }
        // "When you write you can": nothing is reported
        const bool isTime =
            m_sentence.isWord(cue.start - 1, u"when") && verb.form == VerbForm::Base;
        if (isTime || !cue.source.isValid() || !agrees(p, verb, subject, cue)) {
            return std::nullopt;
        }
        if (cue.isNegated || subject.isModal) {
            if (!verb.can(Trait::Belief) && cue.isNegated) {
                return std::nullopt; // "did not say whether" reports nothing
            }
            cue.confidence *= 0.8;
        }
        turnToAs(cue);
        return cue;
    }

    /// "As Bolton put it, ..." / "..., as Bolton told the BBC.": what it reports stands outside. In
    /// "Shares fell as the bank said it would close" the clause goes on.
    void turnToAs(SpeechCue &cue) const
    {
        const qsizetype as = cue.start - 1;
        if (cue.isNegated || !cue.verb.can(Trait::Speech) || !m_sentence.isWord(as, u"as") ||
            (as > 0 && !m_sentence.isPunctuation(as - 1, u",—–"))) {
            return;
        }
        const qsizetype end = skipAdjuncts(m_sentence, cue);
        if (end >= m_sentence.size() || m_sentence.isPunctuation(end, u",.—–")) {
            cue.kind = CueKind::According;
            cue.start = as;
            cue.end = end;
        }
    }

    /// "went on to say", "continued to insist"; "was quick to point out that", "came to believe
    /// that", where a clause or marks follow.
    [[nodiscard]] bool isReportingInfinitive(qsizetype p) const
    {
        static constexpr std::array<QStringView, 16> governors = {
            u"quick", u"happy", u"proud", u"pleased", u"able",     u"had",    u"has",     u"have",
            u"came",  u"come",  u"comes", u"sought",  u"appeared", u"seemed", u"careful", u"moved"};
        const bool goesOn =
            (m_sentence.isWord(p - 2, u"on") && m_sentence.isWord(p - 3, u"went")) ||
            m_sentence.isWord(p - 2, u"continued") || m_sentence.isWord(p - 2, u"continues");
        const qsizetype next = p + m_sentence.verb(p).words;
        const bool isFollowed = m_sentence.isWord(next, u"that") || m_sentence.isMark(next);
        return goesOn ||
               (isFollowed &&
                std::any_of(governors.begin(), governors.end(), [this, p](QStringView word) {
                    return m_sentence.isWord(p - 2, word);
                }));
    }

    /// Whose "went on to say" it is: the subject before what governs the infinitive.
    void inheritOverInfinitive(SpeechCue &cue) const
    {
        const qsizetype verb = cue.words.first;
        const qsizetype governor = m_sentence.isWord(verb - 2, u"on") ? verb - 3 : verb - 2;
        const Subject subject = subjectBefore(m_sentence, governor);
        if (!subject.phrase.isValid() || subject.isInfinitive) {
            inherit(cue);
            return;
        }
        cue.source = subject.phrase;
        cue.start = subject.start;
        cue.isNegated = cue.isNegated || subject.isNegated;
    }

    [[nodiscard]] bool
    agrees(qsizetype p, ReportingVerb verb, const Subject &subject, const SpeechCue &cue) const
    {
        const Phrase source = cue.source;
        if (subject.isInfinitive) {
            return true;
        }
        if (m_sentence.isWord(source.first, u"let") || m_sentence.isWord(source.last, u"time") ||
            (verb.can(Trait::Evidence) && !verb.can(Trait::Speech) && !isEvidence(source))) {
            return false;
        }
        if (verb.form == VerbForm::Base) {
            const bool isTeam = m_sentence.name(source.last) >= 0 && !verb.can(Trait::Noun);
            const bool fits = subject.hasAuxiliary || isTeam || isPluralPhrase(m_sentence, source);
            // "aid groups fear thousands may have died"
            const bool isOfPeople =
                (m_sentence.is(source.last, Class::PersonNoun) || isBodies(source.last)) &&
                (takesSpeech(m_sentence, p + 1) || startsQuantity(m_sentence, p + 1) ||
                 m_sentence.is(p + 1, Class::Question));
            return fits && (!verb.can(Trait::Noun) || isPronounOrName(m_sentence, source) ||
                            isOfPeople || m_sentence.isWord(p + 1, u"that"));
        }
        if (verb.form == VerbForm::ThirdPerson && verb.can(Trait::Noun)) {
            const int name = m_sentence.name(source.last);
            const bool isAdjective =
                name >= 0 && m_sentence.text().mentions()[name].label == EntityLabel::Misc;
            // "Australian woman claims church imprisoned her" is a headline's.
            const bool isSomebody =
                isPronounOrName(m_sentence, source) || m_sentence.isWord(p + 1, u"that") ||
                (m_sentence.is(
                     source.last,
                     Class::PersonNoun | Class::DocumentNoun | Class::OrganisationNoun) &&
                 (m_sentence.name(p + 1) >= 0 || m_sentence.is(p + 1, Class::SubjectPronoun) ||
                  (m_sentence.is(source.first, Class::Determiner) &&
                   m_sentence.is(p + 1, Class::Determiner))));
            return !isAdjective && takesSpeech(m_sentence, p + 1) && isSomebody;
        }
        return !m_sentence.isWord(source.last, u"it") || !m_sentence.is(p - 1, Class::Be);
    }

    /// "aid groups", "the unions"
    [[nodiscard]] bool isBodies(qsizetype p) const
    {
        static constexpr std::array<QStringView, 14> words = {
            u"groups",      u"agencies",      u"companies",     u"firms",     u"unions",
            u"banks",       u"parties",       u"organisations", u"charities", u"governments",
            u"authorities", u"organizations", u"police",        u"families"};
        return std::any_of(words.begin(), words.end(), [this, p](QStringView word) {
            return m_sentence.isWord(p, word);
        });
    }

    /// "the study found", "we show", but not "this shows", "the fact shows": nobody says it.
    [[nodiscard]] bool isEvidence(Phrase source) const
    {
        static constexpr std::array<QStringView, 6> nobody = {u"this",  u"that", u"it",
                                                              u"which", u"what", u"fact"};
        return std::none_of(nobody.begin(), nobody.end(), [this, source](QStringView word) {
            return m_sentence.isWord(source.last, word) ||
                   (m_sentence.isWord(source.first, word) && m_sentence.name(source.last) < 0);
        });
    }

    [[nodiscard]] std::optional<SpeechCue> participle(qsizetype p, ReportingVerb verb)
    {
        SpeechCue cue = makeCue(p, verb);
        cue.confidence *= 0.9;
        const Subject subject = subjectBefore(m_sentence, p);
        const bool isOpen = p == 0 || m_sentence.isPunctuation(p - 1, u",") ||
                            m_sentence.isMark(p - 1) ||
                            m_sentence.is(
                                p - 1, Class::Preposition | Class::Coordinator |
                                           Class::Subordinator | Class::Adverb);
        if (!isOpen || subject.hasAuxiliary) {
            if (isIssued(subject.phrase)) {
                inherit(cue); // "the bank issued a statement saying that"
                return cue.source.isValid() ? std::optional(cue) : std::nullopt;
            }
            cue.source = subject.phrase; // "a letter saying that", "she was saying"
            cue.start = subject.start;
            const bool fits = subject.hasAuxiliary ||
                              m_sentence.is(subject.phrase.last, Class::DocumentNoun) ||
                              m_sentence.isWord(subject.phrase.first - 1, u"with");
            return cue.source.isValid() && fits ? std::optional(cue) : std::nullopt;
        }
        if (verb.can(Trait::Belief) && !verb.can(Trait::Speech)) {
            return std::nullopt;
        }
        cue.source = quotedPhrase(p - 1);
        if (cue.source.isValid()) {
            return cue;
        }
        inherit(cue);
        return cue.source.isValid() ? std::optional(cue) : std::nullopt;
    }

    [[nodiscard]] bool isIssued(Phrase phrase) const
    {
        const qsizetype p = phrase.first - 1;
        return phrase.isValid() &&
               (m_sentence.isWord(p, u"issued") || m_sentence.isWord(p, u"released") ||
                m_sentence.isWord(p, u"published") || m_sentence.isWord(p, u"posted") ||
                m_sentence.isWord(p, u"made"));
    }

    /// "Reuters quoted Lavrov as saying": the object of the quoting.
    [[nodiscard]] Phrase quotedPhrase(qsizetype as) const
    {
        constexpr qsizetype farthest = 12;
        if (!m_sentence.isWord(as, u"as")) {
            return {};
        }
        for (qsizetype p = as - 1; p >= std::max<qsizetype>(0, as - farthest); --p) {
            if (m_sentence.word(p).startsWith(u"quot") || m_sentence.isWord(p, u"cited")) {
                return phraseAfter(m_sentence, p + 1);
            }
        }
        return {};
    }

    /// The source of the verb before, or the subject of the sentence's first verb.
    void inherit(SpeechCue &cue) const
    {
        cue.isInherited = true;
        for (qsizetype i = m_cues.size() - 1; i >= 0; --i) {
            if (m_cues[i].source.isValid() && !m_cues[i].isNegated) {
                cue.source = m_cues[i].source;
                return;
            }
        }
        cue.source = firstSubject(m_sentence, cue.words.first);
    }

    const SpeechSentence &m_sentence;
    QList<SpeechCue> m_cues;
};

} // namespace

QList<SpeechCue> findCues(const SpeechSentence &sentence)
{
    return CueFinder(sentence).run();
}

} // namespace Quoth

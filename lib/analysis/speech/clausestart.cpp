// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/clausestart.h>

#include <analysis/speech/cueadjuncts.h>

#include <algorithm>
#include <array>

namespace Quoth {

namespace {

using Class = WordClass;
using Trait = ReportingTrait;

bool startsClause(const SpeechSentence &s, qsizetype p)
{
    return s.isMark(p) || s.name(p) >= 0 || s.isCapitalised(p) ||
           s.is(p, Class::Determiner | Class::SubjectPronoun) || s.isWord(p, u"only") ||
           s.is(p, Class::PersonNoun | Class::OrganisationNoun | Class::DocumentNoun) ||
           startsQuantity(s, p) || (!s.word(p).isEmpty() && s.word(p)[0].isDigit());
}

class ClauseOpening
{
public:
    ClauseOpening(const SpeechSentence &sentence, const SpeechCue &cue)
        : m_sentence(sentence)
        , m_cue(cue)
    {
    }

    /// "said in a statement that", but "agreed under the condition that", "a future in which".
    [[nodiscard]] bool isReached(qsizetype p) const
    {
        const SpeechSentence &s = m_sentence;
        if (s.isPunctuation(m_cue.end, u",") && s.isPunctuation(p - 1, u",")) {
            return true; // "said, without elaborating, that"
        }
        for (qsizetype i = m_cue.end; i < p; ++i) {
            const bool isLink = s.is(i, Class::Preposition) && !s.is(i, Class::Adverb) &&
                                !s.isDate(i) && !s.isDate(i + 1);
            const bool isReporting =
                s.isWord(i, u"in") || s.isWord(i, u"on") || s.isWord(i, u"at") ||
                s.isWord(i, u"to") || s.isWord(i, u"during") || s.isWord(i, u"after") ||
                s.isWord(i, u"via") || s.isWord(i, u"through") || s.isWord(i, u"of") ||
                s.isWord(i, u"with") || s.isWord(i, u"by") || s.isWord(i, u"from");
            const bool isFirst = i == m_cue.end || s.isDate(i - 1) || s.is(i - 1, Class::Adverb);
            const bool isLoose = s.isWord(i, u"of") || s.isWord(i, u"with") ||
                                 s.isWord(i, u"from") || s.isWord(i, u"by");
            if (isLink &&
                (!m_cue.verb.can(Trait::Speech) || !isReporting || (isFirst && isLoose))) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::optional<qsizetype> start(bool isUsed) const
    {
        const SpeechSentence &s = m_sentence;
        const qsizetype p = m_cue.isInverted ? m_cue.end : skipAdjuncts(s, m_cue);
        const ReportingVerb verb = m_cue.verb;
        constexpr qsizetype fewest = 3;
        if (!isReached(p) || s.isWord(p, u"which") || s.isPunctuation(p, u")")) {
            return thoughtStart(p);
        }
        if (isRelativeThat(p)) {
            return std::nullopt;
        }
        if (s.isWord(p, u"that") && !s.isPunctuation(p + 1, u",.;")) {
            const bool isClause =
                verb.can(Trait::ThatClause) && (p + fewest < s.size() || s.isMark(p + 1));
            return isClause ? std::optional(p) : std::nullopt;
        }
        // "I don't think it matters" is a thought; "he did not say it matters" no speech
        if (isUsed || m_cue.isInverted || (m_cue.isNegated && !verb.can(Trait::Belief))) {
            return std::nullopt;
        }
        if (const auto behind = startBehindComma(p)) {
            return behind;
        }
        if (s.is(p, Class::Question) && !s.is(p, Class::Determiner)) {
            return verb.can(Trait::Question) && !isOnlyNoun(p) ? std::optional(p) : std::nullopt;
        }
        return takesBareClause(p) ? std::optional(p) : std::nullopt;
    }

    /// "told ABC in an interview that aired on Sunday": of the interview, not of what was told.
    [[nodiscard]] bool isRelativeThat(qsizetype p) const
    {
        const SpeechSentence &s = m_sentence;
        const QStringView next = s.word(p + 1);
        const bool isPast = next.endsWith(u"ed") || next == u"ran" || next == u"was";
        if (p <= m_cue.end || !s.isWord(p, u"that") || !isPast || !isFiniteVerb(s, p + 1)) {
            return false;
        }
        return s.is(p - 1, Class::DocumentNoun) || s.isWord(p - 1, u"interview") ||
               s.isWord(p - 1, u"speech") || s.isWord(p - 1, u"video");
    }

    /// "said in a statement, the bank would close" and "estimated by 2050, demand would double": a
    /// comma too many. What says when it happens is part of it.
    [[nodiscard]] std::optional<qsizetype> startBehindComma(qsizetype p) const
    {
        const SpeechSentence &s = m_sentence;
        const bool mayStart =
            s.isPunctuation(p, u",") && p > m_cue.end && m_cue.verb.can(Trait::BareClause) &&
            (s.is(p + 1, Class::SubjectPronoun | Class::Determiner) || s.name(p + 1) >= 0) &&
            takesBareClause(p + 1);
        const bool isTime = s.isWord(m_cue.end, u"by") && s.isDate(m_cue.end + 1);
        return mayStart ? std::optional(isTime ? m_cue.end : p + 1) : std::nullopt;
    }

    /// "I think in the past we were slower": what stands before the subject is part of the thought.
    [[nodiscard]] std::optional<qsizetype> thoughtStart(qsizetype p) const
    {
        const bool isThought = m_cue.verb.can(Trait::Belief) && m_cue.verb.can(Trait::BareClause) &&
                               m_sentence.is(p, Class::SubjectPronoun) &&
                               holdsFiniteVerb(m_sentence, p);
        return isThought ? std::optional(m_cue.end) : std::nullopt;
    }

    [[nodiscard]] bool takesBareClause(qsizetype p) const
    {
        const SpeechSentence &s = m_sentence;
        // "a poll found only a quarter of voters liked it"
        const bool isFinding = isHearing() || (m_cue.verb.can(Trait::Evidence) &&
                                               s.is(headOf(m_cue.source), Class::DocumentNoun));
        if ((!m_cue.verb.can(Trait::BareClause) && !isFinding) || isOnlyNoun(p) || !s.isInside(p) ||
            (s.isPunctuation(p) && !s.isPunctuation(p, u"$£€"))) {
            return false;
        }
        const bool isSay = s.isWord(m_cue.words.first, u"said") ||
                           s.isWord(m_cue.words.first, u"says") ||
                           s.isWord(m_cue.words.first, u"say");
        if (isSay) {
            if (s.isMark(p) && s.isWord(p + 1, u"when")) {
                return false; // "said “no” when he was asked"
            }
            const bool mayStart = !s.is(p, Class::Auxiliary | Class::Coordinator) || s.name(p) >= 0;
            return mayStart && (startsClause(s, p) ? isLong(p) || holdsFiniteVerb(s, p)
                                                   : startsLoosely(p) && holdsFiniteVerb(s, p));
        }
        if (isFinding && isShare(p)) {
            return true;
        }
        return (startsClause(s, p) || startsWithNoun(p)) && !isObjectPronoun(p) &&
               ((holdsFiniteVerb(s, p) && !isPlainObject(p)) || isPresentClause(p));
    }

    /// "showed 52 per cent of Canadians oppose the plan": a share of somebody, and what they do.
    [[nodiscard]] bool isShare(qsizetype p) const
    {
        constexpr qsizetype farthest = 4;
        constexpr qsizetype fewest = 4;
        const SpeechSentence &s = m_sentence;
        if (s.word(p).isEmpty() || !s.word(p)[0].isDigit()) {
            return false;
        }
        qsizetype of = p + 1;
        while (of < p + farthest && !s.isWord(of, u"of")) {
            ++of;
        }
        for (qsizetype i = of; i <= of + fewest; ++i) {
            if (!s.isInside(i) || s.isPunctuation(i)) {
                return false;
            }
        }
        return s.isWord(of, u"of");
    }

    /// "argues the law violates the charter": a verb that looks like a plural, with its object.
    [[nodiscard]] bool isPresentClause(qsizetype p) const
    {
        static constexpr std::array<QStringView, 8> stems = {
            u"argu", u"insist", u"alleg", u"contend", u"maintain", u"believ", u"warn", u"claim"};
        const SpeechSentence &s = m_sentence;
        const QStringView verb = s.word(m_cue.words.first);
        const bool isStrong = std::any_of(stems.begin(), stems.end(), [verb](QStringView stem) {
            return verb.startsWith(stem, Qt::CaseInsensitive);
        });
        if (!isStrong || !s.is(p, Class::Determiner)) {
            return false;
        }
        constexpr qsizetype farthest = 5;
        for (qsizetype i = p + 2; i < p + farthest; ++i) {
            const QStringView word = s.word(i);
            if (word.isEmpty() || s.isPunctuation(i) || s.is(i, Class::Preposition)) {
                return false;
            }
            const bool isThird = word.size() > 3 && word[0].isLower() && word.endsWith(u's') &&
                                 !word.endsWith(u"ss") && !word.endsWith(u"us");
            if (isThird && s.is(i + 1, Class::Determiner)) {
                return true;
            }
        }
        return false;
    }

    /// "believes climate change has doubled": a noun of its own that a verb follows soon.
    [[nodiscard]] bool startsWithNoun(qsizetype p) const
    {
        const SpeechSentence &s = m_sentence;
        return s.isInside(p) && !s.isPunctuation(p) && !s.isWord(p, u"to") &&
               !s.is(
                   p, Class::Preposition | Class::Auxiliary | Class::Coordinator | Class::Adverb |
                          Class::Subordinator | Class::Question | Class::ObjectPronoun |
                          Class::Negation);
    }

    /// "said Mohamed wishes to use his fame": what is long enough is a clause, whatever its verb.
    [[nodiscard]] bool isLong(qsizetype p) const
    {
        constexpr qsizetype fewest = 4;
        for (qsizetype i = p; i < p + fewest; ++i) {
            if (i > p && m_sentence.isMark(i)) {
                return true; // "said he regrets “not having pushed harder”"
            }
            if (!m_sentence.isInside(i) || m_sentence.isPunctuation(i, u".,;:—–")) {
                return false;
            }
        }
        return true;
    }

    /// "held for questioning on Sunday when", "the ruling council", "denied reports his men had":
    /// by these words alone nothing is asked or ruled, and what is denied is what follows.
    [[nodiscard]] bool isOnlyNoun(qsizetype p) const
    {
        const SpeechSentence &s = m_sentence;
        const qsizetype verb = m_cue.words.first;
        const QStringView word = s.word(verb);
        if (word.startsWith(u"question", Qt::CaseInsensitive)) {
            return p > m_cue.end || s.isWord(p, u"when") || s.isWord(p, u"where");
        }
        if (word.startsWith(u"den", Qt::CaseInsensitive)) {
            return !isDeniedClause(p);
        }
        // "The firms cut jobs, indicating the slump is not over": nobody says it
        return s.isWord(verb, u"ruling") || s.isWord(verb, u"indicating") ||
               s.isWord(verb, u"signaling");
    }

    /// "denied the rise was linked to it", but "denied the charges, which were dropped": the verb
    /// stands right behind its subject.
    [[nodiscard]] bool isDeniedClause(qsizetype p) const
    {
        const SpeechSentence &s = m_sentence;
        if (!s.is(p, Class::SubjectPronoun | Class::Determiner) && s.name(p) < 0) {
            return s.isWord(p, u"there");
        }
        if (s.is(p, Class::SubjectPronoun) && !s.is(p, Class::Determiner)) {
            return true;
        }
        qsizetype next = phraseAfter(s, p).last + 1;
        while (s.is(next, Class::Adverb) && !s.is(next, Class::Preposition)) {
            ++next;
        }
        return next > p && (isFiniteVerb(s, next) || isFiniteVerb(s, next - 1));
    }

    /// "The court heard Smith had lied": what was said there.
    [[nodiscard]] bool isHearing() const
    {
        static constexpr std::array<QStringView, 8> bodies = {u"court",   u"jury",     u"inquest",
                                                              u"inquiry", u"tribunal", u"hearing",
                                                              u"trial",   u"jurors"};
        const SpeechSentence &s = m_sentence;
        return s.isWord(m_cue.words.first, u"heard") &&
               std::any_of(bodies.begin(), bodies.end(), [this, &s](QStringView body) {
                   return s.isWord(headOf(m_cue.source), body);
               });
    }

    [[nodiscard]] qsizetype headOf(Phrase source) const
    {
        qsizetype head = source.first;
        while (head < source.last && !m_sentence.is(head + 1, Class::Preposition) &&
               (!m_sentence.verb(head + 1).isValid() ||
                m_sentence.is(head + 1, Class::DocumentNoun))) {
            ++head;
        }
        return head;
    }

    /// "said in the past he had", "said if elected he would", "said workers were"
    [[nodiscard]] bool startsLoosely(qsizetype p) const
    {
        const SpeechSentence &s = m_sentence;
        return !s.isWord(p, u"to") && !s.isWord(p, u"about") && !s.isWord(p, u"of") &&
               (!s.isWord(p, u"as") || s.isWord(p + 2, u"as")) && !s.isDate(p);
    }

    [[nodiscard]] bool isObjectPronoun(qsizetype p) const
    {
        return m_sentence.is(p, Class::ObjectPronoun) &&
               !m_sentence.is(p, Class::SubjectPronoun | Class::Determiner);
    }

    /// "announced a plan that would", "explained the rules to": the finite verb does not belong to
    /// the noun phrase behind the m_cue.
    [[nodiscard]] bool isPlainObject(qsizetype p) const
    {
        const SpeechSentence &s = m_sentence;
        if (s.is(p, Class::SubjectPronoun)) {
            return !isFiniteVerb(s, p + 1) && !s.is(p + 1, Class::Adverb) &&
                   !isFiniteVerb(s, p + 2) && !s.verb(p + 1).isValid();
        }
        const bool isQuantity = startsQuantity(s, p) || s.isWord(p, u"only");
        if (startsQuantity(s, p)) {
            p += s.isWord(p + 1, u"than") || s.isWord(p + 1, u"least") ||
                         s.isWord(p + 1, u"most") || s.isWord(p + 1, u"to")
                     ? 2
                     : 1;
        }
        p += s.isWord(p, u"only") ? 1 : 0;
        const Phrase object = phraseAfter(s, p);
        if (!object.isValid()) {
            return true;
        }
        for (qsizetype i = p + 1; isQuantity && i <= object.last; ++i) {
            if (isFiniteVerb(s, i)) {
                return false; // "found only a quarter of citizens favoured the change"
            }
        }
        qsizetype next = object.last + 1;
        while (s.is(next, Class::Adverb) && !s.is(next, Class::Preposition)) {
            ++next;
        }
        return !isFiniteVerb(s, next) && !isFiniteVerb(s, object.last) &&
               !(s.verb(next).isValid() && s.verb(next).form == VerbForm::Past) &&
               !(s.isPunctuation(next, u",") &&
                 (s.isWord(next + 1, u"who") || s.isWord(next + 1, u"which"))) &&
               !s.isWord(next, u"who") && !s.isMark(next) && !holdsNearVerb(next);
    }

    /// "claimed the man on the left was": a finite verb soon, and no other clause before it.
    [[nodiscard]] bool holdsNearVerb(qsizetype p) const
    {
        constexpr qsizetype farthest = 8;
        const SpeechSentence &s = m_sentence;
        bool isJoined = false;
        for (qsizetype i = p; i < std::min(s.size(), p + farthest); ++i) {
            isJoined = isJoined || s.is(i, Class::Coordinator); // "explained the plan and left"
            if (s.is(i, Class::Subordinator | Class::Question | Class::SubjectPronoun) ||
                s.isPunctuation(i, u".,;:") || s.isWord(i, u"to")) {
                return false;
            }
            // "explained the obsession with fame began": a past that is nothing else
            const bool isPast = !isJoined && s.is(i, Class::Verb) && !s.word(i).endsWith(u"ed") &&
                                !s.word(i).endsWith(u's') && !s.is(i - 1, Class::Determiner);
            if ((s.is(i, Class::Auxiliary) && !s.isWord(i, u"'s") && !s.isWord(i, u"’s")) ||
                isPast) {
                return true;
            }
        }
        return false;
    }

    const SpeechSentence &m_sentence;
    const SpeechCue &m_cue;
};

} // namespace

bool holdsFiniteVerb(const SpeechSentence &s, qsizetype first)
{
    constexpr qsizetype farthest = 28;
    const qsizetype end = std::min(s.size(), first + farthest);
    for (qsizetype p = first + 1; p < end; ++p) {
        if (s.isPunctuation(p, u".;:?!")) {
            return false;
        }
        if (isFiniteVerb(s, p) || (s.verb(p).isValid() && s.verb(p).form == VerbForm::Past)) {
            return true;
        }
    }
    return false;
}

std::optional<qsizetype>
clauseStart(const SpeechSentence &sentence, const SpeechCue &cue, bool isUsed)
{
    return ClauseOpening(sentence, cue).start(isUsed);
}

bool takesBareClause(const SpeechSentence &sentence, const SpeechCue &cue, qsizetype p)
{
    return ClauseOpening(sentence, cue).takesBareClause(p);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/indirectspeech.h>

#include <analysis/speech/cueadjuncts.h>

#include <optional>

namespace Quoth {

namespace {

using Class = WordClass;
using Trait = ReportingTrait;

bool startsClause(const SpeechSentence &s, qsizetype p)
{
    return s.isMark(p) || s.name(p) >= 0 || s.isCapitalised(p) ||
           s.is(p, Class::Determiner | Class::SubjectPronoun) || s.isWord(p, u"only") ||
           s.is(p, Class::PersonNoun | Class::OrganisationNoun | Class::DocumentNoun) ||
           (!s.word(p).isEmpty() && s.word(p)[0].isDigit());
}

/// A finite verb behind a subject, before the clause could end. Verbs between marks count.
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

class ClauseReader
{
public:
    ClauseReader(
        const SpeechSentence &sentence, const QList<SpeechCue> &cues, const QList<bool> &usedCues)
        : m_sentence(sentence)
        , m_cues(cues)
        , m_usedCues(usedCues)
    {
    }

    QList<ReportedClause> run()
    {
        for (qsizetype i = 0; i < m_cues.size(); ++i) {
            read(i);
        }
        return std::move(m_clauses);
    }

private:
    void read(qsizetype i)
    {
        const SpeechCue &cue = m_cues[i];
        // A cue inside a clause already reported is a thought within a thought: "he said he felt".
        if (cue.words.first < m_done) {
            return;
        }
        if (cue.kind == CueKind::According) {
            readAccording(i);
            return;
        }
        if (const auto first = clauseStart(cue, m_usedCues[i])) {
            add(i, *first, clauseEnd(i, *first), cue.confidence);
        } else if (!m_usedCues[i]) {
            readBefore(i);
        }
    }

    /// Where the clause behind a cue begins, if one does.
    /// "said in a statement that", but "agreed under the condition that", "a future in which".
    [[nodiscard]] bool isReached(const SpeechCue &cue, qsizetype p) const
    {
        const SpeechSentence &s = m_sentence;
        for (qsizetype i = cue.end; i < p; ++i) {
            const bool isLink = s.is(i, Class::Preposition) && !s.is(i, Class::Adverb) &&
                                !s.isDate(i) && !s.isDate(i + 1);
            const bool isReporting =
                s.isWord(i, u"in") || s.isWord(i, u"on") || s.isWord(i, u"at") ||
                s.isWord(i, u"to") || s.isWord(i, u"during") || s.isWord(i, u"after") ||
                s.isWord(i, u"via") || s.isWord(i, u"through") || s.isWord(i, u"of") ||
                s.isWord(i, u"with") || s.isWord(i, u"by") || s.isWord(i, u"from");
            const bool isFirst = i == cue.end || s.isDate(i - 1) || s.is(i - 1, Class::Adverb);
            const bool isLoose = s.isWord(i, u"of") || s.isWord(i, u"with") ||
                                 s.isWord(i, u"from") || s.isWord(i, u"by");
            if (isLink && (!cue.verb.can(Trait::Speech) || !isReporting || (isFirst && isLoose))) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::optional<qsizetype> clauseStart(const SpeechCue &cue, bool isUsed) const
    {
        const SpeechSentence &s = m_sentence;
        const qsizetype p = cue.isInverted ? cue.end : skipAdjuncts(s, cue);
        const ReportingVerb verb = cue.verb;
        constexpr qsizetype fewest = 3;
        if (!isReached(cue, p) || s.isWord(p, u"which") || s.isPunctuation(p, u")")) {
            return thoughtStart(cue, p);
        }
        if (s.isWord(p, u"that") && !s.isPunctuation(p + 1, u",.;")) {
            const bool isClause =
                verb.can(Trait::ThatClause) && (p + fewest < s.size() || s.isMark(p + 1));
            return isClause ? std::optional(p) : std::nullopt;
        }
        if (isUsed || cue.isInverted || cue.isNegated) {
            return std::nullopt;
        }
        if (s.is(p, Class::Question) && !s.is(p, Class::Determiner)) {
            return verb.can(Trait::Question) ? std::optional(p) : std::nullopt;
        }
        return takesBareClause(cue, p) ? std::optional(p) : std::nullopt;
    }

    /// "I think in the past we were slower": what stands before the subject is part of the thought.
    [[nodiscard]] std::optional<qsizetype> thoughtStart(const SpeechCue &cue, qsizetype p) const
    {
        const bool isThought = cue.verb.can(Trait::Belief) && cue.verb.can(Trait::BareClause) &&
                               m_sentence.is(p, Class::SubjectPronoun) &&
                               holdsFiniteVerb(m_sentence, p);
        return isThought ? std::optional(cue.end) : std::nullopt;
    }

    [[nodiscard]] bool takesBareClause(const SpeechCue &cue, qsizetype p) const
    {
        const SpeechSentence &s = m_sentence;
        // "a poll found only a quarter of voters liked it"
        const bool isFinding =
            cue.verb.can(Trait::Evidence) && s.is(headOf(cue.source), Class::DocumentNoun);
        if ((!cue.verb.can(Trait::BareClause) && !isFinding) || !s.isInside(p) ||
            (s.isPunctuation(p) && !s.isPunctuation(p, u"$£€"))) {
            return false;
        }
        const bool isSay = s.isWord(cue.words.first, u"said") ||
                           s.isWord(cue.words.first, u"says") || s.isWord(cue.words.first, u"say");
        if (isSay) {
            const bool mayStart = !s.is(p, Class::Auxiliary | Class::Coordinator) || s.name(p) >= 0;
            return mayStart && (startsClause(s, p) ? isLong(p) || holdsFiniteVerb(s, p)
                                                   : startsLoosely(p) && holdsFiniteVerb(s, p));
        }
        return startsClause(s, p) && !isObjectPronoun(p) && holdsFiniteVerb(s, p) &&
               !isPlainObject(p);
    }

    /// "said Mohamed wishes to use his fame": what is long enough is a clause, whatever its verb.
    [[nodiscard]] bool isLong(qsizetype p) const
    {
        constexpr qsizetype fewest = 4;
        for (qsizetype i = p; i < p + fewest; ++i) {
            if (!m_sentence.isInside(i) || m_sentence.isPunctuation(i, u".,;:—–")) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] qsizetype headOf(Phrase source) const
    {
        qsizetype head = source.first;
        while (head < source.last && !m_sentence.is(head + 1, Class::Preposition) &&
               !m_sentence.verb(head + 1).isValid()) {
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
    /// the noun phrase behind the cue.
    [[nodiscard]] bool isPlainObject(qsizetype p) const
    {
        const SpeechSentence &s = m_sentence;
        if (s.is(p, Class::SubjectPronoun)) {
            return !isFiniteVerb(s, p + 1) && !s.is(p + 1, Class::Adverb) &&
                   !isFiniteVerb(s, p + 2) && !s.verb(p + 1).isValid();
        }
        p += s.isWord(p, u"only") ? 1 : 0;
        const Phrase object = phraseAfter(s, p);
        if (!object.isValid()) {
            return true;
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
        for (qsizetype i = p; i < std::min(s.size(), p + farthest); ++i) {
            if (s.is(i, Class::Subordinator | Class::Question | Class::SubjectPronoun) ||
                s.isPunctuation(i, u".,;:") || s.isWord(i, u"to")) {
                return false;
            }
            if (s.is(i, Class::Auxiliary) && !s.isWord(i, u"'s") && !s.isWord(i, u"’s")) {
                return true;
            }
        }
        return false;
    }

    /// The item behind the clause: at a stop, or before another cue with a source of its own.
    [[nodiscard]] qsizetype clauseEnd(qsizetype cue, qsizetype first) const
    {
        const SpeechSentence &s = m_sentence;
        qsizetype nextCue = cue + 1;
        for (qsizetype p = first + 1; p < s.size(); ++p) {
            while (nextCue < m_cues.size() && m_cues[nextCue].words.first < p) {
                ++nextCue;
            }
            if (s.isPunctuation(p, u";") || (s.isPunctuation(p, u":") && s.isMark(p + 1)) ||
                (nextCue < m_cues.size() && endsBefore(p, m_cues[nextCue]))) {
                return p;
            }
        }
        return s.size();
    }

    /// Does another report begin here: ", adding that", "and confirmed that", ", but Smith said"?
    [[nodiscard]] bool endsBefore(qsizetype p, const SpeechCue &next) const
    {
        const SpeechSentence &s = m_sentence;
        if (next.kind == CueKind::According) {
            return p == next.start || (p + 1 == next.start && s.isPunctuation(p, u","));
        }
        if (next.isInherited) {
            const bool isAttached =
                next.words.first == p + 1 || next.words.first == p + 2 || next.words.first == p + 3;
            if (next.verb.form == VerbForm::Participle) {
                return isAttached && s.isPunctuation(p, u",");
            }
            return isAttached && (s.is(p, Class::Coordinator) || s.isPunctuation(p, u",")) &&
                   onlyJoins(p, next.words.first) && reportsSurely(next);
        }
        const bool isJoint = s.isPunctuation(p, u",—–") || s.is(p, Class::Coordinator);
        if (!isJoint || next.verb.can(Trait::Belief) || next.verb.can(Trait::Evidence)) {
            return false;
        }
        qsizetype start = p + 1;
        while (start < next.start &&
               (s.is(start, Class::Coordinator | Class::Subordinator | Class::Adverb) ||
                s.isPunctuation(start, u","))) {
            ++start;
        }
        // "..., after the president ordered their release" reports nothing of its own.
        return start > p + 1 && start == next.start && reportsSurely(next);
    }

    [[nodiscard]] bool onlyJoins(qsizetype p, qsizetype verb) const
    {
        for (; p < verb; ++p) {
            if (!m_sentence.is(p, Class::Coordinator | Class::Adverb | Class::Auxiliary) &&
                !m_sentence.isPunctuation(p, u",")) {
                return false;
            }
        }
        return true;
    }

    /// "and confirmed that", "and called it “…”": one verb phrase with the cue before.
    [[nodiscard]] bool reportsSurely(const SpeechCue &cue) const
    {
        const qsizetype p = skipAdjuncts(m_sentence, cue);
        return m_sentence.isWord(p, u"that") || m_sentence.isMark(p) ||
               (cue.verb.can(Trait::Fragment) && m_sentence.isMark(p + 1)) ||
               (cue.verb.can(Trait::Speech) && takesBareClause(cue, p));
    }

    /// "The economy will shrink, the bank said." / "The plan, he said, would fail."
    void readBefore(qsizetype i)
    {
        const SpeechSentence &s = m_sentence;
        const SpeechCue &cue = m_cues[i];
        const qsizetype comma = cue.start - 1;
        const bool isParenthesis = !cue.isInherited && cue.verb.can(Trait::Speech) &&
                                   !cue.verb.can(Trait::Manner) && comma > m_done &&
                                   (s.isPunctuation(comma, u",—–"));
        if (!isParenthesis || s.isMark(comma - 1)) {
            return;
        }
        const qsizetype next = cue.isInverted ? cue.end : skipAdjuncts(s, cue);
        const bool ends = next >= s.size() || s.isPunctuation(next, u".?!;");
        const bool goesOn = s.isPunctuation(next, u",—–");
        constexpr qsizetype shortest = 3;
        const bool holdsVerb = holdsFiniteVerb(s, m_done) || !ends;
        if ((!ends && !goesOn) || !holdsVerb) {
            return;
        }
        addParts(i, comma, goesOn && next + shortest < s.size() && !isApposition(cue, next), next);
    }

    /// What stands before a cue in the middle and what stands behind it. Of a short and a long one
    /// only the long one is worth being told: "Now, he said, the plan would cost millions."
    void addParts(qsizetype i, qsizetype comma, bool goesOn, qsizetype next)
    {
        const SpeechSentence &s = m_sentence;
        const qsizetype first = m_done;
        const qsizetype end = goesOn ? clauseEnd(i, next + 1) : next;
        const qsizetype before = comma - first;
        const qsizetype behind = goesOn ? end - next - 1 : 0;
        const bool isDependent = s.is(first, Class::Subordinator | Class::Preposition) && goesOn &&
                                 !s.isWord(first, u"that");
        constexpr qsizetype shortest = 3;
        constexpr qsizetype muchLonger = 4;
        if (before >= shortest && before * muchLonger > behind && !isDependent) {
            add(i, first, comma, m_cues[i].confidence * 0.95);
        }
        const bool isClause = !s.isWord(next + 1, u"of") && !s.isWord(next + 1, u"which");
        if (behind >= shortest && behind * muchLonger > before && isClause) {
            add(i, next + 1, end, m_cues[i].confidence * 0.85);
        }
    }

    /// ", said Bolton, the adviser."
    [[nodiscard]] bool isApposition(const SpeechCue &cue, qsizetype comma) const
    {
        return cue.isInverted && !holdsFiniteVerb(m_sentence, comma);
    }

    void readAccording(qsizetype i)
    {
        const SpeechSentence &s = m_sentence;
        const SpeechCue &cue = m_cues[i];
        if (cue.start <= m_done + 1 && cue.start <= 2) {
            const qsizetype first = behindAccording(cue.end);
            add(i, first, clauseEnd(i, first), cue.confidence);
            return;
        }
        const qsizetype end = s.isPunctuation(cue.start - 1, u",") ? cue.start - 1 : cue.start;
        if (!s.isMark(end - 1) || end - 1 > m_done) {
            add(i, m_done, end, cue.confidence);
        }
    }

    /// "According to Smith the plan ..." begins at once, but "According to a report released on
    /// Monday by the bank, the plan ..." and "According to Smith, a professor, the plan ..." later.
    [[nodiscard]] qsizetype behindAccording(qsizetype first) const
    {
        const SpeechSentence &s = m_sentence;
        constexpr qsizetype longest = 20;
        const bool isMore = s.isDate(first) || s.is(first, Class::Preposition | Class::Question) ||
                            s.isPunctuation(first, u"(") || s.word(first).endsWith(u"ed");
        if (!isMore) {
            return s.isPunctuation(first, u",") ? first + 1 : first;
        }
        for (qsizetype p = first; p < std::min(s.size(), first + longest); ++p) {
            if (s.isPunctuation(p, u",")) {
                return p + 1;
            }
        }
        return first;
    }

    void add(qsizetype cue, qsizetype first, qsizetype end, double confidence)
    {
        const SpeechSentence &s = m_sentence;
        while (first < end && (s.isPunctuation(first, u",;:.") || isLeadingAnd(first, end))) {
            ++first;
        }
        while (end > first && s.isPunctuation(end - 1, u",;:.!—–-")) {
            --end;
        }
        if (end - first < 2) {
            return;
        }
        m_clauses.append({{first, end - 1}, cue, confidence});
        m_done = std::max(end, m_cues[cue].end);
    }

    [[nodiscard]] bool isLeadingAnd(qsizetype first, qsizetype end) const
    {
        return end - first > 2 && first > 0 && m_sentence.is(first, Class::Coordinator);
    }

    const SpeechSentence &m_sentence;
    const QList<SpeechCue> &m_cues;
    const QList<bool> &m_usedCues;
    QList<ReportedClause> m_clauses;
    qsizetype m_done = 0;
};

} // namespace

QList<ReportedClause> findReportedClauses(
    const SpeechSentence &sentence, const QList<SpeechCue> &cues, const QList<bool> &usedCues)
{
    return ClauseReader(sentence, cues, usedCues).run();
}

} // namespace Quoth

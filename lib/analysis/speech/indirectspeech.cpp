// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/indirectspeech.h>

#include <analysis/speech/clausestart.h>
#include <analysis/speech/cueadjuncts.h>

namespace Quoth {

namespace {

using Class = WordClass;
using Trait = ReportingTrait;

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
        if (const qsizetype last = closingCue(); last > 0) {
            readBefore(last);
        }
        for (qsizetype i = 0; i < m_cues.size(); ++i) {
            read(i);
        }
        return std::move(m_clauses);
    }

private:
    /// "The president believes that the media are unfair, Sanders said.": what closes the sentence
    /// reports all of it, the other cue too. -1 if none does.
    [[nodiscard]] qsizetype closingCue() const
    {
        const SpeechSentence &s = m_sentence;
        const qsizetype last = m_cues.size() - 1;
        const bool isThought = last > 0 && m_cues[0].kind == CueKind::Verb &&
                               m_cues[0].verb.can(Trait::Belief) &&
                               !m_cues[0].verb.can(Trait::Speech);
        if (!isThought || m_usedCues[last] || s.isMark(0)) {
            return -1;
        }
        const SpeechCue &cue = m_cues[last];
        // not "…, a charge Tehran denies"
        const bool isPlain =
            s.isWord(cue.words.first, u"said") || s.isWord(cue.words.first, u"says") ||
            s.isWord(cue.words.first, u"told") || s.isWord(cue.words.first, u"added");
        const bool isReport = isPlain && cue.kind == CueKind::Verb && !cue.isInverted &&
                              !cue.isInherited && s.isPunctuation(cue.start - 1, u",");
        const qsizetype next = skipAdjuncts(s, cue);
        return isReport && (next >= s.size() || s.isPunctuation(next, u".?!")) ? last : -1;
    }

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
        if (cue.kind == CueKind::Noun) {
            add(i, cue.end, nounClauseEnd(i, cue.end), cue.confidence);
            return;
        }
        if (isRelative(cue)) {
            add(i, cue.end, relativeEnd(i, cue.end), cue.confidence * 0.9);
            return;
        }
        if (const auto first = clauseStart(m_sentence, cue, m_usedCues[i])) {
            const qsizetype end = endOfRelative(cue, *first, clauseEnd(i, *first));
            add(i, *first, end, cue.confidence);
        } else if (!m_usedCues[i]) {
            readBefore(i);
        }
    }

    /// "Smith, who says he was fired, is suing": the comma before the verb of the sentence.
    [[nodiscard]] qsizetype
    endOfRelative(const SpeechCue &cue, qsizetype first, qsizetype end) const
    {
        const SpeechSentence &s = m_sentence;
        qsizetype link = cue.words.first - 1;
        while (s.is(link, Class::Auxiliary | Class::Adverb) && link > 0) {
            --link;
        }
        if (!s.isWord(link, u"who") || !s.isPunctuation(link - 1, u",")) {
            return end;
        }
        for (qsizetype p = first + 1; p < std::min(end, nearEnd(first)); ++p) {
            const bool isVerb = isFiniteVerb(s, p + 1) || isReportingPast(p + 1);
            if (s.isPunctuation(p, u",") && isVerb) {
                return p;
            }
        }
        return end;
    }

    /// "The storm, which Sato said could bring hail, is": the rest of the relative clause is what
    /// was said.
    [[nodiscard]] bool isRelative(const SpeechCue &cue) const
    {
        const SpeechSentence &s = m_sentence;
        const qsizetype link = cue.start - 1;
        const bool isLinked = s.isWord(link, u"which") || s.isWord(link, u"that") ||
                              s.isWord(link, u"who") || s.isWord(link, u"whom");
        return isLinked && !cue.isInverted && !cue.isInherited &&
               (s.is(cue.end, Class::Auxiliary) || isFiniteVerb(s, cue.end)) && s.name(cue.end) < 0;
    }

    [[nodiscard]] qsizetype relativeEnd(qsizetype cue, qsizetype first) const
    {
        const qsizetype end = clauseEnd(cue, first, nearEnd(first));
        qsizetype p = first;
        while (p < end && !m_sentence.isPunctuation(p, u",—–)")) {
            ++p;
        }
        return p;
    }

    /// Of a clause that may end before its sentence no more than that is read: what is read must
    /// also be reported, or a sentence of a megabyte would be read again for each cue.
    [[nodiscard]] qsizetype nearEnd(qsizetype first) const
    {
        constexpr qsizetype farthest = 80;
        return std::min(m_sentence.size(), first + farthest);
    }

    /// "His claim that the deficit is shrinking was disputed": a second verb that nothing joins to
    /// the first belongs to the noun.
    [[nodiscard]] qsizetype nounClauseEnd(qsizetype cue, qsizetype first) const
    {
        const SpeechSentence &s = m_sentence;
        const qsizetype end = clauseEnd(cue, first, nearEnd(first));
        if (holdsFiniteVerbBefore(m_cues[cue].words.first)) {
            return end;
        }
        constexpr Class noClass = Class::Time;
        WordClasses before = noClass;
        bool hasVerb = false;
        for (qsizetype p = first + 1; p < end; ++p) {
            const bool isVerb = s.is(p, Class::Auxiliary | Class::Verb) && s.name(p) < 0;
            const bool isJoined =
                bool(
                    before & (Class::Coordinator | Class::Subordinator | Class::Question |
                              Class::SubjectPronoun | Class::Auxiliary | Class::Verb |
                              Class::Adverb | Class::Negation)) ||
                s.isPunctuation(p - 1) || s.isMark(p - 1) || s.isWord(p - 1, u"to");
            if (isVerb && hasVerb && !isJoined) {
                return p;
            }
            hasVerb = hasVerb || isVerb;
            before = s.classes(p);
        }
        return end;
    }

    [[nodiscard]] bool holdsFiniteVerbBefore(qsizetype end) const
    {
        for (qsizetype p = std::max(m_done, qsizetype(1)); p < end; ++p) {
            if (isFiniteVerb(m_sentence, p) || isReportingPast(p)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool isReportingPast(qsizetype p) const
    {
        return m_sentence.verb(p).isValid() && m_sentence.verb(p).form == VerbForm::Past;
    }

    /// The item behind the clause: at a stop, or before another cue with a source of its own.
    [[nodiscard]] qsizetype clauseEnd(qsizetype cue, qsizetype first) const
    {
        return clauseEnd(cue, first, m_sentence.size());
    }

    [[nodiscard]] qsizetype clauseEnd(qsizetype cue, qsizetype first, qsizetype end) const
    {
        const SpeechSentence &s = m_sentence;
        qsizetype nextCue = cue + 1;
        for (qsizetype p = first + 1; p < end; ++p) {
            while (nextCue < m_cues.size() && m_cues[nextCue].words.first < p) {
                ++nextCue;
            }
            if (s.isPunctuation(p, u";") || (s.isPunctuation(p, u":") && s.isMark(p + 1)) ||
                (nextCue < m_cues.size() && endsBefore(p, m_cues[nextCue]))) {
                return p;
            }
        }
        return end;
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
               (cue.verb.can(Trait::Speech) && takesBareClause(m_sentence, cue, p));
    }

    /// "The economy will shrink, the bank said." / "The plan, he said, would fail."
    void readBefore(qsizetype i)
    {
        const SpeechSentence &s = m_sentence;
        const SpeechCue &cue = m_cues[i];
        const qsizetype comma = cue.start - 1;
        const bool isParenthesis = !cue.isInherited && cue.verb.can(Trait::Speech) &&
                                   !cue.verb.can(Trait::Manner) && comma > m_done &&
                                   (s.isPunctuation(comma, u",—–") || endsInPause(comma));
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
        const qsizetype last = s.isMark(comma) ? comma + 1 : comma;
        // "The plan, says Smith, is “a mess”": two items, of which one is long
        const bool hasMore =
            next + shortest < s.size() || (next + 2 < s.size() && s.isMark(s.size() - 1));
        addParts(i, last, goesOn && hasMore && !isApposition(cue, next), next);
    }

    /// It's “a slap in the face,” says Tremblay: the comma stands between the marks.
    [[nodiscard]] bool endsInPause(qsizetype p) const
    {
        if (!m_sentence.isMark(p)) {
            return false;
        }
        const QStringView marked = m_sentence.span(p, p).in(m_sentence.text().text().text);
        return marked.size() > 2 && marked[marked.size() - 2] == u',';
    }

    /// What stands before a cue in the middle and what stands behind it are one utterance; but
    /// "However" and "Now" before it are the writer's.
    void addParts(qsizetype i, qsizetype comma, bool goesOn, qsizetype next)
    {
        const SpeechSentence &s = m_sentence;
        const qsizetype first = m_done;
        const qsizetype end = goesOn ? clauseEnd(i, next + 1) : next;
        constexpr qsizetype shortest = 3;
        constexpr qsizetype fewest = 2;
        const bool isRelative = s.isWord(next + 1, u"which") || s.isWord(next + 1, u"who") ||
                                s.isWord(next + 1, u"whose") || s.isWord(next + 1, u"whom");
        // "…, the Times reported, citing a memo": how it was reported
        const bool isManner = s.isWord(next + 1, u"citing") || s.isWord(next + 1, u"quoting") ||
                              s.isWord(next + 1, u"referring") || s.isWord(next + 1, u"speaking");
        const bool isClause = goesOn && !s.isWord(next + 1, u"of") && !isRelative && !isManner;
        const bool hasRest = isClause && end - next - 1 >= fewest;
        // "Trump, she said, is unfit", but "However, she said, it rains"
        const bool isName = comma - first == 1 && s.name(first) >= 0 && hasRest;
        const bool hasStart = isName || comma - first >= (hasRest ? fewest : shortest);
        const double confidence = m_cues[i].confidence * 0.95;
        if (hasStart) {
            add(i, first, comma, confidence);
        }
        if (!hasRest) {
            return;
        }
        if (hasStart && !m_clauses.isEmpty() && m_clauses.last().cue == i) {
            m_clauses.last().rest = trimmed(next + 1, end);
            m_done = end;
        } else {
            add(i, next + 1, end, confidence);
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
        if (isPointing(end)) {
            return;
        }
        // "boats which, according to AFP, the UN has criticised": what is said stands behind
        const bool isRelative = end < cue.start && s.isPunctuation(cue.end, u",") &&
                                (s.isWord(end - 1, u"which") || s.isWord(end - 1, u"who") ||
                                 s.isWord(end - 1, u"that"));
        if (isRelative) {
            add(i, cue.end + 1, clauseEnd(i, cue.end + 1, nearEnd(cue.end + 1)), cue.confidence);
            return;
        }
        if (!s.isMark(end - 1) || end - 1 > m_done) {
            const bool isOpen = goesOnBehind(cue, end);
            add(i, m_done, end, cue.confidence);
            if (isOpen && !m_clauses.isEmpty() && m_clauses.last().cue == i) {
                const qsizetype restEnd = clauseEnd(i, cue.end + 1);
                m_clauses.last().rest = trimmed(cue.end + 1, restEnd);
                m_done = restEnd;
            }
        }
    }

    /// "That is according to a new study", "It was all according to plan": what was said stands in
    /// the sentence before.
    [[nodiscard]] bool isPointing(qsizetype end) const
    {
        constexpr qsizetype longest = 3;
        const SpeechSentence &s = m_sentence;
        return end - m_done <= longest && s.is(end - 1, Class::Be | Class::Auxiliary) &&
               (s.isWord(m_done, u"that") || s.isWord(m_done, u"this") || s.isWord(m_done, u"it"));
    }

    /// "The driver, according to police, died at the scene.": no verb before, one behind.
    [[nodiscard]] bool goesOnBehind(const SpeechCue &cue, qsizetype end) const
    {
        const SpeechSentence &s = m_sentence;
        for (qsizetype p = m_done + 1; p < end; ++p) {
            if (isFiniteVerb(s, p) || isReportingPast(p)) {
                return false;
            }
        }
        const bool isSubject = end - m_done >= 2 || s.name(m_done) >= 0;
        return isSubject && s.isPunctuation(cue.end, u",—–") && s.isInside(cue.end + 2);
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
            return s.isPunctuation(first, u",") ? behindApposition(first) : first;
        }
        for (qsizetype p = first; p < std::min(s.size(), first + longest); ++p) {
            if (s.isPunctuation(p, u",")) {
                return p + 1;
            }
        }
        return first;
    }

    /// "According to the team's coach, Anna Roy, they lost", "..., a professor at Yale, prices
    /// rise",
    /// "..., quoting the state news agency, he left": behind the second comma.
    [[nodiscard]] qsizetype behindApposition(qsizetype comma) const
    {
        const SpeechSentence &s = m_sentence;
        constexpr qsizetype longest = 16;
        const int name = s.name(comma + 1);
        const bool isName = name >= 0 && s.text().mentions()[name].label == EntityLabel::Person;
        const bool isParticiple = s.isWord(comma + 1, u"quoting") || s.isWord(comma + 1, u"citing");
        bool hasPerson = false;
        for (qsizetype p = comma + 1; p < std::min(s.size(), comma + longest); ++p) {
            hasPerson = hasPerson || s.is(p, Class::PersonNoun);
            const bool isRole = s.is(comma + 1, Class::Determiner) && hasPerson;
            if (s.isPunctuation(p, u",")) {
                const bool isWhole = isName && s.name(p - 1) == name;
                return isWhole || isRole || isParticiple ? p + 1 : comma + 1;
            }
            if (s.isMark(p) || (!isParticiple && isFiniteVerb(s, p))) {
                break;
            }
        }
        return comma + 1;
    }

    [[nodiscard]] Phrase trimmed(qsizetype first, qsizetype end) const
    {
        const SpeechSentence &s = m_sentence;
        while (first < end && (s.isPunctuation(first, u",;:.") || isLeadingAnd(first, end))) {
            ++first;
        }
        while (end > first && s.isPunctuation(end - 1, u",;:.!—–-")) {
            --end;
        }
        return {first, end - 1};
    }

    void add(qsizetype cue, qsizetype first, qsizetype end, double confidence)
    {
        const Phrase items = trimmed(first, end);
        if (items.last < items.first ||
            (items.last == items.first && m_sentence.name(items.first) < 0)) {
            return;
        }
        m_clauses.append({items, {}, cue, confidence});
        m_done = std::max(items.last + 1, m_cues[cue].end);
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

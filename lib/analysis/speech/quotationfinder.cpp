// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/quotationfinder.h>

#include <analysis/readingorder.h>
#include <analysis/speech/indirectspeech.h>
#include <analysis/speech/intentcues.h>
#include <analysis/speech/markedspeech.h>
#include <analysis/speech/speechturns.h>
#include <analysis/speech/utterancejoiner.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Who spoke last in a paragraph, and the word that said so.
struct Floor
{
    Span source;
    Span cue;
};

class QuotationFinder
{
public:
    QuotationFinder(
        const TokenizedText &text, const Structure &structure, const QList<EntityMention> &mentions,
        const StopCallable &stop, bool seeksIntents)
        : m_speech(text, mentions, stop)
        , m_text(text)
        , m_structure(structure)
        , m_seeksIntents(seeksIntents)
    {
    }

    QList<QuotationFinding> run(const StopCallable &stop)
    {
        // Room for what news of this length has: to move a long list would be long without a
        // question. What is not filled costs no memory.
        constexpr qsizetype tokensToAQuotation = 24;
        if (stopRequested(stop)) {
            return {}; // the text may not be read whole
        }
        m_found.reserve(m_text.tokens.size() / tokensToAQuotation);
        const QList<QuotationFinding> turns = findSpeechTurns(m_speech, m_structure, stop);
        auto turn = turns.cbegin();
        qsizetype token = 0;
        for (qsizetype i = 0; i < m_text.paragraphs.size(); ++i) {
            if (stopRequested(stop)) {
                return {};
            }
            qsizetype first = token;
            const Span paragraph = m_text.paragraphs[i];
            while (token < m_text.tokens.size() &&
                   m_text.tokens[token].span.start < paragraph.end) {
                ++token;
            }
            while (first < token && isDatelineToken(first)) {
                ++first;
            }
            // Behind a dash there is speech already, its cue included.
            while (turn != turns.cend() && turn->span.start < paragraph.start) {
                ++turn;
            }
            const bool isTalk = turn != turns.cend() && turn->span.start < paragraph.end &&
                                turn->rule == u"dash-dialogue";
            if (!isAside(paragraph) && first < token && !isTalk) {
                readParagraph(first, token, stop);
            }
        }
        m_found.append(turns); // what no cue inside has reported already
        StopPoll poll(stop);
        sortInReadingOrder(m_found, m_text.text.size(), poll);
        joinUtterances(m_text, m_found, stop);
        return std::move(m_found);
    }

private:
    /// Boilerplate, byline and date line report nothing. Both lists are in reading order.
    [[nodiscard]] bool isAside(Span paragraph)
    {
        const auto &boilerplate = m_structure.boilerplate;
        while (m_nextBoilerplate < boilerplate.size() &&
               boilerplate[m_nextBoilerplate].end <= paragraph.start) {
            ++m_nextBoilerplate;
        }
        return (m_nextBoilerplate < boilerplate.size() &&
                boilerplate[m_nextBoilerplate].overlaps(paragraph)) ||
               paragraph == m_structure.byline || paragraph == m_structure.dateline;
    }

    /// "OTTAWA (CP) —" before the first sentence: no part of what anybody said.
    [[nodiscard]] bool isDatelineToken(qsizetype token) const
    {
        const Span span = m_text.tokens[token].span;
        return m_structure.dateline.contains(span) ||
               (m_structure.dateline.end > 0 && span.start >= m_structure.dateline.end &&
                span.start <= m_structure.dateline.end + 2 &&
                m_text.tokens[token].kind == TokenKind::Punctuation &&
                QStringView(u"—–-:").contains(m_text.word(token)[0]));
    }

    void readParagraph(qsizetype first, qsizetype end, const StopCallable &stop)
    {
        const bool isIntroduced = std::exchange(m_isIntroducing, false);
        const Floor introduction = std::exchange(m_floor, {});
        for (const SpeechSentence &sentence : speechSentences(m_speech, first, end, stop)) {
            if (stopRequested(stop)) {
                return;
            }
            // Bolton said:¶“…”
            const bool isFirst = sentence.token(0) == first;
            readSentence(sentence, isFirst && isIntroduced ? introduction : m_floor);
        }
    }

    void readSentence(const SpeechSentence &sentence, const Floor &floor)
    {
        const QList<SpeechCue> cues = findCues(sentence);
        const QList<MarkedSpeech> marks = classifyMarks(sentence, cues);
        QList<bool> used(cues.size(), false);
        const qsizetype firstFound = m_found.size();
        for (const MarkedSpeech &mark : marks) {
            if (mark.cue >= 0 && mark.isAdjacent) {
                used[mark.cue] = true;
            }
        }
        const QList<ReportedClause> clauses = findReportedClauses(sentence, cues, used);
        for (const ReportedClause &clause : clauses) {
            addClause(sentence, cues, clause, marks);
        }
        for (const MarkedSpeech &mark : marks) {
            addMark(sentence, cues, mark, clauses, floor);
        }
        rememberFloor(sentence, cues, firstFound);
        if (m_seeksIntents) {
            addIntents(sentence, cues);
        }
    }

    void addIntents(const SpeechSentence &sentence, const QList<SpeechCue> &cues)
    {
        for (const ReportedIntent &intent : findIntents(sentence, cues)) {
            QuotationFinding finding;
            finding.span = sentence.span(intent.items.first, intent.items.last);
            finding.kind = QuotationKind::Indirect;
            finding.stance = Stance::Intent;
            finding.source = sentence.span(intent.source.first, intent.source.last);
            finding.cue = sentence.span(intent.words.first, intent.words.last);
            finding.confidence = intent.confidence;
            finding.rule = u"reported-intent"_s;
            m_found.append(finding);
        }
    }

    void addClause(
        const SpeechSentence &sentence, const QList<SpeechCue> &cues, const ReportedClause &clause,
        const QList<MarkedSpeech> &marks)
    {
        // said that “we will win”: the marked words are all there is to report.
        constexpr qsizetype fewWords = 2;
        const Phrase hull = hullOf(clause);
        const qsizetype words = hull.last - hull.first + 1 - countInside(marks, hull);
        // said McConnell “lacks the votes”: one word is enough if it is who does it
        const bool isSubject =
            sentence.name(hull.first) >= 0 || (sentence.is(hull.first, WordClass::SubjectPronoun) &&
                                               !sentence.is(hull.first, WordClass::Determiner));
        if (words < fewWords && !(words == 1 && isSubject)) {
            return;
        }
        const SpeechCue &cue = cues[clause.cue];
        QuotationFinding finding;
        finding.span = sentence.span(hull.first, hull.last);
        if (clause.rest.isValid()) {
            finding.parts = {
                sentence.span(clause.items.first, clause.items.last),
                sentence.span(clause.rest.first, clause.rest.last)};
        }
        finding.kind = QuotationKind::Indirect;
        finding.source = sentence.span(cue.source.first, cue.source.last);
        finding.cue = sentence.span(cue.words.first, cue.words.last);
        finding.confidence = clause.confidence;
        finding.stance = stanceOf(cue);
        finding.rule = cue.kind == CueKind::According ? u"according-to"_s
                       : cue.kind == CueKind::Noun    ? u"reported-by-noun"_s
                                                      : u"reported-clause"_s;
        m_found.append(finding);
    }

    /// "thought", "is convinced", "his hope that" are no speech; "denied" and "agreed" are.
    [[nodiscard]] static Stance stanceOf(const SpeechCue &cue)
    {
        const bool isBelief =
            cue.verb.can(ReportingTrait::Belief) && !cue.verb.can(ReportingTrait::Speech);
        return isBelief ? Stance::Belief : Stance::Speech;
    }

    void addMark(
        const SpeechSentence &sentence, const QList<SpeechCue> &cues, const MarkedSpeech &mark,
        const QList<ReportedClause> &clauses, const Floor &floor)
    {
        using Role = MarkedSpeech::Role;
        const qsizetype clauseCue = clauseCueOf(mark, clauses);
        if (mark.role == Role::None || isLooseWord(sentence, cues, mark, clauseCue)) {
            return;
        }
        QuotationFinding finding;
        finding.span = sentence.span(mark.item, mark.item);
        finding.kind = mark.role == Role::Mixed ? QuotationKind::Mixed : QuotationKind::Direct;
        finding.confidence = mark.confidence;
        finding.rule = mark.role == Role::Mixed ? u"marked-fragment"_s : u"marked-speech"_s;
        if (mark.role == Role::Continuation) {
            finding.rule = u"continued-speech"_s;
            finding.source = floor.source;
            finding.cue = floor.cue;
        } else if (const qsizetype cue = clauseCue >= 0 ? clauseCue : mark.cue; cue >= 0) {
            finding.source = sentence.span(cues[cue].source.first, cues[cue].source.last);
            finding.cue = sentence.span(cues[cue].words.first, cues[cue].words.last);
            const bool isOwnWords = mark.role == Role::Direct;
            finding.stance = isOwnWords ? Stance::Speech : stanceOf(cues[cue]);
        } else {
            setLooseSource(sentence, mark, finding);
        }
        m_found.append(finding);
        passBack(m_speech.marks()[sentence.mark(mark.item)]);
    }

    /// “We are ready.¶“It will be hard,” Smith said.: whoever is named at last said all of it. Whom
    /// "he" means was named before, and is found as for other speech without a cue.
    void passBack(const MarkedText &marked)
    {
        const QuotationFinding last = m_found.last();
        const bool isNamed =
            !last.source.isNull() && !m_speech.classes(m_text.tokenAt(last.source.start))
                                          .testFlag(WordClass::SubjectPronoun);
        if (marked.continues && isNamed) { // else they are not even looked at: there may be many
            for (const qsizetype open : std::as_const(m_unsigned)) {
                m_found[open].source = last.source;
                m_found[open].cue = last.cue;
            }
        }
        if (!marked.continues || !last.source.isNull()) {
            m_unsigned.clear();
        }
        if (marked.isOpenEnded && last.source.isNull()) {
            m_unsigned.append(m_found.size() - 1);
        }
    }

    [[nodiscard]] static Phrase hullOf(const ReportedClause &clause)
    {
        return {clause.items.first, clause.rest.isValid() ? clause.rest.last : clause.items.last};
    }

    /// Marked speech between two items; the list is in reading order.
    [[nodiscard]] static qsizetype countInside(const QList<MarkedSpeech> &marks, Phrase items)
    {
        const auto first =
            std::partition_point(marks.begin(), marks.end(), [items](const MarkedSpeech &mark) {
                return mark.item < items.first;
            });
        const auto end =
            std::partition_point(first, marks.end(), [items](const MarkedSpeech &mark) {
                return mark.item <= items.last;
            });
        return std::count_if(first, end, [](const MarkedSpeech &mark) {
            return mark.role != MarkedSpeech::Role::None;
        });
    }

    /// A fragment inside a reported clause has the cue of that clause; -1 outside.
    [[nodiscard]] static qsizetype
    clauseCueOf(const MarkedSpeech &mark, const QList<ReportedClause> &clauses)
    {
        const bool belongs = mark.role == MarkedSpeech::Role::Mixed && !mark.isAdjacent;
        const auto next = std::partition_point(
            clauses.begin(), clauses.end(),
            [&mark](const ReportedClause &clause) { return hullOf(clause).last < mark.item; });
        const bool isInside = next != clauses.end() && next->items.first <= mark.item;
        return belongs && isInside ? next->cue : -1;
    }

    /// A word or two far from the cue, outside what it reports: He agreed on a “reset” of ties.
    [[nodiscard]] static bool isLooseWord(
        const SpeechSentence &sentence, const QList<SpeechCue> &cues, const MarkedSpeech &mark,
        qsizetype clauseCue)
    {
        if (mark.role != MarkedSpeech::Role::Mixed || mark.isAdjacent || mark.cue < 0 ||
            clauseCue >= 0) {
            return false;
        }
        constexpr qsizetype nearEnough = 8;
        constexpr int fewWords = 3;
        const SpeechCue &cue = cues[mark.cue];
        const bool isNear = cue.verb.can(ReportingTrait::Fragment) &&
                            mark.item - cue.words.last <= nearEnough && mark.item > cue.words.last;
        return !isNear && mark.words < fewWords && sentence.isMark(mark.item);
    }

    static void setLooseSource(
        const SpeechSentence &sentence, const MarkedSpeech &mark, QuotationFinding &finding)
    {
        if (mark.source.isValid()) {
            finding.source = sentence.span(mark.source.first, mark.source.last);
        }
        if (mark.colon.isValid()) {
            finding.cue = sentence.span(mark.colon.first, mark.colon.last);
        }
    }

    void rememberFloor(
        const SpeechSentence &sentence, const QList<SpeechCue> &cues, qsizetype firstFound)
    {
        const bool endsOpen = sentence.isPunctuation(sentence.size() - 1, u":,");
        for (qsizetype i = firstFound; i < m_found.size(); ++i) {
            if (!m_found[i].source.isNull()) {
                m_floor = {m_found[i].source, m_found[i].cue};
            }
        }
        if (endsOpen && !cues.isEmpty()) {
            const SpeechCue &cue = cues.last();
            m_floor = {
                sentence.span(cue.source.first, cue.source.last),
                sentence.span(cue.words.first, cue.words.last)};
        }
        m_isIntroducing = endsOpen && !m_floor.source.isNull();
    }

    const SpeechText m_speech;
    const TokenizedText &m_text;
    const Structure &m_structure;
    bool m_seeksIntents;
    QList<QuotationFinding> m_found;
    QList<qsizetype> m_unsigned; ///< speech left open, by whom is not known yet
    Floor m_floor;
    bool m_isIntroducing = false;
    qsizetype m_nextBoilerplate = 0;
};

} // namespace

QList<QuotationFinding> findQuotations(
    const TokenizedText &text, const Structure &structure, const QList<EntityMention> &mentions,
    const StopCallable &stop, bool seeksIntents, const DisposalCallable &disposal)
{
    auto finder = std::make_shared<QuotationFinder>(text, structure, mentions, stop, seeksIntents);
    QList<QuotationFinding> found = finder->run(stop);
    if (disposal) {
        disposal(std::move(finder));
    }
    return found;
}

} // namespace Quoth

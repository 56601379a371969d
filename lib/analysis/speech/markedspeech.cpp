// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/markedspeech.h>

#include <analysis/speech/cueadjuncts.h>

namespace Quoth {

namespace {

using Class = WordClass;
using Trait = ReportingTrait;
using Role = MarkedSpeech::Role;

/// What the words between a pair of marks look like by themselves.
struct MarkedShape
{
    int words = 0;
    bool startsUpper = false;
    bool hasVerb = false;
    bool isTitleCase = true; ///< all but the little words are capitalised: “Gone With the Wind”
    QChar last;              ///< the last character inside
    bool isOpenEnded = false;

    [[nodiscard]] bool endsSentence() const
    {
        return last == u'.' || last == u'!' || last == u'?' || last == QChar(0x2026);
    }
    [[nodiscard]] bool endsWithPause() const
    {
        return last == u',' || last == QChar(0x2014) || last == QChar(0x2013) || last == u'-';
    }
};

MarkedShape shapeOf(const SpeechText &text, int mark)
{
    constexpr qsizetype enough = 60;
    MarkedShape shape;
    const MarkedText &marked = text.marks()[mark];
    const qsizetype first = text.firstToken(mark);
    const qsizetype end = text.endToken(mark);
    bool isFirst = true;
    for (qsizetype t = first; t < std::min(end, first + enough); ++t) {
        const Token &token = text.text().tokens[t];
        if (token.kind == TokenKind::Punctuation) {
            continue;
        }
        const QChar initial = text.text().text[token.span.start];
        shape.startsUpper = isFirst ? initial.isUpper() : shape.startsUpper;
        isFirst = false;
        ++shape.words;
        shape.hasVerb = shape.hasVerb || bool(text.classes(t) & (Class::Auxiliary | Class::Verb));
        constexpr qsizetype littleWord = 3;
        shape.isTitleCase = shape.isTitleCase && (!initial.isLower() || initial.isDigit() ||
                                                  token.span.length() <= littleWord);
    }
    shape.isOpenEnded = marked.isOpenEnded;
    QStringView inner = text.text().text.mid(
        marked.span.start + 1, marked.span.length() - (marked.isOpenEnded ? 1 : 2));
    while (!inner.isEmpty() && (inner.back().isSpace() || isQuotationMark(inner.back()))) {
        inner.chop(1); // “He said ‘go.’”
    }
    shape.last = inner.isEmpty() ? QChar() : inner.back();
    return shape;
}

class MarkClassifier
{
public:
    MarkClassifier(const SpeechSentence &sentence, const QList<SpeechCue> &cues)
        : m_sentence(sentence)
        , m_cues(cues)
    {
    }

    QList<MarkedSpeech> run()
    {
        for (qsizetype p = 0; p < m_sentence.size(); ++p) {
            if (m_sentence.isMark(p)) {
                classify(p);
                m_lastMark = p;
            }
        }
        return std::move(m_found);
    }

private:
    void classify(qsizetype p)
    {
        m_shape = shapeOf(m_sentence.text(), m_sentence.mark(p));
        while (m_nextCue < m_cues.size() && m_cues[m_nextCue].words.first < p) {
            ++m_nextCue;
        }
        MarkedSpeech speech;
        speech.item = p;
        speech.words = m_shape.words;
        if (!isWholeSentence(p, speech) && !isReportedBehind(p, speech) &&
            !isReportedBefore(p, speech) && !isBehindColon(p, speech) && !isSigned(p, speech) &&
            !isPredicated(p, speech) && !isBesideManner(p, speech) && !isFragment(p, speech)) {
            speech.role = Role::None;
        }
        m_found.append(speech);
    }

    /// Nothing but marked text and punctuation, or a speaker's sentence between two cues.
    bool isWholeSentence(qsizetype p, MarkedSpeech &speech) const
    {
        for (qsizetype i = 0; i < m_sentence.size(); ++i) {
            constexpr qsizetype most = 8;
            if (i > most || (!m_sentence.isPunctuation(i) && !m_sentence.isMark(i))) {
                return false;
            }
        }
        const bool isSpeech = m_shape.words >= 2 || m_shape.endsSentence() || m_shape.isOpenEnded;
        speech.role = isSpeech ? Role::Continuation : Role::None;
        speech.confidence = m_shape.endsSentence() || m_shape.isOpenEnded ? 0.9 : 0.6;
        return p >= 0;
    }

    /// “…,” Bolton said / “…” said Bolton / “…,” according to Bolton
    bool isReportedBehind(qsizetype p, MarkedSpeech &speech) const
    {
        qsizetype next = p + 1;
        const bool hasPause = m_sentence.isPunctuation(next, u",—–-");
        next += hasPause ? 1 : 0;
        if (m_nextCue >= m_cues.size()) {
            return false;
        }
        const SpeechCue &cue = m_cues[m_nextCue];
        if (cue.start != next || cue.isInherited ||
            !(cue.kind == CueKind::According || cue.verb.can(Trait::Speech) ||
              cue.verb.can(Trait::Belief))) {
            return false;
        }
        const bool isOffset = hasPause || m_shape.endsWithPause() || m_shape.endsSentence();
        if (!isOffset && !(cue.isInverted && m_shape.words >= 2) && m_shape.words < 5) {
            return false;
        }
        if (p > 0 && !opensHere(p)) {
            return false;
        }
        speech.cue = m_nextCue;
        speech.isAdjacent = true;
        speech.role = Role::Direct;
        speech.confidence = isOffset ? 0.97 : 0.8;
        return true;
    }

    /// Is the marked text offset to the left as well: at the start, or behind a pause?
    [[nodiscard]] bool opensHere(qsizetype p) const
    {
        return m_sentence.isPunctuation(p - 1, u",:;—–-") || m_sentence.isMark(p - 1) ||
               m_shape.startsUpper ||
               (p == 1 && m_sentence.is(0, Class::Coordinator | Class::Adverb));
    }

    /// Bolton said: “…” / Bolton said on Monday, “…” / called it “…”
    bool isReportedBefore(qsizetype p, MarkedSpeech &speech) const
    {
        const qsizetype c = m_nextCue - 1;
        if (c < 0) {
            return false;
        }
        if (isNextCry(p, c)) {
            speech = m_found.last();
            speech.item = p;
            speech.words = m_shape.words;
            return true;
        }
        const SpeechCue &cue = m_cues[c];
        const bool hasColon = m_sentence.isPunctuation(p - 1, u":");
        const bool hasComma = m_sentence.isPunctuation(p - 1, u",—–");
        const qsizetype behind = cue.isInverted ? cue.end : skipAdjuncts(m_sentence, cue);
        const qsizetype gapEnd = hasColon || hasComma ? p - 1 : p;
        const bool isSplit = m_lastMark >= 0 && cue.start > m_lastMark;
        const bool isNear = behind >= gapEnd || (hasColon && p - cue.end < 30) ||
                            (hasComma && (isSplit || m_shape.startsUpper) && p - cue.end < 25);
        if (!isNear || cue.isNegated || m_lastMark >= cue.end || !introduces(cue, behind, p)) {
            return false;
        }
        speech.cue = c;
        const bool isOffset = hasColon || hasComma;
        if (!isOffset && !isCry() && isTitle(p)) {
            return false;
        }
        const bool isSpeech = isOffset ? m_shape.words >= 2 || m_shape.startsUpper
                                       : m_shape.startsUpper && (m_shape.words >= 3 || isCry());
        const bool isClause = !isOffset && m_shape.words >= 4 && m_shape.hasVerb;
        speech.role = isSpeech || (isClause && endsBehind(p)) ? Role::Direct : Role::Mixed;
        // said “more than ever” people need help: the clause goes on behind the marks.
        speech.isAdjacent = speech.role == Role::Direct || endsBehind(p);
        speech.confidence = hasColon ? 0.97 : hasComma ? 0.93 : 0.8;
        return true;
    }

    [[nodiscard]] bool isCry() const
    {
        return m_shape.startsUpper && (m_shape.last == u'!' || m_shape.last == u'?');
    }

    /// They chanted “Shame!” and “Resign!”
    [[nodiscard]] bool isNextCry(qsizetype p, qsizetype cue) const
    {
        return isCry() && m_lastMark == p - 2 && m_sentence.isMark(p - 2) && !m_found.isEmpty() &&
               m_found.last().role == Role::Direct && m_found.last().cue == cue &&
               (m_sentence.is(p - 1, Class::Coordinator) || m_sentence.isPunctuation(p - 1, u","));
    }

    [[nodiscard]] bool introduces(const SpeechCue &cue, qsizetype behind, qsizetype p) const
    {
        const bool isThat = m_sentence.isWord(behind, u"that") && behind < p;
        return !isThat && (cue.kind == CueKind::According || cue.verb.can(Trait::Speech) ||
                           cue.verb.can(Trait::Belief) || cue.verb.can(Trait::Fragment));
    }

    [[nodiscard]] bool endsBehind(qsizetype p) const
    {
        return p + 1 >= m_sentence.size() || m_sentence.isPunctuation(p + 1, u".,;!?—–");
    }

    /// Bolton was clear: “…”
    bool isBehindColon(qsizetype p, MarkedSpeech &speech) const
    {
        if (!m_sentence.isPunctuation(p - 1, u":") || (m_shape.words < 3 && !m_shape.hasVerb)) {
            return false;
        }
        speech.colon = {p - 1, p - 1};
        speech.source = firstSubject(p - 1);
        speech.role = Role::Direct;
        speech.confidence = speech.source.isValid() ? 0.75 : 0.6;
        return true;
    }

    /// “It is a long game.” — Matthew Ingram / “We will win”: Trump
    bool isSigned(qsizetype p, MarkedSpeech &speech) const
    {
        constexpr qsizetype longestSignature = 12;
        if (!m_sentence.isPunctuation(p + 1, u"—–-:") || p != 0 || m_shape.words < 3 ||
            m_sentence.size() > longestSignature) {
            return false;
        }
        const Phrase name = phraseAfter(m_sentence, p + 2);
        const qsizetype next = name.last + 1;
        const bool isEnd = next >= m_sentence.size() || m_sentence.isPunctuation(next, u",.");
        if (!name.isValid() || !isEnd || !m_sentence.isCapitalised(name.first)) {
            return false;
        }
        speech.source = name;
        speech.role = Role::Direct;
        speech.confidence = 0.8;
        return true;
    }

    /// “Weeks, not days,” is the guess of David Schroeder. / “Never,” was how he put it.
    bool isPredicated(qsizetype p, MarkedSpeech &speech) const
    {
        constexpr qsizetype farthest = 8;
        const bool isOffset = m_shape.endsWithPause() || m_shape.endsSentence();
        if (p > 0 || !isOffset || m_shape.words < 2 || !m_sentence.is(p + 1, Class::Be)) {
            return false;
        }
        for (qsizetype i = p + 2; i < p + farthest && !speech.source.isValid(); ++i) {
            if (m_sentence.isWord(i, u"his") || m_sentence.isWord(i, u"her") ||
                m_sentence.isWord(i, u"their")) {
                speech.source = {i, i};
            } else if (
                m_sentence.isWord(i, u"of") || m_sentence.isWord(i, u"from") ||
                m_sentence.isWord(i, u"how") || m_sentence.isWord(i, u"all")) {
                speech.source = phraseAfter(m_sentence, i + 1);
            } else if (isPossessiveMark(m_sentence, i)) {
                speech.source = phraseBefore(m_sentence, i - 1);
            }
        }
        speech.role = Role::Direct;
        speech.confidence = speech.source.isValid() ? 0.75 : 0.5;
        return true;
    }

    /// “I was,” she paused, “not well.” / “No,” Bolton deadpanned.: any verb may report what a
    /// comma joins to it.
    bool isBesideManner(qsizetype p, MarkedSpeech &speech) const
    {
        if (goesOnBehindManner(p)) {
            speech.source = m_found.last().source;
            speech.colon = m_found.last().colon;
        } else if (p == 0 || opensHere(p)) {
            const bool isOffset = m_shape.endsWithPause() || m_shape.last == u'?' ||
                                  m_shape.last == u'!' || m_shape.last == QChar(0x2026);
            const Phrase source = isOffset ? somebodyAt(p + 1) : Phrase();
            const qsizetype verb = source.last + 1;
            const qsizetype next = verb + 1;
            const bool isVerb = source.isValid() && m_sentence.word(verb).endsWith(u"ed") &&
                                m_sentence.word(verb)[0].isLower() && m_sentence.name(verb) < 0;
            const bool isClosed = next >= m_sentence.size() || m_sentence.isPunctuation(next) ||
                                  m_sentence.is(next, Class::Preposition | Class::Adverb);
            if (!isVerb || !isClosed) {
                return false;
            }
            speech.source = source;
            speech.colon = {verb, verb};
        } else {
            return false;
        }
        speech.role = Role::Direct;
        speech.confidence = 0.65;
        return true;
    }

    /// The rest of an utterance that such a verb splits.
    [[nodiscard]] bool goesOnBehindManner(qsizetype p) const
    {
        constexpr qsizetype farthest = 10;
        return !m_found.isEmpty() && m_found.last().item == m_lastMark && m_lastMark >= 0 &&
               m_found.last().role == Role::Direct && m_found.last().cue < 0 &&
               m_found.last().colon.first > m_lastMark && p - m_lastMark <= farthest &&
               m_sentence.isPunctuation(p - 1, u",—–");
    }

    /// A pronoun or the name of a person, and nothing else.
    [[nodiscard]] Phrase somebodyAt(qsizetype p) const
    {
        if (m_sentence.isWord(p, u"he") || m_sentence.isWord(p, u"she")) {
            return {p, p};
        }
        const int name = m_sentence.name(p);
        if (name < 0 || m_sentence.text().mentions()[name].label != EntityLabel::Person) {
            return {};
        }
        qsizetype last = p;
        while (m_sentence.name(last + 1) == name) {
            ++last;
        }
        return {p, last};
    }

    /// The subject of the first verb, or all before the colon if there is none: "Trump: “…”".
    [[nodiscard]] Phrase firstSubject(qsizetype end) const
    {
        constexpr qsizetype farthest = 30;
        for (qsizetype v = 1; v < std::min(end, farthest); ++v) {
            if (isFiniteVerb(m_sentence, v) || m_sentence.verb(v).form == VerbForm::ThirdPerson) {
                const Subject subject = subjectBefore(m_sentence, v);
                if (subject.phrase.isValid()) {
                    return subject.phrase;
                }
            }
        }
        constexpr qsizetype longestName = 6;
        return end <= longestName && end > 0 ? phraseBefore(m_sentence, end - 1) : Phrase{};
    }

    /// A fragment in a clause that a cue reports; without a cue only what is long enough to be
    /// somebody's words.
    bool isFragment(qsizetype p, MarkedSpeech &speech) const
    {
        if (isTitle(p)) {
            return false;
        }
        const qsizetype cue = coveringCue(p);
        if (cue >= 0) {
            speech.cue = cue;
            speech.role = Role::Mixed;
            speech.confidence = 0.8;
            return true;
        }
        constexpr int longFragment = 5;
        if (m_shape.words < longFragment) {
            return false;
        }
        const bool opensSentence = p == 0 && m_shape.hasVerb && m_shape.startsUpper &&
                                   (m_shape.endsSentence() || m_shape.endsWithPause());
        speech.role = opensSentence ? Role::Direct : Role::Mixed;
        speech.source = firstSubject(m_sentence.size());
        speech.confidence = 0.4;
        return true;
    }

    /// The last cue before that is not turned backwards, else one behind that closes the sentence.
    [[nodiscard]] qsizetype coveringCue(qsizetype p) const
    {
        constexpr qsizetype farthest = 6;
        for (qsizetype c = m_nextCue - 1; c >= std::max<qsizetype>(0, m_nextCue - farthest); --c) {
            const SpeechCue &cue = m_cues[c];
            if (cue.isNegated) {
                continue;
            }
            return cue.verb.can(Trait::Manner) && !cue.verb.can(Trait::ThatClause) ? -1 : c;
        }
        for (qsizetype c = m_nextCue; c < std::min(m_cues.size(), m_nextCue + farthest); ++c) {
            const SpeechCue &cue = m_cues[c];
            // It's “a slap in the face,” says Tremblay
            const bool isBackward = cue.kind == CueKind::According ||
                                    ((m_sentence.isPunctuation(cue.start - 1, u",—–") ||
                                      (cue.start - 1 == p && m_shape.endsWithPause())) &&
                                     !cue.isInherited);
            if (isBackward) {
                return c;
            }
        }
        return -1;
    }

    /// the film “Gravity”, a song called “Hey Jude”, “The Crown”
    [[nodiscard]] bool isTitle(qsizetype p) const
    {
        constexpr int longestTitle = 10;
        if (!m_shape.isTitleCase || m_shape.words > longestTitle) {
            return false;
        }
        for (qsizetype i = p - 1; i >= std::max<qsizetype>(0, p - 3); --i) {
            if (m_sentence.is(i, Class::WorkNoun)) {
                return true;
            }
        }
        return m_shape.startsUpper && (m_shape.words >= 2 || m_sentence.name(p - 1) >= 0);
    }

    const SpeechSentence &m_sentence;
    const QList<SpeechCue> &m_cues;
    QList<MarkedSpeech> m_found;
    MarkedShape m_shape;
    qsizetype m_nextCue = 0;
    qsizetype m_lastMark = -1;
};

} // namespace

QList<MarkedSpeech> classifyMarks(const SpeechSentence &sentence, const QList<SpeechCue> &cues)
{
    return MarkClassifier(sentence, cues).run();
}

} // namespace Quoth

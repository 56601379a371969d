// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/nouncues.h>

#include <analysis/speech/clausestart.h>

#include <QSet>

#include <algorithm>
#include <array>

namespace Quoth {

namespace {

using Class = WordClass;
using Trait = ReportingTrait;

QSet<QStringView> wordSet(QStringView words)
{
    const auto list = words.split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

bool isReportingNoun(QStringView word)
{
    static const QSet<QStringView> nouns = wordSet(
        u"accusation accusations acknowledgement acknowledgment admission allegation allegations "
        u"announcement argument assertion assertions assessment assurance assurances belief "
        u"beliefs "
        u"boast case claim claims comment comments complaint complaints concern concerns "
        u"conclusion "
        u"confirmation contention conviction criticism declaration denial denials doubt doubts "
        u"estimate expectation expectations explanation fear fears finding findings forecast hope "
        u"hopes impression insistence observation opinion pledge point prediction "
        u"predictions promise promises "
        u"reminder report reports revelation statement statements suggestion suggestions suspicion "
        u"suspicions testimony threat view vow warning warnings worry worries");
    return nouns.contains(WordKey(word).view());
}

bool isReportingAdjective(QStringView word)
{
    static const QSet<QStringView> adjectives = wordSet(
        u"adamant afraid angry aware certain clear concerned confident convinced disappointed glad "
        u"grateful hopeful insistent optimistic proud skeptical sceptical sorry sure surprised "
        u"thankful unaware unconvinced worried");
    return adjectives.contains(WordKey(word).view());
}

/// Verbs that make a noun one's own words: "issued a warning that", "has the view that".
bool isLightVerb(QStringView word)
{
    static const QSet<QStringView> verbs = wordSet(
        u"made makes make making issued issues expressed expresses expressing voiced voices raised "
        u"raises repeated repeats reiterated reiterates offered offers gave gives shared shares "
        u"has "
        u"had have floated stated echoed echoes reached drew denied denies rejected rejects "
        u"dismissed dismisses disputed disputes took takes taken sent sends delivered");
    return verbs.contains(WordKey(word).view());
}

SpeechCue makeNounCue(qsizetype first, qsizetype last)
{
    SpeechCue cue;
    cue.kind = CueKind::Noun;
    cue.verb.traits = Trait::ThatClause;
    cue.words = {first, last};
    cue.start = first;
    cue.end = last + 1;
    cue.confidence = 0.7;
    return cue;
}

/// "the claim by the minister that", "a warning from police that": the item of "that", -1 without.
qsizetype thatBehind(const SpeechSentence &s, qsizetype noun, Phrase &source)
{
    if (s.isWord(noun + 1, u"that")) {
        return noun + 1;
    }
    if (!s.isWord(noun + 1, u"by") && !s.isWord(noun + 1, u"from")) {
        return -1;
    }
    source = phraseAfter(s, noun + 2);
    return source.isValid() && s.isWord(source.last + 1, u"that") ? source.last + 1 : -1;
}

/// "Bolton voiced concern that", "police issued a new warning that"
Phrase utterer(const SpeechSentence &s, qsizetype noun)
{
    constexpr qsizetype farthest = 5;
    for (qsizetype p = noun - 1; p >= std::max<qsizetype>(1, noun - farthest); --p) {
        if (isLightVerb(s.word(p)) && s.name(p) < 0) {
            const Subject subject = subjectBefore(s, p);
            return subject.isPassive || subject.isNegated ? Phrase{} : subject.phrase;
        }
        if (s.isWord(p, u"to") && (s.isWord(p - 1, u"came") || s.isWord(p - 1, u"comes"))) {
            return subjectBefore(s, p - 1).phrase; // "came to the conclusion that"
        }
        if (s.isPunctuation(p) || s.isMark(p) || s.is(p, Class::Preposition)) {
            break;
        }
    }
    return {};
}

/// Nouns for what somebody thinks: the stance of "his belief that" is not speech.
bool isBeliefNoun(QStringView word)
{
    static const QSet<QStringView> nouns = wordSet(
        u"belief beliefs concern concerns conviction doubt doubts expectation expectations fear "
        u"fears hope hopes opinion suspicion suspicions view worry worries");
    return nouns.contains(WordKey(word).view());
}

/// "are concerned the government will": an adjective that takes a clause without "that".
bool takesClauseAlone(const SpeechSentence &s, qsizetype adjective)
{
    static const QSet<QStringView> adjectives =
        wordSet(u"afraid certain concerned confident convinced hopeful optimistic sure worried");
    SpeechCue cue = makeNounCue(adjective, adjective);
    cue.verb.traits = Trait::BareClause | Trait::Belief;
    return adjectives.contains(WordKey(s.word(adjective)).view()) &&
           takesBareClause(s, cue, adjective + 1);
}

} // namespace

Phrase ownerOfNoun(const SpeechSentence &sentence, qsizetype noun)
{
    const SpeechSentence &s = sentence;
    static constexpr std::array<QStringView, 5> owners = {u"his", u"her", u"their", u"my", u"our"};
    constexpr qsizetype farthest = 4;
    for (qsizetype p = noun - 1; p >= std::max<qsizetype>(0, noun - farthest); --p) {
        if (isPossessiveMark(s, p)) {
            return phraseBefore(s, p - 1);
        }
        const bool isOwner = std::any_of(
            owners.begin(), owners.end(), [&s, p](QStringView word) { return s.isWord(p, word); });
        if (isOwner) {
            return {p, p};
        }
        if (s.isPunctuation(p) || s.isMark(p) ||
            s.is(p, Class::Determiner | Class::Preposition | Class::Auxiliary)) {
            break;
        }
    }
    return {};
}

std::optional<SpeechCue> nounCue(const SpeechSentence &sentence, qsizetype p)
{
    const bool mayLink = sentence.isWord(p + 1, u"that") || sentence.isWord(p + 1, u"by") ||
                         sentence.isWord(p + 1, u"from");
    if (!mayLink || sentence.name(p) >= 0 || !isReportingNoun(sentence.word(p))) {
        return std::nullopt;
    }
    SpeechCue cue = makeNounCue(p, p);
    const qsizetype that = thatBehind(sentence, p, cue.source);
    if (that < 0) {
        return std::nullopt;
    }
    cue.end = that;
    if (isBeliefNoun(sentence.word(p))) {
        cue.verb.traits |= Trait::Belief;
    }
    if (!cue.source.isValid()) {
        cue.source = ownerOfNoun(sentence, p);
    }
    if (!cue.source.isValid()) {
        cue.source = utterer(sentence, p);
    }
    return cue.source.isValid() ? std::optional(cue) : std::nullopt;
}

std::optional<SpeechCue> adjectiveCue(const SpeechSentence &sentence, qsizetype p)
{
    if (!sentence.is(p, Class::Be) || sentence.name(p) >= 0) {
        return std::nullopt;
    }
    qsizetype adjective = p + 1;
    while (sentence.is(adjective, Class::Adverb) && !sentence.is(adjective, Class::Negation)) {
        ++adjective;
    }
    if (!isReportingAdjective(sentence.word(adjective)) ||
        (!sentence.isWord(adjective + 1, u"that") && !takesClauseAlone(sentence, adjective))) {
        return std::nullopt;
    }
    const Subject subject = subjectBefore(sentence, p);
    const bool isNobody =
        subject.phrase.isValid() && (sentence.isWord(subject.phrase.last, u"it") ||
                                     sentence.isWord(subject.phrase.last, u"that"));
    if (!subject.phrase.isValid() || isNobody || subject.isInfinitive) {
        return std::nullopt; // "it is clear that": the writer says so
    }
    SpeechCue cue = makeNounCue(p, adjective);
    cue.verb.traits |= Trait::Belief;
    cue.source = subject.phrase;
    cue.start = subject.start;
    cue.isNegated = subject.isNegated;
    return cue;
}

} // namespace Quoth

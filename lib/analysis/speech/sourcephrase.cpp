// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/sourcephrase.h>

namespace Quoth {

namespace {

using Class = WordClass;

constexpr qsizetype longestPhrase = 30;

bool isBoundaryPunctuation(const SpeechSentence &s, qsizetype p)
{
    return s.isPunctuation(p) && !s.isPunctuation(p, u"-&/'’.)(%$£€‑");
}

bool isDash(const SpeechSentence &s, qsizetype p)
{
    return s.isPunctuation(p, u"—–") ||
           (s.isPunctuation(p, u"-") && s.isInside(p - 1) && s.isInside(p + 1) &&
            s.span(p - 1, p).length() > s.span(p - 1, p - 1).length() + 1);
}

bool isLinkPreposition(const SpeechSentence &s, qsizetype p)
{
    return s.isWord(p, u"of") || s.isWord(p, u"for") || s.isWord(p, u"from") ||
           s.isWord(p, u"at") || s.isWord(p, u"in") || s.isWord(p, u"with") || s.isWord(p, u"on") ||
           s.isWord(p, u"to") || s.isWord(p, u"near") || s.isWord(p, u"within") ||
           s.isWord(p, u"by") || s.isWord(p, u"among") || s.isWord(p, u"against");
}

/// Words that a subject never holds: walking back stops behind them.
bool endsPhraseLeftwards(const SpeechSentence &s, qsizetype p)
{
    if (s.isMark(p) || isBoundaryPunctuation(s, p) || isDash(s, p)) {
        return true;
    }
    if (s.name(p) >= 0 || s.isCapitalised(p)) {
        return s.is(p, Class::Subordinator | Class::Question | Class::Auxiliary) && s.name(p) < 0 &&
               !s.isWord(p, u"May") && !s.isWord(p, u"Will");
    }
    if (s.isWord(p, u"before") || s.isWord(p, u"after") || s.isWord(p, u"since")) {
        return true;
    }
    if (s.is(p, Class::Subordinator | Class::Question) && !s.isWord(p, u"once")) {
        return true;
    }
    if (s.is(p, Class::Auxiliary)) {
        return !s.isWord(p, u"'s") && !s.isWord(p, u"’s");
    }
    return s.isWord(p, u"but") || s.isWord(p, u"or") || s.isWord(p, u"so") || s.isWord(p, u"yet") ||
           (s.verb(p).isValid() && s.verb(p).form == VerbForm::Past &&
            s.verb(p).can(ReportingTrait::Speech));
}

bool isVerbStop(const SpeechSentence &s, qsizetype p)
{
    return s.is(p, Class::Auxiliary) || s.verb(p).isValid() || s.is(p, Class::Verb);
}

bool startsNounPhrase(const SpeechSentence &s, qsizetype p)
{
    return s.is(p, Class::Determiner) || s.name(p) >= 0;
}

/// "issued a statement", "came to Berlin": a verb with its object, not "the elected mayor".
bool isMainVerb(const SpeechSentence &s, qsizetype p)
{
    return isFiniteVerb(s, p) && !s.is(p, Class::Auxiliary) &&
           (s.is(p, Class::Verb) || s.is(p + 1, Class::Determiner | Class::Preposition));
}

/// The least noun phrase that ends with the item: back to its determiner, or to the last word that
/// may belong to it.
qsizetype basePhraseStart(const SpeechSentence &s, qsizetype last, qsizetype floor)
{
    qsizetype p = last;
    while (p > floor) {
        if (s.is(p, Class::Determiner) && s.name(p) < 0) {
            break;
        }
        const qsizetype before = p - 1;
        const bool joins = s.name(before) >= 0 || s.isWord(before, u"'s") ||
                           s.isWord(before, u"’s") || !s.is(before, Class::Preposition);
        if (!joins || s.isDate(before)) {
            break;
        }
        p = before;
    }
    return p;
}

/// "a spokesman for the ministry": a link and a phrase before it belong to the phrase.
qsizetype extendOverLinks(const SpeechSentence &s, qsizetype start, qsizetype floor)
{
    while (start - 2 >= floor && isLinkPreposition(s, start - 1) &&
           s.is(start - 2, Class::PersonNoun | Class::OrganisationNoun | Class::DocumentNoun)) {
        start = basePhraseStart(s, start - 2, floor);
    }
    return start;
}

/// What may open a sentence before its subject: "However, ...", "But ...", "On Monday ...".
qsizetype skipOpening(const SpeechSentence &s, qsizetype first, qsizetype last)
{
    while (
        first < last &&
        ((s.isDate(first) && !isPossessiveMark(s, first + 1)) || s.isPunctuation(first) ||
         (s.name(first) < 0 &&
          s.is(first, Class::Coordinator | Class::Subordinator | Class::Adverb | Class::Question) &&
          !s.is(first, Class::Determiner)))) {
        ++first;
    }
    return first;
}

bool isNounLike(const SpeechSentence &s, qsizetype p)
{
    if (s.name(p) >= 0 || s.isPunctuation(p, u"'’")) {
        return true;
    }
    if (s.is(p, Class::SubjectPronoun)) {
        return !s.isWord(p, u"there");
    }
    if (s.isPunctuation(p) || s.isMark(p) || s.isDate(p)) {
        return s.isPunctuation(p, u".)");
    }
    return !s.is(
        p, Class::Preposition | Class::Auxiliary | Class::Subordinator | Class::Coordinator |
               Class::ObjectPronoun | Class::Negation | Class::Adverb);
}

/// "has long argued", "has since said": adverbs only behind an auxiliary.
bool isLateAdverb(const SpeechSentence &s, qsizetype p)
{
    return s.is(p - 1, Class::Auxiliary) && s.name(p) < 0 &&
           (s.isWord(p, u"long") || s.isWord(p, u"since") || s.isWord(p, u"twice"));
}

/// A verb group to the left: "has repeatedly", "did not", "on Monday also".
qsizetype skipVerbGroup(const SpeechSentence &s, qsizetype p, Subject &subject)
{
    constexpr qsizetype mostWords = 9;
    const qsizetype floor = std::max<qsizetype>(0, p - mostWords);
    while (p >= floor) {
        if (s.isDate(p) || s.isWord(p, u"on") || s.isWord(p, u"going")) {
            // "Bolton on Monday said"
            if (!s.isDate(p) && !s.isDate(p + 1) && !s.isWord(p, u"going")) {
                break;
            }
        } else if (s.isDate(p + 1) && (s.isWord(p, u"from") || s.isWord(p, u"of"))) {
            // "posts from Friday said": whose they are stands before
        } else if (s.is(p, Class::Auxiliary) && s.name(p) < 0) {
            subject.hasAuxiliary = true;
            subject.isModal |= s.is(p, Class::Modal);
            subject.isNegated |= s.is(p, Class::Negation);
            subject.isPassive |= s.is(p, Class::Be);
        } else if (s.is(p, Class::Negation) && !s.is(p, Class::Determiner)) {
            subject.isNegated = true;
        } else if (s.isWord(p, u"to")) {
            subject.isInfinitive = true;
            break;
        } else if (
            !isLateAdverb(s, p) &&
            !(s.is(p, Class::Adverb) && s.name(p) < 0 && !s.is(p, Class::Preposition)) &&
            !s.isWord(p, u"himself") && !s.isWord(p, u"herself") && !s.isWord(p, u"themselves") &&
            !s.isWord(p, u"itself") && !s.isWord(p, u"all")) {
            break;
        }
        --p;
    }
    return p;
}

bool holdsMainVerb(const SpeechSentence &s, qsizetype first, qsizetype last)
{
    if (s.isWord(first, u"who") || s.isWord(first, u"which") || s.isWord(first, u"whose")) {
        return false;
    }
    for (qsizetype p = first; p <= last; ++p) {
        if (s.isWord(p, u"who") || s.isWord(p, u"which")) {
            return false; // a relative clause may hold as many verbs as it likes
        }
        if (isFiniteVerb(s, p) && s.is(p, Class::Auxiliary) && !s.isWord(p, u"'s") &&
            !s.isWord(p, u"’s")) {
            return true;
        }
    }
    return false;
}

bool isPersonName(const SpeechSentence &s, int mention)
{
    return s.text().mentions()[mention].label == EntityLabel::Person;
}

/// A subject with an apposition: who is meant, and where all of it begins.
struct Apposition
{
    Phrase phrase;
    qsizetype start = -1;
};

/// "Mr", "Hon.", "Sen." before a name that they do not belong to.
qsizetype behindTitle(const SpeechSentence &s, qsizetype p)
{
    constexpr qsizetype longest = 3;
    qsizetype first = p;
    while (first - p < longest && s.name(first) < 0 &&
           (s.isCapitalised(first) || s.isPunctuation(first, u"."))) {
        ++first;
    }
    return first;
}

/// "John Smith, the chief executive of X, said": from the comma before the verb back to the one
/// behind the name. Of several commas the one behind a person's name is preferred.
Apposition apposedPhrase(const SpeechSentence &s, qsizetype comma)
{
    constexpr int mostCommas = 5;
    Apposition nearest;
    int commas = 0;
    const qsizetype floor = std::max<qsizetype>(0, comma - longestPhrase);
    for (qsizetype p = comma - 1; p > floor && commas < mostCommas; --p) {
        if (s.isMark(p) || s.isPunctuation(p, u";:")) {
            break;
        }
        if (!s.isPunctuation(p, u",") && !isDash(s, p)) {
            continue;
        }
        ++commas;
        if (holdsMainVerb(s, p + 1, comma - 1)) {
            break;
        }
        // "His mother, Donna Smith, said": the name is the apposition.
        const qsizetype first = behindTitle(s, p + 1);
        if (const int name = s.name(first);
            name >= 0 && name == s.name(comma - 1) && isPersonName(s, name)) {
            const Phrase description = phraseBefore(s, p - 1);
            return {{first, comma - 1}, description.isValid() ? description.first : p + 1};
        }
        const Phrase phrase = phraseBefore(s, p - 1);
        if (!phrase.isValid()) {
            continue;
        }
        const int name = s.name(phrase.last);
        if (name >= 0 && isPersonName(s, name)) {
            return {phrase, phrase.first};
        }
        nearest = nearest.phrase.isValid() ? nearest : Apposition{phrase, phrase.first};
    }
    if (commas == 0 && !holdsMainVerb(s, floor, comma - 1)) {
        // a comma too many: "The firm behind it, has said"
        const Phrase phrase = phraseBefore(s, comma - 1);
        nearest = {phrase, phrase.first};
    }
    if (!nearest.phrase.isValid() && floor == 0 && s.isDate(comma - 1) && startsNounPhrase(s, 0)) {
        // "The results of the survey published this week, revealed"
        const Phrase phrase = phraseAfter(s, 0);
        nearest = {phrase, phrase.first};
    }
    return nearest;
}

/// "officials who said", "Bolton, who added": the phrase before the relative pronoun.
Phrase relativePhrase(const SpeechSentence &s, qsizetype pronoun)
{
    qsizetype last = pronoun - 1;
    if (s.isPunctuation(last, u",")) {
        --last;
    }
    return phraseBefore(s, last);
}

void findSubjectPhrase(const SpeechSentence &s, qsizetype p, Subject &subject)
{
    if (p < 0) {
        return;
    }
    if ((s.isWord(p, u"who") && s.name(p) < 0) || s.isWord(p, u"which")) {
        subject.phrase = relativePhrase(s, p);
    } else if (s.is(p, Class::Coordinator) || s.isWord(p, u"then")) {
        subject.isCoordinated = true;
    } else if (s.isPunctuation(p, u",") || isDash(s, p)) {
        const Apposition apposition = apposedPhrase(s, p);
        subject.phrase = apposition.phrase;
        subject.start = apposition.start;
        subject.isApposed = subject.phrase.isValid();
    } else {
        subject.phrase = phraseBefore(s, p);
    }
}

/// "the 34-year-old": an age, whatever else it may look like.
bool isAge(const SpeechSentence &s, qsizetype p)
{
    return s.word(p).endsWith(u"-old") || s.isWord(p + 1, u"old") || s.isWord(p + 2, u"old") ||
           s.isWord(p + 3, u"old") || s.isWord(p + 4, u"old");
}

bool endsPhraseRightwards(const SpeechSentence &s, qsizetype p, bool isName)
{
    if (s.isWord(p, u"by") && s.is(p - 1, Class::DocumentNoun)) {
        return false; // "a report by the UN"
    }
    if (s.name(p) >= 0) {
        return false;
    }
    if (s.isMark(p) || isBoundaryPunctuation(s, p) || isDash(s, p) ||
        (s.isDate(p) && !isAge(s, p)) || s.isPunctuation(p, u".(")) {
        return true;
    }
    if (isLinkPreposition(s, p)) {
        const bool isTight = s.isWord(p, u"of") || s.isWord(p, u"for") || s.isWord(p, u"from") ||
                             s.isWord(p, u"at") || (s.isWord(p, u"in") && !isName);
        return !isTight || s.isDate(p + 1);
    }
    if (s.isWord(p, u"and")) {
        return !(s.isCapitalised(p + 1) || startsNounPhrase(s, p + 1) ||
                 s.is(p + 1, Class::PersonNoun | Class::OrganisationNoun)) ||
               isFiniteVerb(s, p + 2);
    }
    // "a report released on Monday"
    const bool isParticiple =
        s.word(p).endsWith(u"ed") && !s.isCapitalised(p) &&
        (s.isDate(p + 1) ||
         s.is(p + 1, Class::Preposition | Class::Determiner | Class::ObjectPronoun));
    if (isParticiple) {
        return true;
    }
    return s.is(
        p, Class::Preposition | Class::Auxiliary | Class::Subordinator | Class::Coordinator |
               Class::Question | Class::SubjectPronoun | Class::ObjectPronoun | Class::Adverb |
               Class::Verb);
}

/// The participle of "a study published on Monday in the journal", "a man accused of theft": the
/// noun before it opens the sentence, and no other verb, comma or conjunction stands between.
qsizetype reducedRelative(const SpeechSentence &s, qsizetype phraseStart)
{
    constexpr qsizetype farthest = 14;
    for (qsizetype p = phraseStart - 1; p > std::max<qsizetype>(0, phraseStart - farthest); --p) {
        const bool isParticiple =
            (s.word(p).endsWith(u"ed") || s.isWord(p, u"led") || s.isWord(p, u"written") ||
             s.isWord(p, u"seen") || s.isWord(p, u"held") || s.isWord(p, u"known")) &&
            s.name(p) < 0 && s.word(p)[0].isLower();
        const bool isAfterNoun =
            s.is(p - 1, Class::PersonNoun | Class::DocumentNoun | Class::OrganisationNoun);
        if (isParticiple && isAfterNoun) {
            return p;
        }
        if (s.isPunctuation(p, u",;:") || s.isMark(p) || s.verb(p).isValid() ||
            s.is(
                p, Class::Coordinator | Class::Question | Class::Auxiliary | Class::SubjectPronoun |
                       Class::Verb)) {
            break;
        }
    }
    return -1;
}

void takeInParticiple(const SpeechSentence &s, Subject &subject)
{
    const qsizetype participle = reducedRelative(s, subject.phrase.first);
    if (participle < 1) {
        return;
    }
    const Phrase noun = phraseBefore(s, participle - 1);
    const bool opens =
        noun.isValid() && (noun.first == 0 || s.isPunctuation(noun.first - 1) ||
                           s.is(noun.first - 1, Class::Subordinator | Class::Coordinator));
    if (opens) {
        subject.phrase.first = noun.first;
    }
}

} // namespace

bool isPossessiveMark(const SpeechSentence &s, qsizetype p)
{
    return s.isWord(p, u"'s") || s.isWord(p, u"’s");
}

bool isFiniteVerb(const SpeechSentence &s, qsizetype p)
{
    if (s.name(p) >= 0 || s.isMark(p)) {
        return false;
    }
    if (s.is(p, Class::Auxiliary | Class::Verb)) {
        return !s.isWord(p, u"been") && !s.isWord(p, u"being") && !s.isWord(p, u"having") &&
               !s.isDate(p); // "in May"
    }
    const QStringView word = s.word(p);
    constexpr qsizetype shortestPast = 4;
    return word.size() >= shortestPast && word[0].isLower() && word.endsWith(u"ed") &&
           !s.is(p - 1, Class::Determiner) && !s.isPunctuation(p - 1, u"-");
}

Phrase phraseBefore(const SpeechSentence &s, qsizetype last)
{
    if (!s.isInside(last) || !isNounLike(s, last)) {
        return {};
    }
    const bool isObject = s.isWord(last, u"it") && s.is(last - 1, Class::Preposition) &&
                          !s.is(last - 1, Class::Subordinator);
    if (s.is(last, Class::SubjectPronoun) && s.name(last) < 0 && !isObject) {
        return {last, last};
    }
    const qsizetype floor = std::max<qsizetype>(0, last - longestPhrase);
    qsizetype start = last;
    qsizetype coordinator = -1;
    while (start > floor && !endsPhraseLeftwards(s, start - 1)) {
        --start;
        coordinator = s.isWord(start, u"and") ? start : coordinator;
    }
    // "He was tired and Bolton said": behind a verb only what follows the "and" is the subject.
    if (coordinator > 0 && start > 0 && isVerbStop(s, start - 1)) {
        start = coordinator + 1;
    }
    start = skipOpening(s, start, last);
    bool holdsVerb = false;
    for (qsizetype p = start; p < last && !holdsVerb; ++p) {
        holdsVerb = isMainVerb(s, p);
    }
    const bool opensWithPreposition = s.is(start, Class::Preposition) && s.name(start) < 0;
    if (opensWithPreposition || holdsVerb || (start > 0 && isVerbStop(s, start - 1))) {
        // "In Berlin a spokesman for the ministry said": only the last phrase is the subject.
        start = extendOverLinks(s, basePhraseStart(s, last, start), start);
    }
    start = skipOpening(s, start, last);
    return !s.is(start, Class::Auxiliary) ? Phrase{start, last} : Phrase{};
}

Phrase phraseAfter(const SpeechSentence &s, qsizetype first)
{
    const bool mayStart =
        s.isInside(first) && !s.isMark(first) && !s.isPunctuation(first) && !s.isDate(first) &&
        !s.isWord(first, u"there") &&
        (s.name(first) >= 0 || s.is(first, Class::Determiner | Class::SubjectPronoun) ||
         !endsPhraseRightwards(s, first, false));
    if (!mayStart) {
        return {};
    }
    if (s.is(first, Class::SubjectPronoun | Class::ObjectPronoun) && s.name(first) < 0 &&
        !s.is(first, Class::Determiner)) {
        return {first, first};
    }
    qsizetype p = first;
    bool isName = false;
    while (p + 1 < s.size() && p - first < longestPhrase) {
        isName = s.name(p) >= 0;
        const bool changes = isName && s.is(p + 1, Class::Determiner);
        if (changes || endsPhraseRightwards(s, p + 1, isName)) {
            break;
        }
        ++p;
    }
    while (p > first && s.is(p, Class::Preposition | Class::Coordinator) && s.name(p) < 0) {
        --p;
    }
    return {first, p};
}

Subject subjectBefore(const SpeechSentence &sentence, qsizetype verb)
{
    Subject subject;
    const qsizetype p = skipVerbGroup(sentence, verb - 1, subject);
    findSubjectPhrase(sentence, p, subject);
    // Only the participle after "be" is passive: "was told", but "was saying".
    subject.isPassive &= sentence.verb(verb).form == VerbForm::Past;
    // "The bank issued a statement saying": what says it is the statement alone.
    const bool isFinite = sentence.verb(verb).form != VerbForm::Participle;
    if (subject.phrase.isValid() && !subject.isApposed && isFinite) {
        takeInParticiple(sentence, subject);
    }
    if (!subject.isApposed) {
        subject.start = subject.phrase.isValid() ? subject.phrase.first : p + 1;
    }
    return subject;
}

Phrase firstSubject(const SpeechSentence &sentence, qsizetype end)
{
    constexpr qsizetype farthest = 40;
    for (qsizetype p = 1; p < std::min(end, farthest); ++p) {
        const ReportingVerb verb = sentence.verb(p);
        if (isFiniteVerb(sentence, p) || (verb.isValid() && verb.form == VerbForm::Past)) {
            if (const Subject subject = subjectBefore(sentence, p); subject.phrase.isValid()) {
                return subject.phrase;
            }
        }
    }
    return {};
}

} // namespace Quoth

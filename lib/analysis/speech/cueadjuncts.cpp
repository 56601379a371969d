// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/cueadjuncts.h>

#include <algorithm>
#include <array>

namespace Quoth {

namespace {

using Class = WordClass;
using Trait = ReportingTrait;

/// The items of one prepositional phrase, up to what cannot belong to it.
qsizetype skipPrepositional(const SpeechSentence &s, qsizetype p)
{
    constexpr qsizetype longest = 8;
    const qsizetype end = std::min(s.size(), p + longest);
    ++p;
    bool hasHead = false;
    while (p < end && !s.isMark(p) && !s.isPunctuation(p, u",:;.—–") && !s.isWord(p, u"that")) {
        if (s.isWord(p, u"to") || s.is(p, Class::Negation)) {
            break; // "warned the media not to print"
        }
        const bool isNewPhrase =
            hasHead && (s.is(p, Class::Determiner | Class::SubjectPronoun | Class::Preposition) ||
                        (s.name(p) >= 0 && s.name(p) != s.name(p - 1) &&
                         !s.is(p - 1, Class::Determiner) && !s.isPunctuation(p - 1, u"-")) ||
                        isFiniteVerb(s, p));
        if (isNewPhrase) {
            break;
        }
        hasHead = hasHead || (!s.is(p, Class::Determiner) && !s.is(p, Class::Preposition));
        ++p;
    }
    return p;
}

/// "told VOA (the Persian service) that"
qsizetype skipParenthesis(const SpeechSentence &s, qsizetype p)
{
    constexpr qsizetype longest = 10;
    for (qsizetype i = p + 1; i < std::min(s.size(), p + longest); ++i) {
        if (s.isPunctuation(i, u")")) {
            return i + 1;
        }
    }
    return s.size();
}

/// "told the host Jake Tapper", "told Reuters and the BBC that": the names behind.
qsizetype skipMoreNames(const SpeechSentence &s, qsizetype p)
{
    const auto endOfName = [&s](qsizetype first) {
        qsizetype end = first;
        while (s.name(end) >= 0 && s.name(end) == s.name(first)) {
            ++end;
        }
        return end;
    };
    // but "told reporters India had decided"
    if (s.is(p - 1, Class::PersonNoun) && !s.is(p - 1, Class::Plural) && s.name(p) >= 0) {
        p = endOfName(p);
    }
    if (s.isWord(p, u"and")) {
        const qsizetype end = endOfName(s.is(p + 1, Class::Determiner) ? p + 2 : p + 1);
        if (end > p + 1 &&
            (s.isWord(end, u"that") || s.isMark(end) || s.isPunctuation(end, u":"))) {
            return end;
        }
    }
    return p;
}

/// "told reporters", "told the BBC", "warned him"
qsizetype skipAddressee(const SpeechSentence &s, qsizetype p)
{
    if (s.is(p, Class::ObjectPronoun) && !s.is(p, Class::Determiner)) {
        return p + 1;
    }
    if (s.isWord(p, u"her")) {
        return p + 1;
    }
    if (const int name = s.name(p); name >= 0) {
        while (s.name(p) == name) {
            ++p;
        }
        // "told CNN's Jake Tapper that"
        while (isPossessiveMark(s, p) || (s.isCapitalised(p) && s.name(p) < 0) ||
               (s.name(p) >= 0 && (isPossessiveMark(s, p - 1) || s.name(p) == s.name(p - 1)))) {
            ++p;
        }
        // "told Palestinian police"
        const bool isNoun = s.is(p, Class::PersonNoun | Class::OrganisationNoun | Class::Plural);
        return skipMoreNames(s, isNoun ? p + 1 : p);
    }
    if (s.is(p, Class::Determiner) || s.isCapitalised(p) || s.is(p, Class::Plural) ||
        s.word(p).endsWith(u's')) {
        return skipMoreNames(s, skipPrepositional(s, p - 1));
    }
    // "asked government officials how": people, and then at once what they are told or asked
    const Phrase object = phraseAfter(s, p);
    const qsizetype next = object.last + 1;
    const bool isPeople =
        object.isValid() &&
        s.is(object.last, Class::PersonNoun | Class::OrganisationNoun | Class::Plural);
    const bool isFollowed = s.isWord(next, u"that") || s.is(next, Class::Question) ||
                            s.isMark(next) || s.isPunctuation(next, u",:");
    return isPeople && isFollowed ? next : p;
}

bool isNumberWord(const SpeechSentence &s, qsizetype p)
{
    static constexpr std::array<QStringView, 26> numbers = {
        u"one",       u"two",    u"three",     u"four",     u"five",       u"six",
        u"seven",     u"eight",  u"nine",      u"ten",      u"eleven",     u"twelve",
        u"twenty",    u"thirty", u"forty",     u"fifty",    u"hundred",    u"hundreds",
        u"dozens",    u"half",   u"thousands", u"millions", u"two-thirds", u"three-quarters",
        u"one-third", u"all"};
    const QStringView word = s.word(p);
    const bool isMoney = s.isPunctuation(p, u"$£€");
    return isMoney || (!word.isEmpty() && word[0].isDigit()) ||
           std::any_of(numbers.begin(), numbers.end(), [&s, p](QStringView number) {
               return s.isWord(p, number);
           });
}

bool isFraction(const SpeechSentence &s, qsizetype p)
{
    return s.isWord(p, u"a") &&
           (s.isWord(p + 1, u"third") || s.isWord(p + 1, u"quarter") || s.isWord(p + 1, u"half") ||
            s.isWord(p + 1, u"dozen") || s.isWord(p + 1, u"hundred") ||
            s.isWord(p + 1, u"million") || s.isWord(p + 1, u"thousand"));
}

/// "said, without elaborating, that": the "that" behind a parenthesis; the comma itself if there is
/// none.
qsizetype thatBehindParenthesis(const SpeechSentence &s, qsizetype comma)
{
    constexpr qsizetype longest = 10;
    if (!s.isPunctuation(comma, u",") || !s.is(comma + 1, WordClass::Preposition)) {
        return comma;
    }
    for (qsizetype p = comma + 2; p < std::min(s.size() - 1, comma + longest); ++p) {
        if (s.isPunctuation(p, u",")) {
            return s.isWord(p + 1, u"that") ? p + 1 : comma;
        }
        if (s.isMark(p)) {
            break;
        }
    }
    return comma;
}

} // namespace

bool startsQuantity(const SpeechSentence &s, qsizetype p)
{
    static constexpr std::array<QStringView, 11> single = {
        u"about",   u"around",        u"over", u"under", u"nearly", u"almost",
        u"roughly", u"approximately", u"some", u"only",  u"just"};
    const bool isSingle = std::any_of(
        single.begin(), single.end(), [&s, p](QStringView word) { return s.isWord(p, word); });
    const bool isDouble =
        ((s.isWord(p, u"more") || s.isWord(p, u"fewer") || s.isWord(p, u"less")) &&
         s.isWord(p + 1, u"than")) ||
        (s.isWord(p, u"at") && (s.isWord(p + 1, u"least") || s.isWord(p + 1, u"most"))) ||
        (s.isWord(p, u"up") && s.isWord(p + 1, u"to"));
    const qsizetype number = p + (isDouble ? 2 : 1);
    return (isSingle || isDouble) && (isNumberWord(s, number) || isFraction(s, number));
}

qsizetype skipAdjuncts(const SpeechSentence &s, const SpeechCue &cue)
{
    constexpr qsizetype longest = 24;
    qsizetype p = cue.end;
    const qsizetype end = std::min(s.size(), p + longest);
    if (cue.verb.can(Trait::Addressee) && !s.isWord(p, u"that")) {
        const bool isClause = !s.isWord(cue.words.first, u"told") &&
                              s.is(p, Class::SubjectPronoun) && !s.is(p, Class::ObjectPronoun);
        const qsizetype behind = isClause ? p : skipAddressee(s, p);
        // "warned the hospital could run out": no addressee, but the subject of what was said
        const bool isSubject = s.is(behind, Class::Auxiliary) && s.name(behind) < 0 &&
                               !s.isWord(cue.words.first, u"told");
        p = isSubject ? p : behind;
    }
    while (p < end && !startsQuantity(s, p)) {
        // "found only a quarter": these belong to what follows
        const bool isFocus = s.isWord(p, u"only") || s.isWord(p, u"even") || s.isWord(p, u"just") ||
                             s.isWord(p, u"both");
        const bool isNumber = !s.word(p + 1).isEmpty() && s.word(p + 1)[0].isDigit();
        const bool isLate = (s.isWord(p, u"late") || s.isWord(p, u"early")) && s.isDate(p + 1);
        const bool isAdverb = (isLate || (!isFocus && !isNumber && !s.is(p, Class::Subordinator) &&
                                          s.is(p, Class::Adverb))) &&
                              !s.is(p, Class::Determiner) && s.name(p) < 0;
        if (s.isPunctuation(p, u"(")) {
            p = skipParenthesis(s, p);
        } else if ((s.isDate(p) && !isPossessiveMark(s, p + 1)) || isAdverb) {
            ++p;
        } else if (
            s.is(p, Class::Preposition) && !s.isWord(p, u"that") &&
            !s.is(p, Class::Subordinator | Class::Question) && !s.is(p, Class::Determiner)) {
            p = skipPrepositional(s, p);
        } else if (
            s.isPunctuation(p, u",") &&
            (s.isWord(p + 1, u"that") || (s.isWord(p + 1, u"however") && s.isPunctuation(p + 2)))) {
            p += s.isWord(p + 1, u"that") ? 1 : 3;
        } else if (const qsizetype that = thatBehindParenthesis(s, p); that > p) {
            p = that;
        } else {
            break;
        }
    }
    return std::min(p, s.size());
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/tense.h>

#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tenseReach = 12;

const QSet<QString> &pastVerbs()
{
    static const QSet<QString> words = {
        u"was"_s,   u"were"_s,    u"had"_s,     u"did"_s,    u"said"_s,   u"told"_s,   u"met"_s,
        u"went"_s,  u"came"_s,    u"took"_s,    u"made"_s,   u"gave"_s,   u"got"_s,    u"won"_s,
        u"lost"_s,  u"fell"_s,    u"rose"_s,    u"began"_s,  u"saw"_s,    u"held"_s,   u"left"_s,
        u"found"_s, u"sent"_s,    u"spoke"_s,   u"wrote"_s,  u"broke"_s,  u"hit"_s,    u"struck"_s,
        u"led"_s,   u"ran"_s,     u"sold"_s,    u"bought"_s, u"paid"_s,   u"became"_s, u"shot"_s,
        u"drove"_s, u"flew"_s,    u"grew"_s,    u"kept"_s,   u"knew"_s,   u"put"_s,    u"sought"_s,
        u"set"_s,   u"brought"_s, u"fought"_s,  u"felt"_s,   u"stood"_s,  u"threw"_s,  u"beat"_s,
        u"been"_s,  u"heard"_s,   u"thought"_s, u"built"_s,  u"cut"_s,    u"drew"_s,   u"chose"_s,
        u"died"_s,  u"since"_s,   u"born"_s,    u"read"_s,   u"signed"_s, u"wed"_s};
    return words;
}

const QSet<QString> &futureWords()
{
    static const QSet<QString> words = {
        u"will"_s,     u"'ll"_s,       u"’ll"_s,         u"shall"_s,  u"scheduled"_s, u"due"_s,
        u"expected"_s, u"plans"_s,     u"planned"_s,     u"set"_s,    u"upcoming"_s,  u"won't"_s,
        u"won’t"_s,    u"expects"_s,   u"planning"_s,    u"slated"_s, u"would"_s,     u"deadline"_s,
        u"starting"_s, u"beginning"_s, u"tentatively"_s, u"going"_s,  u"hopes"_s,     u"should"_s,
        u"can"_s,      u"could"_s,     u"may"_s,         u"might"_s};
    return words;
}

/// Nouns and adjectives that look like past verbs.
bool isNoPastVerb(QStringView word)
{
    static const QSet<QString> words = {u"united"_s, u"need"_s,  u"indeed"_s,  u"speed"_s,
                                        u"red"_s,    u"bed"_s,   u"hundred"_s, u"seed"_s,
                                        u"breed"_s,  u"feed"_s,  u"alleged"_s, u"so-called"_s,
                                        u"armed"_s,  u"shed"_s,  u"proceed"_s, u"limited"_s,
                                        u"exceed"_s, u"naked"_s, u"sacred"_s,  u"used"_s};
    return words.contains(word.toString());
}

/// "is to meet", "are to be sworn in", "plans to", "set to": a plan.
bool isFutureWord(const TokenizedText &text, qsizetype token, QStringView lower)
{
    if (lower == u"set" || lower == u"going" || lower == u"due" || lower == u"is" ||
        lower == u"are") {
        return token + 1 < text.tokens.size() && text.word(token + 1) == u"to";
    }
    return futureWords().contains(lower.toString());
}

DateDirection tenseOf(const TokenizedText &text, qsizetype token)
{
    const QStringView word = text.word(token);
    if (text.tokens[token].kind != TokenKind::Word || word.size() < 2 || word.size() > 14 ||
        (word[0].isUpper() && word[1].isUpper())) {
        return DateDirection::Unknown;
    }
    const QString lower = word.toString().toLower();
    if (word == u"May") {
        return DateDirection::Unknown; // the month
    }
    if (isFutureWord(text, token, lower)) {
        return DateDirection::Future;
    }
    const bool isRegular = lower.size() > 3 && lower.endsWith(u"ed") && !word[0].isUpper();
    if (pastVerbs().contains(lower) || (isRegular && !isNoPastVerb(lower))) {
        return DateDirection::Past;
    }
    return DateDirection::Unknown;
}

} // namespace

namespace {

/// "The vote was put off until Monday", not "it stayed shut until Monday".
bool isPutOff(const TokenizedText &text, const Sentence &sentence, qsizetype first)
{
    static const QSet<QString> lasting = {u"stayed"_s, u"remained"_s,  u"lasted"_s, u"kept"_s,
                                          u"was"_s,    u"were"_s,      u"went"_s,   u"ran"_s,
                                          u"waited"_s, u"continued"_s, u"worked"_s, u"lived"_s};
    if (first <= sentence.firstToken || text.word(first - 1) != u"until") {
        return false;
    }
    const qsizetype from = std::max(sentence.firstToken, first - 5);
    for (qsizetype token = first - 2; token >= from; --token) {
        if (lasting.contains(text.word(token).toString())) {
            // "was delayed until", "was not in force until"
            return token + 1 < first - 1 && text.word(token + 1).endsWith(u"ed");
        }
    }
    return true;
}

} // namespace

DateDirection
tenseAt(const TokenizedText &text, const Sentence &sentence, qsizetype first, qsizetype end)
{
    if (isPutOff(text, sentence, first)) {
        return DateDirection::Future;
    }
    const qsizetype from = std::max(sentence.firstToken, first - tenseReach);
    bool isPast = false;
    for (qsizetype token = first - 1; token >= from; --token) {
        const DateDirection tense = tenseOf(text, token);
        if (tense == DateDirection::Future) {
            return tense; // "is expected to be elected on Monday"
        }
        if (tense == DateDirection::Past) {
            isPast = true;
            const bool isParticiple = token > from && text.word(token - 1) == u"be";
            if (!isParticiple) {
                // "scheduled", "expected" before a past verb of the same group
                return token > from && tenseOf(text, token - 1) == DateDirection::Future
                           ? DateDirection::Future
                           : DateDirection::Past;
            }
        }
    }
    if (isPast) {
        return DateDirection::Past;
    }
    const qsizetype to = std::min(sentence.endToken, end + tenseReach - 3);
    for (qsizetype token = end; token < to; ++token) {
        const DateDirection tense = tenseOf(text, token);
        if (tense != DateDirection::Unknown) {
            return tense;
        }
    }
    return DateDirection::Unknown;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/patterns/patternmatcher.h>

#include <QSet>

#include <algorithm>

namespace Quoth {

namespace {

/// The words in small letters, one of which a step's token must be; empty if it can be any.
QStringList certainWords(const TokenStep &step)
{
    if (step.isNegated || step.least == 0) {
        return {};
    }
    for (const TokenTest &test : step.tests) {
        const bool isWord = test.aspect == TokenAspect::Text || test.aspect == TokenAspect::Lower;
        if (isWord && !test.anyOf.isEmpty()) {
            QStringList words;
            for (const QString &word : test.anyOf) {
                words.append(word.toLower());
            }
            words.removeDuplicates();
            return words;
        }
    }
    return {};
}

/// In which step a match is, and how often that step has been taken.
struct State
{
    qsizetype step = 0;
    int times = 0;

    friend bool operator==(const State &, const State &) = default;
    friend size_t qHash(const State &state, size_t seed = 0)
    {
        return qHashMulti(seed, state.step, state.times);
    }
};

void addState(const TokenPattern &pattern, State state, QSet<State> &states)
{
    // What need not be taken again may be left.
    for (;;) {
        if (states.contains(state)) {
            return;
        }
        states.insert(state);
        if (state.step >= pattern.steps.size() || state.times < pattern.steps[state.step].least) {
            return;
        }
        state = {state.step + 1, 0};
    }
}

bool isDone(const TokenPattern &pattern, const QSet<State> &states)
{
    return states.contains({pattern.steps.size(), 0});
}

} // namespace

PatternMatcher::PatternMatcher(const QList<TokenPattern> &patterns)
    : m_patterns(patterns)
{
    for (qsizetype i = 0; i < patterns.size(); ++i) {
        const QStringList words =
            patterns[i].steps.isEmpty() ? QStringList() : certainWords(patterns[i].steps.first());
        for (const QString &word : words) {
            m_byFirstWord[word].append(i);
        }
        if (words.isEmpty()) {
            m_others.append(i);
        }
    }
}

qsizetype PatternMatcher::longestMatch(
    const TokenPattern &pattern, const TokenizedText &text, qsizetype first, qsizetype end) const
{
    QSet<State> states;
    addState(pattern, {}, states);
    qsizetype longest = -1;
    for (qsizetype token = first; token < end && !states.isEmpty(); ++token) {
        QSet<State> next;
        const QStringView word = text.word(token);
        for (const State &state : std::as_const(states)) {
            if (state.step >= pattern.steps.size()) {
                continue;
            }
            const TokenStep &step = pattern.steps[state.step];
            const bool mayTake = step.most < 0 || state.times < step.most;
            if (mayTake && step.accepts(word, text.tokens[token].kind)) {
                // How often beyond the least makes no difference where there is no most.
                const int times = step.most < 0 ? std::min(state.times + 1, std::max(step.least, 1))
                                                : state.times + 1;
                addState(pattern, {state.step, times}, next);
            }
        }
        states = std::move(next);
        if (isDone(pattern, states)) {
            longest = token + 1;
        }
    }
    return longest;
}

QList<PatternHit> PatternMatcher::find(const TokenizedText &text, const StopCallable &stop) const
{
    QList<PatternHit> hits;
    QHash<QString, qsizetype> ends; // of the last hit of a label
    qsizetype end = 0;
    qsizetype paragraph = -1;
    for (qsizetype i = 0; i < text.sentences.size(); ++i) {
        const Sentence &sentence = text.sentences[i];
        if (stopRequested(stop)) {
            break;
        }
        if (sentence.paragraph != paragraph) {
            paragraph = sentence.paragraph;
            for (qsizetype j = i;
                 j < text.sentences.size() && text.sentences[j].paragraph == paragraph; ++j) {
                end = text.sentences[j].endToken;
            }
        }
        for (qsizetype token = sentence.firstToken; token < sentence.endToken; ++token) {
            QList<PatternHit> here;
            const auto tryAll = [&](const QList<qsizetype> &candidates) {
                for (const qsizetype candidate : candidates) {
                    const TokenPattern &pattern = m_patterns[candidate];
                    const qsizetype last = longestMatch(pattern, text, token, end);
                    if (last > token) {
                        here.append(
                            {{text.tokens[token].span.start, text.tokens[last - 1].span.end},
                             pattern.label,
                             pattern.line});
                    }
                }
            };
            tryAll(m_byFirstWord.value(text.word(token).toString().toLower()));
            tryAll(m_others);
            std::stable_sort(
                here.begin(), here.end(),
                [](const PatternHit &a, const PatternHit &b) { return a.span < b.span; });
            for (const PatternHit &hit : std::as_const(here)) {
                if (hit.span.start >= ends.value(hit.label, 0)) {
                    ends.insert(hit.label, hit.span.end);
                    hits.append(hit);
                }
            }
        }
    }
    return hits;
}

} // namespace Quoth

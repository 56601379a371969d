// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/speechturns.h>

#include <analysis/readingorder.h>
#include <analysis/speech/dashtalk.h>
#include <analysis/speech/headline.h>

#include <QHash>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// A paragraph that begins with a label and a colon.
struct SpeechTurn
{
    Span label;
    Span colon;
    Span words;
    bool isNamed = false; ///< the label holds a person's name
};

/// "Smith:", "Q:", "The Times:", but not "Monday:", "Note:", "Image: ..." by their look alone.
bool mayLabelTurn(const SpeechText &text, qsizetype first, qsizetype colon, bool &isNamed)
{
    constexpr qsizetype longest = 5;
    if (colon - first > longest || colon == first) {
        return false;
    }
    for (qsizetype t = first; t < colon; ++t) {
        const Token &token = text.text().tokens[t];
        const int mention = text.mention(t);
        const bool isName = mention >= 0 && text.mentions()[mention].label != EntityLabel::Date;
        isNamed |= isName && text.mentions()[mention].label == EntityLabel::Person;
        if (token.kind != TokenKind::Word || (!text.text().word(t)[0].isUpper() && !isName)) {
            return false;
        }
    }
    return true;
}

bool readTurn(const SpeechText &text, qsizetype first, qsizetype end, SpeechTurn &turn)
{
    constexpr qsizetype farthest = 6;
    const TokenizedText &tokenized = text.text();
    for (qsizetype t = first; t < std::min(end - 1, first + farthest); ++t) {
        if (tokenized.word(t) != u":") {
            continue;
        }
        // "10:30" is one token; a colon in "re:start" has no space behind it.
        const bool isSpaced = tokenized.tokens[t + 1].span.start > tokenized.tokens[t].span.end;
        if (!isSpaced || text.mark(t + 1) >= 0 || !mayLabelTurn(text, first, t, turn.isNamed)) {
            return false;
        }
        turn.label = {tokenized.tokens[first].span.start, tokenized.tokens[t - 1].span.end};
        turn.colon = tokenized.tokens[t].span;
        turn.words = {tokenized.tokens[t + 1].span.start, tokenized.tokens[end - 1].span.end};
        return true;
    }
    return false;
}

QuotationFinding
findingOf(const SpeechTurn &turn, QuotationKind kind, double confidence, const QString &rule)
{
    QuotationFinding finding;
    finding.span = turn.words;
    finding.kind = kind;
    finding.source = turn.label;
    finding.cue = turn.colon;
    finding.confidence = confidence;
    finding.rule = rule;
    return finding;
}

/// Labels that come back, so that people take turns: a list of ingredients has each label once.
QList<QuotationFinding>
interviewTurns(const SpeechText &text, const QList<SpeechTurn> &turns, StopPoll &poll)
{
    constexpr int fewestTurns = 3;
    QHash<QStringView, int> counts;
    for (const SpeechTurn &turn : turns) {
        if (poll.step()) {
            return {};
        }
        ++counts[turn.label.in(text.text().text)];
    }
    QList<QuotationFinding> found;
    if (turns.size() < fewestTurns || counts.size() < 2) {
        return found;
    }
    for (const SpeechTurn &turn : turns) {
        if (poll.step()) {
            break;
        }
        if (counts.value(turn.label.in(text.text().text)) >= 2) {
            found.append(findingOf(turn, QuotationKind::Direct, 0.85, u"interview-turn"_s));
        }
    }
    return found;
}

} // namespace

QList<QuotationFinding>
findSpeechTurns(const SpeechText &text, const Structure &structure, const StopCallable &stop)
{
    StopPoll poll(stop);
    QList<SpeechTurn> turns;
    QList<QuotationFinding> found;
    DashTalk talk(text);
    const TokenizedText &tokenized = text.text();
    qsizetype token = 0;
    for (const Span paragraph : tokenized.paragraphs) {
        if (poll.step()) {
            return {};
        }
        const qsizetype first = token;
        while (token < tokenized.tokens.size() &&
               tokenized.tokens[token].span.start < paragraph.end) {
            ++token;
        }
        talk.read(first, token, found);
        if (structure.title.contains(paragraph)) {
            if (const auto speech = findHeadlineSpeech(text, first, token)) {
                found.append(*speech);
                continue;
            }
        }
        SpeechTurn turn;
        if (!readTurn(text, first, token, turn)) {
            continue;
        }
        if (structure.title.contains(turn.label)) {
            if (turn.isNamed) {
                turn.words.end = std::min(turn.words.end, structure.title.end);
                found.append(findingOf(turn, QuotationKind::Indirect, 0.6, u"headline"_s));
            }
        } else {
            turns.append(turn);
        }
    }
    talk.finish(found);
    found.append(interviewTurns(text, turns, poll));
    sortInReadingOrder(found, tokenized.text.size(), poll);
    return found;
}

} // namespace Quoth

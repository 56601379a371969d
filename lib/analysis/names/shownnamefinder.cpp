// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/shownnamefinder.h>

#include <analysis/names/namewords.h>

#include <QHash>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// What rejections have made less likely than that is not proposed. One rejection may be about one
/// place; a second one says that it is about the words, unless the finder is very sure.
constexpr double leastConfidence = 0.25;

const QString &libraryRule()
{
    static const QString rule = u"library"_s;
    return rule;
}

EntityMention libraryMention(Span span, EntityLabel label, double confidence)
{
    EntityMention mention;
    mention.span = span;
    mention.label = label;
    mention.confidence = confidence;
    mention.rule = libraryRule();
    return mention;
}

/// Where shown forms stand in a text, each the longest at its place.
class ShownNameFinder
{
public:
    ShownNameFinder(
        const TokenizedText &text, const std::vector<NameWord> &words, const ShownNames &shown)
        : m_text(text)
        , m_words(words)
        , m_shown(shown)
    {
    }

    [[nodiscard]] QList<EntityMention> find(StopPoll &poll) const
    {
        QList<EntityMention> found;
        for (const Sentence &sentence : m_text.sentences) {
            for (qsizetype i = sentence.firstToken; i < sentence.endToken;) {
                if (poll.step()) {
                    return found;
                }
                i = findAt(i, sentence.endToken, found);
            }
        }
        return found;
    }

    /// "Cole", after "Ann Cole" where that is a name that was shown.
    [[nodiscard]] QList<EntityMention>
    findSurnames(const QList<EntityMention> &names, StopPoll &poll) const
    {
        struct Person
        {
            qsizetype behind = 0;
            double confidence = 0;
        };
        QHash<QStringView, Person> persons;
        for (const EntityMention &mention : names) {
            if (poll.step()) {
                return {};
            }
            const QStringView name = mention.span.in(m_text.text);
            const qsizetype space = name.lastIndexOf(u' ');
            const QStringView surname = name.sliced(space + 1);
            if (mention.label == EntityLabel::Person && space > 0 && surname[0].isUpper() &&
                !persons.contains(surname) && m_shown.isAgreed(name, EntityLabel::Person)) {
                persons.insert(surname, {mention.span.end, mention.confidence});
            }
        }
        QList<EntityMention> found;
        if (persons.isEmpty()) {
            return found;
        }
        for (qsizetype i = 0; i < m_text.tokens.size() && !poll.step(); ++i) {
            const auto person = persons.constFind(m_text.word(i));
            if (person != persons.constEnd() && m_text.tokens[i].span.start >= person->behind &&
                isOpen(i, i + 1)) {
                found.append(
                    libraryMention(m_text.tokens[i].span, EntityLabel::Person, person->confidence));
            }
        }
        return found;
    }

private:
    [[nodiscard]] const NameWord &word(qsizetype token) const
    {
        return m_words[static_cast<size_t>(token)];
    }

    /// May the tokens be a name as far as their places say?
    [[nodiscard]] bool isOpen(qsizetype first, qsizetype end) const
    {
        for (qsizetype i = first; i < end; ++i) {
            if (word(i).isTaken) {
                return false;
            }
        }
        if (isPartOfCompound(m_text.tokens[first].span.start, m_text.tokens[end - 1].span.end)) {
            return false;
        }
        const NameWord &only = word(first);
        return end > first + 1 || !only.isCommon || !(only.isFirst || only.isHeadline);
    }

    /// "Cole" in "Cole-Lee".
    [[nodiscard]] bool isPartOfCompound(qsizetype start, qsizetype end) const
    {
        const QStringView text = m_text.text;
        const auto isJoint = [text](qsizetype mark, qsizetype beyond) {
            return text[mark] == u'-' && text[beyond].isLetterOrNumber();
        };
        return (start > 1 && isJoint(start - 1, start - 2)) ||
               (end + 1 < text.size() && isJoint(end, end + 1));
    }

    /// Appends the longest form at the token, and returns the token behind it.
    [[nodiscard]] qsizetype
    findAt(qsizetype first, qsizetype sentenceEnd, QList<EntityMention> &found) const
    {
        const qsizetype longest = m_shown.longestFrom(m_text.word(first));
        if (longest == 0) {
            return first + 1;
        }
        const qsizetype start = m_text.tokens[first].span.start;
        qsizetype end = first + 1;
        while (end < sentenceEnd && m_text.tokens[end].span.end - start <= longest) {
            ++end;
        }
        for (; end > first; --end) {
            const Span span{start, m_text.tokens[end - 1].span.end};
            const ShownNames::Verdict verdict = m_shown.verdict(span.in(m_text.text));
            if (verdict.label && isOpen(first, end)) {
                found.append(libraryMention(span, *verdict.label, verdict.confidence));
                return end;
            }
        }
        return first + 1;
    }

    const TokenizedText &m_text;
    const std::vector<NameWord> &m_words;
    const ShownNames &m_shown;
};

/// What stays of a finding by its own form: nothing of one that was rejected.
std::optional<EntityMention>
judged(EntityMention mention, const ShownNames &shown, QStringView words)
{
    const ShownNames::Verdict verdict = shown.verdict(words);
    if (verdict.label &&
        (*verdict.label == mention.label || shown.isAgreed(words, mention.label))) {
        mention.confidence = std::max(mention.confidence, verdict.confidence);
        return mention;
    }
    // "Washington" as the government once, where the finder is sure of the city, says little.
    if (verdict.label && verdict.confidence > mention.confidence) {
        mention.label = *verdict.label;
        mention.confidence = verdict.confidence;
        mention.rule = libraryRule();
        return mention;
    }
    const int rejections = shown.timesRejected(words, mention.label);
    if (rejections <= 0) {
        return mention;
    }
    mention.confidence /= rejections + 1;
    return mention.confidence < leastConfidence ? std::nullopt : std::optional(mention);
}

/// Adds those that touch no finding, or cover shorter ones whole; both in reading order.
void mergeInto(QList<EntityMention> &mentions, const QList<EntityMention> &shown, StopPoll &poll)
{
    QList<EntityMention> merged;
    merged.reserve(mentions.size() + shown.size());
    auto mention = mentions.cbegin();
    for (const EntityMention &own : shown) {
        for (; mention != mentions.cend() && mention->span.end <= own.span.start && !poll.step();
             ++mention) {
            merged.append(*mention);
        }
        auto behind = mention;
        bool isWider = true;
        for (; behind != mentions.cend() && behind->span.start < own.span.end; ++behind) {
            isWider = isWider && own.span.contains(behind->span) && own.span != behind->span;
        }
        if (isWider) {
            merged.append(own);
            mention = behind;
        }
    }
    for (; mention != mentions.cend() && !poll.step(); ++mention) {
        merged.append(*mention);
    }
    mentions = std::move(merged);
}

} // namespace

void applyShownNames(
    const TokenizedText &text, const NameLists &names, const Structure &structure,
    const QList<EntityMention> &dates, const ShownNames &shown, QList<EntityMention> &mentions,
    const StopCallable &stop)
{
    if (shown.isEmpty() || stopRequested(stop)) {
        return;
    }
    StopPoll poll(stop, 512);
    const std::vector<NameWord> words = nameWords(text, names, structure, dates, stop);
    const ShownNameFinder finder(text, words, shown);
    const QList<EntityMention> found = finder.find(poll);
    QList<EntityMention> kept;
    kept.reserve(mentions.size());
    for (const EntityMention &mention : std::as_const(mentions)) {
        if (poll.step()) {
            return;
        }
        if (const auto own = judged(mention, shown, mention.span.in(text.text))) {
            kept.append(*own);
        }
    }
    mergeInto(kept, found, poll);
    mergeInto(kept, finder.findSurnames(kept, poll), poll);
    if (poll.isStopped()) {
        return;
    }
    mentions = std::move(kept);
}

} // namespace Quoth

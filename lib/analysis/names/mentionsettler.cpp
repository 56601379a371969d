// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/mentionsettler.h>

#include <analysis/names/bodyjoiner.h>
#include <analysis/names/bodylabeller.h>
#include <analysis/names/contextlabeller.h>
#include <analysis/names/namewords.h>
#include <analysis/names/teamlabeller.h>

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

using LabelWeights = std::array<double, 4>;

/// Joins the parts of listed names of several words that were found in pieces.
class PieceJoiner
{
public:
    PieceJoiner(const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions)
        : m_text(text)
        , m_names(names)
        , m_mentions(mentions)
    {
    }

    void run(StopPoll &poll)
    {
        // In place: another list of that length would be long to make and to forget.
        qsizetype kept = 0;
        for (qsizetype i = 0; i < m_mentions.size(); ++kept) {
            if (poll.step()) {
                return;
            }
            EntityMention mention = m_mentions[i];
            i = wholeName(i, mention);
            m_mentions[kept] = std::move(mention);
        }
        m_mentions.resize(kept);
    }

private:
    /// Widens the mention to the listed name that begins with it; returns the first mention behind.
    [[nodiscard]] qsizetype wholeName(qsizetype i, EntityMention &mention) const
    {
        const qsizetype first = m_text.tokenAt(mention.span.start);
        const qsizetype sentence = m_text.sentenceAt(mention.span.start);
        const NameMatch match =
            longestMatch(m_text, m_names, first, m_text.sentences[sentence].endToken);
        const bool isDemonym = match.flags.has(NameList::Demonym);
        const bool isCountry = match.flags.has(NameList::Country);
        // "CMC Markets": the rest of it was taken for a word.
        // "Leeds United", "Sheffield Wednesday": the town was taken for all of it.
        const bool isTown = mention.label == EntityLabel::Place &&
                            !match.flags.has(NameList::Place) &&
                            m_names.flags(mention.span.in(m_text.text)).has(NameList::Place);
        // "the Canadian Press": half of it was taken for a nationality.
        const bool isHalf = mention.label == EntityLabel::Misc;
        const bool isOrganisation =
            (mention.label == EntityLabel::Organisation || isTown || isHalf) &&
            match.flags.has(NameList::Organisation);
        if (match.endToken <= first + 1 || !(isDemonym || isCountry || isOrganisation)) {
            return i + 1;
        }
        const qsizetype end = m_text.tokens[match.endToken - 1].span.end;
        qsizetype next = i;
        double confidence = 0;
        while (next < m_mentions.size() && m_mentions[next].span.start < end) {
            confidence = std::max(confidence, m_mentions[next].confidence);
            ++next;
        }
        if (m_mentions[next - 1].span.end > end || (next == i + 1 && mention.span.end == end)) {
            return i + 1; // part of a longer name, or whole already
        }
        mention.span.end = end;
        const EntityLabel listed = isCountry ? EntityLabel::Place : EntityLabel::Organisation;
        mention.label = isDemonym ? EntityLabel::Misc : listed;
        mention.confidence = confidence;
        mention.rule += u"+list"_s;
        return next;
    }

    const TokenizedText &m_text;
    const NameLists &m_names;
    QList<EntityMention> &m_mentions;
};

QStringView firstWord(QStringView name)
{
    const qsizetype space = name.indexOf(u' ');
    return space < 0 ? name : name.first(space);
}

QStringView lastWord(QStringView name)
{
    return name.sliced(name.lastIndexOf(u' ') + 1);
}

/// "Calder" for "Calder Shipping" was taken for a surname.
void labelShortOrganisations(
    const TokenizedText &text, QList<EntityMention> &mentions, StopPoll &poll)
{
    QHash<QStringView, double> heads;
    QSet<QStringView> surnames;
    for (const EntityMention &mention : mentions) {
        const QStringView words = mention.span.in(text.text);
        if (poll.step()) {
            return;
        }
        if (!words.contains(u' ')) {
            continue;
        }
        if (mention.label == EntityLabel::Organisation) {
            heads[firstWord(words)] = std::max(heads[firstWord(words)], mention.confidence);
        } else if (mention.label == EntityLabel::Person) {
            surnames.insert(lastWord(words));
            surnames.insert(firstWord(words));
        }
    }
    for (EntityMention &mention : mentions) {
        if (poll.step()) {
            return;
        }
        const QStringView words = mention.span.in(text.text);
        const auto head = heads.constFind(words);
        if (mention.label == EntityLabel::Person && head != heads.constEnd() &&
            !surnames.contains(words)) {
            mention.label = EntityLabel::Organisation;
            mention.confidence = std::min(mention.confidence, *head);
            mention.rule += u"+short"_s;
        }
    }
}

void labelAlike(const TokenizedText &text, QList<EntityMention> &mentions, StopPoll &poll)
{
    QHash<QStringView, LabelWeights> weights;
    for (const EntityMention &mention : std::as_const(mentions)) {
        weights[mention.span.in(text.text)][static_cast<size_t>(mention.label)] +=
            mention.confidence;
        if (poll.step()) {
            return;
        }
    }
    for (EntityMention &mention : mentions) {
        if (poll.step()) {
            return;
        }
        const LabelWeights &own = weights[mention.span.in(text.text)];
        const auto best = std::max_element(own.begin(), own.end());
        const auto label = static_cast<EntityLabel>(best - own.begin());
        if (label != mention.label) {
            mention.label = label;
            mention.rule += u"+alike"_s;
        }
    }
}

} // namespace

void settleMentions(
    const TokenizedText &text, const NameLists &names, QList<EntityMention> &mentions,
    const StopCallable &stop)
{
    constexpr int mentionsBetweenStops = 512;
    StopPoll poll(stop, mentionsBetweenStops);
    PieceJoiner(text, names, mentions).run(poll);
    joinBodies(text, names, mentions, stop);
    labelBodies(text, names, mentions, stop);
    labelByContext(text, names, mentions, stop);
    labelShortOrganisations(text, mentions, poll);
    labelAlike(text, mentions, poll);
    labelTeams(text, names, mentions, stop); // after that, since the town itself may be named too
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/pronounresolver.h>

#include <algorithm>

namespace Quoth {

namespace {

constexpr qsizetype farthestSentence = 8;
constexpr qsizetype mostMentions = 60;

// Weights of nearness, role in the sentence and turn; found by hand on news of our own writing.
constexpr double perSentence = 1.0;
constexpr double subjectBonus = 0.9;
constexpr double speakerBonus = 1.6;
constexpr double knownGenderBonus = 0.8;
constexpr double markedPenalty = 2.0;
constexpr double possessivePenalty = 0.6;

} // namespace

PronounResolver::PronounResolver(
    const TokenizedText &text, const QList<EntityMention> &mentions, const QList<Entity> &entities,
    const RoleNames &roles, QList<Span> marked)
    : m_text(text)
    , m_mentions(mentions)
    , m_entities(entities)
    , m_roles(roles)
    , m_marked(std::move(marked))
{
}

bool PronounResolver::isPronoun(QStringView word)
{
    static constexpr std::array<QStringView, 7> pronouns = {u"he", u"she", u"it", u"they",
                                                            u"i",  u"we",  u"you"};
    return std::any_of(pronouns.begin(), pronouns.end(), [word](QStringView pronoun) {
        return word.compare(pronoun, Qt::CaseInsensitive) == 0;
    });
}

Antecedent PronounResolver::resolve(
    QStringView pronoun, qsizetype position, int lastSpeaker, qsizetype lastSpoke) const
{
    if (pronoun.compare(u"he", Qt::CaseInsensitive) == 0) {
        return person(Gender::Male, position, lastSpeaker, lastSpoke);
    }
    if (pronoun.compare(u"she", Qt::CaseInsensitive) == 0) {
        return person(Gender::Female, position, lastSpeaker, lastSpoke);
    }
    if (pronoun.compare(u"it", Qt::CaseInsensitive) == 0) {
        return group(false, position, lastSpeaker, lastSpoke);
    }
    if (pronoun.compare(u"they", Qt::CaseInsensitive) == 0) {
        return group(true, position, lastSpeaker, lastSpoke);
    }
    return {}; // "I" and "we" outside quotation marks are the writer
}

bool PronounResolver::fits(int entity, Gender gender) const
{
    if (entity < 0 || m_entities[entity].label != EntityLabel::Person ||
        m_entities[entity].isPlural) {
        return false;
    }
    const Gender own = m_roles.gender(entity);
    return own == Gender::Unknown || own == gender;
}

bool PronounResolver::isMarked(qsizetype position) const
{
    const auto next = std::partition_point(
        m_marked.begin(), m_marked.end(), [position](Span span) { return span.start <= position; });
    return next != m_marked.begin() && std::prev(next)->contains(position);
}

/// "By Anna Berg": who wrote the article is not in it.
bool PronounResolver::isByline(qsizetype position) const
{
    constexpr qsizetype longest = 8;
    const Sentence &sentence = m_text.sentences[m_text.sentenceAt(position)];
    return sentence.endToken - sentence.firstToken <= longest &&
           m_text.word(sentence.firstToken).compare(u"by", Qt::CaseInsensitive) == 0;
}

double PronounResolver::score(const EntityMention &mention, qsizetype sentence) const
{
    constexpr qsizetype subjectReach = 7;
    const qsizetype own = m_text.sentenceAt(mention.span.start);
    const qsizetype token = m_text.tokenAt(mention.span.start);
    const qsizetype behind = m_text.tokenAt(mention.span.end - 1) + 1;
    double score = -perSentence * double(sentence - own);
    // "Cox met Ray. He ...": of two names the first is the subject.
    const qsizetype offset = token - m_text.sentences[own].firstToken;
    constexpr double perWord = 0.06;
    if (offset < subjectReach) {
        score += subjectBonus - perWord * double(offset);
    }
    const QStringView next = behind < m_text.tokens.size() ? m_text.word(behind) : QStringView();
    if (next == u"'s" || next == u"’s") {
        score -= possessivePenalty;
    }
    return isMarked(mention.span.start) ? score - markedPenalty : score;
}

Antecedent PronounResolver::person(
    Gender gender, qsizetype position, int lastSpeaker, qsizetype lastSpoke) const
{
    const qsizetype sentence = m_text.sentenceAt(position);
    const auto next = std::partition_point(
        m_mentions.begin(), m_mentions.end(),
        [position](const EntityMention &mention) { return mention.span.start < position; });
    Antecedent best;
    double bestScore = -double(farthestSentence);
    double secondScore = bestScore;
    qsizetype seen = 0;
    for (auto it = next; it != m_mentions.begin() && seen < mostMentions;) {
        --it;
        ++seen;
        // “If Calder wants a seat,” she added: nobody speaks of themselves by name.
        const bool isInThisSpeech =
            isMarked(it->span.start) && m_text.sentenceAt(it->span.start) == sentence;
        if (!fits(it->entity, gender) || isByline(it->span.start) || isInThisSpeech) {
            continue;
        }
        double own = score(*it, sentence);
        own += m_roles.gender(it->entity) == gender ? knownGenderBonus : 0;
        const qsizetype turns = sentence - m_text.sentenceAt(lastSpoke);
        own += it->entity == lastSpeaker && turns <= 3 ? speakerBonus : 0;
        if (own > bestScore) {
            secondScore = it->entity == best.entity ? secondScore : bestScore;
            best.entity = it->entity;
            bestScore = own;
        } else if (it->entity != best.entity) {
            secondScore = std::max(secondScore, own);
        }
    }
    // Somebody who spoke a while ago is still speaking if nobody else was named since.
    if (best.entity < 0 && lastSpeaker >= 0 && fits(lastSpeaker, gender)) {
        return {lastSpeaker, 0.6};
    }
    best.confidence = best.entity < 0 ? 0 : std::min(0.95, 0.6 + 0.1 * (bestScore - secondScore));
    return best;
}

Antecedent PronounResolver::group(
    bool isPlural, qsizetype position, int lastSpeaker, qsizetype lastSpoke) const
{
    const qsizetype sentence = m_text.sentenceAt(position);
    const bool isFresh = lastSpeaker >= 0 && sentence - m_text.sentenceAt(lastSpoke) <= 2;
    if (isFresh && (m_entities[lastSpeaker].label != EntityLabel::Person ||
                    (isPlural && m_entities[lastSpeaker].isPlural))) {
        return {lastSpeaker, 0.7};
    }
    if (isPlural) {
        return {}; // "they said" mostly goes back to people without names
    }
    const auto next = std::partition_point(
        m_mentions.begin(), m_mentions.end(),
        [position](const EntityMention &mention) { return mention.span.start < position; });
    qsizetype seen = 0;
    for (auto it = next; it != m_mentions.begin() && seen < mostMentions; ++seen) {
        --it;
        constexpr qsizetype nearEnough = 2;
        if (sentence - m_text.sentenceAt(it->span.start) > nearEnough) {
            break;
        }
        if (it->label == EntityLabel::Organisation && it->entity >= 0 &&
            !isMarked(it->span.start)) {
            return {it->entity, 0.6};
        }
    }
    return {};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/pronounresolver.h>

#include <analysis/speech/wordclasses.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace Quoth {

namespace {

constexpr qsizetype farthestSentence = 8;
constexpr qsizetype mostMentions = 60;

} // namespace

PronounResolver::PronounResolver(
    const TokenizedText &text, const QList<EntityMention> &mentions, const QList<Entity> &entities,
    const RoleNames &roles, QList<Span> marked, const AntecedentRanker &ranker)
    : m_text(text)
    , m_mentions(mentions)
    , m_entities(entities)
    , m_roles(roles)
    , m_marked(std::move(marked))
    , m_ranker(ranker)
{
}

bool PronounResolver::isPronoun(QStringView word)
{
    static constexpr std::array<QStringView, 10> pronouns = {
        u"he", u"she", u"it", u"they", u"i", u"we", u"you", u"his", u"her", u"their"};
    return std::any_of(pronouns.begin(), pronouns.end(), [word](QStringView pronoun) {
        return word.compare(pronoun, Qt::CaseInsensitive) == 0;
    });
}

Gender PronounResolver::genderOf(QStringView pronoun)
{
    const WordKey key(pronoun);
    const bool isMale = key.view() == u"he" || key.view() == u"his" || key.view() == u"him";
    const bool isFemale = key.view() == u"she" || key.view() == u"her" || key.view() == u"hers";
    return isMale ? Gender::Male : isFemale ? Gender::Female : Gender::Unknown;
}

Antecedent PronounResolver::resolve(
    QStringView pronoun, qsizetype position, int lastSpeaker, qsizetype lastSpoke) const
{
    if (const Gender gender = genderOf(pronoun); gender != Gender::Unknown) {
        return person(gender, position, lastSpeaker, lastSpoke);
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
    return own == Gender::Unknown || gender == Gender::Unknown || own == gender;
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

void PronounResolver::describe(
    const EntityMention &mention, qsizetype position, AntecedentCandidate &candidate) const
{
    constexpr qsizetype subjectReach = 7;
    constexpr double perWord = 0.07;
    using Sign = AntecedentSign;
    const qsizetype sentence = m_text.sentenceAt(position);
    const qsizetype own = m_text.sentenceAt(mention.span.start);
    const qsizetype token = m_text.tokenAt(mention.span.start);
    const qsizetype behind = m_text.tokenAt(mention.span.end - 1) + 1;
    const qsizetype offset = token - m_text.sentences[own].firstToken;
    const QStringView next = behind < m_text.tokens.size() ? m_text.word(behind) : QStringView();
    const QStringView before = token > 0 ? m_text.word(token - 1) : QStringView();
    candidate.sign(Sign::Distance) = double(std::min(sentence - own, farthestSentence));
    candidate.sign(Sign::SameSentence) = sentence == own ? 1 : 0;
    const Span between = {mention.span.end, position};
    candidate.sign(Sign::SameParagraph) = between.in(m_text.text).contains(u'\n') ? 0 : 1;
    // "Cox met Ray. He ...": of two names the first is the subject.
    candidate.sign(Sign::OpensSentence) = offset < subjectReach ? 1 - perWord * double(offset) : 0;
    const bool isBeforeVerb =
        bool(wordClasses(next) & (WordClass::Auxiliary | WordClass::Verb)) || next.endsWith(u"ed");
    candidate.sign(Sign::BeforeVerb) = isBeforeVerb ? 1 : 0;
    candidate.sign(Sign::BehindLink) = wordClasses(before).testFlag(WordClass::Preposition) ? 1 : 0;
    candidate.sign(Sign::Owner) = next == u"'s" || next == u"’s" ? 1 : 0;
    candidate.sign(Sign::InMarks) = isMarked(mention.span.start) ? 1 : 0;
    candidate.sign(Sign::FullName) = mention.span.in(m_text.text).contains(u' ') ? 1 : 0;
}

/// From the nearest mention back; each person once, described by the nearest mention.
QList<AntecedentCandidate> PronounResolver::candidates(
    Gender gender, qsizetype position, int lastSpeaker, qsizetype lastSpoke) const
{
    using Sign = AntecedentSign;
    const qsizetype sentence = m_text.sentenceAt(position);
    const auto next = std::partition_point(
        m_mentions.begin(), m_mentions.end(),
        [position](const EntityMention &mention) { return mention.span.start < position; });
    QList<AntecedentCandidate> found;
    qsizetype seen = 0;
    for (auto it = next; it != m_mentions.begin() && seen < mostMentions; ++seen) {
        --it;
        // “If Calder wants a seat,” she added: nobody speaks of themselves by name.
        const qsizetype own = m_text.sentenceAt(it->span.start);
        const bool isInThisSpeech = isMarked(it->span.start) && own == sentence;
        if (sentence - own > farthestSentence) {
            break;
        }
        if (!fits(it->entity, gender) || isByline(it->span.start) || isInThisSpeech) {
            continue;
        }
        auto known = std::find_if(found.begin(), found.end(), [it](const auto &candidate) {
            return candidate.entity == it->entity;
        });
        if (known == found.end()) {
            AntecedentCandidate candidate;
            candidate.entity = it->entity;
            describe(*it, position, candidate);
            candidate.sign(Sign::Latest) = found.isEmpty() ? 1 : 0;
            const bool isKnown = gender != Gender::Unknown && m_roles.gender(it->entity) == gender;
            candidate.sign(Sign::KnownGender) = isKnown ? 1 : 0;
            const qsizetype turns = sentence - m_text.sentenceAt(std::max<qsizetype>(0, lastSpoke));
            candidate.sign(Sign::SpokeLast) = it->entity == lastSpeaker && turns <= 3 ? 1 : 0;
            known = found.insert(found.end(), candidate);
        }
        addMention(*it, sentence - own, *known);
    }
    return found;
}

void PronounResolver::addMention(
    const EntityMention &mention, qsizetype sentencesBack, AntecedentCandidate &candidate) const
{
    using Sign = AntecedentSign;
    constexpr qsizetype subjectReach = 3;
    const qsizetype own = m_text.sentenceAt(mention.span.start);
    const qsizetype offset = m_text.tokenAt(mention.span.start) - m_text.sentences[own].firstToken;
    double &frequency = candidate.sign(Sign::Frequency);
    frequency = std::log(std::exp(frequency) + 1);
    if (own < 2) {
        candidate.sign(Sign::OpensArticle) = 1;
    }
    if (sentencesBack <= 1 && offset < subjectReach && !isMarked(mention.span.start)) {
        candidate.sign(Sign::SubjectBefore) = 1;
    }
}

Antecedent PronounResolver::person(
    Gender gender, qsizetype position, int lastSpeaker, qsizetype lastSpoke) const
{
    const QList<AntecedentCandidate> found = candidates(gender, position, lastSpeaker, lastSpoke);
    if (found.isEmpty()) {
        // Somebody who spoke a while ago is still speaking if nobody else was named since.
        const bool isStillSpeaking = lastSpeaker >= 0 && fits(lastSpeaker, gender);
        return isStillSpeaking ? Antecedent{lastSpeaker, 0.6} : Antecedent{};
    }
    const QList<double> shares = m_ranker.probabilities(found);
    const auto best = std::max_element(shares.cbegin(), shares.cend());
    constexpr double surest = 0.97;
    return {found[std::distance(shares.cbegin(), best)].entity, std::min(surest, *best)};
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

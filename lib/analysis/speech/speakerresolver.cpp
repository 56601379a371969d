// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/speakerresolver.h>

#include <analysis/speech/affiliation.h>
#include <analysis/speech/markedspans.h>
#include <analysis/speech/pronounresolver.h>
#include <analysis/speech/rolenames.h>
#include <analysis/speech/uncuedspeech.h>
#include <analysis/speech/wordclasses.h>

#include <QHash>

#include <algorithm>
#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// The tokens [first, end) of a source.
struct SourceTokens
{
    qsizetype first = 0;
    qsizetype end = 0;
};

class SpeakerResolver
{
public:
    SpeakerResolver(
        const TokenizedText &text, const QList<EntityMention> &mentions,
        const QList<Entity> &entities, QList<QuotationFinding> &quotations,
        const AntecedentRanker &ranker, const StopCallable &stop)
        : m_text(text)
        , m_mentions(mentions)
        , m_entities(entities)
        , m_quotations(quotations)
        , m_roles(text, mentions, entities, stop)
        , m_pronouns(text, mentions, entities, m_roles, markedSpans(quotations, stop), ranker)
        , m_uncued(text, mentions, m_pronouns)
    {
        readSurnames(stop);
        readInterviewee();
    }

    void run(const StopCallable &stop)
    {
        constexpr int quotationsBetweenStops = 64;
        StopPoll poll(stop, quotationsBetweenStops);
        for (qsizetype i = 0; i < m_quotations.size(); ++i) {
            QuotationFinding &quotation = m_quotations[i];
            if (poll.step()) {
                return;
            }
            if (crossheadOf(m_text.text, m_quotations, i) >= 0) {
                continue; // see below: who says it is not known yet
            }
            const Antecedent found =
                quotation.source.isNull() ? uncuedSpeaker(quotation) : speakerOf(quotation.source);
            quotation.speaker = found.entity;
            quotation.affiliation = affiliationOf(m_text, m_mentions, quotation);
            if (found.entity >= 0) {
                quotation.confidence *= found.confidence;
            }
            if (quotation.rule == u"interview-turn") {
                m_turn = quotation.span;
                m_turnSpeaker = found.entity;
            }
            remember(quotation);
        }
        for (qsizetype i = 0; i < m_quotations.size() && !poll.step(); ++i) {
            if (const qsizetype own = crossheadOf(m_text.text, m_quotations, i); own >= 0) {
                m_quotations[i].source = m_quotations[own].source;
                m_quotations[i].speaker = m_quotations[own].speaker;
                m_quotations[i].affiliation = m_quotations[own].affiliation;
            }
        }
    }

private:
    /// People who share their surname with a place: Tim Holland ... “Yes,” Holland said.
    void readSurnames(const StopCallable &stop)
    {
        StopPoll poll(stop);
        for (const EntityMention &mention : m_mentions) {
            if (poll.step()) {
                return;
            }
            const QStringView name = mention.span.in(m_text.text);
            const qsizetype space = name.lastIndexOf(u' ');
            if (mention.label == EntityLabel::Person && mention.entity >= 0 && space > 0) {
                m_surnames.insert(name.sliced(space + 1), mention.entity);
            }
        }
    }

    /// In an interview whoever answers says "I" and is called "you": who is named beside the word
    /// "interview" where the article opens, else who is named most often there.
    void readInterviewee()
    {
        constexpr int openingTokens = 160;
        const qsizetype end = std::min<qsizetype>(openingTokens, m_text.tokens.size());
        qsizetype word = 0;
        while (word < end && !m_text.word(word).startsWith(u"interview", Qt::CaseInsensitive)) {
            ++word;
        }
        if (word == end) {
            return;
        }
        const Sentence &own = m_text.sentences[m_text.sentenceAt(m_text.tokens[word].span.start)];
        QHash<int, int> counts;
        for (const EntityMention &mention : m_mentions) {
            if (mention.span.start >= m_text.tokens[end - 1].span.end) {
                break;
            }
            if (mention.label == EntityLabel::Person && mention.entity >= 0) {
                counts[mention.entity] += own.span.contains(mention.span) ? openingTokens : 1;
            }
        }
        int most = 0;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            // Of two named alike often, who says "I" is open.
            m_interviewee = it.value() > most ? it.key() : it.value() == most ? -1 : m_interviewee;
            most = std::max(most, it.value());
        }
    }

    /// "I think", "do you believe": of the turn it stands in, else of the one who is interviewed.
    [[nodiscard]] Antecedent answering(Span source) const
    {
        if (m_turn.contains(source)) {
            const bool isOther = source.in(m_text.text).startsWith(u'y', Qt::CaseInsensitive);
            return isOther ? Antecedent() : Antecedent{m_turnSpeaker, 0.8};
        }
        return {m_interviewee, 0.5};
    }

    [[nodiscard]] static bool isOfTalk(QStringView pronoun)
    {
        const WordKey key(pronoun);
        return key.view() == u"i" || key.view() == u"you" || key.view() == u"we";
    }

    void remember(const QuotationFinding &quotation)
    {
        if (quotation.kind != QuotationKind::Mixed) {
            m_last.end = std::max(m_last.end, quotation.span.end);
        }
        if (quotation.source.isNull() && quotation.speaker < 0) {
            return;
        }
        m_last.speaker = quotation.speaker;
        m_last.spoke = std::max(quotation.span.end, quotation.source.end) - 1;
        m_last.source = quotation.source.isNull() ? m_last.source : quotation.source;
    }

    /// Also tells where the text says who it is: the source is then in another sentence.
    [[nodiscard]] Antecedent uncuedSpeaker(QuotationFinding &quotation) const
    {
        const NamedSpeaker found = m_uncued.speakerOf(quotation, m_last);
        quotation.source = found.source;
        return found.speaker;
    }

    [[nodiscard]] Antecedent speakerOf(Span source)
    {
        if (source == m_knownSource) {
            return m_known;
        }
        m_knownSource = source;
        m_known = resolve(source);
        return m_known;
    }

    [[nodiscard]] Antecedent resolve(Span source) const
    {
        const SourceTokens tokens = {
            m_text.tokenAt(source.start), m_text.tokenAt(source.end - 1) + 1};
        if (tokens.end == tokens.first + 1 &&
            PronounResolver::isPronoun(m_text.word(tokens.first))) {
            if (isOfTalk(m_text.word(tokens.first))) {
                return answering(source);
            }
            return m_pronouns.resolve(
                m_text.word(tokens.first), source.start, m_last.speaker, m_last.spoke);
        }
        if (const Antecedent person = namedPerson(source); person.entity >= 0) {
            return person;
        }
        if (const Antecedent person = apposedPerson(source, tokens); person.entity >= 0) {
            return person;
        }
        const qsizetype head = headOf(tokens);
        if (const Antecedent holder = roleHolder(tokens, head, source.start); holder.entity >= 0) {
            return holder;
        }
        if (const Antecedent group = namedGroup(source, head); group.entity >= 0) {
            return group;
        }
        if (const Antecedent issuer = issuerOf(tokens, source.start); issuer.entity >= 0) {
            return issuer;
        }
        return unnamedGroup(tokens, head, source.start);
    }

    [[nodiscard]] QList<EntityMention>::const_iterator firstMention(qsizetype position) const
    {
        return std::partition_point(
            m_mentions.begin(), m_mentions.end(),
            [position](const EntityMention &mention) { return mention.span.end <= position; });
    }

    [[nodiscard]] QStringView wordBehind(Span span) const
    {
        const qsizetype t = m_text.tokenAt(span.end - 1) + 1;
        return t < m_text.tokens.size() ? m_text.word(t) : QStringView();
    }

    [[nodiscard]] QStringView wordBefore(Span span) const
    {
        const qsizetype t = m_text.tokenAt(span.start);
        return t > 0 ? m_text.word(t - 1) : QStringView();
    }

    /// The person who is the head of the source, not "Trump's lawyer" or "a spokesman for Trump".
    [[nodiscard]] Antecedent namedPerson(Span source) const
    {
        for (auto it = firstMention(source.start);
             it != m_mentions.end() && it->span.start < source.end; ++it) {
            if (it->label != EntityLabel::Person || it->entity < 0) {
                continue;
            }
            const QStringView behind = wordBehind(it->span);
            const bool isOwner = it->span.end < source.end && (behind == u"'s" || behind == u"’s" ||
                                                               behind == u"'" || behind == u"’");
            const bool isLinked =
                it->span.start > source.start &&
                wordClasses(wordBefore(it->span)).testFlag(WordClass::Preposition);
            // "Dunmore manager Sergio Alves": a club taken for a person is no speaker either.
            const bool isModifier =
                it->span.end < source.end && wordClasses(behind).testFlag(WordClass::PersonNoun);
            if (!isOwner && !isLinked && !isModifier) {
                return {it->entity, 0.98};
            }
        }
        return {};
    }

    /// "According to the team's coach, [Anna Roy], they lost": named right behind, between commas.
    [[nodiscard]] Antecedent apposedPerson(Span source, SourceTokens tokens) const
    {
        const auto word = [this](qsizetype t) {
            return t < m_text.tokens.size() ? m_text.word(t) : QStringView();
        };
        const bool isRole =
            wordClasses(m_text.word(headOf(tokens))).testFlag(WordClass::PersonNoun);
        if (!isRole || word(tokens.end) != u",") {
            return {};
        }
        const auto it = firstMention(source.end);
        const bool isNext = it != m_mentions.end() && it->label == EntityLabel::Person &&
                            it->entity >= 0 && tokens.end + 1 < m_text.tokens.size() &&
                            it->span.start == m_text.tokens[tokens.end + 1].span.start;
        return isNext && wordBehind(it->span) == u"," ? Antecedent{it->entity, 0.9} : Antecedent{};
    }

    /// The head noun: before the first preposition, else the last word.
    [[nodiscard]] qsizetype headOf(SourceTokens tokens) const
    {
        qsizetype head = tokens.first;
        while (head + 1 < tokens.end &&
               !wordClasses(m_text.word(head + 1)).testFlag(WordClass::Preposition) &&
               m_text.word(head + 1) != u"," && m_text.word(head + 1) != u"who") {
            ++head;
        }
        return head;
    }

    /// "the president", "the North Korean leader": whoever was named with the word. "a witness" is
    /// somebody new.
    [[nodiscard]] Antecedent
    roleHolder(SourceTokens tokens, qsizetype head, qsizetype position) const
    {
        const QStringView role = m_text.word(head);
        const QStringView first = m_text.word(tokens.first);
        const bool isIndefinite = first.compare(u"a", Qt::CaseInsensitive) == 0 ||
                                  first.compare(u"an", Qt::CaseInsensitive) == 0 ||
                                  first.compare(u"another", Qt::CaseInsensitive) == 0 ||
                                  first.compare(u"one", Qt::CaseInsensitive) == 0;
        const WordClasses classes = wordClasses(role);
        const bool isPerson = classes.testFlag(WordClass::PersonNoun) || isAge(tokens);
        if (isIndefinite || !isPerson || classes.testFlag(WordClass::Plural)) {
            return {};
        }
        if (const int holder = m_roles.holder(role, qualifiers(tokens, head), position);
            holder >= 0) {
            return {holder, 0.8};
        }
        // "the father of two", "the Mariners captain": who is not named yet would be "a father".
        const bool isDefinite = first.compare(u"the", Qt::CaseInsensitive) == 0;
        Antecedent salient;
        if (isDefinite && !isOffice(role)) {
            salient = m_pronouns.salientPerson(
                genderOfNoun(role), position, m_last.speaker, m_last.spoke);
            salient.confidence *= 0.6;
        }
        return salient;
    }

    /// "the 71-year-old"
    [[nodiscard]] bool isAge(SourceTokens tokens) const
    {
        const Span span = {
            m_text.tokens[tokens.first].span.start, m_text.tokens[tokens.end - 1].span.end};
        return span.in(m_text.text).endsWith(u"-year-old");
    }

    /// "the president", "the pope": known without being named, so that nobody else need be meant.
    [[nodiscard]] static bool isOffice(QStringView role)
    {
        static constexpr std::array<QStringView, 21> offices = {
            u"president",   u"minister",   u"premier",    u"governor",   u"king",
            u"queen",       u"pope",       u"mayor",      u"chancellor", u"judge",
            u"secretary",   u"ambassador", u"senator",    u"leader",     u"commissioner",
            u"chief",       u"prosecutor", u"government", u"spokesman",  u"spokeswoman",
            u"spokesperson"};
        return std::any_of(offices.begin(), offices.end(), [role](QStringView office) {
            return role.compare(office, Qt::CaseInsensitive) == 0;
        });
    }

    /// The words before the head that tell one minister from another.
    [[nodiscard]] QList<QStringView> qualifiers(SourceTokens tokens, qsizetype head) const
    {
        QList<QStringView> words;
        for (qsizetype t = tokens.first; t < head; ++t) {
            const QStringView word = m_text.word(t);
            const bool isWord = m_text.tokens[t].kind == TokenKind::Word;
            if (isWord && word.size() > 2 && !wordClasses(word).testFlag(WordClass::Determiner)) {
                words.append(word);
            }
        }
        return words;
    }

    /// An organisation or a place that speaks, itself or by its people: "the US", "a White House
    /// spokesman", "the Chinese government".
    [[nodiscard]] Antecedent namedGroup(Span source, qsizetype head) const
    {
        Antecedent found;
        for (auto it = firstMention(source.start);
             it != m_mentions.end() && it->span.start < source.end; ++it) {
            if (it->entity < 0 || it->label == EntityLabel::Person ||
                it->label == EntityLabel::Date || isOnlyReader(it->span)) {
                continue;
            }
            if (it->span == source && it->label == EntityLabel::Place) {
                if (const int bearer = m_surnames.value(it->span.in(m_text.text), -1);
                    bearer >= 0) {
                    return {bearer, 0.85};
                }
            }
            if (it->span.end == source.end && wordBefore(it->span).size() < 4) {
                const bool isWhole = it->span.start - source.start <= 4;
                return {it->entity, isWhole ? 0.95 : 0.6};
            }
            const WordClasses classes = wordClasses(m_text.word(head));
            // "the Chinese government" is China; "a Greek court" is a court.
            const bool isBody =
                classes.testFlag(WordClass::OrganisationNoun) && speaksForState(m_text.word(head));
            if (it->label == EntityLabel::Organisation) {
                return {it->entity, 0.65};
            }
            found = isBody && found.entity < 0 ? Antecedent{it->entity, 0.5} : found;
        }
        return found;
    }

    /// "the statement added": of whoever just spoke in one.
    [[nodiscard]] Antecedent issuerOf(SourceTokens tokens, qsizetype position) const
    {
        static constexpr std::array<QStringView, 8> words = {
            u"statement", u"release", u"post", u"tweet", u"email", u"letter", u"message", u"memo"};
        constexpr qsizetype nearEnough = 12; // sentences
        const bool isDefinite =
            tokens.end == tokens.first + 2 &&
            m_text.word(tokens.first).compare(u"the", Qt::CaseInsensitive) == 0 &&
            std::find(words.begin(), words.end(), m_text.word(tokens.end - 1)) != words.end();
        const bool isNear =
            m_last.spoke >= 0 &&
            m_text.sentenceAt(position) - m_text.sentenceAt(m_last.spoke) <= nearEnough;
        const bool isBody =
            m_last.speaker >= 0 && m_entities[m_last.speaker].label == EntityLabel::Organisation;
        return isDefinite && isNear && isBody ? Antecedent{m_last.speaker, 0.5} : Antecedent();
    }

    /// "the company": the organisation named last.
    [[nodiscard]] Antecedent
    unnamedGroup(SourceTokens tokens, qsizetype head, qsizetype position) const
    {
        const QStringView noun = m_text.word(head);
        const WordClasses classes = wordClasses(noun);
        const bool isDefinite = m_text.word(tokens.first).compare(u"the", Qt::CaseInsensitive) == 0;
        const EntityLabel wanted =
            isSettlement(noun) ? EntityLabel::Place : EntityLabel::Organisation;
        if (!isDefinite || !classes.testFlag(WordClass::OrganisationNoun) ||
            head != tokens.end - 1) {
            return {};
        }
        constexpr int mostMentions = 40;
        auto it = firstMention(position);
        for (int seen = 0; it != m_mentions.begin() && seen < mostMentions; ++seen) {
            --it;
            // "the court" is one whose name says so; "the company" whichever was named last
            const bool fits = wanted == EntityLabel::Place || isAnyBody(noun) ||
                              it->span.in(m_text.text).contains(noun, Qt::CaseInsensitive);
            if (it->label == wanted && it->entity >= 0 && fits) {
                return {it->entity, 0.6};
            }
        }
        return {};
    }

    [[nodiscard]] static bool isSettlement(QStringView noun)
    {
        return noun == u"city" || noun == u"country" || noun == u"state";
    }

    /// Words for bodies that are called by names of any kind: "Acme ... the company".
    [[nodiscard]] static bool isAnyBody(QStringView noun)
    {
        static constexpr std::array<QStringView, 24> bodies = {
            u"company",   u"firm",    u"group",        u"agency",      u"organisation",
            u"carrier",   u"airline", u"organization", u"retailer",    u"manufacturer",
            u"automaker", u"network", u"carmaker",     u"broadcaster", u"newspaper",
            u"club",      u"team",    u"charity",      u"regulator",   u"watchdog",
            u"magazine",  u"band",    u"publisher",    u"bank"};
        return std::find(bodies.begin(), bodies.end(), noun) != bodies.end();
    }

    [[nodiscard]] static bool speaksForState(QStringView noun)
    {
        return noun == u"government" || noun == u"administration" || noun == u"ministry" ||
               noun == u"military" || noun == u"army" || noun == u"embassy" || noun == u"state";
    }

    /// "A letter seen by Sky News said": the words are not theirs.
    [[nodiscard]] bool isOnlyReader(Span span) const
    {
        const qsizetype token = m_text.tokenAt(span.start);
        if (token < 2 || m_text.word(token - 1) != u"by") {
            return false;
        }
        const QStringView verb = m_text.word(token - 2);
        return verb == u"seen" || verb == u"obtained" || verb == u"reviewed" || verb == u"viewed";
    }

    const TokenizedText &m_text;
    const QList<EntityMention> &m_mentions;
    const QList<Entity> &m_entities;
    QList<QuotationFinding> &m_quotations;
    QHash<QStringView, int> m_surnames; ///< views into the text
    const RoleNames m_roles;
    const PronounResolver m_pronouns;
    const UncuedSpeech m_uncued;
    int m_interviewee = -1;
    Span m_turn;
    int m_turnSpeaker = -1;
    Span m_knownSource;
    Antecedent m_known;
    SpokenBefore m_last;
};

} // namespace

void resolveSpeakers(
    const TokenizedText &text, const QList<EntityMention> &mentions, const QList<Entity> &entities,
    QList<QuotationFinding> &quotations, const AntecedentRanker &ranker, const StopCallable &stop,
    const DisposalCallable &disposal)
{
    auto resolver =
        std::make_shared<SpeakerResolver>(text, mentions, entities, quotations, ranker, stop);
    resolver->run(stop);
    if (disposal) {
        disposal(std::move(resolver));
    }
}

} // namespace Quoth

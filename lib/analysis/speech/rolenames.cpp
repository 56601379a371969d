// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/rolenames.h>

#include <analysis/speech/wordclasses.h>

#include <algorithm>
#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Titles before a name, and the role that a common noun would name later: "Sen. Murray ... the
/// senator said".
QString roleOfWord(QStringView word)
{
    static const QHash<QString, QString> titles = {
        {u"sen."_s, u"senator"_s},    {u"gov."_s, u"governor"_s},
        {u"gen."_s, u"general"_s},    {u"rep."_s, u"representative"_s},
        {u"dr."_s, u"doctor"_s},      {u"dr"_s, u"doctor"_s},
        {u"prof."_s, u"professor"_s}, {u"sgt."_s, u"sergeant"_s},
        {u"col."_s, u"colonel"_s},    {u"det."_s, u"detective"_s},
        {u"pm"_s, u"minister"_s},     {u"co-founder"_s, u"founder"_s},
        {u"ceo"_s, u"executive"_s},   {u"boss"_s, u"boss"_s}};
    const QString key = word.toString().toLower();
    if (const auto it = titles.constFind(key); it != titles.cend()) {
        return *it;
    }
    const WordClasses classes = wordClasses(word);
    const bool isRole =
        classes.testFlag(WordClass::PersonNoun) && !classes.testFlag(WordClass::Plural);
    return isRole ? key : QString();
}

bool endsTitle(QStringView word)
{
    return bool(
        wordClasses(word) &
        (WordClass::Determiner | WordClass::Auxiliary | WordClass::Verb | WordClass::Subordinator |
         WordClass::SubjectPronoun | WordClass::Coordinator));
}

} // namespace

Gender genderOfNoun(QStringView noun)
{
    static constexpr std::array<QStringView, 24> female = {
        u"mrs",     u"mrs.",        u"ms",          u"ms.",     u"miss",          u"lady",
        u"madam",   u"spokeswoman", u"chairwoman",  u"mother",  u"woman",         u"girl",
        u"wife",    u"daughter",    u"sister",      u"actress", u"queen",         u"princess",
        u"duchess", u"aunt",        u"grandmother", u"widow",   u"congresswoman", u"businesswoman"};
    static constexpr std::array<QStringView, 24> male = {
        u"mr",   u"mr.",    u"sir",         u"lord",    u"spokesman",   u"chairman",
        u"man",  u"boy",    u"father",      u"husband", u"son",         u"brother",
        u"king", u"prince", u"duke",        u"uncle",   u"grandfather", u"congressman",
        u"pope", u"imam",   u"businessman", u"widower", u"midfielder",  u"policeman"};
    const WordKey key(noun);
    if (std::find(female.begin(), female.end(), key.view()) != female.end()) {
        return Gender::Female;
    }
    const bool isMale = std::find(male.begin(), male.end(), key.view()) != male.end();
    return isMale ? Gender::Male : Gender::Unknown;
}

RoleNames::RoleNames(
    const TokenizedText &text, const QList<EntityMention> &mentions, const QList<Entity> &entities,
    const StopCallable &stop)
{
    m_genders.reserve(entities.size());
    for (const Entity &entity : entities) {
        m_genders.append(entity.gender);
    }
    StopPoll poll(stop);
    for (const EntityMention &mention : mentions) {
        if (poll.step()) {
            return;
        }
        if (mention.label == EntityLabel::Person && mention.entity >= 0) {
            readTitles(text, mention);
            readDescription(text, mention);
            readApposition(text, mention);
        }
    }
}

/// Back from the name over "White House press secretary", "Prime Minister", "her brother".
void RoleNames::readTitles(const TokenizedText &text, const EntityMention &mention)
{
    constexpr qsizetype farthest = 6;
    const qsizetype first = text.tokenAt(mention.span.start);
    Title title;
    for (qsizetype t = first - 1; t >= std::max<qsizetype>(0, first - farthest); --t) {
        const QStringView word = text.word(t);
        const bool isHyphen = word == u"-";
        if ((text.tokens[t].kind == TokenKind::Punctuation && !isHyphen) || endsTitle(word)) {
            break;
        }
        title.append(word);
    }
    add(title, mention);
}

/// Back from the name over "the Minister for Transport, Hon." and "Her counterpart, Sen.", where
/// what follows the name shows that it only says who that is.
void RoleNames::readDescription(const TokenizedText &text, const EntityMention &mention)
{
    constexpr qsizetype longestTitle = 3;
    constexpr qsizetype longest = 12;
    const qsizetype first = text.tokenAt(mention.span.start);
    const qsizetype behind = text.tokenAt(mention.span.end - 1) + 1;
    const QStringView next = behind < text.tokens.size() ? text.word(behind) : QStringView(u".");
    qsizetype comma = first - 1;
    while (comma > 0 && first - comma <= longestTitle &&
           (text.word(comma) == u"." || text.word(comma)[0].isUpper())) {
        --comma;
    }
    const bool isClosed = next == u"," || next == u"." || next == u";";
    if (comma <= 0 || text.word(comma) != u"," || !isClosed) {
        return;
    }
    qsizetype t = comma - 1;
    bool opens = false;
    for (; t >= std::max<qsizetype>(0, comma - longest) && !opens; --t) {
        const QStringView word = text.word(t);
        const WordClasses classes = wordClasses(word);
        opens = classes.testFlag(WordClass::Determiner) || word == u"'s" || word == u"’s";
        const bool isBreak = text.tokens[t].kind == TokenKind::Punctuation && word != u"-";
        if (!opens &&
            (isBreak || bool(
                            classes & (WordClass::Auxiliary | WordClass::Verb |
                                       WordClass::SubjectPronoun | WordClass::Question)))) {
            return;
        }
    }
    Title title;
    for (t += 2; opens && t < comma; ++t) {
        if (wordClasses(text.word(t)).testFlag(WordClass::Preposition)) {
            break;
        }
        title.append(text.word(t));
    }
    add(title, mention);
}

/// On from the name over ", the chief executive of X,"; also over ", 45, a teacher".
void RoleNames::readApposition(const TokenizedText &text, const EntityMention &mention)
{
    constexpr qsizetype farthest = 10;
    qsizetype t = text.tokenAt(mention.span.end - 1) + 1;
    const qsizetype end = std::min(text.tokens.size(), t + farthest);
    if (t >= end || text.word(t) != u",") {
        return;
    }
    ++t;
    if (t + 1 < end && text.tokens[t].kind == TokenKind::Number && text.word(t + 1) == u",") {
        t += 2;
    }
    Title title;
    for (; t < end; ++t) {
        const QStringView word = text.word(t);
        const WordClasses classes = wordClasses(word);
        if (text.tokens[t].kind == TokenKind::Punctuation && word != u"-") {
            break;
        }
        if (classes & (WordClass::Preposition | WordClass::Auxiliary | WordClass::Verb |
                       WordClass::Question | WordClass::SubjectPronoun)) {
            break;
        }
        title.append(word);
    }
    add(title, mention);
}

void RoleNames::add(const Title &title, const EntityMention &mention)
{
    Gender &gender = m_genders[mention.entity];
    for (const QStringView word : title) {
        gender = gender == Gender::Unknown ? genderOfNoun(word) : gender;
        const QString role = roleOfWord(word);
        if (role.isEmpty()) {
            continue;
        }
        Naming naming = {mention.span.start, mention.entity, {}};
        for (const QStringView other : title) {
            if (other != word && !wordClasses(other).testFlag(WordClass::Determiner)) {
                naming.qualifiers.append(other.toString().toLower());
            }
        }
        m_namings[role].append(naming);
    }
}

/// "the prime minister" is not "Health Minister Jane Hill", but "the minister" may be.
bool RoleNames::mayMean(const Naming &naming, const Title &qualifiers)
{
    return qualifiers.isEmpty() || naming.qualifiers.isEmpty() ||
           std::any_of(qualifiers.begin(), qualifiers.end(), [&naming](QStringView word) {
               return naming.qualifiers.contains(word.toString().toLower());
           });
}

int RoleNames::holder(QStringView role, const Title &qualifiers, qsizetype position) const
{
    constexpr qsizetype farthestAhead = 1500;
    constexpr int mostTried = 40;
    const QList<Naming> namings = m_namings.value(role.toString().toLower());
    const auto next =
        std::partition_point(namings.begin(), namings.end(), [position](const Naming &naming) {
            return naming.position < position;
        });
    int tried = 0;
    for (auto it = next; it != namings.begin() && tried < mostTried; ++tried) {
        --it;
        if (mayMean(*it, qualifiers)) {
            return it->entity;
        }
    }
    const bool isSoon = next != namings.end() && next->position - position < farthestAhead;
    return isSoon && mayMean(*next, qualifiers) ? next->entity : -1;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/labelconvention.h>

#include <analysis/names/nametables.h>

#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int manyLabels = 10; // so often labelled it is a name, and no chance

/// Titles and roles that a source may have put inside a person's name: "President Donald Trump".
bool isTitleWord(QStringView word)
{
    static const QSet<QString> titles = {
        u"mr"_s,        u"ms"_s,         u"mrs"_s,         u"miss"_s,
        u"dr"_s,        u"prof"_s,       u"professor"_s,   u"president"_s,
        u"prime"_s,     u"minister"_s,   u"premier"_s,     u"pope"_s,
        u"king"_s,      u"queen"_s,      u"prince"_s,      u"princess"_s,
        u"sir"_s,       u"lord"_s,       u"lady"_s,        u"dame"_s,
        u"sen"_s,       u"senator"_s,    u"rep"_s,         u"representative"_s,
        u"gov"_s,       u"governor"_s,   u"gen"_s,         u"general"_s,
        u"col"_s,       u"colonel"_s,    u"maj"_s,         u"major"_s,
        u"capt"_s,      u"captain"_s,    u"lt"_s,          u"lieutenant"_s,
        u"sgt"_s,       u"sergeant"_s,   u"adm"_s,         u"admiral"_s,
        u"judge"_s,     u"justice"_s,    u"mayor"_s,       u"chancellor"_s,
        u"secretary"_s, u"ambassador"_s, u"sheikh"_s,      u"sheik"_s,
        u"ayatollah"_s, u"cardinal"_s,   u"archbishop"_s,  u"bishop"_s,
        u"rev"_s,       u"reverend"_s,   u"saint"_s,       u"st"_s,
        u"former"_s,    u"chief"_s,      u"attorney"_s,    u"deputy"_s,
        u"foreign"_s,   u"defense"_s,    u"finance"_s,     u"interior"_s,
        u"speaker"_s,   u"commander"_s,  u"crown"_s,       u"vice"_s,
        u"mullah"_s,    u"imam"_s,       u"spokesman"_s,   u"spokeswoman"_s,
        u"chairman"_s,  u"emeritus"_s,   u"congressman"_s, u"detective"_s,
        u"officer"_s,   u"father"_s,     u"sister"_s,      u"brother"_s,
        u"aunt"_s,      u"uncle"_s,      u"sultan"_s,      u"emperor"_s,
        u"prophet"_s};
    return titles.contains((word.endsWith(u'.') ? word.chopped(1) : word).toString().toLower());
}

/// Sources that leave nationalities, events or works without a label here and there, or all of
/// them.
bool marksMiscThroughout(const TrainingFile &file)
{
    for (const QLatin1String prefix :
         {"uner"_L1, "gum"_L1, "btc"_L1, "wnut"_L1, "sec"_L1, "re3d"_L1, "multiner"_L1}) {
        if (file.name.startsWith(prefix)) {
            return false;
        }
    }
    return std::any_of(file.documents.begin(), file.documents.end(), [](const auto &document) {
        return std::any_of(document.names.begin(), document.names.end(), [](const auto &name) {
            return name.label == EntityLabel::Misc;
        });
    });
}

bool isNamedInside(const TokenizedText &text, qsizetype first, qsizetype end)
{
    for (qsizetype i = first; i < end; ++i) {
        if (text.word(i)[0].isUpper()) {
            return true;
        }
    }
    return false;
}

bool hasCapital(QStringView word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
}

bool isShouted(QStringView word)
{
    return hasCapital(word) &&
           std::none_of(word.begin(), word.end(), [](QChar c) { return c.isLower(); });
}

/// "the President" means a person and names none.
bool isTitleAlone(const TokenizedText &text, TokenName name)
{
    return name.label == EntityLabel::Person && name.end - name.first == 1 &&
           isTitleWord(text.word(name.first)) && text.word(name.first).size() > 5;
}

bool isPossessive(QStringView word)
{
    return word.compare(u"'s", Qt::CaseInsensitive) == 0 ||
           word.compare(u"\u2019s", Qt::CaseInsensitive) == 0 || word == u"'" || word == u"\u2019";
}

/// Words behind a hyphen that make an adjective of a name: "Paris-based", "U.S.-led".
bool makesAdjective(QStringView word)
{
    static const QSet<QString> words = {
        u"based"_s,      u"led"_s,          u"backed"_s, u"born"_s,     u"run"_s,
        u"controlled"_s, u"held"_s,         u"ruled"_s,  u"owned"_s,    u"funded"_s,
        u"made"_s,       u"sponsored"_s,    u"style"_s,  u"occupied"_s, u"brokered"_s,
        u"trained"_s,    u"administered"_s, u"area"_s,   u"linked"_s,   u"related"_s,
        u"appointed"_s,  u"supported"_s,    u"era"_s};
    return words.contains(word.toString());
}

QString nameText(const TokenizedText &text, TokenName name)
{
    const Span span = {text.tokens[name.first].span.start, text.tokens[name.end - 1].span.end};
    return span.in(text.text).toString().simplified();
}

} // namespace

LabelConvention::LabelConvention(const TrainingFile &file, const PhraseTable &phrases)
    : m_phrases(phrases)
    , m_marksPhrases(file.name.startsWith("gum"_L1))
    , m_isSilver(file.name.startsWith("gmb"_L1))
    , m_marksMisc(file.isAsLabelled || marksMiscThroughout(file))
    , m_isAsLabelled(file.isAsLabelled)
{
    if (m_isSilver) {
        m_silver = SilverNames(file);
    }
}

quint16 LabelConvention::listsOf(const TokenizedText &text, TokenName name) const
{
    quint64 key = 0;
    for (qsizetype i = name.first; i < name.end; ++i) {
        const quint64 word = wordHash(text.word(i));
        key = i == name.first ? word : joinPhrase(key, word);
    }
    return m_phrases.lists(key) & anyPhraseList;
}

bool LabelConvention::isKnown(const TokenizedText &text, TokenName name) const
{
    if (name.end <= name.first) {
        return false;
    }
    return m_silver.count(nameText(text, name)) >= manyLabels ||
           (listsOf(text, name) & CountryList) != 0;
}

TokenName LabelConvention::trimmed(const TokenizedText &text, TokenName name) const
{
    const auto isMark = [&](qsizetype i) {
        return text.tokens[i].kind == TokenKind::Punctuation || isPossessive(text.word(i));
    };
    while (name.first < name.end && isMark(name.first)) {
        ++name.first;
    }
    while (name.end > name.first && isMark(name.end - 1)) {
        --name.end;
    }
    if (name.label == EntityLabel::Person) {
        while (name.end - name.first > 1 && isTitleWord(text.word(name.first)) &&
               isNamedInside(text, name.first + 1, name.end)) {
            ++name.first;
            while (name.end - name.first > 1 && isMark(name.first)) {
                ++name.first;
            }
        }
    } else if (
        name.end - name.first > 1 &&
        text.word(name.first).compare(u"the", Qt::CaseInsensitive) == 0) {
        ++name.first;
    }
    if (name.end - name.first > 2 && text.word(name.end - 2) == u"-" &&
        makesAdjective(text.word(name.end - 1))) {
        name.end -= 2;
    }
    return name;
}

TokenName LabelConvention::headOf(const TokenizedText &text, TokenName name) const
{
    // "Claudia Mo of Civic Party", "DAB's Ben Chan", "Adler Planetarium in Chicago", "US President
    // Barack Obama" are the names of Claudia Mo, Ben Chan, Adler Planetarium, Barack Obama.
    for (qsizetype i = name.end - 2; i > name.first; --i) {
        const QStringView word = text.word(i);
        if (isPossessive(word) && name.label != EntityLabel::Misc) {
            name.first = i + 1;
            break;
        }
        const bool isPerson = name.label == EntityLabel::Person;
        if (word == u"in" || (isPerson && (word == u"of" || word == u","))) {
            name.end = i;
        }
    }
    if (name.label == EntityLabel::Person) {
        for (qsizetype i = name.end - 2; i >= name.first; --i) {
            if (isTitleWord(text.word(i))) {
                name.first = i + 1;
                break;
            }
        }
    }
    return name;
}

QList<TokenName> LabelConvention::split(const TokenizedText &text, TokenName name) const
{
    for (qsizetype i = name.first + 1; i + 1 < name.end; ++i) {
        const QStringView word = text.word(i);
        const TokenName left = {name.first, i, name.label};
        const TokenName right = {i + 1, name.end, name.label};
        const bool isHierarchy = word == u"," && name.label == EntityLabel::Place;
        const bool isNameList = m_marksPhrases && name.label != EntityLabel::Organisation &&
                                (word == u"and" || word == u",");
        if (isNameList) {
            return split(text, left) + split(text, right);
        }
        const bool isList = m_isSilver && (word == u"and" || word == u",") && isKnown(text, left) &&
                            isKnown(text, right);
        if (isHierarchy || isList) {
            return QList<TokenName>{left} + split(text, right);
        }
    }
    return {name};
}

void LabelConvention::joinDemonyms(const TokenizedText &text, QList<TokenName> &names) const
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        const TokenName joined = {names[i].first - 1, names[i].end, EntityLabel::Misc};
        if (names[i].label != EntityLabel::Misc || joined.first < 0 ||
            (listsOf(text, joined) & DemonymList) == 0) {
            continue;
        }
        if (i > 0 && names[i - 1].end > joined.first) {
            if (names[i - 1].first < joined.first) {
                continue;
            }
            names.removeAt(--i);
        }
        names[i] = joined;
    }
}

TokenName LabelConvention::withoutSmallWords(const TokenizedText &text, TokenName name) const
{
    // "southern Afghanistan", but "al-Qaida", "da Silva", "sub-Saharan Africa", "eBay"
    while (name.first < name.end && !hasCapital(text.word(name.first))) {
        const bool isBound = name.first + 1 < name.end && text.word(name.first + 1) == u"-";
        const bool isRest = std::none_of(
            text.tokens.begin() + name.first, text.tokens.begin() + name.end,
            [&text](const Token &token) { return hasCapital(token.span.in(text.text)); });
        if (!isRest && (isBound || isNameParticle(text.word(name.first)))) {
            break;
        }
        ++name.first;
    }
    // "AIDS", "GDP"
    const bool isAbbreviation = name.end - name.first == 1 && isShouted(text.word(name.first)) &&
                                (listsOf(text, name) & NotNameList) != 0 &&
                                (listsOf(text, name) & nameLists) == 0;
    if (isAbbreviation) {
        name.end = name.first;
    }
    return name;
}

TokenName LabelConvention::withoutRole(const TokenizedText &text, TokenName name) const
{
    const auto isKnownPerson = [&](const TokenName &person) {
        return m_silver.count(nameText(text, person), EntityLabel::Person) > 1;
    };
    // "General Musharraf" labelled as an organisation
    TokenName person = name;
    person.label = EntityLabel::Person;
    person = trimmed(text, person);
    if (person.first > name.first && isKnownPerson(person)) {
        return person;
    }
    // "State Condoleezza Rice", what was left of a Secretary of State
    for (person = {name.first + 1, name.end, EntityLabel::Person}; person.end - person.first > 1;
         ++person.first) {
        if (isKnownPerson(person)) {
            return person;
        }
    }
    // "U.N. Secretary-General", but not "Department of Defense"
    while (name.end - name.first > 1 && isTitleWord(text.word(name.end - 1)) &&
           !text.word(name.end - 2)[0].isLower()) {
        --name.end;
        name = trimmed(text, name);
    }
    if (name.end - name.first != 1) {
        return name;
    }
    const bool isOffice =
        name.first > 0 && text.word(name.first) == u"State" && text.word(name.first - 1) == u"of";
    const bool isRest = isOffice || isTitleWord(text.word(name.first));
    return isRest ? TokenName{name.first, name.first, name.label} : name;
}

std::optional<TokenName> LabelConvention::listedWhole(
    const TokenizedText &text, const QList<TokenName> &names, qsizetype piece) const
{
    constexpr qsizetype longest = 4;
    const qsizetype first = names[piece].first;
    const qsizetype most = std::min(text.tokens.size(), first + longest);
    for (qsizetype end = most; end > names[piece].end; --end) {
        const quint16 lists = listsOf(text, {first, end, names[piece].label});
        if ((lists & (CountryList | PlaceList | DemonymList)) == 0) {
            continue;
        }
        qsizetype last = piece;
        while (last + 1 < names.size() && names[last + 1].first < end) {
            ++last;
        }
        if (names[last].end <= end) {
            const bool isDemonym = (lists & DemonymList) != 0;
            return TokenName{first, end, isDemonym ? EntityLabel::Misc : EntityLabel::Place};
        }
    }
    return std::nullopt;
}

void LabelConvention::joinListed(const TokenizedText &text, QList<TokenName> &names) const
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (const auto whole = listedWhole(text, names, i)) {
            while (i + 1 < names.size() && names[i + 1].first < whole->end) {
                names.removeAt(i + 1);
            }
            names[i] = *whole;
        }
    }
}

EntityLabel LabelConvention::repaired(const TokenizedText &text, TokenName name) const
{
    const quint16 lists = listsOf(text, name);
    const bool isCountry = (lists & CountryList) != 0;
    if (isCountry && name.label != EntityLabel::Person) {
        return EntityLabel::Place;
    }
    if (!m_isSilver) {
        return name.label;
    }
    const qsizetype last = name.end - 1;
    return m_silver.repaired(
        nameText(text, name),
        {name.label, lists, listsOf(text, {name.first, name.first + 1, name.label}),
         listsOf(text, {last, name.end, name.label}), name.first == last});
}

QList<TokenName>
LabelConvention::apply(const TokenizedText &text, const TrainingDocument &document) const
{
    QList<TrainingName> sorted = document.names;
    std::stable_sort(
        sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.span < b.span; });
    QList<TokenName> names;
    qsizetype taken = 0;
    for (const TrainingName &given : std::as_const(sorted)) {
        if (given.label == EntityLabel::Date || given.span.isEmpty() ||
            !given.span.isWithin(text.text.size())) {
            continue;
        }
        TokenName name = {text.tokenAt(given.span.start), 0, given.label};
        for (name.end = name.first;
             name.end < text.tokens.size() && text.tokens[name.end].span.start < given.span.end;) {
            ++name.end;
        }
        if (m_isAsLabelled) {
            if (name.end > name.first && name.first >= taken) {
                names.append(name);
                taken = name.end;
            }
            continue;
        }
        if (m_marksPhrases) {
            name = headOf(text, name);
        }
        name = trimmed(text, name);
        if (m_isSilver) {
            name = withoutSmallWords(text, name);
        }
        if (m_isSilver && name.label == EntityLabel::Organisation && name.end > name.first) {
            name = withoutRole(text, name);
        }
        if (name.end <= name.first || name.first < taken) {
            continue;
        }
        for (TokenName part : split(text, name)) {
            part = trimmed(text, part);
            if (part.end > part.first && !isTitleAlone(text, part)) {
                part.label = repaired(text, part);
                names.append(part);
                taken = part.end;
            }
        }
    }
    if (m_isSilver) {
        joinListed(text, names);
    }
    if (!m_isAsLabelled) {
        joinDemonyms(text, names);
    }
    return names;
}

} // namespace Quoth

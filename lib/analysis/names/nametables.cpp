// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/nametables.h>

#include <analysis/names/wordtable.h>

#include <array>

namespace Quoth {

namespace {

/// Words that never begin a name, whatever follows: "The", "Despite", "Meanwhile".
constexpr auto functionWords = sortedTable(std::to_array<QStringView>(
    {u"a",         u"about",   u"above",        u"according", u"across",     u"after",
     u"again",     u"against", u"all",          u"along",     u"already",    u"also",
     u"although",  u"amid",    u"among",        u"an",        u"and",        u"another",
     u"any",       u"are",     u"as",           u"asked",     u"at",         u"away",
     u"because",   u"before",  u"behind",       u"below",     u"beside",     u"besides",
     u"between",   u"beyond",  u"both",         u"but",       u"by",         u"can",
     u"citing",    u"could",   u"despite",      u"did",       u"do",         u"does",
     u"down",      u"during",  u"each",         u"earlier",   u"either",     u"elsewhere",
     u"even",      u"every",   u"few",          u"following", u"for",        u"from",
     u"further",   u"given",   u"had",          u"has",       u"have",       u"he",
     u"hello",     u"her",     u"here",         u"hi",        u"his",        u"how",
     u"however",   u"i",       u"if",           u"in",        u"including",  u"indeed",
     u"inside",    u"instead", u"into",         u"is",        u"it",         u"its",
     u"just",      u"last",    u"later",        u"let",       u"like",       u"many",
     u"meanwhile", u"more",    u"moreover",     u"most",      u"much",       u"my",
     u"near",      u"neither", u"nevertheless", u"next",      u"no",         u"nor",
     u"not",       u"nothing", u"now",          u"of",        u"off",        u"on",
     u"once",      u"one",     u"only",         u"onto",      u"or",         u"other",
     u"others",    u"our",     u"out",          u"outside",   u"over",       u"perhaps",
     u"please",    u"rather",  u"recent",       u"regarding", u"said",       u"several",
     u"she",       u"should",  u"since",        u"so",        u"some",       u"speaking",
     u"still",     u"such",    u"thanks",       u"that",      u"the",        u"their",
     u"then",      u"there",   u"therefore",    u"these",     u"they",       u"this",
     u"those",     u"though",  u"three",        u"through",   u"throughout", u"thus",
     u"to",        u"today",   u"together",     u"tomorrow",  u"tonight",    u"too",
     u"toward",    u"towards", u"two",          u"under",     u"unless",     u"unlike",
     u"until",     u"up",      u"upon",         u"us",        u"very",       u"was",
     u"we",        u"well",    u"were",         u"what",      u"whatever",   u"when",
     u"whenever",  u"where",   u"whether",      u"which",     u"while",      u"who",
     u"whoever",   u"whom",    u"whose",        u"why",       u"will",       u"with",
     u"within",    u"without", u"would",        u"yes",       u"yesterday",  u"yet",
     u"you",       u"your"}));

/// Small words inside a person's name: "Osama bin Laden", "Dominique de Villepin".
constexpr auto nameParticles = sortedTable(std::to_array<QStringView>(
    {u"abu", u"al",   u"bin", u"bint", u"da",  u"das", u"de", u"del", u"della",
     u"den", u"der",  u"di",  u"dos",  u"du",  u"e",   u"el", u"ibn", u"la",
     u"le",  u"ould", u"ter", u"ul",   u"van", u"von", u"y",  u"zu"}));

/// Of these the ones that a surname begins with on its own: "bin Laden said".
constexpr auto openingParticles =
    sortedTable(std::to_array<QStringView>({u"bin", u"de", u"ibn", u"van", u"von"}));

/// Articles that hang on a name by a hyphen: "al-Maliki", "el-Sissi", "ash-Sharq".
constexpr auto hyphenArticles = sortedTable(
    std::to_array<QStringView>({u"ad", u"al", u"an", u"ar", u"as", u"ash", u"at", u"az", u"el"}));

/// What every state has: "Iranian Parliament" names no body of that name.
constexpr auto stateBodies = sortedTable(std::to_array<QStringView>(
    {u"Administration", u"Air",      u"Army",      u"Assembly",   u"Authority",  u"Cabinet",
     u"Command",        u"Congress", u"Consulate", u"Council",    u"Court",      u"Department",
     u"Embassy",        u"Force",    u"Forces",    u"Government", u"Guard",      u"Intelligence",
     u"Ministry",       u"Mission",  u"Navy",      u"Office",     u"Parliament", u"Party",
     u"Police",         u"Senate",   u"Service",   u"Services",   u"Treasury"}));

QStringView smallWord(QStringView word, std::array<char16_t, 16> &buffer)
{
    if (word.size() > static_cast<qsizetype>(buffer.size())) {
        return {};
    }
    for (qsizetype i = 0; i < word.size(); ++i) {
        buffer[static_cast<size_t>(i)] = word[i].toLower().unicode();
    }
    return {buffer.data(), word.size()};
}

} // namespace

bool isFunctionWord(QStringView word)
{
    std::array<char16_t, 16> buffer{};
    const QStringView small = smallWord(word, buffer);
    return !small.isEmpty() && isInTable(functionWords, small);
}

bool isNameParticle(QStringView word)
{
    return isInTable(nameParticles, word);
}

bool isOpeningParticle(QStringView word)
{
    return isInTable(openingParticles, word);
}

bool isHyphenArticleWord(QStringView word)
{
    return isInTable(hyphenArticles, word);
}

bool isStateBody(QStringView word)
{
    return isInTable(stateBodies, word);
}

} // namespace Quoth

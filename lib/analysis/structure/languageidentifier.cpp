// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/structure/languageidentifier.h>

#include <QHash>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype identifierReach = 4000; // tokens
constexpr double functionWordWeight = 1;
constexpr double letterGroupWeight = 0.4;

/// What a language is told by: its most frequent function words (articles, pronouns, prepositions,
/// auxiliaries), and letters or groups of letters that its neighbours do not have. Written down by
/// hand from grammars, closed classes only; no corpus was counted.
struct LanguageMarks
{
    QLatin1StringView code;
    QStringView words;
    QStringView groups;
};

constexpr std::array languages = std::to_array<LanguageMarks>({
    {"en"_L1,
     u"the of and to in is that for it was on with as be at by this have from or had not but what "
     u"were when we there can an your which their said if do will each about how up out them then "
     u"she many some so these would has more could did its who are been he his they you after",
     u"the ing wh ght oug"},
    {"de"_L1,
     u"der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an "
     u"werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum "
     u"haben nur oder aber vor zur bis mehr durch man sein wurde sei ich wir war",
     u"sch cht ung ein ß ä ö ü"},
    {"fr"_L1,
     u"de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il "
     u"sont la aux avec son cette ses mais comme ou si leur y dont elle ils été fait nous vous je "
     u"était être ont tout toute deux pendant contre après selon alors cela cet serait c'est d'un "
     u"d'une n'a qu'il l'on",
     u"eux ç è ê œ oux aux"},
    {"es"_L1,
     u"de la que el en y a los se del las un por con no una su para es al lo como más o pero sus "
     u"le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy "
     u"años hasta desde está mi porque qué han toda durante dijo contra según donde mientras "
     u"estará será",
     u"ñ ció ¿ ¡ ado"},
    {"it"_L1,
     u"di e il la che in a per un è del non una i con si da le al sono come dei più ha nel anche "
     u"alla della gli se ma lo ai dal suo questo su o nella delle stato essere ci degli loro tra "
     u"hanno era sua perché quando molto",
     u"zio gli ell ò ù cch"},
    {"nl"_L1,
     u"de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit "
     u"door over naar heeft hij ze wordt tot je mijn deze kan zo was worden meer geen ik wat "
     u"hebben "
     u"of we werd zich moet haar hun die",
     u"ij aan oor een"},
    {"pt"_L1,
     u"de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele "
     u"das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela "
     u"entre era depois sem mesmo aos são disse toda durante contra segundo onde enquanto ficará "
     u"será",
     u"ção ões ã õ lh nh"},
    {"sv"_L1,
     u"och att det i en som på är av för med till den har de inte om ett han men var jag sig från "
     u"vi så kan när hade hon ska eller vid efter under mot över också nu bara man skulle",
     u"å ä ö och"},
    {"da"_L1,
     u"og i at det er en til af på for med der de den som ikke har et han men var om jeg sig fra "
     u"vi så kan når havde hun skal eller ved efter under mod over også nu blev man ville sagde "
     u"være bliver blive hvad noget meget hvor vil hele blevet",
     u"å æ ø"},
    {"nb"_L1,
     u"og i at det er en til av på for med der de den som ikke har et han men var om jeg seg fra "
     u"vi så kan når hadde hun skal eller ved etter under mot over også nå ble man ville sa "
     u"være blir bli hva noe mye hvor vil hele blitt",
     u"å æ ø"},
    {"fi"_L1,
     u"ja on ei se että oli hän joka mutta ovat kuin myös niin jos kun sen ole mukaan vain sekä "
     u"tai hänen olla jo nyt mitä tämä jotka voi nämä kanssa",
     u"ää yö ssa sta lla een"},
    {"pl"_L1,
     u"i w z na do nie się że to o jest jak po od za przez dla są ale czy tak co był ze oraz tym "
     u"być jego może tego by który która które już przed",
     u"ł ż ś ą ę cz sz rz"},
    {"cs"_L1,
     u"a se v na je že s z o do i to k ve pro by za od jsou ale jako po který která které byl bude "
     u"jeho při už nebo jen také podle tak není být",
     u"ř ů ě ž š č"},
    {"ro"_L1,
     u"de și în a la cu pe care din nu că pentru mai un o este sunt au fost ce se al ai prin sau "
     u"după fi avea dar acest această lui ei le",
     u"ă ț ș ţ ş â"},
    {"hu"_L1,
     u"a az és hogy nem is egy ez volt meg csak de ha azt már még el van mint kell szerint lesz "
     u"vagy aki minden után",
     u"ő ű gy sz"},
    {"tr"_L1,
     u"ve bir bu da de için ile olarak çok daha en ne kadar gibi olan sonra ama ancak olduğu var "
     u"değil o ise ya",
     u"ı ğ ş lar ler"},
    {"ca"_L1,
     u"de la que el i en a els les un per amb no una és del al ha més com o però també són va seva "
     u"seu aquest aquesta ser han dels",
     u"l·l ny ç è ò"},
    {"id"_L1,
     u"yang dan di dengan untuk ini dari itu pada tidak dalam akan ke adalah juga oleh sebagai "
     u"telah bisa ada karena kami mereka saya",
     u"ang kan nya"},
});

struct LanguageTables
{
    QHash<QString, quint32> words;
    QHash<QString, quint32> groups;
};

const LanguageTables &languageTables()
{
    static const LanguageTables tables = [] {
        LanguageTables made;
        for (size_t i = 0; i < languages.size(); ++i) {
            for (const QStringView word : languages[i].words.split(u' ')) {
                made.words[word.toString()] |= 1u << i;
            }
            for (const QStringView group : languages[i].groups.split(u' ')) {
                made.groups[group.toString()] |= 1u << i;
            }
        }
        return made;
    }();
    return tables;
}

enum LetterScript
{
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Han,
    Kana,
    Hangul,
    Thai,
    Devanagari,
    scriptCount
};

int scriptOf(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Latin:
        return Latin;
    case QChar::Script_Cyrillic:
        return Cyrillic;
    case QChar::Script_Greek:
        return Greek;
    case QChar::Script_Arabic:
        return Arabic;
    case QChar::Script_Hebrew:
        return Hebrew;
    case QChar::Script_Han:
        return Han;
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return Kana;
    case QChar::Script_Hangul:
        return Hangul;
    case QChar::Script_Thai:
        return Thai;
    case QChar::Script_Devanagari:
        return Devanagari;
    default:
        return -1;
    }
}

/// Ukrainian has "і", "ї", "є"; Russian "ы", "э"; Bulgarian neither.
QString cyrillicLanguage(QStringView text)
{
    const auto count = [text](std::initializer_list<char16_t> letters) {
        return std::count_if(text.begin(), text.end(), [letters](QChar c) {
            return std::find(letters.begin(), letters.end(), c.unicode()) != letters.end();
        });
    };
    if (count({0x0456, 0x0457, 0x0454}) > 0) { // і ї є
        return u"uk"_s;
    }
    if (count({0x044B, 0x044D}) > 0) { // ы э
        return u"ru"_s;
    }
    return count({0x044A}) > 2 ? u"bg"_s : QString(); // ъ
}

/// The language of a text in another script than the Latin one; empty if that does not say it.
QString scriptLanguage(QStringView text, const std::array<int, scriptCount> &letters)
{
    if (letters[Kana] * 10 > letters[Han] && letters[Kana] > 0) {
        return u"ja"_s; // Japanese mixes both
    }
    switch (std::max_element(letters.begin(), letters.end()) - letters.begin()) {
    case Cyrillic:
        return cyrillicLanguage(text);
    case Greek:
        return u"el"_s;
    case Arabic: {
        const bool isPersian = text.contains(QChar(0x067E)) || text.contains(QChar(0x0686)) ||
                               text.contains(QChar(0x06AF));
        return isPersian ? u"fa"_s : u"ar"_s;
    }
    case Hebrew:
        return u"he"_s;
    case Han:
        return u"zh"_s;
    case Hangul:
        return u"ko"_s;
    case Thai:
        return u"th"_s;
    case Devanagari:
        return u"hi"_s;
    default:
        return {};
    }
}

/// A mark counts the less, the more languages share it.
void addVotes(std::array<double, languages.size()> &votes, quint32 mask, double weight)
{
    weight /= std::sqrt(double(std::popcount(mask)));
    for (size_t i = 0; i < languages.size(); ++i) {
        if ((mask >> i & 1u) != 0) {
            votes[i] += weight;
        }
    }
}

void voteForGroups(
    std::array<double, languages.size()> &votes, const QString &word, const LanguageTables &tables)
{
    for (qsizetype length = 1; length <= 3; ++length) {
        for (qsizetype at = 0; at + length <= word.size(); ++at) {
            if (length == 1 && word[at].unicode() < 0x80) {
                continue;
            }
            const auto found = tables.groups.constFind(word.mid(at, length));
            if (found != tables.groups.constEnd()) {
                addVotes(votes, *found, letterGroupWeight);
            }
        }
    }
}

LanguageFinding latinLanguage(const TokenizedText &text, qsizetype end)
{
    constexpr qsizetype longestWord = 24;
    constexpr double leastShare = 0.12; // of the words; prose of any of these has 0.3 and more
    constexpr double leastLead = 1.15;
    constexpr int fewestWords = 6;
    const LanguageTables &tables = languageTables();
    std::array<double, languages.size()> votes{};
    int words = 0;
    for (qsizetype token = 0; token < end; ++token) {
        const QStringView raw = text.word(token);
        if (text.tokens[token].kind != TokenKind::Word || raw.size() > longestWord) {
            continue;
        }
        ++words;
        const QString word = raw.toString().toLower();
        const auto found = tables.words.constFind(word);
        if (found != tables.words.constEnd()) {
            addVotes(votes, *found, functionWordWeight);
        }
        voteForGroups(votes, word, tables);
    }
    const auto best = std::max_element(votes.begin(), votes.end());
    double second = 0;
    for (auto vote = votes.begin(); vote != votes.end(); ++vote) {
        if (vote != best) {
            second = std::max(second, *vote);
        }
    }
    const bool isSure =
        words >= fewestWords && *best >= leastShare * words && *best >= leastLead * second;
    if (!isSure) {
        return {};
    }
    // A lead over the next language, trusted the more the more words have voted.
    const double lead = 1 - second / *best;
    const double evidence = words / (words + 4.0);
    return {
        QString(languages[size_t(best - votes.begin())].code),
        std::min(0.99, (0.5 + 0.5 * std::min(1.0, 2 * lead)) * evidence)};
}

} // namespace

LanguageFinding identifyLanguage(const TokenizedText &text)
{
    const qsizetype end = std::min(text.tokens.size(), identifierReach);
    if (end == 0) {
        return {};
    }
    constexpr qsizetype longestSample = 20000;
    const QStringView sample =
        text.text.left(std::min(text.tokens[end - 1].span.end, longestSample));
    std::array<int, scriptCount> letters{};
    for (const QChar c : sample) {
        if (const int script = c.unicode() < 0x80 ? (c.isLetter() ? 0 : -1) : scriptOf(c);
            script >= 0) {
            ++letters[size_t(script)];
        }
    }
    const auto most = std::max_element(letters.begin(), letters.end());
    if (*most == 0) {
        return {};
    }
    if (most == letters.begin()) {
        return latinLanguage(text, end);
    }
    const QString code = scriptLanguage(sample, letters);
    constexpr double byItsLetters = 0.95; // one script, few languages that are told apart
    return {code, code.isEmpty() ? 0 : byItsLetters};
}

} // namespace Quoth

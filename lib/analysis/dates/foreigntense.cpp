// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/tense.h>

#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype foreignReach = 8;

DateDirection germanTense(const QString &word)
{
    static const QSet<QString> future = {u"wird"_s,   u"werden"_s,  u"werde"_s,   u"soll"_s,
                                         u"sollen"_s, u"will"_s,    u"wollen"_s,  u"plant"_s,
                                         u"planen"_s, u"geplant"_s, u"geplante"_s};
    static const QSet<QString> past = {u"wurde"_s, u"wurden"_s, u"war"_s,    u"waren"_s,
                                       u"hatte"_s, u"hatten"_s, u"hat"_s,    u"haben"_s,
                                       u"sagte"_s, u"kam"_s,    u"teilte"_s, u"erklärte"_s,
                                       u"gab"_s,   u"ging"_s,   u"starb"_s,  u"begann"_s};
    return future.contains(word) ? DateDirection::Future
           : past.contains(word) ? DateDirection::Past
                                 : DateDirection::Unknown;
}

DateDirection frenchTense(const QString &word)
{
    static const QSet<QString> future = {u"va"_s,    u"vont"_s,   u"doit"_s,     u"doivent"_s,
                                         u"prévu"_s, u"prévue"_s, u"prévus"_s,   u"devrait"_s,
                                         u"aura"_s,  u"sera"_s,   u"devraient"_s};
    static const QSet<QString> past = {u"a"_s,     u"ont"_s, u"avait"_s,  u"avaient"_s,
                                       u"était"_s, u"fut"_s, u"étaient"_s};
    static const QSet<QString> nouns = {u"opéra"_s, u"caméra"_s, u"choléra"_s};
    const bool isFuture = word.size() > 5 && (word.endsWith(u"era") || word.endsWith(u"ront"));
    return future.contains(word) || (isFuture && !nouns.contains(word)) ? DateDirection::Future
           : past.contains(word)                                        ? DateDirection::Past
                                                                        : DateDirection::Unknown;
}

DateDirection spanishTense(const QString &word)
{
    static const QSet<QString> future = {u"va"_s,       u"van"_s,      u"prevé"_s,
                                         u"prevista"_s, u"previsto"_s, u"previstas"_s};
    static const QSet<QString> past = {u"ha"_s,  u"han"_s,  u"había"_s,  u"fue"_s,
                                       u"era"_s, u"dijo"_s, u"fueron"_s, u"habían"_s};
    static const QSet<QString> others = {u"está"_s, u"están"_s, u"detrás"_s, u"quizá"_s};
    const bool isFuture = word.size() > 3 && (word.endsWith(u"rá") || word.endsWith(u"rán"));
    const bool isPast = word.size() > 3 && word.endsWith(u'ó');
    return others.contains(word)               ? DateDirection::Unknown
           : future.contains(word) || isFuture ? DateDirection::Future
           : past.contains(word) || isPast     ? DateDirection::Past
                                               : DateDirection::Unknown;
}

DateDirection tenseOfWord(const TokenizedText &text, qsizetype token, DateLanguage language)
{
    constexpr qsizetype longest = 14;
    if (text.tokens[token].kind != TokenKind::Word || text.word(token).size() > longest) {
        return DateDirection::Unknown;
    }
    const QString word = text.word(token).toString().toLower();
    switch (language) {
    case DateLanguage::German:
        return germanTense(word);
    case DateLanguage::French:
        return frenchTense(word);
    case DateLanguage::Spanish:
        return spanishTense(word);
    case DateLanguage::English:
        break;
    }
    return DateDirection::Unknown;
}

} // namespace

DateDirection foreignTenseAt(
    const TokenizedText &text, const Sentence &sentence, qsizetype first, qsizetype end,
    DateLanguage language)
{
    const qsizetype from = std::max(sentence.firstToken, first - foreignReach);
    for (qsizetype token = first - 1; token >= from; --token) {
        const DateDirection tense = tenseOfWord(text, token, language);
        if (tense != DateDirection::Unknown) {
            return tense;
        }
    }
    const qsizetype to = std::min(sentence.endToken, end + foreignReach);
    for (qsizetype token = end; token < to; ++token) {
        const DateDirection tense = tenseOfWord(text, token, language);
        if (tense != DateDirection::Unknown) {
            return tense;
        }
    }
    return DateDirection::Unknown;
}

} // namespace Quoth

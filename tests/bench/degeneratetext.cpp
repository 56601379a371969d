// SPDX-License-Identifier: GPL-3.0-or-later
#include "degeneratetext.h"

#include <functional>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString repeated(QStringView piece, qsizetype units)
{
    QString text;
    text.reserve(units + piece.size());
    while (text.size() < units) {
        text += piece;
    }
    return text;
}

/// Pieces that count: names, dates and words that are all different.
QString counted(qsizetype units, const std::function<QString(int)> &piece)
{
    QString text;
    text.reserve(units + 64);
    for (int i = 0; text.size() < units; ++i) {
        text += piece(i);
    }
    return text;
}

/// A word for a number, so that names can be told apart: Ba, Be ... Baba.
QString syllables(int number)
{
    static constexpr QStringView consonants = u"bdfgklmnprstvz";
    static constexpr QStringView vowels = u"aeiou";
    QString word;
    do {
        word += consonants[number % consonants.size()];
        number /= static_cast<int>(consonants.size());
        word += vowels[number % vowels.size()];
        number /= static_cast<int>(vowels.size());
    } while (number > 0);
    word[0] = word[0].toUpper();
    return word + u"n"_s;
}

QString acronym(int number)
{
    QString word;
    for (int i = 0; i < 4; ++i) {
        word += QChar(u'A' + number % 26);
        number /= 26;
    }
    return word;
}

QList<DegenerateText> repeatedTexts(qsizetype units)
{
    const QList<std::pair<QString, QString>> pieces = {
        {u"straight quotation marks"_s, u"\""_s},
        {u"opening quotation marks"_s, u"“"_s},
        {u"single quotation marks"_s, u"'"_s},
        {u"nested quotations"_s, u"“a ‘b "_s},
        {u"marked words"_s, u"“a” "_s},
        {u"marked words, no spaces"_s, u"\"a\""_s},
        {u"mixed marks"_s, u"«„“\"”’‘‚‹›» "_s},
        {u"opened paragraphs"_s, u"“He went\n"_s},
        {u"capitals in one word"_s, u"A"_s},
        {u"words of capitals"_s, u"THEY "_s},
        {u"capitalised words"_s, u"Trump "_s},
        {u"joined names"_s, u"Bank of "_s},
        {u"names with initials"_s, u"J. "_s},
        {u"combining marks"_s, u"\u0301"_s},
        {u"a letter with combining marks"_s, u"a\u0301\u0302"_s},
        {u"one letter"_s, u"a"_s},
        {u"one letter and spaces"_s, u"a "_s},
        {u"digits in one number"_s, u"7"_s},
        {u"numbers"_s, u"7 "_s},
        {u"points and digits"_s, u"1."_s},
        {u"line ends"_s, u"\n"_s},
        {u"short lines"_s, u"a\n"_s},
        {u"spaces"_s, u" "_s},
        {u"said"_s, u"said "_s},
        {u"he said"_s, u"he said "_s},
        {u"said that he"_s, u"Bolton said that he said "_s},
        {u"according to"_s, u"according to Bolton, "_s},
        {u"colons"_s, u"Bolton: "_s},
        {u"turns"_s, u"Bolton: yes\nTrump: no\n"_s},
        {u"opening brackets"_s, u"("_s},
        {u"brackets"_s, u"()"_s},
        {u"commas"_s, u"Bolton, "_s},
        {u"hyphens"_s, u"a-"_s},
        {u"apostrophes"_s, u"a'"_s},
        {u"full stops"_s, u"."_s},
        {u"acronyms with points"_s, u"U."_s},
        {u"abbreviations"_s, u"Mr. "_s},
        {u"months"_s, u"May "_s},
        {u"dates"_s, u"Monday, 3 May 2018, "_s},
        {u"date ranges"_s, u"from May to "_s},
        {u"pronouns"_s, u"“Yes,” he said. "_s},
        {u"carried over"_s, u"“Yes.” "_s},
        {u"pairs of surrogates"_s, u"\U0001F600"_s},
        {u"letters beyond the first plane"_s, u"\U00010400"_s},
        {u"direction marks"_s, u"\u202e\u2066a"_s},
        {u"Chinese"_s, u"中"_s},
        {u"Arabic"_s, u"قال "_s}};
    QList<DegenerateText> texts;
    for (const auto &[name, piece] : pieces) {
        texts.append({name, repeated(piece, units)});
    }
    return texts;
}

} // namespace

QList<DegenerateText> degenerateTexts(qsizetype units)
{
    QList<DegenerateText> texts = repeatedTexts(units);
    texts.append(
        {u"one sentence without an end"_s,
         repeated(
             u"the army of Sudan went on to the north with 300 men while Bolton, who ", units)});
    texts.append(
        {u"one quotation without an end"_s,
         u"“"_s + repeated(u"the army of Sudan went on. Bolton said it was the end. ", units)});
    texts.append({u"different names"_s, counted(units, [](int i) {
                      return syllables(i) + u" "_s + syllables(i * 7 + 3) + u" said yes. "_s;
                  })});
    texts.append({u"namesakes"_s, counted(units, [](int i) {
                      return syllables(i) + u" Smith met Smith. “No,” she said. "_s;
                  })});
    texts.append({u"different companies"_s, counted(units, [](int i) {
                      return u"The "_s + syllables(i) + u" "_s + syllables(i * 3) + u" Bank ("_s +
                             acronym(i) + u") said so, "_s + acronym(i * 5) + u" added. "_s;
                  })});
    texts.append({u"different words"_s, counted(units, [](int i) {
                      return syllables(i * 11).toLower() + u" "_s;
                  })});
    texts.append({u"different roles"_s, counted(units, [](int i) {
                      return u"President "_s + syllables(i) +
                             u" met him. The president said so. "_s;
                  })});
    texts.append({u"different labels"_s, counted(units, [](int i) {
                      return syllables(i) + u": I went to "_s + syllables(i * 5) + u".\n"_s;
                  })});
    return texts;
}

} // namespace Quoth

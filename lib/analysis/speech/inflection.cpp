// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/speech/inflection.h>

#include <algorithm>
#include <array>

namespace Quoth {

namespace {

bool isVowelLetter(QChar c)
{
    return QStringView(u"aeiou").contains(c);
}

bool endsInConsonantAndY(QStringView lemma)
{
    return lemma.endsWith(u'y') && !isVowelLetter(lemma[lemma.size() - 2]);
}

/// "quip", "plan", "admit": one vowel and one consonant in a last syllable that is stressed.
bool doublesConsonant(QStringView lemma)
{
    static constexpr std::array<QStringView, 17> doubling = {
        u"quip",   u"brag", u"dub",   u"slam", u"snap", u"sob", u"admit", u"sum",   u"submit",
        u"concur", u"nod",  u"shrug", u"put",  u"plan", u"beg", u"opt",   u"prefer"};
    return std::find(doubling.begin(), doubling.end(), lemma) != doubling.end();
}

QString stemForEnding(QStringView lemma)
{
    if (lemma.endsWith(u'e') && !lemma.endsWith(u"ee")) {
        return lemma.chopped(1).toString();
    }
    const QString stem = lemma.toString();
    return doublesConsonant(lemma) ? stem + lemma.back() : stem;
}

} // namespace

QString regularPast(QStringView lemma)
{
    if (endsInConsonantAndY(lemma)) {
        return lemma.chopped(1).toString() + QStringLiteral("ied");
    }
    return (lemma.endsWith(u'e') ? lemma.chopped(1).toString() : stemForEnding(lemma)) +
           QStringLiteral("ed");
}

QString thirdPerson(QStringView lemma)
{
    if (endsInConsonantAndY(lemma)) {
        return lemma.chopped(1).toString() + QStringLiteral("ies");
    }
    const bool hisses =
        lemma.endsWith(u's') || lemma.endsWith(u"sh") || lemma.endsWith(u"ch") || lemma == u"go";
    return lemma.toString() + (hisses ? QStringLiteral("es") : QStringLiteral("s"));
}

QString presentParticiple(QStringView lemma)
{
    return stemForEnding(lemma) + QStringLiteral("ing");
}

} // namespace Quoth

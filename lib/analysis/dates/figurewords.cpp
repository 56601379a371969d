// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/figurewords.h>

#include <algorithm>

namespace Quoth {

bool isOneOf(QStringView word, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [word](QStringView candidate) {
        return word.compare(candidate, Qt::CaseInsensitive) == 0;
    });
}

bool isMeasureWord(QStringView word)
{
    return isOneOf(
        word,
        {u"people",   u"men",       u"women",   u"children",   u"km",       u"m",        u"ft",
         u"feet",     u"miles",     u"metres",  u"meters",     u"kg",       u"tons",     u"tonnes",
         u"dollars",  u"euros",     u"pounds",  u"yen",        u"percent",  u"per",      u"troops",
         u"soldiers", u"jobs",      u"workers", u"points",     u"votes",    u"shares",   u"barrels",
         u"acres",    u"hectares",  u"mph",     u"million",    u"billion",  u"thousand", u"metre",
         u"meter",    u"delegates", u"others",  u"words",      u"students", u"refugees", u"homes",
         u"migrants", u"civilians", u"cases",   u"deaths",     u"calories", u"hours",    u"GMT",
         u"cc",       u"rpm",       u"degrees", u"square",     u"cubic",    u"rubles",   u"rupees",
         u"mm",       u"cm",        u"lbs",     u"additional", u"times",    u"kroner",   u"kronor",
         u"crowns",   u"francs",    u"pesos",   u"yuan",       u"lira",     u"yards"});
}

bool isNumberingWord(QStringView word)
{
    return isOneOf(
        word, {u"No.",       u"no",      u"number",     u"flight",  u"page",          u"pages",
               u"room",      u"section", u"route",      u"highway", u"article",       u"than",
               u"least",     u"nearly",  u"almost",     u"some",    u"approximately", u"over",
               u"estimated", u"roughly", u"resolution", u"model",   u"channel",       u"chapter",
               u"line",      u"about",   u"only",       u"another", u"most",          u"to",
               u"up",        u"rule",    u"decree",     u"docket",  u"interstate"});
}

} // namespace Quoth

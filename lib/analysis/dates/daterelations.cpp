// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/daterelations.h>

namespace Quoth {

namespace {

using Kind = DateWordKind;

} // namespace

DatePhrase phraseOf(qsizetype first, qsizetype end, DateMeaning meaning)
{
    DatePhrase phrase;
    phrase.first = first;
    phrase.end = end;
    phrase.meaning = meaning;
    return phrase;
}

DatePhrase shiftPhrase(qsizetype first, qsizetype end, TimeUnit unit, int shift)
{
    DatePhrase phrase = phraseOf(first, end, DateMeaning::Shift);
    phrase.unit = unit;
    phrase.shift = shift;
    phrase.direction = shift < 0   ? DateDirection::Past
                       : shift > 0 ? DateDirection::Future
                                   : DateDirection::Present;
    return phrase;
}

int shiftOf(DateWordKind relation)
{
    switch (relation) {
    case Kind::Last:
    case Kind::Past:
    case Kind::Previous:
    case Kind::Latest:
        return -1;
    case Kind::Next:
    case Kind::Following:
    case Kind::Coming:
        return 1;
    default:
        return 0;
    }
}

DateDirection directionOf(DateWordKind relation)
{
    const int shift = shiftOf(relation);
    return shift < 0   ? DateDirection::Past
           : shift > 0 ? DateDirection::Future
                       : DateDirection::Present;
}

bool isNarrativeRelation(DateWordKind relation)
{
    return relation == Kind::That || relation == Kind::Following || relation == Kind::Previous;
}

bool isRelation(DateWordKind kind)
{
    return kind == Kind::This || kind == Kind::That || kind == Kind::Last || kind == Kind::Past ||
           kind == Kind::Previous || kind == Kind::Next || kind == Kind::Following ||
           kind == Kind::Coming || kind == Kind::Recent || kind == Kind::Latest;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/dates/datewords.h>

#include <span>

namespace Quoth {

/// Words of the date grammar that mean the same, with spaces between them: in lower case, with
/// straight apostrophes and without a final point.
struct DateLexiconEntry
{
    DateWordKind kind = DateWordKind::None;
    qint16 value = 0;
    quint8 flags = 0;
    QStringView words;
};

/// The words of a language; closed classes, written for this program. Any thread.
[[nodiscard]] std::span<const DateLexiconEntry> dateLexicon(DateLanguage language);

/// The holidays that Holiday words are indices of.
enum class Holiday : qint16
{
    Christmas,
    ChristmasEve,
    NewYear,
    NewYearsEve,
    Halloween,
    Thanksgiving,
    Easter,
    // the first words of these are no holidays alone
    ValentinesDay,
    GoodFriday,
    BoxingDay,
    LaborDay,
    MemorialDay,
    VeteransDay,
    IndependenceDay
};

} // namespace Quoth

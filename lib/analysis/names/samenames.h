// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/stop.h>

#include <QList>
#include <QString>

namespace Quoth {

/// A name that articles of a library use, with its label (PER, ORG, LOC, MISC) and how often.
struct UsedName
{
    QString name;
    QString label;
    int count = 0;
};

/// One name is another way to say a second one. Both are indices into the list that was given; no
/// name that is an alias has aliases of its own. `rule`: spelling, middle-name, title, surname,
/// acronym or company-suffix; `confidence` lies in 0..1.
struct NameAlias
{
    int alias = -1;
    int name = -1;
    QString rule;
    double confidence = 0;
};

/// Which names of a library mean the same: "Donald J. Trump" and "Donald Trump", "President Trump"
/// where there is one Trump, "U.N." and "United Nations", "Al-Maliki" and "al Maliki". Only names
/// of one label, and only where it is not in doubt: with a Melania Trump in the library "President
/// Trump" stays alone. The name that is used most stands for the others, the full one before the
/// short. Linear but for sorting. Stopped early it returns nothing. Pure; any thread.
[[nodiscard]] QList<NameAlias>
sameNames(const QList<UsedName> &names, const StopCallable &stop = {});

/// How names are compared: without case, accents, points and apostrophes, hyphens as spaces.
/// "Al-Maliki" is "al maliki", "U.N." is "un".
[[nodiscard]] QString comparableName(QStringView name);

} // namespace Quoth

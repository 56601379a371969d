// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace Quoth {

/// One line of an authority list: who or what it is, and how else texts call it.
struct AuthorityEntry
{
    QString name;
    QStringList aliases;
    QString label; ///< PER, ORG, LOC or MISC
    QString link;  ///< empty or an address of http or https
    int line = 0;  ///< of the file, from 1

    friend bool operator==(const AuthorityEntry &, const AuthorityEntry &) = default;
};

/// Reads a list in CSV: the columns name, aliases (parted by | or ;), type (person, organisation,
/// place, other, or the labels) and link, in any order under a head row; only name must be there.
/// Malformed, with the line, for what is no such list. Pure.
Result<QList<AuthorityEntry>> readAuthorityList(const QByteArray &bytes);

} // namespace Quoth

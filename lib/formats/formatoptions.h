// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace Quoth {

/// What a person may choose of a format ("scheme" → "iobes"); what is not named is as by default.
using FormatOptions = QMap<QString, QString>;

/// One such choice: fixed identifiers, the first value is the default.
struct FormatOption
{
    QString name;
    QStringList values;
};

} // namespace Quoth

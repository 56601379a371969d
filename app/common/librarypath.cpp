// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/librarypath.h>

#include <QStandardPaths>

namespace Quoth {

using namespace Qt::StringLiterals;

QString defaultLibraryPath()
{
    const QString given = qEnvironmentVariable("QUOTH_LIBRARY");
    if (!given.isEmpty()) {
        return given;
    }
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/quoth/Library.quoth"_s;
}

} // namespace Quoth

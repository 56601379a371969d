// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QStringList>

namespace Quoth {

/// Where the program's data (gazetteers, models) may lie, the first that exists wins: the folder
/// named by the environment variable QUOTH_RESOURCE_DIR, ../share/quoth beside the executable's
/// folder, then `fallback` (the source tree's resources, for a program that is not installed).
/// Empty fields are skipped.
struct ResourcePlaces
{
    QString environment;
    QString executableFolder;
    QString fallback;
};

/// The folder of the data; FileNotFound names the places that were tried.
Result<QString> findResourceFolder(const ResourcePlaces &places);

/// Paths of the files in a folder whose name fits the pattern ("*.txt"), sorted by name.
/// FileNotFound if the folder is not there, or holds none.
Result<QStringList> resourceFiles(const QString &folder, const QString &pattern);

/// All bytes of a file of the program's.
Result<QByteArray> readResource(const QString &path);

/// All bytes of a file that somebody chose or put there, of so many at most (TooLarge). Of what is
/// no regular file, as a pipe or a device that never ends, nothing is read (FileNotReadable).
Result<QByteArray> readSmallFile(const QString &path, qint64 most);

} // namespace Quoth

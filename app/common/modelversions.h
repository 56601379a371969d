// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace Quoth {

class Library;

/// One model of names that a library can be analysed with. The one that comes with the program has
/// no version and an empty file name.
struct ModelVersion
{
    QString version;
    QString fileName;
    QString path;
    QJsonObject manifest;
};

/// The models of a library's own: files in a folder beside it ("News.quoth" has "News.models"),
/// numbered, never written twice.
[[nodiscard]] QString modelFolder(const QString &libraryPath);
/// The installed one, then the library's own from the oldest to the newest; files that are no sound
/// models are left out.
[[nodiscard]] QList<ModelVersion> modelVersions(const QString &libraryPath);
/// The version number that a new model gets.
[[nodiscard]] QString nextModelVersion(const QString &libraryPath);
/// Writes a new version into the folder, which is made where there is none.
Result<ModelVersion> addModelVersion(const QString &libraryPath, const QByteArray &model);
/// The path of the model that the library has chosen; empty for the installed one, and where the
/// chosen file is gone.
Result<QString> chosenModelPath(Library &library);

} // namespace Quoth

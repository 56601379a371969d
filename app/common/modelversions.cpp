// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/modelversions.h>

#include <analysis/tagger/taggermodel.h>
#include <common/pipelineloader.h>
#include <core/resources.h>
#include <store/learning/learningstore.h>
#include <store/library.h>

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestModel = 256 << 20;

std::optional<ModelVersion> readVersion(const QString &path)
{
    const auto bytes = readSmallFile(path, largestModel);
    const auto model = bytes ? TaggerModel::fromBytes(*bytes, path) : failure(bytes.error());
    if (!model) {
        return std::nullopt;
    }
    const QJsonObject manifest = model->manifest();
    return ModelVersion{
        manifest[u"version"_s].toString(), QFileInfo(path).fileName(), path, manifest};
}

QString fileNameOf(const QString &version)
{
    return u"names-%1.qtm"_s.arg(version);
}

} // namespace

QString modelFolder(const QString &libraryPath)
{
    const QFileInfo library(libraryPath);
    return library.dir().filePath(library.completeBaseName() + u".models"_s);
}

QList<ModelVersion> modelVersions(const QString &libraryPath)
{
    QList<ModelVersion> versions;
    if (const auto folder = resourceFolder()) {
        if (auto installed = readVersion(*folder + u"/models/entities-en.qtm"_s)) {
            installed->version.clear();
            installed->fileName.clear();
            versions.append(*installed);
        }
    }
    QList<ModelVersion> own;
    const QDir folder(modelFolder(libraryPath));
    for (const QString &name : folder.entryList({u"names-*.qtm"_s}, QDir::Files)) {
        if (const auto version = readVersion(folder.filePath(name))) {
            own.append(*version);
        }
    }
    std::sort(own.begin(), own.end(), [](const ModelVersion &a, const ModelVersion &b) {
        return a.version.toInt() < b.version.toInt();
    });
    return versions + own;
}

QString nextModelVersion(const QString &libraryPath)
{
    const QDir folder(modelFolder(libraryPath));
    int number = 1;
    while (QFileInfo::exists(folder.filePath(fileNameOf(QString::number(number))))) {
        ++number;
    }
    return QString::number(number);
}

Result<ModelVersion> addModelVersion(const QString &libraryPath, const QByteArray &model)
{
    const auto read = TaggerModel::fromBytes(model, libraryPath);
    if (!read) {
        return failure(read.error());
    }
    const QString version = read->manifest()[u"version"_s].toString();
    const QDir folder(modelFolder(libraryPath));
    const QString path = folder.filePath(fileNameOf(version));
    if (!folder.mkpath(u"."_s) || QFileInfo::exists(path)) {
        return failure(ErrorCode::FileNotWritable, path);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(model) != model.size() || !file.commit()) {
        return failure(ErrorCode::FileNotWritable, path, file.errorString());
    }
    return ModelVersion{version, fileNameOf(version), path, read->manifest()};
}

Result<QString> chosenModelPath(Library &library)
{
    const auto chosen = library.learning().chosenModel();
    if (!chosen || chosen->isEmpty()) {
        return chosen;
    }
    const QString path = QDir(modelFolder(library.path())).filePath(*chosen);
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace Quoth

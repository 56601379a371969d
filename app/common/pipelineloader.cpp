// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/pipelineloader.h>

#include <analysis/names/namelists.h>
#include <analysis/names/ruleentityfinder.h>
#include <analysis/pipeline.h>
#include <analysis/tagger/learnedtagger.h>
#include <core/resources.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Quoth {

using namespace Qt::StringLiterals;

Result<QString> resourceFolder()
{
    ResourcePlaces places;
    places.environment = qEnvironmentVariable("QUOTH_RESOURCE_DIR");
    if (QCoreApplication::instance()) {
        places.executableFolder = QCoreApplication::applicationDirPath();
    }
    places.fallback = QStringLiteral(QUOTH_SOURCE_RESOURCES);
    return findResourceFolder(places);
}

Result<std::shared_ptr<const NameLists>> loadNameLists(const QString &folder)
{
    const auto files = resourceFiles(folder + u"/gazetteers"_s, u"*.txt"_s);
    if (!files) {
        return failure(files.error());
    }
    auto names = std::make_shared<NameLists>();
    for (const QString &path : *files) {
        const auto bytes = readResource(path);
        if (!bytes) {
            return failure(bytes.error());
        }
        if (const auto added = names->add(*bytes, path); !added) {
            return failure(added.error());
        }
    }
    return std::shared_ptr<const NameLists>(std::move(names));
}

Result<std::shared_ptr<const EntityFinder>> loadTagger(const QString &path)
{
    // The model is a view of the mapped file, so the file lives as long as the tagger.
    struct MappedTagger
    {
        QFile file;
        std::shared_ptr<const LearnedTagger> tagger;
    };
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile()) { // a pipe would be waited for
        return failure(ErrorCode::FileNotReadable, path, u"it is no regular file"_s);
    }
    auto mapped = std::make_shared<MappedTagger>();
    mapped->file.setFileName(path);
    if (!mapped->file.open(QIODevice::ReadOnly)) {
        const auto code =
            mapped->file.exists() ? ErrorCode::FileNotReadable : ErrorCode::FileNotFound;
        return failure(code, path, mapped->file.errorString());
    }
    const qint64 size = mapped->file.size();
    const uchar *bytes = mapped->file.map(0, size);
    if (!bytes) {
        return failure(ErrorCode::FileNotReadable, path, mapped->file.errorString());
    }
    auto tagger = LearnedTagger::fromBytes(
        QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), size), path);
    if (!tagger) {
        return failure(tagger.error());
    }
    mapped->tagger = std::move(*tagger);
    return std::shared_ptr<const EntityFinder>(mapped, mapped->tagger.get());
}

namespace {

/// By hand where there is no file.
Result<AntecedentRanker> loadRanker(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return AntecedentRanker();
    }
    const auto bytes = readResource(path);
    if (!bytes) {
        return failure(bytes.error());
    }
    return AntecedentRanker::fromJson(*bytes, path);
}

} // namespace

namespace {

Result<std::shared_ptr<const Pipeline>> pipelineOf(const QString &folder, const QString &modelPath)
{
    const auto names = loadNameLists(folder);
    if (!names) {
        return failure(names.error());
    }
    const auto ranker = loadRanker(folder + u"/models/speakers-en.json"_s);
    if (!ranker) {
        return failure(ranker.error());
    }
    const QString installed = folder + u"/models/entities-en.qtm"_s;
    const QString model = modelPath.isEmpty() ? installed : modelPath;
    if (modelPath.isEmpty() && !QFileInfo::exists(model)) {
        const auto finder = std::make_shared<const RuleEntityFinder>(*names);
        return std::make_shared<const Pipeline>(*names, finder, *ranker);
    }
    const auto tagger = loadTagger(model);
    if (!tagger) {
        return failure(tagger.error());
    }
    return std::make_shared<const Pipeline>(*names, *tagger, *ranker);
}

} // namespace

Result<std::shared_ptr<const Pipeline>> loadPipeline(const QString &folder)
{
    return pipelineOf(folder, {});
}

Result<std::shared_ptr<const Pipeline>> loadPipelineWith(const QString &modelPath)
{
    const auto folder = resourceFolder();
    return folder ? pipelineOf(*folder, modelPath) : failure(folder.error());
}

Result<std::shared_ptr<const Pipeline>> loadPipeline()
{
    const auto folder = resourceFolder();
    if (!folder) {
        return failure(folder.error());
    }
    return loadPipeline(*folder);
}

} // namespace Quoth

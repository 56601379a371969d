// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/pipelineloader.h>

#include <analysis/names/namelists.h>
#include <analysis/names/ruleentityfinder.h>
#include <analysis/pipeline.h>
#include <core/resources.h>

#include <QCoreApplication>
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

Result<std::shared_ptr<const Pipeline>> loadPipeline(const QString &folder)
{
    const auto names = loadNameLists(folder);
    if (!names) {
        return failure(names.error());
    }
    const auto finder = std::make_shared<const RuleEntityFinder>(*names);
    return std::make_shared<const Pipeline>(*names, finder);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <memory>

namespace Quoth {

class EntityFinder;
class NameLists;
class Pipeline;

/// The folder of the installed data: QUOTH_RESOURCE_DIR, else ../share/quoth beside the running
/// program, else the resources of the source tree it was built from.
Result<QString> resourceFolder();

/// All gazetteers of a data folder. The error names the file that is missing or malformed.
Result<std::shared_ptr<const NameLists>> loadNameLists(const QString &folder);

/// The tagger of a model file, which stays mapped as long as the tagger lives.
Result<std::shared_ptr<const EntityFinder>> loadTagger(const QString &path);

/// The analysis with the installed data, as both front ends use it. Loaded afresh at every call:
/// call it once, in a worker thread if a window is waiting, and share the pipeline.
Result<std::shared_ptr<const Pipeline>> loadPipeline();
Result<std::shared_ptr<const Pipeline>> loadPipeline(const QString &folder);
/// With another model of names than the one installed; an empty path means that one.
Result<std::shared_ptr<const Pipeline>> loadPipelineWith(const QString &modelPath);

} // namespace Quoth

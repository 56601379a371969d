// SPDX-License-Identifier: GPL-3.0-or-later
// Any text through the whole analysis, as the file of an importer comes in.
#include "brokenpromise.h"
#include "fuzztarget.h"

#include <analysis/pipeline.h>
#include <analysis/proposals.h>
#include <common/pipelineloader.h>
#include <core/error.h>
#include <text/canonicaltext.h>

using namespace Quoth;

namespace {

const Pipeline &loadedPipeline()
{
    static const auto pipeline = loadPipeline();
    failIfBroken(pipeline ? QString() : errorText(pipeline.error()));
    return **pipeline;
}

/// Stopped at any moment it ends, and says that it is not complete.
void stopAt(int moment, const QString &text)
{
    int asked = 0;
    const auto stop = [&] {
        return ++asked > moment;
    };
    const Analysis analysis = loadedPipeline().analyze({text, {}, stop, {}});
    failIfBroken(
        asked > moment && analysis.isComplete ? QStringLiteral("a stopped analysis is complete")
                                              : QString());
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = CanonicalText(fuzzedText(data, size)).text();
    const Analysis analysis = loadedPipeline().analyze({text, {}, {}, {}});
    failIfBroken(brokenPromise(analysis, text));
    failIfBroken(brokenPromise(proposals(analysis, text), text));
    stopAt(size > 0 ? data[size - 1] : 0, text);
    return 0;
}

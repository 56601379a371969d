// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

namespace Quoth {

using namespace Qt::StringLiterals;

const QList<Bench> &benches()
{
    static const QList<Bench> all{
        {u"startup"_s, u"start of quoth to the first painted article, beside a minimal window"_s,
         runStartupBench},
        {u"open"_s, u"a file to painted highlights: read, analyse, store, paint"_s, runOpenBench},
        {u"analysis"_s, u"words a second of the pipeline, beside a tokenizer and a copy"_s,
         runAnalysisBench}};
    return all;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

namespace Quoth {

using namespace Qt::StringLiterals;

const QList<Bench> &benches()
{
    static const QList<Bench> all{
        {u"startup"_s, u"start of quoth to the first painted article, beside a minimal window"_s,
         runStartupBench},
        {u"rooms"_s, u"a key to the painted room that is built for it"_s, runRoomsBench},
        {u"open"_s, u"a file to painted highlights: read, analyse, store, paint"_s, runOpenBench},
        {u"annotate"_s, u"a key to the painted highlight and the committed row; undo"_s,
         runAnnotateBench},
        {u"analysis"_s,
         u"the pipeline beside a tokenizer and a copy: speed, growth, stages, memory; and both below"_s,
         runAnalysisBench},
        {u"names"_s, u"joining the names of a library: compared alone, and in its file"_s,
         runNamesBench},
        {u"learning"_s,
         u"names after 0 to 1000 decisions of a hand that knows, with and without learning"_s,
         runLearningBench},
        {u"stop"_s, u"how soon the analysis ends when it is told to"_s, runStopBench},
        {u"degenerate"_s, u"texts that no article is, beside news of the same length"_s,
         runDegenerateBench},
        {u"formats"_s, u"speed and memory of each writer and reader"_s, runFormatsBench},
        {u"reader"_s, u"reading: paint, scroll, jump, mark, resize; beside Qt's own text views"_s,
         runReaderBench},
        {u"review"_s, u"the review queue: read, sort, filter, count, decide, decide in bulk"_s,
         runReviewBench},
        {u"library"_s,
         u"a library of 10,000 and 100,000 articles beside bare sqlite3: import, list, search"_s,
         runLibraryBench}};
    return all;
}

} // namespace Quoth

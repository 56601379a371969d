// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measurement.h"

#include <QString>

#include <functional>

namespace Quoth {

/// What a bench is told and where its figures go.
struct BenchContext
{
    bool quick = false;      ///< once, small: does it still run? The figures mean little.
    bool isLarge = false;    ///< with a library of a million articles too: half an hour and 12 GB
    int articles = 0;        ///< a library of so many alone; 0: of all sizes
    bool dropCaches = false; ///< cold means an empty page cache of the whole machine (needs root)
    QString programs;        ///< the folder of quoth and its peers
    std::function<void(Measurement)> report;
};

/// One of the program's benches. `run` returns what went wrong, empty for nothing.
struct Bench
{
    QString name;
    QString description;
    std::function<QString(const BenchContext &)> run;
};

/// Every bench there is, in the order in which they are listed.
[[nodiscard]] const QList<Bench> &benches();

QString runStartupBench(const BenchContext &context);
QString runRoomsBench(const BenchContext &context);
QString runOpenBench(const BenchContext &context);
QString runAnnotateBench(const BenchContext &context);
QString runAnalysisBench(const BenchContext &context);
QString runNamesBench(const BenchContext &context);
QString runLearningBench(const BenchContext &context);
QString runStopBench(const BenchContext &context);
QString runDegenerateBench(const BenchContext &context);
QString runFormatsBench(const BenchContext &context);
QString runReaderBench(const BenchContext &context);
QString runReviewBench(const BenchContext &context);
QString runLibraryBench(const BenchContext &context);

} // namespace Quoth

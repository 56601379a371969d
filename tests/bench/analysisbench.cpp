// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysisstress.h"
#include "analysistiming.h"
#include "bench.h"
#include "peakmemory.h"
#include "sampletext.h"

#include <analysis/pipeline.h>
#include <common/pipelineloader.h>
#include <core/error.h>

#include <QDir>
#include <QElapsedTimer>

#include <array>
#include <cstring>
#include <thread>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Keeps the compiler from leaving out work whose result nobody reads.
volatile qsizetype sink = 0;

void report(
    const BenchContext &context, const QString &caseName, const QString &metric, double value,
    const QString &unit, const QString &peer = {}, std::optional<double> ratio = {})
{
    context.report({u"analysis"_s, caseName, metric, value, unit, peer, ratio});
}

/// Returns processor seconds of the pipeline for a text of that many words.
double measureSpeed(const BenchContext &context, const Pipeline &pipeline, qsizetype words)
{
    const QString text = sampleText(words);
    const auto count = static_cast<double>(countWords(text));
    const int rounds = context.quick || words > 1'000'000 ? 1 : words > 100'000 ? 3 : 5;
    const QString caseName = u"%1 words"_s.arg(words);

    QString copy(text.size(), Qt::Uninitialized);
    const double copySeconds = fastestRound(rounds + 2, [&] {
        std::memcpy(
            copy.data(), text.constData(), static_cast<size_t>(text.size()) * sizeof(QChar));
        sink = copy[copy.size() / 2].unicode();
    });
    const double tokenSeconds = fastestRound(rounds + 2, [&] { sink = plainTokenCount(text); });
    const double seconds = fastestRound(rounds, [&] {
        sink = pipeline.analyze({text, {}, {}, {}}).mentions.size();
    });
    report(
        context, caseName, u"pipeline"_s, count / seconds, u"words/s"_s, u"plain tokenizer"_s,
        tokenSeconds / seconds);
    report(context, caseName, u"plain tokenizer"_s, count / tokenSeconds, u"words/s"_s);
    report(context, caseName, u"memcpy"_s, count / copySeconds, u"words/s"_s);
    report(context, caseName, u"time"_s, seconds * 1000, u"ms"_s);
    return seconds;
}

void measureGrowth(const BenchContext &context, const Pipeline &pipeline)
{
    const QList<qsizetype> sizes =
        context.quick ? QList<qsizetype>{500, 1'000}
                      : QList<qsizetype>{1'000, 10'000, 100'000, 1'000'000, 10'000'000};
    QList<std::pair<double, double>> points;
    for (const qsizetype words : sizes) {
        points.append({static_cast<double>(words), measureSpeed(context, pipeline, words)});
    }
    report(
        context, u"%1 to %2 words"_s.arg(sizes.first()).arg(sizes.last()), u"growth exponent"_s,
        growthExponent(points), u"1 is linear"_s);
}

/// What each stage takes of the whole.
void measureStages(const BenchContext &context, const Pipeline &pipeline)
{
    const qsizetype words = context.quick ? 1'000 : 100'000;
    const QString text = sampleText(words);
    QList<double> begun;
    (void)pipeline.analyze({text, {}, {}, {}}); // the first touch of each page is not its work
    (void)pipeline.analyze({text, {}, {}, [&begun](double) {
                                begun.append(threadSeconds());
                            }});
    begun.append(threadSeconds());
    const double whole = begun.last() - begun.first();
    for (qsizetype i = 0; i + 1 < begun.size(); ++i) {
        const QString stage = QString::fromLatin1(analysisStages.at(static_cast<size_t>(i)));
        report(
            context, u"%1 words, %2"_s.arg(words).arg(stage), u"share of time"_s,
            100 * (begun[i + 1] - begun[i]) / whole, u"%"_s);
    }
}

/// Seconds on the wall for some articles on that many threads, each on a core of its own.
double secondsOnThreads(const Pipeline &pipeline, const QString &text, int articles, int threads)
{
    QElapsedTimer clock;
    clock.start();
    std::vector<std::thread> workers;
    workers.reserve(static_cast<size_t>(threads));
    for (int i = 0; i < threads; ++i) {
        workers.emplace_back([&] {
            for (int article = 0; article < articles / threads; ++article) {
                (void)pipeline.analyze({text, {}, {}, {}});
            }
        });
    }
    for (std::thread &worker : workers) {
        worker.join();
    }
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

void measureThreads(const BenchContext &context, const Pipeline &pipeline)
{
    const CorePin cores(2);
    if (!cores.holds()) {
        report(context, u"no second core"_s, u"two threads"_s, 0, u"times one"_s);
        return;
    }
    const QString text = sampleText(context.quick ? 500 : 20'000);
    const int articles = context.quick ? 2 : 20;
    double one = 0;
    double two = 0;
    for (int round = 0; round < (context.quick ? 1 : 5); ++round) {
        const double alone = secondsOnThreads(pipeline, text, articles, 1);
        const double shared = secondsOnThreads(pipeline, text, articles, 2);
        one = round == 0 ? alone : std::min(one, alone);
        two = round == 0 ? shared : std::min(two, shared);
    }
    report(
        context, u"%1 articles"_s.arg(articles), u"two threads"_s, one / two, u"times one"_s,
        u"one thread"_s, one / two);
}

Result<std::shared_ptr<const Pipeline>> measureLoading(const BenchContext &context)
{
    Result<std::shared_ptr<const Pipeline>> pipeline = loadPipeline();
    const double seconds =
        fastestRound(context.quick ? 1 : 5, [&pipeline] { pipeline = loadPipeline(); });
    report(context, u"data files"_s, u"load"_s, seconds * 1000, u"ms"_s);
    return pipeline;
}

QString measureMemory(const BenchContext &context)
{
    const QString program = QDir(context.programs).filePath(u"quoth-bench"_s);
    const int words = context.quick ? 1'000 : 1'000'000;
    const auto memory = measurePeakMemory(program, words);
    if (!memory) {
        return u"%1 did not say what memory it needed"_s.arg(program);
    }
    const QString caseName = u"%1 words"_s.arg(words);
    report(context, caseName, u"memory before"_s, memory->loaded, u"MiB"_s);
    report(context, caseName, u"peak memory"_s, memory->peak, u"MiB"_s);
    return {};
}

} // namespace

QString runAnalysisBench(const BenchContext &context)
{
    QString problem = measureMemory(context);
    Result<std::shared_ptr<const Pipeline>> pipeline;
    {
        const CorePin core(1);
        pipeline = measureLoading(context);
        if (!pipeline) {
            return errorText(pipeline.error());
        }
        measureGrowth(context, **pipeline);
        measureStages(context, **pipeline);
        measureStopping(context, **pipeline);
        measureDegenerateTexts(context, **pipeline);
    }
    measureThreads(context, **pipeline);
    return problem;
}

} // namespace Quoth

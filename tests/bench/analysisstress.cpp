// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysisstress.h"

#include "analysistiming.h"
#include "degeneratetext.h"
#include "sampletext.h"

#include <analysis/pipeline.h>
#include <analysis/proposals.h>
#include <common/disposer.h>
#include <common/pipelineloader.h>
#include <text/canonicaltext.h>

#include <QMap>

#include <algorithm>
#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// From raw text to proposals, as one job does it.
void runJob(
    const Pipeline &pipeline, const QString &raw, const StopCallable &stop,
    const ProgressCallable &progress, const DisposalCallable &disposal = {})
{
    CanonicalText canonical(raw, stop);
    if (!stop()) {
        AnalysisRequest request;
        request.text = canonical.text();
        request.stop = stop;
        request.progress = progress;
        request.disposal = disposal;
        Analysis analysis = pipeline.analyze(request);
        if (analysis.isComplete) {
            if (progress) {
                progress(1);
            }
            AnnotationSet set = proposals(analysis, canonical.text(), stop, disposal);
            (void)stop();
            discard(set, disposal);
        }
        discard(analysis, disposal);
    }
    discard(canonical, disposal);
}

/// Notes the longest time between two questions, and where it was.
class GapWatch
{
public:
    GapWatch()
        : m_last(threadSeconds())
        , m_start(m_last)
    {
    }

    void ask()
    {
        const double now = threadSeconds();
        double &longest = m_longest[m_stage];
        longest = std::max(longest, now - m_last);
        m_last = now;
    }
    void enter(double share)
    {
        ask();
        const auto stage =
            static_cast<size_t>(share * static_cast<double>(analysisStages.size()) + 0.5);
        m_stage = stage < analysisStages.size() ? QString::fromLatin1(analysisStages.at(stage))
                                                : u"proposals"_s;
    }

    /// By stage, in seconds.
    [[nodiscard]] const QMap<QString, double> &longest() const { return m_longest; }
    [[nodiscard]] double total() const { return m_last - m_start; }

private:
    double m_last;
    double m_start;
    QMap<QString, double> m_longest;
    QString m_stage = u"canonical text"_s;
};

void measureStops(const BenchContext &context, const Pipeline &pipeline, qsizetype words)
{
    const QString text = u"\r\n"_s + sampleText(words);
    Disposer disposer; // as the program has one: what a job has done with is let go of elsewhere
    GapWatch watch;
    runJob(
        pipeline, text,
        [&watch] {
            watch.ask();
            return false;
        },
        [&watch](double share) { watch.enter(share); }, disposer.callable());
    for (auto stage = watch.longest().cbegin(); stage != watch.longest().cend(); ++stage) {
        context.report(
            {u"analysis"_s,
             u"%1 words, %2"_s.arg(words).arg(stage.key()),
             u"longest without asking"_s,
             stage.value() * 1000,
             u"ms"_s,
             {},
             {}});
    }
    double slowest = 0;
    constexpr std::array moments = {0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97};
    for (const double moment : moments) {
        const double due = threadSeconds() + moment * watch.total();
        disposer.wait();
        runJob(
            pipeline, text, [due] { return threadSeconds() >= due; }, {}, disposer.callable());
        slowest = std::max(slowest, threadSeconds() - due);
    }
    context.report(
        {u"analysis"_s,
         u"%1 words, %2 moments"_s.arg(words).arg(moments.size()),
         u"stop, slowest"_s,
         slowest * 1000,
         u"ms"_s,
         {},
         {}});
}

QString
withPipeline(const BenchContext &context, void (*measure)(const BenchContext &, const Pipeline &))
{
    const auto pipeline = loadPipeline();
    if (!pipeline) {
        return errorText(pipeline.error());
    }
    const CorePin core(1);
    measure(context, **pipeline);
    return {};
}

} // namespace

QString runStopBench(const BenchContext &context)
{
    return withPipeline(context, measureStopping);
}

QString runDegenerateBench(const BenchContext &context)
{
    return withPipeline(context, measureDegenerateTexts);
}

void measureStopping(const BenchContext &context, const Pipeline &pipeline)
{
    const QList<qsizetype> sizes =
        context.quick ? QList<qsizetype>{1'000} : QList<qsizetype>{10'000, 1'000'000, 10'000'000};
    for (const qsizetype words : sizes) {
        measureStops(context, pipeline, words);
    }
}

void measureDegenerateTexts(const BenchContext &context, const Pipeline &pipeline)
{
    const qsizetype units = context.quick ? 2'000 : 1'000'000;
    const int rounds = context.quick ? 1 : 2;
    const auto timeOf = [&](const QString &text) {
        return fastestRound(rounds, [&] { runJob(pipeline, text, [] { return false; }, {}); });
    };
    const double usual = timeOf(sampleText(units / 5).left(units));
    double worst = 0;
    QString worstName;
    for (const DegenerateText &sort : degenerateTexts(units)) {
        const double time = timeOf(sort.text);
        context.report(
            {u"analysis"_s, sort.name, u"degenerate text"_s, time * 1000, u"ms"_s,
             u"news of that length"_s, time / usual});
        if (time / usual > worst) {
            worst = time / usual;
            worstName = sort.name;
        }
    }
    context.report(
        {u"analysis"_s, worstName, u"slowest degenerate text"_s, worst, u"times"_s,
         u"news of that length"_s, worst});
}

} // namespace Quoth

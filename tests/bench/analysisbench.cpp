// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "sampletext.h"

#include <analysis/pipeline.h>
#include <common/pipelineloader.h>
#include <core/error.h>

#include <QElapsedTimer>

#include <cstring>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Seconds of the fastest of some rounds: what the work costs when nobody disturbs it.
double fastest(int rounds, const std::function<void()> &work)
{
    double best = 0;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        work();
        const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
        best = round == 0 ? seconds : std::min(best, seconds);
    }
    return best;
}

/// The least that reading words can cost: letters and digits together, all else apart.
qsizetype plainTokenCount(QStringView text)
{
    qsizetype count = 0;
    bool inWord = false;
    for (const QChar character : text) {
        const bool isWord = character.isLetterOrNumber();
        count += isWord ? !inWord : !character.isSpace();
        inWord = isWord;
    }
    return count;
}

/// Keeps the compiler from leaving out work whose result nobody reads.
volatile qsizetype sink = 0;

void measure(const BenchContext &context, const Pipeline &pipeline, qsizetype words)
{
    const QString text = sampleText(words);
    const double count = static_cast<double>(countWords(text));
    const int rounds = context.quick || words > 100'000 ? 1 : 3;
    const QString caseName = u"%1 words"_s.arg(words);

    QString copy(text.size(), Qt::Uninitialized);
    const double copySeconds = fastest(rounds + 2, [&] {
        std::memcpy(
            copy.data(), text.constData(), static_cast<size_t>(text.size()) * sizeof(QChar));
        sink = copy[copy.size() / 2].unicode();
    });
    const double tokenSeconds = fastest(rounds + 2, [&] { sink = plainTokenCount(text); });
    const double seconds = fastest(rounds, [&] {
        sink = pipeline.analyze({text, {}, {}, {}}).mentions.size();
    });

    const auto report = [&](const QString &metric, double time, const QString &peer) {
        Measurement measurement{u"analysis"_s, caseName, metric, count / time,
                                u"words/s"_s,  {},       {}};
        if (!peer.isEmpty()) {
            measurement.peer = peer;
            measurement.ratio = tokenSeconds / time;
        }
        context.report(measurement);
    };
    report(u"pipeline"_s, seconds, u"plain tokenizer"_s);
    report(u"plain tokenizer"_s, tokenSeconds, {});
    report(u"memcpy"_s, copySeconds, {});
    context.report({u"analysis"_s, caseName, u"time"_s, seconds * 1000, u"ms"_s, {}, {}});
}

} // namespace

QString runAnalysisBench(const BenchContext &context)
{
    QElapsedTimer clock;
    clock.start();
    const auto pipeline = loadPipeline();
    if (!pipeline) {
        return errorText(pipeline.error());
    }
    const double loading = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    context.report({u"analysis"_s, u"data files"_s, u"load"_s, loading, u"ms"_s, {}, {}});
    const QList<qsizetype> sizes = context.quick
                                       ? QList<qsizetype>{1'000}
                                       : QList<qsizetype>{1'000, 10'000, 100'000, 1'000'000};
    for (const qsizetype words : sizes) {
        measure(context, **pipeline, words);
    }
    return {};
}

} // namespace Quoth

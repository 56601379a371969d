// SPDX-License-Identifier: GPL-3.0-or-later
#include "peakmemory.h"

#include "sampletext.h"

#include <analysis/pipeline.h>
#include <common/pipelineloader.h>

#include <QFile>
#include <QProcess>

#include <cstdio>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRun = 120'000; // milliseconds

/// MiB of a line of the kernel's figures about this process ("VmHWM", "VmRSS").
double statusMiB(const QByteArray &name)
{
    QFile file(u"/proc/self/status"_s);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith(name + ':')) {
                return line.mid(name.size() + 1).trimmed().split(' ').first().toDouble() / 1024;
            }
        }
    }
    return 0;
}

/// Lets the peak begin at what is held now.
void resetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        file.write("5");
    }
}

} // namespace

int printPeakMemory(int words)
{
    const auto pipeline = loadPipeline();
    const QString text = sampleText(words);
    if (!pipeline || text.isEmpty()) {
        return 1;
    }
    resetPeak();
    const double loaded = statusMiB("VmRSS");
    const Analysis analysis = (*pipeline)->analyze({text, {}, {}, {}});
    std::printf("%.1f %.1f\n", loaded, statusMiB("VmHWM"));
    return analysis.mentions.isEmpty() ? 1 : 0;
}

std::optional<PeakMemory> measurePeakMemory(const QString &program, int words)
{
    QProcess process;
    process.start(
        program, {QString::fromLatin1(peakMemoryOption), QString::number(words)},
        QIODevice::ReadOnly);
    const bool ended = process.waitForFinished(longestRun) && process.exitCode() == 0;
    const QList<QByteArray> figures = process.readAllStandardOutput().trimmed().split(' ');
    if (!ended || figures.size() != 2) {
        return std::nullopt;
    }
    return PeakMemory{figures[0].toDouble(), figures[1].toDouble()};
}

} // namespace Quoth

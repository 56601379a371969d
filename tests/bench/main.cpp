// SPDX-License-Identifier: GPL-3.0-or-later
// quoth-bench NAME... [--json]: figures about Quoth, and beside them what the like costs elsewhere
// in the same run. Figures count in the release preset only.
#include "bench.h"
#include "peakmemory.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

constexpr int benchFailed = 1;
constexpr int badUsage = 2;

const Bench *findBench(const QString &name)
{
    for (const Bench &bench : benches()) {
        if (bench.name == name) {
            return &bench;
        }
    }
    return nullptr;
}

QString benchList()
{
    QString text;
    for (const Bench &bench : benches()) {
        text += u"  %1 %2\n"_s.arg(bench.name, -10).arg(bench.description);
    }
    return text;
}

void complain(const QString &text)
{
    std::fputs(qPrintable(u"quoth-bench: %1\n"_s.arg(text)), stderr);
}

int runAll(const QList<const Bench *> &chosen, BenchContext context, bool asJson)
{
    QList<Measurement> measurements;
    context.report = [&](Measurement measurement) {
        if (asJson) {
            std::fputs(jsonLine(measurement).constData(), stdout);
            std::fflush(stdout);
        }
        measurements.append(std::move(measurement));
    };
    int status = 0;
    for (const Bench *bench : chosen) {
        if (const QString problem = bench->run(context); !problem.isEmpty()) {
            complain(u"%1: %2"_s.arg(bench->name, problem));
            status = benchFailed;
        }
    }
    if (!asJson && !measurements.isEmpty()) {
        std::fputs(table(measurements).constData(), stdout);
    }
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    // Without a display of the user's, and the same with one: figures are compared between
    // machines.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    if (argc == 3 && std::strcmp(argv[1], peakMemoryOption) == 0) {
        return printPeakMemory(std::atoi(argv[2]));
    }
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Quoth. The benches:\n"_s + benchList());
    parser.addHelpOption();
    const QCommandLineOption json(u"json"_s, u"One JSON object a line instead of a table."_s);
    const QCommandLineOption quick(u"quick"_s, u"Once and small: does each bench still run?"_s);
    const QCommandLineOption dropCaches(
        u"drop-caches"_s, u"Empty the machine's page cache before a cold start (needs root)."_s);
    const QCommandLineOption large(
        u"large"_s, u"With a library of a million articles too (12 GB of the disk)."_s);
    const QCommandLineOption articles(
        u"articles"_s, u"The library bench with so many articles alone."_s, u"NUMBER"_s);
    parser.addOptions({json, quick, large, articles, dropCaches});
    parser.addPositionalArgument(u"NAME"_s, u"The benches to run."_s, u"NAME..."_s);
    parser.process(application);

    QList<const Bench *> chosen;
    for (const QString &name : parser.positionalArguments()) {
        const Bench *bench = findBench(name);
        if (bench == nullptr) {
            complain(u"there is no bench \"%1\"; there are:\n%2"_s.arg(name, benchList()));
            return badUsage;
        }
        chosen.append(bench);
    }
    if (chosen.isEmpty()) {
        complain(u"name a bench:\n"_s + benchList());
        return badUsage;
    }
    BenchContext context;
    context.quick = parser.isSet(quick);
    context.isLarge = parser.isSet(large);
    context.articles = parser.value(articles).toInt();
    context.dropCaches = parser.isSet(dropCaches);
    context.programs = QCoreApplication::applicationDirPath();
    return runAll(chosen, context, parser.isSet(json));
}

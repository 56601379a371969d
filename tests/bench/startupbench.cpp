// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "librarysample.h"
#include "sampletext.h"

#include <core/error.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int startTimeout = 60'000;

struct Program
{
    QString label;
    QString path;
    QStringList arguments;
};

QProcessEnvironment childEnvironment(const QTemporaryDir &folder)
{
    const QDir home(folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QUOTH_BENCH_FIRST_PAINT"_s, u"highlights"_s);
    environment.insert(u"QUOTH_LIBRARY"_s, home.filePath(u"bench.quoth"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, home.filePath(u"cache"_s));
    return environment;
}

/// A library of so many articles that nobody has read.
QString makeLibrary(const QString &path, int count)
{
    const auto library = Library::open(path, Library::Mode::CreateIfMissing);
    if (!library || !(*library)->expectManyWrites()) {
        return u"no library can be made"_s;
    }
    constexpr int together = 1'000;
    LibrarySample sample;
    for (int done = 0; done < count; done += together) {
        QList<Article> articles;
        for (int i = 0; i < std::min(together, count - done); ++i) {
            articles.append(sample.next());
        }
        if (const auto added = (*library)->articles().addAll(articles); !added) {
            return errorText(added.error());
        }
    }
    return {};
}

/// Milliseconds from the start of the process to its word that it has painted; negative if that
/// never came.
double timeToFirstPaint(const Program &program, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer clock;
    clock.start();
    process.start(program.path, program.arguments, QIODevice::ReadOnly);
    double elapsed = -1;
    QByteArray said;
    while (elapsed < 0 && process.waitForReadyRead(startTimeout)) {
        said += process.readAll();
        if (said.contains("first-paint")) {
            elapsed = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        }
    }
    if (!process.waitForFinished(startTimeout)) {
        process.kill();
        process.waitForFinished();
    }
    if (elapsed < 0) {
        std::fputs(process.readAllStandardError().constData(), stderr);
    }
    return elapsed;
}

bool runs(const Program &program, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program.path, program.arguments, QIODevice::ReadOnly);
    return process.waitForFinished(startTimeout) && process.exitCode() == 0;
}

/// What the loader will read: the program and every library it names.
QStringList filesOf(const Program &program)
{
    QProcess ldd;
    ldd.start(u"ldd"_s, {program.path}, QIODevice::ReadOnly);
    ldd.waitForFinished();
    QStringList files{program.path};
    for (const QString &line : QString::fromLocal8Bit(ldd.readAllStandardOutput()).split(u'\n')) {
        const QString path = line.section(u"=> "_s, 1).section(u" ("_s, 0, 0);
        if (path.startsWith(u'/')) {
            files.append(path);
        }
    }
    return files;
}

/// Asks the kernel to forget these files; what other programs have mapped stays.
void evict(const QStringList &files)
{
    for (const QString &path : files) {
        const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
        if (file >= 0) {
            ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
            ::close(file);
        }
    }
}

bool dropPageCache()
{
    ::sync();
    QFile control(u"/proc/sys/vm/drop_caches"_s);
    return control.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && control.write("1") == 1;
}

/// The medians of both programs, started in turn so that whatever else the machine does falls on
/// both alike; empty if one of them never painted.
QList<double> startInTurn(
    const QList<Program> &programs, const QProcessEnvironment &environment, int rounds,
    const std::function<void(const Program &)> &before)
{
    QList<QList<double>> times(programs.size());
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype i = 0; i < programs.size(); ++i) {
            before(programs[i]);
            const double time = timeToFirstPaint(programs[i], environment);
            if (time < 0) {
                return {};
            }
            times[i].append(time);
        }
    }
    QList<double> medians;
    for (const QList<double> &own : times) {
        medians.append(median(own));
    }
    return medians;
}

void reportStart(
    const BenchContext &context, const QString &caseName, const QList<Program> &programs,
    const QList<double> &medians)
{
    context.report(
        {u"startup"_s, caseName, u"first painted article"_s, medians[0], u"ms"_s, programs[1].label,
         medians[0] / medians[1]});
    context.report(
        {u"startup"_s,
         u"%1, %2"_s.arg(caseName, programs[1].label),
         u"first paint"_s,
         medians[1],
         u"ms"_s,
         {},
         {}});
}

/// With a library that holds many others beside the article that is shown.
QString startWithMany(
    const BenchContext &context, const QList<Program> &programs, const Program &importer, int count)
{
    const QTemporaryDir home;
    if (const QString problem = makeLibrary(home.filePath(u"bench.quoth"_s), count);
        !problem.isEmpty()) {
        return problem;
    }
    const QProcessEnvironment environment = childEnvironment(home);
    if (!runs(importer, environment)) {
        return u"quoth-cli could not import"_s;
    }
    const QList<double> times =
        startInTurn(programs, environment, context.quick ? 1 : 11, [](const Program &) {});
    if (times.isEmpty()) {
        return u"a program did not say that it has painted"_s;
    }
    reportStart(context, u"warm, library of %1"_s.arg(count), programs, times);
    return {};
}

} // namespace

QString runStartupBench(const BenchContext &context)
{
    const QTemporaryDir home;
    const QStringList samples = sampleFiles();
    if (!home.isValid() || samples.isEmpty()) {
        return u"no temporary folder or no sample article"_s;
    }
    const QDir folder(context.programs);
    const Program importer{
        u"quoth-cli"_s, folder.filePath(u"quoth-cli"_s), {u"import"_s, samples.first()}};
    const QList<Program> programs{
        {u"quoth"_s, folder.filePath(u"quoth"_s), {}},
        {u"minimal Qt window"_s, folder.filePath(u"quoth-bench-window"_s), {samples.first()}}};
    for (const Program &program : programs + QList<Program>{importer}) {
        if (!QFile::exists(program.path)) {
            return u"%1 is not built"_s.arg(program.path);
        }
    }
    // An article that was read before: with its highlights, out of the library.
    const QProcessEnvironment environment = childEnvironment(home);
    if (!runs(importer, environment)) {
        return u"quoth-cli could not import %1"_s.arg(samples.first());
    }

    const QList<double> warm =
        startInTurn(programs, environment, context.quick ? 1 : 11, [](const Program &) {});
    if (warm.isEmpty()) {
        return u"a program did not say that it has painted"_s;
    }
    reportStart(context, u"warm"_s, programs, warm);

    const QList<int> counts = context.quick ? QList<int>{500} : QList<int>{10'000, 100'000};
    for (const int count : counts) {
        if (const QString problem = startWithMany(context, programs, importer, count);
            !problem.isEmpty()) {
            return problem;
        }
    }

    // A file that nobody has read: its analysis and an empty library are part of the start.
    QList<Program> withFile = programs;
    withFile[0].arguments =
        QStringList{u"--library"_s, home.filePath(u"new.quoth"_s), samples.first()};
    const QList<double> fresh =
        startInTurn(withFile, environment, context.quick ? 1 : 7, [&home](const Program &) {
            for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
                QFile::remove(home.filePath(u"new.quoth"_s + suffix));
            }
        });
    if (fresh.isEmpty()) {
        return u"a program did not say that it has painted"_s;
    }
    reportStart(context, u"warm, new file and library"_s, programs, fresh);

    const bool dropped = context.dropCaches && dropPageCache();
    if (context.dropCaches && !dropped) {
        return u"the page cache cannot be emptied (it needs root)"_s;
    }
    const QList<double> cold = startInTurn(
        programs, environment, context.quick ? 1 : 5, [dropped](const Program &program) {
            evict(filesOf(program));
            if (dropped) {
                dropPageCache();
            }
        });
    if (cold.isEmpty()) {
        return u"a program did not say that it has painted"_s;
    }
    reportStart(
        context, dropped ? u"cold (page cache emptied)"_s : u"cold (own files evicted)"_s, programs,
        cold);
    return {};
}

} // namespace Quoth

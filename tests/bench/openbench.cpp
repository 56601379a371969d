// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "sampletext.h"

#include <analysis/pipeline.h>
#include <common/articleimport.h>
#include <common/pipelineloader.h>
#include <core/error.h>
#include <formats/articlereader.h>
#include <reader/readerview.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPlainTextEdit>
#include <QTemporaryDir>

#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const std::array stageNames{"read", "analyse", "store", "paint"};
using Stages = std::array<double, stageNames.size()>;

double elapsedMs(QElapsedTimer &clock)
{
    const double time = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    clock.restart();
    return time;
}

/// Shows the page and waits until it is painted whole.
void paint(QWidget &page)
{
    page.resize(900, 1000);
    page.show();
    QCoreApplication::processEvents();
    page.grab();
}

Result<AnnotatedArticle> stored(Library &library, Article article, const Analysis &analysis)
{
    const Result<qint64> id = library.articles().add(article);
    if (!id) {
        return failure(id.error());
    }
    article.id = *id;
    if (const Result<void> done = storeFindings(library, article, analysis); !done) {
        return failure(done.error());
    }
    Result<Article> kept = library.articles().article(*id);
    if (!kept) {
        return failure(kept.error());
    }
    Result<AnnotationSet> set = library.annotations().load(*id);
    if (!set) {
        return failure(set.error());
    }
    return AnnotatedArticle{std::move(*kept), std::move(*set)};
}

/// The whole way once, into a library of its own.
Result<Stages> openOnce(const QString &path, const QString &libraryPath, const Pipeline &pipeline)
{
    const auto library = Library::open(libraryPath, Library::Mode::CreateIfMissing);
    if (!library) {
        return failure(library.error());
    }
    Stages times{};
    QElapsedTimer clock;
    clock.start();
    Article article;
    const Result<void> read = readFile(path, [&](int, Result<ReadArticle> one) {
        if (one) {
            article = one->content.article;
        }
    });
    if (!read) {
        return failure(read.error());
    }
    times[0] = elapsedMs(clock);
    const Analysis analysis = pipeline.analyze({article.text, article.published, {}, {}});
    times[1] = elapsedMs(clock);
    const auto content = stored(**library, article, analysis);
    if (!content) {
        return failure(content.error());
    }
    times[2] = elapsedMs(clock);
    ReaderView view;
    view.setArticle(*content);
    paint(view);
    times[3] = elapsedMs(clock);
    return times;
}

/// The peer: the same file read and painted by Qt's own plain text view, with nothing found in it.
double plainViewOnce(const QString &path)
{
    QElapsedTimer clock;
    clock.start();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    QPlainTextEdit view;
    view.setReadOnly(true);
    view.setPlainText(QString::fromUtf8(file.readAll()));
    paint(view);
    return elapsedMs(clock);
}

QString measure(
    const BenchContext &context, const Pipeline &pipeline, const QTemporaryDir &folder,
    const QString &path, const QString &caseName)
{
    std::array<QList<double>, stageNames.size()> times;
    QList<double> totals;
    QList<double> peers;
    for (int round = 0; round < (context.quick ? 1 : 7); ++round) {
        const QString library = folder.filePath(u"%1-%2.quoth"_s.arg(caseName).arg(round));
        const Result<Stages> stages = openOnce(path, library, pipeline);
        if (!stages) {
            return errorText(stages.error());
        }
        double total = 0;
        for (size_t stage = 0; stage < stages->size(); ++stage) {
            times[stage].append((*stages)[stage]);
            total += (*stages)[stage];
        }
        totals.append(total);
        peers.append(plainViewOnce(path));
    }
    const double total = median(totals);
    const double peer = median(peers);
    context.report(
        {u"open"_s, caseName, u"file to painted highlights"_s, total, u"ms"_s, u"QPlainTextEdit"_s,
         total / peer});
    for (size_t stage = 0; stage < times.size(); ++stage) {
        context.report(
            {u"open"_s,
             caseName,
             QString::fromLatin1(stageNames[stage]),
             median(times[stage]),
             u"ms"_s,
             {},
             {}});
    }
    context.report({u"open"_s, caseName, u"QPlainTextEdit"_s, peer, u"ms"_s, {}, {}});
    return {};
}

} // namespace

QString runOpenBench(const BenchContext &context)
{
    const auto pipeline = loadPipeline();
    if (!pipeline) {
        return errorText(pipeline.error());
    }
    const QTemporaryDir folder;
    const QStringList samples = sampleFiles();
    if (!folder.isValid() || samples.isEmpty()) {
        return u"no temporary folder or no sample article"_s;
    }
    QString problem = measure(context, **pipeline, folder, samples.first(), u"sample article"_s);
    const QList<qsizetype> sizes =
        context.quick ? QList<qsizetype>{} : QList<qsizetype>{10'000, 100'000};
    for (qsizetype i = 0; problem.isEmpty() && i < sizes.size(); ++i) {
        QFile file(folder.filePath(u"%1.txt"_s.arg(sizes[i])));
        if (!file.open(QIODevice::WriteOnly)) {
            return u"cannot write %1"_s.arg(file.fileName());
        }
        file.write(sampleText(sizes[i]).toUtf8());
        file.close();
        problem =
            measure(context, **pipeline, folder, file.fileName(), u"%1 words"_s.arg(sizes[i]));
    }
    return problem;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "sampletext.h"

#include <formats/filewriter.h>
#include <formats/formatregistry.h>
#include <text/tokens.h>

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype marksOfArticle = 100;

double heldMiB(const QByteArray &name)
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

void beginPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        file.write("5");
    }
}

/// An article with a hundred marks that stand side by side, as each format can hold them.
AnnotatedArticle markedArticle()
{
    AnnotatedArticle article;
    article.article.text = sampleText(600);
    const QList<Token> tokens = tokenize(article.article.text);
    for (qsizetype i = 0; i < marksOfArticle; ++i) {
        Annotation annotation;
        annotation.id = i + 1;
        annotation.span = tokens[i * 5 % tokens.size()].span;
        annotation.words = annotation.span.in(article.article.text).toString();
        annotation.kind = AnnotationKind::Entity;
        annotation.tag = u"PER"_s;
        annotation.entity = u"Somebody"_s;
        article.set.annotations.append(annotation);
    }
    return article;
}

/// The article over and over, by other names.
NextArticle articles(const AnnotatedArticle &article, qsizetype count)
{
    return [article = AnnotatedArticle(article), count,
            next = qsizetype(0)]() mutable -> Result<std::optional<AnnotatedArticle>> {
        if (next == count) {
            return std::nullopt;
        }
        article.article.key = u"article %1"_s.arg(next++);
        return std::optional(article);
    };
}

struct Pass
{
    double seconds = 0;
    double peak = 0; ///< MiB more than before
    QString fault;
};

template <typename Work>
Pass measured(Work work)
{
    beginPeak();
    const double before = heldMiB("VmRSS");
    QElapsedTimer timer;
    timer.start();
    const QString fault = work();
    return {double(timer.nsecsElapsed()) / 1e9, heldMiB("VmHWM") - before, fault};
}

Pass write(const Format &format, const QString &path, qsizetype count)
{
    const AnnotatedArticle article = markedArticle();
    return measured([&] {
        const auto done = writeFile(path, format, articles(article, count));
        return done ? QString() : errorText(done.error());
    });
}

Pass read(const Format &format, const QString &path, qsizetype count)
{
    const QString text = markedArticle().article.text;
    return measured([&] {
        const auto source = openArticles(
            path, format, {}, [&text](const Article &) { return std::optional(text); });
        if (!source) {
            return errorText(source.error());
        }
        qsizetype found = 0;
        for (;;) {
            const auto next = (*source)->next();
            if (!next) {
                return errorText(next.error());
            }
            if (!*next) {
                break;
            }
            ++found;
        }
        return found == count ? QString() : u"%1 articles, not %2"_s.arg(found).arg(count);
    });
}

qint64 sizeOf(const QString &path)
{
    if (!QFileInfo(path).isDir()) {
        return QFileInfo(path).size();
    }
    qint64 size = 0;
    QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        size += files.fileInfo().size();
    }
    return size;
}

QString runFormat(const BenchContext &context, const Format &format, qsizetype count)
{
    const QTemporaryDir folder;
    // Of several files a folder is made: an archive's size would say how alike the articles are.
    const QString path =
        folder.filePath(format.makeFilesWriter ? u"out"_s : u"out."_s + format.suffix);
    const Pass written = write(format, path, count);
    const Pass back = format.isRead() ? read(format, path, count) : Pass();
    const double size = double(sizeOf(path)) / 1e6;
    const QString marks = u"%1k marks"_s.arg(count * marksOfArticle / 1000);
    const auto report = [&](const QString &what, const Pass &pass) {
        const QString name = format.id + u", "_s + what + u", "_s + marks;
        context.report({u"formats"_s, name, u"speed"_s, size / pass.seconds, u"MB/s"_s, {}, {}});
        context.report({u"formats"_s, name, u"memory"_s, pass.peak, u"MiB"_s, {}, {}});
    };
    report(u"write"_s, written);
    if (format.isRead()) {
        report(u"read"_s, back);
    }
    return written.fault.isEmpty() ? back.fault : written.fault;
}

} // namespace

/// Speed of each writer and reader; and for those that are streams, whether a thousand times as
/// many annotations need more memory.
QString runFormatsBench(const BenchContext &context)
{
    for (const Format &format : formats()) {
        if (!format.isWritten() || format.traits.isForPeople) {
            continue;
        }
        const QString fault = runFormat(context, format, context.quick ? 10 : 200);
        if (!fault.isEmpty()) {
            return format.id + u": "_s + fault;
        }
    }
    for (const QString &id : {u"jsonl"_s, u"csv"_s, u"brat"_s, u"conll2003"_s}) {
        for (const qsizetype count : {qsizetype(10), qsizetype(context.quick ? 50 : 10'000)}) {
            const QString fault = runFormat(context, *findFormat(id), count);
            if (!fault.isEmpty()) {
                return id + u": "_s + fault;
            }
        }
    }
    return {};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
// What the library bench measures of names, and of keeping a library: in the trash, in a backup,
// after a crash.
#include "analysistiming.h"
#include "librarybench.h"
#include "librarysample.h"
#include "rawsqlite.h"

#include <core/error.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/collectionstore.h>
#include <store/library.h>
#include <store/list/articlelist.h>
#include <store/undolog.h>

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAnnotated = 100'000;
constexpr int inOneTransaction = 200;
constexpr int mostTrashed = 10'000;

double wallMs(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace

/// Names in the articles, and the time that finding them by a part of a name takes.
QString LibraryBench::names()
{
    const auto opened = Library::open(m_path, Library::Mode::MustExist);
    if (!opened) {
        return errorText(opened.error());
    }
    Library &library = **opened;
    const int annotated = std::min(m_count, mostAnnotated);
    LibrarySample sample;
    double writing = 0;
    int written = 0;
    for (qint64 id = 1; id <= annotated; id += inOneTransaction) {
        const qint64 behind = std::min<qint64>(annotated + 1, id + inOneTransaction);
        QList<AnnotationSet> sets;
        for (qint64 article = id; article < behind; ++article) {
            const auto text = library.articles().text(article, 2'000);
            if (!text) {
                return errorText(text.error());
            }
            sets.append(sample.names(*text));
            written += int(sets.last().annotations.size());
        }
        Result<void> done;
        writing += fastestRound(1, [&] {
            done = library.together([&]() -> Result<void> {
                qint64 article = id;
                for (const AnnotationSet &set : std::as_const(sets)) {
                    const auto one = library.annotations().replaceProposals(article++, set);
                    if (!one) {
                        return failure(one.error());
                    }
                }
                return {};
            });
        });
        if (!done) {
            return errorText(done.error());
        }
    }
    report(u"name written"_s, writing / written * 1e6, u"µs"_s);
    QList<double> times;
    QList<double> speakers;
    for (int round = 0; round < (m_context.quick ? 3 : 60); ++round) {
        const QString name = sample.name().section(u' ', 1);
        for (const QString &field : {u"person:"_s, u"speaker:"_s}) {
            ListQuery query;
            query.search = parsedQuery(field + name);
            QString problem;
            const double time = fastestRound(1, [&] {
                const auto found = library.list().whole(query);
                problem = found ? QString() : errorText(found.error());
            });
            (field == u"person:" ? times : speakers).append(time);
            if (!problem.isEmpty()) {
                return problem;
            }
        }
    }
    report(u"person: p50"_s, percentile(times, 0.5) * 1e3, u"ms"_s);
    report(u"person: p95"_s, percentile(times, 0.95) * 1e3, u"ms"_s);
    report(u"speaker: p95"_s, percentile(speakers, 0.95) * 1e3, u"ms"_s);
    return {};
}

/// Ten thousand articles into the trash and back, beside the same in one statement each.
QString LibraryBench::trashing()
{
    const auto library = Library::open(m_path, Library::Mode::MustExist);
    if (!library) {
        return errorText(library.error());
    }
    QList<qint64> ids;
    for (qint64 id = 1; id <= std::min(m_count, mostTrashed); ++id) {
        ids.append(id);
    }
    UndoStep step;
    step.name = u"trash"_s;
    QString problem;
    const double own = fastestRound(1, [&] {
        const auto changes = (*library)->collections().trashing(ids, true);
        step.library = changes.value_or(QList<LibraryChange>());
        const auto done = (*library)->undoLog().perform(step, {});
        problem = done ? problem : errorText(done.error());
    });
    const double back = fastestRound(1, [&] {
        const auto done = (*library)->undoLog().undo({});
        problem = done ? problem : errorText(done.error());
    });
    RawSqlite raw(m_path);
    const double peer = fastestRound(1, [&] {
        raw.rows("BEGIN IMMEDIATE", {});
        for (const qint64 id : std::as_const(ids)) {
            raw.rows("UPDATE article_row SET trashed = 1 WHERE id = ?", {{{}, id, false}});
        }
        raw.rows("COMMIT", {});
    });
    raw.rows("UPDATE article_row SET trashed = NULL", {});
    const QString what = u"%1 articles"_s.arg(ids.size());
    report(
        u"%1 to the trash"_s.arg(what), own * 1e3, u"ms"_s, u"bare sqlite3, one transaction"_s,
        own / peer);
    report(
        u"%1 back by undo"_s.arg(what), back * 1e3, u"ms"_s, u"bare sqlite3, one transaction"_s,
        back / peer);
    return problem;
}

/// A backup beside a copy by the system, and a file whose program was killed.
QString LibraryBench::keeping()
{
    const QString copy = m_path + u"-copy"_s;
    QString problem;
    {
        const auto library = Library::open(m_path, Library::Mode::MustExist);
        if (!library) {
            return errorText(library.error());
        }
        QList<double> own;
        QList<double> peer;
        for (int round = 0; round < (m_count > mostAnnotated || m_context.quick ? 1 : 3); ++round) {
            own.append(wallMs([&] {
                const auto done = (*library)->backUpTo(copy);
                problem = done ? problem : errorText(done.error());
            }));
            QFile::remove(copy);
            peer.append(wallMs([&] {
                problem = QFile::copy(m_path, copy) ? problem : u"the file is not copied"_s;
            }));
            QFile::remove(copy);
        }
        report(
            u"backup"_s, median(own), u"ms"_s, u"a copy of the file"_s,
            median(own) / std::max(0.001, median(peer)));
        // What a killed program leaves: the file, and a log with what was not yet written into it.
        LibrarySample sample;
        for (int i = 0; i < (m_context.quick ? 1 : 20); ++i) {
            QList<Article> articles;
            for (int j = 0; j < 100; ++j) {
                articles.append(sample.next());
                articles.last().text += u"unclean %1"_s.arg(i);
            }
            const auto added = (*library)->articles().addAll(articles);
            problem = added ? problem : errorText(added.error());
        }
        for (const QString &suffix : {u""_s, u"-wal"_s}) {
            QFile::copy(m_path + suffix, copy + suffix);
        }
    }
    report(u"log left by a crash"_s, double(QFile(copy + u"-wal"_s).size()) / 1e6, u"MB"_s);
    const double time = wallMs([&] {
        const auto library = Library::open(copy, Library::Mode::MustExist);
        const auto page = library ? (*library)->list().after({}, {}, 64)
                                  : Result<QList<ArticleSummary>>(failure(library.error()));
        problem = page ? problem : errorText(page.error());
    });
    report(u"open after a crash, and the first page"_s, time, u"ms"_s);
    return problem;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
// From a key to the painted highlight and the committed row, in a window at a full library; and
// back again at the end of a long line of steps.
#include "bench.h"
#include "sampletext.h"

#include <reader/readerview.h>
#include <settings/theme.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <window/actions.h>
#include <window/desk.h>
#include <window/mainwindow.h>

#include <QAction>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

#include <unistd.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr double goalOfWindow = 8.3; // ms: half a frame at 60 Hz
constexpr double goalOfUndo = 16.7;  // ms: one frame

double nearlyWorst(QList<double> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype place = values.size() * 99 / 100;
    return values.isEmpty() ? 0 : values[std::min(place, values.size() - 1)];
}

/// What the disk needs to keep one page for good, median of several.
double syncTime(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"sync"_s));
    QList<double> times;
    if (!file.open(QIODevice::WriteOnly)) {
        return 0;
    }
    const QByteArray page(4096, 'x');
    for (int i = 0; i < 30; ++i) {
        QElapsedTimer clock;
        clock.start();
        file.write(page);
        file.flush();
        ::fsync(file.handle());
        times.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

/// So many articles, the last of them long and with so many annotations; its id.
Result<qint64>
fillLibrary(const QString &path, int articles, int annotations, const QString &longText)
{
    const auto library = Library::open(path, Library::Mode::CreateIfMissing);
    if (!library) {
        return failure(library.error());
    }
    for (int i = 1; i < articles; ++i) {
        Article article;
        article.title = u"Article %1"_s.arg(i);
        article.text = u"Article %1\n\nA short text that nobody has read."_s.arg(i);
        if (const auto id = (*library)->articles().add(article); !id) {
            return id;
        }
    }
    Article article;
    article.title = u"The long one"_s;
    article.text = longText;
    const auto id = (*library)->articles().add(article);
    const auto first = (*library)->annotations().reserveIds(annotations);
    if (!id || !first) {
        return failure(id ? first.error() : id.error());
    }
    Edit edit{*id, u"annotate"_s, {}, {}};
    for (int i = 0; i < annotations; ++i) {
        Annotation annotation;
        annotation.id = *first + i;
        const qsizetype start = longText.size() * i / annotations;
        annotation.span = {start, std::min(longText.size(), start + 5)};
        annotation.words = annotation.span.in(longText).toString();
        annotation.kind = i % 2 == 0 ? AnnotationKind::Entity : AnnotationKind::Highlight;
        annotation.tag = i % 2 == 0 ? u"PER"_s : QString();
        annotation.entity = i % 2 == 0 ? u"Person %1"_s.arg(i % 97) : QString();
        edit.annotations.append({std::nullopt, annotation});
    }
    const auto done = (*library)->annotations().apply(edit, u"bench"_s, u"annotate"_s);
    return done ? id : failure(done.error());
}

/// A window at the library, in which the long article is annotated and acts are undone.
class AnnotateRun
{
public:
    AnnotateRun(std::unique_ptr<Session> session, qint64 article)
        : m_desk(std::move(session), [](const AnalysisRequest &) { return Analysis(); })
        , m_window(m_desk, m_theme)
    {
        m_window.resize(1200, 900);
        m_window.show();
        m_window.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&m_window));
        m_desk.openArticle(article);
        m_window.reader().setFocus();
        QCoreApplication::processEvents();
        QObject::connect(&m_desk.session(), &Session::contentEdited, &m_window, [this] {
            m_stored = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
        });
    }

    void annotate(int round)
    {
        // Where the page is seen, each time other words.
        const qsizetype place = 200 + round * 3;
        m_window.reader().setSelection({place, place + 7 + round % 5});
        QCoreApplication::processEvents();
        m_stored = 0;
        m_clock.restart();
        QTest::keyClick(&m_window.reader(), '9');
        QCoreApplication::processEvents();
        take();
    }

    void undo()
    {
        m_stored = 0;
        m_clock.restart();
        m_window.actions()[Actions::Undo]->trigger();
        QCoreApplication::processEvents();
        take();
    }

    /// Acts without a picture between them, to make the line long.
    void fill(int steps)
    {
        const qint64 depth = m_desk.session().undoState().doneCount;
        for (int i = 0; m_desk.session().undoState().doneCount < depth + steps; ++i) {
            m_desk.editor().setSelection({400 + i % 5000, 404 + i % 5000 + i / 5000});
            m_desk.editor().applyLabel(9);
            if (i > 4 * steps) {
                break;
            }
        }
        m_window.reader().setSelection({});
        QCoreApplication::processEvents();
    }

    void forget()
    {
        m_whole.clear();
        m_windowPart.clear();
    }
    [[nodiscard]] const QList<double> &whole() const { return m_whole; }
    [[nodiscard]] const QList<double> &windowPart() const { return m_windowPart; }

private:
    void take()
    {
        const double whole = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
        if (m_stored == 0) {
            return; // the very words were marked already, so nothing was done
        }
        m_whole.append(whole);
        m_windowPart.append(whole - m_stored);
    }

    Theme m_theme;
    Desk m_desk;
    MainWindow m_window;
    QElapsedTimer m_clock;
    double m_stored = 0;
    QList<double> m_whole;
    QList<double> m_windowPart;
};

struct Size
{
    int articles = 0;
    int annotations = 0;
    int depth = 0;
    int rounds = 0;
};

Result<double> measure(const BenchContext &context, const Size &size, const QString &caseName)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bench.quoth"_s);
    const QString text = sampleText(std::max(20'000, size.annotations * 10));
    const auto article = fillLibrary(path, size.articles, size.annotations, text);
    if (!article) {
        return failure(article.error());
    }
    auto session = Session::open(path);
    if (!session) {
        return failure(session.error());
    }
    const double sync = syncTime(folder);
    AnnotateRun run(std::move(*session), *article);
    for (int round = 0; round < size.rounds; ++round) {
        run.annotate(round);
    }
    const auto report = [&](const QString &metric, double value, const QString &peer, double goal) {
        context.report({u"annotate"_s, caseName, metric, value, u"ms"_s, peer, value / goal});
    };
    const double worst = nearlyWorst(run.windowPart());
    report(u"key to paint, window's part, p99"_s, worst, u"goal 8.3 ms"_s, goalOfWindow);
    report(
        u"key to paint and commit, p99"_s, nearlyWorst(run.whole()), u"3 fsyncs + 8 ms"_s,
        3 * sync + 8);
    const double middle = median(run.windowPart());
    context.report({u"annotate"_s, caseName, u"window's part, median"_s, middle, u"ms"_s, {}, {}});
    context.report({u"annotate"_s, caseName, u"one fsync"_s, sync, u"ms"_s, {}, {}});
    run.fill(size.depth);
    run.forget();
    for (int round = 0; round < size.rounds; ++round) {
        run.undo();
    }
    report(
        u"undo at depth %1, p99"_s.arg(size.depth), nearlyWorst(run.whole()), u"goal 16.7 ms"_s,
        goalOfUndo);
    return middle;
}

} // namespace

QString runAnnotateBench(const BenchContext &context)
{
    // The window keeps what the reader last looked at; not in the settings of whoever measures.
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    const QList<Size> sizes =
        context.quick ? QList<Size>{{20, 100, 50, 5}}
                      : QList<Size>{{100'000, 1'000, 1'000, 300}, {100'000, 10'000, 10'000, 300}};
    QList<double> medians;
    for (const Size &size : sizes) {
        const auto middle = measure(
            context, size,
            u"%1 annotations, %2 articles"_s.arg(size.annotations).arg(size.articles));
        if (!middle) {
            return errorText(middle.error());
        }
        medians.append(*middle);
    }
    if (medians.size() > 1) {
        const double growth =
            std::log(medians.last() / medians.first()) /
            std::log(double(sizes.last().annotations) / sizes.first().annotations);
        context.report(
            {u"annotate"_s, u"1,000 to 10,000"_s, u"growth exponent"_s, growth, {}, {}, {}});
    }
    return {};
}

} // namespace Quoth

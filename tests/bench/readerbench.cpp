// SPDX-License-Identifier: GPL-3.0-or-later
// What reading costs: Quoth's view beside Qt's, on the same articles, in the same run. Times are
// those of the main thread's own work, so that a busy machine does not change them much.
#include "analysistiming.h"
#include "bench.h"
#include "readersample.h"
#include "textview.h"

#include <QCoreApplication>
#include <QEvent>
#include <QRandomGenerator>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <malloc.h>
#include <map>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize viewSize(1200, 900);
constexpr int stepHeight = 66; // three lines

double threadMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double heapMb()
{
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks + info.hblkhd) / 1e6;
}

/// Counts the paint events of a viewport: a figure without one would be a lie.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget &viewport) { viewport.installEventFilter(this); }
    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

/// Drives one view and keeps its figures by metric.
class ReaderCase
{
public:
    ReaderCase(TextView &view, const AnnotatedArticle &content, int rounds)
        : m_view(view)
        , m_content(content)
        , m_counter(*view.widget().viewport())
        , m_rounds(rounds)
    {
    }

    void run()
    {
        const double before = heapMb();
        open();
        m_figures[u"memory"_s] = {heapMb() - before};
        scroll();
        jump();
        m_view.jump(m_content.article.text.size() / 2);
        settle();
        addHighlights();
        hitTest();
        resize();
        zoom();
        changeTheme();
    }

    [[nodiscard]] const std::map<QString, double> figures() const
    {
        std::map<QString, double> result;
        for (const auto &[metric, values] : m_figures) {
            result[metric] = median(values);
        }
        if (const auto steps = m_figures.find(u"scroll step"_s); steps != m_figures.end()) {
            QList<double> sorted = steps->second;
            std::sort(sorted.begin(), sorted.end());
            result[u"scroll step p99"_s] = sorted[sorted.size() * 99 / 100];
        }
        return result;
    }
    /// Acts after which nothing was painted.
    [[nodiscard]] const QStringList &unpainted() const { return m_unpainted; }

private:
    static void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }

    template <class Act>
    void time(const QString &metric, const Act &act, bool mustPaint = true)
    {
        const int painted = m_counter.count();
        const double start = threadMs();
        act();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        m_figures[metric].append(threadMs() - start);
        if (mustPaint && m_counter.count() == painted && !m_unpainted.contains(metric)) {
            m_unpainted.append(metric);
        }
    }

    void open()
    {
        QWidget &widget = m_view.widget();
        widget.resize(viewSize);
        const double start = threadMs();
        m_view.load(m_content);
        m_figures[u"load"_s] = {threadMs() - start};
        time(u"first paint"_s, [&] { widget.show(); });
        settle();
    }

    void scroll()
    {
        QScrollBar &bar = *m_view.widget().verticalScrollBar();
        // Qt's plain editor counts lines, the others pixels.
        const bool isInLines =
            m_view.name() == u"QPlainTextEdit"_s || m_view.name() == u"formats in sight"_s;
        const int step =
            isInLines
                ? std::max(1, qRound(double(stepHeight) / m_view.widget().fontMetrics().height()))
                : stepHeight;
        bar.setValue(bar.maximum() / 3);
        settle();
        for (int i = 0; i < 20 * m_rounds; ++i) {
            const bool isDown = bar.value() + 2 * step < bar.maximum() && (i / 40) % 2 == 0;
            time(
                u"scroll step"_s, [&] { bar.setValue(bar.value() + (isDown ? step : -step)); },
                bar.maximum() > 4 * step);
        }
    }

    void jump()
    {
        QRandomGenerator random(7);
        const qsizetype size = m_content.article.text.size();
        for (int i = 0; i < m_rounds; ++i) {
            const qsizetype to = random.bounded(int(size - 1));
            time(
                u"jump"_s, [&] { m_view.jump(to); }, false);
        }
    }

    [[nodiscard]] qsizetype placeInSight()
    {
        return m_view.hit({viewSize.width() / 2, viewSize.height() / 2});
    }

    void addHighlights()
    {
        const qsizetype here = std::max<qsizetype>(0, placeInSight());
        for (int i = 0; i < m_rounds; ++i) {
            Annotation annotation;
            annotation.id = 10'000'000 + i;
            annotation.tag = u"mine"_s;
            annotation.span = {here + i, std::min(here + i + 12, m_content.article.text.size())};
            annotation.words = annotation.span.in(m_content.article.text).toString();
            time(u"add one"_s, [&] { m_view.add(annotation); });
        }
    }

    void hitTest()
    {
        QRandomGenerator random(11);
        const int count = 50 * m_rounds;
        const double start = threadMs();
        for (int i = 0; i < count; ++i) {
            m_view.hit({random.bounded(300, 900), random.bounded(50, 850)});
        }
        m_figures[u"hit test"_s] = {(threadMs() - start) * 1e3 / count};
    }

    void resize()
    {
        for (int i = 0; i < m_rounds / 4 + 1; ++i) {
            const QSize size = i % 2 == 0 ? QSize(700, 900) : viewSize;
            time(u"resize"_s, [&] { m_view.widget().resize(size); });
        }
        m_view.widget().resize(viewSize);
        settle();
    }

    void zoom()
    {
        for (int i = 0; i < m_rounds / 4 + 1; ++i) {
            time(u"zoom"_s, [&] { m_view.zoom(i % 2 == 0); });
        }
    }

    void changeTheme()
    {
        for (int i = 0; i < m_rounds / 4 + 1; ++i) {
            time(u"theme"_s, [&] { m_view.setDark(i % 2 == 0); });
        }
    }

    TextView &m_view;
    const AnnotatedArticle &m_content;
    PaintCounter m_counter;
    int m_rounds;
    std::map<QString, QList<double>> m_figures;
    QStringList m_unpainted;
};

QString unitOf(const QString &metric)
{
    if (metric == u"memory"_s) {
        return u"MB"_s;
    }
    return metric == u"hit test"_s ? u"µs"_s : u"ms"_s;
}

using Figures = std::map<QString, std::map<QString, double>>; // by view, then by metric

QString measureAll(const AnnotatedArticle &content, int rounds, Figures &figures)
{
    for (const MakeTextView make :
         {makeOwnView, makeRichView, makePlainView, makeVisibleFormatsView, makeLazyLayoutView}) {
        const std::unique_ptr<TextView> view = make();
        ReaderCase one(*view, content, rounds);
        one.run();
        figures[view->name()] = one.figures();
        if (!one.unpainted().isEmpty()) {
            return u"%1 painted nothing for: %2"_s.arg(view->name(), one.unpainted().join(u", "));
        }
    }
    return {};
}

void reportCase(const BenchContext &context, const QString &caseName, const Figures &figures)
{
    for (const auto &[view, metrics] : figures) {
        for (const auto &[metric, value] : metrics) {
            Measurement line{u"reader"_s, caseName, view + u": "_s + metric, value, unitOf(metric),
                             {},          {}};
            if (view == u"Quoth"_s) {
                const bool isScroll = metric.startsWith(u"scroll"_s);
                line.peer = isScroll ? u"QPlainTextEdit"_s : u"QTextEdit"_s;
                line.ratio = value / std::max(1e-6, figures.at(line.peer).at(metric));
            }
            context.report(line);
        }
    }
}

} // namespace

QString runReaderBench(const BenchContext &context)
{
    const QList<qsizetype> sizes = context.quick
                                       ? QList<qsizetype>{1'000, 3'000}
                                       : QList<qsizetype>{1'000, 10'000, 100'000, 1'000'000};
    const int rounds = context.quick ? 2 : 20;
    {
        // What the first view of a process pays for fonts is nobody's figure.
        Figures unused;
        if (QString problem = measureAll(readerSample(1'000, 10), 1, unused); !problem.isEmpty()) {
            return problem;
        }
    }
    for (const int wordsAHighlight : {100, 10}) {
        std::map<QString, QList<std::pair<double, double>>> costs; // sizes and costs by metric
        const QString share = u"%1 %"_s.arg(100 / wordsAHighlight);
        for (const qsizetype words : sizes) {
            const AnnotatedArticle content = readerSample(words, wordsAHighlight);
            Figures figures;
            if (QString problem = measureAll(content, rounds, figures); !problem.isEmpty()) {
                return problem;
            }
            reportCase(context, u"%1 words, %2"_s.arg(words).arg(share), figures);
            for (const auto &[metric, value] : figures[u"Quoth"_s]) {
                costs[metric].append({double(words), std::max(value, 1e-6)});
            }
        }
        for (const auto &[metric, values] : costs) {
            context.report(
                {u"reader"_s,
                 u"growth, "_s + share,
                 u"Quoth: "_s + metric,
                 growthExponent(values),
                 u"exponent"_s,
                 {},
                 {}});
        }
    }
    Figures giant;
    const qsizetype words = context.quick ? 3'000 : 100'000;
    const QString problem = measureAll(readerSample(words, 10, true), rounds, giant);
    if (problem.isEmpty()) {
        reportCase(context, u"one paragraph of %1 words"_s.arg(words), giant);
    }
    return problem;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/desk.h>

#include <annotate/namecounts.h>
#include <common/articleimport.h>
#include <common/revision.h>
#include <core/logging.h>
#include <library/articlewalk.h>
#include <library/duplicatespanel.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/list/articlelist.h>
#include <store/revisionstore.h>
#include <window/messages.h>

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

namespace Quoth {

using namespace std::chrono_literals;

using namespace Qt::StringLiterals;

Desk::Desk(std::unique_ptr<Session> session, AnalysisController::Analyze analyze)
    : m_session(std::move(session))
    , m_list(*m_session)
    , m_editor(*m_session)
    , m_tags(*m_session)
    , m_importer(m_session->libraryPath())
    , m_analyzer(std::move(analyze))
    , m_exporter(m_session->libraryPath())
    , m_names(m_session->libraryPath())
    , m_learner(*m_session, m_analyzer)
{
    connectSession();
    connectControllers();
    m_list.reload();
    connect(&m_watch, &FolderWatch::filesFound, this, &Desk::openFiles);
    m_watch.restore();
}

Desk::~Desk()
{
    QSettings().setValue(u"library/lastArticle"_s, m_session->content().article.id);
}

bool Desk::isBusy() const
{
    return m_importer.isRunning() || m_analyzer.isRunning() || m_exporter.isRunning();
}

void Desk::connectSession()
{
    connect(m_session.get(), &Session::failed, this, [this](const Error &error) {
        Q_EMIT savedChanged(false);
        report(error);
    });
    connect(m_session.get(), &Session::editApplied, this, [this] { Q_EMIT savedChanged(true); });
    connect(m_session.get(), &Session::summaryChanged, &m_list, &LibraryList::refresh);
    connect(&m_list, &LibraryList::failed, this, &Desk::report);
    connect(m_session.get(), &Session::articleOpened, this, &Desk::reportReview);
    m_reviewTimer.setSingleShot(true);
    m_reviewTimer.setInterval(40ms); // it counts all annotations: not before they are painted
    connect(&m_reviewTimer, &QTimer::timeout, this, &Desk::reportReview);
    connect(m_session.get(), &Session::annotationsChanged, &m_reviewTimer, [this] {
        if (!m_reviewTimer.isActive()) {
            m_reviewTimer.start();
        }
    });
    connect(m_session.get(), &Session::busyChanged, this, [this](bool isBusy) {
        Q_EMIT workChanged(isBusy ? tr("Changing very many annotations…") : QString(), 0);
    });
    connect(&m_editor, &AnnotationEditor::hintGiven, this, &Desk::hintGiven);
    connect(&m_tags, &TagEditor::hintGiven, this, &Desk::hintGiven);
}

void Desk::connectControllers()
{
    connect(&m_importer, &ImportController::finished, this, &Desk::takeImported);
    connect(
        &m_importer, &ImportController::progressChanged, this,
        [this](int done, int total, double rate) {
            const QLocale locale;
            Q_EMIT workChanged(
                tr("Opening %1 of %2 files, %3 a second…")
                    .arg(locale.toString(done), locale.toString(total))
                    .arg(locale.toString(rate, 'f', rate < 10 ? 1 : 0)),
                static_cast<double>(done) / std::max(1, total));
        });
    connect(&m_importer, &ImportController::idle, this, [this] { Q_EMIT workChanged({}, 0); });

    connect(&m_analyzer, &AnalysisController::started, this, [this](qint64 id) {
        m_list.model().setBusy(id, true);
    });
    connect(&m_analyzer, &AnalysisController::finished, this, [this](qint64 id) {
        m_list.model().setBusy(id, false);
    });
    connect(
        &m_analyzer, &AnalysisController::analyzed, this,
        [this](const Article &article, const Analysis &analysis) {
            if (const Result<void> stored = m_session->storeAnalysis(article, analysis); !stored) {
                report(stored.error());
            }
        });
    connect(&m_analyzer, &AnalysisController::failed, this, &Desk::report);
    connect(
        &m_analyzer, &AnalysisController::progressChanged, this,
        [this](const AnalysisProgress &progress) {
            const qint64 current = std::min(progress.done + 1, progress.total);
            Q_EMIT workChanged(
                tr("Analysing %1 of %n article(s)…", nullptr, int(progress.total))
                    .arg(QLocale().toString(current)),
                progress.fraction);
        });
    connect(&m_analyzer, &AnalysisController::idle, this, [this] { Q_EMIT workChanged({}, 0); });
    connect(&m_analyzer, &AnalysisController::idle, &m_names, &NameJoiner::join);

    connect(&m_exporter, &ExportController::started, this, [this](const QString &path) {
        Q_EMIT workChanged(tr("Writing “%1”…").arg(QFileInfo(path).fileName()), 0);
    });
    connect(&m_exporter, &ExportController::progressChanged, this, [this](int done, int total) {
        Q_EMIT workChanged(
            tr("Writing article %1 of %2…").arg(done).arg(total),
            static_cast<double>(done) / std::max(1, total));
    });
    connect(&m_exporter, &ExportController::finished, this, [this](const QString &path) {
        Q_EMIT workChanged({}, 0);
        Q_EMIT hintGiven(tr("Written to “%1”.").arg(QDir::toNativeSeparators(path)));
    });
    connect(&m_exporter, &ExportController::failed, this, [this](const Error &error) {
        Q_EMIT workChanged({}, 0);
        report(error);
    });
}

void Desk::openFiles(const QStringList &paths)
{
    if (!paths.isEmpty()) {
        m_importer.importFiles(paths);
    }
}

void Desk::importArticles(const ImportRequest &request)
{
    if (!request.paths.isEmpty()) {
        m_importer.import(request);
    }
}

void Desk::openPage(const QString &html, const QString &text, const QString &source)
{
    m_importer.importPage(html, text, source);
}

void Desk::openFetched(const QByteArray &bytes, const QString &contentType, const QString &address)
{
    m_importer.importBytes(bytes, contentType, address);
}

void Desk::importAnnotations(const QList<ImportPlan> &plans, ConflictChoice choice)
{
    Library &library = m_session->library();
    const auto made =
        importStep(library, plans, choice, [&library](const AnnotatedArticle &content) {
            return addArticle(library, content);
        });
    if (!made) {
        report(made.error());
        return;
    }
    if (!made->step.isEmpty()) {
        if (const Result<void> done = m_session->perform(made->step); !done) {
            report(done.error());
            return;
        }
    }
    ImportOutcome outcome;
    for (const ImportedArticle &article : made->articles) {
        outcome.articles.append({article.id, article.isNew, true});
    }
    if (!outcome.articles.isEmpty()) {
        takeImported(outcome);
    }
    const ImportCounts counts = countsOf(plans);
    Q_EMIT hintGiven(tr("%n annotation(s) came in.", nullptr, counts.added + counts.decided));
}

void Desk::openText(const QString &text, const QString &source)
{
    if (text.trimmed().isEmpty()) {
        Q_EMIT hintGiven(tr("There is no text to paste. Copy an article first."));
        return;
    }
    m_importer.importText(text, source);
}

void Desk::openSamples()
{
    QStringList paths;
    const QDir folder(u":/sample"_s);
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        paths.append(folder.filePath(name));
    }
    openFiles(paths);
}

void Desk::openArticle(qint64 id)
{
    if (id == 0 || id == m_session->content().article.id) {
        return;
    }
    if (const Result<void> opened = m_session->openArticle(id); !opened) {
        report(opened.error());
    }
}

void Desk::openLastArticle()
{
    const qint64 last = QSettings().value(u"library/lastArticle"_s).toLongLong();
    if (last != 0 && m_session->library().articles().summary(last)) {
        openArticle(last);
        return;
    }
    const QList<qint64> &listed = m_list.model().order().ids;
    openArticle(listed.isEmpty() ? 0 : listed.first());
}

void Desk::analyzeAgain()
{
    if (m_session->hasArticle()) {
        m_analyzer.analyze(m_session->content().article, m_learner.shownNames());
    }
}

void Desk::useModel(const QString &path)
{
    Q_EMIT modelChosen(path);
    analyzeLibrary();
}

void Desk::analyzeLibrary()
{
    const Result<qint64> count = m_session->library().list().count();
    if (!count) {
        report(count.error());
        return;
    }
    analyzeAgain(); // what one looks at comes first
    m_analyzer.analyzeAll(
        *count, ArticleWalk(m_session->library(), m_session->content().article.id),
        m_learner.shownNames());
}

void Desk::cancelWork()
{
    m_importer.cancelAll();
    m_analyzer.cancelAll();
    m_exporter.cancelAll();
    Q_EMIT workChanged({}, 0);
}

void Desk::takeImported(const ImportOutcome &outcome)
{
    constexpr qsizetype mostInAMessage = 3;
    if (outcome.errors.size() > mostInAMessage) {
        for (const Error &error : outcome.errors) {
            qCWarning(logApp).noquote() << errorText(error);
        }
        Q_EMIT importFailed(outcome.errors);
    } else {
        for (const Error &error : outcome.errors) {
            report(error);
        }
    }
    if (outcome.articles.isEmpty()) {
        return;
    }
    m_list.reload();
    openArticle(outcome.articles.first().id);
    int known = 0;
    for (const ImportedRow &row : outcome.articles) {
        if (row.isNew) {
            replaceFormer(row.id);
        }
        known += row.isNew ? 0 : 1;
        if (row.isNew && !row.hasAnnotations) {
            analyzeStored(row.id);
        }
    }
    if (known > 0) {
        Q_EMIT hintGiven(
            tr("%n article(s) with the same text were in the library already and stay as they are.",
               nullptr, known));
    }
}

/// A page that was read before and has another text now takes the place of the former one.
void Desk::replaceFormer(qint64 id)
{
    Library &library = m_session->library();
    const auto summary = library.articles().summary(id);
    const auto former = summary ? library.revisions().knownByAddress(summary->source, id)
                                : Result<std::optional<qint64>>(failure(summary.error()));
    if (!former || !*former) {
        return;
    }
    const auto outcome = revisionOf(library, **former, id, QStringLiteral("revision"));
    if (!outcome) {
        report(outcome.error());
    } else if (m_session->perform(outcome->step)) {
        Q_EMIT hintGiven(
            tr("“%1” has a new text, which took the place of the former one.").arg(summary->title) +
            u' ' + revisionSentence(*outcome));
    }
}

void Desk::analyzeStored(qint64 id)
{
    const Result<Article> article = m_session->library().articles().article(id);
    if (article) {
        m_analyzer.analyze(*article, m_learner.shownNames());
    } else {
        report(article.error());
    }
}

void Desk::reportReview()
{
    const ReviewCount count = countReviewed(m_session->content().set);
    Q_EMIT reviewChanged(count.decided, count.total);
}

void Desk::report(const Error &error)
{
    qCWarning(logApp).noquote() << errorText(error);
    Q_EMIT failureGiven(errorSentence(error));
}

} // namespace Quoth

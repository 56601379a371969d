// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/desk.h>

#include <annotate/namecounts.h>
#include <common/articleintake.h>
#include <common/revision.h>
#include <core/logging.h>
#include <library/duplicatespanel.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/list/articlelist.h>
#include <window/messages.h>

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include <functional>

namespace Quoth {

using namespace std::chrono_literals;

using namespace Qt::StringLiterals;

Desk::Desk(std::unique_ptr<Session> session, AnalysisController::Analyze analyze)
    : m_session(std::move(session))
    , m_list(*m_session)
    , m_editor(*m_session)
    , m_tags(*m_session)
    , m_importer(m_session->libraryPath())
    , m_findings(m_session->libraryPath())
    , m_analyzer(std::move(analyze), std::bind_front(&Desk::keepFindings, this))
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
    ImportOutcome outcome;
    ArticleIntake intake(
        m_session->library(), Session::author(),
        [&outcome](const Result<ImportedArticle> &added, const ReadArticle &) {
            if (added) {
                outcome.articles.append({added->id, added->isNew, true});
            } else {
                outcome.errors.append(added.error());
            }
        });
    const auto taken =
        takePlans(m_session->library(), intake, plans, choice, [&intake](const ReadArticle &read) {
            intake.take(read);
        });
    if (!taken) {
        report(taken.error());
    }
    auto whole = intake.finish();
    if (!whole) {
        report(whole.error());
        return;
    }
    outcome.whole = std::move(*whole);
    m_session->showPerformed(outcome.whole.step);
    if (!outcome.articles.isEmpty() || !outcome.errors.isEmpty()) {
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

void Desk::readAgain(const QList<qint64> &articles, const QByteArray &encoding)
{
    m_importer.readAgain(articles, encoding);
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
    const QList<qint64> &listed = m_list.model().order().ids;
    const bool isThere = last != 0 && m_session->library().articles().summary(last);
    const qint64 article = isThere ? last : listed.value(0);
    if (article == 0 || article == m_session->content().article.id) {
        return;
    }
    if (const Result<void> opened = m_session->openArticle(article); !opened) {
        // There may be no window yet that could tell.
        QMetaObject::invokeMethod(
            this, [this, error = opened.error()] { report(error); }, Qt::QueuedConnection);
    }
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
    const auto order = m_session->library().list().whole({});
    if (!order) {
        report(order.error());
        return;
    }
    analyzeAgain(); // what one looks at comes first
    QList<qint64> others = order->ids;
    others.removeOne(m_session->content().article.id);
    analyzeAll(others);
}

void Desk::analyzeAll(const QList<qint64> &articles)
{
    m_analyzer.analyzeAll(articles, [this](qint64 id) -> Result<AnalysisController::Loaded> {
        const Result<Article> article = m_session->library().articles().article(id);
        return article ? Result<AnalysisController::Loaded>({*article, m_learner.shownNames()})
                       : failure(article.error());
    });
}

void Desk::keepFindings(
    const Article &article, const Analysis &analysis, const AnalysisController::Done &done)
{
    const auto report = [this](const Result<void> &result) {
        if (!result) {
            this->report(result.error());
        }
    };
    // What is open is written here: nobody can change it between the file and the page.
    const bool isOpen = article.id == m_session->content().article.id;
    if (isOpen && !m_findings.isKeeping(article.id)) {
        report(m_session->storeAnalysis(article, analysis));
        done();
        return;
    }
    m_findings.keep(article, analysis, [=, this, id = article.id](const Result<void> &kept) {
        report(kept ? m_session->showAnalysis(id) : kept);
        done();
    });
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
    if (outcome.unchanged > 0) {
        Q_EMIT hintGiven(tr("%n article(s) read(s) as before.", nullptr, outcome.unchanged));
    }
    if (outcome.articles.isEmpty()) {
        return;
    }
    m_list.reload();
    m_session->showImported();
    openArticle(outcome.articles.first().id);
    int known = 0;
    QList<qint64> unread;
    for (const ImportedRow &row : outcome.articles) {
        known += row.isNew ? 0 : 1;
        if (row.isNew && !row.hasAnnotations) {
            unread.append(row.id);
        }
    }
    tellRevisions(outcome.whole);
    analyzeAll(unread);
    if (known > 0) {
        Q_EMIT hintGiven(
            tr("%n article(s) with the same text were in the library already and stay as they are.",
               nullptr, known));
    }
}

void Desk::tellRevisions(const IntakeOutcome &outcome)
{
    if (outcome.revisions == 0) {
        return;
    }
    RevisionOutcome all;
    all.carried = outcome.carried;
    all.uncertain = outcome.uncertain;
    all.orphaned = outcome.orphaned;
    const QString what =
        outcome.revisions == 1
            ? tr("“%1” has a new text, which took the place of the former one.")
                  .arg(outcome.revisedTitle)
            : tr("%n article(s) have a new text, which took the place of the former one.", nullptr,
                 outcome.revisions);
    Q_EMIT hintGiven(what + u' ' + revisionSentence(all));
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

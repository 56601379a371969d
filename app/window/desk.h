// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <annotate/annotationeditor.h>
#include <annotate/tageditor.h>
#include <common/fileimport.h>
#include <exchange/exportcontroller.h>
#include <insight/namelearner.h>
#include <library/analysiscontroller.h>
#include <library/findingskeeper.h>
#include <library/folderwatch.h>
#include <library/importcontroller.h>
#include <library/librarylist.h>
#include <library/namejoiner.h>
#include <library/session.h>

#include <QObject>
#include <QTimer>

#include <memory>

namespace Quoth {

/// Everything behind the window: the session and the controllers, and how one's end is the other's
/// beginning (what is imported is analysed, what is analysed is stored and shown).
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(std::unique_ptr<Session> session, AnalysisController::Analyze analyze);
    ~Desk() override;

    [[nodiscard]] Session &session() { return *m_session; }
    [[nodiscard]] LibraryList &list() { return m_list; }
    [[nodiscard]] AnnotationEditor &editor() { return m_editor; }
    [[nodiscard]] TagEditor &tags() { return m_tags; }
    [[nodiscard]] ExportController &exporter() { return m_exporter; }
    [[nodiscard]] FolderWatch &watch() { return m_watch; }
    [[nodiscard]] bool isBusy() const;

    void openFiles(const QStringList &paths);
    void importArticles(const ImportRequest &request);
    void openText(const QString &text, const QString &source);
    /// A page or a piece of one, with its plain text.
    void openPage(const QString &html, const QString &text, const QString &source);
    /// What an address gave, of this content type.
    void openFetched(const QByteArray &bytes, const QString &contentType, const QString &address);
    /// Reads articles again from what they came from; new texts take the place of theirs.
    void readAgain(const QList<qint64> &articles, const QByteArray &encoding);
    void openSamples();
    void openArticle(qint64 id);
    /// The article that was open when the library was last closed, or the newest.
    void openLastArticle();
    /// Brings in what was planned: annotations of known articles, and new articles with theirs.
    void importAnnotations(const QList<ImportPlan> &plans, ConflictChoice choice);
    void analyzeAgain();
    /// Every article of the library, one after the other; what people have decided stays.
    void analyzeLibrary();
    /// The model of names of that path, from now on; empty for the one that came with the program.
    void useModel(const QString &path);
    void reportReview();
    void cancelWork();

Q_SIGNALS:
    void failureGiven(const QString &text);
    void hintGiven(const QString &text);
    /// More could not be brought in than a line or two can tell.
    void importFailed(const QList<Quoth::Error> &errors);
    /// An empty text means that nothing runs.
    void workChanged(const QString &text, double fraction);
    void reviewChanged(int decided, int total);
    void savedChanged(bool isSaved);
    void modelChosen(const QString &path);

private:
    void connectSession();
    void connectControllers();
    void takeImported(const ImportOutcome &outcome);
    void analyzeAll(const QList<qint64> &articles);
    void keepFindings(
        const Article &article, const Analysis &analysis, const AnalysisController::Done &done);
    void tellRevisions(const IntakeOutcome &outcome);
    void report(const Error &error);

    std::unique_ptr<Session> m_session;
    LibraryList m_list;
    AnnotationEditor m_editor;
    TagEditor m_tags;
    QTimer m_reviewTimer;
    // Last, so that their threads are at rest before the rest goes.
    ImportController m_importer;
    FindingsKeeper m_findings;
    AnalysisController m_analyzer;
    ExportController m_exporter;
    NameJoiner m_names;
    NameLearner m_learner;
    FolderWatch m_watch;
};

} // namespace Quoth

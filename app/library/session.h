// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/annotatedarticle.h>
#include <text/edit.h>

#include <QHash>
#include <QObject>
#include <QUndoGroup>

#include <memory>

namespace Quoth {

class Library;
struct Analysis;

/// One reader at one library: the main thread's connection to the file, the article that is open,
/// and what can be undone on it. What it holds and what the file holds are the same at any time.
class Session : public QObject
{
    Q_OBJECT

public:
    /// Opens the library, and makes it where there is none.
    static Result<std::unique_ptr<Session>> open(const QString &libraryPath);
    ~Session() override;

    [[nodiscard]] Library &library() { return *m_library; }
    [[nodiscard]] QString libraryPath() const;
    /// Under this name decisions are kept: the one set in the settings, else the desktop's user.
    [[nodiscard]] static QString author();

    [[nodiscard]] bool hasArticle() const { return m_content.article.id != 0; }
    [[nodiscard]] const AnnotatedArticle &content() const { return m_content; }
    /// Each article has a stack of its own; the open article's is the active one.
    [[nodiscard]] QUndoGroup &undoGroup() { return m_undoGroup; }

    Result<void> openArticle(qint64 id);

    /// Does the edit for good and puts it on the undo stack. A failed one is on neither.
    Result<void> perform(const Edit &edit);

    /// Writes what analysis learned of an article, open or not. Fails with NotFound if it is gone.
    Result<void> storeAnalysis(const Article &article, const Analysis &analysis);

    /// Stores an edit under `act`, without the undo stack: what the undo commands call.
    Result<void> apply(const Edit &edit, const QString &act);

Q_SIGNALS:
    void articleOpened();
    void annotationsChanged();
    void editApplied(const Quoth::Edit &edit);
    /// Counts or title of an article in the list are no longer what they were.
    void summaryChanged(qint64 articleId);
    void failed(const Quoth::Error &error);

private:
    explicit Session(std::unique_ptr<Library> library);
    Result<void> reloadAnnotations();
    void activateStack(qint64 articleId);

    std::unique_ptr<Library> m_library;
    AnnotatedArticle m_content;
    QUndoGroup m_undoGroup;
    QHash<qint64, QUndoStack *> m_stacks; // children of the group
};

} // namespace Quoth

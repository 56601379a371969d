// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <library/quietcheckpoint.h>
#include <store/undolog.h>
#include <text/annotatedarticle.h>
#include <text/edit.h>

#include <QObject>

#include <functional>
#include <memory>

namespace Quoth {

class Library;
struct Analysis;

/// One reader at one library: the main thread's connection to the file, the article that is open,
/// and what can be undone. What it holds and what the file holds are the same at any time.
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

    Result<void> openArticle(qint64 id);

    /// Does the step for good; it can be undone, also tomorrow. Failing it does nothing, and tells.
    Result<void> perform(const UndoStep &step);
    /// A step that is one edit of one article.
    Result<void> perform(const Edit &edit, const QString &subject = {});

    /// Somebody has performed it on a connection of their own: shows it as if it were ours.
    void showPerformed(const UndoStep &step);
    /// The same for what changes no annotation of an article that is open, as an import.
    void showImported();
    /// Whether undoing opens the article that it is about (it does), or leaves that to others.
    void setUndoneOpened(bool isOpened) { m_opensUndone = isOpened; }

    [[nodiscard]] const UndoState &undoState() const { return m_undoState; }
    /// The last step of the library, whichever article it was on; that article is opened. A step of
    /// very many changes is made on a thread of its own: the window goes on painting meanwhile, and
    /// takes no keys before it is done.
    void undo();
    void redo();
    /// Undoes or redoes until so many steps are done.
    void goToStep(qint64 doneCount);

    /// Writes what analysis learned of an article, open or not. Fails with NotFound if it is gone.
    Result<void> storeAnalysis(const Article &article, const Analysis &analysis);
    /// Somebody else has written it: shows it as if it were ours.
    Result<void> showAnalysis(qint64 articleId);

    /// Reads the annotations of the open article again: somebody else has written to the library.
    Result<void> reloadAnnotations();

Q_SIGNALS:
    void articleOpened();
    // What the open article's annotations are now: first for who shows them, by the edit alone or
    // anew, then for all others; editApplied is for who follows what the reader does.
    void contentEdited(const Quoth::Edit &edit);
    void annotationsReloaded();
    void annotationsChanged();
    void editApplied(const Quoth::Edit &edit);
    /// A step was done, undone or done again.
    void stepShown(const Quoth::UndoStep &step);
    void tagsChanged();
    void notesChanged();
    /// Collections, the trash, or which names are the same.
    void shelfChanged();
    void undoStateChanged();
    /// Counts or title of an article in the list are no longer what they were; 0 means any.
    void summaryChanged(qint64 articleId);
    void failed(const Quoth::Error &error);
    /// Something that takes long has begun, or has ended.
    void busyChanged(bool isBusy);

private:
    using Act = std::function<Result<std::optional<UndoStep>>(Library &)>;
    Result<std::optional<UndoStep>> doApart(const Act &act);
    [[nodiscard]] bool isLongStep(qint64 place);
    explicit Session(std::unique_ptr<Library> library);
    using Move = Result<std::optional<UndoStep>> (UndoLog::*)(const QString &);
    void move(Move direction, qint64 place);
    void showStep(const UndoStep &step, bool isOpening);
    void updateUndoState();

    std::unique_ptr<Library> m_library;
    QuietCheckpoint m_checkpoint;
    AnnotatedArticle m_content;
    UndoState m_undoState;
    bool m_opensUndone = true;
};

} // namespace Quoth

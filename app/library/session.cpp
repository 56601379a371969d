// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/session.h>

#include <common/articleimport.h>
#include <core/logging.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <QEventLoop>
#include <QFutureWatcher>
#include <QSettings>
#include <QtConcurrentRun>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// So much of the words says in a list what a step was about.
constexpr qsizetype longestSubject = 60;

/// So many changes are made while the reader's finger is still on the key.
constexpr int mostAtOnce = 300;

} // namespace

Result<std::unique_ptr<Session>> Session::open(const QString &libraryPath)
{
    Result<std::unique_ptr<Library>> library =
        Library::open(libraryPath, Library::Mode::CreateIfMissing);
    if (!library) {
        return failure(library.error());
    }
    // An import that was killed can be undone all the same; somebody who writes now is no reason
    // not to open.
    if (const auto done = (*library)->undoLog().logAllParts(); !done) {
        qCWarning(logApp).noquote() << errorText(done.error());
    }
    return std::unique_ptr<Session>(new Session(std::move(*library)));
}

Session::Session(std::unique_ptr<Library> library)
    : m_library(std::move(library))
    , m_checkpoint(m_library->path())
    , m_undoState(m_library->undoLog().state().value_or(UndoState())) // nobody listens yet
{
}

Session::~Session() = default;

QString Session::libraryPath() const
{
    return m_library->path();
}

QString Session::author()
{
    const QString chosen = QSettings().value(u"annotate/author"_s).toString();
    return chosen.isEmpty() ? qEnvironmentVariable("USER", u"reader"_s) : chosen;
}

Result<void> Session::openArticle(qint64 id)
{
    Result<Article> article = m_library->articles().article(id);
    if (!article) {
        return failure(article.error());
    }
    Result<AnnotationSet> set = m_library->annotations().load(id);
    if (!set) {
        return failure(set.error());
    }
    m_content = {std::move(*article), std::move(*set)};
    Q_EMIT articleOpened();
    return {};
}

Result<void> Session::perform(const Edit &edit, const QString &subject)
{
    QString words = subject;
    for (const Change<Annotation> &change : edit.annotations) {
        if (words.isEmpty()) {
            words = (change.after ? change.after : change.before)->words.simplified();
        }
    }
    return perform(UndoStep{edit.name, words.left(longestSubject), {edit}, {}, {}});
}

Result<void> Session::perform(const UndoStep &step)
{
    if (Result<void> done = m_library->undoLog().perform(step, author()); !done) {
        if (done.error().code == ErrorCode::Conflict && hasArticle()) {
            // Somebody else was here: show what is true now.
            static_cast<void>(reloadAnnotations());
        }
        updateUndoState();
        Q_EMIT failed(done.error());
        return done;
    }
    showStep(step, false);
    updateUndoState();
    return {};
}

void Session::showPerformed(const UndoStep &step)
{
    showStep(step, false);
    updateUndoState();
}

void Session::showImported()
{
    updateUndoState();
    Q_EMIT shelfChanged();
    Q_EMIT summaryChanged(0);
}

void Session::undo()
{
    move(&UndoLog::undo, m_undoState.doneCount);
}

void Session::redo()
{
    move(&UndoLog::redo, m_undoState.doneCount + 1);
}

bool Session::isLongStep(qint64 place)
{
    const auto entries = m_library->undoLog().entries(place, 1);
    return entries && !entries->isEmpty() && entries->first().place == place &&
           entries->first().changeCount > mostAtOnce;
}

Result<std::optional<UndoStep>> Session::doApart(const Act &act)
{
    Q_EMIT busyChanged(true);
    QFutureWatcher<Result<std::optional<UndoStep>>> watcher;
    QEventLoop loop;
    connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(
        QtConcurrent::run([path = libraryPath(), act]() -> Result<std::optional<UndoStep>> {
            const auto library = Library::open(path, Library::Mode::MustExist);
            return library ? act(**library) : failure(library.error());
        }));
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    Q_EMIT busyChanged(false);
    return watcher.result();
}

void Session::move(Move direction, qint64 place)
{
    const QString reader = author();
    const Result<std::optional<UndoStep>> moved =
        isLongStep(place)
            ? doApart([=](Library &library) { return (library.undoLog().*direction)(reader); })
            : (m_library->undoLog().*direction)(reader);
    if (!moved) {
        if (hasArticle()) {
            static_cast<void>(reloadAnnotations());
        }
        Q_EMIT failed(moved.error());
    } else if (*moved) {
        showStep(**moved, m_opensUndone);
    }
    updateUndoState();
}

void Session::goToStep(qint64 doneCount)
{
    if (doneCount == m_undoState.doneCount - 1) {
        undo();
        return;
    }
    if (doneCount == m_undoState.doneCount + 1) {
        redo();
        return;
    }
    const QString reader = author();
    const auto done = doApart([=](Library &library) -> Result<std::optional<UndoStep>> {
        const Result<void> gone = library.undoLog().goTo(doneCount, reader);
        return gone ? Result<std::optional<UndoStep>>(std::nullopt) : failure(gone.error());
    });
    if (!done) {
        Q_EMIT failed(done.error());
    }
    updateUndoState();
    Q_EMIT tagsChanged();
    Q_EMIT notesChanged();
    Q_EMIT shelfChanged();
    if (hasArticle()) {
        static_cast<void>(reloadAnnotations());
    }
    Q_EMIT summaryChanged(0);
}

void Session::showStep(const UndoStep &step, bool isOpening)
{
    const qint64 open = m_content.article.id;
    const bool isHere =
        std::any_of(step.edits.cbegin(), step.edits.cend(), [open](const Edit &edit) {
            return edit.articleId == open;
        });
    if (isOpening && !isHere && !step.edits.isEmpty()) {
        // What is undone is shown: nobody undoes unseen.
        if (const Result<void> opened = openArticle(step.edits.first().articleId); !opened) {
            Q_EMIT failed(opened.error());
        }
    } else if (!step.tags.isEmpty() && hasArticle()) {
        static_cast<void>(reloadAnnotations()); // a tag's new name is in every annotation
    } else {
        for (const Edit &edit : step.edits) {
            if (edit.articleId == open) {
                applyEdit(m_content.set, edit);
                Q_EMIT contentEdited(edit);
                Q_EMIT annotationsChanged();
                Q_EMIT editApplied(edit);
            }
        }
    }
    if (!step.tags.isEmpty()) {
        Q_EMIT tagsChanged();
    }
    Q_EMIT stepShown(step);
    if (!step.notes.isEmpty()) {
        Q_EMIT notesChanged();
    }
    for (const Edit &edit : step.edits) {
        Q_EMIT summaryChanged(edit.articleId);
    }
    if (!step.library.isEmpty()) {
        Q_EMIT shelfChanged();
        Q_EMIT summaryChanged(0); // what lies in the trash or in a collection is listed otherwise
    }
}

void Session::updateUndoState()
{
    m_checkpoint.postpone(); // it is called after whatever was written
    const Result<UndoState> state = m_library->undoLog().state();
    if (!state) {
        Q_EMIT failed(state.error());
        return;
    }
    m_undoState = *state;
    Q_EMIT undoStateChanged();
}

Result<void> Session::storeAnalysis(const Article &article, const Analysis &analysis)
{
    if (Result<void> done = storeFindings(*m_library, article, analysis); !done) {
        return done;
    }
    return showAnalysis(article.id);
}

Result<void> Session::showAnalysis(qint64 articleId)
{
    Q_EMIT summaryChanged(articleId);
    if (articleId != m_content.article.id) {
        return {};
    }
    Result<Article> stored = m_library->articles().article(articleId);
    if (!stored) {
        return failure(stored.error());
    }
    if (*stored == m_content.article) {
        const Result<AnnotationSet> set = m_library->annotations().load(articleId);
        // Nobody has to look again where it found the same as before.
        return set && *set == m_content.set ? Result<void>() : reloadAnnotations();
    }
    // The headline and the date line are new, so the page is set anew.
    return openArticle(articleId);
}

Result<void> Session::reloadAnnotations()
{
    Result<AnnotationSet> set = m_library->annotations().load(m_content.article.id);
    if (!set) {
        return failure(set.error());
    }
    m_content.set = std::move(*set);
    Q_EMIT annotationsReloaded();
    Q_EMIT annotationsChanged();
    return {};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/session.h>

#include <annotate/editcommand.h>
#include <common/articleimport.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <QSettings>
#include <QUndoStack>

namespace Quoth {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Session>> Session::open(const QString &libraryPath)
{
    Result<std::unique_ptr<Library>> library =
        Library::open(libraryPath, Library::Mode::CreateIfMissing);
    if (!library) {
        return failure(library.error());
    }
    return std::unique_ptr<Session>(new Session(std::move(*library)));
}

Session::Session(std::unique_ptr<Library> library)
    : m_library(std::move(library))
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
    activateStack(id);
    Q_EMIT articleOpened();
    return {};
}

void Session::activateStack(qint64 articleId)
{
    QUndoStack *&stack = m_stacks[articleId];
    if (!stack) {
        stack = new QUndoStack(&m_undoGroup);
    }
    m_undoGroup.setActiveStack(stack);
}

Result<void> Session::perform(const Edit &edit)
{
    Q_ASSERT(edit.articleId == m_content.article.id);
    std::optional<Error> error;
    m_undoGroup.activeStack()->push(new EditCommand(*this, edit, &error));
    if (error) {
        return failure(*error);
    }
    return {};
}

Result<void> Session::apply(const Edit &edit, const QString &act)
{
    if (Result<void> done = m_library->annotations().apply(edit, author(), act); !done) {
        if (done.error().code == ErrorCode::Conflict && edit.articleId == m_content.article.id) {
            // Somebody else was here: show what is true now.
            static_cast<void>(reloadAnnotations());
        }
        return done;
    }
    if (edit.articleId == m_content.article.id) {
        if (Result<void> done = reloadAnnotations(); !done) {
            return done;
        }
        Q_EMIT editApplied(edit);
    }
    Q_EMIT summaryChanged(edit.articleId);
    return {};
}

Result<void> Session::storeAnalysis(const Article &article, const Analysis &analysis)
{
    if (Result<void> done = storeFindings(*m_library, article, analysis); !done) {
        return done;
    }
    Q_EMIT summaryChanged(article.id);
    if (article.id != m_content.article.id) {
        return {};
    }
    Result<Article> stored = m_library->articles().article(article.id);
    if (!stored) {
        return failure(stored.error());
    }
    if (*stored == m_content.article) {
        return reloadAnnotations();
    }
    // The headline and the date line are new, so the page is set anew.
    return openArticle(article.id);
}

Result<void> Session::reloadAnnotations()
{
    Result<AnnotationSet> set = m_library->annotations().load(m_content.article.id);
    if (!set) {
        return failure(set.error());
    }
    m_content.set = std::move(*set);
    Q_EMIT annotationsChanged();
    return {};
}

} // namespace Quoth

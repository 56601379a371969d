// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/importwork.h>

#include <common/articlefiles.h>
#include <common/articleimport.h>
#include <formats/articlereader.h>
#include <store/library.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Stores what is read, one article after the other, and notes what became of each.
class ImportDesk
{
public:
    explicit ImportDesk(const QString &libraryPath)
    {
        Result<std::unique_ptr<Library>> library =
            Library::open(libraryPath, Library::Mode::MustExist);
        if (library) {
            m_library = std::move(*library);
        } else {
            m_outcome.errors.append(library.error());
        }
    }

    [[nodiscard]] bool isOpen() const { return m_library != nullptr; }

    void take(const Result<ReadArticle> &read)
    {
        if (!read) {
            m_outcome.errors.append(read.error());
            return;
        }
        const Result<ImportedArticle> stored = addArticle(*m_library, read->content);
        if (!stored) {
            Error error = stored.error();
            if (error.subject.isEmpty()) {
                error.subject = read->content.article.source;
            }
            m_outcome.errors.append(error);
            return;
        }
        m_outcome.articles.append(
            {stored->id, stored->isNew, !read->content.set.annotations.isEmpty()});
    }

    void note(const Error &error) { m_outcome.errors.append(error); }
    [[nodiscard]] ImportOutcome outcome() && { return std::move(m_outcome); }

private:
    std::unique_ptr<Library> m_library;
    ImportOutcome m_outcome;
};

} // namespace

ImportOutcome
importFilesInto(const QString &libraryPath, const QStringList &paths, const ImportTicket &ticket)
{
    ImportDesk desk(libraryPath);
    const QStringList files = articleFiles(paths);
    const int total = static_cast<int>(files.size());
    for (int done = 0; desk.isOpen() && done < total && !stopRequested(ticket.stop); ++done) {
        const Result<void> read = readFile(files[done], [&](int, Result<ReadArticle> article) {
            if (!stopRequested(ticket.stop)) {
                desk.take(article);
            }
        });
        if (!read) {
            desk.note(read.error());
        }
        ticket.progress(done + 1, total);
    }
    return std::move(desk).outcome();
}

ImportOutcome importTextInto(
    const QString &libraryPath, const QString &text, const QString &source,
    const ImportTicket &ticket)
{
    ImportDesk desk(libraryPath);
    if (desk.isOpen()) {
        desk.take(readPlainText(text.toUtf8(), source));
        ticket.progress(1, 1);
    }
    return std::move(desk).outcome();
}

} // namespace Quoth

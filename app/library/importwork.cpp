// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/importwork.h>

#include <common/articlefiles.h>
#include <common/articleintake.h>
#include <common/originalkeeper.h>
#include <formats/filereader.h>
#include <formats/html/htmlreader.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/originalstore.h>
#include <store/search/searchstore.h>
#include <text/storabletext.h>

#include <QMimeDatabase>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Our own lines may hold what somebody has gone through already; the mark-up of a news format is
/// a beginning, and the rest is still to be found.
bool isAnalysed(const ReadArticle &read)
{
    return !read.content.set.annotations.isEmpty() &&
           (read.reader == u"jsonl" || read.reader == u"tei");
}

/// Brings in what is read, and notes what became of each.
class ImportDesk
{
public:
    ImportDesk(const QString &libraryPath, const QString &author)
    {
        Result<std::unique_ptr<Library>> library =
            Library::open(libraryPath, Library::Mode::MustExist);
        if (!library) {
            note(library.error());
            return;
        }
        m_library = std::move(*library);
        if (const auto done = m_library->expectManyWrites(); !done) {
            note(done.error());
        }
        m_intake.emplace(
            *m_library, author,
            [this](const Result<ImportedArticle> &stored, const ReadArticle &read) {
                if (stored) {
                    m_outcome.articles.append({stored->id, stored->isNew, isAnalysed(read)});
                } else {
                    note(stored.error());
                }
            });
    }

    [[nodiscard]] bool isOpen() const { return m_library != nullptr; }

    /// What is taken from now on was read from this input.
    ReadOptions begin(const QString &path, const ReadOptions &options)
    {
        return m_intake->begin(path, options);
    }

    void take(const Result<ReadArticle> &read)
    {
        if (read) {
            m_intake->take(*read);
        } else {
            note(read.error());
        }
    }

    /// An article as it reads now, in the place of the one that it was.
    void takeAgain(qint64 id, const ReadOptions &options)
    {
        const auto original = m_library->originals().original(id);
        const auto before = m_library->articles().article(id);
        if (!original || !*original || !before) {
            note(
                !before     ? before.error()
                : !original ? original.error()
                            : Error{ErrorCode::NotFound, before->title, u"no original"_s, 0});
            return;
        }
        m_intake->setAct(u"read-again"_s);
        auto again = readAgain(*m_library, id, begin((*original)->name, options));
        if (!again) {
            Error error = again.error();
            error.subject = error.subject.isEmpty() ? before->title : error.subject;
            note(error);
        } else if (again->content.article.text == before->text) {
            ++m_outcome.unchanged;
        } else {
            m_intake->takeAgain(std::move(*again), id);
        }
    }

    void note(const Error &error) { m_outcome.errors.append(error); }

    [[nodiscard]] ImportOutcome outcome(const StopCallable &stop) &&
    {
        if (m_intake) {
            auto whole = m_intake->finish();
            if (whole) {
                m_outcome.whole = std::move(*whole);
            } else {
                note(whole.error());
            }
            for (const auto &done : {mergeIndex(stop), m_library->checkpoint()}) {
                if (!done) {
                    note(done.error());
                }
            }
        }
        return std::move(m_outcome);
    }

private:
    /// In short steps: whoever reads beside it writes too.
    Result<void> mergeIndex(const StopCallable &stop)
    {
        const auto count = std::count_if(
            m_outcome.articles.cbegin(), m_outcome.articles.cend(),
            [](const auto &article) { return article.isNew; });
        SearchStore &search = m_library->search();
        Result<bool> more = search.isMergeWorth(count);
        for (bool isFirst = true; more && *more && !stopRequested(stop); isFirst = false) {
            more = search.mergeIndex(isFirst);
        }
        return more ? Result<void>() : failure(more.error());
    }

    std::unique_ptr<Library> m_library;
    ImportOutcome m_outcome;
    std::optional<ArticleIntake> m_intake;
};

} // namespace

ImportOutcome
importInto(const QString &libraryPath, const ImportRequest &request, const ImportTicket &ticket)
{
    ImportDesk desk(libraryPath, ticket.author);
    const QStringList files = articleFiles(request.paths, ticket.stop);
    const int total = static_cast<int>(files.size());
    for (int done = 0; desk.isOpen() && done < total && !stopRequested(ticket.stop); ++done) {
        ReadOptions options = request.options.value(files[done]);
        options.stop = ticket.stop;
        const Result<void> read = readFile(
            files[done],
            [&](int, const Result<ReadArticle> &article) {
                if (!stopRequested(ticket.stop)) {
                    desk.take(article);
                }
            },
            desk.begin(files[done], options));
        if (!read && read.error().code != ErrorCode::Stopped) {
            desk.note(read.error());
        }
        ticket.progress(done + 1, total);
    }
    return std::move(desk).outcome(ticket.stop);
}

ImportOutcome importPageInto(
    const QString &libraryPath, const QByteArray &html, const QString &text, const QString &source,
    const ImportTicket &ticket)
{
    ImportDesk desk(libraryPath, ticket.author);
    if (desk.isOpen()) {
        const auto page = readHtmlPiece(html, source);
        // A picture has no text, whatever mark-up it comes in.
        desk.take(page ? page : readPlainText(text.toUtf8(), source));
        ticket.progress(1, 1);
    }
    return std::move(desk).outcome(ticket.stop);
}

ImportOutcome importBytesInto(
    const QString &libraryPath, const QByteArray &bytes, const QString &contentType,
    const QString &address, const ImportTicket &ticket)
{
    ImportDesk desk(libraryPath, ticket.author);
    if (!desk.isOpen()) {
        return std::move(desk).outcome(ticket.stop);
    }
    // An address may end in anything: the server says what it is. Its charset is the sender's word.
    const QMimeType type =
        QMimeDatabase().mimeTypeForName(contentType.section(u';', 0, 0).trimmed());
    const QString suffix = type.isValid() ? type.preferredSuffix() : QString();
    const QString name = u"fetched."_s + (suffix.isEmpty() ? u"html"_s : suffix);
    static const QRegularExpression charset(
        u"charset\\s*=\\s*\"?([A-Za-z0-9_.:-]+)"_s, QRegularExpression::CaseInsensitiveOption);
    ReadOptions options;
    const QByteArray said = charset.match(contentType).captured(1).toLatin1();
    if (!said.isEmpty() && !decodeText(bytes).encoding.startsWith(u"UTF-") &&
        decodeTextAs("a", said)) {
        options.encoding = said;
    }
    const auto take = [&](int, Result<ReadArticle> article) {
        if (article && article->content.article.source == name) {
            article->content.article.source = storableText(address);
        }
        desk.take(article);
    };
    if (const auto read = readInput(bytes, name, take, desk.begin(address, options)); !read) {
        Error error = read.error();
        error.subject = address;
        desk.note(error);
    }
    ticket.progress(1, 1);
    return std::move(desk).outcome(ticket.stop);
}

ImportOutcome importAgainInto(
    const QString &libraryPath, const QList<qint64> &articles, const QByteArray &encoding,
    const ImportTicket &ticket)
{
    ImportDesk desk(libraryPath, ticket.author);
    int done = 0;
    for (const qint64 id : articles) {
        if (!desk.isOpen() || stopRequested(ticket.stop)) {
            break;
        }
        ReadOptions options;
        options.encoding = encoding;
        options.stop = ticket.stop;
        desk.takeAgain(id, options);
        ticket.progress(++done, static_cast<int>(articles.size()));
    }
    return std::move(desk).outcome(ticket.stop);
}

ImportOutcome importTextInto(
    const QString &libraryPath, const QString &text, const QString &source,
    const ImportTicket &ticket)
{
    ImportDesk desk(libraryPath, ticket.author);
    if (desk.isOpen()) {
        desk.take(readPlainText(text.toUtf8(), source));
        ticket.progress(1, 1);
    }
    return std::move(desk).outcome(ticket.stop);
}

} // namespace Quoth

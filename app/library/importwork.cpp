// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/importwork.h>

#include <common/articlefiles.h>
#include <common/articleimport.h>
#include <common/originalkeeper.h>
#include <formats/filereader.h>
#include <formats/html/htmlreader.h>
#include <store/library.h>
#include <text/storabletext.h>

#include <QMimeDatabase>
#include <QRegularExpression>

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

    /// What is taken from now on was read from this input.
    ReadOptions begin(const QString &path, const ReadOptions &options)
    {
        m_keeper.emplace(*m_library, path);
        return m_keeper->watching(options);
    }

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
        if (stored->isNew && m_keeper) {
            if (const auto kept = m_keeper->keep(stored->id, *read); !kept) {
                m_outcome.errors.append(kept.error());
            }
        }
        m_outcome.articles.append({stored->id, stored->isNew, isAnalysed(*read)});
    }

    void note(const Error &error) { m_outcome.errors.append(error); }
    [[nodiscard]] ImportOutcome outcome() && { return std::move(m_outcome); }

private:
    std::unique_ptr<Library> m_library;
    ImportOutcome m_outcome;
    std::optional<OriginalKeeper> m_keeper;
};

} // namespace

ImportOutcome
importInto(const QString &libraryPath, const ImportRequest &request, const ImportTicket &ticket)
{
    ImportDesk desk(libraryPath);
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
    return std::move(desk).outcome();
}

ImportOutcome importPageInto(
    const QString &libraryPath, const QByteArray &html, const QString &text, const QString &source,
    const ImportTicket &ticket)
{
    ImportDesk desk(libraryPath);
    if (desk.isOpen()) {
        const auto page = readHtmlPiece(html, source);
        // A picture has no text, whatever mark-up it comes in.
        desk.take(page ? page : readPlainText(text.toUtf8(), source));
        ticket.progress(1, 1);
    }
    return std::move(desk).outcome();
}

ImportOutcome importBytesInto(
    const QString &libraryPath, const QByteArray &bytes, const QString &contentType,
    const QString &address, const ImportTicket &ticket)
{
    ImportDesk desk(libraryPath);
    if (!desk.isOpen()) {
        return std::move(desk).outcome();
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/inputs.h>

#include <cli/command.h>
#include <cli/console.h>

#include <common/articlefiles.h>
#include <formats/filereader.h>
#include <formats/readlimits.h>

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <tuple>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// A line that is an object of Quoth JSONL; other JSON is one document.
bool looksLikeJsonLines(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    return document.isObject() && document.object().contains(u"text"_s);
}

Result<void> readStandardInput(const ReadOptions &options, const ReadLine &take)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, u"standard input"_s, input.errorString());
    }
    const QString name = u"-"_s;
    QByteArray first = input.readLine();
    if (looksLikeJsonLines(first)) {
        // The first line is gone from a pipe, so it is read by itself; the rest streams.
        QBuffer head(&first);
        head.open(QIODevice::ReadOnly);
        if (Result<void> result = readJsonLines(head, name, take); !result) {
            return result;
        }
        return readJsonLines(input, name, [&take](int line, Result<ReadArticle> article) {
            take(line + 1, std::move(article));
        });
    }
    QByteArray bytes = first;
    while (bytes.size() <= mostArchiveBytes) {
        const QByteArray piece = input.read(1 << 20);
        if (piece.isEmpty()) {
            return readInput(bytes, name, take, options);
        }
        bytes += piece;
    }
    return failure(ErrorCode::TooLarge, name);
}

} // namespace

void addReadOptions(CommandParser &parser)
{
    QCommandLineParser &options = parser.options();
    options.addOption(
        {u"encoding"_s, u"The encoding of texts, where detection is wrong: utf-8, windows-1252 …"_s,
         u"NAME"_s});
    options.addOption(
        {u"columns"_s,
         u"Which column of a table (.csv, .tsv) holds what, as in text=body,title=headline; of: "
         "%1."_s.arg(tableFields().join(u", ")),
         u"FIELD=COLUMN,…"_s});
    options.addOption(
        {u"whole-books"_s, u"Take a book (.epub) as one article instead of one a chapter."_s});
}

std::optional<ReadOptions> readOptions(const CommandParser &parser)
{
    ReadOptions read;
    read.encoding = parser.options().value(u"encoding"_s).toLatin1();
    read.hasWholeBooks = parser.options().isSet(u"whole-books"_s);
    if (!read.encoding.isEmpty() && !decodeTextAs("a", read.encoding)) {
        std::ignore = parser.usageError(
            u"There is no encoding \"%1\"."_s.arg(QString::fromLatin1(read.encoding)));
        return std::nullopt;
    }
    if (const QString columns = parser.options().value(u"columns"_s); !columns.isEmpty()) {
        const auto named = columnsFromText(columns);
        if (!named) {
            std::ignore = parser.usageError(
                u"--columns is a list like text=body,title=headline, of the fields: %1."_s.arg(
                    tableFields().join(u", ")));
            return std::nullopt;
        }
        read.columns = *named;
    }
    return read;
}

int readInputs(
    const QStringList &paths, const ReadOptions &options,
    const std::function<void(const ReadArticle &)> &take)
{
    int failures = 0;
    const ReadLine takeLine = [&](int, Result<ReadArticle> article) {
        if (article) {
            take(*article);
        } else {
            ++failures;
            Console::error(article.error());
        }
    };
    for (const QString &path : articleFiles(paths)) {
        const Result<void> result =
            path == u"-" ? readStandardInput(options, takeLine) : readFile(path, takeLine, options);
        if (!result) {
            ++failures;
            Console::error(result.error());
        }
    }
    return failures;
}

} // namespace Quoth

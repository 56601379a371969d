// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/inputs.h>

#include <cli/console.h>

#include <QBuffer>
#include <QFile>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

bool looksLikeJsonLines(const QByteArray &bytes)
{
    return bytes.trimmed().startsWith('{');
}

Result<void> readStandardInput(const ReadLine &take)
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
    take(0, readPlainText(first + input.readAll(), name));
    return {};
}

} // namespace

int readInputs(const QStringList &paths, const std::function<void(const ReadArticle &)> &take)
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
    for (const QString &path : paths) {
        const Result<void> result =
            path == u"-" ? readStandardInput(takeLine) : readFile(path, takeLine);
        if (!result) {
            ++failures;
            Console::error(result.error());
        }
    }
    return failures;
}

} // namespace Quoth

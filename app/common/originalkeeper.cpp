// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/originalkeeper.h>

#include <formats/filereader.h>
#include <store/library.h>
#include <store/originalstore.h>
#include <text/storabletext.h>

#include <QMimeDatabase>

namespace Quoth {

namespace {

// A book of pictures is larger than all texts of a library.
constexpr qsizetype mostKept = 32 << 20;

} // namespace

OriginalKeeper::OriginalKeeper(Library &library, const QString &name)
    : m_library(library)
    , m_name(name)
{
}

ReadOptions OriginalKeeper::watching(ReadOptions options)
{
    options.bytesRead = [this](const QByteArray &bytes) {
        m_bytes = bytes.size() <= mostKept ? bytes : QByteArray();
    };
    return options;
}

Result<void> OriginalKeeper::keep(qint64 articleId, const ReadArticle &read)
{
    if (m_bytes.isEmpty()) {
        return {};
    }
    Original original;
    original.name = storableText(m_name);
    original.reader = read.reader;
    original.encoding = storableText(read.encoding);
    original.number = read.number;
    if (m_row == 0) {
        const QMimeDatabase types;
        const auto row = m_library.originals().keepBytes(
            m_bytes, types.mimeTypeForFileNameAndData(m_name, m_bytes.left(4096)).name());
        if (!row) {
            return failure(row.error());
        }
        m_row = *row;
    }
    return m_library.originals().setOriginal(articleId, m_row, original);
}

Result<ReadArticle> readAgain(Library &library, qint64 articleId, const ReadOptions &options)
{
    const auto original = library.originals().original(articleId);
    if (!original) {
        return failure(original.error());
    }
    if (!*original) {
        return failure(ErrorCode::NotFound);
    }
    Result<ReadArticle> found = failure(ErrorCode::NotFound, (*original)->name);
    const auto done = readInput(
        (*original)->bytes, (*original)->name,
        [&found, number = (*original)->number](int, Result<ReadArticle> article) {
            if (article && article->number == number) {
                found = std::move(article);
            }
        },
        options);
    return done || found ? found : Result<ReadArticle>(failure(done.error()));
}

} // namespace Quoth

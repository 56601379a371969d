// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/originalkeeper.h>

#include <formats/filereader.h>
#include <store/library.h>
#include <store/originalstore.h>
#include <text/storabletext.h>

#include <QMimeDatabase>
#include <QtConcurrentRun>

#include <utility>

namespace Quoth {

namespace {

// A book of pictures is larger than all texts of a library.
constexpr qsizetype mostKept = 32 << 20;

PackedOriginal packedOf(const QByteArray &bytes, const QString &name)
{
    const QMimeDatabase types;
    return PackedOriginal::of(
        bytes, types.mimeTypeForFileNameAndData(name, bytes.left(4096)).name());
}

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
        m_packed = {};
    };
    return options;
}

QFuture<PackedOriginal> OriginalKeeper::packed(const ReadArticle &read, QThreadPool &pool)
{
    if (!read.own.isEmpty()) {
        return QtConcurrent::run(&pool, packedOf, read.own, m_name);
    }
    if (!m_bytes.isEmpty()) {
        m_packed = QtConcurrent::run(&pool, packedOf, std::exchange(m_bytes, {}), m_name);
    }
    return m_packed;
}

Result<void>
OriginalKeeper::keep(qint64 articleId, const ReadArticle &read, const PackedOriginal &original)
{
    // Its bytes are known by their hash: of one input they are written once.
    const auto row = m_library.originals().keep(original);
    if (!row) {
        return failure(row.error());
    }
    Original said;
    said.name = storableText(m_name);
    said.reader = read.reader;
    said.encoding = storableText(read.encoding);
    said.number = read.own.isEmpty() ? read.number : 1;
    return m_library.originals().setOriginal(articleId, *row, said);
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

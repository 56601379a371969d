// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlereader.h>
#include <store/originalstore.h>

#include <QFuture>

class QThreadPool;

namespace Quoth {

class Library;

/// Keeps with the articles of one input the bytes that they were read from: all of it, or of lines
/// and of a crawl's records each its own. Those of large archives are not kept. Thread of the
/// library, which outlives it.
class OriginalKeeper
{
public:
    OriginalKeeper(Library &library, const QString &name);

    /// The options with which the input is to be read, so that it is seen here. They must not
    /// outlive the keeper.
    [[nodiscard]] ReadOptions watching(ReadOptions options);
    /// Has what an article was just read from packed, by a thread of this pool.
    [[nodiscard]] QFuture<PackedOriginal> packed(const ReadArticle &read, QThreadPool &pool);
    /// That article is stored by this id, and what it was read from is this.
    Result<void> keep(qint64 articleId, const ReadArticle &read, const PackedOriginal &original);

private:
    Library &m_library;
    QString m_name;
    QByteArray m_bytes;
    QFuture<PackedOriginal> m_packed; ///< of the whole input
};

/// Reads an article of the library again from what it was read from, by the reader that knows such
/// files now, in this encoding or as detected. NotFound where its original was not kept, or no
/// longer holds it. Nothing is written.
Result<ReadArticle> readAgain(Library &library, qint64 articleId, const ReadOptions &options = {});

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlereader.h>

namespace Quoth {

class Library;

/// Keeps with the articles of one input the bytes that they were read from. Those of large archives
/// and of streams are not kept. Thread of the library, which outlives it.
class OriginalKeeper
{
public:
    OriginalKeeper(Library &library, const QString &name);

    /// The options with which the input is to be read, so that it is seen here. They must not
    /// outlive the keeper.
    [[nodiscard]] ReadOptions watching(ReadOptions options);
    /// The article, which was just read from the input, is stored by that id.
    Result<void> keep(qint64 articleId, const ReadArticle &read);
    /// What keep() wrote was taken back.
    void forgetRow() { m_row = 0; }

private:
    Library &m_library;
    QString m_name;
    QByteArray m_bytes;
    qint64 m_row = 0;
};

/// Reads an article of the library again from what it was read from, by the reader that knows such
/// files now, in this encoding or as detected. NotFound where its original was not kept, or no
/// longer holds it. Nothing is written.
Result<ReadArticle> readAgain(Library &library, qint64 articleId, const ReadOptions &options = {});

} // namespace Quoth

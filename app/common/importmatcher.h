// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/stop.h>
#include <formats/articlesource.h>
#include <text/article.h>

#include <QHash>
#include <QList>

namespace Quoth {

class Library;

/// Finds the articles of a library that one from a file may be. What it needs of the library it
/// reads once, when it is first asked for it. Thread of the library.
class ImportMatcher
{
public:
    explicit ImportMatcher(Library &library, StopCallable stop = {});

    [[nodiscard]] Library &library() const { return m_library; }

    /// The one with this very text.
    Result<std::optional<qint64>> sameText(const QString &text);

    /// Those that may be the same article with another text, the likeliest first: of the same
    /// source and title, then of one of them, then with nearly the same text (minhash.h).
    Result<QList<qint64>> candidates(const Article &article);

    /// The text of an article that a file only speaks of: of the one with the same source, title
    /// and name, or most of that. Keeps a reference to this.
    [[nodiscard]] KnownText knownText();

private:
    Result<void> readSummaries();
    Result<void> readSignatures();
    Result<QList<qint64>> named(const Article &article);
    Result<QList<qint64>> alike(const QString &text);

    Library &m_library;
    StopCallable m_stop;
    bool m_hasSummaries = false;
    bool m_hasSignatures = false;
    QHash<QString, QList<qint64>> m_bySource;
    QHash<QString, QList<qint64>> m_byTitle;
    QHash<quint64, QList<qint64>> m_byBand; ///< of their signatures
};

} // namespace Quoth

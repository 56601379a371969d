// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/stop.h>
#include <text/annotation.h>
#include <text/librarychange.h>
#include <text/minhash.h>

#include <QList>

namespace Quoth {

class Database;

/// Two articles with nearly the same text; `score` is the share of their shingles that both have
/// (minhash.h). The first is the older one.
struct NearSame
{
    qint64 first = 0;
    qint64 second = 0;
    double score = 0;

    friend bool operator==(const NearSame &, const NearSame &) = default;
};

/// A listed article as near-same ones are found by it.
struct SignedArticle
{
    qint64 article = 0;
    MinHash hash;
};

/// An annotation of a former text that has no place in the text of today. `article` is the one of
/// today, and `listedBy` the one in whose place that may have come since.
struct OrphanedAnnotation
{
    qint64 annotation = 0;
    qint64 formerArticle = 0;
    qint64 listedBy = 0;
    qint64 article = 0;
    QString title; ///< of the article of today
    QString words;
    AnnotationKind kind = AnnotationKind::Highlight;
    QString tag;
    QString note;
};

/// Which articles replace which, and which are nearly the same. Thread of the Library it came from.
class RevisionStore
{
public:
    explicit RevisionStore(Database &database);

    /// The article that comes from the same address and is not in the trash, the newest of several;
    /// addresses are those of http and https, since a file of one name may be anything.
    Result<std::optional<qint64>> knownByAddress(const QString &source, qint64 except);
    /// The one that it replaced, and the one before, back to the first.
    Result<QList<qint64>> formers(qint64 article);
    Result<QList<OrphanedAnnotation>> orphans(qint64 article);
    /// Those of all articles, by article and place; of articles in the trash none.
    Result<QList<OrphanedAnnotation>> allOrphans(int limit);

    // What a step must change; nothing is written.
    /// The former article leaves the lists, and these annotations of it have no place any more.
    [[nodiscard]] static QList<LibraryChange>
    replacing(qint64 former, qint64 article, const QList<qint64> &orphans);
    [[nodiscard]] static LibraryChange forgetting(const OrphanedAnnotation &orphan);
    [[nodiscard]] static LibraryChange keepingApart(const NearSame &pair);

    /// Articles that share so much of their shingles at least, those left out that are kept apart
    /// or in the trash; the most alike first. Makes the signatures that are missing. Stopped when
    /// asked to.
    Result<QList<NearSame>> nearSame(double least, const StopCallable &stop = {});

    /// Of all listed articles whose texts are long enough to have one, in the order of their ids.
    /// Those that are missing are made, and kept where the library is open for writing.
    Result<QList<SignedArticle>> signatures(const StopCallable &stop = {});

    /// Writes one row of Revision, Orphan or Apart, inside a write transaction of the caller.
    Result<void> write(const LibraryChange &change);

private:
    Result<void> sign(const StopCallable &stop);

    Database &m_database;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/annotationset.h>
#include <text/edit.h>

namespace Quoth {

class Database;

/// One entry of the history: an annotation's life is the list of these. Never changed or deleted,
/// not even with the annotation. `from` and `to` are the whole annotation as JSON
/// (annotationjson.h, with "relations", those that start at it), empty for "there was none".
struct Decision
{
    qint64 id = 0;
    qint64 articleId = 0;
    qint64 annotationId = 0;
    QString act; ///< the edit's name: accept, reject, annotate, undo:accept ...
    QString author;
    QDateTime when;
    QString from;
    QString to;
};

/// The annotations and relations of a library. Thread of the Library it came from.
class AnnotationStore
{
public:
    explicit AnnotationStore(Database &database);

    /// All of an article, the rejected ones included.
    Result<AnnotationSet> load(qint64 articleId);

    /// Ids for rows that an edit is about to make; never given out twice.
    Result<qint64> reserveIds(int count);

    /// Does an edit: all of it in one transaction, or nothing. Each row must still be what the
    /// edit's `before` says (Conflict), each annotation's words what its span covers (Malformed).
    /// An annotation is taken away together with the relations that end at it, all of them named in
    /// the edit, so that undo brings them back (Conflict if one is not).
    /// Every changed annotation gets an entry in the history under `author` and `act`.
    Result<void> apply(const Edit &edit, const QString &author, const QString &act);
    /// The same inside a write transaction of the caller, who rolls back on failure.
    Result<void> write(const Edit &edit, const QString &author, const QString &act);

    /// Puts new proposals in the place of the old undecided ones, in one transaction; those that
    /// are proposed again keep their rows. What a person made, accepted, rejected or corrected
    /// stays, and a proposal with the same span, kind and tag as one of those is left out (its
    /// relations then point to what is there). Returns the set as stored.
    Result<AnnotationSet> replaceProposals(qint64 articleId, const AnnotationSet &proposals);

    /// The life of one annotation, the oldest entry first.
    Result<QList<Decision>> history(qint64 annotationId);

    /// The names of entities in the library that begin with the text, the most used first. An
    /// alias stands for its name: "Pres" finds "Donald Trump" where he is "President Trump" too.
    Result<QStringList> entityNames(const QString &prefix, int limit);
    /// What readers have called relations of their own.
    Result<QStringList> relationNames();
    /// The tags that readers have used for highlights.
    Result<QStringList> tags();

private:
    Result<QString> articleText(qint64 articleId);

    Database &m_database;
    qint64 m_textId = 0; // the article whose text is kept, since edits come one after the other
    QString m_text;
};

} // namespace Quoth

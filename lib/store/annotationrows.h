// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/database.h>
#include <store/list/articlerows.h>
#include <text/annotationset.h>

#include <QHash>

#include <map>

namespace Quoth {

/// The rows of annotations and relations inside one transaction: values to rows and back, nothing
/// else. Keeps its statements prepared for as long as it lives, which is not longer than the
/// transaction.
class AnnotationRows
{
public:
    AnnotationRows(Database &database, qint64 articleId)
        : m_database(database)
        , m_articleId(articleId)
    {
    }

    /// In reading order; the relations by id.
    Result<AnnotationSet> all();

    // The row of that id, if the article has it.
    Result<std::optional<Annotation>> find(const Annotation &annotation);
    Result<std::optional<Relation>> find(const Relation &relation);
    Result<std::optional<Annotation>> annotation(qint64 id);
    Result<QList<Relation>> relationsFrom(qint64 annotationId);
    Result<bool> hasRelations(qint64 annotationId);

    Result<void> insert(const Annotation &annotation);
    Result<void> insert(const Relation &relation);
    Result<void> update(const Annotation &before, const Annotation &annotation);
    Result<void> update(const Relation &before, const Relation &relation);
    Result<void> remove(const Annotation &annotation);
    Result<void> remove(const Relation &relation);

    /// Brings the article's row up to what was inserted, updated and removed: once, at the end.
    Result<void> writeCounts();

    /// Gives out ids: the first of so many that nobody had and nobody will have.
    Result<qint64> takeIds(int count);
    /// The same for one tag; they count by themselves.
    Result<qint64> takeTagId();
    /// The last id that was given out.
    Result<qint64> lastId();

private:
    Result<Statement *> prepared(const QString &sql);
    template <typename... Values>
    Result<Statement *> run(const QString &sql, const Values &...values);
    Result<void> changeIndex(const QString &statement, const Annotation &annotation);
    void count(const Annotation &annotation, int change);
    Result<std::optional<qint64>> firstNumber(Result<Statement *> rows);
    Result<std::optional<qint64>> tagId(const Annotation &annotation);
    Result<std::optional<qint64>> entityId(const Annotation &annotation);
    Result<QList<Annotation>> annotationsOf(Result<Statement *> rows);
    Result<QList<Relation>> relationsOf(Result<Statement *> rows);

    Database &m_database;
    qint64 m_articleId;
    RowCounts m_counts; // what the article's row does not have yet
    std::map<QString, Statement> m_statements;
    QHash<std::pair<QString, QString>, qint64> m_tags;
    QHash<std::pair<QString, QString>, qint64> m_entities;
};

/// The name as it is searched for: composed and case-folded.
[[nodiscard]] QString foldedName(const QString &name);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>

#include <store/annotationedit.h>
#include <store/proposalmerge.h>
#include <store/transaction.h>
#include <text/annotationjson.h>
#include <text/jsonbytes.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

Result<QStringList> firstColumn(Result<Statement> rows)
{
    return listOf(std::move(rows), [](const Statement &row) { return row.text(0); });
}

/// The shapes that proposals of the article had before a person corrected them.
Result<QList<FormerShape>> formerShapes(Database &database, qint64 articleId)
{
    auto row = database.run(
        u"SELECT annotation_id, from_state FROM decision JOIN annotation"
        " ON annotation.id = annotation_id WHERE decision.article_id = ? AND status = 'corrected'"
        " AND from_state <> '' ORDER BY decision.id"_s,
        articleId);
    if (!row) {
        return failure(row.error());
    }
    QList<FormerShape> shapes;
    const auto done = row->each([&](const Statement &decision) {
        const auto former = annotationFromJson(parsedJson(decision.text(1).toUtf8()).object());
        if (former) {
            shapes.append({former->span, former->kind, former->tag, decision.integer(0)});
        }
    });
    return done ? Result<QList<FormerShape>>(std::move(shapes)) : failure(done.error());
}

Result<void> writeMerge(AnnotationRows &rows, ProposalMerge &merge)
{
    for (const Relation &relation : std::as_const(merge.removedRelations)) {
        if (const auto done = rows.remove(relation); !done) {
            return done;
        }
    }
    for (const Annotation &annotation : std::as_const(merge.removedAnnotations)) {
        if (const auto done = rows.remove(annotation); !done) {
            return done;
        }
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (Annotation &annotation : merge.updatedAnnotations) {
        annotation.modified = now;
        const auto before = rows.annotation(annotation.id);
        if (!before) {
            return failure(before.error());
        }
        Q_ASSERT(*before); // the merge was made of what is there, in this transaction
        if (const auto done = rows.update(**before, annotation); !done) {
            return done;
        }
    }
    const auto first =
        rows.takeIds(int(merge.addedAnnotations.size() + merge.addedRelations.size()));
    if (!first) {
        return failure(first.error());
    }
    qint64 id = *first;
    for (Annotation &annotation : merge.addedAnnotations) {
        merge.rows.insert(annotation.id, id);
        annotation.id = id++;
        annotation.created = annotation.created.isValid() ? annotation.created : now;
        annotation.modified = annotation.modified.isValid() ? annotation.modified : now;
        if (const auto done = rows.insert(annotation); !done) {
            return done;
        }
    }
    for (Relation relation : std::as_const(merge.addedRelations)) {
        relation = {
            id++, relation.kind, merge.rows.value(relation.from), merge.rows.value(relation.to)};
        if (const auto done = rows.insert(relation); !done) {
            return done;
        }
    }
    return {};
}

Result<void> checkProposals(const AnnotationSet &proposals, QStringView text)
{
    QSet<qint64> ids;
    for (const Annotation &proposal : proposals.annotations) {
        if (const auto sound = checkAnnotation(proposal, text); !sound) {
            return sound;
        }
        ids.insert(proposal.id);
    }
    if (ids.size() != proposals.annotations.size()) {
        return failure(ErrorCode::Malformed, {}, u"two proposals share an id"_s);
    }
    for (const Relation &relation : proposals.relations) {
        if (!ids.contains(relation.from) || !ids.contains(relation.to)) {
            return failure(ErrorCode::Malformed, {}, u"a proposed relation ends nowhere"_s);
        }
    }
    return {};
}

} // namespace

AnnotationStore::AnnotationStore(Database &database)
    : m_database(database)
{
}

Result<QString> AnnotationStore::articleText(qint64 articleId)
{
    // A text never changes and an id is never used again, but the row may be gone.
    auto row = m_database.run(
        articleId == m_textId ? u"SELECT 1 FROM article WHERE id = ?"_s
                              : u"SELECT text FROM article WHERE id = ?"_s,
        articleId);
    if (!row) {
        return failure(row.error());
    }
    const auto found = row->next();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return failure(ErrorCode::NotFound, m_database.path(), u"article %1"_s.arg(articleId));
    }
    if (articleId != m_textId) {
        m_text = row->text(0);
        m_textId = articleId;
    }
    return m_text;
}

Result<AnnotationSet> AnnotationStore::load(qint64 articleId)
{
    const auto transaction = Transaction::begin(m_database, Transaction::Kind::Read);
    if (!transaction) {
        return failure(transaction.error());
    }
    if (const auto text = articleText(articleId); !text) {
        return failure(text.error());
    }
    return AnnotationRows(m_database, articleId).all();
}

Result<qint64> AnnotationStore::reserveIds(int count)
{
    Q_ASSERT(count >= 0);
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto first = AnnotationRows(m_database, 0).takeIds(count);
    if (!first) {
        return first;
    }
    if (const auto done = transaction->commit(); !done) {
        return failure(done.error());
    }
    return first;
}

Result<void> AnnotationStore::apply(const Edit &edit, const QString &author, const QString &act)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    if (const auto done = write(edit, author, act); !done) {
        return done;
    }
    return transaction->commit();
}

Result<void> AnnotationStore::write(const Edit &edit, const QString &author, const QString &act)
{
    const auto text = articleText(edit.articleId);
    if (!text) {
        return failure(text.error());
    }
    return AnnotationEdit(m_database, edit, *text).write(author, act);
}

Result<AnnotationSet>
AnnotationStore::replaceProposals(qint64 articleId, const AnnotationSet &proposals)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto text = articleText(articleId);
    if (!text) {
        return failure(text.error());
    }
    if (const auto sound = checkProposals(proposals, *text); !sound) {
        return failure(sound.error());
    }
    Result<AnnotationSet> result;
    {
        AnnotationRows rows(m_database, articleId);
        const auto stored = rows.all();
        const auto shapes = formerShapes(m_database, articleId);
        if (!stored || !shapes) {
            return failure(stored ? shapes.error() : stored.error());
        }
        ProposalMerge merge = mergeProposals(*stored, proposals, *shapes);
        if (const auto done = writeMerge(rows, merge); !done) {
            return failure(done.error());
        }
        if (const auto done = rows.writeCounts(); !done) {
            return failure(done.error());
        }
        result = rows.all();
    }
    if (!result) {
        return result;
    }
    if (const auto done = transaction->commit(); !done) {
        return failure(done.error());
    }
    return result;
}

Result<QList<Decision>> AnnotationStore::history(qint64 annotationId)
{
    auto row = m_database.run(
        u"SELECT id, article_id, annotation_id, act, author, decided, from_state, to_state"
        " FROM decision WHERE annotation_id = ? ORDER BY id"_s,
        annotationId);
    return listOf(std::move(row), [](const Statement &entry) {
        return Decision{entry.integer(0), entry.integer(1), entry.integer(2), entry.text(3),
                        entry.text(4),    entry.time(5),    entry.text(6),    entry.text(7)};
    });
}

Result<QStringList> AnnotationStore::entityNames(const QString &prefix, int limit)
{
    // The last character of Unicode comes after whatever follows the prefix.
    const QString folded = foldedName(prefix);
    const QString end = folded + QString::fromUcs4(U"\U0010ffff", 1);
    return firstColumn(m_database.run(
        u"SELECT shown.name FROM entity"
        " LEFT JOIN entity_alias ON alias_id = entity.id AND entity_alias.status <> 'rejected'"
        " JOIN entity AS shown ON shown.id = coalesce(main_id, entity.id)"
        " JOIN annotation ON entity_id = entity.id"
        " WHERE entity.folded >= @ AND entity.folded < @ AND annotation.status <> 'rejected'"
        " GROUP BY shown.name ORDER BY count(*) DESC, shown.name LIMIT ?"_s,
        folded, end, qint64(limit)));
}

Result<QStringList> AnnotationStore::relationNames()
{
    return firstColumn(m_database.run(
        u"SELECT DISTINCT name FROM relation WHERE kind = 'related' ORDER BY name"_s));
}

Result<QStringList> AnnotationStore::tags()
{
    return firstColumn(m_database.run(
        u"SELECT name FROM tag WHERE kind = 'highlight'"
        " AND EXISTS (SELECT 1 FROM annotation WHERE tag_id = tag.id) ORDER BY name"_s));
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/learning/learningstore.h>

#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/database.h>
#include <store/learning/reviewedtext.h>
#include <store/transaction.h>
#include <text/annotationjson.h>
#include <text/jsonbytes.h>

#include <QCryptographicHash>
#include <QSet>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

std::optional<EntityLabel> nameLabel(const QString &tag)
{
    for (const EntityLabel label :
         {EntityLabel::Person, EntityLabel::Organisation, EntityLabel::Place, EntityLabel::Misc}) {
        if (tag == identifier(label)) {
            return label;
        }
    }
    return std::nullopt;
}

} // namespace

LearningStore::LearningStore(
    Database &database, ArticleStore &articles, AnnotationStore &annotations)
    : m_database(database)
    , m_articles(articles)
    , m_annotations(annotations)
{
}

Result<qint64> LearningStore::lastDecision()
{
    // Undo is a decision too, and so is what an import brings.
    return m_database.number(u"SELECT coalesce(max(id), 0) FROM decision"_s);
}

Result<ShownNames> LearningStore::shownNames()
{
    const auto transaction = Transaction::begin(m_database, Transaction::Kind::Read);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto last = lastDecision();
    if (!last) {
        return failure(last.error());
    }
    if (*last == m_lastDecision) {
        return m_names;
    }
    ShownNames names;
    for (const auto step : {&LearningStore::addDecided, &LearningStore::addCorrections}) {
        if (const auto done = (this->*step)(names); !done) {
            return failure(done.error());
        }
    }
    m_names = names;
    m_lastDecision = *last;
    return names;
}

Result<void> LearningStore::addDecided(ShownNames &names)
{
    // SQLite would go through all that nobody decided on, in whose index the tags are as good.
    auto rows = m_database.run(
        u"SELECT words, tag.name, annotation.status, count(*) FROM annotation"
        " INDEXED BY annotation_decided_name JOIN tag ON tag.id = tag_id"
        " WHERE annotation.kind = 'entity' AND annotation.status <> 'proposed' AND fragments = ''"
        " GROUP BY words, tag.id, annotation.status"_s);
    if (!rows) {
        return failure(rows.error());
    }
    for (;;) {
        const auto found = rows->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            return {};
        }
        const auto label = nameLabel(rows->text(1));
        if (!label) {
            continue;
        }
        const auto times = static_cast<int>(rows->integer(3));
        if (rows->text(2) == identifier(AnnotationStatus::Rejected)) {
            names.addRejection(rows->text(0), *label, times);
        } else {
            names.addName(rows->text(0), *label, times);
        }
    }
}

Result<void> LearningStore::addCorrections(ShownNames &names)
{
    auto rows = m_database.run(
        u"SELECT annotation_id, from_state, annotation.words, tag.name FROM annotation"
        " INDEXED BY annotation_decided_name JOIN tag ON tag.id = tag_id JOIN decision ON "
        "annotation_id = annotation.id"
        " WHERE annotation.kind = 'entity' AND annotation.status <> 'proposed'"
        " AND annotation.status = 'corrected' AND from_state <> '' ORDER BY decision.id"_s);
    if (!rows) {
        return failure(rows.error());
    }
    QSet<qint64> seen;
    for (;;) {
        const auto found = rows->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            return {};
        }
        if (seen.contains(rows->integer(0))) {
            continue;
        }
        seen.insert(rows->integer(0));
        const auto former = annotationFromJson(parsedJson(rows->text(1).toUtf8()).object());
        if (!former || former->kind != AnnotationKind::Entity ||
            former->origin.kind == OriginKind::Human) {
            continue;
        }
        const auto label = nameLabel(former->tag);
        if (label && former->words != rows->text(2)) {
            // Who moves the bounds has no doubt that these are wrong, wherever they stand.
            names.addRejection(former->words, *label, 3);
        } else if (label && former->tag != rows->text(3)) {
            names.addRejection(former->words, *label);
        }
    }
}

Result<TrainingFile> LearningStore::reviewedTexts(const StopCallable &stop)
{
    const auto ids = m_articles.ids();
    if (!ids) {
        return failure(ids.error());
    }
    TrainingFile file;
    file.name = u"reviewed"_s;
    file.licence = u"the reader's own"_s;
    file.isAsLabelled = true;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto id = ids->crbegin(); id != ids->crend(); ++id) {
        if (stopRequested(stop)) {
            return failure(ErrorCode::Stopped);
        }
        const auto article = m_articles.article(*id);
        if (!article) {
            return failure(article.error());
        }
        const auto set = m_annotations.load(*id);
        if (!set) {
            return failure(set.error());
        }
        if (const auto text = reviewedText(*article, *set)) {
            hash.addData(text->text.toUtf8());
            for (const TrainingName &name : text->names) {
                hash.addData(u"%1 %2 %3\n"_s.arg(name.span.start)
                                 .arg(name.span.end)
                                 .arg(identifier(name.label))
                                 .toUtf8());
            }
            file.documents.append(*text);
        }
    }
    file.sha256 = hash.result().toHex();
    return file;
}

Result<QString> LearningStore::chosenModel()
{
    auto row = m_database.run(u"SELECT value FROM meta WHERE name = 'model'"_s);
    if (!row) {
        return failure(row.error());
    }
    const auto found = row->next();
    if (!found) {
        return failure(found.error());
    }
    return *found ? row->text(0) : QString();
}

Result<void> LearningStore::chooseModel(const QString &fileName)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto done = m_database.run(
        u"INSERT INTO meta (name, value) VALUES ('model', @)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        fileName);
    return done ? transaction->commit() : failure(done.error());
}

} // namespace Quoth

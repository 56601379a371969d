// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/librarycheck.h>

#include <store/annotationrows.h>
#include <store/articlestore.h>
#include <store/transaction.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFaultsOfASort = 100;

Result<QStringList> textColumn(Database &database, const QString &sql)
{
    auto rows = database.run(sql);
    if (!rows) {
        return failure(rows.error());
    }
    QStringList list;
    while (list.size() < mostFaultsOfASort) {
        const auto found = rows->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            break;
        }
        list.append(rows->text(0));
    }
    return list;
}

Result<QStringList> articleFaults(Database &database, qint64 id)
{
    const auto article = ArticleStore(database).article(id);
    if (!article) {
        return QStringList{errorText(article.error())};
    }
    const auto set = AnnotationRows(database, id).all();
    if (!set) {
        return QStringList{errorText(set.error())};
    }
    QStringList faults;
    auto row = database.run(u"SELECT text_hash FROM article WHERE id = ?"_s, id);
    if (!row) {
        return failure(row.error());
    }
    if (const auto found = row->next();
        !found || !*found || row->bytes(0) != textHash(article->text)) {
        faults.append(u"article %1: its text is not the one that was imported"_s.arg(id));
    }
    for (const Annotation &annotation : set->annotations) {
        if (!agreesWith(annotation, article->text)) {
            faults.append(u"article %1: annotation %2 is not what %3-%4 covers"_s.arg(id)
                              .arg(annotation.id)
                              .arg(annotation.span.start)
                              .arg(annotation.span.end));
        }
    }
    return faults;
}

} // namespace

Result<QStringList> checkLibrary(Database &database)
{
    const auto transaction = Transaction::begin(database, Transaction::Kind::Read);
    if (!transaction) {
        return failure(transaction.error());
    }
    auto faults = textColumn(
        database, u"SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check "
                  "<> 'ok'"_s);
    if (!faults) {
        return QStringList{errorText(faults.error())};
    }
    const QStringList queries = {
        u"SELECT 'a row of ' || \"table\" || ' refers to a row of ' || parent || ' that is gone'"
        " FROM pragma_foreign_key_check"_s,
        u"SELECT 'relation ' || relation.id || ' leads to another article' FROM relation"
        " JOIN annotation ON annotation.id IN (from_id, to_id)"
        " WHERE annotation.article_id <> relation.article_id"_s,
        u"SELECT 'article ' || article.id || ' is not listed as it is' FROM article"
        " LEFT JOIN article_row ON article_row.id = article.id"
        " LEFT JOIN (SELECT article_id, sum(kind = 'quotation' AND status <> 'rejected') AS said,"
        " sum(origin <> 'human' AND status <> 'proposed') AS done, sum(origin <> 'human') AS all_"
        " FROM annotation GROUP BY article_id) AS counted ON article_id = article.id"
        " WHERE (article_row.title, article_row.published, open, quotations, decided, proposals)"
        " IS NOT (article.title, ifnull(article.published, ''),"
        " coalesce(all_ - done, 0), coalesce(said, 0), coalesce(done, 0),"
        " coalesce(all_, 0))"_s,
        u"SELECT 'row ' || id || ' has an id that was not given out' FROM"
        " (SELECT id FROM annotation UNION ALL SELECT id FROM relation)"
        " WHERE id > (SELECT last FROM counter WHERE name = 'row')"_s};
    for (const QString &query : queries) {
        const auto found = textColumn(database, query);
        faults->append(found ? *found : QStringList{errorText(found.error())});
    }
    auto rows = database.run(u"SELECT id FROM article ORDER BY id"_s);
    if (!rows) {
        return failure(rows.error());
    }
    for (;;) {
        const auto found = rows->next();
        if (!found) {
            faults->append(errorText(found.error()));
            return faults;
        }
        if (!*found) {
            return faults;
        }
        const auto article = articleFaults(database, rows->integer(0));
        if (!article) {
            return failure(article.error());
        }
        faults->append(*article);
    }
}

} // namespace Quoth

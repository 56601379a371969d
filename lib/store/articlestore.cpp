// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/articlestore.h>

#include <store/database.h>
#include <store/list/articlerows.h>
#include <store/list/rowkeys.h>
#include <store/search/searchindex.h>
#include <store/transaction.h>

#include <text/annotationjson.h>
#include <text/jsonbytes.h>

#include <utility>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString articleColumns =
    u"id, key, source, title, byline, published, language, text, structure, imported"_s;

/// "News in brief" is the title of thousands, and every one of them is read to compare.
constexpr int mostAlike = 50;

const QString summaryQuery =
    u"SELECT "_s + ArticleRows::columns() + u" FROM article_row AS article"_s;

Result<Article> articleFromRow(const Statement &row, const QString &path)
{
    Article article;
    article.id = row.integer(0);
    article.key = row.text(1);
    article.source = row.text(2);
    article.title = row.text(3);
    article.byline = row.text(4);
    article.published = row.date(5);
    article.language = row.text(6);
    article.text = row.text(7);
    article.imported = row.time(9);
    const auto structure = structureFromJson(parsedJson(row.text(8).toUtf8()).object());
    if (!structure) {
        return failure(
            ErrorCode::LibraryDamaged, path,
            u"the structure of article %1 cannot be read"_s.arg(article.id));
    }
    article.structure = *structure;
    return article;
}

} // namespace

ArticleStore::ArticleStore(Database &database)
    : m_database(database)
{
}

Result<qint64> ArticleStore::add(const Article &article)
{
    return add(article, article);
}

Result<qint64> ArticleStore::add(const Article &article, const Article &given)
{
    const auto record = ArticleRecord::of(article, given);
    return record ? add(*record) : failure(record.error());
}

Result<qint64> ArticleStore::add(const ArticleRecord &record)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto id = insert(record);
    if (!id) {
        return id;
    }
    if (const auto done = transaction->commit(); !done) {
        return failure(done.error());
    }
    return id;
}

Result<QList<qint64>> ArticleStore::addAll(const QList<Article> &articles)
{
    QList<ArticleRecord> records;
    for (const Article &article : articles) {
        auto record = ArticleRecord::of(article, article);
        if (!record) {
            return failure(record.error());
        }
        records.append(std::move(*record));
    }
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    QList<qint64> ids;
    for (const ArticleRecord &record : std::as_const(records)) {
        const auto id = insert(record);
        if (!id) {
            return failure(id.error());
        }
        ids.append(*id);
    }
    if (const auto done = transaction->commit(); !done) {
        return failure(done.error());
    }
    return ids;
}

Result<qint64> ArticleStore::insert(const ArticleRecord &record)
{
    auto statement = m_database.cached(
        u"INSERT INTO article (key, source, title, byline, published, language, text, text_hash,"
        " structure, given, imported) VALUES (@, @, @, @, @, @, @, ?, @, @, ?)"_s);
    if (!statement) {
        return failure(statement.error());
    }
    if (const auto done = (*statement)->runWith(record.m_article); !done) {
        return failure(done.error());
    }
    const qint64 id = (*statement)->lastInsertId();
    if (const auto listed = ArticleRows::insert(m_database, id, record.m_row); !listed) {
        return failure(listed.error());
    }
    auto index = m_database.cached(SearchIndex::articleIn());
    if (!index) {
        return failure(index.error());
    }
    const auto indexed = (*index)->run(id, record.m_title, record.m_text);
    return indexed ? Result<qint64>(id) : failure(indexed.error());
}

Result<Article> ArticleStore::article(qint64 id)
{
    auto row = m_database.run(u"SELECT %1 FROM article WHERE id = ?"_s.arg(articleColumns), id);
    if (!row) {
        return failure(row.error());
    }
    const auto found = row->next();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return failure(ErrorCode::NotFound, m_database.path(), u"article %1"_s.arg(id));
    }
    return articleFromRow(*row, m_database.path());
}

Result<QString> ArticleStore::text(qint64 id, qint64 length)
{
    const auto found = firstOf(
        m_database.run(u"SELECT substr(text, 1, ?) FROM article WHERE id = ?"_s, length, id),
        [](const Statement &row) { return row.text(0); });
    if (!found) {
        return failure(found.error());
    }
    return *found ? Result<QString>(**found)
                  : failure(ErrorCode::NotFound, m_database.path(), u"article %1"_s.arg(id));
}

Result<QList<ArticleSummary>> ArticleStore::summaries()
{
    return listOf(
        m_database.run(summaryQuery + u" WHERE trashed IS NULL ORDER BY imported DESC, id DESC"_s),
        ArticleRows::fromRow);
}

Result<QList<qint64>> ArticleStore::ids()
{
    return listOf(
        m_database.run(
            u"SELECT id FROM article_row WHERE trashed IS NULL ORDER BY imported DESC, id DESC"_s),
        [](const Statement &row) { return row.integer(0); });
}

Result<QList<qint64>> ArticleStore::findAlike(const QString &source, const QString &title)
{
    // Each half by an index of its own; neither asks for what is empty.
    return listOf(
        m_database.run(
            u"SELECT id FROM (SELECT id, imported FROM article_row WHERE trashed IS NULL"
            " AND source = @ AND source <> '' UNION SELECT id, imported FROM article_row"
            " WHERE trashed IS NULL AND title_key = @ AND title = @ AND title <> '')"
            " ORDER BY imported DESC, id DESC LIMIT ?"_s,
            source, sortKey(title), title, mostAlike),
        [](const Statement &row) { return row.integer(0); });
}

Result<ArticleSummary> ArticleStore::summary(qint64 id)
{
    const auto found =
        firstOf(m_database.run(summaryQuery + u" WHERE id = ?"_s, id), ArticleRows::fromRow);
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return failure(ErrorCode::NotFound, m_database.path(), u"article %1"_s.arg(id));
    }
    return **found;
}

Result<std::optional<qint64>> ArticleStore::findByText(const QString &canonicalText)
{
    return findByHash(textHash(canonicalText));
}

Result<std::optional<qint64>> ArticleStore::findByHash(const QByteArray &textHash)
{
    auto row =
        m_database.cached(u"SELECT id FROM article WHERE text_hash = ? ORDER BY id LIMIT 1"_s);
    if (!row) {
        return failure(row.error());
    }
    if (const auto done = (*row)->run(textHash); !done) {
        return failure(done.error());
    }
    const auto found = (*row)->next();
    if (!found) {
        return failure(found.error());
    }
    const auto id = *found ? std::optional((*row)->integer(0)) : std::nullopt;
    (*row)->finish();
    return id;
}

Result<QList<qint64>> ArticleStore::findByKey(const QString &key)
{
    if (key.isEmpty()) {
        return QList<qint64>();
    }
    return listOf(
        m_database.run(u"SELECT id FROM article WHERE key = @ ORDER BY id"_s, key),
        [](const Statement &row) { return row.integer(0); });
}

Result<void> ArticleStore::setFindings(const Article &article)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto stored = this->article(article.id);
    if (!stored) {
        return failure(stored.error());
    }
    Article checked = article;
    checked.text = stored->text;
    if (const auto sound = checkArticle(checked); !sound) {
        return failure(sound.error());
    }
    const bool isRetitled = stored->title != article.title;
    if (isRetitled) {
        if (const auto done = m_database.run(SearchIndex::articleOut(), article.id); !done) {
            return failure(done.error());
        }
    }
    const QString field = u"%1 = CASE WHEN EXISTS (SELECT 1 FROM json_each(given) WHERE value = "
                          "'%1') THEN %1 ELSE %2 END"_s;
    const QString sql = u"UPDATE article SET %1, %2, %3, %4, structure = @ WHERE id = ?"_s.arg(
        field.arg(u"title", u"@"), field.arg(u"byline", u"@"), field.arg(u"published", u"@"),
        field.arg(u"language", u"@"));
    const auto done = m_database.run(
        sql, article.title, article.byline, article.published, article.language,
        structureText(article.structure), article.id);
    if (!done) {
        return failure(done.error());
    }
    const auto now = this->article(article.id);
    if (!now) {
        return failure(now.error());
    }
    if (const auto listed = ArticleRows::update(m_database, *now); !listed) {
        return listed;
    }
    if (isRetitled) {
        const auto indexed =
            m_database.run(SearchIndex::articleIn(), article.id, now->title, now->text);
        if (!indexed) {
            return failure(indexed.error());
        }
    }
    return transaction->commit();
}

Result<void> ArticleStore::remove(qint64 id)
{
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    for (const QString &out : {SearchIndex::annotationsOfArticleOut(), SearchIndex::articleOut()}) {
        if (const auto done = m_database.run(out, id); !done) {
            return failure(done.error());
        }
    }
    const auto done = m_database.run(u"DELETE FROM article WHERE id = ?"_s, id);
    if (!done) {
        return failure(done.error());
    }
    if (done->rowsAffected() == 0) {
        return failure(ErrorCode::NotFound, m_database.path(), u"article %1"_s.arg(id));
    }
    return transaction->commit();
}

} // namespace Quoth

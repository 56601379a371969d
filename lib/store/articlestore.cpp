// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/articlestore.h>

#include <store/database.h>
#include <store/list/articlerows.h>
#include <store/list/rowkeys.h>
#include <store/search/searchindex.h>
#include <store/transaction.h>

#include <text/annotationjson.h>
#include <text/canonicaltext.h>
#include <text/jsonbytes.h>
#include <text/storabletext.h>

#include <QJsonDocument>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString articleColumns =
    u"id, key, source, title, byline, published, language, text, structure, imported"_s;

/// "News in brief" is the title of thousands, and every one of them is read to compare.
constexpr int mostAlike = 50;

const QString summaryQuery =
    u"SELECT "_s + ArticleRows::columns() + u" FROM article_row AS article"_s;

QString compactJson(const QJsonObject &json)
{
    return QString::fromUtf8(jsonBytes(json));
}

/// The names of the fields that came with the import.
QString givenFields(const Article &article)
{
    QJsonArray names;
    const std::pair<QString, bool> fields[] = {
        {u"title"_s, !article.title.isEmpty()},
        {u"byline"_s, !article.byline.isEmpty()},
        {u"published"_s, article.published.isValid()},
        {u"language"_s, !article.language.isEmpty()}};
    for (const auto &[name, isGiven] : fields) {
        if (isGiven) {
            names.append(name);
        }
    }
    return QString::fromUtf8(QJsonDocument(names).toJson(QJsonDocument::Compact));
}

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

Result<void> checkArticle(const Article &article)
{
    if (article.text.trimmed().isEmpty()) {
        return failure(ErrorCode::NoText, article.key);
    }
    const bool isStorable = CanonicalText(article.text).text() == article.text &&
                            isStorableText(article.key) && isStorableText(article.source) &&
                            isStorableText(article.title) && isStorableText(article.byline) &&
                            isStorableText(article.language);
    if (!isStorable) {
        return failure(ErrorCode::Malformed, article.key, u"its text is not canonical"_s);
    }
    bool isWithin = true;
    (void)mapped(article.structure, [&](Span span) {
        isWithin = isWithin && span.isWithin(article.text.size());
        return span;
    });
    if (!isWithin) {
        return failure(ErrorCode::Malformed, article.key, u"its structure leaves its text"_s);
    }
    return {};
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
    if (const auto sound = checkArticle(article); !sound) {
        return failure(sound.error());
    }
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto id = insert(article, given);
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
    for (const Article &article : articles) {
        if (const auto sound = checkArticle(article); !sound) {
            return failure(sound.error());
        }
    }
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    QList<qint64> ids;
    for (const Article &article : articles) {
        const auto id = insert(article, article);
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

Result<qint64> ArticleStore::insert(const Article &added, const Article &given)
{
    Article article = added;
    if (!article.imported.isValid()) {
        article.imported = QDateTime::currentDateTimeUtc();
    }
    auto statement = m_database.cached(
        u"INSERT INTO article (key, source, title, byline, published, language, text, text_hash,"
        " structure, given, imported) VALUES (@, @, @, @, @, @, @, ?, @, @, ?)"_s);
    if (!statement) {
        return failure(statement.error());
    }
    const auto done =
        (*statement)
            ->run(
                article.key, article.source, article.title, article.byline, article.published,
                article.language, article.text, hashOf(article.text),
                compactJson(toJson(article.structure)), givenFields(given), article.imported);
    if (!done) {
        return failure(done.error());
    }
    const qint64 id = (*statement)->lastInsertId();
    if (const auto listed = ArticleRows::insert(m_database, id, article); !listed) {
        return failure(listed.error());
    }
    auto index = m_database.cached(SearchIndex::articleIn());
    if (!index) {
        return failure(index.error());
    }
    const auto indexed = (*index)->run(id, article.title, article.text);
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
    auto row =
        m_database.cached(u"SELECT id FROM article WHERE text_hash = ? ORDER BY id LIMIT 1"_s);
    if (!row) {
        return failure(row.error());
    }
    if (const auto done = (*row)->run(hashOf(canonicalText)); !done) {
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

/// A text that is looked for is most often the one that is added next.
QByteArray ArticleStore::hashOf(const QString &text)
{
    const bool isLast = text.constData() == m_hashed.constData() && text.size() == m_hashed.size();
    if (!isLast || m_hash.isEmpty()) {
        m_hash = textHash(text);
        m_hashed = text; // shared: it cannot change, nor its place be another's, while it is kept
    }
    return m_hash;
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
        compactJson(toJson(article.structure)), article.id);
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

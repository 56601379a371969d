// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/articlestore.h>

#include <store/database.h>
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

// The annotations are counted in one walk over annotation_article, which holds all that is asked.
const QString summaryQuery =
    u"SELECT article.id, title, byline, source, published, imported,"
    " coalesce(sum(kind = 'quotation' AND status <> 'rejected'), 0),"
    " coalesce(sum(origin <> 'human' AND status <> 'proposed'), 0),"
    " coalesce(sum(origin <> 'human'), 0)"
    " FROM article LEFT JOIN annotation ON annotation.article_id = article.id"_s;

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

ArticleSummary summaryFromRow(const Statement &row)
{
    return {row.integer(0),      row.text(1),         row.text(2),
            row.text(3),         row.date(4),         row.time(5),
            int(row.integer(6)), int(row.integer(7)), int(row.integer(8))};
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
    if (const auto sound = checkArticle(article); !sound) {
        return failure(sound.error());
    }
    auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const QDateTime imported =
        article.imported.isValid() ? article.imported : QDateTime::currentDateTimeUtc();
    const auto added = m_database.run(
        u"INSERT INTO article (key, source, title, byline, published, language, text, text_hash,"
        " structure, given, imported) VALUES (@, @, @, @, @, @, @, ?, @, @, ?)"_s,
        article.key, article.source, article.title, article.byline, article.published,
        article.language, article.text, textHash(article.text),
        compactJson(toJson(article.structure)), givenFields(article), imported);
    if (!added) {
        return failure(added.error());
    }
    const qint64 id = added->lastInsertId();
    if (const auto done = m_database.run(SearchIndex::articleIn(), id); !done) {
        return failure(done.error());
    }
    if (const auto done = transaction->commit(); !done) {
        return failure(done.error());
    }
    return id;
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

Result<QList<ArticleSummary>> ArticleStore::summaries()
{
    auto row = m_database.run(
        summaryQuery + u" GROUP BY article.id ORDER BY imported DESC, article.id DESC"_s);
    if (!row) {
        return failure(row.error());
    }
    QList<ArticleSummary> summaries;
    for (;;) {
        const auto found = row->next();
        if (!found) {
            return failure(found.error());
        }
        if (!*found) {
            return summaries;
        }
        summaries.append(summaryFromRow(*row));
    }
}

Result<ArticleSummary> ArticleStore::summary(qint64 id)
{
    auto row = m_database.run(summaryQuery + u" WHERE article.id = ? GROUP BY article.id"_s, id);
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
    return summaryFromRow(*row);
}

Result<std::optional<qint64>> ArticleStore::findByText(const QString &canonicalText)
{
    auto row = m_database.run(
        u"SELECT id FROM article WHERE text_hash = ? ORDER BY id LIMIT 1"_s,
        textHash(canonicalText));
    if (!row) {
        return failure(row.error());
    }
    const auto found = row->next();
    if (!found) {
        return failure(found.error());
    }
    return *found ? std::optional(row->integer(0)) : std::nullopt;
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
    if (isRetitled) {
        if (const auto indexed = m_database.run(SearchIndex::articleIn(), article.id); !indexed) {
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/articlerecord.h>

#include <store/list/articlerows.h>
#include <store/statement.h>
#include <text/annotationjson.h>
#include <text/canonicaltext.h>
#include <text/jsonbytes.h>
#include <text/storabletext.h>

#include <QJsonDocument>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

Result<ArticleRecord> ArticleRecord::of(const Article &article, const Article &given)
{
    if (const auto sound = checkArticle(article); !sound) {
        return failure(sound.error());
    }
    const QDateTime imported =
        article.imported.isValid() ? article.imported : QDateTime::currentDateTimeUtc();
    ArticleRecord record;
    record.m_textHash = Quoth::textHash(article.text);
    record.m_title = boundValue(article.title).toByteArray();
    record.m_text = boundValue(article.text).toByteArray();
    record.m_article = {
        boundValue(article.key),
        boundValue(article.source),
        record.m_title,
        boundValue(article.byline),
        boundValue(article.published),
        boundValue(article.language),
        record.m_text,
        record.m_textHash,
        boundValue(structureText(article.structure)),
        boundValue(givenFields(given)),
        boundValue(imported)};
    record.m_row = ArticleRows::values(article, imported);
    return record;
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

QString structureText(const Structure &structure)
{
    return QString::fromUtf8(jsonBytes(toJson(structure)));
}

} // namespace Quoth

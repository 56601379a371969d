// SPDX-License-Identifier: GPL-3.0-or-later
// Scopes and filters as JSON and back.
#include <store/review/reviewfilter.h>

#include <QJsonArray>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

std::optional<QStringList> textsFrom(const QJsonValue &value)
{
    if (!value.isArray()) {
        return std::nullopt;
    }
    QStringList texts;
    for (const QJsonValue &text : value.toArray()) {
        if (!text.isString()) {
            return std::nullopt;
        }
        texts.append(text.toString());
    }
    return texts;
}

std::optional<QList<ReviewLabel>> labelsFrom(const QJsonArray &array)
{
    QList<ReviewLabel> labels;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const auto kind = annotationKind(object.value("kind"_L1).toString());
        if (!kind || !object.value("tag"_L1).isString()) {
            return std::nullopt;
        }
        labels.append({*kind, object.value("tag"_L1).toString()});
    }
    return labels;
}

std::optional<QList<ReviewRule>> rulesFrom(const QJsonArray &array)
{
    QList<ReviewRule> rules;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        if (!object.value("id"_L1).isString() || !object.value("version"_L1).isString()) {
            return std::nullopt;
        }
        rules.append({object.value("id"_L1).toString(), object.value("version"_L1).toString()});
    }
    return rules;
}

std::optional<QList<AnnotationStatus>> statusesFrom(const QJsonValue &value)
{
    const auto names = textsFrom(value);
    if (!names) {
        return std::nullopt;
    }
    QList<AnnotationStatus> statuses;
    for (const QString &name : *names) {
        const auto status = annotationStatus(name);
        if (!status) {
            return std::nullopt;
        }
        statuses.append(*status);
    }
    return statuses;
}

} // namespace

QJsonObject toJson(const ReviewScope &scope)
{
    QJsonObject json;
    if (scope.kind == ReviewScope::Kind::Search) {
        json.insert("query"_L1, scope.query);
    } else if (scope.kind == ReviewScope::Kind::Articles) {
        QJsonArray ids;
        for (const qint64 id : scope.articles) {
            ids.append(id);
        }
        json.insert("articles"_L1, ids);
    }
    return json;
}

std::optional<ReviewScope> reviewScopeFromJson(const QJsonObject &json)
{
    ReviewScope scope;
    if (const QJsonValue query = json.value("query"_L1); query.isString()) {
        scope.kind = ReviewScope::Kind::Search;
        scope.query = query.toString();
        return scope;
    }
    const QJsonValue articles = json.value("articles"_L1);
    if (articles.isUndefined()) {
        return json.isEmpty() ? std::optional(scope) : std::nullopt;
    }
    scope.kind = ReviewScope::Kind::Articles;
    for (const QJsonValue &id : articles.toArray()) {
        if (id.toInteger(-1) <= 0) {
            return std::nullopt;
        }
        scope.articles.append(id.toInteger());
    }
    return articles.isArray() ? std::optional(scope) : std::nullopt;
}

QJsonObject toJson(const ReviewFilter &filter)
{
    QJsonArray labels;
    for (const ReviewLabel &label : filter.labels) {
        labels.append(QJsonObject{{u"kind"_s, identifier(label.kind)}, {u"tag"_s, label.tag}});
    }
    QJsonArray rules;
    for (const ReviewRule &rule : filter.rules) {
        rules.append(QJsonObject{{u"id"_s, rule.id}, {u"version"_s, rule.version}});
    }
    QJsonArray statuses;
    for (const AnnotationStatus status : filter.statuses) {
        statuses.append(identifier(status));
    }
    return {
        {u"labels"_s, labels},
        {u"rules"_s, rules},
        {u"name"_s, filter.name},
        {u"words"_s, filter.words},
        {u"sources"_s, QJsonArray::fromStringList(filter.sources)},
        {u"statuses"_s, statuses},
        {u"flagged"_s, filter.isFlagged},
        {u"from"_s, filter.from.toString(Qt::ISODate)},
        {u"to"_s, filter.to.toString(Qt::ISODate)},
        {u"least-score"_s, filter.leastScore},
        {u"most-score"_s, filter.mostScore},
        {u"least-twins"_s, filter.leastTwins}};
}

std::optional<ReviewFilter> reviewFilterFromJson(const QJsonObject &json)
{
    const auto labels = labelsFrom(json.value("labels"_L1).toArray());
    const auto rules = rulesFrom(json.value("rules"_L1).toArray());
    const auto sources = textsFrom(json.value("sources"_L1));
    const auto statuses = statusesFrom(json.value("statuses"_L1));
    if (!labels || !rules || !sources || !statuses) {
        return std::nullopt;
    }
    ReviewFilter filter;
    filter.labels = *labels;
    filter.rules = *rules;
    filter.sources = *sources;
    filter.statuses = *statuses;
    filter.name = json.value("name"_L1).toString();
    filter.words = json.value("words"_L1).toString();
    filter.isFlagged = json.value("flagged"_L1).toBool();
    filter.from = QDate::fromString(json.value("from"_L1).toString(), Qt::ISODate);
    filter.to = QDate::fromString(json.value("to"_L1).toString(), Qt::ISODate);
    filter.leastScore = json.value("least-score"_L1).toDouble(-1);
    filter.mostScore = json.value("most-score"_L1).toDouble(-1);
    filter.leastTwins = json.value("least-twins"_L1).toInt();
    const bool isSound = filter.leastScore >= 0 && filter.mostScore <= 1 &&
                         filter.leastScore <= filter.mostScore && filter.leastTwins >= 1;
    return isSound ? std::optional(filter) : std::nullopt;
}

} // namespace Quoth

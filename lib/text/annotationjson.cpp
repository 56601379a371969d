// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/annotationjson.h>

#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

// The largest whole number that a JSON number holds exactly everywhere.
constexpr double largestExactNumber = 9007199254740991.0;

/// Takes typed fields out of an object and remembers whether one of them was wrong.
class JsonFields
{
public:
    explicit JsonFields(const QJsonObject &json)
        : m_json(json)
    {
    }

    [[nodiscard]] bool areSound() const { return m_areSound; }

    QString text(QLatin1StringView name)
    {
        const QJsonValue value = m_json.value(name);
        m_areSound = m_areSound && (value.isString() || isMissing(value));
        return value.toString();
    }

    qint64 whole(QLatin1StringView name, qint64 missing)
    {
        const QJsonValue value = m_json.value(name);
        if (isMissing(value)) {
            return missing;
        }
        const double number = value.toDouble(-1);
        if (!(number >= 0 && number <= largestExactNumber && std::floor(number) == number)) {
            m_areSound = false;
            return missing;
        }
        return value.toInteger();
    }

    double share(QLatin1StringView name, double missing)
    {
        const QJsonValue value = m_json.value(name);
        const double number = isMissing(value) ? missing : value.toDouble(-1);
        m_areSound = m_areSound && number >= 0 && number <= 1;
        return number;
    }

    QDateTime time(QLatin1StringView name)
    {
        const auto time = timeFromText(text(name));
        m_areSound = m_areSound && time;
        return time.value_or(QDateTime());
    }

    QJsonObject object(QLatin1StringView name)
    {
        const QJsonValue value = m_json.value(name);
        m_areSound = m_areSound && (value.isObject() || isMissing(value));
        return value.toObject();
    }

    QJsonArray array(QLatin1StringView name)
    {
        const QJsonValue value = m_json.value(name);
        m_areSound = m_areSound && (value.isArray() || isMissing(value));
        return value.toArray();
    }

    template <typename Value, typename Read>
    Value named(QLatin1StringView name, Value missing, Read read)
    {
        const QString identifier = text(name);
        if (identifier.isEmpty()) {
            return missing;
        }
        const std::optional<Value> value = read(identifier);
        m_areSound = m_areSound && value;
        return value.value_or(missing);
    }

    Span span(const QJsonArray &ends)
    {
        if (ends.isEmpty()) {
            return {};
        }
        JsonFields fields(QJsonObject{{u"start"_s, ends.at(0)}, {u"end"_s, ends.at(1)}});
        const Span span{fields.whole("start"_L1, -1), fields.whole("end"_L1, -1)};
        m_areSound = m_areSound && fields.areSound() && ends.size() == 2 && span.isWithin(span.end);
        return span;
    }

    QList<Span> spans(QLatin1StringView name)
    {
        QList<Span> list;
        for (const QJsonValue &value : array(name)) {
            m_areSound = m_areSound && value.isArray() && value.toArray().size() == 2;
            list.append(span(value.toArray()));
        }
        return list;
    }

private:
    static bool isMissing(const QJsonValue &value) { return value.isUndefined() || value.isNull(); }

    QJsonObject m_json;
    bool m_areSound = true;
};

void insertUnlessEmpty(QJsonObject &json, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty()) {
        json.insert(name, text);
    }
}

QJsonObject originToJson(const Origin &origin)
{
    QJsonObject json{{u"kind"_s, identifier(origin.kind)}, {u"score"_s, origin.score}};
    insertUnlessEmpty(json, "id"_L1, origin.id);
    insertUnlessEmpty(json, "version"_L1, origin.version);
    return json;
}

std::optional<Origin> originFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    Origin origin;
    origin.kind = fields.named("kind"_L1, origin.kind, originKind);
    origin.id = fields.text("id"_L1);
    origin.version = fields.text("version"_L1);
    origin.score = fields.share("score"_L1, origin.score);
    return fields.areSound() ? std::optional(origin) : std::nullopt;
}

QJsonArray spanToJson(Span span)
{
    return {qint64(span.start), qint64(span.end)};
}

} // namespace

QJsonObject toJson(const Annotation &annotation)
{
    QJsonObject json{
        {u"id"_s, annotation.id},
        {u"start"_s, qint64(annotation.span.start)},
        {u"end"_s, qint64(annotation.span.end)},
        {u"text"_s, annotation.words},
        {u"kind"_s, identifier(annotation.kind)},
        {u"origin"_s, originToJson(annotation.origin)},
        {u"status"_s, identifier(annotation.status)}};
    insertUnlessEmpty(json, "tag"_L1, annotation.tag);
    insertUnlessEmpty(json, "entity"_L1, annotation.entity);
    insertUnlessEmpty(json, "author"_L1, annotation.author);
    insertUnlessEmpty(json, "note"_L1, annotation.note);
    insertUnlessEmpty(json, "created"_L1, timeText(annotation.created));
    insertUnlessEmpty(json, "modified"_L1, timeText(annotation.modified));
    if (!annotation.fragments.isEmpty()) {
        json.insert("fragments"_L1, toJson(annotation.fragments));
    }
    if (!annotation.attributes.isEmpty()) {
        json.insert("attributes"_L1, toJson(annotation.attributes));
    }
    return json;
}

std::optional<Annotation> annotationFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    Annotation annotation;
    annotation.id = fields.whole("id"_L1, 0);
    annotation.span = {fields.whole("start"_L1, -1), fields.whole("end"_L1, -1)};
    annotation.fragments = fields.spans("fragments"_L1);
    annotation.words = fields.text("text"_L1);
    annotation.kind = fields.named("kind"_L1, annotation.kind, annotationKind);
    annotation.tag = fields.text("tag"_L1);
    annotation.entity = fields.text("entity"_L1);
    annotation.status = fields.named("status"_L1, annotation.status, annotationStatus);
    annotation.author = fields.text("author"_L1);
    annotation.note = fields.text("note"_L1);
    annotation.created = fields.time("created"_L1);
    annotation.modified = fields.time("modified"_L1);
    const auto origin = originFromJson(fields.object("origin"_L1));
    const auto attributes = attributesFromJson(fields.object("attributes"_L1));
    if (!fields.areSound() || !origin || !attributes ||
        !annotation.span.isWithin(annotation.span.end) || !hasSoundFragments(annotation)) {
        return std::nullopt;
    }
    annotation.origin = *origin;
    annotation.attributes = *attributes;
    return annotation;
}

QJsonObject toJson(const Relation &relation)
{
    QJsonObject json{
        {u"id"_s, relation.id},
        {u"kind"_s, identifier(relation.kind)},
        {u"from"_s, relation.from},
        {u"to"_s, relation.to}};
    insertUnlessEmpty(json, "name"_L1, relation.name);
    return json;
}

std::optional<Relation> relationFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    const auto kind = relationKind(fields.text("kind"_L1));
    const Relation relation{
        fields.whole("id"_L1, 0), kind.value_or(RelationKind::Speaker), fields.whole("from"_L1, -1),
        fields.whole("to"_L1, -1), fields.text("name"_L1)};
    const bool isSound = fields.areSound() && kind && relation.from >= 0 && relation.to >= 0;
    return isSound ? std::optional(relation) : std::nullopt;
}

QJsonObject toJson(const QMap<QString, QString> &attributes)
{
    QJsonObject json;
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it) {
        json.insert(it.key(), it.value());
    }
    return json;
}

std::optional<QMap<QString, QString>> attributesFromJson(const QJsonObject &json)
{
    QMap<QString, QString> attributes;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        if (!it.value().isString()) {
            return std::nullopt;
        }
        attributes.insert(it.key(), it.value().toString());
    }
    return attributes;
}

QJsonArray toJson(const QList<Span> &spans)
{
    QJsonArray list;
    for (const Span span : spans) {
        list.append(spanToJson(span));
    }
    return list;
}

std::optional<QList<Span>> spansFromJson(const QJsonArray &json)
{
    JsonFields fields(QJsonObject{{u"spans"_s, json}});
    const QList<Span> spans = fields.spans("spans"_L1);
    return fields.areSound() ? std::optional(spans) : std::nullopt;
}

QJsonObject toJson(const Structure &structure)
{
    QJsonObject json;
    const std::pair<QLatin1StringView, Span> single[] = {
        {"title"_L1, structure.title},
        {"byline"_L1, structure.byline},
        {"dateline"_L1, structure.dateline}};
    for (const auto &[name, span] : single) {
        if (!span.isNull()) {
            json.insert(name, spanToJson(span));
        }
    }
    if (!structure.body.isEmpty()) {
        json.insert("body"_L1, toJson(structure.body));
    }
    if (!structure.boilerplate.isEmpty()) {
        json.insert("boilerplate"_L1, toJson(structure.boilerplate));
    }
    return json;
}

std::optional<Structure> structureFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    Structure structure;
    structure.title = fields.span(fields.array("title"_L1));
    structure.byline = fields.span(fields.array("byline"_L1));
    structure.dateline = fields.span(fields.array("dateline"_L1));
    structure.body = fields.spans("body"_L1);
    structure.boilerplate = fields.spans("boilerplate"_L1);
    return fields.areSound() ? std::optional(structure) : std::nullopt;
}

Structure mapped(const Structure &structure, const std::function<Span(Span)> &convert)
{
    const auto one = [&convert](Span span) {
        return span.isNull() ? span : convert(span);
    };
    Structure result{
        one(structure.title), one(structure.byline), one(structure.dateline), structure.body,
        structure.boilerplate};
    for (QList<Span> *list : {&result.body, &result.boilerplate}) {
        for (Span &span : *list) {
            span = one(span);
        }
    }
    return result;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

std::optional<QDateTime> timeFromText(const QString &text)
{
    if (text.isEmpty()) {
        return QDateTime();
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/articlejson.h>

#include <analysis/dates/stampdate.h>
#include <text/annotationjson.h>
#include <text/canonicaltext.h>
#include <text/offsetmap.h>
#include <text/storabletext.h>

#include <QSet>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> malformedArticle(const QString &detail)
{
    return failure(ErrorCode::Malformed, {}, detail);
}

/// Is the value of that type, or not there at all?
bool isOfType(const QJsonValue &value, QJsonValue::Type type)
{
    return value.type() == type || value.isUndefined() || value.isNull();
}

/// From code points of the text as it came to UTF-16 of the canonical one.
class PlaceReader
{
public:
    explicit PlaceReader(const QString &raw)
        : m_canonical(raw)
        , m_offsets(raw)
    {
    }

    [[nodiscard]] const QString &text() const { return m_canonical.text(); }
    [[nodiscard]] bool isWithin(Span codePoints) const
    {
        return codePoints.isWithin(m_offsets.codePointLength());
    }
    [[nodiscard]] Span toCanonical(Span codePoints) const
    {
        return m_canonical.fromRaw(m_offsets.fromCodePoints(codePoints));
    }

private:
    CanonicalText m_canonical;
    OffsetMap m_offsets;
};

Result<void> readStructure(const QJsonObject &json, const PlaceReader &places, Article &article)
{
    const QJsonValue value = json.value(u"structure"_s);
    const auto structure = structureFromJson(value.toObject());
    bool isSound = structure && isOfType(value, QJsonValue::Object);
    if (isSound) {
        article.structure = mapped(*structure, [&](Span span) {
            isSound = isSound && places.isWithin(span);
            return places.toCanonical(span);
        });
    }
    return isSound ? Result<void>() : malformedArticle(u"its structure"_s);
}

Result<void> readFields(const QJsonObject &json, Article &article)
{
    const std::pair<QString, QString *> fields[] = {
        {u"source"_s, &article.source},
        {u"title"_s, &article.title},
        {u"byline"_s, &article.byline},
        {u"language"_s, &article.language}};
    for (const auto &[name, field] : fields) {
        const QJsonValue value = json.value(name);
        if (!isOfType(value, QJsonValue::String)) {
            return malformedArticle(u"its %1 is no text"_s.arg(name));
        }
        *field = storableText(value.toString());
    }
    const QJsonValue id = json.value(u"id"_s);
    article.key = storableText(id.toVariant().toString());
    for (const QString &name : {u"published"_s, u"imported"_s}) {
        if (!isOfType(json.value(name), QJsonValue::String)) {
            return malformedArticle(u"its %1 is no text"_s.arg(name));
        }
    }
    const QString published = json.value(u"published"_s).toString();
    // A date, or a moment of which the date is meant.
    // Labelled corpora call it the document's creation time.
    const QString date = published.isEmpty() ? json.value(u"dct"_s).toString() : published;
    article.published = stampDate(date);
    if (!published.isEmpty() && !article.published.isValid()) {
        return malformedArticle(u"its date of publication: "_s + published);
    }
    const auto imported = timeFromText(json.value(u"imported"_s).toString());
    if (!imported) {
        return malformedArticle(u"its time of import"_s);
    }
    article.imported = *imported;
    return {};
}

Result<Annotation> readAnnotation(const QJsonValue &value, const PlaceReader &places)
{
    auto annotation = annotationFromJson(value.toObject());
    if (!value.isObject() || !annotation) {
        return malformedArticle(u"an annotation"_s);
    }
    if (!places.isWithin(annotation->span)) {
        return malformedArticle(u"annotation %1 lies outside the text"_s.arg(annotation->id));
    }
    annotation->span = places.toCanonical(annotation->span);
    for (Span &fragment : annotation->fragments) {
        fragment = places.toCanonical(fragment);
    }
    if (!hasSoundFragments(*annotation)) {
        return malformedArticle(u"the fragments of annotation %1"_s.arg(annotation->id));
    }
    const QString words = annotation->span.in(places.text()).toString();
    const bool isSame = annotation->words.isEmpty() || annotation->words == words ||
                        CanonicalText(annotation->words).text() == words;
    if (!isSame) {
        return malformedArticle(
            u"the words of annotation %1 are not what it covers"_s.arg(annotation->id));
    }
    annotation->words = words;
    for (QString *field :
         {&annotation->tag, &annotation->entity, &annotation->author, &annotation->note,
          &annotation->origin.id, &annotation->origin.version}) {
        *field = storableText(*field);
    }
    return std::move(*annotation);
}

Result<void> readAnnotations(const QJsonArray &list, const PlaceReader &places, AnnotationSet &set)
{
    QSet<qint64> ids;
    qint64 highest = 0;
    for (const QJsonValue &value : list) {
        auto annotation = readAnnotation(value, places);
        if (!annotation) {
            return failure(annotation.error());
        }
        if (annotation->id != 0 && ids.contains(annotation->id)) {
            return malformedArticle(u"two annotations have the id %1"_s.arg(annotation->id));
        }
        ids.insert(annotation->id);
        highest = std::max(highest, annotation->id);
        set.annotations.append(std::move(*annotation));
    }
    for (Annotation &annotation : set.annotations) {
        annotation.id = annotation.id != 0 ? annotation.id : ++highest;
    }
    std::stable_sort(
        set.annotations.begin(), set.annotations.end(),
        [](const Annotation &a, const Annotation &b) {
            return a.span == b.span ? a.id < b.id : a.span < b.span;
        });
    return {};
}

Result<void> readRelations(const QJsonArray &list, AnnotationSet &set)
{
    QSet<qint64> ids;
    for (const Annotation &annotation : std::as_const(set.annotations)) {
        ids.insert(annotation.id);
    }
    qint64 number = 0;
    for (const QJsonValue &value : list) {
        auto relation = relationFromJson(value.toObject());
        if (!relation || !ids.contains(relation->from) || !ids.contains(relation->to)) {
            return malformedArticle(u"a relation leads nowhere"_s);
        }
        ++number;
        relation->name = storableText(relation->name);
        relation->id = relation->id != 0 ? relation->id : number;
        set.relations.append(*relation);
    }
    return {};
}

} // namespace

QString articleFormatName()
{
    return u"quoth/1"_s;
}

QJsonObject articleToJson(const AnnotatedArticle &article)
{
    const Article &head = article.article;
    const OffsetMap offsets(head.text);
    const auto convert = [&offsets](Span span) {
        return offsets.toCodePoints(span);
    };
    QJsonObject json{
        {u"format"_s, articleFormatName()}, {u"id"_s, head.key}, {u"text"_s, head.text}};
    const std::pair<QString, QString> fields[] = {
        {u"source"_s, head.source},     {u"title"_s, head.title},
        {u"byline"_s, head.byline},     {u"published"_s, head.published.toString(Qt::ISODate)},
        {u"language"_s, head.language}, {u"imported"_s, timeText(head.imported)}};
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty()) {
            json.insert(name, value);
        }
    }
    json.insert(u"structure"_s, toJson(mapped(head.structure, convert)));
    QJsonArray annotations;
    for (Annotation annotation : article.set.annotations) {
        annotation.span = convert(annotation.span);
        for (Span &fragment : annotation.fragments) {
            fragment = convert(fragment);
        }
        annotations.append(toJson(annotation));
    }
    json.insert(u"annotations"_s, annotations);
    QJsonArray relations;
    for (const Relation &relation : article.set.relations) {
        relations.append(toJson(relation));
    }
    json.insert(u"relations"_s, relations);
    return json;
}

Result<ReadArticle> articleFromJson(const QJsonObject &json)
{
    const QString format = json.value(u"format"_s).toString(articleFormatName());
    if (format != articleFormatName()) {
        return malformedArticle(u"it has the format "_s + format);
    }
    const QJsonValue text = json.value(u"text"_s);
    if (!text.isString()) {
        return malformedArticle(u"it has no \"text\""_s);
    }
    ReadArticle read;
    read.raw = text.toString();
    const PlaceReader places(read.raw);
    Article &article = read.content.article;
    article.text = places.text();
    if (article.text.trimmed().isEmpty()) {
        return failure(ErrorCode::NoText);
    }
    if (const auto done = readFields(json, article); !done) {
        return failure(done.error());
    }
    if (const auto done = readStructure(json, places, article); !done) {
        return failure(done.error());
    }
    for (const QString &name : {u"annotations"_s, u"relations"_s}) {
        if (!isOfType(json.value(name), QJsonValue::Array)) {
            return malformedArticle(u"its %1 are no list"_s.arg(name));
        }
    }
    AnnotationSet &set = read.content.set;
    const auto annotations = readAnnotations(json.value(u"annotations"_s).toArray(), places, set);
    if (!annotations) {
        return failure(annotations.error());
    }
    const auto relations = readRelations(json.value(u"relations"_s).toArray(), set);
    if (!relations) {
        return failure(relations.error());
    }
    return read;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/w3csource.h>

#include <formats/articleassembly.h>
#include <formats/jsonplaces.h>
#include <formats/labels.h>
#include <formats/quotedplace.h>
#include <text/annotationjson.h>
#include <text/carriedset.h>
#include <text/storabletext.h>

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// JSON-LD gives one value bare and several as a list.
QJsonArray listOf(const QJsonValue &value)
{
    if (value.isArray()) {
        return value.toArray();
    }
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

QString idOf(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value[u"id"_s].toString();
}

/// What an annotation is about: a part of a source, or a thing as a whole; of several the first.
QString sourceOf(const QJsonValue &target)
{
    const QString source = target.isString() ? target.toString() : idOf(target[u"source"_s]);
    if (!source.isEmpty()) {
        return source;
    }
    const QString own = idOf(target);
    return own.isEmpty() ? idOf(listOf(target[u"items"_s]).at(0)) : own;
}

bool isLink(const QJsonObject &annotation)
{
    return listOf(annotation.value(u"motivation"_s)).contains(u"linking"_s) &&
           listOf(annotation.value(u"target"_s)).at(0).isString();
}

QList<QJsonObject> itemsOf(const QJsonDocument &document)
{
    QList<QJsonObject> items;
    QJsonArray list = document.array();
    if (document.isObject()) {
        const QJsonObject object = document.object();
        const QJsonValue first = object.value(u"first"_s);
        list = first.isObject()              ? listOf(first[u"items"_s])
               : object.contains(u"items"_s) ? listOf(object.value(u"items"_s))
                                             : QJsonArray{object};
    }
    for (const QJsonValue &value : list) {
        items.append(value.toObject());
    }
    return items;
}

/// What the selectors of a target say.
void readSelectors(const QJsonValue &value, const ArticleAssembly &assembly, Quote &quote)
{
    for (const QJsonValue &selector : listOf(value)) {
        const QString type = selector[u"type"_s].toString();
        if (type == u"TextPositionSelector") {
            quote.place =
                assembly.span(wholeNumber(selector[u"start"_s]), wholeNumber(selector[u"end"_s]));
        } else if (type == u"TextQuoteSelector") {
            quote.words = selector[u"exact"_s].toString();
            quote.before = selector[u"prefix"_s].toString();
            quote.behind = selector[u"suffix"_s].toString();
        }
        readSelectors(selector[u"refinedBy"_s], assembly, quote);
    }
}

/// The parts that Quoth names of an annotation in several.
QList<Span> partsOf(const QJsonObject &annotation, const ArticleAssembly &assembly)
{
    QList<Span> pieces;
    for (const QJsonValue &part : listOf(annotation.value(u"part"_s))) {
        const auto piece =
            assembly.span(wholeNumber(part[u"start"_s]), wholeNumber(part[u"end"_s]));
        if (piece) {
            pieces.append(*piece);
        }
    }
    return pieces;
}

/// Returns whether the body is a kind of ours.
bool readBody(const QJsonValue &body, Annotation &annotation)
{
    const QString purpose = listOf(body[u"purpose"_s]).at(0).toString();
    const QString value =
        body.isString() ? body.toString() : body[u"value"_s].toString(idOf(body[u"source"_s]));
    const QString text = value.isEmpty() ? idOf(body) : value;
    if (purpose == u"classifying" && annotationKind(text)) {
        annotation.kind = *annotationKind(text);
        return true;
    }
    if (purpose == u"tagging" || purpose == u"classifying") {
        const bool isFurther = !annotation.tag.isEmpty();
        if (isFurther) {
            annotation.attributes.insert(u"tags"_s, storableText(text));
        } else {
            annotation.tag = text;
        }
    } else if (purpose == u"identifying") {
        annotation.entity = text;
    } else {
        annotation.note += annotation.note.isEmpty() ? text : u'\n' + text;
    }
    return false;
}

/// The fields beside body and target; false for one that is not sound.
bool readProvenance(const QJsonObject &json, Annotation &annotation)
{
    const QString status = json.value(u"status"_s).toString(identifier(annotation.status));
    const QString origin = json.value(u"originKind"_s).toString(identifier(annotation.origin.kind));
    const auto created = timeFromText(json.value(u"created"_s).toString());
    const auto modified = timeFromText(json.value(u"modified"_s).toString());
    const double score = json.value(u"score"_s).toDouble(1);
    if (!annotationStatus(status) || !originKind(origin) || !created || !modified ||
        !(score >= 0 && score <= 1)) {
        return false;
    }
    annotation.status = *annotationStatus(status);
    annotation.origin = {
        *originKind(origin), json.value(u"originId"_s).toString(),
        json.value(u"originVersion"_s).toString(), score};
    annotation.created = *created;
    annotation.modified = *modified;
    const QJsonValue creator = listOf(json.value(u"creator"_s)).at(0);
    annotation.author = creator[u"name"_s].toString(idOf(creator));
    for (const QJsonValue &attribute : listOf(json.value(u"attribute"_s))) {
        annotation.attributes.insert(
            storableText(attribute[u"name"_s].toString()),
            storableText(attribute[u"value"_s].toString()));
    }
    return true;
}

} // namespace

W3cSource::W3cSource(QIODevice &device, const ReadContext &context)
    : m_device(device)
    , m_context(context)
{
}

tl::unexpected<Error> W3cSource::malformed(const QJsonObject &item, const QString &detail) const
{
    const QString id = idOf(item);
    return failure(
        ErrorCode::Malformed, m_context.path, u"annotation %1: %2"_s.arg(id, detail),
        lineOfMember(m_bytes, u"id"_s, id));
}

Result<void> W3cSource::readAll()
{
    const auto bytes = jsonInput(m_device, m_context.path);
    if (!bytes) {
        return failure(bytes.error());
    }
    m_bytes = *bytes;
    const auto document = jsonDocument(m_bytes, m_context.path);
    if (!document) {
        return failure(document.error());
    }
    const QList<QJsonObject> items = itemsOf(*document);
    QHash<QString, qsizetype> bySource;
    for (const QJsonObject &item : items) {
        if (isLink(item)) {
            m_links.append(item);
            continue;
        }
        const QString source = sourceOf(listOf(item.value(u"target"_s)).at(0));
        if (source.isEmpty() && !item.isEmpty()) {
            return malformed(item, u"it has no source"_s);
        }
        if (!bySource.contains(source)) {
            bySource.insert(source, m_groups.size());
            m_groups.append({source, item.value(u"article"_s).toString(), {}});
        }
        m_groups[bySource[source]].annotations.append(item);
    }
    return {};
}

Result<std::optional<ReadArticle>> W3cSource::next()
{
    if (!m_isRead) {
        m_isRead = true;
        if (const auto done = readAll(); !done) {
            m_groups.clear();
            return failure(done.error());
        }
    }
    if (m_groups.isEmpty()) {
        return std::nullopt;
    }
    auto read = article(m_groups.takeFirst());
    if (!read) {
        return failure(read.error());
    }
    return std::optional(std::move(*read));
}

Result<qint64> W3cSource::readAnnotation(const QJsonObject &json, ArticleAssembly &assembly) const
{
    Annotation annotation;
    if (!readProvenance(json, annotation)) {
        return malformed(json, u"its status, origin, score or times are none"_s);
    }
    bool hasKind = false;
    for (const QJsonValue &body : listOf(json.value(u"body"_s))) {
        hasKind = readBody(body, annotation) || hasKind;
    }
    if (!hasKind && !annotation.tag.isEmpty()) {
        setLabel(annotation, QString(annotation.tag));
    }
    if (const QString note = json.value(u"bodyValue"_s).toString(); !note.isEmpty()) {
        annotation.note = note;
    }
    // Strictly several targets are as many annotations; what writes them means parts of one.
    QList<Span> pieces;
    for (const QJsonValue &target : listOf(json.value(u"target"_s))) {
        Quote quote;
        readSelectors(target[u"selector"_s], assembly, quote);
        const auto place = findQuote(quote, assembly.text());
        if (!place) {
            annotation.words = quote.words;
            return assembly.addUnplaced(annotation);
        }
        if (!place->isCertain) {
            setUncertain(annotation, place->score);
        }
        // Where the words have moved, the parts that we name are not where they were either.
        const bool isThere = quote.place && place->span == *quote.place;
        const QList<Span> parts = isThere ? partsOf(json, assembly) : QList<Span>();
        pieces += parts.isEmpty() ? QList<Span>{place->span} : parts;
    }
    return assembly.add(annotation, pieces);
}

Result<ReadArticle> W3cSource::article(const Group &group)
{
    Article named;
    named.key = storableText(group.key);
    named.source = storableText(group.source);
    const auto text = m_context.knownText ? m_context.knownText(named) : std::nullopt;
    if (!text) {
        return failure(
            ErrorCode::NotFound, named.key.isEmpty() ? named.source : named.key,
            u"annotations do not hold the text that they are about"_s);
    }
    ArticleAssembly assembly(*text, OffsetUnit::CodePoints);
    named.text = assembly.text();
    assembly.article() = named;
    QHash<QString, qint64> ids;
    for (const QJsonObject &json : group.annotations) {
        const auto id = readAnnotation(json, assembly);
        if (!id) {
            return failure(id.error());
        }
        ids.insert(idOf(json), *id);
    }
    for (const QJsonObject &link : std::as_const(m_links)) {
        Relation relation;
        relation.from = ids.value(listOf(link.value(u"target"_s)).at(0).toString());
        for (const QJsonValue &body : listOf(link.value(u"body"_s))) {
            if (body[u"purpose"_s].toString() == u"classifying") {
                setLabel(relation, body[u"value"_s].toString());
            } else {
                relation.to = ids.value(idOf(body[u"source"_s]));
            }
        }
        if (relation.from != 0 && relation.to != 0) {
            assembly.relate(relation);
        }
    }
    return assembly.finished();
}

} // namespace Quoth

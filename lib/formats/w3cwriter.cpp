// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/w3cwriter.h>

#include <formats/builtinformats.h>
#include <formats/devicewriting.h>
#include <formats/labels.h>
#include <formats/w3csource.h>
#include <text/annotationjson.h>
#include <text/offsetmap.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QUrl>
#include <QUuid>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype contextLength = 32; // of prefix and suffix, in UTF-16 units

// The space in which our names are made into UUIDs: a random one, fixed for ever.
const QUuid w3cNamespace(u"{6f2d9c54-53a3-4a6e-9d0a-8f3a52c1e7b4}"_s);

QUuid namedUuid(const QUuid &space, const QString &name)
{
    return QUuid::createUuidV5(space, name.toUtf8());
}

QString uuidIri(const QUuid &uuid)
{
    return u"urn:uuid:"_s + uuid.toString(QUuid::WithoutBraces);
}

QJsonArray w3cContext()
{
    const auto term = [](QLatin1StringView name) {
        return u"urn:quoth:ns:"_s + name;
    };
    const QJsonObject own{
        {u"status"_s, term("status"_L1)},
        {u"originKind"_s, term("originKind"_L1)},
        {u"originId"_s, term("originId"_L1)},
        {u"originVersion"_s, term("originVersion"_L1)},
        {u"score"_s,
         QJsonObject{
             {u"@id"_s, term("score"_L1)},
             {u"@type"_s, u"http://www.w3.org/2001/XMLSchema#double"_s}}},
        {u"attribute"_s, term("attribute"_L1)},
        {u"article"_s, term("article"_L1)},
        {u"part"_s, term("part"_L1)}};
    return {u"http://www.w3.org/ns/anno.jsonld"_s, own};
}

QJsonObject textualBody(const QString &purpose, const QString &value)
{
    return {
        {u"type"_s, u"TextualBody"_s},
        {u"purpose"_s, purpose},
        {u"value"_s, value},
        {u"format"_s, u"text/plain"_s}};
}

QJsonArray bodies(const Annotation &annotation)
{
    QJsonArray list{textualBody(u"classifying"_s, identifier(annotation.kind))};
    if (!annotation.tag.isEmpty()) {
        list.append(textualBody(u"tagging"_s, annotation.tag));
    }
    if (!annotation.entity.isEmpty()) {
        list.append(textualBody(u"identifying"_s, annotation.entity));
    }
    if (!annotation.note.isEmpty()) {
        list.append(textualBody(u"commenting"_s, annotation.note));
    }
    return list;
}

QJsonArray motivations(const Annotation &annotation)
{
    QJsonArray list{
        annotation.kind == AnnotationKind::Highlight ? u"highlighting"_s : u"classifying"_s};
    if (!annotation.tag.isEmpty()) {
        list.append(u"tagging"_s);
    }
    if (!annotation.entity.isEmpty()) {
        list.append(u"identifying"_s);
    }
    if (!annotation.note.isEmpty()) {
        list.append(u"commenting"_s);
    }
    return list;
}

/// The place nearest to the wanted one that does not lie inside a surrogate pair.
qsizetype wholeCharacter(QStringView text, qsizetype place)
{
    const bool isInside = place > 0 && place < text.size() && text[place].isLowSurrogate() &&
                          text[place - 1].isHighSurrogate();
    return isInside ? place + 1 : place;
}

QJsonArray selectors(const Annotation &annotation, QStringView text, const OffsetMap &offsets)
{
    const Span span = annotation.span;
    const qsizetype before =
        wholeCharacter(text, std::max<qsizetype>(0, span.start - contextLength));
    const qsizetype after = wholeCharacter(text, std::min(text.size(), span.end + contextLength));
    const Span place = offsets.toCodePoints(span);
    return {
        QJsonObject{
            {u"type"_s, u"TextQuoteSelector"_s},
            {u"exact"_s, annotation.words},
            {u"prefix"_s, Span{std::min(before, span.start), span.start}.in(text).toString()},
            {u"suffix"_s, Span{span.end, after}.in(text).toString()}},
        QJsonObject{
            {u"type"_s, u"TextPositionSelector"_s},
            {u"start"_s, qint64(place.start)},
            {u"end"_s, qint64(place.end)}}};
}

QJsonObject generatorJson(const Origin &origin)
{
    const QString name =
        origin.kind == OriginKind::Human
            ? u"Quoth"_s
            : u"Quoth, %1 %2 %3"_s.arg(identifier(origin.kind), origin.id, origin.version)
                  .trimmed();
    return {
        {u"id"_s, uuidIri(namedUuid(w3cNamespace, u"generator:"_s + name))},
        {u"type"_s, u"Software"_s},
        {u"name"_s, name}};
}

void insertProvenance(QJsonObject &json, const Annotation &annotation)
{
    if (!annotation.author.isEmpty()) {
        json.insert(
            u"creator"_s,
            QJsonObject{
                {u"id"_s, uuidIri(namedUuid(w3cNamespace, u"person:"_s + annotation.author))},
                {u"type"_s, u"Person"_s},
                {u"name"_s, annotation.author}});
    }
    json.insert(u"generator"_s, generatorJson(annotation.origin));
    if (annotation.created.isValid()) {
        json.insert(u"created"_s, timeText(annotation.created));
    }
    if (annotation.modified.isValid()) {
        json.insert(u"modified"_s, timeText(annotation.modified));
    }
    json.insert(u"status"_s, identifier(annotation.status));
    json.insert(u"originKind"_s, identifier(annotation.origin.kind));
    json.insert(u"score"_s, annotation.origin.score);
    if (!annotation.origin.id.isEmpty()) {
        json.insert(u"originId"_s, annotation.origin.id);
    }
    if (!annotation.origin.version.isEmpty()) {
        json.insert(u"originVersion"_s, annotation.origin.version);
    }
    QJsonArray attributes;
    for (auto it = annotation.attributes.cbegin(); it != annotation.attributes.cend(); ++it) {
        attributes.append(QJsonObject{{u"name"_s, it.key()}, {u"value"_s, it.value()}});
    }
    if (!attributes.isEmpty()) {
        json.insert(u"attribute"_s, attributes);
    }
}

/// The ids and the annotations of one article.
class W3cArticle
{
public:
    explicit W3cArticle(const Article &article)
        : m_article(article)
        , m_offsets(article.text)
        , m_space(namedUuid(
              w3cNamespace, u"article:%1:%2"_s.arg(
                                QString::fromLatin1(textHash(article.text).toHex()), article.key)))
    {
    }

    [[nodiscard]] QJsonObject annotation(const Annotation &annotation) const
    {
        QJsonObject json{
            {u"id"_s, annotationIri(annotation.id)},
            {u"type"_s, u"Annotation"_s},
            {u"motivation"_s, motivations(annotation)},
            {u"body"_s, bodies(annotation)},
            {u"target"_s, QJsonObject{
                              {u"type"_s, u"SpecificResource"_s},
                              {u"source"_s, sourceIri()},
                              {u"selector"_s, selectors(annotation, m_article.text, m_offsets)}}}};
        insertProvenance(json, annotation);
        if (!m_article.key.isEmpty()) {
            json.insert(u"article"_s, m_article.key);
        }
        QJsonArray pieces;
        for (const Span fragment : annotation.fragments) {
            const Span place = m_offsets.toCodePoints(fragment);
            pieces.append(
                QJsonObject{{u"start"_s, qint64(place.start)}, {u"end"_s, qint64(place.end)}});
        }
        if (!pieces.isEmpty()) {
            json.insert(u"part"_s, pieces);
        }
        return json;
    }

    [[nodiscard]] QJsonObject link(const Relation &relation) const
    {
        return {
            {u"id"_s, uuidIri(namedUuid(m_space, u"relation:%1"_s.arg(relation.id)))},
            {u"type"_s, u"Annotation"_s},
            {u"motivation"_s, u"linking"_s},
            {u"body"_s,
             QJsonArray{
                 textualBody(u"classifying"_s, labelOf(relation)),
                 QJsonObject{
                     {u"type"_s, u"SpecificResource"_s},
                     {u"purpose"_s, u"linking"_s},
                     {u"source"_s, annotationIri(relation.to)}}}},
            {u"target"_s, annotationIri(relation.from)},
            {u"generator"_s, generatorJson({})}};
    }

private:
    [[nodiscard]] QString annotationIri(qint64 id) const
    {
        return uuidIri(namedUuid(m_space, u"annotation:%1"_s.arg(id)));
    }

    /// Where the article lies, if that is an address at all, else a name for its text.
    [[nodiscard]] QString sourceIri() const
    {
        const QUrl url(m_article.source, QUrl::StrictMode);
        const bool isAddress =
            url.isValid() && (url.scheme() == u"https" || url.scheme() == u"http");
        return isAddress ? QString::fromLatin1(url.toEncoded()) : uuidIri(m_space);
    }

    const Article &m_article;
    OffsetMap m_offsets;
    QUuid m_space;
};

} // namespace

Result<void> W3cWriter::begin(QIODevice &device)
{
    m_count = 0;
    m_ids.reset();
    const QByteArray context = indentedJson({{u"@context"_s, w3cContext()}}, 0);
    // All of the object but the brace that ends it.
    return writeAll(
        device, context.chopped(2) + ",\n    \"type\": \"AnnotationCollection\",\n"
                                     "    \"label\": \"Annotations from Quoth\",\n"
                                     "    \"first\": {\n"
                                     "        \"type\": \"AnnotationPage\",\n"
                                     "        \"startIndex\": 0,\n"
                                     "        \"items\": [");
}

Result<void> W3cWriter::writeItem(QIODevice &device, const QJsonObject &item)
{
    const QByteArray before = m_count == 0 ? "\n            " : ",\n            ";
    ++m_count;
    m_ids.addData(item.value(u"id"_s).toString().toLatin1());
    return writeAll(device, before + indentedJson(item, 12));
}

Result<void> W3cWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    const W3cArticle source(article.article);
    QSet<qint64> written;
    for (const Annotation &annotation : article.set.annotations) {
        if (annotation.status == AnnotationStatus::Rejected) {
            continue;
        }
        written.insert(annotation.id);
        if (const auto done = writeItem(device, source.annotation(annotation)); !done) {
            return done;
        }
    }
    for (const Relation &relation : article.set.relations) {
        if (!written.contains(relation.from) || !written.contains(relation.to)) {
            continue;
        }
        if (const auto done = writeItem(device, source.link(relation)); !done) {
            return done;
        }
    }
    return {};
}

Result<void> W3cWriter::end(QIODevice &device)
{
    // Named by what it holds, so these come last.
    const QString content = QString::fromLatin1(m_ids.result().toHex());
    const QByteArray collection =
        uuidIri(namedUuid(w3cNamespace, u"collection:"_s + content)).toLatin1();
    const QByteArray page = uuidIri(namedUuid(w3cNamespace, u"page:"_s + content)).toLatin1();
    return writeAll(
        device, QByteArray(m_count == 0 ? "" : "\n        ") + "],\n        \"id\": \"" + page +
                    "\"\n    },\n    \"last\": \"" + page + "\",\n    \"id\": \"" + collection +
                    "\",\n    \"total\": " + QByteArray::number(m_count) + "\n}\n");
}

Format w3cFormat()
{
    Format format;
    format.id = u"w3c"_s;
    format.suffix = u"jsonld"_s;
    format.mimeType = u"application/ld+json"_s;
    format.syntaxDefinition = u"JSON"_s;
    format.traits.holds = Holdings::all().without(
        {Holding::Text, Holding::Source, Holding::Title, Holding::Byline, Holding::Published,
         Holding::Language, Holding::Structure, Holding::Imported, Holding::Rejected});
    format.traits.unit = OffsetUnit::CodePoints;
    format.makeWriter = [](const FormatOptions &) {
        return std::make_unique<W3cWriter>();
    };
    format.makeSource = [](QIODevice &device, const ReadContext &context) {
        return std::make_unique<W3cSource>(device, context);
    };
    return format;
}

} // namespace Quoth

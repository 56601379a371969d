// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/doccanowriter.h>

#include <formats/articlemeta.h>
#include <formats/builtinformats.h>
#include <formats/devicewriting.h>
#include <formats/doccanosource.h>
#include <formats/labels.h>
#include <formats/lossreport.h>
#include <text/jsonbytes.h>
#include <text/offsetmap.h>

#include <QJsonArray>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

FormatTraits doccanoTraits()
{
    FormatTraits traits;
    traits.holds = {Holding::Text,    Holding::Key,         Holding::Source,   Holding::Title,
                    Holding::Byline,  Holding::Published,   Holding::Language, Holding::AnySpan,
                    Holding::Nesting, Holding::Crossing,    Holding::Stacking, Holding::Kind,
                    Holding::Tag,     Holding::Speaker,     Holding::Cue,      Holding::Coreference,
                    Holding::Related, Holding::RelationName};
    traits.unit = OffsetUnit::Utf16;
    traits.remedies = {{Holding::Discontinuous, Remedy::WholeSpan}};
    return traits;
}

QJsonObject exampleJson(const AnnotatedArticle &article, bool countsCodePoints)
{
    const OffsetMap offsets(article.article.text);
    QJsonArray entities;
    for (const Annotation &annotation : article.set.annotations) {
        const Span place =
            countsCodePoints ? offsets.toCodePoints(annotation.span) : annotation.span;
        entities.append(QJsonObject{
            {u"id"_s, annotation.id},
            {u"start_offset"_s, qint64(place.start)},
            {u"end_offset"_s, qint64(place.end)},
            {u"label"_s, labelOf(annotation)}});
    }
    QJsonArray relations;
    for (const Relation &relation : article.set.relations) {
        relations.append(QJsonObject{
            {u"id"_s, relation.id},
            {u"from_id"_s, relation.from},
            {u"to_id"_s, relation.to},
            {u"type"_s, labelOf(relation)}});
    }
    QJsonObject json = metaJson(article.article);
    json.insert(u"text"_s, article.article.text);
    json.insert(u"entities"_s, entities);
    json.insert(u"relations"_s, relations);
    return json;
}

} // namespace

DoccanoWriter::DoccanoWriter(const FormatOptions &options)
    : m_countsCodePoints(options.value(u"unit"_s) == u"code-points"_s)
{
}

Result<void> DoccanoWriter::begin(QIODevice &device)
{
    Q_UNUSED(device)
    return {};
}

Result<void> DoccanoWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    static const FormatTraits traits = doccanoTraits();
    const QJsonObject json = exampleJson(reduced(article, traits).content, m_countsCodePoints);
    return writeAll(device, jsonBytes(json) + '\n');
}

Result<void> DoccanoWriter::end(QIODevice &device)
{
    Q_UNUSED(device)
    return {};
}

Format doccanoFormat()
{
    Format format;
    format.id = u"doccano"_s;
    format.suffix = u"jsonl"_s;
    format.mimeType = u"application/x-ndjson"_s;
    format.syntaxDefinition = u"JSON"_s;
    format.traits = doccanoTraits();
    format.options = {{u"unit"_s, {u"utf-16"_s, u"code-points"_s}}};
    format.makeWriter = [](const FormatOptions &options) {
        return std::make_unique<DoccanoWriter>(options);
    };
    format.makeSource = [](QIODevice &device, const ReadContext &context) {
        return std::make_unique<DoccanoSource>(device, context);
    };
    return format;
}

} // namespace Quoth

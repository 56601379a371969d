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

bool isOfLabels(const FormatOptions &options)
{
    return options.value(u"form"_s) == u"labels"_s;
}

FormatTraits doccanoTraits(const FormatOptions &options)
{
    FormatTraits traits;
    traits.holds = {Holding::Text,    Holding::Key,         Holding::Source,   Holding::Title,
                    Holding::Byline,  Holding::Published,   Holding::Language, Holding::AnySpan,
                    Holding::Nesting, Holding::Crossing,    Holding::Stacking, Holding::Kind,
                    Holding::Tag,     Holding::Speaker,     Holding::Cue,      Holding::Coreference,
                    Holding::Related, Holding::RelationName};
    traits.unit = OffsetUnit::Utf16;
    traits.remedies = {{Holding::Discontinuous, Remedy::WholeSpan}};
    if (isOfLabels(options)) {
        traits.holds = traits.holds.without(
            {Holding::Speaker, Holding::Cue, Holding::Coreference, Holding::Related,
             Holding::RelationName});
    }
    return traits;
}

/// An example of a project that has relations.
void insertEntities(QJsonObject &json, const AnnotatedArticle &article, const QList<Span> &places)
{
    QJsonArray entities;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const Annotation &annotation = article.set.annotations[i];
        entities.append(QJsonObject{
            {u"id"_s, annotation.id},
            {u"start_offset"_s, qint64(places[i].start)},
            {u"end_offset"_s, qint64(places[i].end)},
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
    json.insert(u"entities"_s, entities);
    json.insert(u"relations"_s, relations);
}

/// An example of a project that labels sequences and nothing more.
void insertLabels(QJsonObject &json, const AnnotatedArticle &article, const QList<Span> &places)
{
    QJsonArray labels;
    for (qsizetype i = 0; i < places.size(); ++i) {
        labels.append(QJsonArray{
            qint64(places[i].start), qint64(places[i].end), labelOf(article.set.annotations[i])});
    }
    json.insert(u"label"_s, labels);
}

} // namespace

DoccanoWriter::DoccanoWriter(const FormatOptions &options)
    : m_traits(doccanoTraits(options))
    , m_countsCodePoints(options.value(u"unit"_s) == u"code-points"_s)
    , m_isOfLabels(isOfLabels(options))
{
}

Result<void> DoccanoWriter::begin(QIODevice &device)
{
    Q_UNUSED(device)
    return {};
}

Result<void> DoccanoWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    const AnnotatedArticle content = reduced(article, m_traits).content;
    const OffsetMap offsets(content.article.text);
    QList<Span> places;
    for (const Annotation &annotation : content.set.annotations) {
        places.append(m_countsCodePoints ? offsets.toCodePoints(annotation.span) : annotation.span);
    }
    QJsonObject json = wholeMetaJson(content.article);
    json.insert(u"text"_s, content.article.text);
    if (m_isOfLabels) {
        insertLabels(json, content, places);
    } else {
        insertEntities(json, content, places);
    }
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
    format.traits = doccanoTraits({});
    format.options = {
        {u"form"_s, {u"relations"_s, u"labels"_s}}, {u"unit"_s, {u"utf-16"_s, u"code-points"_s}}};
    format.optionTraits = doccanoTraits;
    format.makeWriter = [](const FormatOptions &options) {
        return std::make_unique<DoccanoWriter>(options);
    };
    format.makeSource = [](QIODevice &device, const ReadContext &context) {
        return std::make_unique<DoccanoSource>(device, context);
    };
    return format;
}

} // namespace Quoth

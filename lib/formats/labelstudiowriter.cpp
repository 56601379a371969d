// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/labelstudiowriter.h>

#include <formats/annotationextra.h>
#include <formats/articlemeta.h>
#include <formats/builtinformats.h>
#include <formats/labels.h>
#include <formats/labelstudiosource.h>
#include <formats/lossreport.h>
#include <text/annotationjson.h>
#include <text/jsonbytes.h>
#include <text/offsetmap.h>

#include <QJsonArray>
#include <QSet>
#include <QXmlStreamWriter>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

FormatTraits labelStudioTraits()
{
    FormatTraits traits;
    traits.holds = Holdings::all().without(
        {Holding::Structure, Holding::Imported, Holding::EmptySpan, Holding::Rejected});
    traits.unit = OffsetUnit::CodePoints;
    return traits;
}

bool isPrediction(const Annotation &annotation)
{
    return annotation.origin.kind != OriginKind::Human &&
           annotation.status == AnnotationStatus::Proposed;
}

QString regionId(qint64 id)
{
    return u"r%1"_s.arg(id);
}

/// Label Studio's word for where a region of a person's annotation comes from.
QString regionOrigin(const Annotation &annotation)
{
    if (annotation.origin.kind == OriginKind::Human) {
        return u"manual"_s;
    }
    return annotation.status == AnnotationStatus::Corrected ? u"prediction-changed"_s
                                                            : u"prediction"_s;
}

QJsonObject regionJson(const Annotation &annotation, const OffsetMap &offsets)
{
    const Span place = offsets.toCodePoints(annotation.span);
    QJsonObject meta{{u"quoth"_s, extraJson(annotation, offsets)}};
    if (!annotation.note.isEmpty()) {
        meta.insert(u"text"_s, QJsonArray{annotation.note});
    }
    QJsonObject json{
        {u"id"_s, regionId(annotation.id)},
        {u"from_name"_s, u"label"_s},
        {u"to_name"_s, u"text"_s},
        {u"type"_s, u"labels"_s},
        {u"value"_s,
         QJsonObject{
             {u"start"_s, qint64(place.start)},
             {u"end"_s, qint64(place.end)},
             {u"text"_s, annotation.words},
             {u"labels"_s, QJsonArray{labelOf(annotation)}}}},
        {u"meta"_s, meta}};
    if (isPrediction(annotation)) {
        json.insert(u"score"_s, annotation.origin.score);
    } else {
        json.insert(u"origin"_s, regionOrigin(annotation));
    }
    return json;
}

QJsonObject relationJson(const Relation &relation)
{
    return {
        {u"type"_s, u"relation"_s},
        {u"from_id"_s, regionId(relation.from)},
        {u"to_id"_s, regionId(relation.to)},
        {u"direction"_s, u"right"_s},
        {u"labels"_s, QJsonArray{labelOf(relation)}},
        {u"meta"_s, QJsonObject{{u"quoth"_s, toJson(relation)}}}};
}

/// All that machines proposed is one prediction, since the program shows those of one version at a
/// time and draws relations within one alone; who made which is in each region's meta.
QJsonObject taskJson(const AnnotatedArticle &article, int number)
{
    const OffsetMap offsets(article.article.text);
    QJsonArray made;
    QJsonArray predicted;
    QSet<qint64> predictedIds;
    for (const Annotation &annotation : article.set.annotations) {
        if (isPrediction(annotation)) {
            predictedIds.insert(annotation.id);
        }
        (isPrediction(annotation) ? predicted : made).append(regionJson(annotation, offsets));
    }
    for (const Relation &relation : article.set.relations) {
        const bool isPredicted =
            predictedIds.contains(relation.from) && predictedIds.contains(relation.to);
        (isPredicted ? predicted : made).append(relationJson(relation));
    }
    QJsonArray predictions;
    if (!predicted.isEmpty()) {
        predictions.append(QJsonObject{{u"model_version"_s, u"Quoth"_s}, {u"result"_s, predicted}});
    }
    QJsonObject data = metaJson(article.article);
    data.insert(u"text"_s, article.article.text);
    return {
        {u"id"_s, number},
        {u"data"_s, data},
        {u"annotations"_s, QJsonArray{QJsonObject{{u"id"_s, number}, {u"result"_s, made}}}},
        {u"predictions"_s, predictions}};
}

/// XML 1.0 has no way to say most controls.
QString configText(QString text)
{
    for (QChar &unit : text) {
        if (unit < u' ' && unit != u'\t' && unit != u'\n' && unit != u'\r') {
            unit = QChar::ReplacementCharacter;
        }
    }
    return text;
}

void writeValues(QXmlStreamWriter &xml, const QString &element, const QSet<QString> &values)
{
    QStringList sorted = values.values();
    sorted.sort();
    for (const QString &value : std::as_const(sorted)) {
        xml.writeEmptyElement(element);
        xml.writeAttribute(u"value"_s, configText(value));
    }
}

} // namespace

Result<void> LabelStudioWriter::begin(FileSink &files)
{
    Q_UNUSED(files)
    m_tasks = "[";
    return {};
}

Result<void> LabelStudioWriter::write(FileSink &files, const AnnotatedArticle &article)
{
    Q_UNUSED(files)
    static const FormatTraits traits = labelStudioTraits();
    const AnnotatedArticle content = reduced(article, traits).content;
    for (const Annotation &annotation : content.set.annotations) {
        m_labels.insert(labelOf(annotation));
    }
    for (const Relation &relation : content.set.relations) {
        m_relations.insert(labelOf(relation));
    }
    m_tasks += m_count == 0 ? "\n" : ",\n";
    m_tasks += jsonBytes(taskJson(content, ++m_count));
    return {};
}

Result<void> LabelStudioWriter::end(FileSink &files)
{
    QByteArray configuration;
    QXmlStreamWriter xml(&configuration);
    xml.setAutoFormatting(true);
    xml.writeStartElement(u"View"_s);
    xml.writeStartElement(u"Labels"_s);
    xml.writeAttribute(u"name"_s, u"label"_s);
    xml.writeAttribute(u"toName"_s, u"text"_s);
    writeValues(xml, u"Label"_s, m_labels);
    xml.writeEndElement();
    xml.writeStartElement(u"Relations"_s);
    writeValues(xml, u"Relation"_s, m_relations);
    xml.writeEndElement();
    xml.writeEmptyElement(u"Text"_s);
    xml.writeAttribute(u"name"_s, u"text"_s);
    xml.writeAttribute(u"value"_s, u"$text"_s);
    xml.writeEndElement();
    if (const auto done = files.add(u"config.xml"_s, configuration + '\n'); !done) {
        return done;
    }
    return files.add(u"tasks.json"_s, m_tasks + "\n]\n");
}

Format labelStudioFormat()
{
    Format format;
    format.id = u"label-studio"_s;
    format.suffix = u"zip"_s;
    format.mimeType = u"application/zip"_s;
    format.traits = labelStudioTraits();
    format.makeFilesWriter = [](const FormatOptions &) {
        return std::make_unique<LabelStudioWriter>();
    };
    format.makeFilesSource = [](FileSource &files, const ReadContext &context) {
        return std::make_unique<LabelStudioSource>(files, context);
    };
    return format;
}

} // namespace Quoth

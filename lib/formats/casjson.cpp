// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/casjson.h>

#include <formats/articleassembly.h>
#include <formats/builtinformats.h>
#include <formats/cassource.h>
#include <formats/jsonplaces.h>
#include <formats/lossreport.h>
#include <text/jsonbytes.h>

#include <QJsonArray>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QJsonObject typesJson()
{
    QJsonObject types;
    for (const CasType &type : casTypes()) {
        QJsonObject json{{u"%NAME"_s, type.name}, {u"%SUPER_TYPE"_s, u"uima.tcas.Annotation"_s}};
        for (const QString &feature : type.features) {
            json.insert(
                feature, QJsonObject{{u"%NAME"_s, feature}, {u"%RANGE"_s, u"uima.cas.String"_s}});
        }
        for (const QString &feature : type.references) {
            json.insert(
                feature, QJsonObject{{u"%NAME"_s, feature}, {u"%RANGE"_s, u"quoth.Mark"_s}});
        }
        types.insert(type.name, json);
    }
    return types;
}

QJsonObject structureJson(const CasStructure &structure)
{
    QJsonObject json{
        {u"%ID"_s, structure.id},
        {u"%TYPE"_s, structure.type},
        {u"@sofa"_s, 1},
        {u"begin"_s, structure.begin},
        {u"end"_s, structure.end}};
    for (auto it = structure.features.cbegin(); it != structure.features.cend(); ++it) {
        json.insert(it.key(), it.value());
    }
    for (auto it = structure.references.cbegin(); it != structure.references.cend(); ++it) {
        json.insert(u'@' + it.key(), it.value());
    }
    return json;
}

QJsonObject casJson(const Cas &cas)
{
    QJsonArray structures{
        QJsonObject{
            {u"%ID"_s, 1},
            {u"%TYPE"_s, u"uima.cas.Sofa"_s},
            {u"sofaNum"_s, 1},
            {u"sofaID"_s, u"_InitialView"_s},
            {u"mimeType"_s, u"text/plain"_s},
            {u"sofaString"_s, cas.text}},
        QJsonObject{
            {u"%ID"_s, 2},
            {u"%TYPE"_s, u"uima.tcas.DocumentAnnotation"_s},
            {u"@sofa"_s, 1},
            {u"begin"_s, 0},
            {u"end"_s, qint64(cas.text.size())},
            {u"language"_s, cas.language.isEmpty() ? u"x-unspecified"_s : cas.language}}};
    QJsonArray members{2};
    for (const CasStructure &structure : cas.structures) {
        structures.append(structureJson(structure));
        members.append(structure.id);
    }
    return {
        {u"%TYPES"_s, typesJson()},
        {u"%FEATURE_STRUCTURES"_s, structures},
        {u"%VIEWS"_s,
         QJsonObject{{u"_InitialView"_s, QJsonObject{{u"%SOFA"_s, 1}, {u"%MEMBERS"_s, members}}}}}};
}

CasStructure structureOf(const QJsonObject &json)
{
    CasStructure structure;
    structure.id = wholeNumber(json.value(u"%ID"_s));
    structure.type = json.value(u"%TYPE"_s).toString();
    structure.begin = wholeNumber(json.value(u"begin"_s));
    structure.end = wholeNumber(json.value(u"end"_s));
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        if (it.key().startsWith(u'@') && it.value().isDouble()) {
            structure.references.insert(it.key().mid(1), wholeNumber(it.value()));
        } else if (!it.key().startsWith(u'%') && (it.value().isString() || it.value().isDouble())) {
            structure.features.insert(it.key(), it.value().toVariant().toString());
        }
    }
    return structure;
}

Result<Cas> casOfJson(const QJsonObject &json, const QString &path)
{
    QJsonArray list = json.value(u"%FEATURE_STRUCTURES"_s).toArray();
    const QJsonObject byId = json.value(u"%FEATURE_STRUCTURES"_s).toObject();
    for (auto it = byId.constBegin(); it != byId.constEnd(); ++it) {
        QJsonObject structure = it.value().toObject();
        structure.insert(u"%ID"_s, it.key().toLongLong());
        list.append(structure);
    }
    Cas cas;
    bool hasText = false;
    for (const QJsonValue &value : std::as_const(list)) {
        CasStructure structure = structureOf(value.toObject());
        if (structure.type == u"uima.cas.Sofa" && !hasText) {
            hasText = value[u"sofaString"_s].isString();
            cas.text = value[u"sofaString"_s].toString();
        } else if (structure.type == u"uima.tcas.DocumentAnnotation") {
            cas.language = structure.features.value(u"language"_s);
        } else {
            cas.structures.append(structure);
        }
    }
    if (!hasText) {
        return failure(ErrorCode::Malformed, path, u"it has no sofa with a text"_s, 1);
    }
    return cas;
}

} // namespace

Result<void> CasJsonWriter::begin(FileSink &files)
{
    Q_UNUSED(files)
    return {};
}

Result<void> CasJsonWriter::write(FileSink &files, const AnnotatedArticle &article)
{
    static const FormatTraits traits = casTraits();
    const QString name = fileNameOf(article.article.key, m_names);
    return files.add(
        name + u".json"_s, jsonBytes(casJson(casOf(reduced(article, traits).content))));
}

Result<void> CasJsonWriter::end(FileSink &files)
{
    Q_UNUSED(files)
    return {};
}

Result<Cas> casFromJson(const QByteArray &bytes, const QString &name)
{
    const auto document = jsonDocument(bytes, name);
    auto cas = document ? casOfJson(document->object(), name) : failure(document.error());
    if (cas) {
        cas->json = bytes;
    }
    return cas;
}

Format casJsonFormat()
{
    Format format;
    format.id = u"uima-json"_s;
    format.suffix = u"zip"_s;
    format.mimeType = u"application/zip"_s;
    format.traits = casTraits();
    format.makeFilesWriter = [](const FormatOptions &) {
        return std::make_unique<CasJsonWriter>();
    };
    format.makeFilesSource = [](FileSource &files, const ReadContext &context) {
        return std::make_unique<CasSource>(files, context, u".json"_s, casFromJson);
    };
    return format;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/jsonwriters.h>

#include <formats/articlejson.h>
#include <formats/builtinformats.h>
#include <formats/devicewriting.h>
#include <formats/jsonlinessource.h>
#include <text/jsonbytes.h>

namespace Quoth {

using namespace Qt::StringLiterals;

Result<void> JsonWriter::begin(QIODevice &device)
{
    m_isFirst = true;
    return writeAll(
        device,
        "{\n    \"format\": \"" + articleFormatName().toUtf8() + "\",\n    \"articles\": [");
}

Result<void> JsonWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    const QByteArray before = m_isFirst ? "\n        " : ",\n        ";
    m_isFirst = false;
    return writeAll(device, before + indentedJson(articleToJson(article), 8));
}

Result<void> JsonWriter::end(QIODevice &device)
{
    return writeAll(device, m_isFirst ? "]\n}\n" : "\n    ]\n}\n");
}

Result<void> JsonLinesWriter::begin(QIODevice &device)
{
    Q_UNUSED(device)
    return {};
}

Result<void> JsonLinesWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    return writeAll(device, jsonBytes(articleToJson(article)) + '\n');
}

Result<void> JsonLinesWriter::end(QIODevice &device)
{
    Q_UNUSED(device)
    return {};
}

Format jsonFormat()
{
    Format format;
    format.id = u"json"_s;
    format.suffix = u"json"_s;
    format.mimeType = u"application/json"_s;
    format.syntaxDefinition = u"JSON"_s;
    format.traits.holds = Holdings::all();
    format.traits.unit = OffsetUnit::CodePoints;
    format.makeWriter = [](const FormatOptions &) {
        return std::make_unique<JsonWriter>();
    };
    return format;
}

Format jsonLinesFormat()
{
    Format format = jsonFormat();
    format.id = u"jsonl"_s;
    format.suffix = u"jsonl"_s;
    format.mimeType = u"application/x-ndjson"_s;
    format.makeWriter = [](const FormatOptions &) {
        return std::make_unique<JsonLinesWriter>();
    };
    format.makeSource = [](QIODevice &device, const ReadContext &context) {
        return std::make_unique<JsonLinesSource>(device, context.path);
    };
    return format;
}

} // namespace Quoth

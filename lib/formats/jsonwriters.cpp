// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/jsonwriters.h>

#include <formats/articlejson.h>
#include <formats/devicewriting.h>
#include <text/jsonbytes.h>

namespace Quoth {

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

} // namespace Quoth

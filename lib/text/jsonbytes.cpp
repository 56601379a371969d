// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/jsonbytes.h>

namespace Quoth {

namespace {

// Outside strings JSON has no such character, so every one may be written as an escape.
constexpr char markInUtf8[] = "\xEF\xBB\xBF";
constexpr char markEscaped[] = "\\ufeff";

} // namespace

QByteArray jsonBytes(const QJsonObject &json, QJsonDocument::JsonFormat format)
{
    return QJsonDocument(json).toJson(format).replace(markInUtf8, markEscaped);
}

QJsonDocument parsedJson(QByteArray bytes, QJsonParseError *error)
{
    return QJsonDocument::fromJson(bytes.replace(markInUtf8, markEscaped), error);
}

} // namespace Quoth

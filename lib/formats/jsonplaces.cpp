// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/jsonplaces.h>

#include <formats/readlimits.h>
#include <text/jsonbytes.h>

#include <QIODevice>
#include <QJsonArray>

namespace Quoth {

namespace {

int lineAt(const QByteArray &bytes, qsizetype place)
{
    return 1 + int(QByteArrayView(bytes).first(place).count('\n'));
}

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// Behind the spaces, and behind one of the byte where it stands there; -1 where it does not.
qsizetype behind(const QByteArray &json, qsizetype at, char byte)
{
    while (at < json.size() && isSpace(json[at])) {
        ++at;
    }
    return at < json.size() && json[at] == byte ? at + 1 : -1;
}

/// The value as it is written, without spaces.
QByteArray written(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

} // namespace

Result<QJsonDocument> jsonDocument(const QByteArray &bytes, const QString &name)
{
    QJsonParseError error;
    QJsonDocument document = parsedJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype place = std::clamp<qsizetype>(error.offset, 0, bytes.size());
        return failure(ErrorCode::Malformed, name, error.errorString(), lineAt(bytes, place));
    }
    return document;
}

Result<QByteArray> jsonInput(QIODevice &device, const QString &name)
{
    QByteArray bytes = device.read(mostInputBytes + 1);
    if (bytes.size() > mostInputBytes) {
        return failure(ErrorCode::TooLarge, name);
    }
    return bytes;
}

int lineOfMember(const QByteArray &json, const QString &name, const QJsonValue &value)
{
    const QByteArray member = written(name);
    const QByteArray wanted = written(value);
    for (qsizetype at = json.indexOf(member); at >= 0; at = json.indexOf(member, at + 1)) {
        qsizetype place = behind(json, at + member.size(), ':');
        if (place < 0) {
            continue;
        }
        while (place < json.size() && isSpace(json[place])) {
            ++place;
        }
        const qsizetype end = place + wanted.size();
        const bool goesOn = value.isDouble() && end < json.size() &&
                            QByteArrayView("0123456789.eE").contains(json[end]);
        if (QByteArrayView(json).sliced(place).startsWith(wanted) && !goesOn) {
            return lineAt(json, at);
        }
    }
    return 0;
}

int lineOfElement(const QByteArray &json, qsizetype index)
{
    int depth = 0;
    bool isInText = false;
    bool isBefore = true; // the next byte that is no space begins an element
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char byte = json[i];
        if (isInText) {
            i += byte == '\\' ? 1 : 0;
            isInText = byte != '"';
            continue;
        }
        if (depth == 1 && isBefore && !isSpace(byte)) {
            if (index-- == 0) {
                return lineAt(json, i);
            }
            isBefore = false;
        }
        isInText = byte == '"';
        depth += byte == '[' || byte == '{' ? 1 : byte == ']' || byte == '}' ? -1 : 0;
        isBefore = isBefore || (depth == 1 && byte == ',');
    }
    return 1;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/tagset.h>

#include <text/jsonbytes.h>
#include <text/storabletext.h>

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <QUuid>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString codebookNamespace = u"urn:QDA-XML:codebook:1.0"_s;
constexpr int deepestTree = 200;
constexpr qsizetype mostTags = 100'000;

auto malformed(const QString &detail)
{
    return failure(ErrorCode::Malformed, u"tags"_s, detail);
}

/// Parents before their children, siblings in their order.
QList<Tag> inTreeOrder(const QList<Tag> &tags)
{
    QHash<qint64, QList<Tag>> children;
    for (const Tag &tag : tags) {
        children[tag.parent].append(tag);
    }
    QList<Tag> ordered;
    QList<Tag> open = children.value(0);
    while (!open.isEmpty()) {
        const Tag tag = open.takeFirst();
        ordered.append(tag);
        open = children.value(tag.id) + open;
    }
    return ordered;
}

/// The same tag has the same identity each time it is written.
QString guidOf(const Tag &tag)
{
    static const QUuid space(u"{6b0a3f5e-35b5-4b57-9b52-0a6d1b0c7e11}"_s);
    return QUuid::createUuidV5(space, tag.name).toString(QUuid::WithoutBraces).toUpper();
}

void writeCodes(QXmlStreamWriter &xml, const QHash<qint64, QList<Tag>> &children, qint64 parent)
{
    for (const Tag &tag : children.value(parent)) {
        xml.writeStartElement(u"Code"_s);
        xml.writeAttribute(u"guid"_s, guidOf(tag));
        xml.writeAttribute(u"name"_s, tag.name);
        xml.writeAttribute(u"isCodable"_s, u"true"_s);
        if (!tag.color.isEmpty()) {
            xml.writeAttribute(u"color"_s, tag.color);
        }
        if (!tag.description.isEmpty()) {
            xml.writeTextElement(u"Description"_s, tag.description);
        }
        writeCodes(xml, children, tag.id);
        xml.writeEndElement();
    }
}

/// "#rgb" is allowed there, and means that each digit stands twice.
QString fullColor(const QString &color)
{
    if (color.size() == 4 && color.startsWith(u'#')) {
        return u"#%1%1%2%2%3%3"_s.arg(color[1]).arg(color[2]).arg(color[3]).toLower();
    }
    return isTagColor(color) ? color.toLower() : QString();
}

class CodebookReader
{
public:
    explicit CodebookReader(const QByteArray &bytes)
        : m_xml(bytes)
    {
    }

    Result<QList<Tag>> read()
    {
        if (!m_xml.readNextStartElement() || m_xml.name() != u"CodeBook") {
            return malformed(u"it is no codebook"_s);
        }
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"Codes") {
                readCodes(0, {}, 0);
            } else {
                m_xml.skipCurrentElement();
            }
        }
        if (m_xml.hasError()) {
            return malformed(u"line %1: %2"_s.arg(m_xml.lineNumber()).arg(m_xml.errorString()));
        }
        return m_tags;
    }

private:
    void readCodes(qint64 parent, const QString &parentName, int depth)
    {
        int place = 0;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"Code") {
                readCode(parent, parentName, place++, depth);
            } else if (m_xml.name() == u"Description" && parent != 0) {
                m_tags[parent - 1].description = m_xml.readElementText();
            } else {
                m_xml.skipCurrentElement();
            }
        }
    }

    void readCode(qint64 parent, const QString &parentName, int place, int depth)
    {
        Tag tag;
        tag.id = m_tags.size() + 1;
        tag.name = m_xml.attributes().value("name"_L1).toString().simplified();
        tag.parent = parent;
        tag.place = place;
        tag.color = fullColor(m_xml.attributes().value("color"_L1).toString());
        if (tag.name.isEmpty() || depth >= deepestTree || m_tags.size() >= mostTags) {
            m_xml.raiseError(u"a code without a name, or too many"_s);
            return;
        }
        if (m_names.contains(tag.name)) {
            tag.name = parentName.isEmpty() ? tag.name : parentName + u" / "_s + tag.name;
        }
        for (int number = 2; m_names.contains(tag.name); ++number) {
            const QString numbered = u"%1 (%2)"_s.arg(tag.name).arg(number);
            tag.name = m_names.contains(numbered) ? tag.name : numbered;
        }
        m_names.insert(tag.name);
        m_tags.append(tag);
        readCodes(tag.id, tag.name, depth + 1);
    }

    QXmlStreamReader m_xml;
    QList<Tag> m_tags;
    QSet<QString> m_names;
};

std::optional<Tag> tagFromJson(const QJsonObject &json, const QHash<QString, qint64> &ids)
{
    Tag tag;
    tag.id = ids.size() + 1;
    tag.name = json.value("name"_L1).toString().simplified();
    const QString parent = json.value("parent"_L1).toString();
    tag.parent = parent.isEmpty() ? 0 : ids.value(parent, -1);
    tag.color = json.value("color"_L1).toString();
    const auto line = tagLine(json.value("line"_L1).toString(u"solid"_s));
    tag.shortcut = json.value("shortcut"_L1).toString();
    tag.description = json.value("description"_L1).toString();
    const bool isSound = !tag.name.isEmpty() && !ids.contains(tag.name) && tag.parent >= 0 &&
                         line && isTagColor(tag.color) && isStorableText(tag.name) &&
                         isStorableText(tag.shortcut) && isStorableText(tag.description);
    tag.line = line.value_or(TagLine::Solid);
    return isSound ? std::optional(tag) : std::nullopt;
}

Result<QList<Tag>> readJson(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = parsedJson(bytes, &error);
    if (document.object().value("quoth"_L1).toString() != u"tags") {
        return malformed(
            error.error == QJsonParseError::NoError ? u"it holds no tags"_s : error.errorString());
    }
    QList<Tag> tags;
    QHash<QString, qint64> ids;
    QHash<qint64, int> places;
    for (const QJsonValue &value : document.object().value("tags"_L1).toArray()) {
        auto tag = tagFromJson(value.toObject(), ids);
        if (!tag) {
            return malformed(u"tag %1"_s.arg(tags.size() + 1));
        }
        tag->place = places[tag->parent]++;
        ids.insert(tag->name, tag->id);
        tags.append(*tag);
    }
    return tags;
}

} // namespace

QByteArray tagSetJson(const QList<Tag> &tags)
{
    QHash<qint64, QString> names;
    QJsonArray list;
    for (const Tag &tag : inTreeOrder(tags)) {
        names.insert(tag.id, tag.name);
        QJsonObject json{{u"name"_s, tag.name}, {u"line"_s, identifier(tag.line)}};
        const std::pair<QLatin1StringView, QString> fields[] = {
            {"parent"_L1, names.value(tag.parent)},
            {"color"_L1, tag.color},
            {"shortcut"_L1, tag.shortcut},
            {"description"_L1, tag.description}};
        for (const auto &[name, value] : fields) {
            if (!value.isEmpty()) {
                json.insert(name, value);
            }
        }
        list.append(json);
    }
    return jsonBytes(
        {{u"quoth"_s, u"tags"_s}, {u"version"_s, 1}, {u"tags"_s, list}}, QJsonDocument::Indented);
}

QByteArray tagSetCodebook(const QList<Tag> &tags)
{
    QHash<qint64, QList<Tag>> children;
    for (const Tag &tag : inTreeOrder(tags)) {
        children[tag.parent].append(tag);
    }
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"CodeBook"_s);
    xml.writeDefaultNamespace(codebookNamespace);
    xml.writeAttribute(u"origin"_s, u"Quoth"_s);
    xml.writeStartElement(u"Codes"_s);
    writeCodes(xml, children, 0);
    xml.writeEndDocument();
    return bytes;
}

Result<QList<Tag>> readTagSet(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(100).trimmed();
    const bool isXml = start.startsWith('<') || start.startsWith("\xEF\xBB\xBF<");
    return isXml ? CodebookReader(bytes).read() : readJson(bytes);
}

} // namespace Quoth

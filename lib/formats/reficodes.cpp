// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/reficodes.h>

#include <formats/xmltext.h>

#include <QXmlStreamWriter>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

// The space in which our names are made into GUIDs: a random one, fixed for ever.
const QUuid refiNamespace(u"{0c8a5f5e-7d0b-4b6b-9a5c-2f7a5f4f3d61}"_s);

/// Okabe and Ito's colours, which most eyes can tell apart.
QString colorOf(const QString &group)
{
    static const QHash<QString, QString> colors{
        {u"entity"_s, u"#0072B2"_s},    {u"mention"_s, u"#56B4E9"_s},   {u"cue"_s, u"#D55E00"_s},
        {u"quotation"_s, u"#009E73"_s}, {u"highlight"_s, u"#E69F00"_s}, {u"name"_s, u"#CC79A7"_s}};
    return colors.value(group, u"#999999"_s);
}

} // namespace

QString refiGuid(const QString &name)
{
    return QUuid::createUuidV5(refiNamespace, name.toUtf8()).toString(QUuid::WithoutBraces);
}

QString RefiCodes::kindGuid(AnnotationKind kind)
{
    return refiGuid(u"kind:"_s + identifier(kind));
}

QString RefiCodes::nameGuid()
{
    return refiGuid(u"names"_s);
}

QString RefiCodes::statusGuid()
{
    return refiGuid(u"status"_s);
}

QString RefiCodes::take(const QString &groupGuid, const QString &groupName, const QString &code)
{
    const auto found = m_places.constFind(groupGuid);
    const qsizetype place = found == m_places.constEnd() ? m_groups.size() : *found;
    if (place == m_groups.size()) {
        m_places.insert(groupGuid, place);
        m_groups.append({groupGuid, groupName, colorOf(groupName), false, {}});
    }
    Group &group = m_groups[place];
    if (code.isEmpty()) {
        group.isCodable = true;
        return groupGuid;
    }
    const QString guid = refiGuid(u"code:%1:%2"_s.arg(groupGuid, code));
    if (!m_known.contains(guid)) {
        m_known.insert(guid, true);
        group.codes.append({guid, code});
    }
    return guid;
}

QStringList RefiCodes::take(const Annotation &annotation)
{
    QStringList guids{take(kindGuid(annotation.kind), identifier(annotation.kind), annotation.tag)};
    if (!annotation.entity.isEmpty()) {
        guids.append(take(nameGuid(), u"name"_s, annotation.entity));
    }
    if (annotation.status != AnnotationStatus::Accepted) {
        guids.append(take(statusGuid(), u"status"_s, identifier(annotation.status)));
    }
    return guids;
}

void RefiCodes::write(QXmlStreamWriter &xml) const
{
    const auto open =
        [&xml](const QString &guid, const QString &name, bool isCodable, const QString &color) {
            xml.writeStartElement(u"Code"_s);
            xml.writeAttribute(u"guid"_s, guid);
            xml.writeAttribute(u"name"_s, xmlText(name));
            xml.writeAttribute(u"isCodable"_s, isCodable ? u"true"_s : u"false"_s);
            xml.writeAttribute(u"color"_s, color);
        };
    xml.writeStartElement(u"Codes"_s);
    for (const Group &group : m_groups) {
        open(group.guid, group.name, group.isCodable, group.color);
        for (const auto &[guid, name] : group.codes) {
            open(guid, name, true, group.color);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

} // namespace Quoth

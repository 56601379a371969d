// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/teistandoff.h>

#include <formats/xmltext.h>
#include <text/annotationjson.h>

#include <QLocale>
#include <QXmlStreamWriter>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// One of the motivations of W3C Web Annotation, of which TEI has the list.
QString motivation(const Annotation &annotation)
{
    if (annotation.kind == AnnotationKind::Highlight) {
        return annotation.note.isEmpty() ? u"highlighting"_s : u"commenting"_s;
    }
    return annotation.entity.isEmpty() ? u"classifying"_s : u"identifying"_s;
}

void writeNote(QXmlStreamWriter &xml, const QString &type, const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    xml.writeStartElement(u"note"_s);
    xml.writeAttribute(u"type"_s, type);
    writeXmlText(xml, text);
    xml.writeEndElement();
}

void writeChange(QXmlStreamWriter &xml, const QString &type, const QDateTime &time)
{
    if (time.isValid()) {
        xml.writeEmptyElement(u"change"_s);
        xml.writeAttribute(u"type"_s, type);
        xml.writeAttribute(u"when"_s, timeText(time));
    }
}

} // namespace

TeiResponsibility::TeiResponsibility(const AnnotatedArticle &article, const QString &prefix)
    : m_prefix(prefix)
{
    for (const Annotation &annotation : article.set.annotations) {
        const Origin &origin = annotation.origin;
        take(identifier(origin.kind), origin.id, origin.version);
        if (!annotation.author.isEmpty()) {
            take(u"author"_s, annotation.author, {});
        }
    }
}

QString TeiResponsibility::keyOf(const QString &role, const QString &name, const QString &version)
{
    return role + QChar(0) + name + QChar(0) + version;
}

void TeiResponsibility::take(const QString &role, const QString &name, const QString &version)
{
    QString &id = m_ids[keyOf(role, name, version)];
    if (id.isEmpty()) {
        id = u"%1r%2"_s.arg(m_prefix).arg(m_parties.size() + 1);
        m_parties.append({id, role, name, version});
    }
}

QString
TeiResponsibility::pointer(const QString &role, const QString &name, const QString &version) const
{
    return u'#' + m_ids.value(keyOf(role, name, version));
}

QString TeiResponsibility::pointers(const Annotation &annotation) const
{
    const Origin &origin = annotation.origin;
    const QString made = pointer(identifier(origin.kind), origin.id, origin.version);
    return annotation.author.isEmpty() ? made
                                       : made + u' ' + pointer(u"author"_s, annotation.author, {});
}

void TeiResponsibility::write(QXmlStreamWriter &xml) const
{
    for (const Party &party : m_parties) {
        xml.writeStartElement(u"respStmt"_s);
        xml.writeAttribute(u"xml:id"_s, party.id);
        writeXmlElement(xml, u"resp"_s, party.role);
        writeXmlElement(xml, party.role == u"author" ? u"persName"_s : u"name"_s, party.name);
        writeNote(xml, u"version"_s, party.version);
        xml.writeEndElement();
    }
}

TeiStandOff::TeiStandOff(
    const AnnotatedArticle &article, const TeiNames &names, const TeiResponsibility &parties,
    const QString &prefix)
    : m_article(article)
    , m_names(names)
    , m_parties(parties)
    , m_prefix(prefix)
    , m_offsets(article.article.text)
{
}

void TeiStandOff::write(QXmlStreamWriter &xml) const
{
    if (m_article.set.annotations.isEmpty()) {
        return; // an empty one is not allowed
    }
    xml.writeStartElement(u"standOff"_s);
    writeNames(xml);
    xml.writeCharacters(u"\n"_s);
    xml.writeStartElement(u"listAnnotation"_s);
    for (const Annotation &annotation : m_article.set.annotations) {
        writeAnnotation(xml, annotation);
    }
    xml.writeEndElement();
    writeRelations(xml);
    xml.writeEndElement();
    xml.writeCharacters(u"\n"_s);
}

void TeiStandOff::writeNames(QXmlStreamWriter &xml) const
{
    struct List
    {
        TeiNames::Sort sort;
        QString list;
        QString item;
        QString name;
    };
    const List lists[] = {
        {TeiNames::Sort::Person, u"listPerson"_s, u"person"_s, u"persName"_s},
        {TeiNames::Sort::Organisation, u"listOrg"_s, u"org"_s, u"orgName"_s},
        {TeiNames::Sort::Place, u"listPlace"_s, u"place"_s, u"placeName"_s},
        {TeiNames::Sort::Other, u"list"_s, u"item"_s, u"name"_s}};
    for (const List &list : lists) {
        bool isOpen = false;
        for (const TeiNames::Name &name : m_names.all()) {
            if (name.sort != list.sort) {
                continue;
            }
            if (!isOpen) {
                xml.writeCharacters(u"\n"_s);
                xml.writeStartElement(list.list);
                isOpen = true;
            }
            xml.writeStartElement(list.item);
            xml.writeAttribute(u"xml:id"_s, name.id);
            writeXmlElement(xml, list.name, name.name);
            xml.writeEndElement();
        }
        if (isOpen) {
            xml.writeEndElement();
        }
    }
}

QString TeiStandOff::target(const Annotation &annotation) const
{
    QString places;
    for (const Span part : parts(annotation)) {
        const Span place = m_offsets.toCodePoints(part);
        places += u",%1,%2"_s.arg(place.start).arg(place.length());
    }
    return u"#string-range(%1body%2)"_s.arg(m_prefix, places);
}

void TeiStandOff::writeLife(QXmlStreamWriter &xml, const Annotation &annotation) const
{
    xml.writeStartElement(u"revisionDesc"_s);
    xml.writeAttribute(u"status"_s, identifier(annotation.status));
    writeChange(xml, u"created"_s, annotation.created);
    writeChange(xml, u"modified"_s, annotation.modified);
    if (!annotation.created.isValid() && !annotation.modified.isValid()) {
        xml.writeEmptyElement(u"change"_s); // there has to be one
    }
    xml.writeEndElement();
}

void TeiStandOff::writeAnnotation(QXmlStreamWriter &xml, const Annotation &annotation) const
{
    xml.writeCharacters(u"\n"_s);
    xml.writeStartElement(u"annotation"_s);
    xml.writeAttribute(u"xml:id"_s, u"%1n%2"_s.arg(m_prefix).arg(annotation.id));
    xml.writeAttribute(u"motivation"_s, motivation(annotation));
    xml.writeAttribute(u"target"_s, target(annotation));
    xml.writeAttribute(u"resp"_s, m_parties.pointers(annotation));
    if (annotation.origin.score != 1.0) {
        xml.writeAttribute(
            u"cert"_s,
            QLocale::c().toString(annotation.origin.score, 'g', QLocale::FloatingPointShortest));
    }
    writeLife(xml, annotation);
    const QString meant = m_names.pointer(annotation.entity);
    if (!meant.isEmpty()) {
        xml.writeEmptyElement(u"ptr"_s);
        xml.writeAttribute(u"target"_s, meant);
    }
    writeNote(xml, u"kind"_s, identifier(annotation.kind));
    writeNote(xml, u"tag"_s, annotation.tag);
    for (auto it = annotation.attributes.cbegin(); it != annotation.attributes.cend(); ++it) {
        xml.writeStartElement(u"note"_s);
        xml.writeAttribute(u"type"_s, u"attribute"_s);
        xml.writeAttribute(u"n"_s, xmlText(it.key()));
        writeXmlText(xml, it.value());
        xml.writeEndElement();
    }
    writeNote(xml, u"comment"_s, annotation.note);
    xml.writeEndElement();
}

void TeiStandOff::writeRelations(QXmlStreamWriter &xml) const
{
    if (m_article.set.relations.isEmpty()) {
        return;
    }
    xml.writeCharacters(u"\n"_s);
    xml.writeStartElement(u"listRelation"_s);
    for (const Relation &relation : m_article.set.relations) {
        xml.writeStartElement(u"relation"_s);
        xml.writeAttribute(u"xml:id"_s, u"%1k%2"_s.arg(m_prefix).arg(relation.id));
        xml.writeAttribute(u"name"_s, identifier(relation.kind));
        xml.writeAttribute(u"active"_s, u"#%1n%2"_s.arg(m_prefix).arg(relation.from));
        xml.writeAttribute(u"passive"_s, u"#%1n%2"_s.arg(m_prefix).arg(relation.to));
        if (!relation.name.isEmpty()) {
            writeXmlElement(xml, u"desc"_s, relation.name);
        }
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

} // namespace Quoth

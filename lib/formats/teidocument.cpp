// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/teidocument.h>

#include <text/annotationjson.h>
#include <text/storabletext.h>

#include <QXmlStreamReader>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostOpen = 500;

/// All characters up to the end of the element; Qt's own way calls itself for each child.
QString allText(QXmlStreamReader &xml)
{
    QString text;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        case QXmlStreamReader::Characters:
            text += xml.text();
            break;
        default:
            break;
        }
    }
    return text;
}

/// Calls `take` at the start of each element inside the open one, up to its end; `take` reads it to
/// its own end, or leaves it and its children are come to.
template <typename Take>
void eachElement(QXmlStreamReader &xml, Take take)
{
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            depth += take() ? 0 : 1;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        default:
            break;
        }
    }
}

QString value(const QXmlStreamReader &xml, const QString &attribute)
{
    return xml.attributes().value(attribute).toString();
}

QStringList pointers(const QString &list)
{
    return list.simplified().split(u' ', Qt::SkipEmptyParts);
}

QString pointedId(const QString &pointer)
{
    return pointer.startsWith(u'#') ? pointer.mid(1) : QString();
}

bool isNaming(QStringView name)
{
    return name == u"persName" || name == u"orgName" || name == u"placeName" || name == u"name";
}

} // namespace

bool TeiDocument::read(QXmlStreamReader &xml)
{
    m_path = {u"TEI"_s};
    head.language = value(xml, u"xml:lang"_s);
    while (!m_path.isEmpty() && !xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (m_path.size() > mostOpen) {
                xml.raiseError(u"elements nest too deeply"_s);
            } else {
                readStart(xml);
            }
            break;
        case QXmlStreamReader::EndElement:
            m_path.removeLast();
            break;
        default:
            break;
        }
    }
    return !xml.hasError();
}

void TeiDocument::readStart(QXmlStreamReader &xml)
{
    const QString name = xml.name().toString();
    const QString id = value(xml, u"xml:id"_s);
    if (name == u"text") {
        if (head.language.isEmpty()) {
            head.language = value(xml, u"xml:lang"_s);
        }
        text.read(xml);
    } else if (name == u"annotation") {
        readNote(xml);
    } else if (name == u"relation") {
        readLink(xml);
    } else if (name == u"respStmt") {
        const Party party = readParty(xml);
        parties.insert(id, party);
    } else if (
        (name == u"person" || name == u"org" || name == u"place" || name == u"item") &&
        !id.isEmpty()) {
        readName(xml);
    } else {
        readHead(xml, name);
    }
}

void TeiDocument::readHead(QXmlStreamReader &xml, const QString &name)
{
    const QString parent = m_path.last();
    if (name == u"title" && parent == u"titleStmt" && head.title.isEmpty()) {
        head.title = storableText(allText(xml));
    } else if (name == u"author" && parent == u"titleStmt" && head.byline.isEmpty()) {
        head.byline = storableText(allText(xml));
    } else if (name == u"idno") {
        readIdentifier(xml);
    } else if (name == u"date" && parent == u"publicationStmt") {
        readDate(xml);
    } else {
        m_path.append(name);
    }
}

void TeiDocument::readIdentifier(QXmlStreamReader &xml)
{
    const QString type = value(xml, u"type"_s);
    const QString text = storableText(allText(xml));
    if (type == u"key") {
        head.key = text;
    } else if (type == u"source" || (head.source.isEmpty() && type.toLower() == u"url")) {
        head.source = text;
    }
}

void TeiDocument::readDate(QXmlStreamReader &xml)
{
    const QString type = value(xml, u"type"_s);
    const QString when = value(xml, u"when"_s);
    allText(xml);
    if (type == u"imported") {
        head.imported = timeFromText(when).value_or(QDateTime());
    } else if (!head.published.isValid()) {
        head.published = QDate::fromString(when.left(10), Qt::ISODate);
    }
}

TeiDocument::Party TeiDocument::readParty(QXmlStreamReader &xml)
{
    Party party;
    eachElement(xml, [&] {
        const QStringView name = xml.name();
        if (name == u"resp") {
            party.role = allText(xml);
        } else if (isNaming(name)) {
            party.name = storableText(allText(xml));
        } else if (name == u"note" && value(xml, u"type"_s) == u"version") {
            party.version = storableText(allText(xml));
        } else {
            return false;
        }
        return true;
    });
    return party;
}

void TeiDocument::readName(QXmlStreamReader &xml)
{
    const QString id = value(xml, u"xml:id"_s);
    Name found;
    eachElement(xml, [&] {
        if (!isNaming(xml.name())) {
            return false;
        }
        const QString element = xml.name().toString();
        const QString text = storableText(allText(xml));
        if (found.name.isEmpty()) {
            found = {text, element};
        }
        return true;
    });
    names.insert(id, found);
}

void TeiDocument::readNote(QXmlStreamReader &xml)
{
    Note note;
    note.id = value(xml, u"xml:id"_s);
    note.targets = pointers(value(xml, u"target"_s));
    for (const QString &pointer : pointers(value(xml, u"resp"_s))) {
        note.parties.append(pointedId(pointer));
    }
    bool isNumber = false;
    const double score = value(xml, u"cert"_s).toDouble(&isNumber);
    note.score = isNumber && score >= 0 && score <= 1 ? score : 1.0;
    note.line = int(xml.lineNumber());
    eachElement(xml, [&] {
        const QStringView name = xml.name();
        if (name == u"respStmt") {
            note.ownParties.append(readParty(xml));
            return true;
        }
        if (name == u"note" || name == u"ptr" || name == u"change") {
            readNotePart(xml, note);
            return true;
        }
        if (name == u"revisionDesc") {
            note.status = value(xml, u"status"_s);
        }
        return false;
    });
    notes.append(note);
}

void TeiDocument::readNotePart(QXmlStreamReader &xml, Note &note)
{
    const QString element = xml.name().toString();
    const QString type = value(xml, u"type"_s);
    const QString when = value(xml, u"when"_s);
    const QString status = value(xml, u"status"_s);
    const QString key = storableText(value(xml, u"n"_s));
    const QString target = value(xml, u"target"_s);
    const QString text = storableText(allText(xml));
    if (element == u"ptr") {
        note.meant = pointedId(target);
    } else if (element == u"change") {
        note.status = status.isEmpty() ? note.status : status;
        (type == u"created" ? note.created : note.modified) = when;
    } else if (type == u"attribute") {
        note.attributes.insert(key, text);
    } else {
        note.texts.insert(type.isEmpty() ? u"comment"_s : type, text);
    }
}

void TeiDocument::readLink(QXmlStreamReader &xml)
{
    Link link{
        value(xml, u"xml:id"_s),
        value(xml, u"name"_s),
        pointedId(value(xml, u"active"_s)),
        pointedId(value(xml, u"passive"_s)),
        {}};
    if (link.from.isEmpty()) {
        const QStringList both = pointers(value(xml, u"mutual"_s));
        link.from = both.isEmpty() ? QString() : pointedId(both.first());
        link.to = both.size() < 2 ? QString() : pointedId(both[1]);
    }
    eachElement(xml, [&] {
        if (xml.name() != u"desc") {
            return false;
        }
        link.description = storableText(allText(xml));
        return true;
    });
    links.append(link);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/refiwriter.h>

#include <formats/builtinformats.h>
#include <formats/devicewriting.h>
#include <formats/lossreport.h>
#include <formats/refireader.h>
#include <formats/xmltext.h>
#include <text/annotationjson.h>
#include <text/canonicaltext.h>

#include <QXmlStreamWriter>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const FormatTraits &refiTraits()
{
    static const FormatTraits traits = [] {
        FormatTraits made;
        made.holds = Holdings::all().without(
            {Holding::Structure, Holding::EmptySpan, Holding::Discontinuous, Holding::Attributes,
             Holding::Rejected, Holding::Origin, Holding::Score});
        made.remedies = {{Holding::Discontinuous, Remedy::Parts}};
        made.unit = OffsetUnit::CodePoints;
        return made;
    }();
    return traits;
}

const FormatTraits &codebookTraits()
{
    static const FormatTraits traits = [] {
        FormatTraits made;
        made.remedies = {{Holding::Text, Remedy::LeftOut}};
        made.hasMarks = false;
        return made;
    }();
    return traits;
}

void writeTime(QXmlStreamWriter &xml, const QString &attribute, const QDateTime &time)
{
    if (time.isValid()) {
        xml.writeAttribute(attribute, timeText(time));
    }
}

void writeReference(QXmlStreamWriter &xml, const QString &element, const QString &guid)
{
    xml.writeEmptyElement(element);
    xml.writeAttribute(u"targetGUID"_s, guid);
}

/// What a person sees of a selection in a list: its words, as long as they are few.
QString shortName(const QString &words)
{
    constexpr qsizetype most = 80;
    const QString line = words.simplified();
    const bool isCut = line.size() > most && line[most].isLowSurrogate();
    return xmlText(line.size() > most ? line.left(most - (isCut ? 1 : 0)) : line);
}

QString selectionGuid(const QString &source, qint64 id)
{
    return refiGuid(u"selection:%1:%2"_s.arg(source).arg(id));
}

} // namespace

QString refiVariableGuid(const QString &name)
{
    return refiGuid(u"variable:"_s + name);
}

const QStringList &refiVariables()
{
    static const QStringList names{u"Key"_s,       u"Source"_s,   u"Title"_s,   u"Byline"_s,
                                   u"Published"_s, u"Language"_s, u"Imported"_s};
    return names;
}

RefiWriter::RefiWriter(const FormatOptions &options)
    : m_hasCarriageReturns(options.value(u"line-ends"_s) == u"crlf"_s)
{
}

Result<void> RefiWriter::begin(FileSink &files)
{
    Q_UNUSED(files)
    m_codes = {};
    m_users.clear();
    m_userGuids.clear();
    m_copies.clear();
    m_sources.clear();
    m_notes.clear();
    m_links.clear();
    return {};
}

Result<void> RefiWriter::write(FileSink &files, const AnnotatedArticle &article)
{
    const AnnotatedArticle content = reduced(article, refiTraits()).content;
    const QString name = u"%1:%2"_s.arg(
        QString::fromLatin1(textHash(content.article.text).toHex()), content.article.key);
    const QString guid = refiGuid(u"source:%1:%2"_s.arg(name).arg(m_copies[name]++));
    QString text = content.article.text;
    if (m_hasCarriageReturns) {
        text.replace(u'\n', u"\r\n"_s);
    }
    writeSource(content, guid, text);
    writeLinks(content, guid);
    return files.add(u"sources/%1.txt"_s.arg(refiGuid(u"text:"_s + guid)), text.toUtf8());
}

void RefiWriter::writeSource(
    const AnnotatedArticle &article, const QString &guid, const QString &text)
{
    const Article &head = article.article;
    const CanonicalText written(text); // the way to the text with other line ends
    const OffsetMap offsets(text);
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartElement(u"TextSource"_s);
    xml.writeAttribute(u"guid"_s, guid);
    xml.writeAttribute(u"name"_s, xmlText(head.title.isEmpty() ? head.key : head.title));
    xml.writeAttribute(u"plainTextPath"_s, u"internal://%1.txt"_s.arg(refiGuid(u"text:"_s + guid)));
    writeTime(xml, u"creationDateTime"_s, head.imported);
    for (const Annotation &annotation : article.set.annotations) {
        writeSelection(
            xml, annotation, selectionGuid(guid, annotation.id),
            offsets.toCodePoints(written.toRaw(annotation.span)));
    }
    writeVariables(xml, head);
    xml.writeEndElement();
    m_sources += bytes;
}

void RefiWriter::writeSelection(
    QXmlStreamWriter &xml, const Annotation &annotation, const QString &guid, Span place)
{
    const QString user = annotation.author.isEmpty() ? QString() : userGuid(annotation.author);
    xml.writeStartElement(u"PlainTextSelection"_s);
    xml.writeAttribute(u"guid"_s, guid);
    xml.writeAttribute(u"name"_s, shortName(annotation.words));
    xml.writeAttribute(u"startPosition"_s, QString::number(place.start));
    xml.writeAttribute(u"endPosition"_s, QString::number(place.end));
    if (!user.isEmpty()) {
        xml.writeAttribute(u"creatingUser"_s, user);
    }
    writeTime(xml, u"creationDateTime"_s, annotation.created);
    writeTime(xml, u"modifiedDateTime"_s, annotation.modified);
    for (const QString &code : m_codes.take(annotation)) {
        xml.writeStartElement(u"Coding"_s);
        xml.writeAttribute(u"guid"_s, refiGuid(u"coding:%1:%2"_s.arg(guid, code)));
        if (!user.isEmpty()) {
            xml.writeAttribute(u"creatingUser"_s, user);
        }
        writeTime(xml, u"creationDateTime"_s, annotation.created);
        writeReference(xml, u"CodeRef"_s, code);
        xml.writeEndElement();
    }
    if (!annotation.note.isEmpty()) {
        writeReference(xml, u"NoteRef"_s, noteReference(annotation, guid));
    }
    xml.writeEndElement();
}

QString RefiWriter::noteReference(const Annotation &annotation, const QString &guid)
{
    const QString noteGuid = refiGuid(u"note:"_s + guid);
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartElement(u"Note"_s);
    xml.writeAttribute(u"guid"_s, noteGuid);
    xml.writeAttribute(u"name"_s, shortName(annotation.note));
    if (!annotation.author.isEmpty()) {
        xml.writeAttribute(u"creatingUser"_s, userGuid(annotation.author));
    }
    writeTime(xml, u"creationDateTime"_s, annotation.created);
    writeXmlElement(xml, u"PlainTextContent"_s, annotation.note);
    xml.writeEndElement();
    m_notes += bytes;
    return noteGuid;
}

void RefiWriter::writeVariables(QXmlStreamWriter &xml, const Article &article) const
{
    const QStringList values{
        article.key,
        article.source,
        article.title,
        article.byline,
        article.published.toString(Qt::ISODate),
        article.language,
        timeText(article.imported)};
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values[i].isEmpty()) {
            continue;
        }
        const QString name = refiVariables()[i];
        xml.writeStartElement(u"VariableValue"_s);
        writeReference(xml, u"VariableRef"_s, refiVariableGuid(name));
        writeXmlElement(
            xml,
            name == u"Published"  ? u"DateValue"_s
            : name == u"Imported" ? u"DateTimeValue"_s
                                  : u"TextValue"_s,
            values[i]);
        xml.writeEndElement();
    }
}

void RefiWriter::writeLinks(const AnnotatedArticle &article, const QString &guid)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    for (const Relation &relation : article.set.relations) {
        // A link has a name and no type: ours are their own names.
        const QString kind = identifier(relation.kind);
        const QString name = relation.name.isEmpty() ? kind : u"%1: %2"_s.arg(kind, relation.name);
        xml.writeEmptyElement(u"Link"_s);
        xml.writeAttribute(u"guid"_s, refiGuid(u"link:%1:%2"_s.arg(guid).arg(relation.id)));
        xml.writeAttribute(u"name"_s, xmlText(name));
        xml.writeAttribute(u"direction"_s, u"OneWay"_s);
        xml.writeAttribute(u"originGUID"_s, selectionGuid(guid, relation.from));
        xml.writeAttribute(u"targetGUID"_s, selectionGuid(guid, relation.to));
    }
    xml.writeEndDocument();
    m_links += bytes;
}

QString RefiWriter::userGuid(const QString &name)
{
    QString &guid = m_userGuids[name];
    if (guid.isEmpty()) {
        guid = refiGuid(u"user:"_s + name);
        m_users.append({guid, name});
    }
    return guid;
}

QByteArray RefiWriter::project() const
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"Project"_s);
    xml.writeDefaultNamespace(u"urn:QDA-XML:project:1.0"_s);
    xml.writeAttribute(u"name"_s, u"Articles from Quoth"_s);
    xml.writeAttribute(u"origin"_s, u"Quoth"_s);
    if (!m_users.isEmpty()) {
        xml.writeStartElement(u"Users"_s);
        for (const auto &[guid, name] : m_users) {
            xml.writeEmptyElement(u"User"_s);
            xml.writeAttribute(u"guid"_s, guid);
            xml.writeAttribute(u"name"_s, xmlText(name));
        }
        xml.writeEndElement();
    }
    if (!m_codes.isEmpty()) {
        xml.writeStartElement(u"CodeBook"_s);
        m_codes.write(xml);
        xml.writeEndElement();
    }
    xml.writeStartElement(u"Variables"_s);
    for (const QString &name : refiVariables()) {
        xml.writeEmptyElement(u"Variable"_s);
        xml.writeAttribute(u"guid"_s, refiVariableGuid(name));
        xml.writeAttribute(u"name"_s, name);
        xml.writeAttribute(
            u"typeOfVariable"_s, name == u"Published"  ? u"Date"_s
                                 : name == u"Imported" ? u"DateTime"_s
                                                       : u"Text"_s);
    }
    xml.writeEndElement();
    // The element is left open for what has been written by now.
    xml.writeCharacters(u"\n"_s);
    const std::pair<QByteArray, QByteArray> parts[] = {
        {"Sources", m_sources}, {"Notes", m_notes}, {"Links", m_links}};
    for (const auto &[element, content] : parts) {
        if (!content.isEmpty()) {
            bytes += '<' + element + '>' + content + "</" + element + ">\n";
        }
    }
    return bytes + "</Project>\n";
}

Result<void> RefiWriter::end(FileSink &files)
{
    return files.add(u"project.qde"_s, project());
}

Result<void> RefiCodebookWriter::begin(QIODevice &device)
{
    Q_UNUSED(device)
    m_codes = {};
    return {};
}

Result<void> RefiCodebookWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    Q_UNUSED(device)
    for (const Annotation &annotation : article.set.annotations) {
        if (annotation.status != AnnotationStatus::Rejected) {
            m_codes.take(annotation);
        }
    }
    return {};
}

Result<void> RefiCodebookWriter::end(QIODevice &device)
{
    if (m_codes.isEmpty()) {
        m_codes.take({}); // a book without a code is not allowed
    }
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"CodeBook"_s);
    xml.writeDefaultNamespace(u"urn:QDA-XML:codebook:1.0"_s);
    xml.writeAttribute(u"origin"_s, u"Quoth"_s);
    m_codes.write(xml);
    xml.writeEndDocument();
    return writeAll(device, bytes);
}

Format refiFormat()
{
    Format format;
    format.id = u"refi-qda"_s;
    format.suffix = u"qdpx"_s;
    format.mimeType = u"application/zip"_s;
    format.syntaxDefinition = u"XML"_s;
    format.traits = refiTraits();
    format.options = {{u"line-ends"_s, {u"lf"_s, u"crlf"_s}}};
    format.makeFilesWriter = [](const FormatOptions &options) {
        return std::make_unique<RefiWriter>(options);
    };
    format.makeFilesSource = [](FileSource &files, const ReadContext &context) {
        return std::make_unique<RefiSource>(files, context.path);
    };
    return format;
}

Format refiCodebookFormat()
{
    Format format;
    format.id = u"refi-codebook"_s;
    format.suffix = u"qdc"_s;
    format.mimeType = u"application/xml"_s;
    format.syntaxDefinition = u"XML"_s;
    format.traits = codebookTraits();
    format.makeWriter = [](const FormatOptions &) {
        return std::make_unique<RefiCodebookWriter>();
    };
    return format;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/teiwriter.h>

#include <formats/builtinformats.h>
#include <formats/devicewriting.h>
#include <formats/lossreport.h>
#include <formats/teibody.h>
#include <formats/teireader.h>
#include <formats/teistandoff.h>
#include <formats/xmltext.h>
#include <text/annotationjson.h>

#include <QRegularExpression>
#include <QXmlStreamWriter>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString teiNamespace = u"http://www.tei-c.org/ns/1.0"_s;

const FormatTraits &teiTraits()
{
    static const FormatTraits traits = [] {
        FormatTraits made;
        made.holds = Holdings::all().without({Holding::Structure});
        made.unit = OffsetUnit::CodePoints;
        return made;
    }();
    return traits;
}

bool isLanguage(const QString &language)
{
    static const QRegularExpression tag(u"\\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\z"_s);
    return tag.match(language).hasMatch();
}

void writeElements(QXmlStreamWriter &xml, const QStringList &nested, const QString &text)
{
    for (const QString &element : nested) {
        xml.writeStartElement(element);
    }
    writeXmlText(xml, text);
    for (qsizetype i = 0; i < nested.size(); ++i) {
        xml.writeEndElement();
    }
}

void writeIdentifier(QXmlStreamWriter &xml, const QString &type, const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    xml.writeStartElement(u"idno"_s);
    xml.writeAttribute(u"type"_s, type);
    writeXmlText(xml, text);
    xml.writeEndElement();
}

void writeDate(QXmlStreamWriter &xml, const QString &type, const QString &when)
{
    if (when.isEmpty()) {
        return;
    }
    xml.writeEmptyElement(u"date"_s);
    xml.writeAttribute(u"type"_s, type);
    xml.writeAttribute(u"when"_s, when);
}

void writeFile(QXmlStreamWriter &xml, const Article &article, const TeiResponsibility &parties)
{
    xml.writeStartElement(u"fileDesc"_s);
    xml.writeStartElement(u"titleStmt"_s);
    writeXmlElement(xml, u"title"_s, article.title);
    if (!article.byline.isEmpty()) {
        writeXmlElement(xml, u"author"_s, article.byline);
    }
    parties.write(xml);
    xml.writeEndElement();
    xml.writeStartElement(u"publicationStmt"_s);
    writeXmlElement(xml, u"publisher"_s, u"Quoth");
    writeIdentifier(xml, u"key"_s, article.key);
    writeDate(xml, u"published"_s, article.published.toString(Qt::ISODate));
    writeDate(xml, u"imported"_s, timeText(article.imported));
    xml.writeEndElement();
    xml.writeStartElement(u"sourceDesc"_s);
    xml.writeStartElement(u"bibl"_s);
    writeXmlElement(xml, u"title"_s, article.title);
    writeIdentifier(xml, u"source"_s, article.source);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeProgram(QXmlStreamWriter &xml)
{
    for (const QString &element : {u"encodingDesc"_s, u"appInfo"_s, u"application"_s}) {
        xml.writeStartElement(element);
    }
    xml.writeAttribute(u"ident"_s, u"quoth"_s);
    xml.writeAttribute(u"version"_s, u"1"_s); // of these rules
    writeXmlElement(xml, u"label"_s, u"Quoth");
    for (int i = 0; i < 3; ++i) {
        xml.writeEndElement();
    }
}

QByteArray document(const AnnotatedArticle &article, int number, bool isAlone)
{
    const QString prefix = u"a%1."_s.arg(number);
    const TeiNames names(article, prefix);
    const TeiResponsibility parties(article, prefix);
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    if (isAlone) {
        xml.writeStartDocument();
        xml.writeCharacters(u"\n"_s);
        xml.writeStartElement(u"TEI"_s);
        xml.writeDefaultNamespace(teiNamespace);
    } else {
        xml.writeStartElement(u"TEI"_s);
    }
    if (isLanguage(article.article.language)) {
        xml.writeAttribute(u"xml:lang"_s, article.article.language);
    }
    xml.writeCharacters(u"\n"_s);
    xml.writeStartElement(u"teiHeader"_s);
    writeFile(xml, article.article, parties);
    writeProgram(xml);
    xml.writeEndElement();
    xml.writeCharacters(u"\n"_s);
    TeiStandOff(article, names, parties, prefix).write(xml);
    xml.writeStartElement(u"text"_s);
    TeiBody(article, names, prefix).write(xml);
    xml.writeEndElement();
    xml.writeCharacters(u"\n"_s);
    xml.writeEndElement();
    return bytes + '\n';
}

QByteArray corpusHead()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeCharacters(u"\n"_s);
    xml.writeStartElement(u"teiCorpus"_s);
    xml.writeDefaultNamespace(teiNamespace);
    xml.writeCharacters(u"\n"_s);
    xml.writeStartElement(u"teiHeader"_s);
    xml.writeStartElement(u"fileDesc"_s);
    writeElements(xml, {u"titleStmt"_s, u"title"_s}, u"Articles from Quoth"_s);
    writeElements(xml, {u"publicationStmt"_s, u"publisher"_s}, u"Quoth"_s);
    writeElements(xml, {u"sourceDesc"_s, u"p"_s}, u"News articles, each with its own header."_s);
    xml.writeEndElement();
    writeProgram(xml);
    xml.writeEndElement();
    xml.writeCharacters(u"\n"_s);
    return bytes;
}

} // namespace

Result<void> TeiWriter::begin(QIODevice &device)
{
    Q_UNUSED(device)
    m_first.reset();
    m_count = 0;
    return {};
}

Result<void>
TeiWriter::writeDocument(QIODevice &device, const AnnotatedArticle &article, bool isAlone)
{
    return writeAll(
        device, document(reduced(article, teiTraits()).content, isAlone ? 1 : m_count, isAlone));
}

Result<void> TeiWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    if (m_count == 0) {
        m_first = article;
        m_count = 1;
        return {};
    }
    if (m_first) {
        if (const auto done = writeAll(device, corpusHead()); !done) {
            return done;
        }
        if (const auto done = writeDocument(device, *m_first, false); !done) {
            return done;
        }
        m_first.reset();
    }
    ++m_count;
    return writeDocument(device, article, false);
}

Result<void> TeiWriter::end(QIODevice &device)
{
    if (m_first) {
        return writeDocument(device, *m_first, true);
    }
    // A corpus of no texts is not allowed, but an empty file says that there were none.
    return m_count == 0 ? Result<void>() : writeAll(device, "</teiCorpus>\n");
}

Format teiFormat()
{
    Format format;
    format.id = u"tei"_s;
    format.suffix = u"xml"_s;
    format.mimeType = u"application/tei+xml"_s;
    format.syntaxDefinition = u"XML"_s;
    format.traits = teiTraits();
    format.makeWriter = [](const FormatOptions &) {
        return std::make_unique<TeiWriter>();
    };
    format.makeSource = [](QIODevice &device, const ReadContext &context) {
        return std::make_unique<TeiSource>(device, context.path);
    };
    return format;
}

} // namespace Quoth

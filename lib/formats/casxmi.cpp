// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/casxmi.h>

#include <formats/builtinformats.h>
#include <formats/cassource.h>
#include <formats/lossreport.h>

#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString xmiSpace = u"http://www.omg.org/XMI"_s;
const QString casSpace = u"http:///uima/cas.ecore"_s;

/// "a.b.Type" lies in the name space "http:///a/b.ecore".
QString spaceOf(const QString &type)
{
    const QString package = type.left(type.lastIndexOf(u'.'));
    return u"http:///"_s + QString(package).replace(u'.', u'/') + u".ecore"_s;
}

QString typeOf(const QString &space, const QString &name)
{
    QString package = space.mid(8); // behind "http:///"
    package.chop(package.endsWith(u".ecore") ? 6 : 0);
    return package.replace(u'/', u'.') + u'.' + name;
}

QString xmiText(const QString &text)
{
    QString safe = text;
    for (QChar &unit : safe) {
        const bool isControl = unit < u' ' && unit != u'\t' && unit != u'\n' && unit != u'\r';
        if (isControl) {
            unit = QChar::ReplacementCharacter;
        }
    }
    return safe;
}

void writeStructure(QXmlStreamWriter &xml, const CasStructure &structure)
{
    const QString name = structure.type.mid(structure.type.lastIndexOf(u'.') + 1);
    xml.writeEmptyElement(spaceOf(structure.type), name);
    xml.writeAttribute(xmiSpace, u"id"_s, QString::number(structure.id));
    xml.writeAttribute(u"sofa"_s, u"1"_s);
    xml.writeAttribute(u"begin"_s, QString::number(structure.begin));
    xml.writeAttribute(u"end"_s, QString::number(structure.end));
    for (auto it = structure.features.cbegin(); it != structure.features.cend(); ++it) {
        xml.writeAttribute(it.key(), xmiText(it.value()));
    }
    for (auto it = structure.references.cbegin(); it != structure.references.cend(); ++it) {
        xml.writeAttribute(it.key(), QString::number(it.value()));
    }
}

QByteArray xmiBytes(const Cas &cas)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeNamespace(xmiSpace, u"xmi"_s);
    xml.writeNamespace(casSpace, u"cas"_s);
    xml.writeNamespace(spaceOf(u"uima.tcas.X"_s), u"tcas"_s);
    int number = 0;
    QSet<QString> spaces;
    for (const CasType &type : casTypes()) {
        if (const QString space = spaceOf(type.name); !spaces.contains(space)) {
            spaces.insert(space);
            xml.writeNamespace(space, u"t%1"_s.arg(++number));
        }
    }
    xml.writeStartElement(xmiSpace, u"XMI"_s);
    xml.writeAttribute(xmiSpace, u"version"_s, u"2.0"_s);
    xml.writeEmptyElement(casSpace, u"NULL"_s);
    xml.writeAttribute(xmiSpace, u"id"_s, u"0"_s);
    CasStructure document;
    document.id = 2;
    document.type = u"uima.tcas.DocumentAnnotation"_s;
    document.begin = 0;
    document.end = cas.text.size();
    document.features.insert(
        u"language"_s, cas.language.isEmpty() ? u"x-unspecified"_s : cas.language);
    writeStructure(xml, document);
    QStringList members{u"2"_s};
    for (const CasStructure &structure : cas.structures) {
        writeStructure(xml, structure);
        members.append(QString::number(structure.id));
    }
    xml.writeEmptyElement(casSpace, u"Sofa"_s);
    xml.writeAttribute(xmiSpace, u"id"_s, u"1"_s);
    xml.writeAttribute(u"sofaNum"_s, u"1"_s);
    xml.writeAttribute(u"sofaID"_s, u"_InitialView"_s);
    xml.writeAttribute(u"mimeType"_s, u"text/plain"_s);
    xml.writeAttribute(u"sofaString"_s, xmiText(cas.text));
    xml.writeEmptyElement(casSpace, u"View"_s);
    xml.writeAttribute(u"sofa"_s, u"1"_s);
    xml.writeAttribute(u"members"_s, members.join(u' '));
    xml.writeEndDocument();
    return bytes;
}

QByteArray typeSystemBytes()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"typeSystemDescription"_s);
    xml.writeDefaultNamespace(u"http://uima.apache.org/resourceSpecifier"_s);
    xml.writeStartElement(u"types"_s);
    for (const CasType &type : casTypes()) {
        xml.writeStartElement(u"typeDescription"_s);
        xml.writeTextElement(u"name"_s, type.name);
        xml.writeTextElement(u"description"_s, QString());
        xml.writeTextElement(u"supertypeName"_s, u"uima.tcas.Annotation"_s);
        xml.writeStartElement(u"features"_s);
        for (const QString &feature : type.features + type.references) {
            xml.writeStartElement(u"featureDescription"_s);
            xml.writeTextElement(u"name"_s, feature);
            xml.writeTextElement(u"description"_s, QString());
            xml.writeTextElement(
                u"rangeTypeName"_s,
                type.references.contains(feature) ? u"quoth.Mark"_s : u"uima.cas.String"_s);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

/// Attributes that are a number may be a reference; which are, only a type system says. Those two
/// that we follow are known by name.
bool isReference(QStringView name)
{
    return name == u"Governor" || name == u"Dependent";
}

} // namespace

Result<void> CasXmiWriter::begin(FileSink &files)
{
    return files.add(u"TypeSystem.xml"_s, typeSystemBytes());
}

Result<void> CasXmiWriter::write(FileSink &files, const AnnotatedArticle &article)
{
    static const FormatTraits traits = casTraits();
    const QString name = fileNameOf(article.article.key, m_names);
    return files.add(name + u".xmi"_s, xmiBytes(casOf(reduced(article, traits).content)));
}

Result<void> CasXmiWriter::end(FileSink &files)
{
    Q_UNUSED(files)
    return {};
}

Result<Cas> casFromXmi(const QByteArray &bytes, const QString &file)
{
    QXmlStreamReader xml(bytes);
    Cas cas;
    bool hasText = false;
    int depth = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD) {
            return failure(
                ErrorCode::Malformed, file, u"a document type has no place in it"_s,
                int(xml.lineNumber()));
        }
        depth -= token == QXmlStreamReader::EndElement ? 1 : 0;
        if (token != QXmlStreamReader::StartElement || ++depth != 2) {
            continue;
        }
        const QXmlStreamAttributes attributes = xml.attributes();
        const QString space = xml.namespaceUri().toString();
        const QString name = xml.name().toString();
        if (space == casSpace) {
            if (name == u"Sofa" && !hasText) {
                hasText = attributes.hasAttribute(u"sofaString"_s);
                cas.text = attributes.value(u"sofaString"_s).toString();
            }
            continue;
        }
        CasStructure structure;
        structure.line = int(xml.lineNumber());
        structure.type = typeOf(space, name);
        for (const QXmlStreamAttribute &attribute : attributes) {
            const QStringView value = attribute.value();
            if (attribute.namespaceUri() == xmiSpace) {
                structure.id = value.toLongLong();
            } else if (attribute.name() == u"begin") {
                structure.begin = value.toLongLong();
            } else if (attribute.name() == u"end") {
                structure.end = value.toLongLong();
            } else if (isReference(attribute.name())) {
                structure.references.insert(attribute.name().toString(), value.toLongLong());
            } else if (attribute.name() != u"sofa") {
                structure.features.insert(attribute.name().toString(), value.toString());
            }
        }
        if (name == u"DocumentAnnotation") {
            cas.language = structure.features.value(u"language"_s);
        } else {
            cas.structures.append(structure);
        }
    }
    if (xml.hasError() || !hasText) {
        return failure(
            ErrorCode::Malformed, file,
            xml.hasError() ? xml.errorString() : u"it has no sofa with a text"_s,
            int(xml.lineNumber()));
    }
    return cas;
}

Format casXmiFormat()
{
    Format format;
    format.id = u"uima-xmi"_s;
    format.suffix = u"zip"_s;
    format.mimeType = u"application/zip"_s;
    format.traits = casTraits();
    format.makeFilesWriter = [](const FormatOptions &) {
        return std::make_unique<CasXmiWriter>();
    };
    format.makeFilesSource = [](FileSource &files, const ReadContext &context) {
        return std::make_unique<CasSource>(files, context, u".xmi"_s, casFromXmi);
    };
    return format;
}

} // namespace Quoth

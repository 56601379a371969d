// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/xmltree.h>

#include <formats/articlereader.h>
#include <text/span.h>

#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostXmlUnits = 32'000'000;
constexpr int mostXmlNodes = 2'000'000;
constexpr int mostXmlDepth = 256;
constexpr qsizetype longestXmlName = 1000;
constexpr qsizetype mostXmlAttributes = 256;

const QHash<QString, QString> &namespacePrefixes()
{
    static const QHash<QString, QString> all{
        {u"http://www.w3.org/1999/xhtml"_s, u""_s},
        {u"http://iptc.org/std/NITF/2006-10-18/"_s, u""_s},
        {u"http://iptc.org/std/nar/2006-10-01/"_s, u""_s},
        {u"http://purl.org/rss/1.0/"_s, u""_s},
        {u"http://www.w3.org/2005/Atom"_s, u"atom:"_s},
        {u"http://purl.org/dc/elements/1.1/"_s, u"dc:"_s},
        {u"http://purl.org/dc/terms/"_s, u"dcterms:"_s},
        {u"http://purl.org/rss/1.0/modules/content/"_s, u"content:"_s},
        {u"http://search.yahoo.com/mrss/"_s, u"media:"_s},
        {u"http://www.itunes.com/dtds/podcast-1.0.dtd"_s, u"itunes:"_s},
        {u"http://www.w3.org/XML/1998/namespace"_s, u"xml:"_s},
        {u"urn:oasis:names:tc:opendocument:xmlns:office:1.0"_s, u"office:"_s},
        {u"urn:oasis:names:tc:opendocument:xmlns:text:1.0"_s, u"text:"_s},
        {u"urn:oasis:names:tc:opendocument:xmlns:style:1.0"_s, u"style:"_s},
        {u"urn:oasis:names:tc:opendocument:xmlns:table:1.0"_s, u"table:"_s},
        {u"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"_s, u"draw:"_s},
        {u"urn:oasis:names:tc:opendocument:xmlns:meta:1.0"_s, u"meta:"_s},
        {u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s, u"w:"_s},
        {u"http://purl.oclc.org/ooxml/wordprocessingml/main"_s, u"w:"_s},
        {u"http://schemas.openxmlformats.org/markup-compatibility/2006"_s, u"mc:"_s},
        {u"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"_s, u"cp:"_s}};
    return all;
}

/// Looks through a document before the parser does, in one pass: faults of the parser in Qt 6.4
/// are met by names of thousands of characters and by declarations of entities.
class XmlLook
{
public:
    explicit XmlLook(QStringView text)
        : m_text(text)
    {
    }

    /// Why it is not to be parsed; empty if it may be.
    QString objection()
    {
        while (m_at < m_text.size()) {
            m_at = m_text.indexOf(u'<', m_at);
            if (m_at < 0) {
                return {};
            }
            if (passed(u"<!--", u"-->") || passed(u"<![CDATA[", u"]]>") || passed(u"<?", u"?>")) {
                continue;
            }
            if (m_text.mid(m_at).startsWith(u"<!")) {
                if (m_isInside || !passDoctype()) {
                    return u"a document type that does not end, or declares something"_s;
                }
                continue;
            }
            m_isInside = true;
            if (!passTag()) {
                return u"a name of more than a thousand characters"_s;
            }
        }
        return {};
    }
    /// Where the document type stands; null if there is none.
    [[nodiscard]] Span doctype() const { return m_doctype; }

private:
    bool passed(QStringView start, QStringView end)
    {
        if (!m_text.mid(m_at, start.size()).startsWith(start)) {
            return false;
        }
        const qsizetype found = m_text.indexOf(end, m_at + start.size());
        m_at = found < 0 ? m_text.size() : found + end.size();
        return true;
    }
    bool passDoctype()
    {
        const qsizetype start = m_at;
        QChar quote;
        for (m_at += 2; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (!quote.isNull()) {
                quote = c == quote ? QChar() : quote;
            } else if (c == u'"' || c == u'\'') {
                quote = c;
            } else if (c == u'[' || c == u'<') {
                return false;
            } else if (c == u'>') {
                const bool isFirst = m_doctype.isNull();
                m_doctype = {start, ++m_at};
                return isFirst;
            }
        }
        return false;
    }
    bool passTag()
    {
        QChar quote;
        qsizetype name = 0;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (!quote.isNull()) {
                quote = c == quote ? QChar() : quote;
                continue;
            }
            if (c == u'>') {
                ++m_at;
                return true;
            }
            if (c == u'"' || c == u'\'') {
                quote = c;
            }
            name = c.isSpace() || c == u'=' || c == u'/' ? 0 : name + 1;
            if (name > longestXmlName) {
                return false;
            }
        }
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    Span m_doctype;
    bool m_isInside = false;
};

/// The names that HTML has for characters, which feeds use without saying so.
class CharacterNames : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        if (name.size() > 40) {
            return {};
        }
        const auto known = m_known.constFind(name);
        if (known != m_known.constEnd()) {
            return *known;
        }
        const QString reference = u'&' + name + u';';
        const HtmlTree page = HtmlTree::parse("<p>" + reference.toUtf8());
        const int paragraph = page.firstElement(page.root(), u"p");
        const int text = paragraph < 0 ? -1 : page.node(paragraph).firstChild;
        const QString read = text < 0 ? QString() : page.node(text).text;
        // An unknown name stays as it is written: a missing character is less than a lost article.
        const QString meant = read.isEmpty() || read == reference ? QString(u'\uFFFD') : read;
        m_known.insert(name, meant);
        return meant;
    }

private:
    QHash<QString, QString> m_known;
};

QString
nameIn(QStringView uri, QStringView local, QStringView qualified, const QString &rootNamespace)
{
    if (uri.isEmpty() || uri == rootNamespace) {
        // What has a prefix of a fixed kind keeps it, also as the root.
        const auto own = namespacePrefixes().constFind(uri.toString());
        return own == namespacePrefixes().constEnd() || *own == u"atom:" ? local.toString()
                                                                         : *own + local.toString();
    }
    const auto known = namespacePrefixes().constFind(uri.toString());
    return known == namespacePrefixes().constEnd() ? qualified.toString()
                                                   : *known + local.toString();
}

HtmlNode xmlElement(const QXmlStreamReader &xml, const QString &rootNamespace)
{
    HtmlNode node;
    node.tag = nameIn(xml.namespaceUri(), xml.name(), xml.qualifiedName(), rootNamespace);
    const QXmlStreamAttributes attributes = xml.attributes();
    for (const QXmlStreamAttribute &attribute :
         attributes.first(std::min<qsizetype>(attributes.size(), mostXmlAttributes))) {
        node.attributes.append(
            {nameIn(attribute.namespaceUri(), attribute.name(), attribute.qualifiedName(), {}),
             attribute.value().toString()});
    }
    return node;
}

class XmlTreeMaker
{
public:
    XmlTreeMaker(const QString &text, const QString &path)
        : m_xml(text)
        , m_path(path)
    {
        m_xml.setEntityResolver(&m_names);
    }

    Result<HtmlTree> tree()
    {
        while (!m_xml.atEnd()) {
            m_xml.readNext();
            if (m_xml.isStartElement()) {
                if (m_open.isEmpty()) {
                    m_rootNamespace = m_xml.namespaceUri().toString();
                }
                if (m_open.size() >= mostXmlDepth) {
                    return broken(u"elements nested too deep"_s);
                }
                m_open.append(m_tree.add(
                    xmlElement(m_xml, m_rootNamespace), m_open.value(m_open.size() - 1, -1)));
            } else if (m_xml.isEndElement()) {
                m_open.removeLast();
            } else if (m_xml.isCharacters() && !m_open.isEmpty()) {
                addText();
            }
            if (m_tree.size() > mostXmlNodes) {
                return failure(ErrorCode::TooLarge, m_path, u"too many elements"_s);
            }
        }
        if (m_xml.hasError() || m_tree.size() == 0) {
            return broken(m_xml.errorString());
        }
        return std::move(m_tree);
    }

private:
    void addText()
    {
        const int last = m_tree.node(m_open.last()).lastChild;
        if (last >= 0 && !m_tree.node(last).isElement()) {
            m_tree.node(last).text += m_xml.text();
            return;
        }
        HtmlNode node;
        node.text = m_xml.text().toString();
        m_tree.add(std::move(node), m_open.last());
    }
    [[nodiscard]] tl::unexpected<Error> broken(const QString &detail) const
    {
        return failure(ErrorCode::Malformed, m_path, detail, int(m_xml.lineNumber()));
    }

    QXmlStreamReader m_xml;
    CharacterNames m_names;
    QString m_path;
    QString m_rootNamespace;
    HtmlTree m_tree;
    QList<int> m_open;
};

/// By its byte order mark, its own word, or detection.
QString xmlDocumentText(const QByteArray &bytes)
{
    static const QRegularExpression said(
        u"^\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']"_s);
    const DecodedText detected = decodeText(bytes);
    const auto match = said.match(QString::fromLatin1(bytes.left(200)));
    if (!match.hasMatch() || detected.encoding.startsWith(u"UTF-")) {
        return detected.text;
    }
    return decodeTextAs(bytes, match.captured(1).toLatin1()).value_or(detected.text);
}

} // namespace

Result<HtmlTree> xmlTree(const QByteArray &bytes, const QString &path)
{
    QString text = xmlDocumentText(bytes);
    if (text.size() > mostXmlUnits) {
        return failure(ErrorCode::TooLarge, path);
    }
    XmlLook look(text);
    if (const QString objection = look.objection(); !objection.isEmpty()) {
        return failure(ErrorCode::Malformed, path, objection);
    }
    if (!look.doctype().isNull()) {
        // Line ends stay, so that errors name the right line.
        for (qsizetype i = look.doctype().start; i < look.doctype().end; ++i) {
            text[i] = text[i] == u'\n' ? u'\n' : u' ';
        }
    }
    // Characters that XML has no place for are a fault of the sender, not a reason to read nothing.
    for (QChar &unit : text) {
        const char16_t code = unit.unicode();
        if ((code < 0x20 && code != u'\t' && code != u'\n' && code != u'\r') || code >= 0xFFFE) {
            unit = QChar::ReplacementCharacter;
        }
    }
    const qsizetype start = text.indexOf(u'<');
    return XmlTreeMaker(start > 0 ? text.mid(start) : text, path).tree();
}

QString xmlRootName(const QByteArray &beginning)
{
    static const QRegularExpression root(
        u"^\\s*(?:<\\?[^>]*\\?>\\s*|<!--(?:[^-]|-(?!->))*-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\]"
        u"\\s*)?>"
        "\\s*)*<([A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?)[\\s/>]"_s);
    const QString text = decodeText(beginning).text;
    return root.match(text.left(8192)).captured(1);
}

QString elementText(const HtmlTree &tree, int top, QStringView tag)
{
    const int found = top < 0 ? -1 : tree.firstElement(top, tag);
    return found < 0 ? QString() : tree.innerText(found);
}

} // namespace Quoth

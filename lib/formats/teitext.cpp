// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/teitext.h>

#include <QXmlStreamReader>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostDepth = 500; // no text has so many elements in each other

const QSet<QString> &blocks()
{
    static const QSet<QString> names{
        u"p"_s,        u"ab"_s,    u"head"_s,    u"byline"_s,   u"dateline"_s,  u"div"_s,
        u"lg"_s,       u"l"_s,     u"item"_s,    u"list"_s,     u"sp"_s,        u"speaker"_s,
        u"stage"_s,    u"front"_s, u"body"_s,    u"back"_s,     u"opener"_s,    u"closer"_s,
        u"salute"_s,   u"row"_s,   u"trailer"_s, u"docTitle"_s, u"titlePart"_s, u"epigraph"_s,
        u"argument"_s, u"label"_s, u"u"_s};
    return names;
}

const QSet<QString> &markedNames()
{
    static const QSet<QString> names{u"said"_s,    u"q"_s,         u"quote"_s,    u"persName"_s,
                                     u"orgName"_s, u"placeName"_s, u"name"_s,     u"date"_s,
                                     u"rs"_s,      u"seg"_s,       u"country"_s,  u"settlement"_s,
                                     u"region"_s,  u"district"_s,  u"geogName"_s, u"time"_s};
    return names;
}

/// What is about the text and no part of it, or says it a second time.
bool isAside(QStringView name)
{
    return name == u"note" || name == u"fw" || name == u"figDesc" || name == u"sic" ||
           name == u"orig" || name == u"abbr" || name == u"del" || name == u"teiHeader";
}

bool isXmlSpace(QChar unit)
{
    return unit == u' ' || unit == u'\n' || unit == u'\t' || unit == u'\r';
}

QString pointed(QStringView pointer)
{
    return pointer.startsWith(u'#') ? pointer.mid(1).toString() : QString();
}

TeiMark markOf(const QString &name, const QXmlStreamAttributes &attributes)
{
    const auto value = [&attributes](const QString &attribute) {
        return attributes.value(attribute).toString();
    };
    return {
        name,
        value(u"xml:id"_s),
        pointed(attributes.value(u"who"_s)),
        pointed(attributes.value(u"ref"_s)),
        pointed(attributes.value(u"next"_s)),
        pointed(attributes.value(u"prev"_s)),
        pointed(attributes.value(u"corresp"_s)),
        value(u"type"_s),
        value(u"when"_s),
        attributes.value(u"direct"_s) != u"false" && attributes.value(u"direct"_s) != u"0",
        {}};
}

} // namespace

bool TeiText::read(QXmlStreamReader &xml)
{
    open(xml);
    while (!m_open.isEmpty() && !xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (isAside(xml.name())) {
                xml.skipCurrentElement();
            } else if (m_open.size() > mostDepth) {
                xml.raiseError(u"elements nest too deeply"_s);
            } else {
                open(xml);
            }
            break;
        case QXmlStreamReader::EndElement:
            close();
            break;
        case QXmlStreamReader::Characters:
            take(xml.text());
            break;
        default:
            break;
        }
    }
    m_places.append(m_text.size());
    return !xml.hasError();
}

void TeiText::open(QXmlStreamReader &xml)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    Open open;
    open.name = xml.name().toString();
    open.id = attributes.value(u"xml:id"_s).toString();
    open.start = m_raw.size();
    const QStringView space = attributes.value(u"xml:space"_s);
    open.isPreserved =
        space.isEmpty() ? !m_open.isEmpty() && m_open.last().isPreserved : space == u"preserve";
    open.isBlock = blocks().contains(open.name);
    if (markedNames().contains(open.name)) {
        open.mark = m_marks.size();
        m_marks.append(markOf(open.name, attributes));
    }
    if (open.name == u"g") {
        const QString code = attributes.value(u"n"_s).toString();
        bool isNumber = false;
        const uint unit = code.startsWith(u"U+") ? code.mid(2).toUInt(&isNumber, 16) : 0;
        m_glyph = isNumber && unit < 0x20 ? QChar(unit) : QChar();
    }
    m_open.append(open);
    if (open.isBlock) {
        breakParagraph();
    }
    if (open.name == u"lb" && !open.isPreserved && !m_text.isEmpty() && !m_isBreakDue) {
        m_text += u'\n';
        m_isSpaceDue = false;
    }
}

void TeiText::close()
{
    const Open closed = m_open.takeLast();
    const Span span{closed.start, m_raw.size()};
    if (!closed.id.isEmpty() && !m_elements.contains(closed.id)) {
        m_elements.insert(closed.id, span);
    }
    if (closed.mark >= 0) {
        m_marks[closed.mark].raw = span;
    }
    if (closed.isBlock && !closed.isPreserved) {
        m_isBreakDue = true;
    }
    if (closed.name == u"g") {
        m_glyph = {};
    }
}

void TeiText::breakParagraph()
{
    if (!m_open.last().isPreserved) {
        m_isBreakDue = !m_text.isEmpty();
    }
}

void TeiText::take(QStringView characters)
{
    for (const QChar unit : characters) {
        takeUnit(unit == QChar::ReplacementCharacter && !m_glyph.isNull() ? m_glyph : unit);
    }
}

void TeiText::takeUnit(QChar unit)
{
    m_raw += unit;
    m_places.append(m_text.size());
    if (m_open.last().isPreserved) {
        m_text += unit;
        return;
    }
    if (isXmlSpace(unit)) {
        m_isSpaceDue = true;
        return;
    }
    if (m_isBreakDue && !m_text.isEmpty()) {
        m_text += u"\n\n";
    } else if (m_isSpaceDue && !m_text.isEmpty() && !m_text.endsWith(u'\n')) {
        m_text += u' ';
    }
    m_isBreakDue = false;
    m_isSpaceDue = false;
    m_text += unit;
}

Span TeiText::toText(Span raw) const
{
    Span span{m_places.value(raw.start, m_text.size()), m_places.value(raw.end, m_text.size())};
    const bool isExact = m_raw.size() == m_text.size();
    while (!isExact && span.start < span.end && m_text[span.start].isSpace()) {
        ++span.start;
    }
    while (!isExact && span.start < span.end && m_text[span.end - 1].isSpace()) {
        --span.end;
    }
    return span;
}

} // namespace Quoth

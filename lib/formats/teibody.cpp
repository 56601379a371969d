// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/teibody.h>

#include <formats/overlapguard.h>
#include <formats/xmltext.h>

#include <QRegularExpression>
#include <QXmlStreamWriter>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// White space as XML knows it: a no-break space is a character like any other.
bool isBlankLine(QStringView line)
{
    return std::all_of(
        line.begin(), line.end(), [](QChar unit) { return unit == u' ' || unit == u'\t'; });
}

/// What a date of TEI may be, of all that TIMEX3 can say.
bool isTeiDate(const QString &value)
{
    static const QRegularExpression date(
        u"\\A\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?\\z"_s);
    const bool isDay = value.size() == 10;
    return date.match(value).hasMatch() &&
           (!isDay || QDate::fromString(value, Qt::ISODate).isValid()) &&
           !value.startsWith(u"0000");
}

} // namespace

TeiBody::TeiBody(const AnnotatedArticle &article, const TeiNames &names, const QString &prefix)
    : m_article(article)
    , m_names(names)
    , m_prefix(prefix)
{
    QHash<qint64, QString> entities;
    for (const Annotation &annotation : article.set.annotations) {
        entities.insert(annotation.id, annotation.entity);
    }
    for (const Relation &relation : article.set.relations) {
        if (relation.kind == RelationKind::Speaker) {
            m_speakers.insert(relation.from, entities.value(relation.to));
        }
    }
    collectLines();
    collectPieces();
}

void TeiBody::collectLines()
{
    const QStringView text = m_article.article.text;
    for (qsizetype start = 0; start <= text.size();) {
        const qsizetype found = text.indexOf(u'\n', start);
        const Span line{start, found < 0 ? text.size() : found};
        if (!isBlankLine(line.in(text))) {
            m_lines.append(line);
        }
        start = line.end + 1;
    }
}

void TeiBody::collectPieces()
{
    // Quotations first: they are what a reader of TEI looks for.
    const AnnotationSet &set = m_article.set;
    QList<qsizetype> order;
    for (qsizetype i = 0; i < set.annotations.size(); ++i) {
        const Annotation &annotation = set.annotations[i];
        if (annotation.status != AnnotationStatus::Rejected && !annotation.span.isEmpty()) {
            order.append(i);
        }
    }
    std::stable_partition(order.begin(), order.end(), [&set](qsizetype i) {
        return set.annotations[i].kind == AnnotationKind::Quotation;
    });
    OverlapGuard guard({Holding::Nesting, Holding::Stacking});
    for (const qsizetype i : std::as_const(order)) {
        const qsizetype first = m_pieces.size();
        for (const Span part : parts(set.annotations[i])) {
            auto line =
                std::upper_bound(m_lines.cbegin(), m_lines.cend(), part.start, [](auto at, Span l) {
                    return at < l.end;
                });
            // What goes over pages would be a piece in each of their lines: it stands off alone.
            constexpr qsizetype mostLines = 12;
            if (m_lines.cend() - line > mostLines && (line + mostLines)->start < part.end) {
                continue;
            }
            for (; line != m_lines.cend() && line->start < part.end; ++line) {
                const Span span{std::max(line->start, part.start), std::min(line->end, part.end)};
                if (!span.isEmpty() && !guard.refusal(span)) {
                    m_pieces.append({span, i, int(m_pieces.size() - first) + 1, 0});
                }
            }
        }
        for (qsizetype k = first; k < m_pieces.size(); ++k) {
            m_pieces[k].count = int(m_pieces.size() - first);
        }
    }
    std::stable_sort(m_pieces.begin(), m_pieces.end(), [](const Piece &a, const Piece &b) {
        return a.span < b.span;
    });
}

void TeiBody::write(QXmlStreamWriter &xml) const
{
    const QStringView text = m_article.article.text;
    const Span title = m_article.article.structure.title;
    xml.writeStartElement(u"body"_s);
    xml.writeAttribute(u"xml:id"_s, m_prefix + u"body"_s);
    xml.writeAttribute(u"xml:space"_s, u"preserve"_s);
    qsizetype written = 0;
    for (const Span line : m_lines) {
        xml.writeCharacters(Span{written, line.start}.in(text).toString());
        // A head has something to stand above.
        const bool isHead = line == title && line == m_lines.first() && m_lines.size() > 1;
        writeLine(xml, line, isHead ? u"head"_s : u"p"_s);
        written = line.end;
    }
    xml.writeCharacters(Span{written, text.size()}.in(text).toString());
    if (m_lines.isEmpty()) {
        xml.writeEmptyElement(u"p"_s);
    }
    xml.writeEndElement();
}

void TeiBody::writeLine(QXmlStreamWriter &xml, Span line, const QString &element) const
{
    xml.writeStartElement(element);
    qsizetype written = line.start;
    QList<qsizetype> open; // where the open pieces end
    const auto closeUntil = [&](qsizetype place) {
        while (!open.isEmpty() && open.last() <= place) {
            writeText(xml, {written, open.last()});
            written = open.takeLast();
            xml.writeEndElement();
        }
        writeText(xml, {written, place});
        written = place;
    };
    auto piece = std::lower_bound(
        m_pieces.cbegin(), m_pieces.cend(), line.start,
        [](const Piece &piece, qsizetype start) { return piece.span.start < start; });
    for (; piece != m_pieces.cend() && piece->span.start < line.end; ++piece) {
        closeUntil(piece->span.start);
        openPiece(xml, *piece);
        open.append(piece->span.end);
    }
    closeUntil(line.end);
    xml.writeEndElement();
}

void TeiBody::writeText(QXmlStreamWriter &xml, Span span) const
{
    const QStringView text = m_article.article.text;
    qsizetype start = span.start;
    for (qsizetype i = span.start; i < span.end; ++i) {
        const char16_t unit = text[i].unicode();
        if (isXmlCharacter(unit)) {
            continue;
        }
        writeXmlText(xml, Span{start, i}.in(text));
        xml.writeStartElement(u"g"_s);
        xml.writeAttribute(u"n"_s, u"U+%1"_s.arg(int(unit), 4, 16, QChar(u'0')).toUpper());
        xml.writeCharacters(QString(QChar::ReplacementCharacter));
        xml.writeEndElement();
        start = i + 1;
    }
    writeXmlText(xml, Span{start, span.end}.in(text));
}

QString TeiBody::id(const Piece &piece, int number) const
{
    return u"%1n%2.%3"_s.arg(m_prefix)
        .arg(m_article.set.annotations[piece.annotation].id)
        .arg(number);
}

QString TeiBody::speaker(const Annotation &quotation) const
{
    const QString related = m_speakers.value(quotation.id);
    return m_names.pointer(quotation.entity.isEmpty() ? related : quotation.entity);
}

void TeiBody::openPiece(QXmlStreamWriter &xml, const Piece &piece) const
{
    const Annotation &annotation = m_article.set.annotations[piece.annotation];
    switch (annotation.kind) {
    case AnnotationKind::Quotation:
        openQuotation(xml, piece);
        break;
    case AnnotationKind::Entity:
        openName(xml, annotation);
        break;
    case AnnotationKind::Mention:
        xml.writeStartElement(u"rs"_s);
        break;
    case AnnotationKind::Cue:
    case AnnotationKind::Highlight:
        xml.writeStartElement(u"seg"_s);
        xml.writeAttribute(u"type"_s, identifier(annotation.kind));
        break;
    }
    const bool isNamed =
        annotation.kind == AnnotationKind::Entity || annotation.kind == AnnotationKind::Mention;
    const QString reference = m_names.pointer(annotation.entity);
    if (isNamed && !reference.isEmpty()) {
        xml.writeAttribute(u"ref"_s, reference);
    }
    xml.writeAttribute(u"corresp"_s, u"#%1n%2"_s.arg(m_prefix).arg(annotation.id));
}

void TeiBody::openQuotation(QXmlStreamWriter &xml, const Piece &piece) const
{
    const Annotation &annotation = m_article.set.annotations[piece.annotation];
    xml.writeStartElement(u"said"_s);
    if (piece.count > 1) {
        xml.writeAttribute(u"xml:id"_s, id(piece, piece.number));
        if (piece.number > 1) {
            xml.writeAttribute(u"prev"_s, u'#' + id(piece, piece.number - 1));
        }
        if (piece.number < piece.count) {
            xml.writeAttribute(u"next"_s, u'#' + id(piece, piece.number + 1));
        }
    }
    if (const QString who = speaker(annotation); !who.isEmpty()) {
        xml.writeAttribute(u"who"_s, who);
    }
    xml.writeAttribute(u"direct"_s, annotation.tag == u"indirect" ? u"false"_s : u"true"_s);
}

void TeiBody::openName(QXmlStreamWriter &xml, const Annotation &annotation) const
{
    const QString value = annotation.attributes.value(u"value"_s);
    if (annotation.tag == u"PER") {
        xml.writeStartElement(u"persName"_s);
    } else if (annotation.tag == u"ORG") {
        xml.writeStartElement(u"orgName"_s);
    } else if (annotation.tag == u"LOC") {
        xml.writeStartElement(u"placeName"_s);
    } else if (annotation.tag == u"DATE") {
        xml.writeStartElement(u"date"_s);
        if (isTeiDate(value)) {
            xml.writeAttribute(u"when"_s, value);
        }
    } else {
        xml.writeStartElement(u"name"_s);
    }
}

} // namespace Quoth

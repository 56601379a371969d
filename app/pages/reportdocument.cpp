// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/reportdocument.h>

#include <QFontDatabase>
#include <QTextBlockFormat>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

// In points. The page is A4 with wide margins: 66 characters stand on a line of 10.5 pt.
constexpr double bodySize = 10.5;
constexpr double smallSize = 8.0;

const QColor ink(0x1f2328);
const QColor dim(0x5e6269);
const QColor said(0xf6ecc9);
const QColor marked(0xdcecf9);
const QColor accent(0x2f5fa8);

QString textFamily()
{
    static const QStringList wanted{u"Charter"_s,  u"Source Serif 4"_s,   u"Noto Serif"_s,
                                    u"Palatino"_s, u"Liberation Serif"_s, u"DejaVu Serif"_s,
                                    u"Georgia"_s};
    const QStringList there = QFontDatabase::families();
    for (const QString &family : wanted) {
        if (there.contains(family)) {
            return family;
        }
    }
    return u"serif"_s;
}

QTextBlockFormat blockFormat(double above, double below, double lineHeight = 140)
{
    QTextBlockFormat block;
    block.setTopMargin(above);
    block.setBottomMargin(below);
    block.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    return block;
}

void underline(QTextCharFormat &format, QTextCharFormat::UnderlineStyle style, const QColor &color)
{
    format.setUnderlineStyle(style);
    format.setUnderlineColor(color);
}

void markName(QTextCharFormat &format, const QString &tag)
{
    if (tag == u"PER") {
        underline(format, QTextCharFormat::SingleUnderline, QColor(0x2f6db5));
    } else if (tag == u"ORG") {
        underline(format, QTextCharFormat::DashUnderline, QColor(0x2b7f4c));
    } else if (tag == u"LOC") {
        underline(format, QTextCharFormat::DotLine, QColor(0xa9550f));
    } else if (tag == u"DATE") {
        underline(format, QTextCharFormat::DashDotLine, QColor(0x6b6f76));
    } else {
        underline(format, QTextCharFormat::WaveUnderline, QColor(0x7a56a8));
    }
}

} // namespace

ReportDocument::ReportDocument(FormatOptions options)
    : m_options(std::move(options))
    , m_words(m_options)
    , m_cursor(&m_document)
{
    QFont font(textFamily());
    font.setPointSizeF(bodySize);
    m_document.setDefaultFont(font);
    m_document.setDocumentMargin(0);
    m_document.setUndoRedoEnabled(false);
    QTextOption option = m_document.defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document.setDefaultTextOption(option);
}

QTextCharFormat ReportDocument::textFormat(double size) const
{
    QTextCharFormat format;
    format.setFontFamilies({m_document.defaultFont().family()});
    format.setFontPointSize(size);
    format.setForeground(ink);
    return format;
}

QTextCharFormat ReportDocument::smallFormat() const
{
    QTextCharFormat format;
    format.setFontFamilies({u"DejaVu Sans"_s, u"sans-serif"_s});
    format.setFontPointSize(smallSize);
    format.setForeground(dim);
    return format;
}

void ReportDocument::newBlock(const QTextBlockFormat &block, const QTextCharFormat &format)
{
    if (m_isFirstBlock) {
        m_cursor.setBlockFormat(block);
        m_cursor.setBlockCharFormat(format);
        m_isFirstBlock = false;
    } else {
        m_cursor.insertBlock(block, format);
    }
}

void ReportDocument::addLine(
    const QTextBlockFormat &block, const QTextCharFormat &format, const QString &text)
{
    newBlock(block, format);
    m_cursor.insertText(text, format);
}

void ReportDocument::addHeading(const QString &text, double size, double above)
{
    QTextCharFormat format = textFormat(size);
    format.setFontWeight(QFont::DemiBold);
    QTextBlockFormat block = blockFormat(above, size * 0.5, 115);
    block.setHeadingLevel(size > 14 ? 1 : 2);
    addLine(block, format, text);
}

void ReportDocument::addHead(const Report &report)
{
    QTextBlockFormat block = blockFormat(0, 6, 112);
    if (m_title.isNull()) {
        m_title = report.title();
    } else {
        block.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    }
    block.setHeadingLevel(1);
    QTextCharFormat format = textFormat(20);
    format.setFontWeight(QFont::DemiBold);
    addLine(block, format, report.title());
    addLine(blockFormat(0, 18), smallFormat(), report.facts().join(u"  ·  "_s));
}

QTextCharFormat ReportDocument::runFormat(const QTextCharFormat &base, const Report::Run &run) const
{
    QTextCharFormat format = base;
    for (const Annotation *annotation : run.annotations) {
        switch (annotation->kind) {
        case AnnotationKind::Quotation:
            format.setBackground(said);
            break;
        case AnnotationKind::Highlight:
            format.setBackground(marked);
            break;
        case AnnotationKind::Entity:
            markName(format, annotation->tag);
            break;
        case AnnotationKind::Mention:
            underline(format, QTextCharFormat::DotLine, QColor(0x2f6db5));
            break;
        case AnnotationKind::Cue:
            format.setFontItalic(true);
            break;
        }
    }
    return format;
}

void ReportDocument::addParagraph(const Report &report, const Report::Paragraph &paragraph)
{
    // Who speaks stands above the words as a small heading, as in a transcript: a page that is
    // printed has no margin to spare.
    for (const Report::Quotation &quotation : report.quotations()) {
        const bool isHere = paragraph.span.contains(quotation.annotation->span.start);
        if (isHere && !quotation.speaker.isEmpty() && quotation.speaker != m_lastSpeaker) {
            m_lastSpeaker = quotation.speaker;
            QTextCharFormat name = smallFormat();
            name.setForeground(accent);
            name.setFontWeight(QFont::DemiBold);
            addLine(blockFormat(2, 1), name, quotation.speaker);
            break;
        }
    }
    const bool isBody = paragraph.role == Report::Role::Body;
    QTextCharFormat base = textFormat(isBody ? bodySize : bodySize - 1.5);
    if (!isBody) {
        base.setForeground(dim);
    }
    newBlock(blockFormat(0, isBody ? 7 : 4), base);
    for (const Report::Run &run : report.runs(paragraph)) {
        m_cursor.insertText(run.span.in(report.article().text).toString(), runFormat(base, run));
        for (const Annotation *annotation : run.annotations) {
            const int note = report.noteNumber(*annotation);
            if (note > 0 && run.span.end == annotation->span.end) {
                QTextCharFormat number = textFormat(bodySize);
                number.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
                number.setForeground(accent);
                m_cursor.insertText(QString::number(note), number);
            }
        }
    }
}

void ReportDocument::addNotes(const Report &report)
{
    if (report.notes().isEmpty()) {
        return;
    }
    addHeading(m_words(u"Notes"_s), 12, 16);
    for (const Report::Note &note : report.notes()) {
        QTextBlockFormat block = blockFormat(0, 4, 130);
        block.setLeftMargin(18);
        block.setTextIndent(-18);
        QTextCharFormat format = textFormat(bodySize - 1);
        newBlock(block, format);
        QTextCharFormat number = format;
        number.setForeground(accent);
        m_cursor.insertText(u"%1  "_s.arg(note.number), number);
        QTextCharFormat words = format;
        words.setFontItalic(true);
        m_cursor.insertText(shownWords(*note.annotation).simplified() + u"  "_s, words);
        m_cursor.insertText(
            note.annotation->note.trimmed().replace(u'\n', QChar::LineSeparator), format);
    }
}

void ReportDocument::addSpeakers(const Report &report)
{
    if (report.speakers().isEmpty()) {
        return;
    }
    addHeading(m_words(u"Speakers"_s), 12, 16);
    QStringList names;
    for (const Report::Speaker &speaker : report.speakers()) {
        const QString name = speaker.name.isEmpty() ? m_words(u"Nobody known"_s) : speaker.name;
        names.append(u"%1 (%2)"_s.arg(name).arg(speaker.quotations.size()));
    }
    addLine(blockFormat(0, 4), textFormat(bodySize - 0.5), names.join(u", "_s));
}

void ReportDocument::addQuotations(const Report &report)
{
    if (report.quotations().isEmpty()) {
        return;
    }
    addHeading(m_words(u"Quotations"_s), 12, 16);
    for (const Report::Speaker &speaker : report.speakers()) {
        QTextCharFormat name = textFormat(bodySize);
        name.setFontWeight(QFont::DemiBold);
        addLine(
            blockFormat(8, 2), name,
            speaker.name.isEmpty() ? m_words(u"Nobody known"_s) : speaker.name);
        for (const qsizetype place : speaker.quotations) {
            const Report::Quotation &quotation = report.quotations()[place];
            QTextBlockFormat block = blockFormat(2, 0, 130);
            block.setLeftMargin(14);
            addLine(block, textFormat(bodySize), shownWords(*quotation.annotation).simplified());
            QString where = report.reference();
            if (quotation.paragraph > 0) {
                where += u", "_s + m_words(u"paragraph %1"_s).arg(quotation.paragraph);
            }
            if (quotation.annotation->status == AnnotationStatus::Proposed) {
                where += u" · "_s + m_words(u"not reviewed"_s);
            }
            block.setBottomMargin(6);
            block.setTopMargin(0);
            addLine(block, smallFormat(), where);
        }
    }
}

void ReportDocument::add(const AnnotatedArticle &article)
{
    const Report report(article);
    m_lastSpeaker.clear();
    addHead(report);
    for (const Report::Paragraph &paragraph : report.paragraphs()) {
        if (paragraph.role != Report::Role::Title) {
            addParagraph(report, paragraph);
        }
    }
    addNotes(report);
    addSpeakers(report);
    addQuotations(report);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/htmlwriter.h>

#include <formats/builtinformats.h>
#include <formats/devicewriting.h>
#include <formats/htmlstyle.h>
#include <formats/xmltext.h>

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const FormatTraits &reportTraits()
{
    static const FormatTraits traits = [] {
        FormatTraits made;
        made.holds = {
            Holding::Text,    Holding::Title,         Holding::Byline,   Holding::Published,
            Holding::Nesting, Holding::Crossing,      Holding::Kind,     Holding::Stacking,
            Holding::AnySpan, Holding::Discontinuous, Holding::Tag,      Holding::Entity,
            Holding::Note,    Holding::Speaker,       Holding::Cue,      Holding::Language,
            Holding::Status,  Holding::Source,        Holding::Structure};
        made.isForPeople = true;
        return made;
    }();
    return traits;
}

QString classOf(const Annotation &annotation)
{
    switch (annotation.kind) {
    case AnnotationKind::Quotation:
        return u"q"_s;
    case AnnotationKind::Highlight:
        return u"h"_s;
    case AnnotationKind::Mention:
        return u"m"_s;
    case AnnotationKind::Cue:
        return u"c"_s;
    case AnnotationKind::Entity:
        break;
    }
    static const QSet<QString> known{u"PER"_s, u"ORG"_s, u"LOC"_s, u"DATE"_s};
    return known.contains(annotation.tag) ? annotation.tag.toLower() : u"misc"_s;
}

QString wordOf(const Annotation &annotation)
{
    static const QHash<QString, QString> words{
        {u"per"_s, u"Person"_s}, {u"org"_s, u"Organisation"_s}, {u"loc"_s, u"Place"_s},
        {u"date"_s, u"Date"_s},  {u"misc"_s, u"Name"_s},        {u"q"_s, u"Quotation"_s},
        {u"h"_s, u"Highlight"_s}};
    return words.value(classOf(annotation));
}

/// A right-to-left text sets its own direction; the page around it stays as it is.
QString direction()
{
    return u" dir=\"auto\""_s;
}

QString section(const QString &heading, const QString &content)
{
    return content.isEmpty()
               ? QString()
               : u"<section>\n<h2>%1</h2>\n%2</section>\n"_s.arg(htmlText(heading), content);
}

} // namespace

const FormatTraits &pageTraits()
{
    return reportTraits();
}

QString htmlText(QStringView text)
{
    QString safe = xmlText(text);
    safe.replace(u'\r', u'\n');
    safe.replace(QChar(0x7F), QChar::ReplacementCharacter);
    for (QChar &unit : safe) { // HTML reads these as characters of another encoding
        if (unit.unicode() >= 0x80 && unit.unicode() < 0xA0) {
            unit = unit == QChar(0x85) ? QChar(u' ') : QChar(QChar::ReplacementCharacter);
        }
    }
    return safe.toHtmlEscaped();
}

HtmlWriter::HtmlWriter(FormatOptions options)
    : m_options(std::move(options))
    , m_words(m_options)
{
}

QString HtmlWriter::anchor(const QString &kind, int number) const
{
    return u"a%1%2%3"_s.arg(m_number).arg(kind).arg(number);
}

QString HtmlWriter::head(const QString &title, const QString &language) const
{
    const QString spoken = language.size() == 2 ? language : u"en"_s;
    return u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"generator\" content=\"Quoth\">\n<title>%2</title>\n<style>%3</style>\n"
           "</head>\n<body>\n"_s.arg(htmlText(spoken), htmlText(title), htmlReportStyle());
}

Result<void> HtmlWriter::begin(QIODevice &device)
{
    Q_UNUSED(device)
    m_number = 0;
    return {};
}

QString HtmlWriter::runs(const Report &report, const Report::Paragraph &paragraph) const
{
    QString html;
    for (const Report::Run &run : report.runs(paragraph)) {
        const QString words = htmlText(run.span.in(report.article().text));
        QStringList classes;
        QStringList titles;
        QString id;
        QString after;
        for (const Annotation *annotation : run.annotations) {
            classes.append(classOf(*annotation));
            if (!annotation->entity.isEmpty() && annotation->kind != AnnotationKind::Quotation) {
                titles.append(annotation->entity);
            }
            const Report::Quotation *quotation = report.quotation(*annotation);
            if (quotation && run.span.start == annotation->span.start) {
                id = anchor(u"q"_s, quotation->number);
            }
            const int note = report.noteNumber(*annotation);
            if (note > 0 && run.span.end == annotation->span.end) {
                after += u"<sup><a href=\"#%1\" id=\"%2\">%3</a></sup>"_s
                             .arg(anchor(u"n"_s, note), anchor(u"r"_s, note))
                             .arg(note);
            }
        }
        classes.removeDuplicates();
        if (classes.isEmpty()) {
            html += words;
            continue;
        }
        titles.removeDuplicates();
        html += u"<span class=\"%1\""_s.arg(classes.join(u' '));
        if (!id.isEmpty()) {
            html += u" id=\"%1\""_s.arg(id);
        }
        if (!titles.isEmpty()) {
            html += u" title=\"%1\""_s.arg(htmlText(titles.join(u", "_s)));
        }
        html += u">%1</span>%2"_s.arg(words, after);
    }
    return html;
}

QString HtmlWriter::margin(const Report &report, const Report::Paragraph &paragraph) const
{
    QString html;
    QString last;
    for (const Report::Quotation &quotation : report.quotations()) {
        const qsizetype start = quotation.annotation->span.start;
        if (!paragraph.span.contains(start) || quotation.speaker.isEmpty() ||
            quotation.speaker == last) {
            continue;
        }
        last = quotation.speaker;
        html += u"<div class=\"who\"><bdi>%1</bdi></div>\n"_s.arg(htmlText(quotation.speaker));
    }
    QSet<QString> tags;
    for (const Report::Run &run : report.runs(paragraph)) {
        for (const Annotation *annotation : run.annotations) {
            if (annotation->kind == AnnotationKind::Highlight && !annotation->tag.isEmpty() &&
                !tags.contains(annotation->tag)) {
                tags.insert(annotation->tag);
                html += u"<div><span class=\"tag\"%2>%1</span></div>\n"_s.arg(
                    htmlText(annotation->tag), direction());
            }
        }
    }
    for (const Report::Note &note : report.notes()) {
        // It stands where its words end, as its number does.
        const qsizetype last = std::max(note.annotation->span.start, note.annotation->span.end - 1);
        if (paragraph.span.contains(last)) {
            html += u"<div class=\"note\" id=\"%1\"><b>%2</b> <bdi>%3</bdi></div>\n"_s.arg(
                anchor(u"n"_s, note.number), QString::number(note.number),
                htmlText(note.annotation->note.trimmed()));
        }
    }
    return html;
}

QString HtmlWriter::paragraph(const Report &report, const Report::Paragraph &paragraph) const
{
    if (paragraph.role == Report::Role::Title) {
        return {}; // the page's own heading
    }
    const bool isSaid = std::any_of(
        report.quotations().cbegin(), report.quotations().cend(),
        [&paragraph](const Report::Quotation &quotation) {
            return quotation.annotation->span.overlaps(paragraph.span);
        });
    const QString role = paragraph.role == Report::Role::Byline        ? u" byline"_s
                         : paragraph.role == Report::Role::Boilerplate ? u" boilerplate"_s
                                                                       : QString();
    const QString beside = margin(report, paragraph);
    return u"<div class=\"row%1%2\">\n<p%3>%4</p>\n%5</div>\n"_s.arg(
        isSaid ? u" said"_s : QString(), role, direction(), runs(report, paragraph),
        beside.isEmpty() ? QString() : u"<aside>%1</aside>\n"_s.arg(beside));
}

QString HtmlWriter::speakers(const Report &report) const
{
    QString html;
    for (const Report::Speaker &speaker : report.speakers()) {
        QString links;
        for (const qsizetype place : speaker.quotations) {
            const Report::Quotation &quotation = report.quotations()[place];
            links += u" <a href=\"#%1\">%2</a>"_s.arg(anchor(u"q"_s, quotation.number))
                         .arg(quotation.number);
        }
        html += u"<li><bdi>%1</bdi><span class=\"links\">%2</span></li>\n"_s.arg(
            htmlText(speaker.name.isEmpty() ? m_words(u"Nobody known"_s) : speaker.name),
            links.mid(1));
    }
    return html.isEmpty() ? html : u"<ul class=\"speakers\">\n%1</ul>\n"_s.arg(html);
}

QString HtmlWriter::quotations(const Report &report) const
{
    QString html;
    for (const Report::Speaker &speaker : report.speakers()) {
        html += u"<h3><bdi>%1</bdi></h3>\n"_s.arg(
            htmlText(speaker.name.isEmpty() ? m_words(u"Nobody known"_s) : speaker.name));
        for (const qsizetype place : speaker.quotations) {
            const Report::Quotation &quotation = report.quotations()[place];
            QString where = htmlText(report.reference());
            if (quotation.paragraph > 0) {
                where += u", "_s + htmlText(m_words(u"paragraph %1"_s).arg(quotation.paragraph));
            }
            if (quotation.annotation->status == AnnotationStatus::Proposed) {
                where += u" · "_s + htmlText(m_words(u"not reviewed"_s));
            }
            html += u"<blockquote><p%4>%1</p>\n<div class=\"where\"><a href=\"#%2\">%3</a></div>"
                    "</blockquote>\n"_s.arg(
                        htmlText(shownWords(*quotation.annotation).simplified()),
                        anchor(u"q"_s, quotation.number), where, direction());
        }
    }
    return html;
}

Result<void> HtmlWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    const Report report(article);
    const Article &about = report.article();
    QString html;
    if (m_number++ == 0) {
        html += head(report.title(), about.language);
    }
    html += u"<article lang=\"%2\">\n<header>\n<h1%3>%1</h1>\n<div class=\"about\">"_s.arg(
        htmlText(report.title()), htmlText(about.language.size() == 2 ? about.language : u"en"_s),
        direction());
    for (const QString &fact : report.facts()) {
        html += u"<span><bdi>%1</bdi></span>"_s.arg(htmlText(fact));
    }
    html += u"</div>\n"_s;
    QStringList kinds;
    for (const Annotation &annotation : article.set.annotations) {
        const QString kind = classOf(annotation);
        const QString word = wordOf(annotation);
        if (annotation.status != AnnotationStatus::Rejected && !word.isEmpty()) {
            kinds.append(
                u"<span><span class=\"%1\">%2</span></span>"_s.arg(kind, htmlText(m_words(word))));
        }
    }
    kinds.removeDuplicates();
    if (!kinds.isEmpty()) {
        html += u"<div class=\"legend\">%1</div>\n"_s.arg(kinds.join(u'\n'));
    }
    html += u"</header>\n"_s;
    for (const Report::Paragraph &part : report.paragraphs()) {
        html += paragraph(report, part);
    }
    html += section(m_words(u"Speakers"_s), speakers(report));
    html += section(m_words(u"Quotations"_s), quotations(report));
    html += u"</article>\n"_s;
    return writeAll(device, html.toUtf8());
}

Result<void> HtmlWriter::end(QIODevice &device)
{
    QString html = m_number == 0 ? head(u"Quoth"_s, u"en"_s) : QString();
    html +=
        u"<footer>%1</footer>\n</body>\n</html>\n"_s.arg(htmlText(m_words(u"Made with Quoth"_s)));
    return writeAll(device, html.toUtf8());
}

Format htmlFormat()
{
    Format format;
    format.id = u"html"_s;
    format.suffix = u"html"_s;
    format.mimeType = u"text/html"_s;
    format.syntaxDefinition = u"HTML"_s;
    format.traits = reportTraits();
    format.makeWriter = [](const FormatOptions &options) {
        return std::make_unique<HtmlWriter>(options);
    };
    return format;
}

} // namespace Quoth

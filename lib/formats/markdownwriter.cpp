// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/markdownwriter.h>

#include <formats/builtinformats.h>
#include <formats/devicewriting.h>
#include <formats/htmlwriter.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// A quoted or listed text of several lines stays in its block.
QString indented(const QString &text, const QString &prefix)
{
    QString lines = text;
    return prefix + lines.replace(u'\n', u'\n' + prefix);
}

/// The lines of a note, none of which may end its item.
QString noteText(const QString &note)
{
    QStringList lines;
    for (const QString &line : note.trimmed().split(u'\n')) {
        lines.append(markdownText(line));
    }
    lines.removeAll(QString());
    return lines.join(u"\\\n    "_s);
}

bool isHighlighted(const QList<const Annotation *> &annotations)
{
    return std::any_of(annotations.cbegin(), annotations.cend(), [](const Annotation *annotation) {
        return annotation->kind == AnnotationKind::Highlight;
    });
}

} // namespace

QString markdownText(const QString &text)
{
    // Escaping every mark of ASCII is allowed, but nobody could read it.
    static const QString marks = u"\\`*_{}[]<>#|~&$^"_s;
    QString escaped;
    const QString line = text.simplified();
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar unit = line[i];
        const char16_t code = unit.unicode();
        const bool beginsBlock = i == 0 && (unit == u'-' || unit == u'+' || unit == u'=');
        const bool isEnd = i + 1 == line.size() || line[i + 1] == u' ';
        const bool endsNumber = (unit == u'.' || unit == u')') && i > 0 && i < 10 && isEnd &&
                                std::all_of(line.cbegin(), line.cbegin() + i, [](QChar digit) {
                                    return digit >= u'0' && digit <= u'9';
                                });
        const bool isControl = code < 0x20 || (code >= 0x7F && code < 0xA0);
        if (beginsBlock || endsNumber || marks.contains(unit)) {
            escaped += u'\\';
        }
        escaped += isControl ? QChar(QChar::ReplacementCharacter) : unit;
    }
    return escaped;
}

MarkdownWriter::MarkdownWriter(FormatOptions options)
    : m_options(std::move(options))
    , m_words(m_options)
{
}

Result<void> MarkdownWriter::begin(QIODevice &device)
{
    Q_UNUSED(device)
    m_number = 0;
    return {};
}

QString MarkdownWriter::text(const Report &report) const
{
    QString markdown;
    for (const Report::Paragraph &paragraph : report.paragraphs()) {
        if (paragraph.role == Report::Role::Title) {
            continue;
        }
        QString line;
        for (const Report::Run &run : report.runs(paragraph)) {
            const QString raw = run.span.in(report.article().text).toString();
            // Asterisks beside a letter or a mark may stay asterisks: elements never do.
            const bool isMarked = isHighlighted(run.annotations) && !raw.trimmed().isEmpty();
            line += raw.front().isSpace() ? u" "_s : QString();
            line += isMarked ? u"<mark>"_s + markdownText(raw) + u"</mark>"_s : markdownText(raw);
            line += raw.back().isSpace() ? u" "_s : QString();
            for (const Annotation *annotation : run.annotations) {
                const int note = report.noteNumber(*annotation);
                if (note > 0 && run.span.end == annotation->span.end) {
                    line += u"<sup>%1</sup>"_s.arg(note);
                }
            }
        }
        markdown += line.simplified() + u"\n\n"_s;
    }
    return markdown;
}

QString MarkdownWriter::notes(const Report &report) const
{
    if (report.notes().isEmpty()) {
        return {};
    }
    QString markdown = u"### %1\n\n"_s.arg(markdownText(m_words(u"Notes"_s)));
    for (const Report::Note &note : report.notes()) {
        const QString tag = note.annotation->tag.isEmpty()
                                ? QString()
                                : u" (%1)"_s.arg(markdownText(note.annotation->tag));
        markdown += u"%1. *%2*%3: %4\n"_s.arg(note.number)
                        .arg(
                            markdownText(shownWords(*note.annotation)), tag,
                            noteText(note.annotation->note));
    }
    return markdown + u'\n';
}

QString MarkdownWriter::quotations(const Report &report) const
{
    if (report.quotations().isEmpty()) {
        return {};
    }
    QString markdown = u"### %1\n\n"_s.arg(markdownText(m_words(u"Quotations"_s)));
    for (const Report::Speaker &speaker : report.speakers()) {
        markdown += u"#### %1\n\n"_s.arg(
            markdownText(speaker.name.isEmpty() ? m_words(u"Nobody known"_s) : speaker.name));
        for (const qsizetype place : speaker.quotations) {
            const Report::Quotation &quotation = report.quotations()[place];
            QString where = markdownText(report.reference());
            if (quotation.paragraph > 0) {
                where +=
                    u", "_s + markdownText(m_words(u"paragraph %1"_s).arg(quotation.paragraph));
            }
            if (quotation.annotation->status == AnnotationStatus::Proposed) {
                where += u" ("_s + markdownText(m_words(u"not reviewed"_s)) + u')';
            }
            markdown += indented(
                            markdownText(shownWords(*quotation.annotation)) + u"\n\n— "_s + where,
                            u"> "_s) +
                        u"\n\n"_s;
        }
    }
    return markdown;
}

Result<void> MarkdownWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    const Report report(article);
    const bool isWhole = m_options.value(u"content"_s) != u"quotations";
    QString markdown = m_number++ == 0 ? QString() : u"---\n\n"_s;
    markdown += u"## %1\n\n"_s.arg(markdownText(report.title()));
    QStringList about;
    for (const QString &fact : report.facts()) {
        about.append(markdownText(fact));
    }
    if (!about.isEmpty()) {
        markdown += about.join(u" · "_s) + u"\n\n"_s;
    }
    if (isWhole) {
        markdown += text(report) + notes(report);
    }
    markdown += quotations(report);
    return writeAll(device, markdown.toUtf8());
}

Result<void> MarkdownWriter::end(QIODevice &device)
{
    Q_UNUSED(device)
    return {};
}

Format markdownFormat()
{
    Format format;
    format.id = u"markdown"_s;
    format.suffix = u"md"_s;
    format.mimeType = u"text/markdown"_s;
    format.syntaxDefinition = u"Markdown"_s;
    format.traits = pageTraits();
    format.options = {{u"content"_s, {u"all"_s, u"quotations"_s}}};
    format.makeWriter = [](const FormatOptions &options) {
        return std::make_unique<MarkdownWriter>(options);
    };
    return format;
}

} // namespace Quoth

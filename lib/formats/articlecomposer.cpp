// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/articlecomposer.h>

#include <formats/readlimits.h>
#include <text/canonicaltext.h>
#include <text/storabletext.h>

#include <QLocale>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar byteOrderMark(0xFEFF);

/// The lines as they are laid one below the other, with where each begins.
class TextLines
{
public:
    Span add(QStringView line)
    {
        while (m_text.isEmpty() && line.startsWith(byteOrderMark)) {
            line = line.mid(1);
        }
        if (line.isEmpty()) {
            return {};
        }
        if (!m_text.isEmpty()) {
            m_text += u"\n\n";
        }
        const qsizetype start = m_text.size();
        m_text += line;
        return {start, m_text.size()};
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

const QString authorMark = u"By "_s;

bool saysBy(const QString &byline)
{
    return byline.startsWith(authorMark, Qt::CaseInsensitive);
}

Span bylineSpan(Span line, const QString &byline)
{
    // A structure's byline is without the word.
    const bool hasMark = !line.isNull() && (saysBy(byline) || line.length() != byline.size());
    return hasMark ? Span{line.start + authorMark.size(), line.end} : line;
}

} // namespace

void ParagraphText::append(QStringView piece)
{
    for (const QChar unit : piece) {
        if (m_text.isEmpty() && unit == byteOrderMark) {
            continue; // a canonical text does not begin with one
        }
        if (unit.isSpace()) {
            m_hasSpace = !m_text.isEmpty();
            continue;
        }
        if (m_hasSpace) {
            m_text += u' ';
            m_hasSpace = false;
        }
        m_text += unit;
    }
}

void ParagraphText::addMark(qsizetype from, Annotation mark)
{
    while (from < m_text.size() && m_text[from] == u' ') {
        ++from;
    }
    if (from < m_text.size()) {
        mark.span = {from, m_text.size()};
        m_marks.append(mark);
    }
}

void ArticleComposer::addParagraph(const QString &text)
{
    ParagraphText paragraph;
    paragraph.append(text);
    addParagraph(paragraph);
}

void ArticleComposer::addParagraph(const ParagraphText &paragraph)
{
    const bool repeatsTitle = m_paragraphs.isEmpty() && paragraph.text() == m_head.title;
    if (!paragraph.text().isEmpty() && !repeatsTitle) {
        m_size += paragraph.text().size();
        m_paragraphs.append(paragraph);
    }
}

Result<ReadArticle> ArticleComposer::finished(const QString &path, int number) const
{
    if (m_paragraphs.isEmpty()) {
        return failure(ErrorCode::NoText, path);
    }
    if (m_size > mostUnits) {
        return failure(ErrorCode::TooLarge, path);
    }
    TextLines lines;
    const Span title = lines.add(m_head.title);
    const QString by = m_head.byline.isEmpty() || saysBy(m_head.byline)
                           ? m_head.byline
                           : authorMark + m_head.byline;
    const Span byline = bylineSpan(lines.add(by), m_head.byline);
    const QDate day = m_head.published;
    const Span dateline =
        lines.add(day.isValid() ? QLocale::c().toString(day, u"d MMMM yyyy"_s) : QString());
    QList<Span> body;
    for (const ParagraphText &paragraph : m_paragraphs) {
        body.append(lines.add(paragraph.text()));
    }
    ReadArticle read;
    read.raw = lines.text();
    const CanonicalText canonical(storableText(read.raw));
    Article &article = read.content.article;
    article = m_head;
    article.text = canonical.text();
    for (QString *field : {&article.key, &article.source, &article.title, &article.byline}) {
        *field = storableText(*field);
    }
    const auto placed = [&canonical](Span span) {
        return span.isNull() ? span : canonical.fromRaw(span);
    };
    article.structure.title = placed(title);
    article.structure.byline = placed(byline);
    article.structure.dateline = placed(dateline);
    for (qsizetype i = 0; i < body.size(); ++i) {
        article.structure.body.append(canonical.fromRaw(body[i]));
        for (Annotation mark : m_paragraphs[i].marks()) {
            mark.span =
                canonical.fromRaw({body[i].start + mark.span.start, body[i].start + mark.span.end});
            mark.words = mark.span.in(article.text).toString();
            if (mark.kind == AnnotationKind::Entity && mark.entity.isEmpty()) {
                mark.entity = mark.tag == u"DATE" ? QString() : mark.words;
            }
            read.content.set.annotations.append(mark);
        }
    }
    QList<Annotation> &marks = read.content.set.annotations;
    std::stable_sort(marks.begin(), marks.end(), [](const Annotation &a, const Annotation &b) {
        return a.span < b.span;
    });
    for (qsizetype i = 0; i < marks.size(); ++i) {
        marks[i].id = i + 1;
    }
    nameAfterFile(article, path, number);
    return read;
}

} // namespace Quoth

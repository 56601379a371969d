// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/report.h>

#include <QHash>
#include <QUrl>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

Report::Report(const AnnotatedArticle &article)
    : m_article(article)
{
    for (const Annotation &annotation : article.set.annotations) {
        if (annotation.status != AnnotationStatus::Rejected) {
            m_shown.append(&annotation);
        }
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [](const auto *a, const auto *b) {
        return a->span < b->span;
    });
    collectParagraphs();
    collectQuotations();
    collectNotes();
}

Report::Role Report::roleOf(Span line) const
{
    const Structure &structure = m_article.article.structure;
    if (line.contains(structure.title) && !structure.title.isEmpty()) {
        return Role::Title;
    }
    const bool isByline = !structure.byline.isEmpty() && line.contains(structure.byline) &&
                          line.length() < structure.byline.length() + 12; // "By " and the like
    if (isByline || (!structure.dateline.isEmpty() && line == structure.dateline)) {
        return Role::Byline;
    }
    const bool isBoilerplate = std::any_of(
        structure.boilerplate.cbegin(), structure.boilerplate.cend(),
        [line](Span span) { return span.contains(line); });
    return isBoilerplate ? Role::Boilerplate : Role::Body;
}

void Report::collectParagraphs()
{
    const QStringView text = m_article.article.text;
    int number = 0;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype found = text.indexOf(u'\n', start);
        Span line{start, found < 0 ? text.size() : found};
        start = line.end + 1;
        while (!line.isEmpty() && text[line.start].isSpace()) {
            ++line.start;
        }
        while (!line.isEmpty() && text[line.end - 1].isSpace()) {
            --line.end;
        }
        if (!line.isEmpty()) {
            const Role role = roleOf(line);
            m_paragraphs.append({line, role, role == Role::Body ? ++number : 0});
        }
    }
}

void Report::collectQuotations()
{
    QHash<qint64, QString> speakers;
    QHash<qint64, const Annotation *> byId;
    for (const Annotation *annotation : std::as_const(m_shown)) {
        byId.insert(annotation->id, annotation);
    }
    for (const Relation &relation : m_article.set.relations) {
        if (const Annotation *to = byId.value(relation.to);
            to && relation.kind == RelationKind::Speaker) {
            speakers.insert(
                relation.from, to->entity.isEmpty() ? to->words.simplified() : to->entity);
        }
    }
    QHash<QString, qsizetype> places;
    for (const Annotation *annotation : std::as_const(m_shown)) {
        if (annotation->kind != AnnotationKind::Quotation || annotation->span.isEmpty()) {
            continue;
        }
        const QString name =
            annotation->entity.isEmpty() ? speakers.value(annotation->id) : annotation->entity;
        int paragraph = 0;
        for (const Paragraph &candidate : std::as_const(m_paragraphs)) {
            if (candidate.span.end > annotation->span.start) {
                paragraph = candidate.number;
                break;
            }
        }
        const qsizetype place = places.value(name, m_speakers.size());
        if (place == m_speakers.size()) {
            places.insert(name, place);
            m_speakers.append({name, {}});
        }
        m_speakers[place].quotations.append(m_quotations.size());
        m_quotations.append({annotation, name, int(m_quotations.size()) + 1, paragraph});
    }
    std::stable_sort(m_speakers.begin(), m_speakers.end(), [](const Speaker &a, const Speaker &b) {
        return a.name.isEmpty() != b.name.isEmpty() ? b.name.isEmpty()
                                                    : a.quotations.size() > b.quotations.size();
    });
}

void Report::collectNotes()
{
    for (const Annotation *annotation : std::as_const(m_shown)) {
        if (!annotation->note.trimmed().isEmpty()) {
            m_notes.append({annotation, int(m_notes.size()) + 1});
        }
    }
}

QList<Report::Run> Report::runs(const Paragraph &paragraph) const
{
    struct Piece
    {
        Span span;
        const Annotation *annotation = nullptr;
    };
    QList<Piece> pieces;
    QList<qsizetype> borders{paragraph.span.start, paragraph.span.end};
    for (const Annotation *annotation : m_shown) {
        if (annotation->span.start >= paragraph.span.end) {
            break;
        }
        if (annotation->span.end <= paragraph.span.start) {
            continue;
        }
        for (const Span part : parts(*annotation)) {
            const Span inside{
                std::max(part.start, paragraph.span.start), std::min(part.end, paragraph.span.end)};
            if (!inside.isEmpty()) {
                pieces.append({inside, annotation});
                borders << inside.start << inside.end;
            }
        }
    }
    std::sort(borders.begin(), borders.end());
    borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) {
        return a.span < b.span;
    });
    QList<Run> runs;
    QList<Piece> open;
    qsizetype next = 0;
    for (qsizetype i = 0; i + 1 < borders.size(); ++i) {
        const Span span{borders[i], borders[i + 1]};
        open.removeIf([span](const Piece &piece) { return piece.span.end <= span.start; });
        for (; next < pieces.size() && pieces[next].span.start <= span.start; ++next) {
            open.append(pieces[next]);
        }
        Run run{span, {}};
        for (const Piece &piece : std::as_const(open)) {
            run.annotations.append(piece.annotation);
        }
        runs.append(run);
    }
    return runs;
}

int Report::noteNumber(const Annotation &annotation) const
{
    for (const Note &note : m_notes) {
        if (note.annotation == &annotation) {
            return note.number;
        }
    }
    return 0;
}

const Report::Quotation *Report::quotation(const Annotation &annotation) const
{
    for (const Quotation &quotation : m_quotations) {
        if (quotation.annotation == &annotation) {
            return &quotation;
        }
    }
    return nullptr;
}

QString Report::title() const
{
    if (!m_article.article.title.isEmpty()) {
        return m_article.article.title;
    }
    if (m_paragraphs.isEmpty()) {
        return m_article.article.key;
    }
    const QString line = m_paragraphs.first().span.in(m_article.article.text).toString();
    return line.size() > 80 ? line.left(79) + u'…' : line;
}

QString Report::reference() const
{
    const Article &head = m_article.article;
    QStringList parts{u'“' + title() + u'”'};
    if (!head.byline.isEmpty()) {
        parts.append(head.byline);
    }
    const QUrl url(head.source);
    if (url.scheme() == u"http" || url.scheme() == u"https") {
        parts.append(head.source);
    }
    if (head.published.isValid()) {
        parts.append(head.published.toString(Qt::ISODate));
    }
    return parts.join(u", "_s);
}

QStringList Report::facts() const
{
    const Article &head = m_article.article;
    const bool isPath = head.source.startsWith(u'/') || head.source.startsWith(u"file:");
    QStringList facts;
    for (const QString &fact :
         {head.byline, head.published.toString(Qt::ISODate),
          isPath ? head.source.section(u'/', -1) : head.source}) {
        if (!fact.isEmpty()) {
            facts.append(fact);
        }
    }
    return facts;
}

QString ReportWords::option(const QString &name)
{
    return u"word: "_s + name;
}

const QStringList &ReportWords::names()
{
    static const QStringList names{
        u"Speakers"_s,     u"Quotations"_s,      u"Notes"_s,     u"Nobody known"_s,
        u"Person"_s,       u"Organisation"_s,    u"Place"_s,     u"Name"_s,
        u"Date"_s,         u"Quotation"_s,       u"Highlight"_s, u"not reviewed"_s,
        u"paragraph %1"_s, u"Made with Quoth"_s, u"Articles"_s};
    return names;
}

QString ReportWords::operator()(const QString &name) const
{
    Q_ASSERT(names().contains(name));
    return m_options.value(option(name), name);
}

} // namespace Quoth

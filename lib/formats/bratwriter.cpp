// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/bratwriter.h>

#include <formats/bratlines.h>
#include <formats/bratsource.h>
#include <formats/builtinformats.h>
#include <formats/labels.h>
#include <formats/lossreport.h>
#include <text/annotationjson.h>
#include <text/offsetmap.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

FormatTraits bratTraits()
{
    FormatTraits traits;
    traits.holds = Holdings::all().without(
        {Holding::Key, Holding::Source, Holding::Title, Holding::Byline, Holding::Published,
         Holding::Language, Holding::Structure, Holding::Imported, Holding::AnySpan,
         Holding::EmptySpan, Holding::Rejected});
    traits.unit = OffsetUnit::CodePoints;
    traits.isOfSeveralArticles = false;
    traits.remedies = {{Holding::AnySpan, Remedy::Trimmed}};
    return traits;
}

/// The pieces of a span between the line ends in it, without spaces beside those.
QList<Span> linesOf(Span span, QStringView text)
{
    QList<Span> lines;
    qsizetype start = span.start;
    for (qsizetype i = span.start; i <= span.end; ++i) {
        if (i < span.end && !isBratLineEnd(text[i])) {
            continue;
        }
        Span line{start, i};
        while (!line.isEmpty() && text[line.start].isSpace()) {
            ++line.start;
        }
        while (!line.isEmpty() && text[line.end - 1].isSpace()) {
            --line.end;
        }
        if (!line.isEmpty()) {
            lines.append(line);
        }
        start = i + 1;
    }
    return lines;
}

bool isPlainNote(const QString &note)
{
    return !note.isEmpty() && note.trimmed() == note &&
           std::none_of(note.cbegin(), note.cend(), [](QChar unit) {
               return isBratLineEnd(unit) || unit == u'\t';
           });
}

/// The lines of one article.
class AnnLines
{
public:
    explicit AnnLines(const AnnotatedArticle &article)
        : m_article(article)
        , m_offsets(article.article.text)
    {
    }

    QByteArray run(QSet<QString> &types, QSet<QString> &relations, QSet<QString> &attributes)
    {
        for (const Annotation &annotation : m_article.set.annotations) {
            const QString type = escapedLabel(labelOf(annotation, u'-'));
            types.insert(type);
            addText(annotation, type);
            addFields(annotation);
        }
        for (const Relation &relation : m_article.set.relations) {
            const QString type = escapedLabel(labelOf(relation, u'-'));
            relations.insert(type);
            add(u"R%1\t%2 Arg1:T%3 Arg2:T%4"_s.arg(relation.id)
                    .arg(type)
                    .arg(relation.from)
                    .arg(relation.to));
        }
        attributes |= m_attributeNames;
        return m_lines;
    }

private:
    void add(const QString &line) { m_lines += line.toUtf8() + '\n'; }

    void addText(const Annotation &annotation, const QString &type)
    {
        const QStringView text = m_article.article.text;
        QStringList places;
        QStringList words;
        QList<Span> lines;
        for (const Span part : parts(annotation)) {
            lines += linesOf(part, text);
        }
        for (const Span line : std::as_const(lines)) {
            const Span place = m_offsets.toCodePoints(line);
            places.append(u"%1 %2"_s.arg(place.start).arg(place.end));
            words.append(line.in(text).toString());
        }
        add(u"T%1\t%2 %3\t"_s.arg(annotation.id).arg(type, places.join(u';')) + words.join(u' '));
        if (bratPieces(lines, text) != parts(annotation)) {
            // The pieces would be joined: say where each of ours really begins and ends.
            QStringList ours;
            for (const Span part : parts(annotation)) {
                const Span place = m_offsets.toCodePoints(part);
                ours.append(u"%1-%2"_s.arg(place.start).arg(place.end));
            }
            addAttribute(annotation, bratPrefix() + u"parts"_s, ours.join(u'_'));
        }
    }

    void addAttribute(const Annotation &annotation, const QString &name, const QString &value)
    {
        m_attributeNames.insert(name);
        add(u"A%1\t%2 T%3 %4"_s.arg(++m_attributes).arg(name).arg(annotation.id).arg(value));
    }

    void addOwn(const Annotation &annotation, QLatin1StringView name, const QString &value)
    {
        if (!value.isEmpty()) {
            addAttribute(annotation, bratPrefix() + name, escapedLabel(value));
        }
    }

    void addFields(const Annotation &annotation)
    {
        for (auto it = annotation.attributes.cbegin(); it != annotation.attributes.cend(); ++it) {
            const bool isPlain = !it.key().isEmpty() && !it.key().startsWith(bratPrefix());
            const QString name = isPlain ? it.key() : bratPrefix() + u"attribute-"_s + it.key();
            addAttribute(annotation, escapedLabel(name), u'=' + escapedLabel(it.value()));
        }
        if (annotation.status != AnnotationStatus::Accepted) {
            addOwn(annotation, "status"_L1, identifier(annotation.status));
        }
        const Origin &origin = annotation.origin;
        if (origin.kind != OriginKind::Human) {
            addOwn(annotation, "origin"_L1, identifier(origin.kind));
        }
        addOwn(annotation, "origin-id"_L1, origin.id);
        addOwn(annotation, "origin-version"_L1, origin.version);
        if (origin.score != 1.0) {
            addOwn(
                annotation, "score"_L1,
                QString::number(origin.score, 'g', QLocale::FloatingPointShortest));
        }
        addOwn(annotation, "author"_L1, annotation.author);
        addOwn(annotation, "created"_L1, timeText(annotation.created));
        addOwn(annotation, "modified"_L1, timeText(annotation.modified));
        addEntity(annotation);
        addNote(annotation);
    }

    void addEntity(const Annotation &annotation)
    {
        if (isPlainNote(annotation.entity)) {
            add(u"N%1\tReference T%2 Quoth:%3\t"_s.arg(++m_references)
                    .arg(annotation.id)
                    .arg(escapedLabel(annotation.entity)) +
                annotation.entity);
        } else {
            addOwn(annotation, "entity"_L1, annotation.entity);
        }
    }

    void addNote(const Annotation &annotation)
    {
        if (isPlainNote(annotation.note)) {
            add(u"#%1\tAnnotatorNotes T%2\t"_s.arg(++m_notes).arg(annotation.id) + annotation.note);
        } else {
            addOwn(annotation, "note"_L1, annotation.note); // nothing can be escaped in a note
        }
    }

    const AnnotatedArticle &m_article;
    OffsetMap m_offsets;
    QByteArray m_lines;
    QSet<QString> m_attributeNames;
    int m_attributes = 0;
    int m_references = 0;
    int m_notes = 0;
};

QByteArray sortedLines(const QSet<QString> &names, const QString &after)
{
    QStringList lines = names.values();
    lines.sort();
    QByteArray bytes;
    for (const QString &line : std::as_const(lines)) {
        bytes += (line + after).toUtf8() + '\n';
    }
    return bytes;
}

} // namespace

Result<void> BratWriter::begin(FileSink &files)
{
    Q_UNUSED(files)
    return {};
}

Result<void> BratWriter::write(FileSink &files, const AnnotatedArticle &article)
{
    static const FormatTraits traits = bratTraits();
    const QString name = fileNameOf(article.article.key, m_names);
    const AnnotatedArticle content = reduced(article, traits).content;
    const QByteArray lines = AnnLines(content).run(m_types, m_relations, m_attributes);
    if (const auto done = files.add(name + u".txt"_s, article.article.text.toUtf8()); !done) {
        return done;
    }
    return files.add(name + u".ann"_s, lines);
}

Result<void> BratWriter::end(FileSink &files)
{
    const QByteArray configuration = "[entities]\n" + sortedLines(m_types, QString()) +
                                     "\n[relations]\n" +
                                     sortedLines(m_relations, u"\tArg1:<ENTITY>, Arg2:<ENTITY>"_s) +
                                     "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, "
                                     "<OVL-TYPE>:<ANY>\n"
                                     "\n[events]\n\n[attributes]\n" +
                                     sortedLines(m_attributes, u"\tArg:<ENTITY>"_s);
    return files.add(u"annotation.conf"_s, configuration);
}

Format bratFormat()
{
    Format format;
    format.id = u"brat"_s;
    format.suffix = u"zip"_s;
    format.mimeType = u"application/zip"_s;
    format.traits = bratTraits();
    format.makeFilesWriter = [](const FormatOptions &) {
        return std::make_unique<BratWriter>();
    };
    format.makeFilesSource = [](FileSource &files, const ReadContext &context) {
        return std::make_unique<BratSource>(files, context);
    };
    return format;
}

} // namespace Quoth

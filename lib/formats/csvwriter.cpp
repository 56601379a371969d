// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/csvwriter.h>

#include <formats/builtinformats.h>
#include <formats/csvcolumns.h>
#include <formats/csvsource.h>
#include <formats/devicewriting.h>
#include <text/annotationjson.h>
#include <text/jsonbytes.h>
#include <text/offsetmap.h>

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Who says an article's quotations, and by which verbs.
class QuotationEnds
{
public:
    explicit QuotationEnds(const AnnotationSet &set)
    {
        for (const Annotation &annotation : set.annotations) {
            m_annotations.insert(annotation.id, &annotation);
        }
        for (const Relation &relation : set.relations) {
            m_ends.insert({relation.from, int(relation.kind)}, relation.to);
            m_relations[relation.from].append(&relation);
        }
    }

    [[nodiscard]] const Annotation *end(const Annotation &from, RelationKind kind) const
    {
        return m_annotations.value(m_ends.value({from.id, int(kind)}));
    }

    /// The name behind the speaker: its own, or that of the name it stands for.
    [[nodiscard]] QString entity(const Annotation *speaker) const
    {
        if (!speaker || !speaker->entity.isEmpty()) {
            return speaker ? speaker->entity : QString();
        }
        const Annotation *name = end(*speaker, RelationKind::Coreference);
        return name ? name->entity : QString();
    }

    [[nodiscard]] QList<const Relation *> from(const Annotation &annotation) const
    {
        return m_relations.value(annotation.id);
    }

private:
    QHash<qint64, QList<const Relation *>> m_relations;
    QHash<qint64, const Annotation *> m_annotations;
    QHash<std::pair<qint64, int>, qint64> m_ends;
};

QString endWords(const Annotation *annotation)
{
    return annotation ? annotation->words : QString();
}

QString attributesCell(const QMap<QString, QString> &attributes)
{
    return attributes.isEmpty() ? QString() : QString::fromUtf8(jsonBytes(toJson(attributes)));
}

QString fragmentsCell(const Annotation &annotation, const OffsetMap &offsets)
{
    QList<Span> places;
    for (const Span fragment : annotation.fragments) {
        places.append(offsets.toCodePoints(fragment));
    }
    return places.isEmpty()
               ? QString()
               : QString::fromLatin1(QJsonDocument(toJson(places)).toJson(QJsonDocument::Compact));
}

QString relationsCell(const Annotation &annotation, const QuotationEnds &ends)
{
    QJsonArray list;
    for (const Relation *relation : ends.from(annotation)) {
        QJsonObject json = toJson(*relation);
        json.remove(u"from"_s);
        list.append(json);
    }
    return list.isEmpty() ? QString()
                          : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QStringList annotationRow(
    const Article &article, const Annotation &annotation, const QuotationEnds &ends,
    const OffsetMap &offsets)
{
    const Annotation *speaker = ends.end(annotation, RelationKind::Speaker);
    const Annotation *cue = ends.end(annotation, RelationKind::Cue);
    const Span place = offsets.toCodePoints(annotation.span);
    return {
        article.key,
        article.source,
        article.title,
        article.published.toString(Qt::ISODate),
        QString::number(annotation.id),
        identifier(annotation.kind),
        annotation.tag,
        QString::number(place.start),
        QString::number(place.end),
        annotation.words,
        annotation.entity,
        endWords(speaker),
        ends.entity(speaker),
        endWords(cue),
        identifier(annotation.status),
        identifier(annotation.origin.kind),
        annotation.origin.id,
        annotation.origin.version,
        QString::number(annotation.origin.score, 'g', QLocale::FloatingPointShortest),
        annotation.author,
        annotation.note,
        attributesCell(annotation.attributes),
        timeText(annotation.created),
        timeText(annotation.modified),
        fragmentsCell(annotation, offsets),
        relationsCell(annotation, ends)};
}

bool isFormulaLike(QStringView text)
{
    for (const QChar unit : text) {
        switch (unit.unicode()) {
        case u'=':
        case u'+':
        case u'-':
        case u'@':
        case 0xFF1D:
        case 0xFF0B:
        case 0xFF0D:
        case 0xFF20: // the full-width four
        case u'\t':
        case u'\r':
        case u'\n':
            return true;
        case u' ':
        case 0x00A0:
        case u'\'':
        case u'"':
            continue;
        default:
            return false;
        }
    }
    return false;
}

} // namespace

QString csvGuarded(const QString &text)
{
    return isFormulaLike(text) ? u'\'' + text : text;
}

QString csvCell(const QString &text)
{
    const bool needsMarks = text.startsWith(u' ') || text.endsWith(u' ') ||
                            std::any_of(text.cbegin(), text.cend(), [](QChar unit) {
                                return unit == u',' || unit == u'"' || unit == u'\r' ||
                                       unit == u'\n' || unit == u';' || unit == u'\t';
                            });
    return needsMarks ? u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"' : text;
}

QString csvUnguarded(const QString &cell)
{
    const bool isGuarded = cell.startsWith(u'\'') && isFormulaLike(QStringView(cell).mid(1));
    return isGuarded ? cell.mid(1) : cell;
}

CsvWriter::CsvWriter(QChar separator)
    : m_separator(separator)
{
}

QByteArray CsvWriter::row(const QStringList &cells) const
{
    QStringList row;
    for (const QString &cell : cells) {
        row.append(csvCell(csvGuarded(cell)));
    }
    return row.join(m_separator).toUtf8() + "\r\n";
}

Result<void> CsvWriter::begin(QIODevice &device)
{
    return writeAll(device, row(csvColumns()));
}

Result<void> CsvWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    const OffsetMap offsets(article.article.text);
    const QuotationEnds ends(article.set);
    QByteArray rows;
    for (const Annotation &annotation : article.set.annotations) {
        rows += row(annotationRow(article.article, annotation, ends, offsets));
    }
    return writeAll(device, rows);
}

Result<void> CsvWriter::end(QIODevice &device)
{
    Q_UNUSED(device)
    return {};
}

Format csvFormat()
{
    Format format;
    format.id = u"csv"_s;
    format.suffix = u"csv"_s;
    format.mimeType = u"text/csv"_s;
    format.syntaxDefinition = u"CSV"_s;
    format.traits.holds = Holdings::all().without(
        {Holding::Text, Holding::Byline, Holding::Language, Holding::Structure, Holding::Imported});
    format.traits.unit = OffsetUnit::CodePoints;
    format.makeWriter = [](const FormatOptions &) {
        return std::make_unique<CsvWriter>();
    };
    format.makeSource = [](QIODevice &device, const ReadContext &context) {
        return std::make_unique<CsvSource>(device, context, u',');
    };
    return format;
}

Format tsvFormat()
{
    Format format = csvFormat();
    format.id = u"tsv"_s;
    format.suffix = u"tsv"_s;
    format.mimeType = u"text/tab-separated-values"_s;
    format.makeWriter = [](const FormatOptions &) {
        return std::make_unique<CsvWriter>(u'\t');
    };
    format.makeSource = [](QIODevice &device, const ReadContext &context) {
        return std::make_unique<CsvSource>(device, context, u'\t');
    };
    return format;
}

} // namespace Quoth

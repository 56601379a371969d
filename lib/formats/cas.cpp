// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/cas.h>

#include <formats/articleassembly.h>
#include <formats/articlemeta.h>
#include <formats/cuttokens.h>
#include <formats/jsonplaces.h>
#include <formats/labels.h>
#include <text/annotationjson.h>
#include <text/jsonbytes.h>
#include <text/storabletext.h>

#include <QJsonArray>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

const QString entityType = u"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"_s;
const QString tokenType = u"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"_s;
const QString sentenceType = u"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"_s;
const QString markType = u"quoth.Mark"_s;
const QString linkType = u"quoth.Link"_s;
const QString articleType = u"quoth.Article"_s;

const QStringList &markFields()
{
    static const QStringList names = {u"kind"_s,   u"tag"_s,    u"entity"_s,  u"note"_s,
                                      u"status"_s, u"author"_s, u"created"_s, u"modified"_s};
    return names;
}

QMap<QString, QString> markFeatures(const Annotation &annotation)
{
    const QJsonObject json = toJson(annotation);
    QMap<QString, QString> features{{u"label"_s, labelOf(annotation)}};
    for (const QString &name : markFields()) {
        if (json.contains(name)) {
            features.insert(name, json.value(name).toString());
        }
    }
    const Origin &origin = annotation.origin;
    features.insert(u"origin"_s, identifier(origin.kind));
    features.insert(u"originId"_s, origin.id);
    features.insert(u"originVersion"_s, origin.version);
    features.insert(u"score"_s, QString::number(origin.score, 'g', QLocale::FloatingPointShortest));
    if (!annotation.attributes.isEmpty()) {
        features.insert(
            u"attributes"_s, QString::fromUtf8(jsonBytes(toJson(annotation.attributes))));
    }
    if (!annotation.fragments.isEmpty()) {
        features.insert(
            u"parts"_s,
            QString::fromLatin1(
                QJsonDocument(toJson(annotation.fragments)).toJson(QJsonDocument::Compact)));
    }
    features.removeIf([](const auto &feature) { return feature.value().isEmpty(); });
    return features;
}

std::optional<Annotation> annotationOfMark(const CasStructure &mark)
{
    QJsonObject json{{u"start"_s, 0}, {u"end"_s, 0}};
    for (const QString &name : markFields()) {
        json.insert(name, mark.features.value(name));
    }
    bool isNumber = true;
    const QString score = mark.features.value(u"score"_s);
    json.insert(
        u"origin"_s, QJsonObject{
                         {u"kind"_s, mark.features.value(u"origin"_s)},
                         {u"id"_s, mark.features.value(u"originId"_s)},
                         {u"version"_s, mark.features.value(u"originVersion"_s)},
                         {u"score"_s, score.isEmpty() ? 1.0 : score.toDouble(&isNumber)}});
    const QByteArray attributes = mark.features.value(u"attributes"_s).toUtf8();
    json.insert(u"attributes"_s, parsedJson(attributes).object());
    return isNumber ? annotationFromJson(json) : std::nullopt;
}

/// Builds the structures one after the other, with their ids.
class CasBuilder
{
public:
    explicit CasBuilder(const AnnotatedArticle &content)
        : m_content(content)
    {
        m_cas.text = content.article.text;
        m_cas.language = content.article.language;
    }

    Cas run()
    {
        const QJsonObject meta = metaJson(m_content.article);
        CasStructure &article = add(articleType, {0, m_cas.text.size()});
        for (auto it = meta.constBegin(); it != meta.constEnd(); ++it) {
            article.features.insert(it.key(), it.value().toString());
        }
        addTokens();
        for (const Annotation &annotation : m_content.set.annotations) {
            addMark(annotation);
        }
        for (const Relation &relation : m_content.set.relations) {
            addLink(relation);
        }
        return m_cas;
    }

private:
    CasStructure &add(const QString &type, Span span)
    {
        // The first ids are those of the sofa and the document's own annotation.
        m_cas.structures.append({m_cas.structures.size() + 3, type, span.start, span.end, {}, {}});
        return m_cas.structures.last();
    }

    void addTokens()
    {
        const CutTokens cut(m_cas.text, {});
        for (const Span sentence : cut.sentences) {
            add(sentenceType, {cut.tokens[sentence.start].start, cut.tokens[sentence.end - 1].end});
        }
        for (const Span token : cut.tokens) {
            add(tokenType, token);
        }
    }

    void addMark(const Annotation &annotation)
    {
        if (annotation.kind == AnnotationKind::Entity) {
            CasStructure &entity = add(entityType, annotation.span);
            entity.features.insert(u"value"_s, labelOf(annotation));
            if (!annotation.entity.isEmpty()) {
                entity.features.insert(u"identifier"_s, annotation.entity);
            }
        }
        CasStructure &mark = add(markType, annotation.span);
        mark.features = markFeatures(annotation);
        m_marks.insert(annotation.id, mark.id);
        m_spans.insert(annotation.id, annotation.span);
    }

    void addLink(const Relation &relation)
    {
        CasStructure &link = add(linkType, m_spans.value(relation.from));
        link.features.insert(u"label"_s, labelOf(relation));
        link.references = {
            {u"Dependent"_s, m_marks.value(relation.from)},
            {u"Governor"_s, m_marks.value(relation.to)}};
    }

    const AnnotatedArticle &m_content;
    Cas m_cas;
    QHash<qint64, qint64> m_marks;
    QHash<qint64, Span> m_spans;
};

/// Is it about the make of the text, or of the document as a whole?
bool isOfTheText(const QString &type)
{
    static const QStringList names = {
        u"Token"_s,
        u"Sentence"_s,
        u"Paragraph"_s,
        u"DocumentAnnotation"_s,
        u"Lemma"_s,
        u"POS"_s,
        u"DocumentMetaData"_s,
        u"TagsetDescription"_s,
        u"Dependency"_s,
        u"Div"_s,
        u"Stem"_s,
        u"MorphologicalFeatures"_s};
    const QString name = type.mid(type.lastIndexOf(u'.') + 1);
    return names.contains(name) || type.contains(u".pos."_s) || type == articleType ||
           type == linkType;
}

/// The label of a structure that is not ours: its value, or the name of its type.
QString foreignLabel(const CasStructure &structure)
{
    for (const QString &name : {u"value"_s, u"label"_s, u"referenceType"_s}) {
        if (const QString value = structure.features.value(name); !value.isEmpty()) {
            return value;
        }
    }
    return structure.type.mid(structure.type.lastIndexOf(u'.') + 1);
}

class CasReader
{
public:
    explicit CasReader(const Cas &cas)
        : m_cas(cas)
        , m_assembly(cas.text, OffsetUnit::Utf16)
    {
    }

    Result<ReadArticle> run(qint64 &faulty)
    {
        if (m_assembly.text().trimmed().isEmpty()) {
            return failure(ErrorCode::NoText);
        }
        bool hasOurs = false;
        for (const CasStructure &structure : m_cas.structures) {
            hasOurs = hasOurs || structure.type == markType;
            if (structure.type == articleType) {
                QJsonObject meta;
                for (auto it = structure.features.cbegin(); it != structure.features.cend(); ++it) {
                    meta.insert(it.key(), it.value());
                }
                readMeta(meta, m_assembly.article());
            }
        }
        if (m_assembly.article().language.isEmpty() && m_cas.language != u"x-unspecified") {
            m_assembly.article().language = storableText(m_cas.language);
        }
        for (const CasStructure &structure : m_cas.structures) {
            const bool isTaken = hasOurs ? structure.type == markType
                                         : structure.begin >= 0 && !isRelation(structure) &&
                                               !isOfTheText(structure.type);
            if (isTaken && !read(structure)) {
                faulty = &structure - m_cas.structures.constData();
                return failure(
                    ErrorCode::Malformed, {},
                    u"structure %1 (%2) lies outside the text or is not sound"_s.arg(structure.id)
                        .arg(structure.type));
            }
        }
        for (const CasStructure &structure : m_cas.structures) {
            if ((hasOurs && structure.type == linkType) || (!hasOurs && isRelation(structure))) {
                relate(structure);
            }
        }
        return m_assembly.finished();
    }

private:
    static bool isRelation(const CasStructure &structure)
    {
        return structure.references.contains(u"Governor"_s) &&
               structure.references.contains(u"Dependent"_s);
    }

    bool read(const CasStructure &structure)
    {
        const auto span = m_assembly.span(structure.begin, structure.end);
        if (!span) {
            return false;
        }
        Annotation annotation;
        QList<Span> pieces = {*span};
        if (structure.type == markType) {
            const auto found = annotationOfMark(structure);
            const auto parts =
                spansFromJson(parsedJson(structure.features.value(u"parts"_s).toUtf8()).array());
            if (!found || !parts) {
                return false;
            }
            annotation = *found;
            QList<Span> places;
            for (const Span part : *parts) {
                const auto piece = m_assembly.span(part.start, part.end);
                if (!piece) {
                    return false;
                }
                places.append(*piece);
            }
            pieces = places.isEmpty() ? pieces : places;
        } else {
            setLabel(annotation, foreignLabel(structure));
            annotation.entity = structure.features.value(u"identifier"_s);
        }
        m_ids.insert(structure.id, m_assembly.add(annotation, pieces));
        return true;
    }

    void relate(const CasStructure &structure)
    {
        Relation relation;
        setLabel(relation, foreignLabel(structure));
        relation.from = m_ids.value(structure.references.value(u"Dependent"_s));
        relation.to = m_ids.value(structure.references.value(u"Governor"_s));
        if (relation.from != 0 && relation.to != 0) {
            m_assembly.relate(relation);
        }
    }

    const Cas &m_cas;
    ArticleAssembly m_assembly;
    QHash<qint64, qint64> m_ids;
};

} // namespace

QMap<QString, QString> casFeatures(const Annotation &annotation)
{
    return markFeatures(annotation);
}

Cas casOf(const AnnotatedArticle &content)
{
    return CasBuilder(content).run();
}

int Cas::lineOf(const CasStructure &structure) const
{
    return structure.line > 0 || json.isEmpty() ? structure.line
                                                : lineOfMember(json, u"%ID"_s, structure.id);
}

Result<ReadArticle> articleOf(const Cas &cas, qint64 *faulty)
{
    *faulty = -1;
    return CasReader(cas).run(*faulty);
}

FormatTraits casTraits()
{
    FormatTraits traits;
    traits.holds =
        Holdings::all().without({Holding::Structure, Holding::Imported, Holding::Rejected});
    traits.unit = OffsetUnit::Utf16;
    traits.isOfSeveralArticles = false;
    return traits;
}

const QList<CasType> &casTypes()
{
    static const QList<CasType> types = {
        {tokenType, {}, {}},
        {sentenceType, {}, {}},
        {entityType, {u"value"_s, u"identifier"_s}, {}},
        {markType,
         QStringList{
             u"label"_s, u"origin"_s, u"originId"_s, u"originVersion"_s, u"score"_s,
             u"attributes"_s, u"parts"_s} +
             markFields(),
         {}},
        {linkType, {u"label"_s}, {u"Dependent"_s, u"Governor"_s}},
        {articleType,
         {u"key"_s, u"source"_s, u"title"_s, u"byline"_s, u"published"_s, u"language"_s},
         {}}};
    return types;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/labelstudiosource.h>

#include <formats/annotationextra.h>
#include <formats/articleassembly.h>
#include <formats/articlemeta.h>
#include <formats/jsonplaces.h>
#include <formats/labels.h>
#include <text/annotationjson.h>
#include <text/jsonbytes.h>
#include <text/storabletext.h>

#include <QHash>
#include <QSet>

#include <utility>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// The text that a task shows: by the source of its regions ("$article"), or "text", or the only
/// field there is.
QString textOf(const QJsonObject &task)
{
    const QJsonObject data = task.value(u"data"_s).toObject();
    for (const QString &list : {u"annotations"_s, u"completions"_s, u"predictions"_s}) {
        for (const QJsonValue &given : task.value(list).toArray()) {
            const QString source = given[u"result"_s][0][u"source"_s].toString();
            if (source.startsWith(u'$') && data.value(source.mid(1)).isString()) {
                return data.value(source.mid(1)).toString();
            }
        }
    }
    return data.value(u"text"_s).toString(
        data.size() == 1 ? data.begin().value().toString() : QString());
}

class StudioTaskReader
{
public:
    explicit StudioTaskReader(const QJsonObject &task)
        : m_task(task)
        , m_assembly(textOf(task), OffsetUnit::CodePoints)
    {
    }

    ArticleAssembly &assembly() { return m_assembly; }

    /// What is wrong with it, or nothing.
    QString run()
    {
        if (m_assembly.text().trimmed().isEmpty()) {
            return u"it has no text"_s;
        }
        readMeta(m_task.value(u"data"_s).toObject(), m_assembly.article());
        // A relation may lead from what a person made to what is only predicted.
        for (const bool isForRelations : {false, true}) {
            for (const QString &list : {u"annotations"_s, u"completions"_s, u"predictions"_s}) {
                for (const QJsonValue &given : m_task.value(list).toArray()) {
                    if (!given[u"was_cancelled"_s].toBool()) {
                        read(given.toObject(), list == u"predictions", isForRelations);
                    }
                }
            }
        }
        return m_fault;
    }

private:
    void read(const QJsonObject &given, bool isPrediction, bool isForRelations)
    {
        QSet<QString> known; // of this annotation: ids of two annotations have nothing in common
        for (const QJsonValue &value : given.value(u"result"_s).toArray()) {
            const QJsonObject region = value.toObject();
            const bool isRelation = region.value(u"type"_s).toString() == u"relation";
            if (isRelation != isForRelations) {
                continue;
            }
            const QString id = region.value(u"id"_s).toString();
            if (isRelation) {
                readRelation(region);
            } else if (id.isEmpty() || !known.contains(id)) {
                known.insert(id);
                m_ids.insert(id, readRegion(region, given, isPrediction));
            }
        }
    }

    qint64 readRegion(const QJsonObject &region, const QJsonObject &given, bool isPrediction)
    {
        const QJsonObject value = region.value(u"value"_s).toObject();
        const auto span = m_assembly.span(
            wholeNumber(value.value(u"start"_s)), wholeNumber(value.value(u"end"_s)));
        if (!value.contains(u"start"_s) && !value.contains(u"end"_s)) {
            return 0; // it is about the text as a whole
        }
        if (!span) {
            m_fault = u"region %1 lies outside the text"_s.arg(region.value(u"id"_s).toString());
            return 0;
        }
        const QJsonObject meta = region.value(u"meta"_s).toObject();
        if (meta.contains(u"quoth"_s)) {
            const auto extra = annotationFromExtra(meta.value(u"quoth"_s).toObject(), m_assembly);
            if (!extra) {
                m_fault = u"region %1"_s.arg(region.value(u"id"_s).toString());
                return 0;
            }
            return m_assembly.add(
                extra->annotation, extra->pieces.isEmpty() ? QList<Span>{*span} : extra->pieces);
        }
        return m_assembly.add(foreign(region, given, isPrediction), {*span});
    }

    [[nodiscard]] static Annotation
    foreign(const QJsonObject &region, const QJsonObject &given, bool isPrediction)
    {
        const QJsonObject value = region.value(u"value"_s).toObject();
        Annotation annotation;
        QStringList labels;
        for (const QString &name : {u"labels"_s, u"hypertextlabels"_s, u"choices"_s}) {
            for (const QJsonValue &label : value.value(name).toArray()) {
                labels.append(label.toString());
            }
        }
        setLabel(annotation, labels.value(0));
        if (labels.size() > 1) {
            annotation.attributes.insert(u"labels"_s, storableText(labels.mid(1).join(u", "_s)));
        }
        annotation.note = region.value(u"meta"_s)[u"text"_s][0].toString();
        if (isPrediction) {
            annotation.status = AnnotationStatus::Proposed;
            annotation.origin.kind = OriginKind::Model;
            annotation.origin.version = given.value(u"model_version"_s).toString();
            const double score =
                region.value(u"score"_s).toDouble(given.value(u"score"_s).toDouble(1));
            annotation.origin.score = score >= 0 && score <= 1 ? score : 1;
        } else if (region.value(u"origin"_s).toString() == u"prediction-changed") {
            annotation.status = AnnotationStatus::Corrected;
        }
        return annotation;
    }

    void readRelation(const QJsonObject &json)
    {
        Relation relation;
        const QJsonValue own = json.value(u"meta"_s)[u"quoth"_s];
        if (own.isObject()) {
            const auto found = relationFromJson(own.toObject());
            if (!found) {
                m_fault = u"a relation"_s;
                return;
            }
            relation = *found;
        } else {
            setLabel(relation, json.value(u"labels"_s)[0].toString());
        }
        QString from = json.value(u"from_id"_s).toString();
        QString to = json.value(u"to_id"_s).toString();
        if (json.value(u"direction"_s).toString() == u"left") {
            std::swap(from, to);
        }
        relation.from = m_ids.value(from);
        relation.to = m_ids.value(to);
        if (relation.from == 0 || relation.to == 0) {
            m_fault = u"a relation leads nowhere"_s;
            return;
        }
        m_assembly.relate(relation);
    }

    QJsonObject m_task;
    ArticleAssembly m_assembly;
    QHash<QString, qint64> m_ids;
    QString m_fault;
};

} // namespace

LabelStudioSource::LabelStudioSource(FileSource &files, const ReadContext &context)
    : m_files(files)
    , m_path(context.path)
{
    for (const QString &name : files.names()) {
        if (name.endsWith(u".json", Qt::CaseInsensitive)) {
            m_names.append(name);
        }
    }
}

/// Opens the next file that there is.
Result<bool> LabelStudioSource::openNext()
{
    if (m_names.isEmpty()) {
        if (!m_hasTasks) {
            m_hasTasks = true;
            return failure(ErrorCode::Malformed, m_path, u"no .json file in it holds tasks"_s);
        }
        return false;
    }
    m_name = m_names.takeFirst();
    const auto bytes = m_files.read(m_name);
    if (!bytes) {
        return failure(bytes.error());
    }
    const auto document = jsonDocument(*bytes, m_name);
    if (!document) {
        return failure(document.error());
    }
    m_tasks = document->isArray() ? document->array() : QJsonArray{document->object()};
    m_bytes = *bytes;
    m_next = 0;
    m_hasTasks = true;
    return true;
}

Result<std::optional<ReadArticle>> LabelStudioSource::next()
{
    while (m_next >= m_tasks.size()) {
        const auto opened = openNext();
        if (!opened) {
            m_names.clear();
            return failure(opened.error());
        }
        if (!*opened) {
            return std::nullopt;
        }
    }
    StudioTaskReader reader(m_tasks[m_next].toObject());
    ++m_next;
    if (const QString fault = reader.run(); !fault.isEmpty()) {
        return failure(
            ErrorCode::Malformed, m_name, u"task %1: %2"_s.arg(m_next).arg(fault),
            lineOfElement(m_bytes, m_next - 1));
    }
    nameAfterFile(reader.assembly().article(), m_name, int(m_next));
    return std::optional(reader.assembly().finished());
}

} // namespace Quoth

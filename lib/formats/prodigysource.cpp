// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/prodigysource.h>

#include <formats/annotationextra.h>
#include <formats/articleassembly.h>
#include <formats/articlemeta.h>
#include <formats/labels.h>
#include <text/annotationjson.h>

#include <QHash>
#include <QJsonArray>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// One task, or one spaCy document.
class TaskReader
{
public:
    explicit TaskReader(const QJsonObject &json)
        : m_json(json)
        , m_assembly(json.value(u"text"_s).toString(), OffsetUnit::CodePoints)
    {
    }

    /// What is wrong with it; empty when nothing is.
    QString run()
    {
        if (!m_json.value(u"text"_s).isString() || m_assembly.text().trimmed().isEmpty()) {
            return u"it has no text"_s;
        }
        readMeta(m_json.value(u"meta"_s).toObject(), m_assembly.article());
        const QString answer = m_json.value(u"answer"_s).toString(u"accept"_s);
        if (answer != u"accept") {
            return {};
        }
        const QJsonValue spans = m_json.value(u"spans"_s);
        QList<QJsonArray> lists = {m_json.value(u"ents"_s).toArray(), spans.toArray()};
        const QJsonObject groups = spans.toObject(); // spaCy's, by their names
        for (const QJsonValue &group : groups) {
            lists.append(group.toArray());
        }
        for (const QJsonArray &list : std::as_const(lists)) {
            for (const QJsonValue &value : list) {
                if (!readSpan(value.toObject())) {
                    return u"a span: "_s + QString::number(wholeNumber(value[u"start"_s]));
                }
            }
        }
        for (const QJsonValue &value : m_json.value(u"relations"_s).toArray()) {
            if (!readRelation(value.toObject())) {
                return u"a relation leads nowhere"_s;
            }
        }
        return {};
    }

    ArticleAssembly &assembly() { return m_assembly; }

private:
    bool readSpan(const QJsonObject &json)
    {
        const qint64 start = wholeNumber(json.value(u"start"_s));
        const qint64 end = wholeNumber(json.value(u"end"_s));
        const auto span = m_assembly.span(start, end);
        if (!span) {
            return false;
        }
        ExtraAnnotation extra;
        if (json.contains(u"quoth"_s)) {
            const auto found = annotationFromExtra(json.value(u"quoth"_s).toObject(), m_assembly);
            if (!found) {
                return false;
            }
            extra = *found;
        } else {
            setLabel(extra.annotation, json.value(u"label"_s).toString());
            const QString link = json.value(u"kb_id"_s).toString();
            if (!link.isEmpty()) {
                extra.annotation.attributes.insert(u"reference"_s, link);
            }
        }
        const QList<Span> pieces = extra.pieces.isEmpty() ? QList<Span>{*span} : extra.pieces;
        const qint64 id = m_assembly.add(extra.annotation, pieces);
        m_byPlace.insert({start, end}, id);
        m_byToken.insert(wholeNumber(json.value(u"token_end"_s)), id);
        return true;
    }

    /// The span that a relation names, made from its tokens where it has no label of its own.
    qint64 endOf(const QJsonObject &span, const QJsonValue &token)
    {
        const qint64 start = wholeNumber(span.value(u"start"_s));
        const qint64 end = wholeNumber(span.value(u"end"_s));
        if (const qint64 id = m_byPlace.value({start, end})) {
            return id;
        }
        if (start >= 0 && readSpan(span)) {
            return m_byPlace.value({start, end});
        }
        return m_byToken.value(wholeNumber(token));
    }

    bool readRelation(const QJsonObject &json)
    {
        Relation relation;
        if (const QJsonValue own = json.value(u"quoth"_s); own.isObject()) {
            const auto found = relationFromJson(own.toObject());
            if (!found || !m_assembly.hasId(found->from) || !m_assembly.hasId(found->to)) {
                return false;
            }
            m_assembly.relate(*found);
            return true;
        }
        relation.from = endOf(json.value(u"head_span"_s).toObject(), json.value(u"head"_s));
        relation.to = endOf(json.value(u"child_span"_s).toObject(), json.value(u"child"_s));
        if (relation.from == 0 || relation.to == 0) {
            return false;
        }
        setLabel(relation, json.value(u"label"_s).toString());
        m_assembly.relate(relation);
        return true;
    }

    QJsonObject m_json;
    ArticleAssembly m_assembly;
    QHash<std::pair<qint64, qint64>, qint64> m_byPlace;
    QHash<qint64, qint64> m_byToken;
};

} // namespace

ProdigySource::ProdigySource(QIODevice &device, const QString &path)
    : m_lines(device, path)
    , m_path(path)
{
}

Result<std::optional<ReadArticle>> ProdigySource::next()
{
    const auto json = m_lines.nextObject();
    if (!json) {
        return failure(json.error());
    }
    if (!*json) {
        return std::nullopt;
    }
    TaskReader reader(**json);
    if (const QString fault = reader.run(); !fault.isEmpty()) {
        return m_lines.malformed(fault);
    }
    nameAfterFile(reader.assembly().article(), m_path, m_lines.number());
    return std::optional(reader.assembly().finished());
}

} // namespace Quoth

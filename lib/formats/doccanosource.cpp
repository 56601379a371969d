// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/doccanosource.h>

#include <formats/articleassembly.h>
#include <formats/articlemeta.h>
#include <formats/labels.h>

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// What is wrong with the example, or nothing.
QString readExample(const QJsonObject &json, ArticleAssembly &assembly)
{
    if (!json.value(u"text"_s).isString() || assembly.text().trimmed().isEmpty()) {
        return u"it has no text"_s;
    }
    readMeta(json.value(u"meta"_s).toObject(), assembly.article());
    readMeta(json, assembly.article());
    QHash<qint64, qint64> ids;
    const auto add = [&](const QJsonValue &first, const QJsonValue &last, const QJsonValue &label,
                         const QJsonValue &id) {
        const auto span = assembly.span(wholeNumber(first), wholeNumber(last));
        if (!span || !label.isString()) {
            return false;
        }
        Annotation annotation;
        annotation.id = std::max<qint64>(0, wholeNumber(id));
        setLabel(annotation, label.toString());
        ids.insert(wholeNumber(id), assembly.add(annotation, {*span}));
        return true;
    };
    for (const QString &name : {u"label"_s, u"labels"_s}) {
        for (const QJsonValue &value : json.value(name).toArray()) {
            if (!add(value[0], value[1], value[2], {})) {
                return u"a label: %1"_s.arg(wholeNumber(value[0]));
            }
        }
    }
    for (const QJsonValue &value : json.value(u"entities"_s).toArray()) {
        if (!add(
                value[u"start_offset"_s], value[u"end_offset"_s], value[u"label"_s],
                value[u"id"_s])) {
            return u"an entity: %1"_s.arg(wholeNumber(value[u"id"_s]));
        }
    }
    for (const QJsonValue &value : json.value(u"relations"_s).toArray()) {
        Relation relation;
        relation.id = std::max<qint64>(0, wholeNumber(value[u"id"_s]));
        relation.from = ids.value(wholeNumber(value[u"from_id"_s]));
        relation.to = ids.value(wholeNumber(value[u"to_id"_s]));
        if (relation.from == 0 || relation.to == 0) {
            return u"a relation leads nowhere"_s;
        }
        setLabel(relation, value[u"type"_s].toString());
        assembly.relate(relation);
    }
    return {};
}

} // namespace

DoccanoSource::DoccanoSource(QIODevice &device, const ReadContext &context)
    : m_lines(device, context.path)
    , m_path(context.path)
    , m_countsCodePoints(context.options.value(u"unit"_s) == u"code-points"_s)
{
}

Result<std::optional<ReadArticle>> DoccanoSource::next()
{
    const auto json = m_lines.nextObject();
    if (!json) {
        return failure(json.error());
    }
    if (!*json) {
        return std::nullopt;
    }
    ArticleAssembly assembly(
        (*json)->value(u"text"_s).toString(),
        m_countsCodePoints ? OffsetUnit::CodePoints : OffsetUnit::Utf16);
    if (const QString fault = readExample(**json, assembly); !fault.isEmpty()) {
        return m_lines.malformed(fault);
    }
    nameAfterFile(assembly.article(), m_path, m_lines.number());
    return std::optional(assembly.finished());
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/articleassembly.h>

#include <text/storabletext.h>

#include <algorithm>

namespace Quoth {

ArticleAssembly::ArticleAssembly(const QString &raw, OffsetUnit unit)
    : m_canonical(raw)
    , m_offsets(raw)
    , m_unit(unit)
{
    m_read.raw = raw;
    article().text = m_canonical.text();
}

std::optional<Span> ArticleAssembly::rawSpan(qint64 start, qint64 end) const
{
    const Span span{qsizetype(start), qsizetype(end)};
    const bool isUtf16 = m_unit == OffsetUnit::Utf16;
    if (!span.isWithin(isUtf16 ? m_read.raw.size() : m_offsets.codePointLength())) {
        return std::nullopt;
    }
    return isUtf16 ? span : m_offsets.fromCodePoints(span);
}

std::optional<Span> ArticleAssembly::span(qint64 start, qint64 end) const
{
    const auto raw = rawSpan(start, end);
    return raw ? std::optional(m_canonical.fromRaw(*raw)) : std::nullopt;
}

std::optional<Span> ArticleAssembly::codePointSpan(Span codePoints) const
{
    return codePoints.isWithin(m_offsets.codePointLength())
               ? std::optional(m_canonical.fromRaw(m_offsets.fromCodePoints(codePoints)))
               : std::nullopt;
}

qint64 ArticleAssembly::add(Annotation annotation, const QList<Span> &pieces)
{
    if (pieces.size() == 1) {
        annotation.span = pieces.first();
        annotation.fragments.clear();
    } else {
        setParts(annotation, pieces);
    }
    annotation.words = annotation.span.in(text()).toString();
    settle(annotation);
    m_ids.insert(annotation.id);
    const qint64 id = annotation.id;
    m_read.content.set.annotations.append(std::move(annotation));
    return id;
}

qint64 ArticleAssembly::addUnplaced(Annotation annotation)
{
    annotation.words = storableText(annotation.words);
    annotation.span = {};
    annotation.fragments.clear();
    settle(annotation);
    m_unplaced.insert(annotation.id);
    m_read.unplaced.append(annotation);
    return annotation.id;
}

void ArticleAssembly::settle(Annotation &annotation)
{
    const auto isTaken = [this](qint64 id) {
        return m_ids.contains(id) || m_unplaced.contains(id);
    };
    if (annotation.id <= 0 || isTaken(annotation.id)) {
        while (isTaken(m_nextId)) {
            ++m_nextId;
        }
        annotation.id = m_nextId;
    }
    for (QString *field :
         {&annotation.tag, &annotation.entity, &annotation.author, &annotation.note,
          &annotation.origin.id, &annotation.origin.version}) {
        *field = storableText(*field);
    }
}

void ArticleAssembly::relate(Relation relation)
{
    relation.name = storableText(relation.name);
    relation.id = relation.id > 0 ? relation.id : m_nextRelation;
    m_nextRelation = std::max(m_nextRelation, relation.id + 1);
    m_read.content.set.relations.append(relation);
}

ReadArticle ArticleAssembly::finished()
{
    AnnotationSet &set = m_read.content.set;
    std::sort(
        set.annotations.begin(), set.annotations.end(),
        [](const Annotation &a, const Annotation &b) {
            return a.span == b.span ? a.id < b.id : a.span < b.span;
        });
    set.relations.removeIf([this](const Relation &relation) {
        return !m_ids.contains(relation.from) || !m_ids.contains(relation.to) ||
               relation.from == relation.to;
    });
    return std::move(m_read);
}

qint64 wholeNumber(const QJsonValue &value)
{
    return value.isDouble() ? std::max<qint64>(-1, value.toInteger(-1)) : -1;
}

} // namespace Quoth

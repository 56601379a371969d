// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/prodigywriter.h>

#include <formats/annotationextra.h>
#include <formats/articlemeta.h>
#include <formats/builtinformats.h>
#include <formats/cuttokens.h>
#include <formats/devicewriting.h>
#include <formats/labels.h>
#include <formats/lossreport.h>
#include <formats/prodigysource.h>
#include <text/annotationjson.h>
#include <text/jsonbytes.h>
#include <text/offsetmap.h>

#include <QHash>
#include <QJsonArray>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

FormatTraits prodigyTraits()
{
    FormatTraits traits;
    traits.holds = Holdings::all().without(
        {Holding::Structure, Holding::Imported, Holding::AnySpan, Holding::EmptySpan,
         Holding::Rejected});
    traits.unit = OffsetUnit::CodePoints;
    traits.remedies = {{Holding::AnySpan, Remedy::Trimmed}};
    return traits;
}

QJsonArray tokensJson(const CutTokens &cut, QStringView text, const OffsetMap &offsets)
{
    QJsonArray list;
    for (qsizetype i = 0; i < cut.tokens.size(); ++i) {
        const Span token = cut.tokens[i];
        const Span place = offsets.toCodePoints(token);
        const bool hasSpace = token.end < text.size() && text[token.end] == u' ';
        list.append(QJsonObject{
            {u"text"_s, token.in(text).toString()},
            {u"start"_s, qint64(place.start)},
            {u"end"_s, qint64(place.end)},
            {u"id"_s, qint64(i)},
            {u"ws"_s, hasSpace}});
    }
    return list;
}

QJsonObject spanJson(const Annotation &annotation, const CutTokens &cut, const OffsetMap &offsets)
{
    const Span place = offsets.toCodePoints(annotation.span);
    const Span tokens = cut.tokensOf(annotation.span);
    return {
        {u"start"_s, qint64(place.start)},
        {u"end"_s, qint64(place.end)},
        {u"token_start"_s, qint64(tokens.start)},
        {u"token_end"_s, qint64(tokens.end - 1)},
        {u"label"_s, labelOf(annotation)}};
}

QJsonObject relationJson(
    const Relation &relation, const QHash<qint64, QJsonObject> &spans, const QJsonObject &own)
{
    const QJsonObject head = spans.value(relation.from);
    const QJsonObject child = spans.value(relation.to);
    return {
        {u"head"_s, head.value(u"token_end"_s)},
        {u"child"_s, child.value(u"token_end"_s)},
        {u"head_span"_s, head},
        {u"child_span"_s, child},
        {u"label"_s, labelOf(relation)},
        {u"quoth"_s, own}};
}

QJsonObject taskJson(const AnnotatedArticle &article)
{
    const OffsetMap offsets(article.article.text);
    // As spaCy does, whose tokens make up the text.
    const CutTokens cut =
        CutTokens(article.article.text, article.set.annotations).withSpaces(article.article.text);
    QJsonArray spans;
    QHash<qint64, QJsonObject> byId;
    for (const Annotation &annotation : article.set.annotations) {
        QJsonObject span = spanJson(annotation, cut, offsets);
        byId.insert(annotation.id, span);
        span.insert(u"quoth"_s, extraJson(annotation, offsets));
        spans.append(span);
    }
    QJsonArray relations;
    for (const Relation &relation : article.set.relations) {
        relations.append(relationJson(relation, byId, toJson(relation)));
    }
    QJsonObject task{
        {u"text"_s, article.article.text},
        {u"meta"_s, metaJson(article.article)},
        {u"tokens"_s, tokensJson(cut, article.article.text, offsets)},
        {u"spans"_s, spans},
        {u"answer"_s, u"accept"_s}};
    if (!relations.isEmpty()) {
        task.insert(u"relations"_s, relations);
    }
    return task;
}

} // namespace

Result<void> ProdigyWriter::begin(QIODevice &device)
{
    Q_UNUSED(device)
    return {};
}

Result<void> ProdigyWriter::write(QIODevice &device, const AnnotatedArticle &article)
{
    static const FormatTraits traits = prodigyTraits();
    return writeAll(device, jsonBytes(taskJson(reduced(article, traits).content)) + '\n');
}

Result<void> ProdigyWriter::end(QIODevice &device)
{
    Q_UNUSED(device)
    return {};
}

Format prodigyFormat()
{
    Format format;
    format.id = u"prodigy"_s;
    format.suffix = u"jsonl"_s;
    format.mimeType = u"application/x-ndjson"_s;
    format.syntaxDefinition = u"JSON"_s;
    format.traits = prodigyTraits();
    format.makeWriter = [](const FormatOptions &) {
        return std::make_unique<ProdigyWriter>();
    };
    format.makeSource = [](QIODevice &device, const ReadContext &context) {
        return std::make_unique<ProdigySource>(device, context.path);
    };
    return format;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <review/reviewexcerpt.h>

#include <annotate/editmaker.h>
#include <annotate/textsteps.h>

namespace Quoth {

namespace {

constexpr qsizetype farAway = 400;

/// The line before or behind, past empty ones; nothing at the text's edge.
Span neighbouringLine(QStringView text, Span lines, bool isBehind)
{
    if (isBehind) {
        qsizetype start = lines.end;
        while (start < text.size() && text[start].isSpace()) {
            ++start;
        }
        const qsizetype end = text.indexOf(u'\n', start);
        return start < text.size() ? Span{start, end < 0 ? text.size() : end} : Span();
    }
    qsizetype end = lines.start;
    while (end > 0 && text[end - 1].isSpace()) {
        --end;
    }
    return end > 0 ? Span{text.lastIndexOf(u'\n', end - 1) + 1, end} : Span();
}

Span linesAt(QStringView text, Span span)
{
    const qsizetype before = span.start > 0 ? text.lastIndexOf(u'\n', span.start - 1) : -1;
    const qsizetype behind = text.indexOf(u'\n', span.end);
    return {before + 1, behind < 0 ? text.size() : behind};
}

/// The sentences next to a span, on either side.
Span withNeighbours(QStringView text, Span span)
{
    Span whole = span;
    qsizetype before = span.start;
    while (before > 0 && text[before - 1].isSpace()) {
        --before;
    }
    if (before > 0) {
        whole = hull(whole, sentencesAround(text, {before - 1, before}));
    }
    qsizetype behind = span.end;
    while (behind < text.size() && text[behind].isSpace()) {
        ++behind;
    }
    if (behind < text.size()) {
        whole = hull(whole, sentencesAround(text, {behind, behind + 1}));
    }
    return whole;
}

} // namespace

ReviewExcerpt reviewExcerpt(
    QStringView text, const AnnotationSet &set, const Annotation &annotation, ReviewContext context)
{
    Span target = annotation.span;
    for (const RelationKind kind : {RelationKind::Cue, RelationKind::Speaker}) {
        const Annotation *related = relatedAnnotation(set, annotation.id, kind);
        const bool isNear = related && related->span.start >= target.start - farAway &&
                            related->span.end <= target.end + farAway;
        if (isNear) {
            target = hull(target, related->span);
        }
    }
    ReviewExcerpt excerpt;
    excerpt.core = sentencesAround(text, target);
    excerpt.whole = excerpt.core;
    if (context == ReviewContext::Around) {
        excerpt.whole = withNeighbours(text, excerpt.core);
    } else if (context == ReviewContext::Paragraphs) {
        const Span lines = linesAt(text, excerpt.core);
        excerpt.whole = hull(
            hull(lines, neighbouringLine(text, lines, false)), neighbouringLine(text, lines, true));
    }
    return excerpt;
}

} // namespace Quoth

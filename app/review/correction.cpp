// SPDX-License-Identifier: GPL-3.0-or-later
#include <review/correction.h>

#include <text/annotationjson.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

std::optional<Annotation> parsed(const QString &json)
{
    return json.isEmpty() ? std::nullopt
                          : annotationFromJson(QJsonDocument::fromJson(json.toUtf8()).object());
}

/// Whom the set has as the speaker of a quotation.
QString speakerOf(const AnnotationSet &set, const Annotation &quotation)
{
    const Annotation *source = relatedAnnotation(set, quotation.id, RelationKind::Speaker);
    if (!source) {
        return quotation.entity;
    }
    return source->entity.isEmpty() ? source->words.simplified() : source->entity;
}

/// Relations are changed by their own acts, which can be undone.
bool hasOwnSpeaker(const QList<Decision> &history)
{
    bool isOwn = false;
    for (const Decision &decision : history) {
        if (decision.act.endsWith(u"speaker")) {
            isOwn = !decision.act.startsWith(u"undo:");
        }
    }
    return isOwn;
}

bool isAlike(const Annotation &one, const Annotation &other)
{
    return one.kind == other.kind && one.tag == other.tag && one.words == other.words &&
           one.fragments.isEmpty() && other.fragments.isEmpty();
}

Span movedLike(const Correction &correction, Span span)
{
    return {
        span.start + correction.after.span.start - correction.before.span.start,
        span.end + correction.after.span.end - correction.before.span.end};
}

} // namespace

std::optional<Correction> correctionOf(const QList<Decision> &history, const AnnotationSet &set)
{
    std::optional<Correction> correction;
    for (const Decision &decision : history) {
        const std::optional<Annotation> from = parsed(decision.from);
        const std::optional<Annotation> to = parsed(decision.to);
        if (from && to && from->status == AnnotationStatus::Proposed &&
            to->status == AnnotationStatus::Corrected) {
            correction = Correction{*from, *to, {}};
        }
    }
    const Annotation *now = correction ? findAnnotation(set, correction->before.id) : nullptr;
    if (!now || now->status != AnnotationStatus::Corrected) {
        return std::nullopt;
    }
    correction->after = *now;
    if (now->kind == AnnotationKind::Quotation && hasOwnSpeaker(history)) {
        correction->speaker = speakerOf(set, *now);
    }
    return correction;
}

QList<Edit> correctAlike(
    const Correction &correction, qint64 id, AnnotatedArticle &content, const QString &author,
    const QDateTime &now, const EditMaker::TakeId &takeId)
{
    const Annotation *proposal = findAnnotation(content.set, id);
    if (!proposal || proposal->status != AnnotationStatus::Proposed ||
        !isAlike(*proposal, correction.before)) {
        return {};
    }
    const Annotation before = correction.before;
    const Annotation after = correction.after;
    const Span span = movedLike(correction, proposal->span);
    const bool isMoved = after.span != before.span;
    if (isMoved && (!after.fragments.isEmpty() || !span.isWithin(content.article.text.size()) ||
                    span.in(content.article.text) != after.words)) {
        return {};
    }
    QList<Edit> edits;
    const EditMaker maker(content, author, now, takeId);
    const auto add = [&](const std::optional<Edit> &edit) {
        if (edit) {
            applyEdit(content.set, *edit);
            edits.append(*edit);
        }
    };
    if (after.kind != before.kind || after.tag != before.tag) {
        add(maker.relabel(id, {after.kind, after.tag}));
    }
    if (after.entity != before.entity && after.kind == AnnotationKind::Entity) {
        add(maker.setEntity(id, after.entity, after.tag));
    }
    if (isMoved) {
        add(maker.setSpan(id, span));
    }
    if (!correction.speaker.isEmpty()) {
        add(maker.setSpeaker(id, correction.speaker));
    }
    return edits;
}

} // namespace Quoth

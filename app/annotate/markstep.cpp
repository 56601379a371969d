// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/markstep.h>

#include <common/version.h>
#include <library/session.h>
#include <store/annotationstore.h>
#include <store/library.h>

#include <QHash>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

Annotation annotationAt(const FoundPlace &place, const MarkStep &how, const QDateTime &now)
{
    Annotation annotation;
    annotation.span = place.span;
    annotation.words = place.words;
    annotation.kind = place.label.kind;
    annotation.tag = place.label.tag;
    const bool isName = annotation.kind == AnnotationKind::Entity && annotation.tag != u"DATE"_s;
    if (isName) {
        annotation.entity = how.entity.isEmpty() ? place.words.simplified() : how.entity;
    }
    annotation.created = now;
    annotation.modified = now;
    if (how.isAccepted) {
        annotation.author = Session::author();
    } else {
        annotation.origin = {OriginKind::Rule, how.act, version(), 1.0};
        annotation.status = AnnotationStatus::Proposed;
    }
    return annotation;
}

} // namespace

Result<UndoStep>
makeMarkStep(Session &session, const QList<FoundPlace> &places, const MarkStep &how)
{
    const Result<qint64> first =
        session.library().annotations().reserveIds(static_cast<int>(places.size()));
    if (!first) {
        return failure(first.error());
    }
    UndoStep step{how.act, how.subject, {}, {}, {}};
    QHash<qint64, qsizetype> editOf;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    qint64 id = *first;
    for (const FoundPlace &place : places) {
        if (!editOf.contains(place.articleId)) {
            editOf.insert(place.articleId, step.edits.size());
            step.edits.append({place.articleId, how.act, {}, {}});
        }
        Annotation annotation = annotationAt(place, how, now);
        annotation.id = id++;
        step.edits[editOf.value(place.articleId)].annotations.append({std::nullopt, annotation});
    }
    return step;
}

} // namespace Quoth

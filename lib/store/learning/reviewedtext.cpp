// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/learning/reviewedtext.h>

#include <text/sentences.h>

#include <algorithm>

namespace Quoth {

namespace {

std::optional<EntityLabel> trainingLabel(const Annotation &annotation)
{
    if (annotation.kind == AnnotationKind::Entity && annotation.fragments.isEmpty()) {
        for (const EntityLabel label :
             {EntityLabel::Person, EntityLabel::Organisation, EntityLabel::Place,
              EntityLabel::Misc}) {
            if (annotation.tag == identifier(label)) {
                return label;
            }
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<TrainingDocument> reviewedText(const Article &article, const AnnotationSet &set)
{
    TrainingDocument document{article.key, article.text, {}, {}};
    QList<Span> decided;
    QList<Span> undecided;
    for (const Annotation &annotation : set.annotations) {
        const auto label = trainingLabel(annotation);
        if (!label) {
            continue;
        }
        const bool isUndecided = annotation.status == AnnotationStatus::Proposed;
        (isUndecided ? undecided : decided).append(annotation.span);
        if (!isUndecided && annotation.status != AnnotationStatus::Rejected) {
            document.names.append({annotation.span, *label, annotation.tag});
        }
    }
    if (decided.isEmpty()) {
        return std::nullopt;
    }
    if (undecided.isEmpty()) {
        return document;
    }
    const TokenizedText text = tokenizeText(document.text);
    std::vector<bool> isDecided(static_cast<size_t>(text.sentences.size()));
    for (const Span span : std::as_const(decided)) {
        if (const qsizetype sentence = text.sentenceAt(span.start); sentence >= 0) {
            isDecided[static_cast<size_t>(sentence)] = true;
        }
    }
    for (qsizetype i = 0; i < text.sentences.size(); ++i) {
        if (!isDecided[static_cast<size_t>(i)]) {
            document.open.append(text.sentences[i].span);
        }
    }
    document.open += undecided;
    return document;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedreader.h"

#include <store/learning/reviewedtext.h>

#include <algorithm>
#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

bool isCounted(EntityLabel label)
{
    return label == EntityLabel::Person || label == EntityLabel::Organisation ||
           label == EntityLabel::Place;
}

Annotation decided(const GoldDocument &gold, Span span, EntityLabel label, AnnotationStatus status)
{
    Annotation annotation;
    annotation.span = span;
    annotation.words = span.in(gold.text).toString();
    annotation.kind = AnnotationKind::Entity;
    annotation.tag = identifier(label);
    annotation.status = status;
    return annotation;
}

} // namespace

SimulatedReader::SimulatedReader(const QList<GoldDocument> &documents, Order order)
    : m_order(order)
{
    for (const GoldDocument &document : documents) {
        State state;
        state.gold = document;
        state.gold.entities.removeIf(
            [](const EntityMention &mention) { return !isCounted(mention.label); });
        m_states.append(state);
    }
}

SimulatedReader::Shape SimulatedReader::shapeOf(const EntityMention &mention)
{
    return {mention.span, static_cast<int>(mention.label)};
}

void SimulatedReader::analyze(const Pipeline &pipeline, bool learns)
{
    for (State &state : m_states) {
        analyze(state, pipeline, learns);
    }
}

void SimulatedReader::analyze(State &state, const Pipeline &pipeline, bool learns) const
{
    AnalysisRequest request{state.gold.text, state.gold.published, {}, {}};
    if (learns) {
        request.shown = m_shown;
    }
    state.undecided.clear();
    for (const EntityMention &mention : pipeline.analyze(request).mentions) {
        const Shape shape = shapeOf(mention);
        if (isCounted(mention.label) && !state.accepted.contains(shape) &&
            !state.rejected.contains(shape)) {
            state.undecided.append(mention);
        }
    }
}

std::optional<std::pair<qsizetype, qsizetype>> SimulatedReader::next() const
{
    std::optional<std::pair<qsizetype, qsizetype>> best;
    double least = 2;
    for (qsizetype document = 0; document < m_states.size(); ++document) {
        const QList<EntityMention> &undecided = m_states[document].undecided;
        for (qsizetype i = 0; i < undecided.size(); ++i) {
            if (m_order == Order::Text) {
                return std::pair{document, i};
            }
            const double distance = std::abs(undecided[i].confidence - 0.5);
            if (distance < least) {
                least = distance;
                best = {document, i};
            }
        }
    }
    return best;
}

void SimulatedReader::judge(State &state, const EntityMention &proposal)
{
    const QString words = proposal.span.in(state.gold.text).toString();
    qsizetype meant = -1;
    for (qsizetype i = 0; i < state.gold.entities.size(); ++i) {
        const Span span = state.gold.entities[i].span;
        if (span == proposal.span) {
            meant = i;
            break;
        }
        if (meant < 0 && span.overlaps(proposal.span) && !state.used.contains(i)) {
            meant = i;
        }
    }
    if (meant < 0 || (state.used.contains(meant))) {
        state.rejected.insert(shapeOf(proposal));
        m_shown.addRejection(words, proposal.label);
        return;
    }
    const EntityMention &gold = state.gold.entities[meant];
    state.used.insert(meant);
    state.accepted.insert(shapeOf(gold));
    m_shown.addName(gold.span.in(state.gold.text).toString(), gold.label);
    if (shapeOf(gold) != shapeOf(proposal)) {
        state.rejected.insert(shapeOf(proposal));
        // As a library counts corrections.
        m_shown.addRejection(words, proposal.label, gold.span == proposal.span ? 1 : 3);
    }
}

bool SimulatedReader::decide(const Pipeline &pipeline, bool learns)
{
    const auto place = next();
    if (!place) {
        return false;
    }
    State &state = m_states[place->first];
    const EntityMention proposal = state.undecided.takeAt(place->second);
    judge(state, proposal);
    // What was accepted takes the place of its own proposal.
    state.undecided.removeIf([&state](const EntityMention &mention) {
        return state.accepted.contains(shapeOf(mention));
    });
    if (learns) {
        analyze(state, pipeline, true);
    }
    return true;
}

Counts SimulatedReader::counts() const
{
    Counts counts;
    for (const State &state : m_states) {
        QSet<Shape> found = state.accepted;
        for (const EntityMention &mention : state.undecided) {
            found.insert(shapeOf(mention));
        }
        QSet<Shape> gold;
        for (const EntityMention &mention : state.gold.entities) {
            gold.insert(shapeOf(mention));
        }
        counts.gold += static_cast<int>(gold.size());
        counts.predicted += static_cast<int>(found.size());
        counts.right += static_cast<int>(gold.intersect(found).size());
    }
    return counts;
}

TrainingFile SimulatedReader::reviewed() const
{
    TrainingFile file;
    file.name = u"reviewed"_s;
    file.isAsLabelled = true;
    for (const State &state : m_states) {
        AnnotationSet set;
        for (const EntityMention &mention : state.undecided) {
            set.annotations.append(
                decided(state.gold, mention.span, mention.label, AnnotationStatus::Proposed));
        }
        for (const auto &[shapes, status] :
             {std::pair{&state.accepted, AnnotationStatus::Accepted},
              {&state.rejected, AnnotationStatus::Rejected}}) {
            for (const Shape &shape : *shapes) {
                set.annotations.append(decided(
                    state.gold, shape.first, static_cast<EntityLabel>(shape.second), status));
            }
        }
        Article article;
        article.key = state.gold.id;
        article.text = state.gold.text;
        std::sort(
            set.annotations.begin(), set.annotations.end(),
            [](const Annotation &a, const Annotation &b) { return a.span < b.span; });
        if (const auto text = reviewedText(article, set)) {
            file.documents.append(*text);
        }
    }
    return file;
}

} // namespace Quoth

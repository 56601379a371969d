// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/evaluation/counts.h>
#include <analysis/evaluation/golddocument.h>
#include <analysis/names/shownnames.h>
#include <analysis/pipeline.h>
#include <analysis/tagger/trainingset.h>

#include <QSet>

namespace Quoth {

/// Articles with their labels, and a hand that knows them: it works through what is proposed, one
/// decision at a time, and accepts, relabels, moves the bounds or rejects, as the labels say. It
/// sees only what is proposed: a name that was missed it cannot add.
///
/// Names of persons, organisations and places only.
class SimulatedReader
{
public:
    enum class Order
    {
        Text,
        Uncertain
    };

    SimulatedReader(const QList<GoldDocument> &documents, Order order);

    /// Analyses all articles again; what was decided stays as it is. With `learns` what the
    /// decisions have shown is used.
    void analyze(const Pipeline &pipeline, bool learns);
    /// Makes the next decision, and with `learns` analyses its article again. False where nothing
    /// is left.
    [[nodiscard]] bool decide(const Pipeline &pipeline, bool learns);

    /// What the library holds by now, decided or not, against the labels.
    [[nodiscard]] Counts counts() const;
    /// The articles as far as they are decided on, for training.
    [[nodiscard]] TrainingFile reviewed() const;

private:
    using Shape = std::pair<Span, int>;

    struct State
    {
        GoldDocument gold;
        QList<EntityMention> undecided;
        QSet<Shape> accepted;
        QSet<Shape> rejected; ///< and what was corrected into something else
        QSet<qsizetype> used; ///< labels that a decision has confirmed
    };

    static Shape shapeOf(const EntityMention &mention);
    void analyze(State &state, const Pipeline &pipeline, bool learns) const;
    void judge(State &state, const EntityMention &proposal);
    [[nodiscard]] std::optional<std::pair<qsizetype, qsizetype>> next() const;

    QList<State> m_states;
    Order m_order;
    ShownNames m_shown;
};

} // namespace Quoth

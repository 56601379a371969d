// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/names/entityfinder.h>
#include <analysis/tagger/frequentwords.h>

#include <memory>

namespace Quoth {

class TaggerDocument;

/// Finds names with a trained model: a linear chain of labels with the best path allowed, then full
/// names of persons spread to their surnames over the document. Confidence is the calibrated
/// marginal probability of the whole name. Immutable; one serves many threads.
class LearnedTagger final : public EntityFinder
{
public:
    explicit LearnedTagger(TaggerModel model);

    /// From the bytes of a model file, which may be mapped: they must stay valid as long as the
    /// tagger. `name` is for the error.
    [[nodiscard]] static Result<std::shared_ptr<const LearnedTagger>>
    fromBytes(const QByteArray &bytes, const QString &name);

    [[nodiscard]] QList<EntityMention> find(
        const TokenizedText &text, const Structure &structure, const QList<EntityMention> &dates,
        const StopCallable &stop, const DisposalCallable &disposal = {}) const override;

    /// The "version" of the model's manifest.
    [[nodiscard]] QString version() const override;

    [[nodiscard]] const TaggerModel &model() const { return m_model; }

private:
    [[nodiscard]] QList<EntityMention> findIn(
        const TaggerDocument &document, const TokenizedText &text, const Structure &structure,
        const QList<EntityMention> &dates, const StopCallable &stop) const;

    TaggerModel m_model;
    FrequentWords m_frequent;
};

} // namespace Quoth

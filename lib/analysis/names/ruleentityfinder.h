// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/names/entityfinder.h>

#include <memory>

namespace Quoth {

class NameLists;

/// Finds names by lists and rules: the baseline, and what works where there is no model.
///
/// Candidates are runs of capitalised words; points for each label come from their words and their
/// neighbours, are added up over all the places where the document has the same words, and spread
/// from full names to their parts ("David Madden" makes "Madden" a person everywhere).
class RuleEntityFinder : public EntityFinder
{
public:
    // Shared: the lists are megabytes, and the resolver and other finders read the same ones.
    explicit RuleEntityFinder(std::shared_ptr<const NameLists> names);
    ~RuleEntityFinder() override;

    [[nodiscard]] QList<EntityMention> find(
        const TokenizedText &text, const Structure &structure, const QList<EntityMention> &dates,
        const StopCallable &stop, const DisposalCallable &disposal = {}) const override;

private:
    std::shared_ptr<const NameLists> m_names;
};

} // namespace Quoth

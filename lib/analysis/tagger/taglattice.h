// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taggerlabels.h>

#include <vector>

namespace Quoth {

/// Scores of the labels of one token; [outsideTag] is 0 unless a caller wants it otherwise.
using TagScores = std::array<float, tagCount>;

/// The labels of one sentence as a chain: best path, partition function, marginals. Only paths
/// where names begin and end properly count; before the first token stands Outside. The memory is
/// kept from sentence to sentence. Not shared between threads.
class TagLattice
{
public:
    explicit TagLattice(const TagTransitions &transitions) { setTransitions(transitions); }
    void setTransitions(const TagTransitions &transitions);

    /// Makes room for a sentence. Masks allow every label until they are set.
    void resize(size_t tokens);
    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] TagScores &scores(size_t token) { return m_scores[token]; }
    [[nodiscard]] TagMask &mask(size_t token) { return m_masks[token]; }

    /// The labels of the best path. If the masks allow none, they are not kept.
    void findBestPath(std::vector<quint8> &tags);

    /// Forward and backward sums with the scores divided by `temperature`.
    void sum(float temperature = 1.0F) { sum(0, m_size, temperature); }
    /// The same for tokens [first, end) alone, as if there were no open name on either side.
    void sum(size_t first, size_t end, float temperature);
    // After sum():
    [[nodiscard]] const TagScores &marginals(size_t token) const { return m_marginals[token]; }
    /// Adds the expected number of each transition, times `factor`.
    void addExpectedTransitions(TagTransitions &expected, float factor) const;
    /// The probability that just this name stands at tokens [first, end).
    [[nodiscard]] float nameProbability(size_t first, size_t end, EntityLabel label) const;

private:
    void setTemperature(float temperature);
    void forward(size_t first, size_t end);
    void backward(size_t first, size_t end);

    TagTransitions m_transitions = {};
    TagTransitions m_factors = {}; // exponentials of the transitions; 0 where not allowed
    float m_factorTemperature = 0;
    size_t m_size = 0;
    std::vector<TagScores> m_scores;
    std::vector<TagMask> m_masks;
    std::vector<TagScores> m_potentials; // exponentials of the scores, scaled by their maximum
    std::vector<TagScores> m_forward;    // each normalised to a sum of 1
    std::vector<TagScores> m_backward;
    std::vector<float> m_norms;
    std::vector<TagScores> m_marginals;
    std::vector<std::array<quint8, tagCount>> m_back;
};

} // namespace Quoth

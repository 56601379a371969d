// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taggermodel.h>
#include <analysis/tagger/wordfeatures.h>

namespace Quoth {

using WeightSum = std::array<qint16, tagWeightCount>;

inline void addWeights(const TaggerModel &model, quint64 feature, WeightSum &sum)
{
    if (const qint8 *weights = model.weights(feature)) {
        for (size_t i = 0; i < sum.size(); ++i) {
            sum[i] = static_cast<qint16>(sum[i] + weights[i]);
        }
    }
}

/// What a word adds to the scores of the tokens around it and of itself, by WordPlace.
struct WordSums
{
    std::array<WeightSum, wordPlaceCount> places = {};
};

[[nodiscard]] WordSums wordSums(const TaggerModel &model, const WordType &word);

/// The sums of the words that most texts are full of ("the", "said", ","), made once when a model
/// is loaded: short texts then cost no more for each word than long ones. Only words that are no
/// names, so that documents have nothing to add. Immutable; any thread.
class FrequentWords
{
public:
    explicit FrequentWords(const TaggerModel &model);

    /// The sums of the word with that exact hash, or nothing.
    [[nodiscard]] const WordSums *find(quint64 exact) const;

private:
    std::vector<quint64> m_keys; // 0: free
    std::vector<quint32> m_places;
    std::vector<WordSums> m_sums;
};

} // namespace Quoth

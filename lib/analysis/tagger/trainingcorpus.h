// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/lexicon.h>
#include <analysis/tagger/taggerlabels.h>
#include <analysis/tagger/trainingset.h>
#include <core/stop.h>

#include <span>
#include <vector>

namespace Quoth {

/// Counts features by hash and numbers those that are frequent enough.
class FeatureIndex
{
public:
    static constexpr quint32 none = 0xffffffff;

    FeatureIndex();
    void count(quint64 feature);
    /// Numbers the features seen at least that often, in the order in which they were met.
    void number(quint32 fewest);
    [[nodiscard]] quint32 find(quint64 feature) const;
    /// The numbered features.
    [[nodiscard]] const std::vector<quint64> &features() const { return m_numbered; }

private:
    struct Slot
    {
        quint64 feature = 0;
        quint32 count = 0;
        quint32 number = none;
    };
    [[nodiscard]] size_t slotOf(quint64 feature) const;
    void grow();

    std::vector<Slot> m_slots;
    std::vector<quint64> m_order;
    std::vector<quint64> m_numbered;
};

/// The training texts as numbers: for each token its features and the labels it may have.
class TrainingCorpus
{
public:
    struct Sentence
    {
        quint32 firstToken = 0;
        quint32 tokenCount = 0;
        float weight = 1;
        quint32 document = 0;
        bool isFullyLabelled = true; ///< each token has just one label
        bool isSilver = false;       ///< labelled by a program and corrected
    };

    [[nodiscard]] const std::vector<Sentence> &sentences() const { return m_sentences; }
    [[nodiscard]] std::span<const quint32> features(size_t token) const
    {
        return {m_features.data() + m_starts[token], m_features.data() + m_starts[token + 1]};
    }
    [[nodiscard]] TagMask mask(size_t token) const { return m_masks[token]; }
    /// Does the feature tell which word it is, and not only of what kind?
    [[nodiscard]] bool namesTheWord(quint32 feature) const { return m_namesTheWord[feature] != 0; }
    /// Lets a token have any label, and with it the whole name that it was labelled as a part of.
    void openLabel(size_t sentence, size_t token);
    [[nodiscard]] size_t tokenCount() const { return m_masks.size(); }
    /// How often each feature occurs, by their numbers.
    [[nodiscard]] std::vector<quint32> featureCounts() const;
    /// The hashes of the features, by their numbers.
    [[nodiscard]] const std::vector<quint64> &featureHashes() const { return m_hashes; }

private:
    friend class CorpusEncoder;

    std::vector<Sentence> m_sentences;
    std::vector<quint64> m_starts = {0};
    std::vector<quint32> m_features;
    std::vector<TagMask> m_masks;
    std::vector<quint64> m_hashes;
    std::vector<quint8> m_namesTheWord;
};

/// How the texts are made into numbers.
struct CorpusOptions
{
    quint32 fewestOccurrences = 2; ///< rarer features are left out
    double recasedShare = 0.09;    ///< of sentences that are added in other capitals
    quint64 seed = 1;
};

/// Brings the labels under the convention and extracts the features: two passes over the texts.
/// Stopped early the corpus is empty.
[[nodiscard]] TrainingCorpus encodeCorpus(
    const QList<TrainingFile> &files, const Lexicon &lexicon, const CorpusOptions &options,
    const StopCallable &stop);

} // namespace Quoth

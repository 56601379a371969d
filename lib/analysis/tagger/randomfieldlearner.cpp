// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/taglearner.h>

#include <analysis/tagger/visitsentences.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace Quoth {

namespace {

constexpr float smallestGradient = 1e-3F; // tokens that are this sure teach nothing

class RandomFieldLearner
{
public:
    RandomFieldLearner(
        const TrainingCorpus &corpus, size_t sentenceCount, const LearnerOptions &options)
        : m_corpus(corpus)
        , m_options(options)
        , m_random(options.seed)
        , m_lattice(TagTransitions())
        , m_rows(corpus.featureHashes().size())
        , m_rate(static_cast<float>(options.learningRate))
        , m_decay(static_cast<float>(
              options.learningRate * options.regularisation /
              static_cast<double>(std::max<size_t>(1, sentenceCount))))
        , m_steadiness(static_cast<float>(options.steadiness))
    {
    }

    /// Begins with these weights, and stays near them.
    void startFrom(const LearnedWeights &start)
    {
        Q_ASSERT(start.features.size() == m_rows.size());
        m_start = &start;
        for (size_t i = 0; i < m_rows.size(); ++i) {
            m_rows[i].weights = start.features[i];
        }
        m_transitions = start.transitions;
    }

    void learn(const TrainingCorpus::Sentence &sentence)
    {
        ++m_step;
        m_lattice.setTransitions(m_transitions);
        fill(sentence);
        m_lattice.sum();
        m_gradients.resize(sentence.tokenCount);
        for (size_t i = 0; i < sentence.tokenCount; ++i) {
            m_gradients[i] = m_lattice.marginals(i);
        }
        TagTransitions transitions = {};
        m_lattice.addExpectedTransitions(transitions, 1);
        if (sentence.isFullyLabelled) {
            subtractPath(sentence, transitions);
        } else {
            for (size_t i = 0; i < sentence.tokenCount; ++i) {
                m_lattice.mask(i) = m_corpus.mask(sentence.firstToken + i);
            }
            m_lattice.sum();
            for (size_t i = 0; i < sentence.tokenCount; ++i) {
                for (size_t tag = 0; tag < tagCount; ++tag) {
                    m_gradients[i][tag] -= m_lattice.marginals(i)[tag];
                }
            }
            m_lattice.addExpectedTransitions(transitions, -1);
        }
        update(sentence, transitions);
    }

    /// Adds the weights as they are now to the mean that is the result. Means over epochs hold
    /// better on new texts than the last state does.
    void endEpoch()
    {
        ++m_epochsAdded;
        m_sum.features.resize(m_rows.size());
        for (size_t i = 0; i < m_rows.size(); ++i) {
            decay(i);
            for (size_t k = 0; k < tagWeightCount; ++k) {
                m_sum.features[i][k] += m_rows[i].weights[k];
            }
        }
        for (size_t tag = 0; tag < tagCount; ++tag) {
            for (size_t next = 0; next < tagCount; ++next) {
                m_sum.transitions[tag][next] += m_transitions[tag][next];
            }
        }
    }

    [[nodiscard]] LearnedWeights result()
    {
        const float factor = 1 / static_cast<float>(std::max(1, m_epochsAdded));
        for (auto &row : m_sum.features) {
            for (float &weight : row) {
                weight *= factor;
            }
        }
        for (auto &row : m_sum.transitions) {
            for (float &weight : row) {
                weight *= factor;
            }
        }
        return std::move(m_sum);
    }

private:
    struct Row
    {
        std::array<float, tagWeightCount> weights = {};
        std::array<float, tagWeightCount> squares = {}; // sums of squared gradients
        quint32 lastStep = 0;
    };

    /// What regularisation has done to the row since it was last touched.
    void decay(size_t number)
    {
        static constexpr std::array<float, tagWeightCount> nothing = {};
        Row &row = m_rows[number];
        const auto &start = m_start ? m_start->features[number] : nothing;
        const float strength = m_decay * static_cast<float>(m_step - row.lastStep);
        for (size_t k = 0; k < tagWeightCount; ++k) {
            const float loss = strength / std::sqrt(row.squares[k] + m_steadiness);
            row.weights[k] = start[k] + (row.weights[k] - start[k]) / (1 + loss);
        }
        row.lastStep = m_step;
    }

    void fill(const TrainingCorpus::Sentence &sentence)
    {
        m_lattice.resize(sentence.tokenCount);
        m_kept.clear();
        m_ends.clear();
        for (size_t i = 0; i < sentence.tokenCount; ++i) {
            TagScores &scores = m_lattice.scores(i);
            scores.fill(0);
            const bool isUnknown =
                m_options.wordDropout > 0 && m_random.chance(m_options.wordDropout);
            for (const quint32 feature : m_corpus.features(sentence.firstToken + i)) {
                if (isUnknown && m_corpus.namesTheWord(feature)) {
                    continue;
                }
                if (m_options.dropout > 0 && m_random.chance(m_options.dropout)) {
                    continue;
                }
                m_kept.push_back(feature);
                const Row &row = m_rows[feature];
                for (size_t k = 0; k < tagWeightCount; ++k) {
                    scores[k + 1] += row.weights[k];
                }
            }
            m_ends.push_back(m_kept.size());
        }
    }

    void subtractPath(const TrainingCorpus::Sentence &sentence, TagTransitions &transitions)
    {
        size_t before = outsideTag;
        for (size_t i = 0; i < sentence.tokenCount; ++i) {
            const auto tag =
                static_cast<size_t>(std::countr_zero(m_corpus.mask(sentence.firstToken + i)));
            m_gradients[i][tag] -= 1;
            transitions[before][tag] -= 1;
            before = tag;
        }
    }

    void update(const TrainingCorpus::Sentence &sentence, const TagTransitions &transitions)
    {
        size_t feature = 0;
        for (size_t i = 0; i < sentence.tokenCount; ++i) {
            std::array<float, tagWeightCount> gradient;
            float largest = 0;
            for (size_t k = 0; k < tagWeightCount; ++k) {
                gradient[k] = m_gradients[i][k + 1] * sentence.weight;
                largest = std::max(largest, std::abs(gradient[k]));
            }
            if (largest < smallestGradient) {
                feature = m_ends[i];
                continue;
            }
            for (; feature < m_ends[i]; ++feature) {
                Row &row = m_rows[m_kept[feature]];
                decay(m_kept[feature]);
                for (size_t k = 0; k < tagWeightCount; ++k) {
                    row.squares[k] += gradient[k] * gradient[k];
                    row.weights[k] -=
                        m_rate * gradient[k] / std::sqrt(row.squares[k] + m_steadiness);
                }
            }
        }
        for (size_t tag = 0; tag < tagCount; ++tag) {
            for (size_t next = 0; next < tagCount; ++next) {
                const float gradient = transitions[tag][next] * sentence.weight;
                m_transitionSquares[tag][next] += gradient * gradient;
                m_transitions[tag][next] -=
                    m_rate * gradient / std::sqrt(m_transitionSquares[tag][next] + m_steadiness);
            }
        }
    }

    const TrainingCorpus &m_corpus;
    const LearnerOptions &m_options;
    TrainingRandom m_random;
    TagLattice m_lattice;
    std::vector<Row> m_rows;
    TagTransitions m_transitions = {};
    TagTransitions m_transitionSquares = {};
    float m_rate;
    float m_decay;
    float m_steadiness;
    const LearnedWeights *m_start = nullptr;
    quint32 m_step = 0;
    LearnedWeights m_sum;
    int m_epochsAdded = 0;
    std::vector<TagScores> m_gradients;
    std::vector<quint32> m_kept;
    std::vector<size_t> m_ends;
};

std::optional<LearnedWeights> runRandomField(
    RandomFieldLearner &learner, const TrainingCorpus &corpus, std::vector<quint32> sentences,
    const LearnerOptions &options, const StopCallable &stop, const ProgressCallable &progress)
{
    const int firstAdded = options.epochs / 3;
    int epochNow = 0;
    const bool isDone = visitSentences(
        corpus, std::move(sentences), options, stop, progress,
        [&](const TrainingCorpus::Sentence &sentence, int epoch) {
            if (epoch != epochNow) {
                if (epochNow >= firstAdded) {
                    learner.endEpoch();
                }
                epochNow = epoch;
            }
            learner.learn(sentence);
        });
    if (!isDone) {
        return std::nullopt;
    }
    learner.endEpoch();
    return learner.result();
}

} // namespace

std::optional<LearnedWeights> learnRandomField(
    const TrainingCorpus &corpus, std::vector<quint32> sentences, const LearnerOptions &options,
    const StopCallable &stop, const ProgressCallable &progress)
{
    RandomFieldLearner learner(corpus, sentences.size(), options);
    return runRandomField(learner, corpus, std::move(sentences), options, stop, progress);
}

std::optional<LearnedWeights> adaptRandomField(
    const TrainingCorpus &corpus, std::vector<quint32> sentences, const LearnerOptions &options,
    const LearnedWeights &start, const StopCallable &stop, const ProgressCallable &progress)
{
    RandomFieldLearner learner(corpus, sentences.size(), options);
    learner.startFrom(start);
    return runRandomField(learner, corpus, std::move(sentences), options, stop, progress);
}

} // namespace Quoth

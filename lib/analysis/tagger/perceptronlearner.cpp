// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/taglearner.h>

#include <analysis/tagger/visitsentences.h>

#include <bit>

namespace Quoth {

namespace {

class PerceptronLearner
{
public:
    PerceptronLearner(const TrainingCorpus &corpus, const LearnerOptions &options)
        : m_corpus(corpus)
        , m_options(options)
        , m_random(options.seed)
        , m_lattice(TagTransitions())
        , m_rows(corpus.featureHashes().size())
    {
    }

    void learn(const TrainingCorpus::Sentence &sentence)
    {
        ++m_step;
        m_lattice.setTransitions(m_transitions);
        fill(sentence);
        m_lattice.findBestPath(m_found);
        if (sentence.isFullyLabelled) {
            m_right.resize(sentence.tokenCount);
            for (size_t i = 0; i < sentence.tokenCount; ++i) {
                m_right[i] =
                    static_cast<quint8>(std::countr_zero(m_corpus.mask(sentence.firstToken + i)));
            }
        } else {
            for (size_t i = 0; i < sentence.tokenCount; ++i) {
                m_lattice.mask(i) = m_corpus.mask(sentence.firstToken + i);
            }
            m_lattice.findBestPath(m_right);
        }
        if (m_found != m_right) {
            update(sentence);
        }
    }

    [[nodiscard]] LearnedWeights result() const
    {
        LearnedWeights weights;
        const auto steps = static_cast<float>(std::max<quint64>(1, m_step));
        weights.features.resize(m_rows.size());
        for (size_t i = 0; i < m_rows.size(); ++i) {
            const auto mean = [&](size_t tag) {
                return m_rows[i].weights[tag] - m_rows[i].totals[tag] / steps;
            };
            for (size_t tag = 1; tag < tagCount; ++tag) {
                weights.features[i][tag - 1] = mean(tag) - mean(outsideTag);
            }
        }
        for (size_t tag = 0; tag < tagCount; ++tag) {
            for (size_t next = 0; next < tagCount; ++next) {
                weights.transitions[tag][next] =
                    m_transitions[tag][next] - m_transitionTotals[tag][next] / steps;
            }
        }
        return weights;
    }

private:
    struct Row
    {
        TagScores weights = {};
        TagScores totals = {}; // of each change times the step it was made in
    };

    void fill(const TrainingCorpus::Sentence &sentence)
    {
        m_lattice.resize(sentence.tokenCount);
        m_kept.clear();
        m_ends.clear();
        for (size_t i = 0; i < sentence.tokenCount; ++i) {
            TagScores &scores = m_lattice.scores(i);
            scores.fill(0);
            for (const quint32 feature : m_corpus.features(sentence.firstToken + i)) {
                if (m_options.dropout > 0 && m_random.chance(m_options.dropout)) {
                    continue;
                }
                m_kept.push_back(feature);
                const TagScores &weights = m_rows[feature].weights;
                for (size_t tag = 0; tag < tagCount; ++tag) {
                    scores[tag] += weights[tag];
                }
            }
            m_ends.push_back(m_kept.size());
        }
    }

    void update(const TrainingCorpus::Sentence &sentence)
    {
        const auto step = static_cast<float>(m_step);
        size_t feature = 0;
        quint8 before = outsideTag;
        quint8 beforeRight = outsideTag;
        for (size_t i = 0; i < sentence.tokenCount; ++i) {
            const quint8 found = m_found[i];
            const quint8 right = m_right[i];
            for (; feature < m_ends[i]; ++feature) {
                if (found != right) {
                    Row &row = m_rows[m_kept[feature]];
                    row.weights[right] += sentence.weight;
                    row.totals[right] += sentence.weight * step;
                    row.weights[found] -= sentence.weight;
                    row.totals[found] -= sentence.weight * step;
                }
            }
            if (found != right || before != beforeRight) {
                m_transitions[beforeRight][right] += sentence.weight;
                m_transitionTotals[beforeRight][right] += sentence.weight * step;
                m_transitions[before][found] -= sentence.weight;
                m_transitionTotals[before][found] -= sentence.weight * step;
            }
            before = found;
            beforeRight = right;
        }
    }

    const TrainingCorpus &m_corpus;
    const LearnerOptions &m_options;
    TrainingRandom m_random;
    TagLattice m_lattice;
    std::vector<Row> m_rows;
    TagTransitions m_transitions = {};
    TagTransitions m_transitionTotals = {};
    quint64 m_step = 0;
    std::vector<quint32> m_kept;
    std::vector<size_t> m_ends;
    std::vector<quint8> m_found;
    std::vector<quint8> m_right;
};

} // namespace

std::optional<LearnedWeights> learnPerceptron(
    const TrainingCorpus &corpus, std::vector<quint32> sentences, const LearnerOptions &options,
    const StopCallable &stop, const ProgressCallable &progress)
{
    PerceptronLearner learner(corpus, options);
    if (!visitSentences(
            corpus, std::move(sentences), options, stop, progress,
            [&](const auto &sentence, int) { learner.learn(sentence); })) {
        return std::nullopt;
    }
    return learner.result();
}

} // namespace Quoth

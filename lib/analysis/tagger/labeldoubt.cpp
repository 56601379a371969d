// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/labeldoubt.h>

#include <bit>

namespace Quoth {

namespace {

struct LabelPlace
{
    size_t sentence = 0;
    size_t token = 0;
};

/// The labels of one half that its judge finds less likely than that.
class LabelJudge
{
public:
    LabelJudge(const TrainingCorpus &corpus, const LearnedWeights &weights)
        : m_corpus(corpus)
        , m_weights(weights)
        , m_lattice(weights.transitions)
    {
    }

    void judge(size_t number, float leastProbability, std::vector<LabelPlace> &doubtful)
    {
        const TrainingCorpus::Sentence &sentence = m_corpus.sentences()[number];
        m_lattice.resize(sentence.tokenCount);
        for (size_t i = 0; i < sentence.tokenCount; ++i) {
            TagScores &scores = m_lattice.scores(i);
            scores.fill(0);
            for (const quint32 feature : m_corpus.features(sentence.firstToken + i)) {
                for (size_t k = 0; k < tagWeightCount; ++k) {
                    scores[k + 1] += m_weights.features[feature][k];
                }
            }
        }
        m_lattice.sum();
        for (size_t i = 0; i < sentence.tokenCount; ++i) {
            const TagMask mask = m_corpus.mask(sentence.firstToken + i);
            float allowed = 0;
            for (int tag = 0; tag < tagCount; ++tag) {
                allowed += (mask >> tag) & 1U ? m_lattice.marginals(i)[tag] : 0;
            }
            if (allowed < leastProbability) {
                doubtful.push_back({number, sentence.firstToken + i});
            }
        }
    }

private:
    const TrainingCorpus &m_corpus;
    const LearnedWeights &m_weights;
    TagLattice m_lattice;
};

} // namespace

std::optional<int> openDoubtfulLabels(
    TrainingCorpus &corpus, const LearnerOptions &options, float leastProbability,
    const StopCallable &stop, const ProgressCallable &progress)
{
    std::vector<LabelPlace> doubtful;
    for (quint32 half = 0; half < 2; ++half) {
        const auto isJudged = [&](const TrainingCorpus::Sentence &sentence) {
            return sentence.isSilver && sentence.document % 2 == half;
        };
        std::vector<quint32> others;
        for (quint32 i = 0; i < corpus.sentences().size(); ++i) {
            if (!isJudged(corpus.sentences()[i])) {
                others.push_back(i);
            }
        }
        if (others.size() == corpus.sentences().size()) {
            continue;
        }
        const auto weights = learnRandomField(corpus, others, options, stop, [&](double done) {
            if (progress) {
                progress((half + done) / 2);
            }
        });
        if (!weights) {
            return std::nullopt;
        }
        LabelJudge judge(corpus, *weights);
        for (size_t i = 0; i < corpus.sentences().size(); ++i) {
            if (isJudged(corpus.sentences()[i])) {
                judge.judge(i, leastProbability, doubtful);
            }
        }
    }
    for (const LabelPlace &place : doubtful) {
        corpus.openLabel(place.sentence, place.token);
    }
    return static_cast<int>(doubtful.size());
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/sentencescorer.h>

#include <analysis/tagger/placefeatures.h>

namespace Quoth {

SentenceScorer::SentenceScorer(
    const TaggerModel &model, const FrequentWords &frequent, const TaggerDocument &document)
    : m_model(model)
    , m_frequent(frequent)
    , m_document(document)
    , m_context(document)
    , m_words(document.types().size())
{
}

const WordSums &SentenceScorer::sumsOf(quint32 type)
{
    const WordSums *&sums = m_words[type];
    if (sums) {
        return *sums;
    }
    const WordType &word = m_document.types()[type];
    if (!word.isCapitalised()) {
        sums = m_frequent.find(word.exact);
    }
    if (!sums) {
        WordSums &own = m_own.emplace_back(wordSums(m_model, word));
        WeightSum &here = own.places[static_cast<size_t>(WordPlace::Here)];
        takeDocumentFeatures(
            m_document, word, [&](quint64 feature) { addWeights(m_model, feature, here); });
        sums = &own;
    }
    return *sums;
}

quint32 SentenceScorer::typeAt(const Sentence &sentence, qsizetype token) const
{
    if (token < sentence.firstToken) {
        return WordTypes::beforeStart;
    }
    return token < sentence.endToken ? m_document.typeOf(token) : WordTypes::behindEnd;
}

void SentenceScorer::score(qsizetype sentence, TagLattice &lattice)
{
    constexpr std::array<std::pair<WordPlace, int>, wordPlaceCount> places = {
        {{WordPlace::Here, 0},
         {WordPlace::Before, -1},
         {WordPlace::After, 1},
         {WordPlace::SecondBefore, -2},
         {WordPlace::SecondAfter, 2}}};
    m_context.enter(sentence);
    const Sentence &range = m_document.text().sentences[sentence];
    const float scale = m_model.weightScale();
    lattice.resize(static_cast<size_t>(m_context.size()));
    for (qint32 i = 0; i < m_context.size(); ++i) {
        WeightSum sum = {};
        for (const auto &[place, offset] : places) {
            const WordSums &word = sumsOf(typeAt(range, range.firstToken + i + offset));
            const WeightSum &part = word.places[static_cast<size_t>(place)];
            for (size_t k = 0; k < sum.size(); ++k) {
                sum[k] = static_cast<qint16>(sum[k] + part[k]);
            }
        }
        takePlaceFeatures(
            m_context, i, [&](quint64 feature) { addWeights(m_model, feature, sum); });
        TagScores &scores = lattice.scores(static_cast<size_t>(i));
        scores[outsideTag] = 0;
        for (size_t k = 0; k < sum.size(); ++k) {
            scores[k + 1] = scale * static_cast<float>(sum[k]);
        }
    }
}

} // namespace Quoth

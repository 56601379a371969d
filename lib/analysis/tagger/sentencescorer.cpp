// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/sentencescorer.h>

namespace Quoth {

SentenceScorer::SentenceScorer(const TaggerModel &model, const TaggerDocument &document)
    : m_model(model)
    , m_document(document)
    , m_context(document)
    , m_words(document.types().size())
{
}

void SentenceScorer::add(quint64 feature, Sum &sum) const
{
    if (const qint8 *weights = m_model.weights(feature)) {
        for (size_t i = 0; i < sum.size(); ++i) {
            sum[i] = static_cast<qint16>(sum[i] + weights[i]);
        }
    }
}

const SentenceScorer::WordSums &SentenceScorer::sumsOf(quint32 type)
{
    WordSums &sums = m_words[type];
    if (!sums.isDone) {
        const WordType &word = m_document.types()[type];
        for (size_t place = 0; place < wordPlaceCount; ++place) {
            Sum &sum = sums.places[place];
            const auto take = [&](quint64 feature) {
                add(feature, sum);
            };
            takeWordFeatures(word, static_cast<WordPlace>(place), take);
            if (static_cast<WordPlace>(place) == WordPlace::Here) {
                takeDocumentFeatures(m_document, word, take);
            }
        }
        sums.isDone = true;
    }
    return sums;
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
        Sum sum = {};
        for (const auto &[place, offset] : places) {
            const WordSums &word = sumsOf(typeAt(range, range.firstToken + i + offset));
            const Sum &part = word.places[static_cast<size_t>(place)];
            for (size_t k = 0; k < sum.size(); ++k) {
                sum[k] = static_cast<qint16>(sum[k] + part[k]);
            }
        }
        takePlaceFeatures(m_context, i, [&](quint64 feature) { add(feature, sum); });
        TagScores &scores = lattice.scores(static_cast<size_t>(i));
        scores[outsideTag] = 0;
        for (size_t k = 0; k < sum.size(); ++k) {
            scores[k + 1] = scale * static_cast<float>(sum[k]);
        }
    }
}

} // namespace Quoth

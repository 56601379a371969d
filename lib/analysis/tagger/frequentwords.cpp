// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/frequentwords.h>

#include <QJsonArray>

#include <bit>

namespace Quoth {

WordSums wordSums(const TaggerModel &model, const WordType &word)
{
    WordSums sums;
    for (size_t place = 0; place < wordPlaceCount; ++place) {
        WeightSum &sum = sums.places[place];
        takeWordFeatures(word, static_cast<WordPlace>(place), [&](quint64 feature) {
            addWeights(model, feature, sum);
        });
    }
    return sums;
}

FrequentWords::FrequentWords(const TaggerModel &model)
{
    WordTypes types(model.lexicon());
    const QJsonArray words = model.manifest()[QLatin1String("frequentWords")].toArray();
    for (const QJsonValue &word : words) {
        for (const QString text = word.toString(); const Token &token : tokenize(text)) {
            types.intern(token.span.in(text), token.kind);
        }
    }
    const size_t slotCount = std::bit_ceil(size_t{types.size()} * 2);
    m_keys.resize(slotCount);
    m_places.resize(slotCount);
    for (quint32 i = 0; i < types.size(); ++i) {
        if (types[i].isCapitalised()) {
            continue;
        }
        size_t slot = types[i].exact & (slotCount - 1);
        while (m_keys[slot] != 0) {
            slot = (slot + 1) & (slotCount - 1);
        }
        m_keys[slot] = types[i].exact;
        m_places[slot] = static_cast<quint32>(m_sums.size());
        m_sums.push_back(wordSums(model, types[i]));
    }
}

const WordSums *FrequentWords::find(quint64 exact) const
{
    size_t slot = exact & (m_keys.size() - 1);
    while (m_keys[slot] != 0) {
        if (m_keys[slot] == exact) {
            return &m_sums[m_places[slot]];
        }
        slot = (slot + 1) & (m_keys.size() - 1);
    }
    return nullptr;
}

} // namespace Quoth

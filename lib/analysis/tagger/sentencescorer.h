// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/featuretemplates.h>
#include <analysis/tagger/taggermodel.h>
#include <analysis/tagger/taglattice.h>

namespace Quoth {

/// Scores the labels of a document's tokens with a model. What a word says by itself, or the
/// document about it, is summed once for each distinct word. Not shared between threads.
class SentenceScorer
{
public:
    SentenceScorer(const TaggerModel &model, const TaggerDocument &document);

    /// Fills the lattice with the scores of a sentence that has at least one token.
    void score(qsizetype sentence, TagLattice &lattice);

private:
    using Sum = std::array<qint16, tagWeightCount>;
    struct WordSums
    {
        std::array<Sum, wordPlaceCount> places = {};
        bool isDone = false;
    };

    void add(quint64 feature, Sum &sum) const;
    [[nodiscard]] const WordSums &sumsOf(quint32 type);
    [[nodiscard]] quint32 typeAt(const Sentence &sentence, qsizetype token) const;

    const TaggerModel &m_model;
    const TaggerDocument &m_document;
    SentenceContext m_context;
    std::vector<WordSums> m_words;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/frequentwords.h>
#include <analysis/tagger/sentencecontext.h>
#include <analysis/tagger/taglattice.h>

#include <deque>

namespace Quoth {

/// Scores the labels of a document's tokens with a model. What a word says by itself, or the
/// document about it, is summed once for each distinct word. Not shared between threads.
class SentenceScorer
{
public:
    SentenceScorer(
        const TaggerModel &model, const FrequentWords &frequent, const TaggerDocument &document);

    /// Fills the lattice with the scores of a sentence that has at least one token.
    void score(qsizetype sentence, TagLattice &lattice);

private:
    [[nodiscard]] const WordSums &sumsOf(quint32 type);
    [[nodiscard]] quint32 typeAt(const Sentence &sentence, qsizetype token) const;

    const TaggerModel &m_model;
    const FrequentWords &m_frequent;
    const TaggerDocument &m_document;
    SentenceContext m_context;
    std::vector<const WordSums *> m_words; // by type; null: not summed yet
    std::deque<WordSums> m_own;            // a deque, since m_words points into it
};

} // namespace Quoth

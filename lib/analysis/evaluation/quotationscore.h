// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>
#include <analysis/evaluation/counts.h>
#include <analysis/evaluation/golddocument.h>

#include <QSet>

namespace Quoth {

/// Quotations found against gold ones, summed over documents.
///
/// Spans are compared on their letters and digits only. `exact` wants the same ones; the overlap
/// measures are those of GenderGapTracker (Asr et al. 2021): a gold quotation is found when more
/// than 0.3 or 0.8 of it is covered by one prediction, each prediction used once. `speaker` counts,
/// among gold quotations with a speaker that were found at 0.3, those whose source overlaps the
/// gold one; `endToEnd` the same among all gold quotations with a speaker; `name` those whose
/// resolved speaker shares a capitalised word with the gold name.
class QuotationScore
{
public:
    /// Counts gold quotations of these kinds only; a prediction that fits another gold quotation
    /// better is then dropped, not punished.
    explicit QuotationScore(
        const QList<QuotationKind> &kinds = {
            QuotationKind::Direct, QuotationKind::Mixed, QuotationKind::Indirect});

    void add(const GoldDocument &gold, const Analysis &found);

    [[nodiscard]] Counts exact() const { return m_exact; }
    [[nodiscard]] Counts overlapThird() const { return m_third; } ///< at 0.3
    [[nodiscard]] Counts overlapMost() const { return m_most; }   ///< at 0.8
    [[nodiscard]] Counts speaker() const { return m_speaker; }    ///< accuracy: read recall()
    [[nodiscard]] Counts endToEnd() const { return m_endToEnd; }  ///< accuracy: read recall()
    [[nodiscard]] Counts name() const { return m_name; }          ///< accuracy: read recall()

private:
    struct Prediction
    {
        QSet<qsizetype> characters;
        const QuotationFinding *finding = nullptr;
    };

    [[nodiscard]] QList<Prediction>
    relevantPredictions(const GoldDocument &gold, const Analysis &found) const;
    void addOverlap(
        const GoldDocument &gold, const Analysis &found, const QList<Prediction> &predictions,
        double threshold, Counts &counts);
    void addSpeaker(
        const GoldDocument &document, const GoldQuotation &gold, const Analysis &found,
        const QuotationFinding *finding);

    QList<QuotationKind> m_kinds;
    Counts m_exact;
    Counts m_third;
    Counts m_most;
    Counts m_speaker;
    Counts m_endToEnd;
    Counts m_name;
};

} // namespace Quoth

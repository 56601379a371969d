// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/evaluation/counts.h>
#include <analysis/finding.h>

#include <QList>
#include <QStringView>

#include <array>

namespace Quoth {

/// Names found against gold ones, summed over documents.
///
/// `byLabel` and `micro` (PER, ORG, LOC) want the exact span and the label, as CoNLL-2003's scorer
/// does (Tjong Kim Sang and De Meulder 2003); `span` the exact span of those three labels, whatever
/// the label. `calibrationError` is the expected calibration error over ten bins of equal width
/// (Naeini et al. 2015): how far confidence and precision lie apart, in 0..1.
class EntityScore
{
public:
    /// With `convention`, titles, a leading "the" and a possessive 's are cut from both sides
    /// first, so that sets which draw these borders differently can be compared.
    explicit EntityScore(bool convention = false);

    void
    add(QStringView text, const QList<EntityMention> &gold, const QList<EntityMention> &predicted);

    [[nodiscard]] Counts byLabel(EntityLabel label) const;
    [[nodiscard]] Counts micro() const;
    [[nodiscard]] Counts span() const { return m_span; }
    [[nodiscard]] double calibrationError() const;

private:
    struct Bin
    {
        int count = 0;
        int right = 0;
        double confidence = 0;
    };

    [[nodiscard]] Span bounds(QStringView text, const EntityMention &mention) const;

    bool m_convention;
    std::array<Counts, 4> m_counts;
    std::array<Bin, 10> m_bins;
    Counts m_span;
};

} // namespace Quoth

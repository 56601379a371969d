// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/lexicon.h>
#include <analysis/tagger/taggerlabels.h>
#include <core/result.h>

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QtEndian>

namespace Quoth {

/// Weights of one feature for the labels 1 .. tagWeightCount, as bytes.
using WeightRow = std::array<qint8, tagWeightCount>;

/// Maps the marginal probability of a name to the share of such names that are right: straight
/// lines between points with rising x and y.
struct Calibration
{
    struct Point
    {
        float x = 0;
        float y = 0;
    };
    QList<Point> points; ///< empty: what goes in comes out

    [[nodiscard]] float operator()(float probability) const;
};

/// A trained model as a view of the bytes of its file, which may be mapped into memory: feature
/// weights by hash, transitions, name lists, classes of words, calibration, manifest.
///
/// The file is little-endian with fixed widths (see taggermodel.cpp). Bytes that are truncated,
/// garbled or of another version give an Error. Immutable; any thread.
class TaggerModel
{
public:
    /// Keeps the bytes (shared, not copied). `name` is for the error.
    [[nodiscard]] static Result<TaggerModel>
    fromBytes(const QByteArray &bytes, const QString &name);

    /// Who made this of what: label set, convention, feature version, training files with licence
    /// and hash, seed, scores.
    [[nodiscard]] const QJsonObject &manifest() const { return m_manifest; }
    [[nodiscard]] const Lexicon &lexicon() const { return m_lexicon; }
    [[nodiscard]] const TagTransitions &transitions() const { return m_transitions; }
    [[nodiscard]] const Calibration &calibration() const { return m_calibration; }
    /// What one step of a weight is worth; what scores are divided by for probabilities.
    [[nodiscard]] float weightScale() const { return m_weightScale; }
    [[nodiscard]] float temperature() const { return m_temperature; }
    [[nodiscard]] quint32 slotCount() const { return m_slotCount; }

    /// The weights of a feature, or nothing.
    [[nodiscard]] const qint8 *weights(quint64 feature) const
    {
        const auto wanted = static_cast<quint32>(feature) | 1U;
        auto slot = static_cast<quint32>(((feature >> 32) * m_slotCount) >> 32);
        while (true) {
            const auto found = qFromLittleEndian<quint32>(m_fingerprints + qsizetype{slot} * 4);
            if (found == wanted) {
                return m_weights + qsizetype{slot} * tagWeightCount;
            }
            if (found == 0) {
                return nullptr;
            }
            slot = slot + 1 == m_slotCount ? 0 : slot + 1;
        }
    }

private:
    QByteArray m_bytes;
    QJsonObject m_manifest;
    Lexicon m_lexicon;
    TagTransitions m_transitions = {};
    Calibration m_calibration;
    float m_weightScale = 1;
    float m_temperature = 1;
    quint32 m_slotCount = 0;
    const uchar *m_fingerprints = nullptr;
    const qint8 *m_weights = nullptr;
};

/// What a model file is written from.
struct TaggerModelParts
{
    struct Feature
    {
        quint64 hash = 0;
        WeightRow weights = {};
    };
    QJsonObject manifest;
    QByteArray phrases;
    QByteArray classes;
    TagTransitions transitions = {};
    Calibration calibration;
    float weightScale = 1;
    float temperature = 1;
    QList<Feature> features;
    /// Where it is not empty, the section of features as it stands in a file, and `features` do not
    /// count.
    QByteArray featureBytes;
};

/// The bytes of a model file; the same parts give the same bytes.
[[nodiscard]] QByteArray modelBytes(const TaggerModelParts &parts);

} // namespace Quoth

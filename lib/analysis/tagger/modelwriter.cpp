// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/taggermodel.h>

#include <analysis/tagger/modelformat.h>
#include <analysis/tagger/wordfeatures.h>

#include <QJsonDocument>

#include <algorithm>

namespace Quoth {

namespace {

constexpr qsizetype sectionAlignment = 16;
constexpr quint32 slotsPerTen = 12; // slots for each ten features: five sixths full

/// Writes the sections behind the header and notes in it where they are.
class ModelBytes
{
public:
    ModelBytes()
        : m_bytes(modelHeaderSize, '\0')
    {
        std::copy_n(modelMagic, 8, m_bytes.begin());
    }

    void setNumber(qsizetype at, quint32 value) { qToLittleEndian(value, m_bytes.data() + at); }
    void setReal(qsizetype at, float value) { setNumber(at, std::bit_cast<quint32>(value)); }
    void addReal(float value)
    {
        m_bytes.resize(m_bytes.size() + 4);
        setReal(m_bytes.size() - 4, value);
    }
    void addSection(qsizetype at, const QByteArray &section, qsizetype unit)
    {
        const qsizetype rest = m_bytes.size() % sectionAlignment;
        m_bytes.append(rest == 0 ? 0 : sectionAlignment - rest, '\0');
        setNumber(at, static_cast<quint32>(m_bytes.size()));
        setNumber(at + 4, static_cast<quint32>(section.size() / unit));
        m_bytes.append(section);
    }
    [[nodiscard]] QByteArray finished()
    {
        qToLittleEndian(
            checksumOf(QByteArrayView(m_bytes).sliced(modelChecksumEnd)), m_bytes.data() + 8);
        return m_bytes;
    }

private:
    QByteArray m_bytes;
};

QByteArray featureSection(QList<TaggerModelParts::Feature> features)
{
    std::sort(features.begin(), features.end(), [](const auto &a, const auto &b) {
        return a.hash < b.hash;
    });
    const auto slotCount =
        static_cast<quint32>(static_cast<quint64>(features.size()) * slotsPerTen / 10 + 16);
    const qsizetype weightsAt = qsizetype{slotCount} * 4;
    QByteArray section(qsizetype{slotCount} * modelSlotSize, '\0');
    for (const auto &feature : std::as_const(features)) {
        auto slot = static_cast<quint32>(((feature.hash >> 32) * slotCount) >> 32);
        while (qFromLittleEndian<quint32>(section.constData() + qsizetype{slot} * 4) != 0) {
            slot = slot + 1 == slotCount ? 0 : slot + 1;
        }
        qToLittleEndian(
            static_cast<quint32>(feature.hash) | 1U, section.data() + qsizetype{slot} * 4);
        std::copy(
            feature.weights.begin(), feature.weights.end(),
            section.data() + weightsAt + qsizetype{slot} * tagWeightCount);
    }
    return section;
}

} // namespace

QByteArray modelBytes(const TaggerModelParts &parts)
{
    ModelBytes bytes;
    bytes.setNumber(16, modelFormatVersion);
    bytes.setNumber(20, featureVersion);
    bytes.setReal(56, parts.weightScale);
    bytes.setReal(60, parts.temperature);
    for (const auto &row : parts.transitions) {
        for (const float value : row) {
            bytes.addReal(value);
        }
    }
    bytes.addSection(24, QJsonDocument(parts.manifest).toJson(QJsonDocument::Compact), 1);
    bytes.addSection(32, parts.phrases, 1);
    bytes.addSection(64, parts.classes, 1);
    bytes.addSection(
        40, parts.featureBytes.isEmpty() ? featureSection(parts.features) : parts.featureBytes,
        modelSlotSize);
    QByteArray calibration;
    for (const Calibration::Point &point : parts.calibration.points) {
        for (const float value : {point.x, point.y}) {
            calibration.resize(calibration.size() + 4);
            qToLittleEndian(
                std::bit_cast<quint32>(value), calibration.data() + calibration.size() - 4);
        }
    }
    bytes.addSection(48, calibration, 8);
    return bytes.finished();
}

} // namespace Quoth

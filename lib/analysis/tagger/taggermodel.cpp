// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/taggermodel.h>

#include <analysis/tagger/modelformat.h>
#include <analysis/tagger/wordfeatures.h>

#include <QJsonDocument>

#include <algorithm>
#include <bit>
#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Reads the header's numbers; never outside the bytes.
class ModelReader
{
public:
    explicit ModelReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] quint32 number(qsizetype at) const
    {
        return qFromLittleEndian<quint32>(m_bytes.data() + at);
    }
    [[nodiscard]] float real(qsizetype at) const { return std::bit_cast<float>(number(at)); }
    /// The section that the header names at this place; empty if it lies outside the file.
    [[nodiscard]] QByteArrayView section(qsizetype at, qint64 unit) const
    {
        const qint64 offset = number(at);
        const qint64 size = number(at + 4) * unit;
        const bool isInside =
            offset >= modelHeaderSize + modelTransitionsSize && offset + size <= m_bytes.size();
        return isInside ? m_bytes.sliced(offset, size) : QByteArrayView();
    }

private:
    QByteArrayView m_bytes;
};

bool readTransitions(const ModelReader &reader, TagTransitions &transitions)
{
    qsizetype at = modelHeaderSize;
    for (auto &row : transitions) {
        for (float &value : row) {
            value = reader.real(at);
            at += 4;
            if (!std::isfinite(value) || std::abs(value) > 1e4F) {
                return false;
            }
        }
    }
    return true;
}

bool readCalibration(QByteArrayView bytes, Calibration &calibration)
{
    const ModelReader reader(bytes);
    Calibration::Point last;
    for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
        const Calibration::Point point = {reader.real(at), reader.real(at + 4)};
        if (!(point.x >= last.x && point.y >= last.y && point.x <= 1 && point.y <= 1)) {
            return false;
        }
        calibration.points.append(point);
        last = point;
    }
    return true;
}

/// Looking up ends at an empty slot, so there has to be one.
bool hasEmptySlot(QByteArrayView fingerprints)
{
    for (qsizetype at = 0; at < fingerprints.size(); at += 4) {
        if (qFromLittleEndian<quint32>(fingerprints.data() + at) == 0) {
            return true;
        }
    }
    return false;
}

} // namespace

float Calibration::operator()(float probability) const
{
    Point before = {0, 0};
    for (const Point &point : points) {
        if (probability <= point.x) {
            const float width = point.x - before.x;
            const float share = width > 0 ? (probability - before.x) / width : 1;
            return before.y + share * (point.y - before.y);
        }
        before = point;
    }
    return points.isEmpty() ? probability : before.y;
}

Result<TaggerModel> TaggerModel::fromBytes(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() < modelHeaderSize + modelTransitionsSize ||
        !bytes.startsWith(QByteArrayView(modelMagic, 8))) {
        return failure(ErrorCode::Malformed, name, u"not a tagger model"_s);
    }
    const ModelReader reader(bytes);
    if (reader.number(16) != modelFormatVersion || reader.number(20) != featureVersion) {
        return failure(ErrorCode::UnknownFormat, name, u"made for another version"_s);
    }
    if (checksumOf(QByteArrayView(bytes).sliced(modelChecksumEnd)) !=
        qFromLittleEndian<quint64>(bytes.constData() + 8)) {
        return failure(ErrorCode::Malformed, name, u"the checksum does not fit"_s);
    }
    TaggerModel model;
    model.m_bytes = bytes;
    const QByteArrayView manifest = reader.section(24, 1);
    model.m_manifest = QJsonDocument::fromJson(manifest.toByteArray()).object();
    const auto phrases = PhraseTable::fromBytes(reader.section(32, 1));
    const auto classes = WordClassTable::fromBytes(reader.section(64, 1));
    const QByteArrayView features = reader.section(40, modelSlotSize);
    model.m_slotCount = reader.number(44);
    model.m_weightScale = reader.real(56);
    model.m_temperature = reader.real(60);
    const qsizetype fingerprints = qsizetype{model.m_slotCount} * 4;
    const bool isSound = !model.m_manifest.isEmpty() && phrases && classes && !features.isEmpty() &&
                         hasEmptySlot(features.first(fingerprints)) && model.m_weightScale > 0 &&
                         model.m_weightScale < 100 && model.m_temperature > 0.01F &&
                         model.m_temperature < 1000 &&
                         readTransitions(reader, model.m_transitions) &&
                         readCalibration(reader.section(48, 8), model.m_calibration);
    if (!isSound) {
        return failure(ErrorCode::Malformed, name, u"a section is damaged"_s);
    }
    model.m_lexicon = {*phrases, *classes};
    model.m_fingerprints = reinterpret_cast<const uchar *>(features.data());
    model.m_weights = reinterpret_cast<const qint8 *>(features.data()) + fingerprints;
    return model;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/modelpatch.h>

#include <analysis/tagger/modelformat.h>

#include <algorithm>

namespace Quoth {

namespace {

/// Looking up is slow in a table that is nearly full.
constexpr quint32 fewestFreeInHundred = 4;

QByteArray copiedSection(const QByteArray &model, qsizetype at, qint64 unit)
{
    const auto offset = qFromLittleEndian<quint32>(model.constData() + at);
    const auto size = qFromLittleEndian<quint32>(model.constData() + at + 4);
    return model.mid(offset, size * unit);
}

} // namespace

ModelPatch::ModelPatch(const QByteArray &model)
{
    const auto read = TaggerModel::fromBytes(model, {});
    Q_ASSERT(read);
    m_parts.manifest = read->manifest();
    m_parts.transitions = read->transitions();
    m_parts.calibration = read->calibration();
    m_parts.weightScale = read->weightScale();
    m_parts.temperature = read->temperature();
    m_parts.phrases = copiedSection(model, 32, 1);
    m_parts.classes = copiedSection(model, 64, 1);
    m_parts.featureBytes = copiedSection(model, 40, modelSlotSize);
    m_slotCount = read->slotCount();
    for (quint32 slot = 0; slot < m_slotCount; ++slot) {
        const char *fingerprint = m_parts.featureBytes.constData() + qsizetype{slot} * 4;
        m_freeSlots += qFromLittleEndian<quint32>(fingerprint) == 0 ? 1 : 0;
    }
}

bool ModelPatch::set(quint64 feature, const WeightRow &weights)
{
    const auto wanted = static_cast<quint32>(feature) | 1U;
    auto slot = static_cast<quint32>(((feature >> 32) * m_slotCount) >> 32);
    char *bytes = m_parts.featureBytes.data();
    for (;;) {
        const auto found = qFromLittleEndian<quint32>(bytes + qsizetype{slot} * 4);
        if (found == 0) {
            if (quint64{m_freeSlots} * 100 <= quint64{m_slotCount} * fewestFreeInHundred) {
                return false;
            }
            --m_freeSlots;
            qToLittleEndian(wanted, bytes + qsizetype{slot} * 4);
        }
        if (found == 0 || found == wanted) {
            std::copy(
                weights.begin(), weights.end(),
                bytes + qsizetype{m_slotCount} * 4 + qsizetype{slot} * tagWeightCount);
            return true;
        }
        slot = slot + 1 == m_slotCount ? 0 : slot + 1;
    }
}

} // namespace Quoth

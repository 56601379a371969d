// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/tagger/taggermodel.h>

namespace Quoth {

/// A model file with other weights for some features, and all else as it was. What the file knows
/// of its features is a part of their hashes, so that they cannot be listed, but each that is asked
/// for can be found and changed, and new ones have room in the empty slots.
class ModelPatch
{
public:
    /// The bytes of a sound model file.
    explicit ModelPatch(const QByteArray &model);

    /// Sets the weights of a feature, which may be new: false where there is no room left for it.
    bool set(quint64 feature, const WeightRow &weights);
    void setTransitions(const TagTransitions &transitions) { m_parts.transitions = transitions; }
    void setManifest(const QJsonObject &manifest) { m_parts.manifest = manifest; }

    [[nodiscard]] QByteArray bytes() const { return modelBytes(m_parts); }

private:
    TaggerModelParts m_parts;
    quint32 m_slotCount = 0;
    quint32 m_freeSlots = 0;
};

} // namespace Quoth

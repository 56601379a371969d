// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/cas.h>

namespace Quoth {

/// A WebAnno TSV 3 file as a CAS: span layers, by the value of their first feature as the label,
/// chains as spans, and relation layers. Slots are passed over.
[[nodiscard]] Result<Cas> casFromTsv(const QByteArray &bytes, const QString &name);

/// The features of our own layer, in the order of its columns.
[[nodiscard]] QStringList webAnnoFeatures();

} // namespace Quoth

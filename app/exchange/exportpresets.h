// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exchange/exportwork.h>

#include <QStringList>

namespace Quoth {

// Choices of the export dialog under names that a person gave them, kept in the settings: the
// format with its options and which annotations, but not which articles. The preset without a name
// is what was chosen last. Main thread.
namespace ExportPresets {

[[nodiscard]] QStringList names();
/// Nothing but the format, filter and options is kept of the request.
void save(const QString &name, const ExportRequest &request);
[[nodiscard]] ExportRequest load(const QString &name);
void remove(const QString &name);

} // namespace ExportPresets

} // namespace Quoth

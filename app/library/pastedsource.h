// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMimeData;

namespace Quoth {

/// The address of the page that something was copied from, where the browser says so; else the
/// fallback. Only the addresses of the web are taken.
[[nodiscard]] QString pastedSource(const QMimeData &data, const QString &fallback);

} // namespace Quoth

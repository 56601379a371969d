// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <optional>

namespace Quoth {

/// The address as it may be handed to the desktop: http or https, with a host and without a user's
/// name. Nothing for all else: a library may come from anywhere, and a link in it must start no
/// program and open no file.
[[nodiscard]] std::optional<QUrl> webLink(const QString &link);

} // namespace Quoth

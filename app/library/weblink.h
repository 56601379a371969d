// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <optional>

class QWidget;

namespace Quoth {

/// The address as it may be handed to the desktop: http or https, with a host and without a user's
/// name. Nothing for all else: a library may come from anywhere, and a link in it must start no
/// program and open no file.
[[nodiscard]] std::optional<QUrl> webLink(const QString &link);

/// The same as it is shown before it is opened: with the host as the name servers know it, so that
/// letters that look like others are seen, in lines, and with its middle left out where it is long.
[[nodiscard]] QString shownLink(const QUrl &link);

/// Asks whether that address is to be opened in the browser, and opens it where it is. Returns at
/// once. `parent` is behind the question.
void askForBrowser(const QUrl &link, QWidget *parent);

} // namespace Quoth

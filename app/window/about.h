// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Quoth {

/// Shows what Quoth is, its version and licence, and what it was built with. Not modal.
void showAbout(QWidget *parent);

} // namespace Quoth

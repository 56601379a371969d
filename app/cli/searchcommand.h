// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Quoth {

/// quoth-cli search: articles of a library by a query, or a concordance of it.
int runSearch(const QStringList &arguments);

} // namespace Quoth

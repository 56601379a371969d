// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/version.h>

namespace Quoth {

QString version()
{
    return QStringLiteral(QUOTH_VERSION);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/bratlines.h>

namespace Quoth {

using namespace Qt::StringLiterals;

bool isBratLineEnd(QChar unit)
{
    const char16_t code = unit.unicode();
    return (code >= 0x0A && code <= 0x0D) || (code >= 0x1C && code <= 0x1E) || code == 0x85 ||
           code == 0x2028 || code == 0x2029;
}

QString bratPrefix()
{
    return u"quoth-"_s;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Quoth {

/// The ISO 639-1 code in a language tag ("en-GB", "de_AT", "fr"); empty where there is none.
[[nodiscard]] inline QString languageCode(const QString &tag)
{
    const QString code = tag.trimmed().left(2).toLower();
    const bool isCode = code.size() == 2 && code.at(0).isLower() && code.at(1).isLower() &&
                        (tag.trimmed().size() == 2 || !tag.trimmed().at(2).isLetter());
    return isCode ? code : QString();
}

} // namespace Quoth

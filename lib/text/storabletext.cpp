// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/storabletext.h>

#include <algorithm>

namespace Quoth {

namespace {

bool isUnstorableUnit(QChar unit)
{
    return unit.isNull() || unit.unicode() >= 0xFFFE;
}

} // namespace

bool isStorableText(QStringView text)
{
    return text.isValidUtf16() && std::none_of(text.cbegin(), text.cend(), isUnstorableUnit);
}

QString storableText(const QString &text)
{
    if (isStorableText(text)) {
        return text;
    }
    QString storable = text;
    for (qsizetype i = 0; i < storable.size(); ++i) {
        const bool isPair = storable[i].isHighSurrogate() && i + 1 < storable.size() &&
                            storable[i + 1].isLowSurrogate();
        if (isPair) {
            ++i;
        } else if (storable[i].isSurrogate() || isUnstorableUnit(storable[i])) {
            storable[i] = QChar::ReplacementCharacter;
        }
    }
    return storable;
}

} // namespace Quoth

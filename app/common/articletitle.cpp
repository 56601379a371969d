// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/articletitle.h>

#include <QFileInfo>

namespace Quoth {

QString shownTitle(const QString &title, const QString &source)
{
    if (!title.isEmpty()) {
        return title;
    }
    const bool isAddress = source.contains(QLatin1String("://"));
    return isAddress ? source : QFileInfo(source).completeBaseName();
}

} // namespace Quoth

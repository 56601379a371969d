// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/markdown.h>

namespace Quoth {

QString safeMarkdown(const QString &note)
{
    QString safe = note;
    safe.replace(u'<', QStringLiteral("&lt;"));
    safe.replace(QStringLiteral("!["), QStringLiteral("\\!\\["));
    return safe;
}

} // namespace Quoth

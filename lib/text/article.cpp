// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/article.h>

#include <QCryptographicHash>

namespace Quoth {

QByteArray textHash(QStringView text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

} // namespace Quoth

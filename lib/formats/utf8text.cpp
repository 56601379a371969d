// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/utf8text.h>

#include <QStringDecoder>

namespace Quoth {

QString utf8Text(const QByteArray &bytes)
{
    if (!bytes.startsWith('\xEF')) { // the faster way, which would drop a mark at the beginning
        return QString::fromUtf8(bytes);
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(bytes);
}

} // namespace Quoth

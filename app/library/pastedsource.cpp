// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/pastedsource.h>

#include <QMimeData>
#include <QStringDecoder>
#include <QUrl>

namespace Quoth {

using namespace Qt::StringLiterals;

QString pastedSource(const QMimeData &data, const QString &fallback)
{
    // Each browser has a format of its own for it: one in UTF-8, one in UTF-16.
    QString address = QString::fromUtf8(data.data(u"chromium/x-source-url"_s));
    if (address.isEmpty()) {
        QStringDecoder decoder(QStringDecoder::Utf16LE);
        address = decoder(data.data(u"text/x-moz-url-priv"_s));
    }
    address = address.remove(QChar(0)).trimmed();
    const QUrl url(address, QUrl::StrictMode);
    const bool isOfTheWeb = url.isValid() &&
                            (url.scheme() == u"https" || url.scheme() == u"http") &&
                            !url.host().isEmpty();
    constexpr qsizetype longest = 2000;
    return isOfTheWeb && address.size() <= longest ? address : fallback;
}

} // namespace Quoth

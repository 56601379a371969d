// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/weblink.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLink = 2'000;

} // namespace

std::optional<QUrl> webLink(const QString &link)
{
    const bool isWeb = link.startsWith(u"https://", Qt::CaseInsensitive) ||
                       link.startsWith(u"http://", Qt::CaseInsensitive);
    if (!isWeb || link.size() > longestLink || link.contains(u'\\') ||
        link.contains(QChar::LineFeed)) {
        return std::nullopt;
    }
    const QUrl url(link, QUrl::StrictMode);
    const bool isSound = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty();
    return isSound ? std::optional(url) : std::nullopt;
}

} // namespace Quoth

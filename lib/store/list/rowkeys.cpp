// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/list/rowkeys.h>

#include <store/search/concordance.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestKey = 40;

QString hostOf(QStringView address)
{
    const auto *end = std::find_if(address.cbegin(), address.cend(), [](QChar unit) {
        return unit == u'/' || unit == u'?' || unit == u'#';
    });
    QStringView host = address.first(end - address.cbegin());
    host = host.sliced(host.lastIndexOf(u'@') + 1);
    if (const qsizetype port = host.lastIndexOf(u':'); port > 0 && !host.endsWith(u']')) {
        host = host.first(port);
    }
    const QString name = host.toString().toLower();
    return name.startsWith(u"www.") ? name.sliced(4) : name;
}

} // namespace

QString sortKey(QStringView text)
{
    const auto *start = std::find_if(text.cbegin(), text.cend(), [](QChar unit) {
        return unit.isLetterOrNumber() || unit.isSurrogate();
    });
    QStringView rest = text.sliced(start - text.cbegin());
    rest = rest.first(std::min(rest.size(), longestKey));
    if (rest.endsWith(QChar(0xD800)) || (!rest.isEmpty() && rest.back().isHighSurrogate())) {
        rest.chop(1); // half a character cannot be stored
    }
    return foldedWord(rest);
}

QString outletOf(QStringView source)
{
    for (const QStringView scheme : {u"https://", u"http://"}) {
        if (source.startsWith(scheme, Qt::CaseInsensitive)) {
            return hostOf(source.sliced(scheme.size()));
        }
    }
    const qsizetype slash = source.lastIndexOf(u'/');
    if (slash < 0) {
        return source.toString();
    }
    const QStringView folder = source.first(slash);
    return folder.sliced(folder.lastIndexOf(u'/') + 1).toString();
}

} // namespace Quoth

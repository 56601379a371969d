// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/allformats.h>

#include <pages/pdfwriter.h>

#include <algorithm>

namespace Quoth {

const QList<Format> &allFormats()
{
    static const QList<Format> all = formats() + QList<Format>{pdfFormat(), odtFormat()};
    return all;
}

const Format *findAnyFormat(QStringView id)
{
    const QList<Format> &all = allFormats();
    const auto found = std::find_if(
        all.cbegin(), all.cend(), [id](const Format &format) { return format.id == id; });
    return found == all.cend() ? nullptr : &*found;
}

} // namespace Quoth

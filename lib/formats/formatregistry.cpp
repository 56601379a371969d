// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/formatregistry.h>

#include <formats/builtinformats.h>

namespace Quoth {

const QList<Format> &formats()
{
    static const QList<Format> all = {
        jsonFormat(),   jsonLinesFormat(),    csvFormat(),     tsvFormat(),         w3cFormat(),
        bratFormat(),   casXmiFormat(),       casJsonFormat(), webAnnoFormat(),     conllFormat(),
        conlluFormat(), prodigyFormat(),      doccanoFormat(), labelStudioFormat(), teiFormat(),
        refiFormat(),   refiCodebookFormat(), ninjsFormat(),   markdownFormat(),    htmlFormat()};
    return all;
}

const Format *findFormat(QStringView id)
{
    for (const Format &format : formats()) {
        if (format.id == id) {
            return &format;
        }
    }
    return nullptr;
}

} // namespace Quoth

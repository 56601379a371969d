// SPDX-License-Identifier: GPL-3.0-or-later
// NITF, the News Industry Text Format: the one format of news with names and quotations marked.
#include <formats/news/nitfbody.h>
#include <formats/readers.h>
#include <formats/xmltree.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

bool fitsNitf(const QByteArray &beginning, const QString &)
{
    return xmlRootName(beginning) == u"nitf";
}

Result<void> readNitf(const ReaderInput &input, const ReadLine &take)
{
    const auto tree = xmlTree(input.bytes, input.path);
    if (!tree) {
        return failure(tree.error());
    }
    ArticleComposer composer;
    readNitfArticle(*tree, tree->root(), composer);
    auto read = composer.finished(input.path);
    if (!read) {
        return failure(read.error());
    }
    take(1, std::move(read));
    return {};
}

} // namespace

FileReader nitfReader()
{
    return {u"nitf"_s, {u"nitf"_s, u"xml"_s}, true, fitsNitf, readNitf, nullptr};
}

} // namespace Quoth

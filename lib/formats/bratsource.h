// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/fileset.h>

#include <text/span.h>

namespace Quoth {

/// Reads each .txt that has an .ann beside it. An event is its trigger, with a relation to each of
/// its arguments, named by the role; an Equiv is relations of that name. What says no more than how
/// brat shows it is passed over.
class BratSource : public ArticleSource
{
public:
    BratSource(FileSource &files, const ReadContext &context);

    Result<std::optional<ReadArticle>> next() override;

private:
    FileSource &m_files;
    QString m_path;
    QStringList m_names; // without the ending
};

/// The pieces of an annotation, from the parts that brat has: parts with nothing but line ends and
/// spaces between them were one.
[[nodiscard]] QList<Span> bratPieces(const QList<Span> &parts, QStringView text);

} // namespace Quoth

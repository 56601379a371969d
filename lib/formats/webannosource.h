// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/fileset.h>

namespace Quoth {

/// Reads every .tsv file as WebAnno TSV 3: span layers, by the value of their first feature as the
/// label, chains as spans, and relation layers. Slots are passed over.
class WebAnnoSource : public ArticleSource
{
public:
    WebAnnoSource(FileSource &files, const ReadContext &context);

    Result<std::optional<ReadArticle>> next() override;

private:
    FileSource &m_files;
    QStringList m_names;
};

/// The features of our own layer, in the order of its columns.
[[nodiscard]] QStringList webAnnoFeatures();

} // namespace Quoth

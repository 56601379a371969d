// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/fileset.h>

namespace Quoth {

/// WebAnno TSV 3.3, one file an article: a line a token, our annotations as the layer
/// webanno.custom.Mark and relations as webanno.custom.Link. Places count UTF-16 units. What stands
/// between two sentences is white space that the format does not tell apart.
class WebAnnoWriter : public FilesWriter
{
public:
    Result<void> begin(FileSink &files) override;
    Result<void> write(FileSink &files, const AnnotatedArticle &article) override;
    Result<void> end(FileSink &files) override;

private:
    QSet<QString> m_names;
};

} // namespace Quoth

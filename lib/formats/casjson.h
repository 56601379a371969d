// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/cas.h>
#include <formats/fileset.h>

namespace Quoth {

/// UIMA CAS JSON 0.4, one file an article.
class CasJsonWriter : public FilesWriter
{
public:
    Result<void> begin(FileSink &files) override;
    Result<void> write(FileSink &files, const AnnotatedArticle &article) override;
    Result<void> end(FileSink &files) override;

private:
    QSet<QString> m_names;
};

/// Reads every .json file as such a CAS, the structures as a list or by their ids.
class CasJsonSource : public ArticleSource
{
public:
    CasJsonSource(FileSource &files, const ReadContext &context);

    Result<std::optional<ReadArticle>> next() override;

private:
    FileSource &m_files;
    QStringList m_names;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// The CAS in such a file, its structures as a list or by their ids.
[[nodiscard]] Result<Cas> casFromJson(const QByteArray &bytes, const QString &name);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/cas.h>
#include <formats/fileset.h>

namespace Quoth {

/// Reads the files of one ending as a CAS each, by whichever of its formats: casFromXmi,
/// casFromJson, casFromTsv. Where there is no such file the set is Malformed.
class CasSource : public ArticleSource
{
public:
    using Parse = Result<Cas> (*)(const QByteArray &bytes, const QString &name);

    /// `suffix` with its dot.
    CasSource(FileSource &files, const ReadContext &context, const QString &suffix, Parse parse);

    Result<std::optional<ReadArticle>> next() override;

private:
    FileSource &m_files;
    QString m_path;
    QString m_suffix;
    Parse m_parse;
    QStringList m_names;
    bool m_isEmpty = false;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/fileset.h>

namespace Quoth {

/// brat standoff: a .txt and an .ann file for each article, and an annotation.conf that names the
/// types. Places count code points.
///
/// Parts of an annotation never cross a line end: one that does is written in several. An entity
/// that is known is a normalisation ("N" line), a note an AnnotatorNotes; status, origin and the
/// like are attributes that begin with "quoth-", their values escaped as labels are.
class BratWriter : public FilesWriter
{
public:
    Result<void> begin(FileSink &files) override;
    Result<void> write(FileSink &files, const AnnotatedArticle &article) override;
    Result<void> end(FileSink &files) override;

private:
    QSet<QString> m_names;
    QSet<QString> m_types;
    QSet<QString> m_relations;
    QSet<QString> m_attributes;
};

} // namespace Quoth

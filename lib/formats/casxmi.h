// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/cas.h>
#include <formats/fileset.h>

namespace Quoth {

/// UIMA CAS XMI: an .xmi file for each article, and TypeSystem.xml for them all. XML 1.0 cannot say
/// most control characters: they become U+FFFD, which moves no place.
class CasXmiWriter : public FilesWriter
{
public:
    Result<void> begin(FileSink &files) override;
    Result<void> write(FileSink &files, const AnnotatedArticle &article) override;
    Result<void> end(FileSink &files) override;

private:
    QSet<QString> m_names;
};

/// The CAS in such a file; of types the names are taken as they are, so that no type system is
/// asked for.
[[nodiscard]] Result<Cas> casFromXmi(const QByteArray &bytes, const QString &name);

} // namespace Quoth

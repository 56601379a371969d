// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlewriter.h>
#include <formats/fileset.h>
#include <formats/formatoptions.h>
#include <formats/reficodes.h>

#include <text/offsetmap.h>

class QXmlStreamWriter;

namespace Quoth {

/// A REFI-QDA project (https://www.qdasoftware.org), which NVivo, ATLAS.ti, MAXQDA, QualCoder and
/// others read: `project.qde` beside the articles' texts, packed as .qdpx.
///
/// Each annotation is a selection with codings; places count code points and the end is behind the
/// last, as these programs do it. A note is a note, a relation is a link, and what is known of an
/// article are its variables. The project is held in memory, the texts are not.
///
/// With the option "line-ends" as "crlf", as MAXQDA wants them, the texts have CR LF, and places
/// count both.
class RefiWriter : public FilesWriter
{
public:
    explicit RefiWriter(const FormatOptions &options);

    Result<void> begin(FileSink &files) override;
    Result<void> write(FileSink &files, const AnnotatedArticle &article) override;
    Result<void> end(FileSink &files) override;

private:
    void writeSource(const AnnotatedArticle &article, const QString &guid, const QString &text);
    /// `place` in code points of the text as it is written.
    void writeSelection(
        QXmlStreamWriter &xml, const Annotation &annotation, const QString &guid, Span place);
    QString noteReference(const Annotation &annotation, const QString &guid);
    void writeVariables(QXmlStreamWriter &xml, const Article &article) const;
    void writeLinks(const AnnotatedArticle &article, const QString &guid);
    QString userGuid(const QString &name);
    [[nodiscard]] QByteArray project() const;

    bool m_hasCarriageReturns;
    RefiCodes m_codes;
    QList<std::pair<QString, QString>> m_users; ///< GUID and name
    QHash<QString, QString> m_userGuids;
    QByteArray m_sources;
    QByteArray m_notes;
    QByteArray m_links;
    QHash<QString, int> m_copies; ///< of one article, which need GUIDs of their own
};

/// The codes alone, as a codebook (.qdc).
class RefiCodebookWriter : public ArticleWriter
{
public:
    Result<void> begin(QIODevice &device) override;
    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override;
    Result<void> end(QIODevice &device) override;

private:
    RefiCodes m_codes;
};

} // namespace Quoth

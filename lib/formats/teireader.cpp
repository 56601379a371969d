// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/teireader.h>

#include <formats/teiresolver.h>

namespace Quoth {

TeiSource::TeiSource(QIODevice &device, const QString &path)
    : m_xml(&device)
    , m_path(path)
{
}

Result<std::optional<ReadArticle>> TeiSource::next()
{
    while (!m_isAtEnd && !m_xml.atEnd()) {
        if (m_xml.readNext() != QXmlStreamReader::StartElement || m_xml.name() != u"TEI") {
            continue;
        }
        TeiDocument document;
        if (!document.read(m_xml)) {
            break;
        }
        Result<ReadArticle> article = TeiResolver(document).article();
        if (!article) {
            m_isAtEnd = true;
            Error error = article.error();
            error.subject = m_path;
            return failure(error);
        }
        nameAfterFile(article->content.article, m_path, m_number++);
        return std::optional<ReadArticle>(std::move(*article));
    }
    const bool isBroken = !m_isAtEnd && m_xml.hasError();
    const bool isForeign = !m_isAtEnd && !isBroken && m_number == 0;
    m_isAtEnd = true;
    if (isBroken) {
        return failure(ErrorCode::Malformed, m_path, m_xml.errorString(), int(m_xml.lineNumber()));
    }
    if (isForeign) {
        return failure(ErrorCode::Malformed, m_path, QStringLiteral("it holds no TEI document"));
    }
    return std::optional<ReadArticle>();
}

} // namespace Quoth

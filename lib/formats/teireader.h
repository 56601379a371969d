// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>

#include <QXmlStreamReader>

namespace Quoth {

/// Reads TEI P5: what TeiWriter wrote as it was, and of any other document the text with the
/// quotations, names and dates that are marked in it and the `<annotation>`s that stand off it.
/// Each `<TEI>` is an article; one of them is held at a time.
class TeiSource : public ArticleSource
{
public:
    TeiSource(QIODevice &device, const QString &path);

    Result<std::optional<ReadArticle>> next() override;

private:
    QXmlStreamReader m_xml;
    QString m_path;
    int m_number = 0;
    bool m_isAtEnd = false;
};

} // namespace Quoth

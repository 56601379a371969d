// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlewriter.h>

#include <QCryptographicHash>
#include <QJsonObject>

namespace Quoth {

/// W3C Web Annotations as one JSON-LD collection (https://www.w3.org/TR/annotation-model/).
///
/// Places count code points, as the standard asks, and each annotation also quotes its words with
/// what stands around them. A relation becomes an annotation of its own with the motivation
/// "linking". What the standard has no word for (status, origin, score, attributes) is named by a
/// second context inside the file. Parts of an annotation are "part", beside the selectors of the
/// whole: several targets would mean that each is annotated by itself. What a person has rejected
/// is left out: other programs would take it for said. Every id is a name-based UUID: one library
/// gives the same ids at each export.
class W3cWriter : public ArticleWriter
{
public:
    Result<void> begin(QIODevice &device) override;
    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override;
    Result<void> end(QIODevice &device) override;

private:
    Result<void> writeItem(QIODevice &device, const QJsonObject &item);

    qint64 m_count = 0;
    QCryptographicHash m_ids{QCryptographicHash::Sha256};
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>

#include <QJsonObject>

namespace Quoth {

class ArticleAssembly;

/// Reads W3C Web Annotations: a collection, a page, a list, or one. Those with one source belong to
/// one article, whose text ReadContext::knownText gives, asked with the name that Quoth writes
/// ("article") as key and the source's IRI as source; NotFound where it does not know it, after
/// which the next article can be asked for. Places are those of findQuote(); what is not in the
/// text at all is given as unplaced.
class W3cSource : public ArticleSource
{
public:
    W3cSource(QIODevice &device, const ReadContext &context);

    Result<std::optional<ReadArticle>> next() override;

private:
    struct Group
    {
        QString source;
        QString key;
        QList<QJsonObject> annotations;
    };

    Result<void> readAll();
    Result<ReadArticle> article(const Group &group);

    [[nodiscard]] tl::unexpected<Error>
    malformed(const QJsonObject &item, const QString &detail) const;
    Result<qint64> readAnnotation(const QJsonObject &json, ArticleAssembly &assembly) const;

    QIODevice &m_device;
    ReadContext m_context;
    QByteArray m_bytes;
    QList<Group> m_groups;
    QList<QJsonObject> m_links;
    bool m_isRead = false;
};

} // namespace Quoth

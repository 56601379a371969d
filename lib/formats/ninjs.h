// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlesource.h>
#include <formats/articlewriter.h>

#include <QJsonObject>

namespace Quoth {

/// ninjs 2.1 (https://iptc.org/standards/ninjs/), News in JSON: one news object a line, with who,
/// what and where it is about. The standard says of an article whom it names, and not where.
class NinjsWriter : public ArticleWriter
{
public:
    Result<void> begin(QIODevice &device) override;
    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override;
    Result<void> end(QIODevice &device) override;
};

/// Reads ninjs of the versions 1 and 2: an object, a list of them, or one a line. Of several bodies
/// the plain one is taken; markup is read as text. Whom the article is about becomes a name where
/// the text has it, at each place.
class NinjsSource : public ArticleSource
{
public:
    NinjsSource(QIODevice &device, const QString &path);

    Result<std::optional<ReadArticle>> next() override;

private:
    Result<void> open();

    QIODevice &m_device;
    QString m_path;
    QList<std::pair<int, QJsonObject>> m_items; ///< with the line, where it is one
    QByteArray m_list;                          ///< that they were elements of
    qsizetype m_next = 0;
    bool m_isOpen = false;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/annotatedarticle.h>

#include <QList>

#include <functional>

class QIODevice;

namespace Quoth {

/// Writes annotated articles to a device one by one, so that an export needs no more memory than
/// its largest article. `begin` once, `write` for each, `end` once. Not shared between threads.
class ArticleWriter
{
public:
    ArticleWriter() = default;
    ArticleWriter(const ArticleWriter &) = delete;
    ArticleWriter &operator=(const ArticleWriter &) = delete;
    virtual ~ArticleWriter() = default;

    virtual Result<void> begin(QIODevice &device) = 0;
    virtual Result<void> write(QIODevice &device, const AnnotatedArticle &article) = 0;
    virtual Result<void> end(QIODevice &device) = 0;
};

/// One format that Quoth writes. `id` is its name on the command line (json, jsonl, csv, w3c).
struct Format
{
    QString id;
    QString suffix; ///< without the dot
    QString mimeType;
    QString syntaxDefinition; ///< KSyntaxHighlighting's name for it: "JSON", "CSV", "XML"
    std::function<std::unique_ptr<ArticleWriter>()> makeWriter;
};

/// Every format there is, in the order in which menus list them. Any thread.
[[nodiscard]] const QList<Format> &formats();
/// The format of that name, or nothing.
[[nodiscard]] const Format *findFormat(QStringView id);

/// All of it in one call, for previews and tests.
Result<QByteArray> writtenBytes(const Format &format, const QList<AnnotatedArticle> &articles);

} // namespace Quoth

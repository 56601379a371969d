// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/annotatedarticle.h>

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

} // namespace Quoth

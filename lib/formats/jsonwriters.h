// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlewriter.h>

namespace Quoth {

/// One document, indented for people: `{"format": "quoth/1", "articles": [...]}`.
class JsonWriter : public ArticleWriter
{
public:
    Result<void> begin(QIODevice &device) override;
    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override;
    Result<void> end(QIODevice &device) override;

private:
    bool m_isFirst = true;
};

/// One article a line, nothing left out: what readJsonLines reads back as it was.
class JsonLinesWriter : public ArticleWriter
{
public:
    Result<void> begin(QIODevice &device) override;
    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override;
    Result<void> end(QIODevice &device) override;
};

} // namespace Quoth

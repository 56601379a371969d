// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/articlereader.h>
#include <formats/formatoptions.h>

#include <functional>
#include <optional>

namespace Quoth {

/// Gives the annotated articles of a file one by one, so that a conversion needs no more memory
/// than its largest article (a format that is one document may have to be held whole).
///
/// Nothing after the last one. A failure names the file, the line where there are lines, and the
/// reason. After one, `next` may be asked again: a format of one article a line goes on with the
/// next line, every other is at its end. Not shared between threads.
class ArticleSource
{
public:
    ArticleSource() = default;
    ArticleSource(const ArticleSource &) = delete;
    ArticleSource &operator=(const ArticleSource &) = delete;
    virtual ~ArticleSource() = default;

    virtual Result<std::optional<ReadArticle>> next() = 0;
};

/// Finds the canonical text of an article that a file only refers to, by what the file says of it:
/// key, source and title, whichever are there. Nothing where it is not known.
using KnownText = std::function<std::optional<QString>(const Article &article)>;

/// What a source needs beside the bytes. `path` names the file in errors and gives a key and a
/// source to articles that have none.
struct ReadContext
{
    QString path;
    FormatOptions options;
    KnownText knownText;
};

} // namespace Quoth

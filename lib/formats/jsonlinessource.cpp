// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/jsonlinessource.h>

#include <formats/articlejson.h>
#include <text/storabletext.h>

namespace Quoth {

JsonLinesSource::JsonLinesSource(QIODevice &device, const QString &path)
    : m_lines(device, path)
    , m_path(storableText(path))
{
}

Result<std::optional<ReadArticle>> JsonLinesSource::next()
{
    const auto json = m_lines.nextObject();
    if (!json) {
        return failure(json.error());
    }
    if (!*json) {
        return std::nullopt;
    }
    auto read = articleFromJson(**json);
    if (!read) {
        Error error = read.error();
        error.subject = m_path;
        error.line = m_lines.number();
        return failure(error);
    }
    nameAfterFile(read->content.article, m_path, m_lines.number());
    return std::optional(std::move(*read));
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/cassource.h>

namespace Quoth {

using namespace Qt::StringLiterals;

CasSource::CasSource(
    FileSource &files, const ReadContext &context, const QString &suffix, Parse parse)
    : m_files(files)
    , m_path(context.path)
    , m_suffix(suffix)
    , m_parse(parse)
{
    for (const QString &name : files.names()) {
        if (name.endsWith(suffix, Qt::CaseInsensitive)) {
            m_names.append(name);
        }
    }
    m_isEmpty = m_names.isEmpty();
}

Result<std::optional<ReadArticle>> CasSource::next()
{
    if (m_isEmpty) {
        m_isEmpty = false;
        return failure(ErrorCode::Malformed, m_path, u"there is no %1 file in it"_s.arg(m_suffix));
    }
    if (m_names.isEmpty()) {
        return std::nullopt;
    }
    const QString name = m_names.takeFirst();
    const auto bytes = m_files.read(name);
    if (!bytes) {
        return failure(bytes.error());
    }
    const auto cas = m_parse(*bytes, name);
    if (!cas) {
        return failure(cas.error());
    }
    qint64 faulty = -1;
    auto read = articleOf(*cas, &faulty);
    if (!read) {
        const int line = faulty < 0 ? 0 : cas->lineOf(cas->structures[faulty]);
        return failure(read.error().code, name, read.error().detail, line);
    }
    nameAfterFile(read->content.article, name);
    return std::optional(std::move(*read));
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/documents/frontmatter.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMatter = 64 << 10;

QString unquoted(const QString &value)
{
    const bool isQuoted = value.size() > 1 && value.front() == value.back() &&
                          (value.front() == u'"' || value.front() == u'\'');
    return isQuoted ? value.mid(1, value.size() - 2) : value;
}

} // namespace

FrontMatter frontMatter(const QString &text)
{
    const auto lineEnd = [&text](qsizetype from) {
        const qsizetype end = text.indexOf(u'\n', from);
        return end < 0 ? text.size() : end;
    };
    qsizetype end = lineEnd(0);
    if (QStringView(text).left(end).trimmed() != u"---") {
        return {};
    }
    FrontMatter matter;
    while (end < text.size() && end < longestMatter) {
        const qsizetype start = end + 1;
        end = lineEnd(start);
        const QString line = text.mid(start, end - start);
        if (line.trimmed() == u"---" || line.trimmed() == u"...") {
            matter.length = std::min(end + 1, text.size());
            return matter;
        }
        const qsizetype colon = line.indexOf(u':');
        if (colon > 0 && !line.front().isSpace()) {
            matter.values.insert(
                line.left(colon).trimmed().toLower(), unquoted(line.mid(colon + 1).trimmed()));
        }
    }
    return {}; // it never ended: three hyphens above a text
}

} // namespace Quoth

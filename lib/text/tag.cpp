// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/tag.h>

#include <algorithm>
#include <iterator>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView lineNames[] = {
    "solid"_L1, "dotted"_L1, "dashed"_L1, "wave"_L1, "double"_L1};

} // namespace

QString identifier(TagLine line)
{
    return lineNames[static_cast<int>(line)];
}

std::optional<TagLine> tagLine(QStringView identifier)
{
    const auto found = std::find(std::begin(lineNames), std::end(lineNames), identifier);
    return found == std::end(lineNames)
               ? std::nullopt
               : std::optional(static_cast<TagLine>(found - std::begin(lineNames)));
}

bool isTagColor(QStringView color)
{
    const auto isHex = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    return color.isEmpty() || (color.size() == 7 && color[0] == u'#' &&
                               std::all_of(color.begin() + 1, color.end(), isHex));
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/holdings.h>

#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

QString identifier(Holding holding)
{
    static constexpr std::array<QLatin1StringView, holdingCount> names = {
        "text"_L1,          "key"_L1,          "source"_L1,    "title"_L1,      "byline"_L1,
        "published"_L1,     "language"_L1,     "structure"_L1, "imported"_L1,   "marks"_L1,
        "any-span"_L1,      "empty-span"_L1,   "nesting"_L1,   "crossing"_L1,   "stacking"_L1,
        "discontinuous"_L1, "kind"_L1,         "tag"_L1,       "attributes"_L1, "entity"_L1,
        "note"_L1,          "status"_L1,       "rejected"_L1,  "origin"_L1,     "score"_L1,
        "author"_L1,        "times"_L1,        "speaker"_L1,   "cue"_L1,        "coreference"_L1,
        "related"_L1,       "relation-name"_L1};
    return names.at(size_t(holding));
}

} // namespace Quoth

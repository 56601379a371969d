// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/relation.h>

namespace Quoth {

using namespace Qt::StringLiterals;

QString identifier(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Speaker:
        return u"speaker"_s;
    case RelationKind::Cue:
        return u"cue"_s;
    case RelationKind::Coreference:
        return u"coreference"_s;
    case RelationKind::Related:
        return u"related"_s;
    }
    Q_UNREACHABLE();
}

std::optional<RelationKind> relationKind(QStringView identifier)
{
    for (const auto kind :
         {RelationKind::Speaker, RelationKind::Cue, RelationKind::Coreference,
          RelationKind::Related}) {
        if (Quoth::identifier(kind) == identifier) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace Quoth

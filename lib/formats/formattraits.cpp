// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/formattraits.h>

namespace Quoth {

using namespace Qt::StringLiterals;

QString identifier(OffsetUnit unit)
{
    switch (unit) {
    case OffsetUnit::CodePoints:
        return u"code-points"_s;
    case OffsetUnit::Utf16:
        return u"utf-16"_s;
    case OffsetUnit::Utf8:
        return u"utf-8"_s;
    case OffsetUnit::Tokens:
        return u"tokens"_s;
    case OffsetUnit::None:
        break;
    }
    return u"none"_s;
}

QString identifier(Remedy remedy)
{
    switch (remedy) {
    case Remedy::WholeSpan:
        return u"whole-span"_s;
    case Remedy::Parts:
        return u"parts"_s;
    case Remedy::Trimmed:
        return u"trimmed"_s;
    case Remedy::OneKept:
        return u"one-kept"_s;
    case Remedy::Rewritten:
        return u"rewritten"_s;
    case Remedy::Referred:
        return u"referred"_s;
    case Remedy::LeftOut:
        break;
    }
    return u"left-out"_s;
}

} // namespace Quoth

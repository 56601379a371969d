// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/finding.h>

namespace Quoth {

using namespace Qt::StringLiterals;

QList<Span> pieces(const QuotationFinding &quotation)
{
    return quotation.parts.isEmpty() ? QList<Span>{quotation.span} : quotation.parts;
}

QList<Span> writtenPieces(const QuotationFinding &quotation)
{
    const bool isMarked = quotation.kind != QuotationKind::Indirect;
    return isMarked ? pieces(quotation) : QList<Span>{quotation.span};
}

QString identifier(EntityLabel label)
{
    switch (label) {
    case EntityLabel::Person:
        return u"PER"_s;
    case EntityLabel::Organisation:
        return u"ORG"_s;
    case EntityLabel::Place:
        return u"LOC"_s;
    case EntityLabel::Misc:
        return u"MISC"_s;
    case EntityLabel::Date:
        return u"DATE"_s;
    }
    Q_UNREACHABLE();
}

QString identifier(TimexType type)
{
    switch (type) {
    case TimexType::Date:
        return u"DATE"_s;
    case TimexType::Time:
        return u"TIME"_s;
    case TimexType::Duration:
        return u"DURATION"_s;
    case TimexType::Set:
        return u"SET"_s;
    }
    Q_UNREACHABLE();
}

QString identifier(TimexModifier modifier)
{
    switch (modifier) {
    case TimexModifier::None:
        return {};
    case TimexModifier::Start:
        return u"START"_s;
    case TimexModifier::Middle:
        return u"MID"_s;
    case TimexModifier::End:
        return u"END"_s;
    case TimexModifier::Approximately:
        return u"APPROX"_s;
    case TimexModifier::LessThan:
        return u"LESS_THAN"_s;
    case TimexModifier::MoreThan:
        return u"MORE_THAN"_s;
    }
    Q_UNREACHABLE();
}

QString identifier(Stance stance)
{
    switch (stance) {
    case Stance::Belief:
        return u"belief"_s;
    case Stance::Intent:
        return u"intent"_s;
    case Stance::Speech:
        break;
    }
    return u"speech"_s;
}

QString identifier(QuotationKind kind)
{
    switch (kind) {
    case QuotationKind::Direct:
        return u"direct"_s;
    case QuotationKind::Mixed:
        return u"mixed"_s;
    case QuotationKind::Indirect:
        return u"indirect"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/mark.h>

#include <algorithm>

namespace Quoth {

namespace {

MarkStyle entityStyle(QStringView tag)
{
    if (tag == u"PER") {
        return MarkStyle::Person;
    }
    if (tag == u"ORG") {
        return MarkStyle::Organisation;
    }
    if (tag == u"LOC") {
        return MarkStyle::Location;
    }
    return tag == u"DATE" ? MarkStyle::Date : MarkStyle::Miscellaneous;
}

MarkStyle markStyle(const Annotation &annotation)
{
    switch (annotation.kind) {
    case AnnotationKind::Entity:
        return entityStyle(annotation.tag);
    case AnnotationKind::Mention:
        return MarkStyle::Mention;
    case AnnotationKind::Cue:
        return MarkStyle::Cue;
    case AnnotationKind::Quotation:
        if (annotation.tag == u"indirect") {
            return MarkStyle::IndirectQuotation;
        }
        return annotation.tag == u"mixed" ? MarkStyle::MixedQuotation : MarkStyle::DirectQuotation;
    case AnnotationKind::Highlight:
        return MarkStyle::Highlight;
    }
    Q_UNREACHABLE();
}

} // namespace

Mark markOf(const Annotation &annotation)
{
    return {
        annotation.id,
        annotation.span,
        markStyle(annotation),
        annotation.status,
        annotation.entity,
        annotation.fragments,
        annotation.kind == AnnotationKind::Highlight ? annotation.tag : QString()};
}

MarkKind kindOf(MarkStyle style)
{
    switch (style) {
    case MarkStyle::Person:
        return MarkKind::Person;
    case MarkStyle::Organisation:
        return MarkKind::Organisation;
    case MarkStyle::Location:
        return MarkKind::Location;
    case MarkStyle::Miscellaneous:
        return MarkKind::Miscellaneous;
    case MarkStyle::Date:
        return MarkKind::Date;
    case MarkStyle::Mention:
    case MarkStyle::Cue:
    case MarkStyle::DirectQuotation:
    case MarkStyle::MixedQuotation:
    case MarkStyle::IndirectQuotation:
        return MarkKind::Speech;
    case MarkStyle::Highlight:
        return MarkKind::Highlight;
    }
    Q_UNREACHABLE();
}

bool Mark::covers(qsizetype character) const
{
    if (parts.isEmpty()) {
        return span.contains(character);
    }
    return std::any_of(parts.cbegin(), parts.cend(), [character](Span piece) {
        return piece.contains(character);
    });
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/mark.h>

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

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/markname.h>

#include <QCoreApplication>

namespace Quoth {

namespace {

class MarkText
{
    Q_DECLARE_TR_FUNCTIONS(Quoth::Mark)
};

QString styleName(MarkStyle style)
{
    switch (style) {
    case MarkStyle::Person:
        return MarkText::tr("Person");
    case MarkStyle::Organisation:
        return MarkText::tr("Organisation");
    case MarkStyle::Location:
        return MarkText::tr("Place");
    case MarkStyle::Miscellaneous:
        return MarkText::tr("Other name");
    case MarkStyle::Date:
        return MarkText::tr("Date");
    case MarkStyle::Mention:
        return MarkText::tr("Source");
    case MarkStyle::Cue:
        return MarkText::tr("Reporting word");
    case MarkStyle::DirectQuotation:
        return MarkText::tr("Direct quotation");
    case MarkStyle::MixedQuotation:
        return MarkText::tr("Mixed quotation");
    case MarkStyle::IndirectQuotation:
        return MarkText::tr("Indirect quotation");
    case MarkStyle::Highlight:
        return MarkText::tr("Highlight");
    }
    Q_UNREACHABLE();
}

QString statusName(AnnotationStatus status)
{
    switch (status) {
    case AnnotationStatus::Proposed:
        return MarkText::tr("proposed");
    case AnnotationStatus::Accepted:
        return MarkText::tr("accepted");
    case AnnotationStatus::Rejected:
        return MarkText::tr("rejected");
    case AnnotationStatus::Corrected:
        return MarkText::tr("corrected");
    }
    Q_UNREACHABLE();
}

} // namespace

QString markDescription(const Mark &mark)
{
    const QString style = styleName(mark.style);
    const QString status = statusName(mark.status);
    return mark.entity.isEmpty()
               ? MarkText::tr("%1, %2", "kind of an annotation, its status").arg(style, status)
               : MarkText::tr("%1, %2, %3", "kind of an annotation, who is meant, its status")
                     .arg(style, mark.entity, status);
}

} // namespace Quoth

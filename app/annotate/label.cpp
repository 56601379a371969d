// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/label.h>

#include <QCoreApplication>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

struct NamedTag
{
    AnnotationKind kind;
    QLatin1StringView tag;
    const char *name;
};

constexpr NamedTag namedTags[] = {
    {AnnotationKind::Entity, "PER"_L1, QT_TRANSLATE_NOOP("Quoth::Label", "Person")},
    {AnnotationKind::Entity, "ORG"_L1, QT_TRANSLATE_NOOP("Quoth::Label", "Organisation")},
    {AnnotationKind::Entity, "LOC"_L1, QT_TRANSLATE_NOOP("Quoth::Label", "Place")},
    {AnnotationKind::Entity, "MISC"_L1, QT_TRANSLATE_NOOP("Quoth::Label", "Other name")},
    {AnnotationKind::Entity, "DATE"_L1, QT_TRANSLATE_NOOP("Quoth::Label", "Date")},
    {AnnotationKind::Quotation, "direct"_L1, QT_TRANSLATE_NOOP("Quoth::Label", "Direct quotation")},
    {AnnotationKind::Quotation, "indirect"_L1,
     QT_TRANSLATE_NOOP("Quoth::Label", "Indirect quotation")},
    {AnnotationKind::Quotation, "mixed"_L1, QT_TRANSLATE_NOOP("Quoth::Label", "Mixed quotation")},
    {AnnotationKind::Highlight, ""_L1, QT_TRANSLATE_NOOP("Quoth::Label", "Highlight")},
    {AnnotationKind::Cue, ""_L1, QT_TRANSLATE_NOOP("Quoth::Label", "Cue")},
    {AnnotationKind::Mention, ""_L1, QT_TRANSLATE_NOOP("Quoth::Label", "Mention")}};

} // namespace

Label labelOfKey(int key)
{
    Q_ASSERT(key >= firstLabelKey && key <= lastLabelKey);
    const NamedTag &named = namedTags[key - firstLabelKey];
    return {named.kind, named.tag};
}

QList<Label> labelsOf(AnnotationKind kind)
{
    QList<Label> labels;
    for (int key = firstLabelKey; key <= lastLabelKey; ++key) {
        const Label label = labelOfKey(key);
        if (label.kind == kind) {
            labels.append(label);
        }
    }
    return labels;
}

bool hasTag(AnnotationKind kind)
{
    return !labelsOf(kind).isEmpty();
}

QString labelName(AnnotationKind kind, const QString &tag)
{
    // A highlight's tag is the reader's own word, and no name of a kind.
    const bool isOwnTag = kind == AnnotationKind::Highlight;
    for (const NamedTag &named : namedTags) {
        if (named.kind == kind && (isOwnTag || named.tag == tag)) {
            return QCoreApplication::translate("Quoth::Label", named.name);
        }
    }
    return tag;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>

#include <QList>

namespace Quoth {

/// What a number key stands for: 1 PER, 2 ORG, 3 LOC, 4 MISC, 5 DATE, 6 direct, 7 indirect and
/// 8 mixed quotation, 9 highlight.
struct Label
{
    AnnotationKind kind = AnnotationKind::Highlight;
    QString tag;

    friend bool operator==(const Label &, const Label &) = default;
};

constexpr int firstLabelKey = 1;
constexpr int lastLabelKey = 9;

[[nodiscard]] Label labelOfKey(int key);

/// The labels of a kind, in the order of their keys: five for names, three for quotations.
[[nodiscard]] QList<Label> labelsOf(AnnotationKind kind);
/// Is there anything to tell annotations of this kind apart by?
[[nodiscard]] bool hasTag(AnnotationKind kind);

/// Its name for people, translated: "Person", "Direct quotation".
[[nodiscard]] QString labelName(AnnotationKind kind, const QString &tag);

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::Label)

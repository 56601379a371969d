// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotationset.h>

namespace Quoth {

/// What the card and the hover card say about one annotation, in the reader's language.
struct AnnotationDescription
{
    struct Row
    {
        QString label;
        QString value;
        QString tag; ///< PER, ORG, LOC, MISC: the value gets a dot of its colour
        bool isItalic = false;
        bool isMarkdown = false;
    };

    QString heading; ///< kind, origin, score
    QString words;
    QList<Row> rows;
};

[[nodiscard]] AnnotationDescription
describeAnnotation(const AnnotationSet &set, const Annotation &annotation);

/// The status as a word: "Accepted".
[[nodiscard]] QString statusName(AnnotationStatus status);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>

namespace Quoth {

/// What the review queue needs to know of one proposal to filter, sort and count it: a machine's
/// annotation, decided on or not. Names are numbers into the tables of the ReviewIndex that holds
/// it. A value type; any thread.
struct ReviewEntry
{
    qint64 id = 0;      ///< of the annotation
    qint64 decided = 0; ///< when it was last changed, milliseconds UTC; 0 for not known
    qint32 article = 0;
    qint32 start = 0;
    qint32 end = 0;
    qint32 label = 0; ///< kind and tag together
    qint32 rule = 0;
    qint32 name = 0;  ///< whom or what it means, of a quotation who says it
    qint32 twins = 0; ///< all of one number have the same words and label
    float score = 0;
    AnnotationKind kind = AnnotationKind::Entity;
    AnnotationStatus status = AnnotationStatus::Proposed;
    bool isFlagged = false;
    bool isBulk = false; ///< decided on together with others, by nobody who looked at it
    bool isGone = false; ///< it is no longer in the library

    [[nodiscard]] bool isUndecided() const { return status == AnnotationStatus::Proposed; }
};

/// The attribute of an annotation that somebody wants to come back to.
inline const QString flagAttribute = QStringLiteral("flagged");

} // namespace Quoth

Q_DECLARE_TYPEINFO(Quoth::ReviewEntry, Q_PRIMITIVE_TYPE);

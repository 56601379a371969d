// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <annotate/editmaker.h>
#include <store/annotationstore.h>

namespace Quoth {

/// What a reader made of a proposal: to be done to others that were proposed alike.
struct Correction
{
    Annotation before; ///< as it was proposed
    Annotation after;  ///< as it is now
    QString speaker;   ///< of a quotation; empty where nobody gave it another one
};

/// What the life of an annotation, the oldest entry first, and the set that it stands in say of it;
/// nothing if it is no corrected proposal. What happened before it was proposed for the last time
/// does not count.
[[nodiscard]] std::optional<Correction>
correctionOf(const QList<Decision> &history, const AnnotationSet &set);

/// The edits, one after the other, that correct another proposal alike: its label, what it means,
/// its bounds where the same words stand around it, who says it. `content` is the article that it
/// stands in, and has the edits done to it. Nothing where it was not proposed alike, or the words
/// around it are others, so that only a part of it could be done.
[[nodiscard]] QList<Edit> correctAlike(
    const Correction &correction, qint64 id, AnnotatedArticle &content, const QString &author,
    const QDateTime &now, const EditMaker::TakeId &takeId);

} // namespace Quoth

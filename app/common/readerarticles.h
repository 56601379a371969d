// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/stop.h>
#include <text/annotatedarticle.h>

namespace Quoth {

/// Is the file a library? Others may be articles in some format.
[[nodiscard]] bool looksLikeLibrary(const QString &path);

/// All articles of one reader with all that stands off them: of a library, which is only read, or
/// of a file in any format that holds annotations. `known` are articles whose text a file may only
/// refer to. UnknownFormat where the file is none of them.
Result<QList<AnnotatedArticle>> readReaderArticles(
    const QString &path, const QList<AnnotatedArticle> &known = {}, const StopCallable &stop = {});

/// The same article of each of several readers, in their order.
struct SharedArticle
{
    QList<AnnotatedArticle> readers;
};

/// Articles that all readers have with the very same text, in the order of the first reader.
[[nodiscard]] QList<SharedArticle> sharedArticles(const QList<QList<AnnotatedArticle>> &readers);

/// Has a person decided on anything in it? Otherwise it says nothing about how they read.
[[nodiscard]] bool isReviewed(const AnnotationSet &set);

} // namespace Quoth

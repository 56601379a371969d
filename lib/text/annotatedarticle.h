// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotationset.h>
#include <text/article.h>

namespace Quoth {

/// An article with everything that stands off it: what the writers write and the reader shows.
struct AnnotatedArticle
{
    Article article;
    AnnotationSet set;

    friend bool operator==(const AnnotatedArticle &, const AnnotatedArticle &) = default;
};

} // namespace Quoth

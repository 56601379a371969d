// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotationset.h>

namespace Quoth {

/// How much of the article is shown around a proposal.
enum class ReviewContext
{
    Sentence,  ///< the sentences that it stands in, with who says it
    Around,    ///< one more on either side
    Paragraphs ///< the paragraphs that it stands in, and their neighbours
};

/// What is shown of an article: `whole` with all context, `core` what is read first. Both are spans
/// of the text and never cut a sentence.
struct ReviewExcerpt
{
    Span core;
    Span whole;

    friend bool operator==(const ReviewExcerpt &, const ReviewExcerpt &) = default;
};

/// The cue and the speaker of a quotation belong to its sentences, unless they are far away.
[[nodiscard]] ReviewExcerpt reviewExcerpt(
    QStringView text, const AnnotationSet &set, const Annotation &annotation,
    ReviewContext context);

} // namespace Quoth

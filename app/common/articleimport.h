// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/stop.h>
#include <text/annotatedarticle.h>

namespace Quoth {

class Library;
class Pipeline;
struct Analysis;

struct ImportedArticle
{
    qint64 id = 0;
    bool isNew = true; ///< false: the library had this very text already, and it was left as it is
};

/// Puts one article that was read into the library, with the annotations that came with it, and
/// leaves the analysis for later. Thread of the library.
Result<ImportedArticle> addArticle(Library &library, const AnnotatedArticle &content);

/// Does the same and analyses it before. Both front ends import through this. Thread of the
/// library.
Result<ImportedArticle> importArticle(
    Library &library, const Pipeline &pipeline, const AnnotatedArticle &content,
    const StopCallable &stop);

/// Stores what the pipeline found in an article: its structure and fields, and the proposals in the
/// place of the old undecided ones. Thread of the library.
Result<void> storeFindings(Library &library, Article article, const Analysis &analysis);

} // namespace Quoth

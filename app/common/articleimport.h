// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <text/annotatedarticle.h>

namespace Quoth {

class ArticleRecord;
class Library;
struct Analysis;

/// Both front ends bring articles in through ArticleIntake, which uses this.
struct ImportedArticle
{
    qint64 id = 0;
    bool isNew = true; ///< false: the library had this very text already, and it was left as it is
};

/// The article under the title that its lines have, where it came without one: what analysis finds
/// later is the same, and the words of the whole text are not indexed twice.
[[nodiscard]] Article titledArticle(Article article);

/// Puts one article that was read into the library, with the annotations that came with it, and
/// leaves the analysis for later. Thread of the library.
Result<ImportedArticle> addArticle(Library &library, const AnnotatedArticle &content);
/// The same where its record was made before, as it need not hold up others who write.
Result<ImportedArticle>
addArticle(Library &library, const AnnotationSet &given, const ArticleRecord &record);

/// Stores what the pipeline found in an article: its structure and fields, and the proposals in the
/// place of the old undecided ones. Thread of the library.
Result<void> storeFindings(Library &library, Article article, const Analysis &analysis);

} // namespace Quoth

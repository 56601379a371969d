// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/articleimport.h>

#include <analysis/analysis.h>
#include <analysis/proposals.h>
#include <analysis/structure/structurefinder.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Rows that came with an article have ids of their file's own: they get the library's.
Result<void> storeGivenAnnotations(Library &library, qint64 articleId, AnnotationSet set)
{
    const qsizetype count = set.annotations.size() + set.relations.size();
    if (count == 0) {
        return {};
    }
    const Result<qint64> first = library.annotations().reserveIds(static_cast<int>(count));
    if (!first) {
        return failure(first.error());
    }
    qint64 next = *first;
    QHash<qint64, qint64> ids;
    Edit edit;
    edit.articleId = articleId;
    edit.name = u"import"_s;
    for (Annotation &annotation : set.annotations) {
        ids.insert(annotation.id, next);
        annotation.id = next++;
        edit.annotations.append({std::nullopt, annotation});
    }
    for (Relation &relation : set.relations) {
        relation.id = next++;
        relation.from = ids.value(relation.from);
        relation.to = ids.value(relation.to);
        edit.relations.append({std::nullopt, relation});
    }
    return library.annotations().apply(edit, {}, edit.name);
}

} // namespace

Result<void> storeFindings(Library &library, Article article, const Analysis &analysis)
{
    article.structure = analysis.structure;
    article.title = analysis.title;
    article.byline = analysis.byline;
    article.language = analysis.language;
    article.published = analysis.published;
    const AnnotationSet found = proposals(analysis, article.text);
    return library.together([&]() -> Result<void> {
        if (Result<void> stored = library.articles().setFindings(article); !stored) {
            return stored;
        }
        const auto set = library.annotations().replaceProposals(article.id, found);
        return set ? Result<void>() : Result<void>(failure(set.error()));
    });
}

Article titledArticle(Article article)
{
    if (article.title.isEmpty()) {
        const Span title = findStructure(tokenizeText(article.text)).structure.title;
        article.title = title.in(article.text).toString().simplified();
    }
    return article;
}

Result<ImportedArticle> addArticle(Library &library, const AnnotatedArticle &content)
{
    const auto record = ArticleRecord::of(titledArticle(content.article), content.article);
    return record ? addArticle(library, content.set, *record) : failure(record.error());
}

Result<ImportedArticle>
addArticle(Library &library, const AnnotationSet &given, const ArticleRecord &record)
{
    const Result<std::optional<qint64>> known = library.articles().findByHash(record.textHash());
    if (!known) {
        return failure(known.error());
    }
    if (*known) {
        return ImportedArticle{**known, false};
    }
    const Result<qint64> id = library.articles().add(record);
    if (!id) {
        return failure(id.error());
    }
    if (Result<void> stored = storeGivenAnnotations(library, *id, given); !stored) {
        return failure(stored.error());
    }
    return ImportedArticle{*id, true};
}

} // namespace Quoth

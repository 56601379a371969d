// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/orphan.h>

#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype subjectLength = 60;

UndoStep stepOf(const QString &act, const OrphanedAnnotation &orphan)
{
    UndoStep step;
    step.name = act;
    step.subject = orphan.words.simplified().left(subjectLength);
    step.library = {RevisionStore::forgetting(orphan)};
    return step;
}

} // namespace

Result<UndoStep> placingOrphan(Library &library, const OrphanedAnnotation &orphan, Span place)
{
    const auto article = library.articles().article(orphan.article);
    const auto former = library.annotations().load(orphan.formerArticle);
    if (!article || !former) {
        return failure(article ? former.error() : article.error());
    }
    const auto found = std::find_if(
        former->annotations.cbegin(), former->annotations.cend(),
        [&orphan](const Annotation &one) { return one.id == orphan.annotation; });
    if (found == former->annotations.cend() || place.isNull() ||
        !place.isWithin(article->text.size())) {
        return failure(ErrorCode::NotFound, library.path(), u"an annotation and its place"_s);
    }
    const auto id = library.annotations().reserveIds(1);
    if (!id) {
        return failure(id.error());
    }
    Annotation placed = *found;
    placed.id = *id;
    placed.span = place;
    placed.fragments.clear();
    placed.words = place.in(article->text).toString();
    UndoStep step = stepOf(u"orphan-place"_s, orphan);
    step.edits = {{orphan.article, step.name, {{std::nullopt, placed}}, {}}};
    return step;
}

UndoStep forgettingOrphan(const OrphanedAnnotation &orphan)
{
    return stepOf(u"orphan-delete"_s, orphan);
}

} // namespace Quoth

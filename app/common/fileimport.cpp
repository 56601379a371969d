// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/fileimport.h>

#include <common/allformats.h>
#include <common/articleintake.h>
#include <common/importmatcher.h>
#include <formats/filereader.h>
#include <formats/news/articletable.h>
#include <store/collectionstore.h>
#include <store/library.h>

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QByteArray beginning(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(4096) : QByteArray();
}

} // namespace

const Format *guessedFormat(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"jsonl" || suffix == u"ndjson") {
        return findAnyFormat(u"jsonl");
    }
    if (suffix == u"xml" || suffix == u"tei") {
        const QByteArray start = beginning(path);
        return start.contains("<TEI") || start.contains("<teiCorpus") ? findAnyFormat(u"tei")
                                                                      : nullptr;
    }
    if ((suffix == u"csv" || suffix == u"tsv") && !isAnnotationTable(beginning(path))) {
        return nullptr; // a table of articles
    }
    if (suffix == u"json") {
        return readerFor(beginning(path), u"file"_s).id == u"ninjs" ? findAnyFormat(u"ninjs")
                                                                    : nullptr;
    }
    // An ending that only one format has says which.
    const Format *only = nullptr;
    for (const Format &format : allFormats()) {
        const bool isFit = format.isRead() && format.suffix == suffix;
        if (isFit && only) {
            return nullptr;
        }
        only = isFit ? &format : only;
    }
    return only;
}

Result<QList<ImportPlan>>
planFile(Library &library, const QString &path, const Format &format, const StopCallable &stop)
{
    ImportMatcher matcher(library, stop);
    const auto source = openArticles(path, format, {}, matcher.knownText());
    if (!source) {
        return failure(source.error());
    }
    QList<ImportPlan> plans;
    for (;;) {
        if (stopRequested(stop)) {
            return failure(ErrorCode::Stopped, path);
        }
        const auto article = (*source)->next();
        if (!article) {
            return failure(article.error());
        }
        if (!*article) {
            return plans;
        }
        auto plan = planImport(matcher, **article);
        if (!plan) {
            return failure(plan.error());
        }
        plans.append(std::move(*plan));
    }
}

ImportCounts countsOf(const QList<ImportPlan> &plans)
{
    ImportCounts counts;
    for (const ImportPlan &plan : plans) {
        ++(plan.match == ImportMatch::New ? counts.newArticles : counts.knownArticles);
        counts.added += int(plan.added.size());
        counts.decided += int(plan.decided.size());
        counts.known += int(plan.known.size());
        counts.conflicts += int(plan.conflicts.size());
        counts.unplaced += int(plan.unplaced.size());
        counts.uncertain += plan.uncertain;
    }
    return counts;
}

Result<QList<Edit>>
importEdits(Library &library, const QList<ImportPlan> &plans, ConflictChoice choice)
{
    QList<Edit> edits;
    for (const ImportPlan &plan : plans) {
        if (plan.match == ImportMatch::New) {
            continue;
        }
        auto edit = importEdit(library, plan, choice);
        if (!edit) {
            return failure(edit.error());
        }
        if (!edit->annotations.isEmpty() || !edit->relations.isEmpty()) {
            edits.append(std::move(*edit));
        }
    }
    return edits;
}

Result<void> takePlans(
    Library &library, ArticleIntake &intake, const QList<ImportPlan> &plans, ConflictChoice choice,
    const std::function<void(const ReadArticle &)> &take)
{
    auto edits = importEdits(library, plans, choice);
    if (!edits) {
        return failure(edits.error());
    }
    QList<qint64> known;
    for (const ImportPlan &plan : plans) {
        if (plan.match != ImportMatch::New) {
            known.append(plan.target);
        }
    }
    const auto restored = library.collections().trashing(known, false);
    if (!restored) {
        return failure(restored.error());
    }
    UndoStep part;
    part.edits = std::move(*edits);
    part.library = *restored;
    if (const auto done = intake.perform(part); !done) {
        return done;
    }
    for (const ImportPlan &plan : plans) {
        if (plan.match == ImportMatch::New) {
            take({plan.incoming, {}});
        }
    }
    return {};
}

} // namespace Quoth

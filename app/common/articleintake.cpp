// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/articleintake.h>

#include <common/originalkeeper.h>
#include <common/revision.h>
#include <store/articlestore.h>
#include <store/collectionstore.h>
#include <store/library.h>
#include <store/revisionstore.h>
#include <store/undolog.h>

#include <utility>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

// While a transaction is open nobody else writes: a reader who accepts a name meanwhile must not
// feel it.
constexpr qsizetype mostAtOnce = 200;
constexpr qsizetype mostUnits = 1 << 20;
/// Whoever waits for a slow input sees what came of it so far.
constexpr qint64 longestWaitMs = 400;
constexpr int attempts = 5;
constexpr qsizetype longestSubject = 60;

void append(IntakeOutcome &to, const IntakeOutcome &part)
{
    to.step.edits.append(part.step.edits);
    to.step.library.append(part.step.library);
    to.revisions += part.revisions;
    to.carried += part.carried;
    to.uncertain += part.uncertain;
    to.orphaned += part.orphaned;
    if (to.revisedTitle.isEmpty()) {
        to.revisedTitle = part.revisedTitle;
    }
}

} // namespace

ArticleIntake::ArticleIntake(Library &library, QString author, Told told)
    : m_library(library)
    , m_author(std::move(author))
    , m_act(u"import-articles"_s)
    , m_told(std::move(told))
{
}

ArticleIntake::~ArticleIntake() = default;

ReadOptions ArticleIntake::begin(const QString &name, const ReadOptions &options)
{
    m_keeper = std::make_shared<OriginalKeeper>(m_library, name);
    return m_keeper->watching(options);
}

void ArticleIntake::take(ReadArticle read, std::optional<Analysis> analysis)
{
    Article titled = titledArticle(read.content.article);
    wait({std::move(read), std::move(titled), std::move(analysis), m_keeper});
}

void ArticleIntake::takeAgain(ReadArticle read, qint64 former)
{
    Article titled = titledArticle(read.content.article);
    wait({std::move(read), std::move(titled), std::nullopt, m_keeper, former});
}

void ArticleIntake::wait(Waiting one)
{
    if (m_waiting.isEmpty()) {
        m_since.start();
    }
    m_units += one.titled.text.size();
    m_waiting.append(std::move(one));
    if (m_waiting.size() >= mostAtOnce || m_units >= mostUnits ||
        m_since.hasExpired(longestWaitMs)) {
        flush();
    }
}

Result<void> ArticleIntake::perform(UndoStep part)
{
    part.name = u"import"_s;
    if (part.isEmpty()) {
        return {};
    }
    const auto done = m_library.undoLog().performPart(part, m_author);
    if (done) {
        m_outcome.step.edits.append(part.edits);
        m_outcome.step.library.append(part.library);
    }
    return done;
}

Result<IntakeOutcome> ArticleIntake::finish()
{
    flush();
    UndoStep &step = m_outcome.step;
    if (!m_added.isEmpty()) {
        // In front: what is undone goes backwards, a revision before the article that it is.
        step.library.prepend(CollectionStore::importing(m_added));
    }
    if (!step.isEmpty()) {
        step.name = m_added.isEmpty() ? u"import"_s : m_act;
        step.subject = m_firstTitle.left(longestSubject);
        if (const auto done = m_library.undoLog().logPerformed(step, m_author); !done) {
            return failure(done.error());
        }
    }
    m_added.clear();
    return std::exchange(m_outcome, {});
}

void ArticleIntake::flush()
{
    const QList<Waiting> batch = std::exchange(m_waiting, {});
    m_units = 0;
    if (batch.isEmpty()) {
        return;
    }
    QList<ImportedArticle> stored;
    if (const auto done = storeTogether(batch, stored)) {
        for (qsizetype i = 0; i < batch.size(); ++i) {
            m_told(stored[i], batch[i].read);
        }
        return;
    }
    // One of them is bad, or the library is: each by itself then.
    for (const Waiting &one : batch) {
        const auto done = storeTogether({one}, stored);
        if (done) {
            m_told(stored.first(), one.read);
            continue;
        }
        Error error = done.error();
        if (error.subject.isEmpty()) {
            error.subject = one.read.content.article.source;
        }
        m_told(failure(error), one.read);
    }
}

Result<void>
ArticleIntake::storeTogether(const QList<Waiting> &batch, QList<ImportedArticle> &stored)
{
    Part part;
    Result<void> done;
    for (int attempt = 0; attempt == 0 || (attempt < attempts && !done &&
                                           done.error().code == ErrorCode::LibraryLocked);
         ++attempt) {
        part = {};
        stored.clear();
        done = m_library.together([&]() -> Result<void> {
            for (const Waiting &one : batch) {
                const auto article = store(one, part);
                if (!article) {
                    return failure(article.error());
                }
                stored.append(*article);
            }
            return {};
        });
        if (!done) {
            for (const Waiting &one : batch) {
                if (one.keeper) {
                    one.keeper->forgetRow();
                }
            }
        }
    }
    if (!done) {
        return done;
    }
    for (qsizetype i = 0; i < batch.size() && m_firstTitle.isEmpty(); ++i) {
        m_firstTitle = stored[i].isNew ? batch[i].titled.title : QString();
    }
    m_added.append(part.added);
    append(m_outcome, part.outcome);
    return {};
}

/// All that belongs to one article.
Result<ImportedArticle> ArticleIntake::store(const Waiting &one, Part &part)
{
    const auto article = addArticle(m_library, one.read.content, one.titled);
    if (!article || !article->isNew) {
        return article;
    }
    part.added.append(article->id);
    auto done = one.keeper ? one.keeper->keep(article->id, one.read) : Result<void>();
    if (done) {
        done = replaceFormer(article->id, one, part);
    }
    if (done && one.analysis) {
        Article found = one.read.content.article;
        found.id = article->id;
        done = storeFindings(m_library, found, *one.analysis);
    }
    return done ? article : Result<ImportedArticle>(failure(done.error()));
}

Result<void> ArticleIntake::replaceFormer(qint64 id, const Waiting &one, Part &part)
{
    Result<std::optional<qint64>> former = std::optional(one.former);
    if (one.former == 0) {
        former = m_library.revisions().knownByAddress(one.titled.source, id);
    }
    if (!former || !*former) {
        return former ? Result<void>() : failure(former.error());
    }
    const auto revision = revisionOf(m_library, **former, id, u"revision"_s);
    if (!revision) {
        return failure(revision.error());
    }
    if (const auto done = m_library.undoLog().performPart(revision->step, m_author); !done) {
        return done;
    }
    append(
        part.outcome, {revision->step, 1, one.titled.title, revision->carried, revision->uncertain,
                       revision->orphaned});
    return {};
}

} // namespace Quoth

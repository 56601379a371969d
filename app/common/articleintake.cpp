// SPDX-License-Identifier: GPL-3.0-or-later
#include <common/articleintake.h>

#include <common/originalkeeper.h>
#include <common/revision.h>
#include <store/articlestore.h>
#include <store/collectionstore.h>
#include <store/library.h>
#include <store/revisionstore.h>
#include <store/undolog.h>

#include <QRandomGenerator>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

// While a transaction is open nobody else writes: a reader who accepts a name meanwhile must not
// feel it.
constexpr qsizetype mostAtOnce = 400;
constexpr qsizetype mostUnits = 1 << 21;
/// Whoever waits for a slow input sees what came of it so far.
constexpr qint64 longestWaitMs = 400;
constexpr int attempts = 5;
constexpr qsizetype longestSubject = 60;

void append(IntakeOutcome &to, const IntakeOutcome &part)
{
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
    , m_actNumber(qint64(QRandomGenerator::global()->generate64() >> 1))
    , m_told(std::move(told))
{
    m_preparing.setMaxThreadCount(1);
}

ArticleIntake::~ArticleIntake() = default;

ReadOptions ArticleIntake::begin(const QString &name, const ReadOptions &options)
{
    m_keeper = std::make_shared<OriginalKeeper>(m_library, name);
    return m_keeper->watching(options);
}

void ArticleIntake::take(ReadArticle read, std::optional<Analysis> analysis)
{
    wait({std::move(read), std::move(analysis), m_keeper, {}, {}});
}

void ArticleIntake::takeAgain(ReadArticle read, qint64 former)
{
    wait({std::move(read), std::nullopt, m_keeper, {}, {}, former});
}

void ArticleIntake::wait(Waiting one)
{
    if (m_waiting.isEmpty()) {
        m_since.start();
    }
    one.prepared = QtConcurrent::run(&m_preparing, [article = one.read.content.article] {
        Article titled = titledArticle(article);
        auto record = ArticleRecord::of(titled, article);
        return std::shared_ptr<const Prepared>(new Prepared{std::move(titled), std::move(record)});
    });
    if (one.keeper) {
        one.original = one.keeper->packed(one.read, m_preparing);
    }
    m_units += one.read.content.article.text.size();
    m_waiting.append(std::move(one));
    if (m_since.hasExpired(longestWaitMs)) {
        flush();
    } else if (m_waiting.size() >= 2 * mostAtOnce || m_units >= 2 * mostUnits) {
        // The half that is prepared already; the other is while this one is written.
        storeFirst(m_waiting.size() / 2);
    }
}

Result<void> ArticleIntake::perform(UndoStep part)
{
    part.name = u"import"_s;
    if (part.isEmpty()) {
        return {};
    }
    return m_library.together([&]() -> Result<void> {
        const auto done = m_library.undoLog().performPart(part, m_author);
        return done ? m_library.undoLog().notePart(m_actNumber, part, m_author) : done;
    });
}

Result<IntakeOutcome> ArticleIntake::finish()
{
    flush();
    auto step = m_library.undoLog().logParts(m_actNumber);
    if (!step) {
        return failure(step.error());
    }
    m_outcome.step = std::move(*step);
    return std::exchange(m_outcome, {});
}

void ArticleIntake::flush()
{
    while (!m_waiting.isEmpty()) {
        storeFirst(std::min(m_waiting.size(), mostAtOnce));
    }
}

void ArticleIntake::storeFirst(qsizetype count)
{
    const QList<Waiting> batch = m_waiting.first(count);
    m_waiting.remove(0, count);
    m_units = 0;
    for (const Waiting &one : std::as_const(m_waiting)) {
        m_units += one.read.content.article.text.size();
    }
    m_since.start();
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
    for (Waiting one : batch) { // before anybody is kept from writing
        one.prepared.waitForFinished();
        if (one.original) {
            one.original->waitForFinished();
        }
    }
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
            return notePart(part);
        });
    }
    if (done) {
        append(m_outcome, part.outcome);
    }
    return done;
}

Result<void> ArticleIntake::notePart(const Part &part)
{
    UndoStep step = part.outcome.step;
    step.name = part.added.isEmpty() ? u"import"_s : m_act;
    step.subject = part.firstTitle.left(longestSubject);
    if (!part.added.isEmpty()) {
        step.library.prepend(CollectionStore::importing(part.added));
    }
    return step.isEmpty() ? Result<void>()
                          : m_library.undoLog().notePart(m_actNumber, step, m_author);
}

/// All that belongs to one article.
Result<ImportedArticle> ArticleIntake::store(const Waiting &one, Part &part)
{
    const std::shared_ptr<const Prepared> prepared = one.prepared.result();
    if (!prepared->record) {
        return failure(prepared->record.error());
    }
    const auto article = addArticle(m_library, one.read.content.set, *prepared->record);
    if (!article || !article->isNew) {
        return article;
    }
    part.added.append(article->id);
    part.firstTitle = part.firstTitle.isEmpty() ? prepared->titled.title : part.firstTitle;
    auto done = one.original && one.original->resultCount() > 0
                    ? one.keeper->keep(article->id, one.read, one.original->result())
                    : Result<void>();
    if (done) {
        done = replaceFormer(article->id, one, prepared->titled, part);
    }
    if (done && one.analysis) {
        Article found = one.read.content.article;
        found.id = article->id;
        done = storeFindings(m_library, found, *one.analysis);
    }
    return done ? article : Result<ImportedArticle>(failure(done.error()));
}

Result<void>
ArticleIntake::replaceFormer(qint64 id, const Waiting &one, const Article &titled, Part &part)
{
    Result<std::optional<qint64>> former = std::optional(one.former);
    if (one.former == 0) {
        former = m_library.revisions().knownByAddress(titled.source, id);
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
    part.outcome.step.edits.append(revision->step.edits);
    part.outcome.step.library.append(revision->step.library);
    append(
        part.outcome,
        {{}, 1, titled.title, revision->carried, revision->uncertain, revision->orphaned});
    return {};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
// Where a review is, and how it keeps up with the library. What the keys do is in reviewacts.cpp.
#include <review/reviewer.h>

#include <annotate/editmaker.h>
#include <annotate/namecounts.h>
#include <library/session.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/review/reviewstore.h>

#include <algorithm>
#include <utility>

namespace Quoth {

namespace {

constexpr int reloadPause = 150; // ms; an analysis of many articles tells of each

} // namespace

Reviewer::Reviewer(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_job(session.libraryPath())
{
    m_reload.setSingleShot(true);
    m_reload.setInterval(reloadPause);
    connect(&m_reload, &QTimer::timeout, this, &Reviewer::readStale);
    connect(&m_job, &ReviewJob::indexRead, this, &Reviewer::takeIndex);
    connect(&m_job, &ReviewJob::acted, this, &Reviewer::takeAct);
    connect(&session, &Session::stepShown, this, &Reviewer::followStep);
    connect(&session, &Session::summaryChanged, this, &Reviewer::followSummary);
}

void Reviewer::open(const ReviewScope &scope)
{
    const auto found = m_session.library().review().session(scope);
    if (!found) {
        Q_EMIT m_session.failed(found.error());
        return;
    }
    ReviewSession review;
    review.scope = scope;
    review.started = QDateTime::currentDateTimeUtc();
    begin(found->value_or(review));
}

bool Reviewer::resume()
{
    const auto sessions = m_session.library().review().sessions();
    if (!sessions) {
        Q_EMIT m_session.failed(sessions.error());
        return false;
    }
    if (sessions->isEmpty()) {
        return false;
    }
    begin(sessions->first());
    return true;
}

void Reviewer::begin(const ReviewSession &review)
{
    m_review = review;
    m_review.used = QDateTime::currentDateTimeUtc();
    if (const auto saved = m_session.library().review().save(m_review); !saved) {
        Q_EMIT m_session.failed(saved.error());
        m_review = {};
        return;
    }
    m_session.setUndoneOpened(false);
    m_isRead = false;
    m_index = {};
    m_queue = {};
    m_place = -1;
    m_current = 0;
    m_content = {};
    readSkips();
    if (m_review.annotation != 0) { // what was on the desk is there at once, the queue follows
        const auto placed = m_session.library().review().annotations({m_review.annotation});
        if (placed && !placed->isEmpty() && loadContent(placed->first().articleId)) {
            m_current = m_review.annotation;
        }
    }
    m_job.read(m_review.scope);
    Q_EMIT opened();
    Q_EMIT currentChanged();
}

void Reviewer::close()
{
    if (!isOpen()) {
        return;
    }
    m_session.setUndoneOpened(true);
    m_review = {};
    m_index = {};
    m_queue = {};
    m_content = {};
    m_place = -1;
    m_current = 0;
    m_isRead = false;
    m_isForTwins = false;
    Q_EMIT opened();
}

void Reviewer::readSkips()
{
    m_skips = m_session.library().review().skips(m_review.id).value_or(QList<ReviewSkip>());
    m_skipped.clear();
    for (const ReviewSkip &skip : std::as_const(m_skips)) {
        m_skipped.insert(skip.annotation);
    }
}

void Reviewer::takeIndex(const Result<ReviewIndex> &index)
{
    if (!isOpen()) {
        return;
    }
    if (!index) {
        Q_EMIT m_session.failed(index.error());
        return;
    }
    if (m_isRead) {
        rebuild([this, &index] { m_index = *index; });
        return;
    }
    m_index = *index;
    m_isRead = true;
    buildQueue();
    const qsizetype place = m_queue.placeOf(m_index.rowOf(m_review.annotation));
    // What was on the desk may be gone: then the first that is left from there.
    show(place >= 0 ? place : m_queue.nextUndecided(m_index, qsizetype(m_review.place), m_skipped));
}

/// Somebody has written to the library: the index changes under the reader, who goes on with the
/// same proposal, or with the one that stands in its place now.
void Reviewer::rebuild(const std::function<void()> &change)
{
    const qint64 wanted = m_current;
    const std::optional<Annotation> before = current() ? std::optional(*current()) : std::nullopt;
    const qint64 article = m_content.article.id;
    change();
    m_content = {};
    buildQueue();
    qsizetype place = m_queue.placeOf(m_index.rowOf(wanted));
    if (place < 0 && before) {
        place = placeLike(article, *before);
    }
    show(place >= 0 ? place : m_queue.nextUndecided(m_index, m_place, m_skipped));
}

/// A new analysis makes new rows of the same proposals.
qsizetype Reviewer::placeLike(qint64 articleId, const Annotation &gone) const
{
    for (qsizetype place = 0; place < m_queue.size(); ++place) {
        const ReviewEntry &entry = m_index.at(m_queue.rowAt(place));
        if (entry.start == gone.span.start && entry.kind == gone.kind &&
            m_index.articleId(entry) == articleId) {
            return place;
        }
    }
    return -1;
}

void Reviewer::readSoon(qint64 articleId)
{
    m_stale.insert(articleId);
    m_reload.start();
}

void Reviewer::readStale()
{
    constexpr qsizetype mostArticles = 20;
    const QSet<qint64> stale = std::exchange(m_stale, {});
    if (!isOpen()) {
        return;
    }
    const bool areKnown = m_isRead && std::all_of(stale.cbegin(), stale.cend(), [this](qint64 id) {
                              return m_index.hasArticle(id);
                          });
    if (!areKnown || stale.size() > mostArticles) {
        m_job.read(m_review.scope);
        return;
    }
    rebuild([this, &stale] {
        for (const qint64 id : stale) {
            const auto fresh =
                m_session.library().review().index({ReviewScope::Kind::Articles, {id}, {}});
            if (fresh) {
                m_index.replaceArticle(id, *fresh);
            } else {
                Q_EMIT m_session.failed(fresh.error());
            }
        }
    });
}

void Reviewer::buildQueue()
{
    m_queue.build(m_index, m_review.filter, m_review.order, m_review.started.toMSecsSinceEpoch());
    Q_EMIT queueChanged();
}

void Reviewer::setFilter(const ReviewFilter &filter)
{
    if (filter == m_review.filter) {
        return;
    }
    m_review.filter = filter;
    store();
    if (m_isRead) {
        buildQueue();
        const qsizetype place = m_queue.placeOf(m_index.rowOf(m_current));
        show(place >= 0 ? place : m_queue.nextUndecided(m_index, 0, m_skipped));
    }
}

void Reviewer::setOrder(ReviewOrder order)
{
    if (order == m_review.order) {
        return;
    }
    m_review.order = order;
    store();
    if (m_isRead) {
        buildQueue();
        // Who asks for another order wants what comes first in it.
        show(m_queue.nextUndecided(m_index, 0, m_skipped));
    }
}

void Reviewer::startOver()
{
    ReviewStore &store = m_session.library().review();
    for (const ReviewSkip &skip : std::as_const(m_skips)) {
        static_cast<void>(store.unskip(skip.id));
    }
    readSkips();
    m_review.started = QDateTime::currentDateTimeUtc();
    this->store();
    if (m_isRead) {
        buildQueue();
        show(m_queue.nextUndecided(m_index, 0, m_skipped));
    }
}

void Reviewer::store()
{
    if (const auto saved = m_session.library().review().save(m_review); !saved) {
        Q_EMIT m_session.failed(saved.error());
    }
}

const Annotation *Reviewer::current() const
{
    return m_current == 0 ? nullptr : findAnnotation(m_content.set, m_current);
}

bool Reviewer::isSkipped() const
{
    return m_skipped.contains(m_current);
}

QStringList Reviewer::speakerNames() const
{
    QStringList names;
    for (const NameCount &count : countNames(m_content.set)) {
        names.append(count.name);
    }
    return names;
}

bool Reviewer::loadContent(qint64 articleId)
{
    if (m_content.article.id == articleId) {
        return true;
    }
    if (m_session.content().article.id == articleId) {
        m_content = m_session.content();
        return true;
    }
    const auto article = m_session.library().articles().article(articleId);
    const auto set = m_session.library().annotations().load(articleId);
    if (!article || !set) {
        Q_EMIT m_session.failed(article ? set.error() : article.error());
        return false;
    }
    m_content = {*article, *set};
    return true;
}

void Reviewer::show(qsizetype place)
{
    m_isForTwins = false;
    m_place = place;
    m_current = 0;
    m_twinCount = 0;
    m_correction.reset();
    if (place >= 0 && place < m_queue.size()) {
        const qsizetype row = m_queue.rowAt(place);
        const ReviewEntry &entry = m_index.at(row);
        if (loadContent(m_index.articleId(entry))) {
            m_current = entry.id;
            m_correction = readCorrection();
            m_twinCount = m_correction ? m_index.undecidedLike(m_correction->before).size()
                                       : m_index.undecidedTwins(row).size();
        }
    }
    m_review.annotation = m_current;
    m_review.place = std::max<qsizetype>(0, place);
    if (!isBusy()) { // while many are decided on, the library is written by somebody else
        const auto kept =
            m_session.library().review().setPlace(m_review.id, m_review.annotation, m_review.place);
        if (!kept) {
            Q_EMIT m_session.failed(kept.error());
        }
    }
    Q_EMIT currentChanged();
}

void Reviewer::showAnnotation(qint64 id)
{
    const qsizetype row = m_index.rowOf(id);
    if (const qsizetype place = m_queue.placeOf(row); place >= 0) {
        show(place);
    } else if (m_current != 0) {
        show(m_place); // it is in no queue of this filter; what is on the desk may have changed
    }
}

void Reviewer::followStep(const UndoStep &step)
{
    if (!isOpen()) {
        return;
    }
    if (!m_isRead) {
        readSoon(0); // what is on its way may be from before
    }
    m_awaited.clear();
    for (const Edit &edit : step.edits) {
        m_awaited.insert(edit.articleId);
        m_index.take(edit);
        if (edit.articleId == m_content.article.id) {
            applyEdit(m_content.set, edit);
        }
    }
    if (!step.tags.isEmpty()) {
        readSoon(0); // a tag's new name is in every annotation
    }
    if (m_isPerforming) {
        return;
    }
    // Undone or done again, by whatever key: what it was about is shown.
    for (const Edit &edit : step.edits) {
        for (const Change<Annotation> &change : edit.annotations) {
            const qint64 id = change.after ? change.after->id : change.before->id;
            if (m_queue.placeOf(m_index.rowOf(id)) >= 0) {
                showAnnotation(id);
                Q_EMIT decided();
                return;
            }
        }
    }
    Q_EMIT decided();
}

void Reviewer::followSummary(qint64 articleId)
{
    if (!isOpen() || m_awaited.remove(articleId)) {
        return;
    }
    readSoon(articleId); // not one of ours: an analysis, or steps undone by the dozen
}

void Reviewer::takeAct(const Result<std::optional<UndoStep>> &step)
{
    if (!step) {
        Q_EMIT m_session.failed(step.error());
    } else if (*step) {
        m_isPerforming = !m_isTakingBack;
        m_session.showPerformed(**step);
        m_isPerforming = false;
        qsizetype count = 0;
        for (const Edit &edit : (*step)->edits) {
            count += edit.annotations.size();
        }
        Q_EMIT hintGiven(
            m_isTakingBack ? tr("%n decision(s) taken back.", nullptr, int(count))
                           : tr("%n proposal(s) decided on at once. Backspace takes them all back.",
                                nullptr, int(count)));
    }
    const bool isAdvancing = !m_isTakingBack;
    m_isTakingBack = false;
    Q_EMIT busyChanged(isBusy());
    if (isOpen() && isAdvancing) {
        const qsizetype row = m_index.rowOf(m_current);
        const bool isDecided = row >= 0 && !m_index.at(row).isUndecided();
        show(isDecided ? m_queue.nextUndecided(m_index, m_place, m_skipped) : m_place);
    }
    Q_EMIT decided();
}

} // namespace Quoth

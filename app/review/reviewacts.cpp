// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys of a review do.
#include <review/reviewer.h>

#include <annotate/editmaker.h>
#include <annotate/textsteps.h>
#include <library/session.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <store/review/reviewstore.h>
#include <store/undolog.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// So many are decided on while the reader's finger is still on the key.
constexpr qsizetype mostAtOnce = 300;

/// Ids for what an edit makes; `error` says that there are none, and must live as long.
EditMaker::TakeId idsOf(Library &library, std::optional<Error> &error)
{
    return [&library, &error]() -> qint64 {
        const Result<qint64> id = library.annotations().reserveIds(1);
        if (!id) {
            error = id.error();
        }
        return id.value_or(0);
    };
}

} // namespace

bool Reviewer::refuse()
{
    if (isBusy()) {
        Q_EMIT hintGiven(tr("Still deciding on the others. It is safe to wait."));
    }
    return isBusy() || !isReady() || !current();
}

std::optional<Edit> Reviewer::makeEdit(const Make &make)
{
    std::optional<Error> error;
    const EditMaker::TakeId takeId = idsOf(m_session.library(), error);
    const EditMaker maker(m_content, Session::author(), QDateTime::currentDateTimeUtc(), takeId);
    const std::optional<Edit> edit = make(maker);
    if (error) {
        Q_EMIT m_session.failed(*error);
        return std::nullopt;
    }
    return edit;
}

/// False only if it was not kept: nothing to do is well done.
bool Reviewer::perform(const Make &make)
{
    const std::optional<Edit> edit = makeEdit(make);
    if (!edit) {
        return true;
    }
    m_isPerforming = true;
    const bool isDone = m_session.perform(*edit).has_value();
    m_isPerforming = false;
    if (!isDone) {
        readSoon(0); // somebody else was here: look again
        return false;
    }
    Q_EMIT decided();
    return true;
}

void Reviewer::advance()
{
    const qsizetype next = m_queue.nextUndecided(m_index, m_place + 1, m_skipped);
    if (next < 0) {
        show(m_place);
        Q_EMIT hintGiven(tr("Everything in this queue is decided."));
        return;
    }
    const bool isSkippedBefore = m_skipped.contains(m_index.at(m_queue.rowAt(next)).id);
    show(next);
    if (isSkippedBefore) {
        Q_EMIT hintGiven(tr("Only those that you have skipped are left."));
    }
}

void Reviewer::decideCurrent(const Make &make)
{
    if (perform(make)) {
        advance();
    }
}

void Reviewer::decide(AnnotationStatus status)
{
    if (refuse()) {
        return;
    }
    if (m_isForTwins) {
        decideTwins(status);
        return;
    }
    decideCurrent(
        [this, status](const EditMaker &maker) { return maker.decide(m_current, status); });
}

void Reviewer::accept()
{
    decide(AnnotationStatus::Accepted);
}

void Reviewer::reject()
{
    decide(AnnotationStatus::Rejected);
}

void Reviewer::applyLabel(int key)
{
    if (refuse()) {
        return;
    }
    const Label label = labelOfKey(key);
    const bool isQuotation = current()->kind == AnnotationKind::Quotation;
    if (isQuotation != (label.kind == AnnotationKind::Quotation)) {
        Q_EMIT hintGiven(
            isQuotation ? tr("A quotation can be direct (6), indirect (7) or mixed (8).")
                        : tr("A name can be a person (1), organisation (2), place (3), other name "
                             "(4), date (5) or a highlight (9)."));
        return;
    }
    if (m_isForTwins) {
        relabelTwins(label);
        return;
    }
    decideCurrent([this, &label](const EditMaker &maker) {
        const bool isSame = current()->kind == label.kind && current()->tag == label.tag;
        return isSame ? maker.decide(m_current, AnnotationStatus::Accepted)
                      : maker.relabel(m_current, label);
    });
}

bool Reviewer::performForTwins(const UndoStep &step)
{
    m_isPerforming = true;
    const bool isDone = step.isEmpty() || m_session.perform(step).has_value();
    m_isPerforming = false;
    if (isDone) {
        Q_EMIT decided();
    } else {
        readSoon(0);
    }
    return isDone;
}

void Reviewer::decideTwins(AnnotationStatus status)
{
    const bool isAccepted = status == AnnotationStatus::Accepted;
    const QList<qint64> ids = m_index.undecidedTwins(m_queue.rowAt(m_place));
    const QString words = current()->words.simplified();
    const auto placed = m_session.library().review().annotations(ids);
    if (!placed) {
        Q_EMIT m_session.failed(placed.error());
        return;
    }
    const UndoStep step = bulkDecision(
        *placed, status, isAccepted ? u"accept-same"_s : u"reject-same"_s, words,
        QDateTime::currentDateTimeUtc());
    if (!performForTwins(step)) {
        return;
    }
    const int count = int(ids.size());
    advance();
    Q_EMIT hintGiven(
        isAccepted
            ? tr("“%1” accepted in %n place(s). Backspace takes them all back.", nullptr, count)
                  .arg(words)
            : tr("“%1” rejected in %n place(s). Backspace takes them all back.", nullptr, count)
                  .arg(words));
}

void Reviewer::relabelTwins(const Label &label)
{
    const QList<qint64> ids = m_index.undecidedTwins(m_queue.rowAt(m_place));
    const QString words = current()->words.simplified();
    const auto placed = m_session.library().review().annotations(ids);
    if (!placed) {
        Q_EMIT m_session.failed(placed.error());
        return;
    }
    const UndoStep step = bulkRelabel(
        *placed, label.kind, label.tag, u"relabel-same"_s, words, QDateTime::currentDateTimeUtc());
    if (!performForTwins(step)) {
        return;
    }
    advance();
    Q_EMIT hintGiven(
        tr("“%1” changed in %n place(s). Backspace takes them all back.", nullptr, int(ids.size()))
            .arg(words));
}

std::optional<Correction> Reviewer::readCorrection() const
{
    const Annotation *now = current();
    if (!now || now->status != AnnotationStatus::Corrected) {
        return std::nullopt;
    }
    const auto history = m_session.library().annotations().history(now->id);
    return history ? correctionOf(*history, m_content.set) : std::nullopt;
}

void Reviewer::correctTwins()
{
    const QList<qint64> ids =
        m_correction ? m_index.undecidedLike(m_correction->before) : QList<qint64>();
    if (ids.isEmpty()) {
        Q_EMIT hintGiven(tr("No other one that was proposed like this is left to decide on."));
        return;
    }
    const auto placed = m_session.library().review().annotations(ids);
    if (!placed) {
        Q_EMIT m_session.failed(placed.error());
        return;
    }
    UndoStep step;
    step.name = u"correct-same"_s;
    step.subject = m_correction->before.words.simplified();
    int count = 0;
    std::optional<Error> error;
    const EditMaker::TakeId takeId = idsOf(m_session.library(), error);
    AnnotatedArticle content;
    for (const PlacedAnnotation &each : *placed) {
        if (content.article.id != each.articleId) {
            const auto article = m_session.library().articles().article(each.articleId);
            const auto set = m_session.library().annotations().load(each.articleId);
            if (!article || !set) {
                Q_EMIT m_session.failed(article ? set.error() : article.error());
                return;
            }
            content = {*article, *set};
        }
        const QList<Edit> edits = correctAlike(
            *m_correction, each.annotation.id, content, Session::author(),
            QDateTime::currentDateTimeUtc(), takeId);
        step.edits += edits;
        count += edits.isEmpty() ? 0 : 1;
    }
    if (error) {
        Q_EMIT m_session.failed(*error);
        return;
    }
    if (!performForTwins(step)) {
        return;
    }
    const int others = int(ids.size()) - count;
    QString hint =
        tr("“%1” corrected alike in %n place(s). Backspace takes them all back.", nullptr, count)
            .arg(step.subject);
    if (others > 0) {
        hint += u' ' + tr("%n place(s) have other words around it and are left.", nullptr, others);
    }
    advance();
    Q_EMIT hintGiven(hint);
}

void Reviewer::toggleTwins()
{
    if (refuse()) {
        return;
    }
    const AnnotationStatus status = current()->status;
    if (status == AnnotationStatus::Accepted || status == AnnotationStatus::Rejected) {
        if (m_twinCount > 0) {
            decideTwins(status);
        } else {
            Q_EMIT hintGiven(tr("No other one with these words is left to decide on."));
        }
        return;
    }
    if (status == AnnotationStatus::Corrected) {
        correctTwins();
        return;
    }
    if (m_twinCount < 2 && !m_isForTwins) {
        Q_EMIT hintGiven(tr("No other one with these words is left to decide on."));
        return;
    }
    m_isForTwins = !m_isForTwins;
    Q_EMIT currentChanged();
}

void Reviewer::skip()
{
    if (refuse()) {
        return;
    }
    const ReviewSkip skip{0, m_current, m_session.undoState().doneCount};
    if (const auto kept = m_session.library().review().skip(m_review.id, skip); !kept) {
        Q_EMIT m_session.failed(kept.error());
        return;
    }
    readSkips();
    Q_EMIT decided();
    advance();
}

void Reviewer::back()
{
    if (isBusy() || !isReady()) {
        return;
    }
    const qint64 doneCount = m_session.undoState().doneCount;
    if (!m_skips.isEmpty() && m_skips.last().undoCount >= doneCount) {
        const ReviewSkip skip = m_skips.last();
        if (const auto done = m_session.library().review().unskip(skip.id); !done) {
            Q_EMIT m_session.failed(done.error());
            return;
        }
        readSkips();
        showAnnotation(skip.annotation);
        Q_EMIT decided();
        return;
    }
    if (doneCount == 0) {
        Q_EMIT hintGiven(tr("There is nothing to take back."));
        return;
    }
    const auto last = m_session.library().undoLog().entries(doneCount, 1);
    if (last && !last->isEmpty() && last->first().changeCount > mostAtOnce) {
        m_isTakingBack = true;
        m_job.act([author = Session::author()](Library &library) {
            return library.undoLog().undo(author);
        });
        Q_EMIT busyChanged(true);
        return;
    }
    m_session.undo(); // followStep shows what it was about
}

void Reviewer::moveEdge(AnnotationEditor::Edge edge, AnnotationEditor::Step step, bool forwards)
{
    if (refuse()) {
        return;
    }
    const Span span = movedEdge(m_content.article.text, current()->span, edge, step, forwards);
    if (perform([&](const EditMaker &maker) { return maker.setSpan(m_current, span); })) {
        show(m_place);
    }
}

void Reviewer::setSpeaker(const QString &name)
{
    if (!refuse() && perform([&](const EditMaker &maker) {
            return maker.setSpeaker(m_current, name.simplified());
        })) {
        show(m_place);
    }
}

void Reviewer::setEntity(const QString &name, const QString &tag)
{
    if (!refuse() && perform([&](const EditMaker &maker) {
            return maker.setEntity(m_current, name.simplified(), tag);
        })) {
        show(m_place);
    }
}

void Reviewer::setNote(const QString &note)
{
    if (!refuse() &&
        perform([&](const EditMaker &maker) { return maker.setNote(m_current, note.trimmed()); })) {
        show(m_place);
    }
}

void Reviewer::toggleFlag()
{
    if (!refuse() && perform([&](const EditMaker &maker) {
            return maker.setFlagged(m_current, !current()->attributes.contains(flagAttribute));
        })) {
        show(m_place);
    }
}

void Reviewer::goToNext()
{
    if (isReady() && m_place + 1 < m_queue.size()) {
        show(m_place + 1);
    }
}

void Reviewer::goToPrevious()
{
    if (isReady() && m_place > 0) {
        show(m_place - 1);
    }
}

void Reviewer::decideAll(const QList<qint64> &ids, bool isAccepted)
{
    if (isBusy() || ids.isEmpty()) {
        return;
    }
    const AnnotationStatus status =
        isAccepted ? AnnotationStatus::Accepted : AnnotationStatus::Rejected;
    const QString act = isAccepted ? u"bulk-accept"_s : u"bulk-reject"_s;
    m_job.act([ids, status, act, author = Session::author()](Library &library) {
        return decideOnAll(library, ids, status, act, {}, author);
    });
    Q_EMIT busyChanged(true);
}

} // namespace Quoth

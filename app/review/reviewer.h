// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <annotate/annotationeditor.h>
#include <review/correction.h>
#include <review/reviewjob.h>
#include <store/review/reviewqueue.h>
#include <store/review/reviewsession.h>

#include <QSet>
#include <QTimer>

namespace Quoth {

/// One reader at one queue: what is on the desk, and what the keys do to it. Every decision goes
/// through the session and is in the library when the function returns, but for those on very many
/// at once, which end later (busyChanged). It remembers where it is at every step.
class Reviewer : public QObject
{
    Q_OBJECT

public:
    explicit Reviewer(Session &session, QObject *parent = nullptr);

    /// Takes up the review of this scope where it was left, or begins one.
    void open(const ReviewScope &scope);
    /// Takes up the last one; false if there was none.
    bool resume();
    void close();
    /// Between open and close; what is to be reviewed may still be on its way.
    [[nodiscard]] bool isOpen() const { return m_review.id != 0; }
    [[nodiscard]] bool isReady() const { return isOpen() && m_isRead; }
    [[nodiscard]] bool isBusy() const { return m_job.isActing(); }

    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] const ReviewSession &review() const { return m_review; }
    [[nodiscard]] const ReviewIndex &index() const { return m_index; }
    [[nodiscard]] const ReviewQueue &queue() const { return m_queue; }
    [[nodiscard]] qsizetype place() const { return m_place; }
    /// The article of what is on the desk, and that itself; null for an empty desk.
    [[nodiscard]] const AnnotatedArticle &content() const { return m_content; }
    [[nodiscard]] const Annotation *current() const;
    [[nodiscard]] bool isSkipped() const;
    /// How many undecided ones have the same words and label, itself included; of what is
    /// corrected, those that it was proposed alike with.
    [[nodiscard]] qsizetype twinCount() const { return m_twinCount; }
    [[nodiscard]] bool isForTwins() const { return m_isForTwins; }
    /// The names in the article that can speak.
    [[nodiscard]] QStringList speakerNames() const;

    void setFilter(const ReviewFilter &filter);
    void setOrder(ReviewOrder order);
    /// Leaves out what is decided by now, and forgets what was skipped.
    void startOver();

    // Decide on what is on the desk, and go on.
    void accept();
    void reject();
    void applyLabel(int key);
    void skip();
    /// Takes the last act back, a skip too, and shows what it was about. Without limit.
    void back();
    /// The next decision is for all with the same words and label; what is decided or corrected
    /// already is so for the others too, at once.
    void toggleTwins();

    // Change it, and stay.
    void moveEdge(AnnotationEditor::Edge edge, AnnotationEditor::Step step, bool forwards);
    void setSpeaker(const QString &name);
    void setEntity(const QString &name, const QString &tag);
    void setNote(const QString &note);
    void toggleFlag();

    void goToNext();
    void goToPrevious();
    /// All of them at once, without looking at each: one step.
    void decideAll(const QList<qint64> &ids, bool isAccepted);

Q_SIGNALS:
    /// Another review is open, or none.
    void opened();
    /// Something else is on the desk, or it has changed.
    void currentChanged();
    /// Other proposals are in the queue.
    void queueChanged();
    /// Something was decided, skipped or taken back.
    void decided();
    void busyChanged(bool isBusy);
    /// Something the reader should know, in a whole sentence.
    void hintGiven(const QString &text);

private:
    using Make = std::function<std::optional<Edit>(const EditMaker &)>;
    [[nodiscard]] std::optional<Edit> makeEdit(const Make &make);
    bool perform(const Make &make);
    bool refuse();
    void decide(AnnotationStatus status);
    void decideCurrent(const Make &make);
    void decideTwins(AnnotationStatus status);
    void relabelTwins(const Label &label);
    void correctTwins();
    bool performForTwins(const UndoStep &step);
    void advance();

    void begin(const ReviewSession &review);
    void takeIndex(const Result<ReviewIndex> &index);
    void takeAct(const Result<std::optional<UndoStep>> &step);
    void followStep(const UndoStep &step);
    void followSummary(qint64 articleId);
    void readSoon(qint64 articleId);
    void readStale();
    [[nodiscard]] qsizetype placeLike(qint64 articleId, const Annotation &gone) const;
    void rebuild(const std::function<void()> &change);
    void buildQueue();
    void show(qsizetype place);
    [[nodiscard]] std::optional<Correction> readCorrection() const;
    void showAnnotation(qint64 id);
    bool loadContent(qint64 articleId);
    void readSkips();
    void store();

    Session &m_session;
    ReviewSession m_review;
    ReviewIndex m_index;
    ReviewQueue m_queue;
    AnnotatedArticle m_content;
    qsizetype m_place = -1;
    qint64 m_current = 0;
    qsizetype m_twinCount = 0;
    QList<ReviewSkip> m_skips;
    QSet<qint64> m_skipped;
    QSet<qint64> m_awaited; ///< articles whose change is known from the step already
    std::optional<Correction> m_correction; ///< of what is on the desk
    bool m_isForTwins = false;
    bool m_isRead = false;
    bool m_isPerforming = false;
    bool m_isTakingBack = false; ///< very many at once
    QSet<qint64> m_stale;        ///< articles to read anew, 0 for all
    QTimer m_reload;
    ReviewJob m_job; // last, so that it is at rest before the rest goes
};

} // namespace Quoth

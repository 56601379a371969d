// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <review/reviewexcerpt.h>

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QScrollArea;

namespace Quoth {

class AnnotationCard;
class FieldEditor;
class Reviewer;
class SentenceView;
class ThinProgress;
struct Typography;

/// The page of a review: one proposal, large, in its sentence, with all that is known about it and
/// the keys that decide. It has the keyboard; Escape in the forms gives it back.
class ReviewCard : public QWidget
{
    Q_OBJECT

public:
    /// The actions are its buttons; the first is the one that is most often meant. The labels' keys
    /// are named below them, in the order of Label's.
    ReviewCard(
        Reviewer &reviewer, const QList<QAction *> &actions, const QList<QAction *> &labels,
        QWidget *parent = nullptr);

    // Open the form for what is on the desk, if it is one that has such a thing.
    void editSpeaker();
    void editEntity();
    void editNote();
    /// A sentence, one more on either side, paragraphs, and a sentence again.
    void changeContext();
    void setTypography(const Typography &typography);
    void setProgress(const QString &text, double fraction);
    void showHint(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void refresh();
    void showCurrent();
    void showEmpty();
    void updateBanner();
    void updateLabels();
    void showForm();
    void fitColumn();
    [[nodiscard]] QString articleLine() const;
    [[nodiscard]] QString emptyText() const;

    Reviewer &m_reviewer;
    QList<QAction *> m_labelActions;
    ReviewContext m_context = ReviewContext::Sentence;
    QLabel *m_progressText;
    ThinProgress *m_progress;
    QLabel *m_placeText;
    QScrollArea *m_scroll;
    QWidget *m_column;
    QLabel *m_article;
    SentenceView *m_sentence;
    QLabel *m_banner;
    AnnotationCard *m_card;
    QLabel *m_labels;
    FieldEditor *m_field;
    QLabel *m_empty;
    QLabel *m_hint;
    QTimer m_hintTimer;
};

} // namespace Quoth

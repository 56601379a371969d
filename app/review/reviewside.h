// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;

namespace Quoth {

class ReviewFilterForm;
class ReviewRates;
class ReviewThreshold;
class Reviewer;

/// The column beside the page of a review: its order and filters, the threshold, and how far it is.
/// Everything is counted a moment after the last key, so that no key waits for a figure.
class ReviewSide : public QScrollArea
{
    Q_OBJECT

public:
    explicit ReviewSide(Reviewer &reviewer, QWidget *parent = nullptr);

Q_SIGNALS:
    /// How far the queue is, as a sentence and from 0 to 1.
    void progressChanged(const QString &text, double fraction);

private:
    void buildLayout();
    void showReview();
    void countSoon() { m_soon.start(); }
    void takeQueue();
    void count();
    void forecast();
    void reportProgress();
    [[nodiscard]] QString scopeText() const;

    Reviewer &m_reviewer;
    QLabel *m_scope;
    QComboBox *m_order;
    QPushButton *m_startOver;
    ReviewFilterForm *m_filter;
    ReviewThreshold *m_threshold;
    ReviewRates *m_rates;
    QTimer m_soon;
};

} // namespace Quoth

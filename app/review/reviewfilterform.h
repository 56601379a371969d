// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/review/reviewindex.h>

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace Quoth {

class FacetBox;

/// What a queue is to hold: a control for each field of the filter. What is typed counts as soon as
/// the typing pauses.
class ReviewFilterForm : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewFilterForm(QWidget *parent = nullptr);

    /// Offers what the index has.
    void setIndex(const ReviewIndex &index);
    void setFilter(const ReviewFilter &filter);
    [[nodiscard]] ReviewFilter filter() const;

Q_SIGNALS:
    void filterChanged(const Quoth::ReviewFilter &filter);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void report();

    QFormLayout *m_form;
    FacetBox *m_labels;
    FacetBox *m_rules;
    FacetBox *m_sources;
    FacetBox *m_statuses;
    QLineEdit *m_name;
    QLineEdit *m_words;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QDoubleSpinBox *m_least;
    QDoubleSpinBox *m_most;
    QSpinBox *m_twins;
    QCheckBox *m_flagged;
    QPushButton *m_reset;
    QTimer m_pause;
    bool m_isFilling = false;
};

} // namespace Quoth

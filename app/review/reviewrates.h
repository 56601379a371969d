// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/review/reviewstatistics.h>

#include <QWidget>

class QComboBox;
class QTreeWidget;

namespace Quoth {

/// How far a review is, and how often the machine was right, by rule, kind or article.
class ReviewRates : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewRates(QWidget *parent = nullptr);

    void setStatistics(const ReviewIndex &index, const ReviewStatistics &statistics);

private:
    void fill();

    struct Row
    {
        QString name;
        ReviewTally tally;
    };
    QComboBox *m_by;
    QTreeWidget *m_table;
    QList<Row> m_rows[3]; ///< by rule, kind, article
};

} // namespace Quoth

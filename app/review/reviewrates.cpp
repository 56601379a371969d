// SPDX-License-Identifier: GPL-3.0-or-later
#include <review/reviewrates.h>

#include <review/reviewtexts.h>

#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRows = 200; // of many articles those with the most left
constexpr int mostRowsInSight = 8;

} // namespace

ReviewRates::ReviewRates(QWidget *parent)
    : QWidget(parent)
    , m_by(new QComboBox)
    , m_table(new QTreeWidget)
{
    m_by->addItems({tr("By rule or model"), tr("By kind"), tr("By article")});
    m_by->setAccessibleName(tr("Progress by"));
    m_by->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_by->setMinimumContentsLength(4);
    m_table->setMinimumWidth(1);
    m_table->setObjectName(u"reviewRates"_s);
    m_table->setAccessibleName(tr("Progress and how often the program was right"));
    m_table->setHeaderLabels({tr("Of"), tr("Done"), tr("Right")});
    m_table->headerItem()->setToolTip(
        2, tr("The share of those decided by hand that were right as proposed, and between what it "
              "lies with 95 % confidence"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setFocusPolicy(Qt::TabFocus);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setMinimumSectionSize(m_table->fontMetrics().averageCharWidth() * 6);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < 3; ++column) {
        m_table->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(6);
    layout->addWidget(m_by);
    layout->addWidget(m_table);
    connect(m_by, &QComboBox::currentIndexChanged, this, &ReviewRates::fill);
}

void ReviewRates::setStatistics(const ReviewIndex &index, const ReviewStatistics &statistics)
{
    for (QList<Row> &rows : m_rows) {
        rows.clear();
    }
    for (qsizetype number = 0; number < statistics.rules.size(); ++number) {
        m_rows[0].append({ruleText(index.rules()[number]), statistics.rules[number]});
    }
    for (qsizetype number = 0; number < statistics.labels.size(); ++number) {
        m_rows[1].append({labelText(index.labels()[number]), statistics.labels[number]});
    }
    for (qsizetype number = 0; number < statistics.articles.size(); ++number) {
        m_rows[2].append({index.articles()[number].title, statistics.articles[number]});
    }
    for (QList<Row> &rows : m_rows) {
        rows.removeIf([](const Row &row) { return row.tally.total() == 0; });
        std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
            return a.tally.left > b.tally.left;
        });
        rows = rows.first(std::min(mostRows, rows.size()));
    }
    fill();
}

void ReviewRates::fill()
{
    const QList<Row> &rows = m_rows[m_by->currentIndex()];
    const QLocale locale;
    while (m_table->topLevelItemCount() > rows.size()) {
        delete m_table->takeTopLevelItem(m_table->topLevelItemCount() - 1);
    }
    for (int number = 0; number < int(rows.size()); ++number) {
        const Row &row = rows[number];
        QTreeWidgetItem *item = m_table->topLevelItem(number);
        if (!item) {
            item = new QTreeWidgetItem(m_table);
            item->setSizeHint(0, {0, m_table->fontMetrics().height() + 6});
            for (int column = 1; column < 3; ++column) {
                item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
            }
        }
        item->setText(0, row.name);
        item->setToolTip(0, row.name);
        item->setText(
            1, tr("%1/%2", "so many of so many")
                   .arg(locale.toString(row.tally.decided()), locale.toString(row.tally.total())));
        item->setText(2, rateText(row.tally.right, row.tally.seen));
        item->setToolTip(
            2, tr("%1 accepted, %2 corrected, %3 rejected")
                   .arg(
                       locale.toString(row.tally.accepted), locale.toString(row.tally.corrected),
                       locale.toString(row.tally.rejected)));
    }
    const int shown = std::clamp(int(rows.size()), 1, mostRowsInSight);
    const int rowHeight = std::max(m_table->sizeHintForRow(0), m_table->fontMetrics().height());
    m_table->setFixedHeight(shown * rowHeight + m_table->header()->sizeHint().height() + 4);
}

} // namespace Quoth

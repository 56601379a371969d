// SPDX-License-Identifier: GPL-3.0-or-later
#include <insight/agreementtable.h>

#include <annotate/label.h>
#include <insight/kindtitle.h>

#include <QHeaderView>
#include <QLocale>

namespace Quoth {

namespace {

/// What is compared comes first, then these.
enum Column
{
    What,
    Marked,
    ExactColumn,
    OverlapColumn,
    CohenColumn,
    AlphaColumn,
    AlphaUColumn,
    ColumnCount
};

QString rowTitle(const AgreementRow &row)
{
    const QString kind = kindTitle(row.kind);
    switch (row.subject) {
    case AgreementSubject::Tag:
        return AgreementTable::tr("%1: kind of the same words").arg(kind);
    case AgreementSubject::Speaker:
        return AgreementTable::tr("%1: speaker").arg(kind);
    case AgreementSubject::Spans:
        break;
    }
    return row.tag.isEmpty() ? kind
                             : AgreementTable::tr("%1: %2").arg(kind, labelName(row.kind, row.tag));
}

} // namespace

AgreementTable::AgreementTable(QWidget *parent)
    : QTableWidget(parent)
{
    setColumnCount(ColumnCount);
    setHorizontalHeaderLabels(
        {tr("Compared"), tr("Marked"), tr("F1 exact"), tr("F1 overlap"), tr("Cohen’s κ"),
         tr("Krippendorff’s α"), tr("α of places")});
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(What, QHeaderView::Stretch);
    verticalHeader()->hide();
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setAccessibleName(tr("Agreement"));
}

void AgreementTable::setFigure(int row, int column, const AgreementFigure &figure)
{
    const QLocale locale;
    auto *item =
        new QTableWidgetItem(figure.value ? locale.toString(*figure.value, 'f', 2) : tr("–"));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (figure.interval) {
        item->setToolTip(tr("Between %1 and %2, with 95% confidence")
                             .arg(
                                 locale.toString(figure.interval->low, 'f', 2),
                                 locale.toString(figure.interval->high, 'f', 2)));
    }
    setItem(row, column, item);
}

void AgreementTable::setRows(const QList<AgreementRow> &rows)
{
    setRowCount(static_cast<int>(rows.size()));
    const QLocale locale;
    for (int i = 0; i < rows.size(); ++i) {
        const AgreementRow &row = rows[i];
        setItem(i, What, new QTableWidgetItem(rowTitle(row)));
        QStringList marked;
        for (const int count : row.marked) {
            marked.append(locale.toString(count));
        }
        auto *counts = new QTableWidgetItem(marked.join(tr(" / ")));
        counts->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setItem(i, Marked, counts);
        setFigure(i, ExactColumn, row.exact);
        setFigure(i, OverlapColumn, row.overlap);
        setFigure(i, CohenColumn, row.cohenKappa);
        setFigure(i, AlphaColumn, row.alpha);
        setFigure(i, AlphaUColumn, row.alphaU);
    }
}

} // namespace Quoth

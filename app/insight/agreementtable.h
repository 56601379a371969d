// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/evaluation/agreement.h>

#include <QTableWidget>

namespace Quoth {

/// How far two readers agree, a row for each kind and tag; the tooltip of a figure has its
/// interval.
class AgreementTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit AgreementTable(QWidget *parent = nullptr);

    void setRows(const QList<AgreementRow> &rows);

private:
    void setFigure(int row, int column, const AgreementFigure &figure);
};

} // namespace Quoth

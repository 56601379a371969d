// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QDialog>
#include <QList>

namespace Quoth {

/// What could not be brought in, by name and reason: shown when an import is at its end, for as
/// long as the reader likes; work goes on under it.
class ImportReport : public QDialog
{
    Q_OBJECT

public:
    explicit ImportReport(const QList<Error> &errors, QWidget *parent = nullptr);

private:
    void copyAll() const;

    QList<Error> m_errors;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

namespace Quoth {

/// Asks where to write, and by the chosen file type in which format.
class ExportDialog : public QFileDialog
{
    Q_OBJECT

public:
    /// `baseName` is proposed without suffix; `formatId` is chosen first, if there is such a one.
    ExportDialog(const QString &baseName, const QString &formatId, QWidget *parent);

Q_SIGNALS:
    void exportRequested(const QString &path, const QString &formatId);

private:
    void updateSuffix(const QString &filter);
};

/// A headline as the name of a file: without what file systems do not like, 60 characters at most.
[[nodiscard]] QString fileBaseName(const QString &title);

} // namespace Quoth

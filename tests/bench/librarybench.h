// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"

#include <QHash>

namespace Quoth {

/// One library of so many articles, and what it costs to make it, open it, list it and search it,
/// beside SQLite's own calls. Each step returns what went wrong, empty for nothing.
class LibraryBench
{
public:
    LibraryBench(const BenchContext &context, const QString &folder, int count);

    QString import();
    QString open();
    QString pages();
    QString typing();
    QString names();     ///< writes names into the articles, and looks for them
    QString trashing();  ///< many at once, and back
    QString keeping();   ///< a backup, and a file that was not shut
    QString scrolling(); ///< the list on the screen
    QString stopping();  ///< a question that a newer one supersedes
    QString heartbeat(); ///< the window's gaps while articles come in and are analysed
    void removeFiles() const;

    [[nodiscard]] const QHash<QString, double> &figures() const { return m_figures; }

private:
    void report(
        const QString &metric, double value, const QString &unit, const QString &peer = {},
        double ratio = 0);
    void reportIndex(const QString &metric, double textBytes);
    QString stopping(const QString &metric, const QString &text);
    static double percentile(QList<double> values, double share);

    const BenchContext &m_context;
    QString m_path;
    QString m_rawPath;
    int m_count;
    QString m_name;
    QHash<QString, double> m_figures;
};

} // namespace Quoth

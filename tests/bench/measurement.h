// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Quoth {

/// One figure. `peer` names what did the like in the same run, and `ratio` is this value over the
/// peer's; both are absent where there is nothing fair to compare with.
struct Measurement
{
    QString bench;
    QString caseName;
    QString metric;
    double value = 0;
    QString unit;
    QString peer;
    std::optional<double> ratio;
};

/// One line of JSON with its line end: {"bench", "case", "metric", "value", "unit", "peer"?,
/// "ratio"?}.
[[nodiscard]] QByteArray jsonLine(const Measurement &measurement);

/// All of them as columns under a heading, figures to the right.
[[nodiscard]] QByteArray table(const QList<Measurement> &measurements);

/// The middle one; of an even number the mean of the two. 0 for none.
[[nodiscard]] double median(QList<double> values);

} // namespace Quoth

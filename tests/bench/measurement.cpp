// SPDX-License-Identifier: GPL-3.0-or-later
#include "measurement.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype columnCount = 7;
using Row = std::array<QString, columnCount>;

/// Four significant digits, and no exponent: figures are read beside each other.
QString figure(double value)
{
    const double size = std::abs(value);
    const int decimals = size >= 1000 || value == 0 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
    return QString::number(value, 'f', decimals);
}

Row rowOf(const Measurement &m)
{
    return {m.bench,         m.caseName, m.metric,
            figure(m.value), m.unit,     m.ratio ? u"%1x"_s.arg(*m.ratio, 0, 'f', 2) : QString(),
            m.peer};
}

bool isFigureColumn(qsizetype column)
{
    return column == 3 || column == 5;
}

} // namespace

QByteArray jsonLine(const Measurement &m)
{
    QJsonObject object{
        {u"bench"_s, m.bench},
        {u"case"_s, m.caseName},
        {u"metric"_s, m.metric},
        {u"value"_s, m.value},
        {u"unit"_s, m.unit}};
    if (!m.peer.isEmpty()) {
        object.insert(u"peer"_s, m.peer);
    }
    if (m.ratio) {
        object.insert(u"ratio"_s, *m.ratio);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray table(const QList<Measurement> &measurements)
{
    QList<Row> rows{
        {u"bench"_s, u"case"_s, u"metric"_s, u"value"_s, u"unit"_s, u"ratio"_s, u"peer"_s}};
    for (const Measurement &measurement : measurements) {
        rows.append(rowOf(measurement));
    }
    std::array<qsizetype, columnCount> widths{};
    for (const Row &row : rows) {
        for (qsizetype column = 0; column < columnCount; ++column) {
            widths[column] = std::max(widths[column], row[column].size());
        }
    }
    QString text;
    for (const Row &row : rows) {
        QString line;
        for (qsizetype column = 0; column < columnCount; ++column) {
            line += isFigureColumn(column) ? row[column].rightJustified(widths[column])
                                           : row[column].leftJustified(widths[column]);
            line += u"  "_s;
        }
        text += line.trimmed() + u'\n';
    }
    return text.toUtf8();
}

double median(QList<double> values)
{
    if (values.isEmpty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace Quoth

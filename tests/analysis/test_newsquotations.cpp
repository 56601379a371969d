// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotationlines.h"

#include <QFile>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// Sentences as newspapers write them, from data/news-quotations.txt: "== name", the sentence, and
/// a line with "> " for each quotation in it; a sentence without such lines holds none.
class NewsQuotationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentence_data();
    void sentence();
};

void NewsQuotationsTest::sentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QFile file(QStringLiteral(QUOTH_SOURCE_DIR "/tests/analysis/data/news-quotations.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int with = 0;
    int without = 0;
    const QStringList rows = QString::fromUtf8(file.readAll()).split(u"== "_s, Qt::SkipEmptyParts);
    for (const QString &row : rows) {
        const QStringList lines = row.split(u'\n', Qt::SkipEmptyParts);
        QStringList expected;
        for (const QString &line : lines.sliced(2)) {
            QVERIFY2(line.startsWith(u"> "), qPrintable(line));
            expected.append(line.sliced(2));
        }
        ++(expected.isEmpty() ? without : with);
        QTest::newRow(qPrintable(lines[0])) << lines[1] << expected;
    }
    QVERIFY(with >= 60);
    QVERIFY(without >= 60);
}

void NewsQuotationsTest::sentence()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(quotationLines(text).join(u'\n'), expected.join(u'\n'));
}

QTEST_GUILESS_MAIN(NewsQuotationsTest)
#include "test_newsquotations.moc"

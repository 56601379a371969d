// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/hyphenator.h>
#include <reader/readerpage.h>

#include <QDir>
#include <QFile>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

const QString sample =
    u"The commissioners considered several recommendations concerning transportation and "
    "communication, \u201Cconsiderably\u201D reconsidered, while Commissionerman and "
    "NONCOMMISSIONED officers reconvened; consequently unconvinced commissioners continued."_s;

/// A page in a language whose patterns are the test's own.
struct NarrowPage
{
    explicit NarrowPage(const Typography &typography, int width = 160)
        : page(device, [](qsizetype) { return QList<Span>(); })
    {
        Article article;
        article.text = sample;
        article.language = u"en"_s;
        page.setArticle(article);
        page.setMetrics(pageMetrics(typography, QFont(), device), width);
    }
    QImage device{10, 10, QImage::Format_RGB32};
    ReaderPage page;
};

} // namespace

class HyphenationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wordsBreakByPatterns();
    void namesAndNumbersDoNotBreak();
    void otherEncodingsAndSpellings();
    void unknownLanguages();
    void linesBreakInsideWords();
    void justifiedLinesEndAtTheirHyphen();
    void theWordsStayWhole();

private:
    QTemporaryDir m_folder;
};

void HyphenationTest::initTestCase()
{
    const auto write = [this](const QString &name, const QByteArray &patterns) {
        QFile file(m_folder.filePath(u"hyphen/"_s + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(patterns);
    };
    QVERIFY(QDir(m_folder.path()).mkpath(u"hyphen"_s));
    write(
        u"hyph_en_US.dic"_s,
        "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n1si\n1mis\n1co\n1ti\n1cons\n");
    write(
        u"hyph_fr.dic"_s, "ISO8859-1\n\xE9"
                          "1t\n");
    write(u"hyph_de.dic"_s, "UTF-8\n1ka\nc1k/k=k,1,2\n");
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.path()));
    qputenv("XDG_DATA_DIRS", QFile::encodeName(m_folder.filePath(u"none"_s)));
}

void HyphenationTest::wordsBreakByPatterns()
{
    const auto english = Hyphenator::forLanguage(u"en"_s);
    QVERIFY(english);
    QCOMPARE(english->breaks(u"commission"), (QList<int>{3, 6}));
    QCOMPARE(english->breaks(u"reconsider"), (QList<int>{2, 5}));
    // Three letters at least begin a line.
    QCOMPARE(english->breaks(u"deposit"), (QList<int>{4}));
    QCOMPARE(english->breaks(u"telltaleco"), QList<int>());
    QCOMPARE(Hyphenator::languages(), (QStringList{u"de"_s, u"en"_s, u"fr"_s}));
}

void HyphenationTest::namesAndNumbersDoNotBreak()
{
    const auto english = Hyphenator::forLanguage(u"en"_s);
    QVERIFY(english);
    for (const QString &word :
         {u"Commission"_s, u"COMMISSION"_s, u"commi55ion"_s, u"comm"_s, u"iCommission"_s,
          QString()}) {
        QCOMPARE(english->breaks(word), QList<int>());
    }
    const auto german = Hyphenator::forLanguage(u"de"_s);
    QVERIFY(german);
    QCOMPARE(german->breaks(u"Landkarte"), (QList<int>{4}));
}

void HyphenationTest::otherEncodingsAndSpellings()
{
    const auto french = Hyphenator::forLanguage(u"fr"_s);
    QVERIFY(french);
    QCOMPARE(french->breaks(u"sécrétaire"), (QList<int>{5}));
    QCOMPARE(french->breaks(u"sécrét\u0101ire"), QList<int>()); // no such letter in its encoding
    // The old German "Bäk-ker" of "Bäcker" would change the word.
    QCOMPARE(Hyphenator::forLanguage(u"de"_s)->breaks(u"backer"), QList<int>());
}

void HyphenationTest::unknownLanguages()
{
    QVERIFY(!Hyphenator::forLanguage(u"zz"_s));
    QVERIFY(!Hyphenator::forLanguage(QString()));
    QVERIFY(!Hyphenator::forLanguage(u"../en"_s));
}

void HyphenationTest::linesBreakInsideWords()
{
    Typography typography;
    NarrowPage plain(typography);
    const BlockLayout &whole = plain.page.layout(0);
    typography.isHyphenated = true;
    NarrowPage broken(typography);
    const BlockLayout &layout = broken.page.layout(0);
    const auto english = Hyphenator::forLanguage(u"en"_s);
    int count = 0;
    int inARow = 0;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const BlockLayout::LineBox &line = layout.line(i);
        QVERIFY(line.textRight <= 160);
        QCOMPARE(line.start, i == 0 ? 0 : layout.line(i - 1).end);
        inARow = line.isHyphenated ? inARow + 1 : 0;
        QVERIFY(inARow <= 2);
        if (!line.isHyphenated) {
            continue;
        }
        ++count;
        int start = line.end;
        int end = line.end;
        while (start > 0 && sample[start - 1].isLetter()) {
            --start;
        }
        while (end < sample.size() && sample[end].isLetter()) {
            ++end;
        }
        QVERIFY(english->breaks(QStringView(sample).mid(start, end - start))
                    .contains(line.end - start));
    }
    QVERIFY(count >= 2);
    QCOMPARE(layout.line(layout.lineCount() - 1).end, int(sample.size()));
    QVERIFY(layout.lineCount() <= whole.lineCount());
    for (int i = 0; i < whole.lineCount(); ++i) {
        QVERIFY(!whole.line(i).isHyphenated);
    }
}

void HyphenationTest::justifiedLinesEndAtTheirHyphen()
{
    Typography typography;
    typography.isHyphenated = true;
    typography.isJustified = true;
    NarrowPage set(typography, 240);
    const BlockLayout &layout = set.page.layout(0);
    const QFontMetricsF metrics(set.page.face(0).font, &set.device);
    const qreal hyphen = metrics.horizontalAdvance(u'-');
    int count = 0;
    for (int i = 0; i + 1 < layout.lineCount(); ++i) {
        if (layout.line(i).isHyphenated) {
            ++count;
            QVERIFY(qAbs(layout.line(i).textRight + hyphen - 240) < 2);
        }
    }
    QVERIFY(count >= 1);
}

void HyphenationTest::theWordsStayWhole()
{
    Typography typography;
    typography.isHyphenated = true;
    NarrowPage set(typography);
    const BlockLayout &layout = set.page.layout(0);
    int line = 0;
    while (line < layout.lineCount() && !layout.line(line).isHyphenated) {
        ++line;
    }
    QVERIFY(line < layout.lineCount());
    const int place = layout.line(line).end;
    // A mark over the broken word has a box on both lines, and a caret stands on either side.
    QCOMPARE(layout.boxes(place - 2, place + 2, line).size(), 1);
    QCOMPARE(layout.boxes(place - 2, place + 2, line + 1).size(), 1);
    QCOMPARE(layout.lineOf(place - 1), line);
    QCOMPARE(layout.lineOf(place), line + 1);
    QCOMPARE(layout.next(place - 1), place);
    QCOMPARE(layout.positionAt(line + 1, 0), place);

    // The hyphen is seen, and only where a line breaks.
    QImage picture(200, layout.height(), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    layout.draw(painter, {}, line, line);
    painter.end();
    const BlockLayout::LineBox &box = layout.line(line);
    bool hasInk = false;
    for (int x = int(box.textRight) + 1; x < picture.width(); ++x) {
        for (int y = int(box.top); y < int(box.bottom); ++y) {
            hasInk = hasInk || qGray(picture.pixel(x, y)) < 200;
        }
    }
    QVERIFY(hasInk);
}

QTEST_MAIN(HyphenationTest)
#include "test_hyphenation.moc"

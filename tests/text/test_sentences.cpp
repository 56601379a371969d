// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/sentences.h>

#include <QTest>

#include <ctime>
#include <limits>

using namespace Quoth;
using namespace Qt::StringLiterals;

class SentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cuts_data();
    void cuts();
    void paragraphs();
    void lookups();
    void stopsWhenAsked();
    void isLinear_data();
    void isLinear();
};

void SentencesTest::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // sentences with bars between them
    QTest::newRow("two") << u"It rained. We left."_s << u"It rained.|We left."_s;
    QTest::newRow("title") << u"Gen. Mattis left. St. Louis won."_s
                           << u"Gen. Mattis left.|St. Louis won."_s;
    QTest::newRow("initials") << u"J. R. R. Tolkien wrote it. He smiled."_s
                              << u"J. R. R. Tolkien wrote it.|He smiled."_s;
    QTest::newRow("acronym inside") << u"The U.S. Senate voted."_s << u"The U.S. Senate voted."_s;
    QTest::newRow("acronym at the end")
        << u"He left the U.S. The house was sold."_s << u"He left the U.S.|The house was sold."_s;
    QTest::newRow("question in speech")
        << u"“Will he come?” asked Sanders. No."_s << u"“Will he come?” asked Sanders.|No."_s;
    QTest::newRow("speech follows speech")
        << u"“It is.” “It is not.”"_s << u"“It is.”|“It is not.”"_s;
    QTest::newRow("comma in speech")
        << u"“It exists,” Bolton said. “But no.”"_s << u"“It exists,” Bolton said.|“But no.”"_s;
    QTest::newRow("numbers") << u"It rose 3.5 per cent. 12 people came."_s
                             << u"It rose 3.5 per cent.|12 people came."_s;
    QTest::newRow("time") << u"at 5 p.m. on Monday. Then"_s << u"at 5 p.m. on Monday.|Then"_s;
    QTest::newRow("paragraph ends it") << u"A headline\n\nA text."_s << u"A headline|A text."_s;
    QTest::newRow("name asks") << u"“Will he come?” Sarah Sanders asked. No."_s
                               << u"“Will he come?” Sarah Sanders asked.|No."_s;
    QTest::newRow("new sentence after a question")
        << u"“Will he come?” The town waited."_s << u"“Will he come?”|The town waited."_s;
    QTest::newRow("name acts after a question")
        << u"“Will he come?” Sanders smiled. No."_s << u"“Will he come?”|Sanders smiled.|No."_s;
    QTest::newRow("time ends it") << u"It fell at 5 p.m. Police came."_s
                                  << u"It fell at 5 p.m.|Police came."_s;
    QTest::newRow("time with zone")
        << u"It fell at 5 p.m. EST in Rome."_s << u"It fell at 5 p.m. EST in Rome."_s;
    QTest::newRow("list number") << u"1. The bridge is shut. 2. It is old."_s
                                 << u"1. The bridge is shut.|2. It is old."_s;
    QTest::newRow("german day") << u"Er kam am 3. März an. Dann ging er."_s
                                << u"Er kam am 3. März an.|Dann ging er."_s;
    QTest::newRow("about a year") << u"He lived c. 347 in Rome. He died."_s
                                  << u"He lived c. 347 in Rome.|He died."_s;
    QTest::newRow("page") << u"See p. 12 and vol. 3 of it."_s << u"See p. 12 and vol. 3 of it."_s;
    QTest::newRow("marks that stand free")
        << u"\" It is old . \" She left ."_s << u"\" It is old . \"|She left ."_s;
    QTest::newRow("dots") << u"He left ... She stayed. And…"_s << u"He left ...|She stayed.|And…"_s;
    QTest::newRow("company") << u"Acme Inc. said so. Acme Corp. The firm fell."_s
                             << u"Acme Inc. said so.|Acme Corp.|The firm fell."_s;
    QTest::newRow("number with a point")
        << u"No. 10 said no. It rose to No. 1."_s << u"No. 10 said no.|It rose to No. 1."_s;
    QTest::newRow("site") << u"See www.example.com now. Go."_s << u"See www.example.com now.|Go."_s;
    QTest::newRow("small letter goes on") << u"Yahoo! said it. ok"_s << u"Yahoo! said it. ok"_s;
}

void SentencesTest::cuts()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList sentences;
    for (const Sentence &sentence : tokenizeText(text).sentences) {
        sentences.append(sentence.span.in(text).toString());
    }
    QCOMPARE(sentences.join(u'|'), expected);
}

void SentencesTest::paragraphs()
{
    const QString text = u"  Head\n\nA line that is long enough to be a wrapped one, and then\n"
                         "goes on small.\nShort line\nAnother.\n\n"_s;
    QStringList found;
    for (const Span paragraph : findParagraphs(text)) {
        found.append(paragraph.in(text).toString());
    }
    QCOMPARE(found.size(), 4);
    QCOMPARE(found[0], u"Head"_s);
    QVERIFY(found[1].endsWith(u"goes on small."_s));
    QCOMPARE(found[3], u"Another."_s);
}

void SentencesTest::lookups()
{
    const QString text = u"One two. Three."_s;
    const TokenizedText tokenized = tokenizeText(text);
    QCOMPARE(tokenized.tokenAt(0), 0);
    QCOMPARE(tokenized.word(tokenized.tokenAt(5)), u"two"_s);
    QCOMPARE(tokenized.tokenAt(text.size()), tokenized.tokens.size());
    QCOMPARE(tokenized.sentenceAt(3), 0);
    QCOMPARE(tokenized.sentenceAt(10), 1);
}

void SentencesTest::stopsWhenAsked()
{
    const TokenizedText tokenized = tokenizeText(u"One.\nTwo.\n", [] { return true; });
    QVERIFY(tokenized.sentences.isEmpty());
}

void SentencesTest::isLinear_data()
{
    QTest::addColumn<QString>("unit");
    for (const char *unit : {".",  ". ",   "\"",      "\" ",    "A",  "A.",   "A. ",  "a.b.", "(",
                             "( ", "?\"",  "'",       "’",      "1",  "1.",   "1, ",  "-",    "\n",
                             " ",  "Mr. ", "e\u0301", "\u0301", "x ", "x.\n", "U.S. "}) {
        QTest::newRow(unit) << QString::fromUtf8(unit);
    }
}

/// Texts of one thing only: twenty times the text may take twenty times as long and some, not four
/// hundred times. The one odd word at the end keeps look-ahead from succeeding.
void SentencesTest::isLinear()
{
    QFETCH(QString, unit);
    // The processor's time, since other programs may be busy beside this one.
    const auto ticks = [&unit](qsizetype count) {
        const QString text = unit.repeated(count) + u"xy"_s;
        std::clock_t best = std::numeric_limits<std::clock_t>::max();
        for (int round = 0; round < 3; ++round) {
            const std::clock_t start = std::clock();
            const TokenizedText tokenized = tokenizeText(text);
            best = std::min(best, std::clock() - start);
        }
        return best;
    };
    const std::clock_t few = std::max<std::clock_t>(ticks(1000), CLOCKS_PER_SEC / 1000);
    QVERIFY(ticks(20000) < few * 80);
}

QTEST_APPLESS_MAIN(SentencesTest)
#include "test_sentences.moc"

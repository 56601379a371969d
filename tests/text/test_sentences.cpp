// SPDX-License-Identifier: GPL-3.0-or-later
#include <text/sentences.h>

#include <QTest>

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

QTEST_APPLESS_MAIN(SentencesTest)
#include "test_sentences.moc"

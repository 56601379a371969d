// SPDX-License-Identifier: GPL-3.0-or-later
#include "taggertexts.h"

#include <analysis/tagger/labelconvention.h>

#include <QtTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestLabelConvention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bringsUnder_data();
    void bringsUnder();

private:
    QByteArray m_phraseBytes;
    PhraseTable m_phrases;
};

void TestLabelConvention::initTestCase()
{
    PhraseTableBuilder builder;
    for (const QStringView country : {u"Iraq", u"Japan", u"United States"}) {
        builder.add(country, CountryList);
    }
    builder.add(u"Iraqi", DemonymList);
    builder.add(u"North Korean", DemonymList);
    m_phraseBytes = builder.bytes();
    const auto table = PhraseTable::fromBytes(m_phraseBytes);
    QVERIFY(table.has_value());
    m_phrases = *table;
}

void TestLabelConvention::bringsUnder_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, const QString &file, const QString &marked,
                        const QStringList &names) {
        QTest::newRow(name) << file << marked << names;
    };
    row("as it is", u"any"_s, u"[Ana Duarte|PER] spoke."_s, {u"Ana Duarte/PER"_s});
    row("title", u"any"_s, u"[President Ana Duarte|PER] spoke."_s, {u"Ana Duarte/PER"_s});
    row("two titles", u"any"_s, u"[Prime Minister Duarte|PER] spoke."_s, {u"Duarte/PER"_s});
    row("title alone", u"any"_s, u"The [President|PER] spoke."_s, {});
    row("title that is a name", u"any"_s, u"[Pope|PER] spoke."_s, {u"Pope/PER"_s});
    row("the", u"any"_s, u"[The Lakeside Bank|ORG] lent."_s, {u"Lakeside Bank/ORG"_s});
    row("possessive", u"any"_s, u"[Norvik's|ORG] shares."_s, {u"Norvik/ORG"_s});
    row("marks", u"any"_s, u"at [Norvik -|ORG] they say"_s, {u"Norvik/ORG"_s});
    row("adjective", u"any"_s, u"the [Paris-based|LOC] group"_s, {u"Paris/LOC"_s});
    row("hyphen in a name", u"any"_s, u"[Chen Shui-bian|PER] won."_s, {u"Chen Shui-bian/PER"_s});
    row("places in places", u"any"_s, u"in [Fort Worth, Texas|LOC] today"_s,
        {u"Fort Worth/LOC"_s, u"Texas/LOC"_s});
    row("country that acts", u"any"_s, u"[Japan|ORG] said no."_s, {u"Japan/LOC"_s});
    row("comma in a firm's name", u"any"_s, u"[Lund, Falk|ORG] lent."_s, {u"Lund, Falk/ORG"_s});
    row("nested", u"any"_s, u"[Bank of Japan|ORG] spoke."_s, {u"Bank of Japan/ORG"_s});
    row("silver nationality", u"gmb_x"_s, u"[Iraqi|LOC] police"_s, {u"Iraqi/MISC"_s});
    row("nationality of two words", u"gmb_x"_s, u"the [North|LOC] [Korean|MISC] leader"_s,
        {u"North Korean/MISC"_s});
    row("silver list", u"gmb_x"_s, u"in [Japan and Iraq|ORG] now"_s,
        {u"Japan/LOC"_s, u"Iraq/LOC"_s});
    row("silver acronym", u"gmb_x"_s, u"the [U.N.|LOC] said"_s, {u"U.N./ORG"_s});
    row("complement", u"gum_x"_s, u"[Ana Duarte of Norvik|PER] spoke."_s, {u"Ana Duarte/PER"_s});
    row("owner", u"gum_x"_s, u"[Norvik's Ana Duarte|PER] spoke."_s, {u"Ana Duarte/PER"_s});
    row("list", u"gum_x"_s, u"[Japan, Iraq and Oslo|LOC] voted."_s,
        {u"Japan/LOC"_s, u"Iraq/LOC"_s, u"Oslo/LOC"_s});
}

void TestLabelConvention::bringsUnder()
{
    QFETCH(QString, file);
    QFETCH(QString, marked);
    QFETCH(QStringList, names);
    const TrainingFile training = trainingFile(file, {marked});
    const TokenizedText text = tokenizeText(training.documents[0].text);
    QStringList found;
    for (const TokenName &name :
         LabelConvention(training, m_phrases).apply(text, training.documents[0])) {
        const Span span = {text.tokens[name.first].span.start, text.tokens[name.end - 1].span.end};
        found.append(span.in(text.text).toString() + u'/' + identifier(name.label));
    }
    QCOMPARE(found, names);
}

QTEST_GUILESS_MAIN(TestLabelConvention)
#include "test_labelconvention.moc"

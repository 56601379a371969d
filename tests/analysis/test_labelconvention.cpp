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
    for (const QStringView country : {u"Iraq", u"Japan", u"United States", u"Sri Lanka"}) {
        builder.add(country, CountryList);
    }
    builder.add(u"Iraqi", DemonymList);
    builder.add(u"North Korean", DemonymList);
    builder.add(u"Sunni", DemonymList);
    builder.add(u"West Bank", PlaceList);
    builder.add(u"Clinton", PlaceList | SurnameList);
    builder.add(u"Harbour Front", OrganisationList);
    builder.add(u"Vatican", OrganisationList | PlaceList);
    builder.add(u"Ana", FemaleFirstNameList);
    builder.add(u"Company", OrganisationWordList);
    builder.add(u"AIDS", NotNameList);
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
    row("place labelled as a body", u"gmb_x"_s, u"the [West Bank|ORG] towns"_s,
        {u"West Bank/LOC"_s});
    row("body labelled as a place", u"gmb_x"_s, u"[Harbour Front|LOC] men"_s,
        {u"Harbour Front/ORG"_s});
    row("faith labelled as a person", u"gmb_x"_s, u"[Sunni|PER] men"_s, {u"Sunni/MISC"_s});
    row("two peoples", u"gmb_x"_s, u"[Sunni Iraqi|PER] men"_s, {u"Sunni Iraqi/MISC"_s});
    row("surname that is a place too", u"gmb_x"_s, u"[Clinton|PER] spoke"_s, {u"Clinton/PER"_s});
    row("place and body alike", u"gmb_x"_s, u"the [Vatican|ORG] said"_s, {u"Vatican/ORG"_s});
    row("people know their labels", u"any"_s, u"the [West Bank|ORG] said"_s, {u"West Bank/ORG"_s});
    row("surname of persons", u"gmb_x"_s,
        u"[Eva Duarte|PER] and [Ivo Duarte|PER] and [Duarte|ORG]"_s,
        {u"Eva Duarte/PER"_s, u"Ivo Duarte/PER"_s, u"Duarte/PER"_s});
    row("surname of one only", u"gmb_x"_s, u"[Eva Duarte|PER] and [Duarte|ORG]"_s,
        {u"Eva Duarte/PER"_s, u"Duarte/ORG"_s});
    row("person now and then", u"gmb_x"_s, u"[Ana Lund|LOC], [Ana Lund|PER], [Ana Lund|LOC]"_s,
        {u"Ana Lund/PER"_s, u"Ana Lund/PER"_s, u"Ana Lund/PER"_s});
    row("firm now and then a person", u"gmb_x"_s, u"[Ana Company|PER], [Ana Company|ORG]"_s,
        {u"Ana Company/PER"_s, u"Ana Company/ORG"_s});
    row("country in pieces", u"gmb_x"_s, u"in [Sri|PER] [Lanka|MISC] now"_s, {u"Sri Lanka/LOC"_s});
    row("role behind a body", u"gmb_x"_s, u"[Norvik Secretary-General|ORG] left"_s,
        {u"Norvik/ORG"_s});
    row("role in a body's name", u"gmb_x"_s, u"the [Department of Defense|ORG]"_s,
        {u"Department of Defense/ORG"_s});
    row("office without its name", u"gmb_x"_s, u"Secretary of [State|ORG] left"_s, {});
    row("half an office before a person", u"gmb_x"_s,
        u"[Eva Lund|PER], [Eva Lund|PER], [State Eva Lund|ORG]"_s,
        {u"Eva Lund/PER"_s, u"Eva Lund/PER"_s, u"Eva Lund/PER"_s});
    row("direction before a place", u"gmb_x"_s, u"in [southern Iraq|LOC] now"_s, {u"Iraq/LOC"_s});
    row("small word bound to the name", u"gmb_x"_s, u"in [sub-Saharan Africa|LOC] now"_s,
        {u"sub-Saharan Africa/LOC"_s});
    row("small word of the name", u"gmb_x"_s, u"as [da Silva|PER] said"_s, {u"da Silva/PER"_s});
    row("capital inside", u"gmb_x"_s, u"as [eBay|ORG] said"_s, {u"eBay/ORG"_s});
    row("no capital", u"gmb_x"_s, u"the [oil-rich|ORG] north"_s, {});
    row("abbreviation", u"gmb_x"_s, u"the spread of [AIDS|ORG] here"_s, {});
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

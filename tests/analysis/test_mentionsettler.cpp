// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/mentionsettler.h>
#include <analysis/names/namelists.h>

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// Names are written as {L:words}: P a person, O an organisation, L a place, M anything else; a
/// digit behind the letter is the confidence in tenths.
class MentionSettlerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settles_data();
    void settles();
};

namespace {

EntityLabel labelOf(QChar letter)
{
    return letter == u'P'   ? EntityLabel::Person
           : letter == u'O' ? EntityLabel::Organisation
           : letter == u'L' ? EntityLabel::Place
                            : EntityLabel::Misc;
}

QString letterOf(EntityLabel label)
{
    return label == EntityLabel::Person         ? u"P"_s
           : label == EntityLabel::Organisation ? u"O"_s
           : label == EntityLabel::Place        ? u"L"_s
                                                : u"M"_s;
}

QString readMarked(const QString &marked, QList<EntityMention> &mentions)
{
    QString text;
    for (qsizetype i = 0; i < marked.size(); ++i) {
        if (marked[i] != u'{') {
            text += marked[i];
            continue;
        }
        const qsizetype colon = marked.indexOf(u':', i);
        const qsizetype close = marked.indexOf(u'}', i);
        EntityMention mention;
        mention.label = labelOf(marked[i + 1]);
        mention.confidence = colon == i + 3 ? marked[i + 2].digitValue() / 10.0 : 0.9;
        mention.span.start = text.size();
        text += QStringView(marked).sliced(colon + 1, close - colon - 1);
        mention.span.end = text.size();
        mentions.append(mention);
        i = close;
    }
    return text;
}

} // namespace

void MentionSettlerTest::settles_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("settled");
    const auto row = [](const char *name, const char *found, const char *settled) {
        QTest::newRow(name) << QString::fromUtf8(found) << QString::fromUtf8(settled);
    };
    row("nationality in pieces", "the {L:North} {M:Korean} leader", "M:North Korean");
    row("half of a country", "in {L:North} Korea today", "L:North Korea");
    row("whole already", "in {L:North Korea} today", "L:North Korea");
    row("inside a longer name", "the {O:North Korean Army} said", "O:North Korean Army");
    row("pieces of a longer name", "{M:North} {O:Korean Army} said", "M:North|O:Korean Army");
    row("not listed", "the {L:North} {M:Shore} road", "L:North|M:Shore");
    row("rest of an organisation", "{O:CMC} Markets rose", "O:CMC Markets");
    row("place that begins one", "{L:CMC} Markets rose", "L:CMC");
    row("a team called by its town", "{L:Alden} United won", "O:Alden United");
    row("a body that begins like a nationality", "the {M:CMC} Markets rose", "O:CMC Markets");
    row("a town that plays", "{L:Alden} united behind it", "L:Alden");
    row("where the report comes from", "{O:EDMONTON} — It rained.", "L:EDMONTON");
    row("with a state and an agency", "{O:DES MOINES}, {L:Iowa} ({O:AP}) — It rained.",
        "L:DES MOINES|L:Iowa|O:AP");
    row("with a date alone", "{O:ELDORET} 1996-12-06", "L:ELDORET");
    row("capitals that open a sentence", "{O:NASA} will land — again.", "O:NASA");
    row("capitals and a date in a sentence", "{O:NASA} left in 1996", "O:NASA");
    row("a person named like a place", "{L7:Odessa Marsh} sang. {P:Marsh} left.",
        "P:Odessa Marsh|P:Marsh");
    row("a place where a person is too", "{L7:Tarn Marsh} froze. {P:Marsh} left.",
        "L:Tarn Marsh|P:Marsh");
    row("a sure place", "{L9:Odessa Marsh} froze. {P:Marsh} left.", "L:Odessa Marsh|P:Marsh");
    row("a part of an organisation's name",
        "{O:Chipmaker Novarra Industries} fell. {P6:Novarra} is",
        "O:Chipmaker Novarra Industries|O:Novarra");
    row("a part that is somebody's name",
        "{P:Ann Novarra} left {O:Old Novarra Mills}. {P6:Novarra} is",
        "P:Ann Novarra|O:Old Novarra Mills|P:Novarra");
    row("who has a spokesman", "a {P6:Harlan Tarn} spokesman left", "O:Harlan Tarn");
    row("a spokesman by name", "spokesman {P6:Harlan Tarn} left", "P:Harlan Tarn");
    row("a firm by its noun", "from the operator {P6:Hebridean Tarn} today", "O:Hebridean Tarn");
    row("who founded a firm", "from the operator {P6:Harlan Tarn} founded", "P:Harlan Tarn");
    row("a form of address", "the minister, {O:Hon. Ama Darko}, left", "P:Ama Darko");
    row("an address alone", "{M:Hon.} left", "M:Hon.");
    row("a first name at the start", "Grant {P6:Thiessen} left", "P:Grant Thiessen");
    row("a question", "Will {P6:Thiessen} leave?", "P:Thiessen");
    row("a word at the start", "Tall {P6:Thiessen} left", "P:Thiessen");
    row("a state", "a court in {O9:Rivers State} ruled", "L:Rivers State");
    row("a university", "a student at {O9:Rivers State} won", "O:Rivers State");
    row("a listed body of no kind", "the {M5:CMC Markets} rose", "O:CMC Markets");
    row("results of games", "{L:Chicago} 88 {L:Detroit} 80", "O:Chicago|O:Detroit");
    row("one label a form", "{P3:Alden} won. {L8:Alden} rose. {L:Alden} fell.",
        "L:Alden|L:Alden|L:Alden");
    row("different forms", "{P:Alden} won. {L:Alden Bay} rose.", "P:Alden|L:Alden Bay");
    row("short organisation", "{O:Calder Shipping} sank. {P:Calder} paid.",
        "O:Calder Shipping|O:Calder");
    row("surname of a person after all",
        "{P:Ann Calder} owns {O:Calder Shipping}. {P:Calder} paid.",
        "P:Ann Calder|O:Calder Shipping|P:Calder");
    row("a place stays", "{O:Westmark Courier} is read in {L:Westmark}.",
        "O:Westmark Courier|L:Westmark");
    row("a group by its apposition", "{M5:Tarn Shore}, a local group, left", "O:Tarn Shore");
    row("a place that is a company", "{L3:Alden}, the largest company in town, left", "O:Alden");
    row("a place after all", "{L8:Alden}, the company town, left", "L:Alden");
    row("a person who leads a group", "{M5:Alden}, who founded a group, left", "M:Alden");
    row("an agency in a date line", "OTTAWA ({M5:Northern Light}) — It rained.",
        "O:Northern Light");
    row("a name in brackets", "the play ({M5:Northern Light}) opened", "M:Northern Light");
    row("a name that ends like a body's", "the {M5:Tarn Council} met", "O:Tarn Council");
    row("a work that ends otherwise", "the {M5:Tarn Sonata} opened", "M:Tarn Sonata");
    row("who speaks", "{M5:Tarn Shore} said it would close", "O:Tarn Shore");
    row("a people that speaks", "{M5:Tarns} said it would close", "M:Tarns");
    row("a sure name of another kind", "the {M9:Tarn Council} met", "M:Tarn Council");
    row("a nation's body", "the {L:North Korea} Air Defence Council met",
        "O:North Korea Air Defence Council");
    row("a people's body", "{M:North Korean} Defence Forces left", "O:North Korean Defence Forces");
    row("a body and more", "{M:North Korean} Defence Forces Day", "O:North Korean Defence Forces");
    row("a body as every state has it", "the {M:North Korean} Council met", "M:North Korean");
    row("no body behind a nation", "the {M:North Korean} Spring Sonata", "M:North Korean");
    row("a mark before the body", "in {L:North Korea}, Defence Forces left", "L:North Korea");
    row("a town's body", "the {L:Alden} Defence Forces left", "L:Alden");
    row("a body that is a name itself", "{M:North Korean} {O:Defence Forces} left",
        "M:North Korean|O:Defence Forces");
    row("a firm by one name", "{P6:Tarn} Freight sank", "O:Tarn Freight");
    row("a firm, and by its first name alone", "{P6:Tarn} Freight sank. {P6:Tarn} paid.",
        "O:Tarn Freight|O:Tarn");
    row("who has a council", "the {P6:Tarn} Council met", "P:Tarn");
    row("a full name before a firm", "{P6:Ann Tarn} Freight sank", "P:Ann Tarn");
    row("small letters behind a name", "{P6:Tarn} freight sank", "P:Tarn");
    row("nothing", "no names here", "");
}

void MentionSettlerTest::settles()
{
    QFETCH(QString, found);
    QFETCH(QString, settled);
    NameLists names;
    QVERIFY(names.add(
        "[country]\nNorth Korea\n[demonym]\nNorth Korean\tNorth Korea\n"
        "[organisation]\nCMC Markets\nAlden United\n[organisation-word]\nCouncil\tboth\n"
        "Forces\tboth\nFreight\ttail\n"
        "[place]\nAlden\n[female-first-name]\nOdessa\n[male-first-name]\nGrant\nWill\n",
        u"own"_s));
    QList<EntityMention> mentions;
    const QString text = readMarked(found, mentions);
    settleMentions(tokenizeText(text), names, mentions);
    QStringList result;
    for (const EntityMention &mention : std::as_const(mentions)) {
        result.append(letterOf(mention.label) + u':' + mention.span.in(text).toString());
    }
    QCOMPARE(result.join(u'|'), settled);
}

QTEST_APPLESS_MAIN(MentionSettlerTest)
#include "test_mentionsettler.moc"

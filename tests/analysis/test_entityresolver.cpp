// SPDX-License-Identifier: GPL-3.0-or-later
#include "gazetteers.h"

#include <analysis/names/entityresolver.h>

#include <QElapsedTimer>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// Which mentions are one entity, and what it is called. Texts mark their mentions as "{PER:Name}".
class EntityResolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void joined_data();
    void joined();
    void gender_data();
    void gender();
    void plural_data();
    void plural();
    void entitiesAndMentionsAgree();
    void manyNamesakes();
    void handsOverItsTables();

private:
    struct Resolved
    {
        QString text;
        QList<EntityMention> mentions;
        QList<Entity> entities;
    };
    [[nodiscard]] Resolved resolved(const QString &marked) const;

    std::shared_ptr<const NameLists> m_names;
};

namespace {

EntityLabel labelCalled(QStringView name)
{
    for (const EntityLabel label :
         {EntityLabel::Person, EntityLabel::Organisation, EntityLabel::Place, EntityLabel::Misc,
          EntityLabel::Date}) {
        if (identifier(label) == name) {
            return label;
        }
    }
    Q_UNREACHABLE();
}

} // namespace

void EntityResolverTest::initTestCase()
{
    m_names = shippedNameLists();
    QVERIFY(m_names);
}

EntityResolverTest::Resolved EntityResolverTest::resolved(const QString &marked) const
{
    Resolved result;
    for (qsizetype i = 0; i < marked.size(); ++i) {
        if (marked[i] != u'{') {
            result.text += marked[i];
            continue;
        }
        const qsizetype colon = marked.indexOf(u':', i);
        const qsizetype end = marked.indexOf(u'}', i);
        const QString name = marked.mid(colon + 1, end - colon - 1);
        EntityMention mention;
        mention.span = {result.text.size(), result.text.size() + name.size()};
        mention.label = labelCalled(QStringView(marked).mid(i + 1, colon - i - 1));
        result.mentions.append(mention);
        result.text += name;
        i = end;
    }
    const TokenizedText tokens = tokenizeText(result.text);
    result.entities = resolveEntities(tokens, *m_names, result.mentions);
    return result;
}

void EntityResolverTest::joined_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("entities"); // of each mention in turn
    const auto row = [](const char *name, const QString &text, const QString &entities) {
        QTest::newRow(name) << text << entities;
    };
    row("full name before", u"{PER:John Bolton} came. {PER:Bolton} left."_s,
        u"John Bolton, John Bolton"_s);
    row("full name behind", u"{PER:Trump} came. {PER:Donald Trump} left."_s,
        u"Donald Trump, Donald Trump"_s);
    row("headline in capitals", u"{PER:TRUMP} WINS\n{PER:Donald Trump} left."_s,
        u"Donald Trump, Donald Trump"_s);
    row("initial", u"{PER:John R. Bolton} and {PER:John Bolton}"_s,
        u"John R. Bolton, John R. Bolton"_s);
    row("shorter full name", u"{PER:Mir Hossein Mousavi} or {PER:Hossein Mousavi}"_s,
        u"Mir Hossein Mousavi, Mir Hossein Mousavi"_s);
    row("surname first", u"{PER:Kim Jong Un} came. {PER:Kim} left."_s,
        u"Kim Jong Un, Kim Jong Un"_s);
    row("particle", u"{PER:Osama bin Laden} hid. {PER:bin Laden} died."_s,
        u"Osama bin Laden, Osama bin Laden"_s);
    row("royal first name", u"{PER:Elizabeth Windsor} and {PER:Elizabeth}"_s,
        u"Elizabeth Windsor, Elizabeth Windsor"_s);
    row("title decides", u"{PER:Bill Clinton} met {PER:Hillary Clinton}. Mr. {PER:Clinton} left."_s,
        u"Bill Clinton, Hillary Clinton, Bill Clinton"_s);
    row("nearest decides",
        u"{PER:Marko Brandt} left. {PER:Oskar Brandt} came. {PER:Brandt} sang."_s,
        u"Marko Brandt, Oskar Brandt, Oskar Brandt"_s);
    row("a family goes by the first",
        u"{PER:Clara Brandt} left. Her husband, {PER:Oskar Brandt}, came.\n{PER:Brandt} sang."_s,
        u"Clara Brandt, Oskar Brandt, Clara Brandt"_s);
    row("a family goes by whom it meant",
        u"{PER:Clara Brandt} left.\n{PER:Oskar Brandt} came. {PER:Brandt} sang.\nIt "
        "rained.\n{PER:Clara Brandt} ate.\n{PER:Brandt} sang."_s,
        u"Clara Brandt, Oskar Brandt, Oskar Brandt, Clara Brandt, Oskar Brandt"_s);
    row("country forms", u"{LOC:US}, {LOC:U.S.} and {LOC:United States}"_s,
        u"United States, United States, United States"_s);
    row("demonym", u"A {MISC:North Korean} ship"_s, u"North Korea"_s);
    row("demonym and country", u"{LOC:North Korea} and {MISC:North Koreans}"_s,
        u"North Korea, North Korea"_s);
    row("continent", u"An {MISC:Asian} country"_s, u"Asia"_s);
    row("listed acronym", u"The {ORG:IMF} and the {ORG:International Monetary Fund}"_s,
        u"International Monetary Fund, International Monetary Fund"_s);
    row("acronym of the text",
        u"The {ORG:Zembla Fruit Growers Association} met. {ORG:ZFGA} members left."_s,
        u"Zembla Fruit Growers Association, Zembla Fruit Growers Association"_s);
    row("bracketed acronym", u"The {ORG:Zembla Union of Nurses} ({ORG:ZUN}) struck."_s,
        u"Zembla Union of Nurses, Zembla Union of Nurses"_s);
    row("company suffix", u"{ORG:Vortexa Inc.} rose; {ORG:Vortexa} fell."_s,
        u"Vortexa Inc., Vortexa Inc."_s);
    row("short form", u"{ORG:Zembla United Football Club} and {ORG:Zembla United}"_s,
        u"Zembla United Football Club, Zembla United Football Club"_s);
    row("without the country", u"The {ORG:U.S. Zembla Department}. The {ORG:Zembla Department}."_s,
        u"U.S. Zembla Department, U.S. Zembla Department"_s);
    row("not: other first name", u"{PER:John Bolton} and {PER:Michael Bolton}"_s,
        u"John Bolton, Michael Bolton"_s);
    row("not: person and place", u"{PER:Amal Jordan} in {LOC:Jordan}"_s, u"Amal Jordan, Jordan"_s);
    row("not: other acronym", u"The {ORG:Zembla Union of Nurses} and {ORG:QQX}"_s,
        u"Zembla Union of Nurses, QQX"_s);
    row("not: two that share a word", u"{ORG:Zembla Bank}, {ORG:Zembla Steel} and {ORG:Zembla}"_s,
        u"Zembla Bank, Zembla Steel, Zembla"_s);
    row("not: two Koreas", u"{LOC:North Korea} and {LOC:South Korea}"_s,
        u"North Korea, South Korea"_s);
    row("not: unknown surname", u"{PER:Anna Delacroix} and {PER:Bramsen}"_s,
        u"Anna Delacroix, Bramsen"_s);
    row("not: place in a company", u"{LOC:London} and {ORG:London Stock Exchange}"_s,
        u"London, London Stock Exchange"_s);
    row("date has none", u"On {DATE:Monday} {PER:Anna Delacroix} sang."_s, u"-, Anna Delacroix"_s);
}

void EntityResolverTest::joined()
{
    QFETCH(QString, text);
    QFETCH(QString, entities);
    const Resolved result = resolved(text);
    QStringList names;
    for (const EntityMention &mention : result.mentions) {
        names.append(mention.entity < 0 ? u"-"_s : result.entities[mention.entity].name);
    }
    QCOMPARE(names.join(u", "_s), entities);
}

void EntityResolverTest::gender_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("gender");
    const int female = int(Gender::Female);
    const int male = int(Gender::Male);
    const int unknown = int(Gender::Unknown);
    QTest::newRow("first name, female") << u"{PER:Sarah Sanders} spoke."_s << female;
    QTest::newRow("first name, male") << u"{PER:David Madden} spoke."_s << male;
    QTest::newRow("title") << u"Mrs. {PER:Bramsen} spoke."_s << female;
    QTest::newRow("title outweighs")
        << u"{PER:Robin Bramsen} spoke. Mr. {PER:Bramsen} left."_s << male;
    QTest::newRow("role") << u"spokeswoman {PER:Qarl Bramsen} spoke."_s << female;
    QTest::newRow("unknown name") << u"{PER:Qarl Bramsen} spoke."_s << unknown;
    QTest::newRow("surname only") << u"{PER:Bramsen} spoke."_s << unknown;
    QTest::newRow("surname first") << u"{PER:Kim Jong Un} spoke."_s << unknown;
    QTest::newRow("no person") << u"{LOC:Sierra Leone} spoke."_s << unknown;
    QTest::newRow("neutral title") << u"President {PER:Bramsen} spoke."_s << unknown;
}

void EntityResolverTest::gender()
{
    QFETCH(QString, text);
    QFETCH(int, gender);
    QCOMPARE(int(resolved(text).entities.value(0).gender), gender);
}

void EntityResolverTest::plural_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPlural");
    QTest::newRow("adherents") << u"{MISC:Muslims} fasted."_s << true;
    QTest::newRow("group") << u"The {ORG:Tamil Tigers} fought."_s << true;
    QTest::newRow("company") << u"{ORG:CMC Markets} fell."_s << false;
    QTest::newRow("person") << u"{PER:Sarah Sanders} left."_s << false;
    QTest::newRow("country") << u"The {LOC:Netherlands} won."_s << false;
    QTest::newRow("adjective") << u"A {MISC:Muslim} cleric"_s << false;
}

void EntityResolverTest::plural()
{
    QFETCH(QString, text);
    QFETCH(bool, isPlural);
    QCOMPARE(resolved(text).entities.value(0).isPlural, isPlural);
}

void EntityResolverTest::entitiesAndMentionsAgree()
{
    const Resolved result = resolved(
        u"{LOC:US} and {PER:Trump}, {ORG:IMF}, {DATE:Monday}, {PER:Donald Trump}, {MISC:American}"_s);
    QCOMPARE(result.entities.size(), 3);
    int first = -1;
    for (int i = 0; i < result.entities.size(); ++i) {
        QVERIFY(!result.entities[i].mentions.isEmpty());
        QVERIFY(result.entities[i].mentions.first() > first); // in the order of first mentions
        first = result.entities[i].mentions.first();
        for (const int mention : result.entities[i].mentions) {
            QCOMPARE(result.mentions[mention].entity, i);
        }
    }
    QCOMPARE(result.mentions[3].entity, -1);
}

void EntityResolverTest::manyNamesakes()
{
    QString text;
    for (int i = 0; i < 5000; ++i) {
        text += u"{PER:Q%1x Bramsen} met {PER:Bramsen}.\n"_s.arg(i);
    }
    QElapsedTimer timer;
    timer.start();
    const Resolved result = resolved(text);
    QVERIFY(timer.elapsed() < 10000);
    QVERIFY(result.entities.size() >= 5000);
}

/// What was needed on the way is let go of elsewhere: the tables of both joiners, and the entities
/// before they were put in order.
void EntityResolverTest::handsOverItsTables()
{
    Resolved marked = resolved(u"{PER:John Bolton} left {LOC:Berlin}. {PER:Bolton} came back."_s);
    std::vector<std::shared_ptr<void>> held;
    const QList<Entity> entities = resolveEntities(
        tokenizeText(marked.text), *m_names, marked.mentions, {},
        [&held](std::shared_ptr<void> given) { held.push_back(std::move(given)); });
    QCOMPARE(entities.size(), 2);
    QCOMPARE(held.size(), size_t{3});
}

QTEST_APPLESS_MAIN(EntityResolverTest)
#include "test_entityresolver.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/names/namelists.h>
#include <analysis/names/ruleentityfinder.h>
#include <analysis/names/shownnamefinder.h>
#include <analysis/names/shownnames.h>
#include <analysis/pipeline.h>

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

/// "PER Ann Cole!" with the rule behind it where that is the library.
QStringList described(QStringView text, const QList<EntityMention> &mentions)
{
    QStringList list;
    for (const EntityMention &mention : mentions) {
        list.append(
            identifier(mention.label) + u' ' + mention.span.in(text).toString() +
            (mention.rule == u"library" ? u"!"_s : QString()));
    }
    return list;
}

EntityMention found(const QString &text, const QString &words, EntityLabel label)
{
    EntityMention mention;
    mention.span.start = text.indexOf(words);
    mention.span.end = mention.span.start + words.size();
    mention.label = label;
    mention.confidence = 0.6;
    mention.rule = u"tagger"_s;
    return mention;
}

NameLists commonWords()
{
    NameLists names;
    if (!names.add("# ours\n[common-word]\nwill\nspring\n", u"test"_s)) {
        qFatal("the test's own list");
    }
    return names;
}

} // namespace

class ShownNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts();
    void isApplied_data();
    void isApplied();
    void confidenceFollowsTheDecisions();
    void nothingInDatesAndBoilerplate();
    void thePipelineIsTold();
};

void ShownNamesTest::verdicts()
{
    ShownNames names;
    QVERIFY(names.isEmpty());
    QVERIFY(!names.verdict(u"Ann").label);
    names.addName(u"Ann  Cole"_s, EntityLabel::Person);
    QCOMPARE(names.verdict(u"Ann Cole").label, EntityLabel::Person);
    QCOMPARE(names.verdict(u"Ann\nCole").label, EntityLabel::Person);
    QVERIFY(!names.verdict(u"ann cole").label);
    QCOMPARE(names.verdict(u"Ann Cole").confidence, 2.0 / 3);
    names.addRejection(u"Ann Cole"_s, EntityLabel::Person);
    QVERIFY(!names.verdict(u"Ann Cole").label);
    names.addName(u"Ann Cole"_s, EntityLabel::Organisation, 3);
    QCOMPARE(names.verdict(u"Ann Cole").label, EntityLabel::Organisation);
    QVERIFY(!names.isAgreed(u"Ann Cole", EntityLabel::Person));
    names.addName(u"Monday"_s, EntityLabel::Date);
    QVERIFY(!names.verdict(u"Monday").label);
    QCOMPARE(names.size(), 1);
    QVERIFY(names.longestFrom(u"Ann") >= 8);
    QCOMPARE(names.longestFrom(u"Cole"), 0);
}

void ShownNamesTest::isApplied_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("agreed"); // "PER words"
    QTest::addColumn<QStringList>("rejected");
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    const QString text = u"Radio Tivo met Ann Cole of Radio Tivo. Will Cole stay?"_s;
    QTest::newRow("a missed name is found everywhere")
        << text << QStringList{u"ORG Radio Tivo"_s} << QStringList{}
        << QStringList{u"PER Ann Cole"_s}
        << QStringList{u"ORG Radio Tivo!"_s, u"PER Ann Cole"_s, u"ORG Radio Tivo!"_s};
    QTest::newRow("another kind") << text << QStringList{u"ORG Ann Cole"_s}
                                  << QStringList{u"PER Ann Cole"_s}
                                  << QStringList{u"PER Ann Cole"_s}
                                  << QStringList{u"ORG Ann Cole!"_s};
    QTest::newRow("wider bounds") << text << QStringList{u"ORG Radio Tivo"_s}
                                  << QStringList{u"LOC Radio"_s} << QStringList{u"LOC Radio"_s}
                                  << QStringList{u"ORG Radio Tivo!"_s, u"ORG Radio Tivo!"_s};
    QTest::newRow("narrower bounds")
        << text << QStringList{u"PER Ann"_s} << QStringList{u"PER Ann Cole"_s, u"PER Ann Cole"_s}
        << QStringList{u"PER Ann Cole"_s} << QStringList{u"PER Ann!"_s};
    QTest::newRow("a surname after the name in full")
        << text << QStringList{u"PER Ann Cole"_s} << QStringList{} << QStringList{}
        << QStringList{u"PER Ann Cole!"_s, u"PER Cole!"_s};
    QTest::newRow("rejected twice, gone")
        << text << QStringList{} << QStringList{u"PER Ann Cole"_s, u"PER Ann Cole"_s}
        << QStringList{u"PER Ann Cole"_s} << QStringList{};
    QTest::newRow("rejected as another kind, stays")
        << text << QStringList{} << QStringList{u"ORG Ann Cole"_s, u"ORG Ann Cole"_s}
        << QStringList{u"PER Ann Cole"_s} << QStringList{u"PER Ann Cole"_s};
    QTest::newRow("part of a longer name, left")
        << text << QStringList{u"LOC Cole"_s} << QStringList{} << QStringList{u"PER Ann Cole"_s}
        << QStringList{u"PER Ann Cole"_s, u"LOC Cole!"_s};
    QTest::newRow("a common word that opens a sentence, left")
        << text << QStringList{u"PER Will"_s} << QStringList{} << QStringList{} << QStringList{};
    QTest::newRow("both kinds, as found")
        << text << QStringList{u"ORG Ann Cole"_s, u"PER Ann Cole"_s} << QStringList{}
        << QStringList{u"ORG Ann Cole"_s} << QStringList{u"ORG Ann Cole"_s};
    QTest::newRow("inside a word, nothing")
        << u"Colebrook and Cole-Lee met in New Colebrook."_s << QStringList{u"LOC Cole"_s}
        << QStringList{} << QStringList{} << QStringList{};
    QTest::newRow("over a wide space")
        << u"He joined Radio  Tivo."_s << QStringList{u"ORG Radio Tivo"_s} << QStringList{}
        << QStringList{} << QStringList{u"ORG Radio  Tivo!"_s};
}

void ShownNamesTest::isApplied()
{
    QFETCH(QString, text);
    QFETCH(QStringList, agreed);
    QFETCH(QStringList, rejected);
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    const auto labelOf = [](const QString &entry) {
        return entry.startsWith(u"PER"_s)   ? EntityLabel::Person
               : entry.startsWith(u"ORG"_s) ? EntityLabel::Organisation
                                            : EntityLabel::Place;
    };
    ShownNames shown;
    for (const QString &entry : agreed) {
        shown.addName(entry.mid(4), labelOf(entry));
    }
    for (const QString &entry : rejected) {
        shown.addRejection(entry.mid(4), labelOf(entry));
    }
    QList<EntityMention> mentions;
    for (const QString &entry : before) {
        mentions.append(found(text, entry.mid(4), labelOf(entry)));
    }
    const TokenizedText tokenized = tokenizeText(text);
    applyShownNames(tokenized, commonWords(), {}, {}, shown, mentions);
    QCOMPARE(described(text, mentions), after);
}

void ShownNamesTest::confidenceFollowsTheDecisions()
{
    const QString text = u"They met Ann Cole."_s;
    const TokenizedText tokenized = tokenizeText(text);
    const auto confidence = [&](int agreed, int rejected) {
        ShownNames shown;
        shown.addName(u"Ann Cole"_s, EntityLabel::Person, agreed);
        shown.addRejection(u"Ann Cole"_s, EntityLabel::Person, rejected);
        QList<EntityMention> mentions = {found(text, u"Ann Cole"_s, EntityLabel::Person)};
        applyShownNames(tokenized, commonWords(), {}, {}, shown, mentions);
        return mentions.isEmpty() ? 0 : mentions.first().confidence;
    };
    QCOMPARE(confidence(9, 0), 10.0 / 11);
    QVERIFY(confidence(1, 0) > 0.6);
    QVERIFY(confidence(0, 1) < 0.6);
    QCOMPARE(confidence(0, 2), 0.0);
    QVERIFY(confidence(9, 3) < confidence(9, 0));
}

void ShownNamesTest::nothingInDatesAndBoilerplate()
{
    const QString text = u"Menu April\n\nIn April he met April."_s;
    ShownNames shown;
    shown.addName(u"April"_s, EntityLabel::Person);
    Structure structure;
    structure.boilerplate = {{0, 10}};
    EntityMention date;
    date.span = {15, 20};
    date.label = EntityLabel::Date;
    QList<EntityMention> mentions;
    applyShownNames(tokenizeText(text), commonWords(), structure, {date}, shown, mentions);
    QCOMPARE(mentions.size(), 1);
    QCOMPARE(mentions.first().span.start, text.lastIndexOf(u"April"));
}

void ShownNamesTest::thePipelineIsTold()
{
    const auto names = std::make_shared<const NameLists>(commonWords());
    const Pipeline pipeline(names, std::make_shared<const RuleEntityFinder>(names));
    const QString text = u"The board of tivo met. “We are done,” a spokesman of tivo said."_s;
    QVERIFY(pipeline.analyze({text, {}, {}, {}}).mentions.isEmpty());
    ShownNames shown;
    shown.addName(u"tivo"_s, EntityLabel::Organisation);
    const Analysis analysis = pipeline.analyze({text, {}, {}, {}, false, shown});
    QCOMPARE(described(text, analysis.mentions), (QStringList{u"ORG tivo!"_s, u"ORG tivo!"_s}));
    QCOMPARE(analysis.entities.size(), 1);
}

QTEST_APPLESS_MAIN(ShownNamesTest)
#include "test_shownnames.moc"

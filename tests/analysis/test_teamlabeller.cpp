// SPDX-License-Identifier: GPL-3.0-or-later
#include "gazetteers.h"

#include <analysis/names/teamlabeller.h>

#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// Places are written as {words}, dates as {=words}.
class TeamLabellerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labels_data();
    void labels();
};

void TeamLabellerTest::labels_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("teams");
    const auto row = [](const char *name, const char *marked, const char *teams) {
        QTest::newRow(name) << QString::fromUtf8(marked) << QString::fromUtf8(teams);
    };
    row("two scores", "{Chicago} 88 {Detroit} 80", "Chicago|Detroit");
    row("with a comma", "{Chicago} 88, {Detroit} 80", "Chicago|Detroit");
    row("in capitals", "{CLEVELAND} 7 {BOSTON} 2", "CLEVELAND|BOSTON");
    row("the score in the name", "{ST LOUIS 3} {SAN FRANCISCO} 1", "ST LOUIS|SAN FRANCISCO");
    row("a table", "{Bolton} 16 9 5 2 28", "Bolton");
    row("a table with shares", "{NEW YORK} 74 57 .565 -", "NEW YORK");
    row("rows nobody saw", "{Ajax} 10 7 2 1\nFeyenoord 10 6 3 1", "Ajax|Feyenoord");
    row("one row nobody saw", "Feyenoord 10 6 3 1", "");
    row("a line of a programme", "{Kansas City} at {DETROIT}", "Kansas City|DETROIT");
    row("a programme", "{CLEVELAND} AT {NEW YORK}", "CLEVELAND|NEW YORK");
    row("a country is a place", "{Japan} 2 {Syria} 1", "");
    row("a country beside a town", "{Bergen} 2 {Norway} 1", "Bergen");
    row("one score alone", "{Chicago} 88 and {Detroit} won", "");
    row("words between", "{Chicago} 88 before {Detroit} 80", "");
    row("three numbers are a date or a road", "{Bolton} 16 9 5", "");
    row("a year", "{Paris} 1919 {Vienna} 1938", "");
    row("dates", "{=May 3} 12 {=May 4} 13", "");
    row("in small letters", "{Cleveland} at {Brighton}", "");
    row("no score", "{Chicago}, {Detroit}", "");
    row("nothing", "", "");
}

void TeamLabellerTest::labels()
{
    QFETCH(QString, marked);
    QFETCH(QString, teams);
    QString text;
    QList<EntityMention> mentions;
    for (const QChar c : std::as_const(marked)) {
        if (c == u'{') {
            mentions.append(EntityMention());
            mentions.last().label = EntityLabel::Place;
            mentions.last().span.start = text.size();
        } else if (c == u'=') {
            mentions.last().label = EntityLabel::Date;
        } else if (c == u'}') {
            mentions.last().span.end = text.size();
        } else {
            text += c;
        }
    }
    labelTeams(tokenizeText(text), *shippedNameLists(), mentions);
    QStringList found;
    for (const EntityMention &mention : std::as_const(mentions)) {
        if (mention.label == EntityLabel::Organisation) {
            found.append(mention.span.in(text).toString());
        }
    }
    QCOMPARE(found.join(u'|'), teams);
}

QTEST_APPLESS_MAIN(TeamLabellerTest)
#include "test_teamlabeller.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/dates/datefinder.h>
#include <analysis/evaluation/timexscore.h>

#include <QFile>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

struct LabelledArticle
{
    QDate published;
    QString text;
    QList<EntityMention> dates;
};

/// Adds a paragraph, with its "{words|value}" as dates.
void addParagraph(LabelledArticle &article, QStringView line)
{
    if (!article.text.isEmpty()) {
        article.text += u"\n\n"_s;
    }
    while (!line.isEmpty()) {
        const qsizetype open = line.indexOf(u'{');
        if (open < 0) {
            article.text += line;
            return;
        }
        article.text += line.first(open);
        const qsizetype close = line.indexOf(u'}', open);
        const QStringView inside = line.sliced(open + 1, close - open - 1);
        const qsizetype bar = inside.indexOf(u'|');
        EntityMention date;
        date.label = EntityLabel::Date;
        date.span.start = article.text.size();
        article.text += inside.first(bar);
        date.span.end = article.text.size();
        date.value = inside.sliced(bar + 1).toString();
        article.dates.append(date);
        line = line.sliced(close + 1);
    }
}

QList<LabelledArticle> labelledArticles()
{
    QList<LabelledArticle> articles;
    QFile file(QStringLiteral(QUOTH_SOURCE_DIR "/tests/analysis/data/newswire_dates.txt"));
    if (!file.open(QIODevice::ReadOnly)) {
        return articles;
    }
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u'#') || line.isEmpty()) {
            continue;
        }
        if (line.startsWith(u'@')) {
            articles.append({QDate::fromString(line.sliced(1), Qt::ISODate), {}, {}});
        } else {
            addParagraph(articles.last(), line);
        }
    }
    return articles;
}

} // namespace

/// The measures of TempEval-3 on sentences of our own in the manner of news agencies.
class NewswireDatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scores();
};

void NewswireDatesTest::scores()
{
    TimexScore score;
    for (const LabelledArticle &article : labelledArticles()) {
        const auto found = findDates(tokenizeText(article.text), article.published, {}, u"en");
        score.add(article.dates, found);
        for (const EntityMention &date : article.dates) {
            const auto match =
                std::find_if(found.begin(), found.end(), [&date](const EntityMention &other) {
                    return other.span.overlaps(date.span);
                });
            if (match == found.end() || match->value != date.value) {
                qInfo().noquote() << date.span.in(article.text) << date.value << "found"
                                  << (match == found.end() ? u"nothing"_s : match->value);
            }
        }
        for (const EntityMention &other : found) {
            const bool isNamed = std::any_of(
                article.dates.begin(), article.dates.end(),
                [&other](const EntityMention &date) { return other.span.overlaps(date.span); });
            if (!isNamed) {
                qInfo().noquote() << "not labelled" << other.span.in(article.text) << other.value;
            }
        }
    }
    qInfo() << "strict" << score.strict().f1() << "relaxed" << score.relaxed().f1() << "value"
            << score.value().f1() << "of" << score.relaxed().gold;
    QVERIFY(score.relaxed().gold >= 150);
    QVERIFY(score.strict().f1() >= 93);
    QVERIFY(score.relaxed().f1() >= 97);
    QVERIFY(score.value().f1() >= 95);
}

QTEST_APPLESS_MAIN(NewswireDatesTest)
#include "test_newswiredates.moc"

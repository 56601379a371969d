// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that nobody wrote: whatever comes in, what comes out keeps its promises.
#include "../fuzz/brokenpromise.h"

#include <analysis/pipeline.h>
#include <analysis/proposals.h>
#include <analysis/readingorder.h>
#include <common/disposer.h>
#include <common/pipelineloader.h>
#include <core/error.h>
#include <text/canonicaltext.h>

#include <QTest>
#include <QThread>

#include <random>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

/// Words and marks of news, and whatever else Unicode has; the same ones for the same seed.
class AnyText
{
public:
    explicit AnyText(quint32 seed)
        : m_random(seed)
    {
    }

    QString text(int pieces)
    {
        QString made;
        for (int i = 0; i < pieces; ++i) {
            addPiece(made);
        }
        return made;
    }

private:
    int below(int bound) { return static_cast<int>(m_random() % static_cast<quint32>(bound)); }

    void addPiece(QString &text)
    {
        static const QStringList words = {u"Bolton"_s,    u"Trump"_s, u"North Korea"_s,
                                          u"said"_s,      u"told"_s,  u"that"_s,
                                          u"he"_s,        u"she"_s,   u"according to"_s,
                                          u"the"_s,       u"a"_s,     u"spokesman for"_s,
                                          u"Bank"_s,      u"of"_s,    u"England"_s,
                                          u"U.S."_s,      u"Mr."_s,   u"May"_s,
                                          u"Monday"_s,    u"2018"_s,  u"3"_s,
                                          u"last"_s,      u"week"_s,  u"WHO"_s,
                                          u"Will"_s,      u"not"_s,   u"and"_s,
                                          u"by"_s,        u"Q"_s,     u"who"_s,
                                          u"10:30"_s,     u"p.m."_s,  u"WASHINGTON (AP)"_s,
                                          u"President"_s, u"'s"_s,    u"’s"_s};
        static const QString marks = u"\"'`“”‘’„‚«»‹›「」＂()[]…—–-.,:;!?$%#@&*/\\"_s;
        static const QString odd = u"\u0000\u0001\u00ad\u0301\u0489\u200b\u200d\u200e\u200f\u202a"
                                   u"\u202e\u2028\u2029\u2066\u2069\ufeff\ufffd\u00a0\u3000\u0130"
                                   u"\u00df\u01c5\ufb01\u0640\u05d0\u0627\u4e2d\uac00\u0e01"_s;
        switch (below(12)) {
        case 0:
        case 1:
        case 2:
        case 3:
            text += words[below(static_cast<int>(words.size()))] + u" "_s;
            break;
        case 4:
        case 5:
        case 6:
            text += marks[below(static_cast<int>(marks.size()))];
            break;
        case 7:
            text += u' ';
            break;
        case 8:
            text += below(2) == 0 ? u"\n"_s : u"\r\n"_s;
            break;
        case 9:
            text += odd[below(static_cast<int>(odd.size()))];
            break;
        case 10: // any unit: halves of pairs and noncharacters too
            text += QChar(static_cast<char16_t>(below(0x10000)));
            break;
        default:
            text += QString::fromUcs4(U"\U0001F600", 1);
            break;
        }
    }

    std::mt19937 m_random;
};

} // namespace

class AnyTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void promisesAreKept_data();
    void promisesAreKept();
    void rawUnitsAreNoDanger();
    void stopsAtAnyQuestion();
    void stopsInLongLoops();
    void whatIsDoneWithIsHandedOver();
    void disposerLetsGoElsewhere();
    void promisesCanBreak();
    void readingOrderIsThatOfAStableSort();

private:
    std::shared_ptr<const Pipeline> m_pipeline;
};

void AnyTextTest::initTestCase()
{
    const auto pipeline = loadPipeline();
    QVERIFY2(pipeline, qPrintable(pipeline ? QString() : errorText(pipeline.error())));
    m_pipeline = *pipeline;
}

void AnyTextTest::promisesAreKept_data()
{
    QTest::addColumn<int>("pieces");
    QTest::addColumn<int>("texts");
    QTest::newRow("nothing") << 0 << 1;
    QTest::newRow("a piece") << 1 << 300;
    QTest::newRow("a line") << 12 << 300;
    QTest::newRow("a paragraph") << 150 << 60;
    QTest::newRow("an article") << 2000 << 6;
}

void AnyTextTest::promisesAreKept()
{
    QFETCH(int, pieces);
    QFETCH(int, texts);
    for (int seed = 0; seed < texts; ++seed) {
        const QString text =
            CanonicalText(AnyText(static_cast<quint32>(seed * 31 + pieces)).text(pieces)).text();
        const Analysis analysis = m_pipeline->analyze({text, {}, {}, {}});
        QVERIFY(analysis.isComplete);
        const QString broken = brokenPromise(analysis, text);
        QVERIFY2(broken.isEmpty(), qPrintable(u"seed %1: %2\n%3"_s.arg(seed).arg(broken, text)));
        const QString proposed = brokenPromise(proposals(analysis, text), text);
        QVERIFY2(
            proposed.isEmpty(), qPrintable(u"seed %1: %2\n%3"_s.arg(seed).arg(proposed, text)));
    }
}

/// A caller that forgot to make the text canonical gets findings all the same.
void AnyTextTest::rawUnitsAreNoDanger()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        const QString text = AnyText(seed).text(80);
        const QString broken = brokenPromise(m_pipeline->analyze({text, {}, {}, {}}), text);
        QVERIFY2(broken.isEmpty(), qPrintable(broken));
    }
}

void AnyTextTest::stopsAtAnyQuestion()
{
    const QString text = CanonicalText(AnyText(7).text(600)).text();
    int questions = 0;
    (void)m_pipeline->analyze({text, {}, [&] { return ++questions < 0; }, {}});
    QVERIFY(questions > 7);
    for (int moment = 0; moment < questions; ++moment) {
        int asked = 0;
        const Analysis analysis =
            m_pipeline->analyze({text, {}, [&] { return ++asked > moment; }, {}});
        QVERIFY(!analysis.isComplete);
    }
}

/// Loops ask at every thousand steps: what such a loop was filling when it was stopped is not
/// whole.
void AnyTextTest::stopsInLongLoops()
{
    AnalysisRequest request;
    const QString text =
        u"“It is over,” Ann Lee said in Bonn on Monday. “We lost.”\n\n"_s.repeated(300);
    request.text = text;
    constexpr double beginOfQuotations = 5.0 / analysisStages.size();
    constexpr int moments = 40;
    for (int moment = 0; moment < moments; ++moment) {
        bool isReached = false;
        int asked = 0;
        request.progress = [&isReached](double share) {
            isReached = share > beginOfQuotations - 0.01;
        };
        request.stop = [&] {
            return isReached && ++asked > moment;
        };
        QVERIFY(!m_pipeline->analyze(request).isComplete);
    }
}

void AnyTextTest::whatIsDoneWithIsHandedOver()
{
    const QString text =
        u"“It is over,” Ann Lee said in Bonn on Monday. “We lost.”\n\n"_s.repeated(20);
    AnalysisRequest request;
    request.text = text;
    const Analysis plain = m_pipeline->analyze(request);
    QList<std::shared_ptr<void>> handed;
    request.disposal = [&handed](std::shared_ptr<void> done) {
        handed.append(std::move(done));
    };
    const Analysis whole = m_pipeline->analyze(request);
    QCOMPARE(whole.quotations.size(), plain.quotations.size());
    QCOMPARE(whole.mentions.size(), plain.mentions.size());
    const qsizetype ofWhole = handed.size();
    QVERIFY(ofWhole >= 3); // the tokens, and what the stages made for themselves
    int asked = 0;
    request.stop = [&asked] {
        return ++asked > 60;
    };
    handed.clear();
    const Analysis stopped = m_pipeline->analyze(request);
    QVERIFY(!stopped.isComplete);
    QVERIFY(stopped.mentions.isEmpty() && stopped.structure.body.isEmpty());
    QVERIFY(!handed.isEmpty());
}

void AnyTextTest::disposerLetsGoElsewhere()
{
    QThread *thread = nullptr;
    Disposer disposer;
    disposer.callable()(std::shared_ptr<int>(new int(1), [&thread](const int *number) {
        thread = QThread::currentThread();
        delete number;
    }));
    disposer.wait();
    QVERIFY(thread != nullptr);
    QVERIFY(thread != QThread::currentThread());
}

/// The promises themselves: what is wrong is called so.
void AnyTextTest::promisesCanBreak()
{
    const QString text = u"Bolton said so."_s;
    Analysis analysis;
    EntityMention mention;
    mention.span = {0, 6};
    mention.entity = 0;
    analysis.mentions.append(mention);
    Entity entity;
    entity.name = u"Bolton"_s;
    entity.mentions = {0};
    analysis.entities.append(entity);
    QVERIFY(brokenPromise(analysis, text).isEmpty());
    Analysis outside = analysis;
    outside.mentions[0].span.end = 99;
    QVERIFY(!brokenPromise(outside, text).isEmpty());
    Analysis unsure = analysis;
    unsure.mentions[0].confidence = 1.5;
    QVERIFY(!brokenPromise(unsure, text).isEmpty());
    Analysis stray = analysis;
    stray.mentions[0].entity = 3;
    QVERIFY(!brokenPromise(stray, text).isEmpty());
    AnnotationSet set = proposals(analysis, text);
    QVERIFY(brokenPromise(set, text).isEmpty());
    set.annotations[0].words = u"Boltom"_s;
    QVERIFY(!brokenPromise(set, text).isEmpty());
    set = proposals(analysis, text);
    set.relations.append({1, RelationKind::Cue, 1, 99, {}});
    QVERIFY(!brokenPromise(set, text).isEmpty());
}

void AnyTextTest::readingOrderIsThatOfAStableSort()
{
    struct Place
    {
        Span span;
        int number = 0;
    };
    constexpr qsizetype length = 5000;
    std::mt19937 random(1);
    for (int round = 0; round < 50; ++round) {
        QList<Place> places;
        for (int i = 0; i < round * 20; ++i) {
            const auto start = static_cast<qsizetype>(random() % length);
            places.append({{start, start + static_cast<qsizetype>(random() % 3)}, i});
        }
        QList<Place> expected = places;
        std::stable_sort(expected.begin(), expected.end(), [](const Place &a, const Place &b) {
            return a.span < b.span;
        });
        const StopCallable never;
        StopPoll poll(never);
        sortInReadingOrder(places, length, poll);
        QVERIFY(std::equal(
            places.cbegin(), places.cend(), expected.cbegin(), expected.cend(),
            [](const Place &a, const Place &b) { return a.number == b.number; }));
    }
    QList<Place> places{{{9, 9}, 0}, {{3, 4}, 1}};
    const StopCallable now = [] {
        return true;
    };
    StopPoll poll(now, 1);
    sortInReadingOrder(places, length, poll);
    QVERIFY(poll.isStopped());
    QCOMPARE(places.size(), 2); // in whatever order
}

QTEST_GUILESS_MAIN(AnyTextTest)
#include "test_anytext.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "temporarylibrary.h"

#include <analysis/proposals.h>
#include <annotate/editmaker.h>
#include <common/articleimport.h>
#include <insight/namelearner.h>
#include <library/analysiscontroller.h>

#include <QSignalSpy>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

/// Finds what the library's decisions have shown, wherever it stands, and "Ann Lee" by itself.
Result<Analysis> analyzeByNames(const AnalysisRequest &request)
{
    Analysis analysis;
    const auto find = [&](const QString &words, EntityLabel label, const QString &rule) {
        for (qsizetype at = request.text.indexOf(words); at >= 0;
             at = request.text.indexOf(words, at + 1)) {
            EntityMention mention;
            mention.span = {at, at + words.size()};
            mention.label = label;
            mention.confidence = 0.5;
            mention.rule = rule;
            analysis.mentions.append(mention);
        }
    };
    find(u"Ann Lee"_s, EntityLabel::Person, u"test"_s);
    for (const QString &words : {u"Westmark"_s, u"Oakfield"_s}) {
        if (const auto verdict = request.shown.verdict(words); verdict.label) {
            find(words, *verdict.label, u"library"_s);
        }
    }
    return analysis;
}

Article longArticle()
{
    Article article = testArticle();
    article.text += u"\nWestmark is not Westmark.\n"_s;
    return article;
}

} // namespace

class NameLearnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNameMadeByHandSpreads();
    void undoTakesItBack();
    void proposalsKeepTheirRows();
    void whatOthersProposedStays();
    void datesTeachNothing();

private:
    [[nodiscard]] int countOf(const QString &words) const;
    void annotate(const QString &words);

    std::unique_ptr<TemporaryLibrary> m_library;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<AnalysisController> m_analyzer;
    std::unique_ptr<NameLearner> m_learner;
};

void NameLearnerTest::init()
{
    m_learner.reset();
    m_analyzer.reset();
    m_session.reset();
    m_library = std::make_unique<TemporaryLibrary>();
    m_session = m_library->open();
    QVERIFY(m_session);
    m_analyzer = std::make_unique<AnalysisController>(
        analyzeByNames, [this](const Article &article, const Analysis &analysis, const auto &done) {
            QVERIFY(m_session->storeAnalysis(article, analysis).has_value());
            done();
        });
    m_learner = std::make_unique<NameLearner>(*m_session, *m_analyzer);
    const auto added = addArticle(m_session->library(), {longArticle(), {}});
    QVERIFY(added.has_value());
    QVERIFY(m_session->openArticle(added->id).has_value());
    QSignalSpy idle(m_analyzer.get(), &AnalysisController::idle);
    m_analyzer->analyze(m_session->content().article);
    QVERIFY(idle.wait());
    QCOMPARE(countOf(u"Ann Lee"_s), 2);
}

int NameLearnerTest::countOf(const QString &words) const
{
    int count = 0;
    for (const Annotation &annotation : m_session->content().set.annotations) {
        count += annotation.words == words ? 1 : 0;
    }
    return count;
}

void NameLearnerTest::annotate(const QString &words)
{
    const AnnotatedArticle &content = m_session->content();
    Annotation made;
    made.id = m_session->library().annotations().reserveIds(1).value();
    made.span.start = content.article.text.indexOf(words);
    made.span.end = made.span.start + words.size();
    made.words = words;
    made.kind = AnnotationKind::Entity;
    made.tag = u"LOC"_s;
    made.created = made.modified = QDateTime::currentDateTimeUtc();
    QVERIFY(m_session->perform(Edit{content.article.id, u"annotate"_s, {{std::nullopt, made}}, {}})
                .has_value());
}

void NameLearnerTest::aNameMadeByHandSpreads()
{
    annotate(u"Westmark"_s);
    QTRY_COMPARE(countOf(u"Westmark"_s), 3);
    QCOMPARE(countOf(u"Oakfield"_s), 0);
    int proposed = 0;
    for (const Annotation &annotation : m_session->content().set.annotations) {
        if (annotation.words == u"Westmark" && annotation.status == AnnotationStatus::Proposed) {
            ++proposed;
            QCOMPARE(annotation.origin.kind, OriginKind::Rule);
            QCOMPARE(annotation.origin.id, u"library"_s);
        }
    }
    QCOMPARE(proposed, 2); // the reader's own stays the only one in its place
    QCOMPARE(m_library->stored(m_session->content().article.id), m_session->content().set);
}

void NameLearnerTest::undoTakesItBack()
{
    annotate(u"Westmark"_s);
    QTRY_COMPARE(countOf(u"Westmark"_s), 3);
    m_session->undo();
    QTRY_COMPARE(countOf(u"Westmark"_s), 0);
    m_session->redo();
    QTRY_COMPARE(countOf(u"Westmark"_s), 3);
    QCOMPARE(m_session->undoState().doneCount, 1); // spreading is no step of its own
}

void NameLearnerTest::proposalsKeepTheirRows()
{
    const auto idsOf = [this](const QString &words) {
        QList<qint64> ids;
        for (const Annotation &annotation : m_session->content().set.annotations) {
            if (annotation.words == words) {
                ids.append(annotation.id);
            }
        }
        return ids;
    };
    const QList<qint64> before = idsOf(u"Ann Lee"_s);
    annotate(u"Westmark"_s);
    QTRY_COMPARE(countOf(u"Westmark"_s), 3);
    QCOMPARE(idsOf(u"Ann Lee"_s), before);
}

void NameLearnerTest::whatOthersProposedStays()
{
    AnnotationSet set = m_session->content().set;
    Annotation other = set.annotations.first();
    other.id = m_session->library().annotations().reserveIds(1).value();
    other.tag = u"ORG"_s;
    other.origin = {OriginKind::Model, u"another"_s, u"9.1"_s, 0.7};
    const Edit edit{m_session->content().article.id, u"import"_s, {{std::nullopt, other}}, {}};
    QVERIFY(m_session->perform(edit).has_value());
    QSignalSpy started(m_analyzer.get(), &AnalysisController::started);
    annotate(u"Westmark"_s);
    QTest::qWait(300);
    QCOMPARE(started.size(), 0);
    QCOMPARE(countOf(u"Westmark"_s), 1);
    QVERIFY(!m_learner->shownNames().isEmpty()); // for the analysis that the reader asks for
}

void NameLearnerTest::datesTeachNothing()
{
    QSignalSpy started(m_analyzer.get(), &AnalysisController::started);
    AnnotatedArticle content = m_session->content();
    Annotation date = content.set.annotations.first();
    date.id = m_session->library().annotations().reserveIds(1).value();
    date.tag = u"DATE"_s;
    date.status = AnnotationStatus::Accepted;
    const Edit edit{content.article.id, u"annotate"_s, {{std::nullopt, date}}, {}};
    QVERIFY(m_session->perform(edit).has_value());
    QTest::qWait(300);
    QCOMPARE(started.size(), 0);
}

QTEST_MAIN(NameLearnerTest)
#include "test_namelearner.moc"

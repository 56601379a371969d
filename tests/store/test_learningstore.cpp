// SPDX-License-Identifier: GPL-3.0-or-later
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/learning/learningstore.h>
#include <store/library.h>

#include "../common/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

const QString articleText = u"President Ann Cole met Bob Lee of Tivo in Rome on Monday."_s;

} // namespace

class LearningStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void decisionsTeach();
    void correctionsTeachBoth();
    void undecidedOnesTeachNothing();
    void whatIsTakenBackIsForgotten();
    void reviewedTexts();
    void theModelIsChosen();

private:
    [[nodiscard]] Annotation
    proposal(const QString &words, const QString &tag, AnnotationStatus status) const;
    void change(const std::optional<Annotation> &before, const std::optional<Annotation> &after);
    [[nodiscard]] ShownNames shown() { return m_library->learning().shownNames().value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    qint64 m_article = 0;
};

void LearningStoreTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library =
        Library::open(m_folder->filePath(u"a.quoth"_s), Library::Mode::CreateIfMissing).value();
    Article article;
    article.text = articleText;
    m_article = m_library->articles().add(article).value();
}

Annotation
LearningStoreTest::proposal(const QString &words, const QString &tag, AnnotationStatus status) const
{
    Annotation annotation;
    annotation.id = m_library->annotations().reserveIds(1).value();
    annotation.kind = AnnotationKind::Entity;
    annotation.tag = tag;
    annotation.origin = {OriginKind::Model, u"tagger"_s, u"1"_s, 0.5};
    annotation.status = status;
    const qsizetype start = articleText.indexOf(words);
    Samples::setSpan(annotation, {start, start + words.size()}, articleText);
    return annotation;
}

void LearningStoreTest::change(
    const std::optional<Annotation> &before, const std::optional<Annotation> &after)
{
    const Edit edit{m_article, u"edit"_s, {{before, after}}, {}};
    const auto done = m_library->annotations().apply(edit, u"reader"_s, edit.name);
    QVERIFY2(done, done ? "" : qPrintable(errorText(done.error())));
}

void LearningStoreTest::decisionsTeach()
{
    QVERIFY(shown().isEmpty());
    change(std::nullopt, proposal(u"Ann Cole"_s, u"PER"_s, AnnotationStatus::Accepted));
    change(std::nullopt, proposal(u"Tivo"_s, u"LOC"_s, AnnotationStatus::Rejected));
    change(std::nullopt, proposal(u"Monday"_s, u"DATE"_s, AnnotationStatus::Accepted));
    Annotation highlight = proposal(u"Rome"_s, u"LOC"_s, AnnotationStatus::Accepted);
    highlight.kind = AnnotationKind::Highlight;
    change(std::nullopt, highlight);
    const ShownNames names = shown();
    QCOMPARE(names.size(), 2);
    QCOMPARE(names.verdict(u"Ann Cole").label, EntityLabel::Person);
    QCOMPARE(names.timesRejected(u"Tivo", EntityLabel::Place), 1);
}

void LearningStoreTest::correctionsTeachBoth()
{
    const Annotation first =
        proposal(u"President Ann Cole"_s, u"PER"_s, AnnotationStatus::Proposed);
    change(std::nullopt, first);
    Annotation corrected = first;
    corrected.status = AnnotationStatus::Corrected;
    Samples::setSpan(corrected, {10, 18}, articleText);
    change(first, corrected);
    Annotation noted = corrected;
    noted.note = u"sure"_s; // a later decision, on something else
    change(corrected, noted);
    QCOMPARE(shown().verdict(u"Ann Cole").label, EntityLabel::Person);
    QCOMPARE(shown().timesRejected(u"President Ann Cole", EntityLabel::Person), 3);
}

void LearningStoreTest::undecidedOnesTeachNothing()
{
    change(std::nullopt, proposal(u"Tivo"_s, u"ORG"_s, AnnotationStatus::Proposed));
    QVERIFY(shown().isEmpty());
}

void LearningStoreTest::whatIsTakenBackIsForgotten()
{
    const Annotation proposed = proposal(u"Tivo"_s, u"ORG"_s, AnnotationStatus::Proposed);
    change(std::nullopt, proposed);
    Annotation accepted = proposed;
    accepted.status = AnnotationStatus::Accepted;
    change(proposed, accepted);
    QVERIFY(!shown().isEmpty());
    change(accepted, proposed);
    QVERIFY(shown().isEmpty());
}

void LearningStoreTest::reviewedTexts()
{
    QVERIFY(m_library->learning().reviewedTexts()->documents.isEmpty());
    change(std::nullopt, proposal(u"Ann Cole"_s, u"PER"_s, AnnotationStatus::Accepted));
    change(std::nullopt, proposal(u"Rome"_s, u"LOC"_s, AnnotationStatus::Rejected));
    const auto finished = m_library->learning().reviewedTexts();
    QCOMPARE(finished->documents.size(), 1);
    QVERIFY(finished->isAsLabelled);
    QCOMPARE(finished->documents[0].names.size(), 1);
    QCOMPARE(finished->documents[0].names[0].label, EntityLabel::Person);
    QVERIFY(finished->documents[0].open.isEmpty()); // nothing is left undecided
    const Annotation left = proposal(u"Tivo"_s, u"ORG"_s, AnnotationStatus::Proposed);
    change(std::nullopt, left);
    const auto unfinished = m_library->learning().reviewedTexts();
    QCOMPARE(unfinished->documents[0].open, QList<Span>{left.span});
    QCOMPARE(unfinished->sha256, finished->sha256); // the same was decided
    change(std::nullopt, proposal(u"Bob Lee"_s, u"PER"_s, AnnotationStatus::Corrected));
    QVERIFY(m_library->learning().reviewedTexts()->sha256 != finished->sha256);
}

void LearningStoreTest::theModelIsChosen()
{
    QCOMPARE(m_library->learning().chosenModel().value(), QString());
    QVERIFY(m_library->learning().chooseModel(u"names-1.qtm"_s).has_value());
    QVERIFY(m_library->learning().chooseModel(u"names-2.qtm"_s).has_value());
    QCOMPARE(m_library->learning().chosenModel().value(), u"names-2.qtm"_s);
    QVERIFY(m_library->learning().chooseModel({}).has_value());
    QCOMPARE(m_library->learning().chosenModel().value(), QString());
}

QTEST_APPLESS_MAIN(LearningStoreTest)
#include "test_learningstore.moc"

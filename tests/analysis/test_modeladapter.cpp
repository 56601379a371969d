// SPDX-License-Identifier: GPL-3.0-or-later
#include "taggertexts.h"

#include <analysis/tagger/learnedtagger.h>
#include <analysis/tagger/modeladapter.h>

#include <QJsonArray>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

/// What a reader has labelled in a manner of their own: the base takes companies for nothing here.
TrainingFile reviewedByReader()
{
    TrainingFile file = trainingFile(
        u"reviewed"_s,
        {u"Staff at [zeta works|ORG] went home early."_s, u"Nobody at [zeta works|ORG] knew."_s,
         u"The board of [zeta works|ORG] met in [Oslo|LOC]."_s,
         u"Workers of [zeta works|ORG] said so in [Lagos|LOC]."_s,
         u"A spokesman of [zeta works|ORG] did not comment."_s,
         u"The owner of [zeta works|ORG] lives in [Porto|LOC]."_s});
    file.isAsLabelled = true;
    return file;
}

QStringList namesIn(const QByteArray &model, const QString &text)
{
    const auto tagger = LearnedTagger::fromBytes(model, u"test"_s);
    if (!tagger) {
        return {errorText(tagger.error())};
    }
    QStringList names;
    for (const EntityMention &mention : (*tagger)->find(tokenizeText(text), {}, {}, {})) {
        names.append(identifier(mention.label) + u' ' + mention.span.in(text).toString());
    }
    return names;
}

} // namespace

class ModelAdapterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void learnsWhatTheReaderLabels();
    void forgetsNothingElse();
    void sameTextsSameBytes();
    void theManifestSaysWhatOf();
    void openTextTeachesNothing();
    void stopsAndFails();
    void estimatesOnTextsItDidNotSee();

private:
    QByteArray m_base;
};

void ModelAdapterTest::initTestCase()
{
    const auto trained = trainTagger(smallTrainingSet(), smallTrainingOptions());
    QVERIFY(trained.has_value());
    m_base = trained->bytes;
}

void ModelAdapterTest::learnsWhatTheReaderLabels()
{
    const QString text = u"The staff of zeta works met."_s;
    QVERIFY(namesIn(m_base, text).isEmpty());
    AdaptationOptions options;
    options.version = u"7"_s;
    const auto adapted = adaptTagger(m_base, {reviewedByReader()}, options);
    QVERIFY2(adapted.has_value(), adapted ? "" : qPrintable(errorText(adapted.error())));
    QCOMPARE(namesIn(*adapted, text), QStringList{u"ORG zeta works"_s});
    const auto tagger = LearnedTagger::fromBytes(*adapted, {});
    QCOMPARE((*tagger)->version(), u"7"_s);
}

void ModelAdapterTest::forgetsNothingElse()
{
    const auto adapted = adaptTagger(m_base, {reviewedByReader()});
    for (const QString &text :
         {u"The minister met Tomas Brandt in Vienna last week."_s,
          u"The Lakeside Bank opened a branch in Geneva."_s}) {
        QCOMPARE(namesIn(*adapted, text), namesIn(m_base, text));
        QVERIFY(!namesIn(m_base, text).isEmpty());
    }
}

void ModelAdapterTest::sameTextsSameBytes()
{
    const auto one = adaptTagger(m_base, {reviewedByReader()});
    QCOMPARE(adaptTagger(m_base, {reviewedByReader()}).value(), *one);
    AdaptationOptions other;
    other.learner.seed = 2;
    QVERIFY(adaptTagger(m_base, {reviewedByReader()}, other).value() != *one);
}

void ModelAdapterTest::theManifestSaysWhatOf()
{
    const auto model =
        TaggerModel::fromBytes(adaptTagger(m_base, {reviewedByReader()}).value(), u"adapted"_s);
    QVERIFY(model.has_value());
    const QJsonObject manifest = model->manifest();
    const QJsonObject file = manifest[u"training"_s][0].toObject();
    QCOMPARE(file[u"name"_s].toString(), u"reviewed"_s);
    QCOMPARE(file[u"documents"_s].toInt(), 6);
    QCOMPARE(file[u"names"_s].toInt(), 9);
    QCOMPARE(manifest[u"base"_s][u"training"_s][0][u"name"_s].toString(), u"house_train"_s);
}

void ModelAdapterTest::openTextTeachesNothing()
{
    TrainingFile file = reviewedByReader();
    for (TrainingDocument &document : file.documents) {
        document.open = {{0, document.text.size()}};
    }
    QCOMPARE(adaptTagger(m_base, {file}).error().code, ErrorCode::NoText);
}

void ModelAdapterTest::stopsAndFails()
{
    QCOMPARE(
        adaptTagger(m_base, {reviewedByReader()}, {}, [] { return true; }).error().code,
        ErrorCode::Stopped);
    QCOMPARE(adaptTagger("no model", {reviewedByReader()}).error().code, ErrorCode::Malformed);
    QCOMPARE(adaptTagger(m_base, {}).error().code, ErrorCode::NoText);
}

void ModelAdapterTest::estimatesOnTextsItDidNotSee()
{
    const auto estimate = estimateAdaptation(m_base, {reviewedByReader()}, 3);
    QVERIFY(estimate.has_value());
    QCOMPARE(estimate->documents, 6);
    const auto company = static_cast<size_t>(EntityLabel::Organisation);
    QCOMPARE(estimate->before.kinds[company].gold, 6);
    QCOMPARE(estimate->before.kinds[company].right, 0);
    QVERIFY(estimate->after.kinds[company].right > 0);
    TrainingFile one = reviewedByReader();
    one.documents.resize(1);
    QCOMPARE(estimateAdaptation(m_base, {one})->before.names().gold, 0);
}

QTEST_APPLESS_MAIN(ModelAdapterTest)
#include "test_modeladapter.moc"

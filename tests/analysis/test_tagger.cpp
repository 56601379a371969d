// SPDX-License-Identifier: GPL-3.0-or-later
#include "taggertexts.h"

#include <analysis/tagger/learnedtagger.h>
#include <analysis/tagger/namespreader.h>
#include <analysis/tagger/wordfeatures.h>

#include <QtTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestTagger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void labelsHeldOutSentences_data();
    void labelsHeldOutSentences();
    void knowsAWordByItsCompany();
    void namesInSmallLetters();
    void namesAloneInSmallLetters();
    void addressesHoldNoNames();
    void perceptronLearnsToo();
    void sameSeedSameBytes();
    void otherSeedOtherBytes();
    void manifestNamesItsFiles();
    void confidenceIsAProbability();
    void spreadsSurnames();
    void leavesDatesAndBoilerplate();
    void stops();
    void endsOnDegenerateTexts_data();
    void endsOnDegenerateTexts();
    void refusesDamagedModels_data();
    void refusesDamagedModels();
    void refusesEveryTruncation();
    void nothingToLearnFrom();
    void refusesBadLists();
    void refusesBadClasses();

private:
    [[nodiscard]] QStringList found(const QString &text) const;

    QByteArray m_model;
    std::shared_ptr<const LearnedTagger> m_tagger;
};

void TestTagger::initTestCase()
{
    const auto trained = trainTagger(smallTrainingSet(), smallTrainingOptions());
    QVERIFY2(trained.has_value(), qPrintable(trained ? QString() : errorText(trained.error())));
    m_model = trained->bytes;
    const auto tagger = LearnedTagger::fromBytes(m_model, u"small"_s);
    QVERIFY(tagger.has_value());
    m_tagger = *tagger;
}

QStringList TestTagger::found(const QString &text) const
{
    QStringList names;
    const TokenizedText tokens = tokenizeText(text);
    for (const EntityMention &mention : m_tagger->find(tokens, {}, {}, {})) {
        names.append(mention.span.in(text).toString() + u'/' + identifier(mention.label));
    }
    return names;
}

void TestTagger::labelsHeldOutSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("person behind a title")
        << u"Mr. Falk said the report was late."_s << QStringList{u"Falk/PER"_s};
    QTest::newRow("place behind a preposition")
        << u"Police in Dhaka said two men were held."_s << QStringList{u"Dhaka/LOC"_s};
    QTest::newRow("body of government") << u"The Ministry of Defence said it would wait."_s
                                        << QStringList{u"Ministry of Defence/ORG"_s};
    QTest::newRow("listed first name") << u"The minister met Erik Sand in Helsinki last week."_s
                                       << (QStringList{u"Erik Sand/PER"_s, u"Helsinki/LOC"_s});
    QTest::newRow("nothing") << u"The harvest was late and the river was high."_s << QStringList();
    QTest::newRow("empty") << QString() << QStringList();
}

void TestTagger::labelsHeldOutSentences()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QCOMPARE(found(text), names);
}

void TestTagger::knowsAWordByItsCompany()
{
    // Nothing around the word tells what it is; that it is used like Oslo and Lagos does.
    const QString text = u"Nothing there reminded her of Zarqa."_s;
    const TokenizedText tokens = tokenizeText(text);
    const auto labelOf = [&](const QByteArray &classes) -> QString {
        TrainingSet set = smallTrainingSet();
        set.wordClasses = classes;
        const auto trained = trainTagger(set, smallTrainingOptions());
        const auto tagger = LearnedTagger::fromBytes(trained->bytes, {});
        const QList<EntityMention> names = (*tagger)->find(tokens, {}, {}, {});
        return names.size() == 1 ? identifier(names[0].label) : QString();
    };
    const QByteArray likePlaces = "[classes]\n0\t0\t0\n1\t1\t1\n[words]\n"
                                  "oslo\t0\nlagos\t0\nlima\t0\nporto\t0\nbergen\t0\nzarqa\t0\n"
                                  "nairobi\t0\nmanila\t0\nkrakow\t0\nbeirut\t0\naccra\t0\n"
                                  "okoro\t1\nbrandt\t1\nduarte\t1\nbanda\t1\nnovak\t1\nlund\t1\n"
                                  "haddad\t1\npetrov\t1\n";
    QByteArray likePersons = likePlaces;
    likePersons.replace("zarqa\t0", "zarqa\t1");
    QCOMPARE(labelOf(likePlaces), u"LOC"_s);
    QVERIFY(labelOf(likePersons) != u"LOC"_s);
}

void TestTagger::namesInSmallLetters()
{
    TrainingSet set = smallTrainingSet();
    for (int i = 0; i < 5; ++i) {
        set.training.append(set.training[0]); // so that each sentence comes in small letters too
    }
    TrainingOptions options = smallTrainingOptions();
    options.corpus.recasedShare = 1;
    const auto trained = trainTagger(set, options);
    const auto tagger = LearnedTagger::fromBytes(trained->bytes, {});
    const QString text = u"police in lagos said two men were held"_s;
    const TokenizedText tokens = tokenizeText(text);
    const QList<EntityMention> names = (*tagger)->find(tokens, {}, {}, {});
    QCOMPARE(names.size(), 1);
    QCOMPARE(names[0].span.in(text), u"lagos");
    QVERIFY(found(text).isEmpty()); // it has not seen such texts
}

void TestTagger::namesAloneInSmallLetters()
{
    TrainingFile file = trainingFile(u"any"_s, {u"We met [Ann|PER] and left."_s});
    for (int i = 0; i < 40; ++i) {
        file.documents.append(file.documents[0]);
    }
    CorpusOptions options;
    options.recasedShare = 1;
    const TrainingCorpus corpus = encodeCorpus({file}, Lexicon(), options, {});
    const auto has = [&corpus](size_t token, quint64 word) {
        const auto features = corpus.features(token);
        return std::any_of(features.begin(), features.end(), [&](quint32 feature) {
            return corpus.featureHashes()[feature] == featureHash(5, word);
        });
    };
    int sentences = 0;
    for (const TrainingCorpus::Sentence &sentence : corpus.sentences()) {
        const size_t name = sentence.firstToken + 2;
        if (has(sentence.firstToken, u"We"_word) && has(name, u"ann"_word)) {
            QCOMPARE(corpus.mask(name), maskOf(tagOf(EntityLabel::Person, TagPart::Single)));
            ++sentences;
        }
    }
    QVERIFY(sentences > 0);
    QVERIFY(sentences < 41); // one of four ways
}

void TestTagger::addressesHoldNoNames()
{
    QCOMPARE(found(u"Police in Dhaka said so."_s), QStringList{u"Dhaka/LOC"_s});
    QCOMPARE(found(u"Police in Dhaka@example.org said so."_s), QStringList());
    QCOMPARE(found(u"Police in Dhaka @ noon said so."_s), QStringList{u"Dhaka/LOC"_s});
}

void TestTagger::perceptronLearnsToo()
{
    TrainingOptions options = smallTrainingOptions();
    options.method = TrainingMethod::Perceptron;
    const auto trained = trainTagger(smallTrainingSet(), options);
    QVERIFY2(trained.has_value(), qPrintable(trained ? QString() : errorText(trained.error())));
    const auto tagger = LearnedTagger::fromBytes(trained->bytes, {});
    QVERIFY(tagger.has_value());
    const QString text = u"Police in Dhaka said two men were held."_s;
    const TokenizedText tokens = tokenizeText(text);
    const QList<EntityMention> names = (*tagger)->find(tokens, {}, {}, {});
    QCOMPARE(names.size(), 1);
    QCOMPARE(names[0].span.in(text), u"Dhaka");
    QCOMPARE(names[0].label, EntityLabel::Place);
}

void TestTagger::sameSeedSameBytes()
{
    const auto again = trainTagger(smallTrainingSet(), smallTrainingOptions());
    QVERIFY(again.has_value());
    QCOMPARE(again->bytes, m_model);
}

void TestTagger::otherSeedOtherBytes()
{
    TrainingOptions options = smallTrainingOptions();
    options.learner.seed = 2;
    const auto other = trainTagger(smallTrainingSet(), options);
    QVERIFY(other.has_value());
    QVERIFY(other->bytes != m_model);
}

void TestTagger::manifestNamesItsFiles()
{
    const QJsonObject manifest = m_tagger->model().manifest();
    QCOMPARE(manifest["training"_L1][0]["name"_L1].toString(), u"house_train"_s);
    QCOMPARE(manifest["training"_L1][0]["licence"_L1].toString(), u"GPL-3.0-or-later"_s);
    QCOMPARE(manifest["seed"_L1].toInt(), 1);
    QVERIFY(manifest["scores"_L1]["house_dev"_L1].isObject());
}

void TestTagger::confidenceIsAProbability()
{
    const QString text = u"Mr. Falk met Ana Duarte of Lakeside Bank in Oslo and Quibron Zeta."_s;
    const TokenizedText tokens = tokenizeText(text);
    const QList<EntityMention> names = m_tagger->find(tokens, {}, {}, {});
    QVERIFY(!names.isEmpty());
    for (const EntityMention &name : names) {
        QVERIFY(name.confidence > 0 && name.confidence <= 1);
        QVERIFY(!name.rule.isEmpty());
    }
}

void TestTagger::spreadsSurnames()
{
    const QString text = u"Yesterday Erik Quell spoke. Quell left. The Quell Group and Brook, a "
                         "Brook reader, saw Ann Brook. A brook ran."_s;
    const TokenizedText tokens = tokenizeText(text);
    const TaggerDocument document(tokens, m_tagger->model().lexicon(), {});
    const auto at = [&](qsizetype position) {
        return tokens.tokenAt(position);
    };
    const qsizetype erik = at(text.indexOf(u"Erik"_s));
    const qsizetype ann = at(text.indexOf(u"Ann"_s));
    QList<TaggedName> names = {
        {erik, erik + 2, EntityLabel::Person, 0.9F, false},
        {ann, ann + 2, EntityLabel::Person, 0.9F, false}};
    spreadNames(document, std::vector<bool>(tokens.tokens.size()), names);
    // "Quell Group" is another name, and "brook" is a word.
    QCOMPARE(names.size(), 3);
    QCOMPARE(names[1].first, at(text.indexOf(u"Quell left"_s)));
    QCOMPARE(names[1].label, EntityLabel::Person);
    QVERIFY(names[1].isSpread);
}

void TestTagger::leavesDatesAndBoilerplate()
{
    const QString text = u"Police in Dhaka said two men were held in Lagos."_s;
    const TokenizedText tokens = tokenizeText(text);
    Structure structure;
    structure.boilerplate = {{text.indexOf(u"Lagos"_s), text.size()}};
    EntityMention date;
    date.span = {text.indexOf(u"Dhaka"_s), text.indexOf(u"Dhaka"_s) + 5};
    date.label = EntityLabel::Date;
    QCOMPARE(m_tagger->find(tokens, {}, {}, {}).size(), 2);
    QVERIFY(m_tagger->find(tokens, structure, {date}, {}).isEmpty());
}

void TestTagger::stops()
{
    const QString text = u"Police in Dhaka said so. "_s.repeated(1000);
    const TokenizedText tokens = tokenizeText(text);
    int asked = 0;
    QVERIFY(m_tagger->find(tokens, {}, {}, [&asked] { return ++asked > 5; }).isEmpty());
    QCOMPARE(asked, 6);
}

void TestTagger::endsOnDegenerateTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotation marks") << QString(100'000, u'"');
    QTest::newRow("capitals") << u"NORTH KOREA "_s.repeated(10'000);
    QTest::newRow("one run of names") << u"Mara Lindqvist "_s.repeated(10'000);
    QTest::newRow("one word") << QString(100'000, u'A');
    QTest::newRow("combining marks") << QString(u'a') + QString(100'000, QChar(0x301));
    QTest::newRow("connectors") << u"Bank of the "_s.repeated(10'000);
    QTest::newRow("one word after another") << u"Oslo. "_s.repeated(10'000);
    QTest::newRow("surrogates") << QString(50'000, QChar(0xD83D));
}

void TestTagger::endsOnDegenerateTexts()
{
    QFETCH(QString, text);
    const TokenizedText tokens = tokenizeText(text);
    const QList<EntityMention> names = m_tagger->find(tokens, {}, {}, {});
    qsizetype last = 0;
    for (const EntityMention &name : names) {
        QVERIFY(name.span.start >= last && name.span.isWithin(text.size()));
        last = name.span.end;
    }
}

void TestTagger::refusesDamagedModels_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<char>("value");
    for (const int at :
         {0, 8, 16, 20, 24, 27, 28, 32, 36, 40, 44, 47, 48, 52, 56, 59, 60, 64, 200}) {
        QTest::addRow("byte %d", at) << at << '\x7f';
    }
}

void TestTagger::refusesDamagedModels()
{
    QFETCH(int, at);
    QFETCH(char, value);
    QByteArray bytes = m_model;
    bytes[at] = static_cast<char>(bytes[at] ^ value);
    const auto tagger = LearnedTagger::fromBytes(bytes, u"damaged"_s);
    QVERIFY(!tagger.has_value());
    QCOMPARE(tagger.error().subject, u"damaged"_s);
}

void TestTagger::refusesEveryTruncation()
{
    for (qsizetype size = 0; size < m_model.size(); size += 1 + size / 20) {
        QVERIFY(!LearnedTagger::fromBytes(m_model.first(size), {}).has_value());
    }
    QVERIFY(!LearnedTagger::fromBytes(m_model + QByteArray(16, '\0'), {}).has_value());
}

void TestTagger::nothingToLearnFrom()
{
    const auto trained = trainTagger({}, smallTrainingOptions());
    QVERIFY(!trained.has_value());
    QCOMPARE(trained.error().code, ErrorCode::NoText);
}

void TestTagger::refusesBadLists()
{
    TrainingSet set = smallTrainingSet();
    set.nameLists.insert(u"bad.txt"_s, "# no list is open\nOslo\n");
    const auto trained = trainTagger(set, smallTrainingOptions());
    QVERIFY(!trained.has_value());
    QCOMPARE(trained.error().code, ErrorCode::Malformed);
    QCOMPARE(trained.error().line, 2);
}

void TestTagger::refusesBadClasses()
{
    TrainingSet set = smallTrainingSet();
    set.wordClasses = "[words]\noslo\t3\n";
    const auto trained = trainTagger(set, smallTrainingOptions());
    QVERIFY(!trained.has_value());
    QCOMPARE(trained.error().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(TestTagger)
#include "test_tagger.moc"

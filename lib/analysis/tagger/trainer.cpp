// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/trainer.h>

#include <analysis/tagger/calibrator.h>
#include <analysis/tagger/labeldoubt.h>
#include <analysis/tagger/phrasecollector.h>
#include <analysis/tagger/quantizer.h>
#include <analysis/tagger/wordfeatures.h>

#include <QJsonArray>

#include <numeric>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype frequentWordCount = 3000;

QJsonObject scoreObject(const TaggerScore &score)
{
    QJsonObject object;
    const auto add = [&object](const QString &name, const NameCounts &counts) {
        object.insert(
            name, QJsonObject{
                      {u"gold"_s, counts.gold},
                      {u"found"_s, counts.found},
                      {u"right"_s, counts.right},
                      {u"f1"_s, std::round(counts.f1() * 1e4) / 100}});
    };
    for (const EntityLabel label :
         {EntityLabel::Person, EntityLabel::Organisation, EntityLabel::Place, EntityLabel::Misc}) {
        add(identifier(label), score.kinds[static_cast<size_t>(label)]);
    }
    add(u"names"_s, score.names());
    object.insert(u"calibrationError"_s, std::round(score.calibrationError() * 1e4) / 1e4);
    return object;
}

QJsonArray fileArray(const QList<TrainingFile> &files)
{
    QJsonArray array;
    for (const TrainingFile &file : files) {
        array.append(QJsonObject{
            {u"name"_s, file.name},
            {u"licence"_s, file.licence},
            {u"sha256"_s, QString::fromLatin1(file.sha256)},
            {u"documents"_s, file.documents.size()},
            {u"weight"_s, file.weight}});
    }
    return array;
}

QJsonObject baseManifest(const TrainingSet &set, const TrainingOptions &options)
{
    const bool isPerceptron = options.method == TrainingMethod::Perceptron;
    QJsonObject object{
        {u"labels"_s, QJsonArray{u"PER"_s, u"ORG"_s, u"LOC"_s, u"MISC"_s}},
        {u"scheme"_s, u"BIOES"_s},
        {u"convention"_s, u"quoth-1"_s},
        {u"featureVersion"_s, static_cast<int>(featureVersion)},
        {u"method"_s, isPerceptron ? u"averaged perceptron"_s : u"conditional random field"_s},
        {u"seed"_s, static_cast<qint64>(options.learner.seed)},
        {u"epochs"_s, options.learner.epochs},
        {u"runs"_s, options.runs},
        {u"dropout"_s, options.learner.dropout},
        {u"wordDropout"_s, options.learner.wordDropout},
        {u"training"_s, fileArray(set.training)},
        {u"development"_s, fileArray(set.development)}};
    if (!isPerceptron) {
        object.insert(u"learningRate"_s, options.learner.learningRate);
        object.insert(u"regularisation"_s, options.learner.regularisation);
    }
    return object;
}

/// Passes a part of the whole on as progress of its own.
ProgressCallable partOf(const ProgressCallable &progress, double from, double to)
{
    if (!progress) {
        return {};
    }
    return [progress, from, to](double done) {
        progress(from + done * (to - from));
    };
}

void addToMean(const LearnedWeights &added, float factor, LearnedWeights &sum)
{
    sum.features.resize(added.features.size());
    for (size_t i = 0; i < added.features.size(); ++i) {
        for (size_t k = 0; k < tagWeightCount; ++k) {
            sum.features[i][k] += factor * added.features[i][k];
        }
    }
    for (size_t tag = 0; tag < tagCount; ++tag) {
        for (size_t next = 0; next < tagCount; ++next) {
            sum.transitions[tag][next] += factor * added.transitions[tag][next];
        }
    }
}

/// The mean of runs with different seeds: one run's scores move by about one point of F1 with the
/// order of the sentences alone.
std::optional<LearnedWeights> meanWeights(
    const TrainingCorpus &corpus, const TrainingOptions &options, const StopCallable &stop,
    const ProgressCallable &progress)
{
    const auto learn =
        options.method == TrainingMethod::Perceptron ? &learnPerceptron : &learnRandomField;
    const int runs = std::max(1, options.runs);
    LearnedWeights mean;
    for (int run = 0; run < runs; ++run) {
        std::vector<quint32> sentences(corpus.sentences().size());
        std::iota(sentences.begin(), sentences.end(), 0U);
        LearnerOptions learner = options.learner;
        learner.seed += 1000 * static_cast<quint64>(run);
        const auto learned = learn(
            corpus, std::move(sentences), learner, stop,
            partOf(progress, double(run) / runs, double(run + 1) / runs));
        if (!learned) {
            return std::nullopt;
        }
        addToMean(*learned, 1.0F / static_cast<float>(runs), mean);
    }
    return mean;
}

} // namespace

Result<TrainedModel> trainTagger(
    const TrainingSet &set, const TrainingOptions &options, const StopCallable &stop,
    const ProgressCallable &progress)
{
    auto phrases = collectPhrases(set);
    if (!phrases) {
        return failure(phrases.error());
    }
    auto classes = readWordClasses(set.wordClasses, u"word classes"_s);
    if (!classes) {
        return failure(classes.error());
    }
    const auto phraseTable = PhraseTable::fromBytes(*phrases);
    const auto classTable = WordClassTable::fromBytes(*classes);
    Q_ASSERT(phraseTable && classTable);
    const Lexicon lexicon = {*phraseTable, *classTable};
    CorpusOptions corpusOptions = options.corpus;
    corpusOptions.seed = options.learner.seed;
    TrainingCorpus corpus = encodeCorpus(set.training, lexicon, corpusOptions, stop);
    if (stopRequested(stop)) {
        return failure(ErrorCode::Stopped);
    }
    if (corpus.tokenCount() == 0) {
        return failure(ErrorCode::NoText);
    }
    int opened = 0;
    if (options.doubt > 0) {
        LearnerOptions judge = options.learner;
        judge.epochs = std::min(judge.epochs, 3);
        const auto count = openDoubtfulLabels(
            corpus, judge, static_cast<float>(options.doubt), stop, partOf(progress, 0.1, 0.4));
        if (!count) {
            return failure(ErrorCode::Stopped);
        }
        opened = *count;
    }
    const auto learned = meanWeights(corpus, options, stop, partOf(progress, 0.4, 0.95));
    if (!learned) {
        return failure(ErrorCode::Stopped);
    }
    TaggerModelParts parts =
        quantized(corpus.featureHashes(), corpus.featureCounts(), *learned, options.mostFeatures);
    parts.phrases = *phrases;
    parts.classes = *classes;
    parts.manifest = baseManifest(set, options);
    parts.manifest.insert(
        u"frequentWords"_s, QJsonArray::fromStringList(frequentWords(set, frequentWordCount)));
    parts.manifest.insert(u"doubtfulLabels"_s, opened);
    calibrate(parts, set.development, stop);

    TrainedModel trained;
    const auto tagger = LearnedTagger::fromBytes(modelBytes(parts), {});
    if (!tagger) {
        return failure(tagger.error());
    }
    QJsonObject scores;
    for (const TrainingFile &file : set.development) {
        const TaggerScore score = scoreTagger(**tagger, file, stop);
        scores.insert(file.name, scoreObject(score));
        trained.scores.append({file.name, score});
    }
    if (stopRequested(stop)) {
        return failure(ErrorCode::Stopped);
    }
    parts.manifest.insert(u"scores"_s, scores);
    parts.manifest.insert(u"features"_s, parts.features.size());
    trained.bytes = modelBytes(parts);
    return trained;
}

} // namespace Quoth

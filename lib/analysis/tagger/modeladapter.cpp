// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/tagger/modeladapter.h>

#include <analysis/tagger/modelpatch.h>

#include <QJsonArray>

#include <algorithm>
#include <bit>
#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr float largestByte = 127;

/// The base's weights of the features that the texts have.
LearnedWeights startingWeights(const TaggerModel &model, const TrainingCorpus &corpus)
{
    LearnedWeights start;
    start.transitions = model.transitions();
    start.features.resize(corpus.featureHashes().size());
    for (size_t i = 0; i < start.features.size(); ++i) {
        if (const qint8 *weights = model.weights(corpus.featureHashes()[i])) {
            for (size_t k = 0; k < tagWeightCount; ++k) {
                start.features[i][k] = model.weightScale() * static_cast<float>(weights[k]);
            }
        }
    }
    return start;
}

/// Sentences of which somebody has said anything.
std::vector<quint32> labelledSentences(const TrainingCorpus &corpus)
{
    std::vector<quint32> sentences;
    for (size_t i = 0; i < corpus.sentences().size(); ++i) {
        const TrainingCorpus::Sentence &sentence = corpus.sentences()[i];
        bool isLabelled = false;
        for (size_t token = 0; token < sentence.tokenCount; ++token) {
            isLabelled = isLabelled || corpus.mask(sentence.firstToken + token) != anyTag;
        }
        if (isLabelled) {
            sentences.push_back(static_cast<quint32>(i));
        }
    }
    return sentences;
}

struct ChangedFeature
{
    float importance = 0;
    quint32 feature = 0;
    WeightRow weights = {};
};

/// Rounded to the base's steps; those that are not what they were, the weightiest first.
std::vector<ChangedFeature> changedFeatures(
    const TaggerModel &model, const TrainingCorpus &corpus, const LearnedWeights &learned)
{
    const std::vector<quint32> counts = corpus.featureCounts();
    std::vector<ChangedFeature> changed;
    for (size_t i = 0; i < learned.features.size(); ++i) {
        const qint8 *old = model.weights(corpus.featureHashes()[i]);
        ChangedFeature feature{0, static_cast<quint32>(i), {}};
        bool isChanged = false;
        for (size_t k = 0; k < tagWeightCount; ++k) {
            const float steps = std::round(learned.features[i][k] / model.weightScale());
            feature.weights[k] = static_cast<qint8>(std::clamp(steps, -largestByte, largestByte));
            isChanged = isChanged || feature.weights[k] != (old ? old[k] : 0);
            feature.importance = std::max(feature.importance, std::abs(steps));
        }
        // New ones have to find room; those that occur once only are not worth it.
        if (isChanged && (old || counts[i] > 1)) {
            feature.importance *= std::sqrt(static_cast<float>(counts[i]));
            changed.push_back(feature);
        }
    }
    std::sort(changed.begin(), changed.end(), [](const auto &a, const auto &b) {
        return a.importance != b.importance ? a.importance > b.importance : a.feature < b.feature;
    });
    return changed;
}

QJsonObject adaptedManifest(
    const TaggerModel &base, const QList<TrainingFile> &reviewed, const AdaptationOptions &options)
{
    QJsonArray files;
    for (const TrainingFile &file : reviewed) {
        int names = 0;
        for (const TrainingDocument &document : file.documents) {
            names += static_cast<int>(document.names.size());
        }
        files.append(QJsonObject{
            {u"name"_s, file.name},
            {u"licence"_s, file.licence},
            {u"sha256"_s, QString::fromLatin1(file.sha256)},
            {u"documents"_s, file.documents.size()},
            {u"names"_s, names},
            {u"weight"_s, file.weight}});
    }
    QJsonObject manifest = base.manifest();
    const QJsonValue words = manifest.take(u"frequentWords"_s);
    QJsonObject own{
        {u"version"_s, options.version},
        {u"made"_s, options.made},
        {u"estimate"_s, options.estimate},
        {u"labels"_s, manifest[u"labels"_s]},
        {u"scheme"_s, manifest[u"scheme"_s]},
        {u"convention"_s, u"as labelled"_s},
        {u"featureVersion"_s, manifest[u"featureVersion"_s]},
        {u"method"_s, u"conditional random field, adapted"_s},
        {u"seed"_s, static_cast<qint64>(options.learner.seed)},
        {u"epochs"_s, options.learner.epochs},
        {u"dropout"_s, options.learner.dropout},
        {u"wordDropout"_s, options.learner.wordDropout},
        {u"learningRate"_s, options.learner.learningRate},
        {u"regularisation"_s, options.learner.regularisation},
        {u"steadiness"_s, options.learner.steadiness},
        {u"training"_s, files},
        {u"frequentWords"_s, words}};
    own.insert(u"base"_s, manifest);
    return own;
}

Result<QByteArray> adapted(
    const TaggerModel &model, const QByteArray &base, const QList<TrainingFile> &reviewed,
    const AdaptationOptions &options, const StopCallable &stop, const ProgressCallable &progress)
{
    CorpusOptions corpusOptions;
    corpusOptions.fewestOccurrences = 1; // the base knows what is rare here
    corpusOptions.recasedShare = options.recasedShare;
    corpusOptions.seed = options.learner.seed;
    const TrainingCorpus corpus = encodeCorpus(reviewed, model.lexicon(), corpusOptions, stop);
    if (stopRequested(stop)) {
        return failure(ErrorCode::Stopped);
    }
    std::vector<quint32> sentences = labelledSentences(corpus);
    if (sentences.empty()) {
        return failure(ErrorCode::NoText);
    }
    const LearnedWeights start = startingWeights(model, corpus);
    const auto learned =
        adaptRandomField(corpus, std::move(sentences), options.learner, start, stop, progress);
    if (!learned) {
        return failure(ErrorCode::Stopped);
    }
    ModelPatch patch(base);
    for (const ChangedFeature &feature : changedFeatures(model, corpus, *learned)) {
        patch.set(corpus.featureHashes()[feature.feature], feature.weights);
    }
    TagTransitions transitions = model.transitions();
    for (int tag = 0; tag < tagCount; ++tag) {
        for (int next = 0; next < tagCount; ++next) {
            if (mayFollow(tag, next)) {
                transitions[tag][next] = learned->transitions[tag][next];
            }
        }
    }
    patch.setTransitions(transitions);
    patch.setManifest(adaptedManifest(model, reviewed, options));
    return patch.bytes();
}

/// The files with the documents of one part, or with all others.
QList<TrainingFile>
documentsOf(const QList<TrainingFile> &files, int part, int parts, bool isInside)
{
    QList<TrainingFile> chosen;
    int number = 0;
    for (const TrainingFile &file : files) {
        TrainingFile own = file;
        own.documents.clear();
        for (const TrainingDocument &document : file.documents) {
            if ((number++ % parts == part) == isInside) {
                own.documents.append(document);
            }
        }
        chosen.append(own);
    }
    return chosen;
}

} // namespace

QJsonObject estimateJson(const AdaptationEstimate &estimate)
{
    const auto scores = [](const TaggerScore &score) {
        QJsonObject object;
        const auto add = [&object](const QString &name, const NameCounts &counts) {
            object.insert(
                name, QJsonObject{
                          {u"precision"_s, counts.precision()},
                          {u"recall"_s, counts.recall()},
                          {u"f1"_s, counts.f1()},
                          {u"gold"_s, counts.gold}});
        };
        for (size_t kind = 0; kind < score.kinds.size(); ++kind) {
            add(identifier(static_cast<EntityLabel>(kind)), score.kinds[kind]);
        }
        add(u"names"_s, score.names());
        return object;
    };
    return {
        {u"documents"_s, estimate.documents},
        {u"before"_s, scores(estimate.before)},
        {u"after"_s, scores(estimate.after)}};
}

Result<QByteArray> adaptTagger(
    const QByteArray &base, const QList<TrainingFile> &reviewed, const AdaptationOptions &options,
    const StopCallable &stop, const ProgressCallable &progress)
{
    const auto model = TaggerModel::fromBytes(base, u"base"_s);
    if (!model) {
        return failure(model.error());
    }
    return adapted(*model, base, reviewed, options, stop, progress);
}

Result<AdaptationEstimate> estimateAdaptation(
    const QByteArray &base, const QList<TrainingFile> &reviewed, int parts,
    const AdaptationOptions &options, const StopCallable &stop, const ProgressCallable &progress)
{
    const auto before = LearnedTagger::fromBytes(base, u"base"_s);
    if (!before) {
        return failure(before.error());
    }
    AdaptationEstimate estimate;
    for (const TrainingFile &file : reviewed) {
        estimate.documents += static_cast<int>(file.documents.size());
    }
    parts = std::min(parts, estimate.documents);
    if (parts < 2) {
        return estimate;
    }
    for (int part = 0; part < parts; ++part) {
        const auto bytes = adapted(
            (*before)->model(), base, documentsOf(reviewed, part, parts, false), options, stop, {});
        if (!bytes) {
            return failure(bytes.error());
        }
        const auto after = LearnedTagger::fromBytes(*bytes, {});
        if (!after) {
            return failure(after.error());
        }
        for (const TrainingFile &file : documentsOf(reviewed, part, parts, true)) {
            estimate.before += scoreTagger(**before, file, stop);
            estimate.after += scoreTagger(**after, file, stop);
        }
        if (stopRequested(stop)) {
            return failure(ErrorCode::Stopped);
        }
        if (progress) {
            progress((part + 1.0) / parts);
        }
    }
    return estimate;
}

} // namespace Quoth

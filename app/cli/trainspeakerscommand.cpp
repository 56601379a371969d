// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/trainspeakerscommand.h>

#include <cli/command.h>
#include <cli/console.h>

#include <analysis/pipeline.h>
#include <analysis/speech/rankerexamples.h>
#include <common/pipelineloader.h>
#include <core/resources.h>
#include <formats/goldreader.h>

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cmath>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

double rounded(double value)
{
    return std::round(value * 10000) / 10000;
}

/// What the model was made from and how good it is, so that anybody can make it again.
struct Training
{
    QList<RankerExample> examples;
    QJsonArray files;

    Result<void> add(const Pipeline &pipeline, const QString &path)
    {
        const auto bytes = readResource(path);
        if (!bytes) {
            return failure(bytes.error());
        }
        const qsizetype before = examples.size();
        const auto read = readGold(path, [&](const GoldDocument &gold) {
            examples += rankerExamples(gold, pipeline.analyze({gold.text, gold.published, {}, {}}));
        });
        if (!read) {
            return failure(read.error());
        }
        const QByteArray hash =
            QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex();
        files.append(QJsonObject{
            {u"name"_s, QFileInfo(path).fileName()},
            {u"sha256"_s, QString::fromLatin1(hash)},
            {u"examples"_s, examples.size() - before}});
        return {};
    }
};

QJsonObject scoreJson(const RankerScore &score)
{
    return {
        {u"accuracy"_s, rounded(score.accuracy())},
        {u"calibration_error"_s, rounded(score.calibrationError)}};
}

QByteArray
modelBytes(const Training &training, const AntecedentRanker &ranker, const QJsonObject &scores)
{
    QJsonObject weights;
    for (int i = 0; i < AntecedentCandidate::signCount; ++i) {
        weights.insert(
            AntecedentRanker::signName(i), rounded(ranker.weights()[static_cast<size_t>(i)]));
    }
    const QJsonObject object = {
        {u"version"_s, 1},
        {u"task"_s, u"whom he or she means, as a source of speech"_s},
        {u"files"_s, training.files},
        {u"scores"_s, scores},
        {u"weights"_s, weights}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

void printScore(const QString &name, const RankerScore &score)
{
    Console::writeLine(u"%1  right %2 %  calibration error %3  of %4"_s.arg(name.leftJustified(24))
                           .arg(100 * score.accuracy(), 0, 'f', 1)
                           .arg(score.calibrationError, 0, 'f', 3)
                           .arg(score.examples));
}

Result<void> writeWeights(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::FileNotWritable, path, file.errorString());
    }
    return {};
}

Result<void> trainAndWrite(const QStringList &data, const QString &out)
{
    const auto pipeline = loadPipeline();
    if (!pipeline) {
        return failure(pipeline.error());
    }
    Training training;
    for (const QString &path : data) {
        if (const auto added = training.add(**pipeline, path); !added) {
            return failure(added.error());
        }
    }
    const RankerScore byHand = scoreRanker(AntecedentRanker(), training.examples);
    const RankerScore learned = crossValidate(training.examples);
    printScore(u"by hand"_s, byHand);
    printScore(u"learned, crosswise"_s, learned);
    const QJsonObject scores = {
        {u"by_hand"_s, scoreJson(byHand)}, {u"learned_crosswise"_s, scoreJson(learned)}};
    return writeWeights(out, modelBytes(training, trainRanker(training.examples), scores));
}

} // namespace

int runTrainSpeakers(const QStringList &arguments)
{
    CommandParser command(
        u"train-speakers"_s, u"--data FILE ... --out FILE"_s,
        u"Learns from labelled pronouns and quotations whom a pronoun means that is the source of\n"
        "a quotation, writes the weights, and prints how often they are right beside those set by\n"
        "hand."_s);
    QCommandLineParser &parser = command.options();
    parser.addOptions(
        {{u"data"_s, u"Labelled texts; may be repeated."_s, u"file"_s},
         {u"out"_s, u"The model file to write."_s, u"file"_s}});
    if (const auto code = command.parse(arguments)) {
        return *code;
    }
    if (!parser.isSet(u"data"_s) || !parser.isSet(u"out"_s)) {
        return command.usageError(u"It needs --data and --out."_s);
    }
    const auto done = trainAndWrite(parser.values(u"data"_s), parser.value(u"out"_s));
    if (!done) {
        Console::error(done.error());
        return ExitCode::someFailed;
    }
    return ExitCode::done;
}

} // namespace Quoth

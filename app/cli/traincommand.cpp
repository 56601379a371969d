// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/traincommand.h>

#include <cli/command.h>
#include <cli/console.h>

#include <analysis/tagger/trainer.h>
#include <core/resources.h>
#include <formats/trainingsetreader.h>

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// The files that are meant: a folder stands for all files in it whose names fit, sorted.
QStringList expandedPaths(const QStringList &paths, const QString &pattern)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        const QDir folder(path);
        for (const QString &name : folder.entryList({pattern}, QDir::Files, QDir::Name)) {
            files.append(folder.filePath(name));
        }
    }
    return files;
}

Result<QList<TrainingFile>> readTrainingFiles(const QStringList &paths)
{
    QList<TrainingFile> files;
    for (const QString &path : expandedPaths(paths, u"*.jsonl"_s)) {
        const auto bytes = readResource(path);
        if (!bytes) {
            return failure(bytes.error());
        }
        auto file = readTrainingFile(*bytes, QFileInfo(path).completeBaseName());
        if (!file) {
            return failure(file.error());
        }
        files.append(std::move(*file));
    }
    return files;
}

void printScores(const TrainedModel &model)
{
    Console::writeLine(u"F1 under the label convention"_s);
    Console::writeLine(u"set               PER    ORG    LOC   MISC  names  calibration error"_s);
    for (const auto &[name, score] : model.scores) {
        QString line = name.leftJustified(16);
        for (const NameCounts &counts : score.kinds) {
            line += u"%1"_s.arg(100 * counts.f1(), 7, 'f', 1);
        }
        line += u"%1"_s.arg(100 * score.names().f1(), 7, 'f', 1);
        Console::writeLine(line + u"%1"_s.arg(score.calibrationError(), 9, 'f', 4));
    }
    Console::writeLine(u"model: %1 bytes"_s.arg(model.bytes.size()));
}

Result<void> writeModel(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::FileNotWritable, path, file.errorString());
    }
    return {};
}

Result<TrainedModel>
trainFromFiles(const QCommandLineParser &parser, const TrainingOptions &options)
{
    TrainingSet set;
    auto training = readTrainingFiles(parser.values(u"data"_s));
    auto development = readTrainingFiles(parser.values(u"dev"_s));
    if (!training || !development) {
        return failure(training ? development.error() : training.error());
    }
    set.training = std::move(*training);
    set.development = std::move(*development);
    for (const QString &weighted : parser.values(u"weight"_s)) {
        const QString name = weighted.section(u'=', 0, 0);
        for (TrainingFile &file : set.training) {
            if (file.name == name) {
                file.weight = weighted.section(u'=', 1).toDouble();
            }
        }
    }
    for (const QString &path : expandedPaths(parser.values(u"lists"_s), u"*.txt"_s)) {
        const auto bytes = readResource(path);
        if (!bytes) {
            return failure(bytes.error());
        }
        set.nameLists.insert(QFileInfo(path).fileName(), *bytes);
    }
    if (parser.isSet(u"classes"_s)) {
        const auto bytes = readResource(parser.value(u"classes"_s));
        if (!bytes) {
            return failure(bytes.error());
        }
        set.wordClasses = *bytes;
    }
    auto model = trainTagger(set, options, {}, [](double done) {
        Console::progress(u"%1 %"_s.arg(qRound(100 * done)));
    });
    Console::endProgress();
    return model;
}

TrainingOptions trainingOptions(const QCommandLineParser &parser)
{
    TrainingOptions options;
    const auto number = [&parser](const QString &name, double otherwise) {
        return parser.isSet(name) ? parser.value(name).toDouble() : otherwise;
    };
    if (parser.value(u"method"_s) == u"perceptron") {
        options.method = TrainingMethod::Perceptron;
    }
    LearnerOptions &learner = options.learner;
    learner.seed = static_cast<quint64>(number(u"seed"_s, 1));
    learner.epochs = static_cast<int>(number(u"epochs"_s, learner.epochs));
    learner.dropout = number(u"dropout"_s, learner.dropout);
    learner.wordDropout = number(u"word-dropout"_s, learner.wordDropout);
    learner.learningRate = number(u"rate"_s, learner.learningRate);
    learner.regularisation = number(u"l2"_s, learner.regularisation);
    options.corpus.fewestOccurrences =
        static_cast<quint32>(number(u"cutoff"_s, options.corpus.fewestOccurrences));
    options.corpus.recasedShare = number(u"recased"_s, options.corpus.recasedShare);
    options.runs = static_cast<int>(number(u"runs"_s, options.runs));
    options.doubt = number(u"doubt"_s, options.doubt);
    options.mostFeatures =
        static_cast<qsizetype>(number(u"features"_s, double(options.mostFeatures)));
    return options;
}

} // namespace

int runTrain(const QStringList &arguments)
{
    CommandParser command(
        u"train"_s, u"--data PATH ... --out FILE"_s,
        u"Trains the tagger that finds names and writes its model file."_s);
    QCommandLineParser &parser = command.options();
    parser.addOptions({
        {u"data"_s, u"Labelled texts, or a folder of them; may be repeated."_s, u"path"_s},
        {u"dev"_s, u"Labelled texts to calibrate and score on; may be repeated."_s, u"path"_s},
        {u"lists"_s, u"Name lists, or a folder of them; may be repeated."_s, u"path"_s},
        {u"classes"_s, u"Classes of words, from unlabelled texts."_s, u"file"_s},
        {u"weight"_s, u"How much a file counts beside the others; may be repeated."_s,
         u"name=number"_s},
        {u"out"_s, u"The model file to write."_s, u"file"_s},
        {u"method"_s, u"crf or perceptron."_s, u"method"_s, u"crf"_s},
        {u"seed"_s, u"Where the random numbers begin."_s, u"number"_s},
        {u"epochs"_s, u"Visits to each sentence."_s, u"number"_s},
        {u"runs"_s, u"Trainings with other seeds that the model is the mean of."_s, u"number"_s},
        {u"dropout"_s, u"Share of features left out of each visit."_s, u"share"_s},
        {u"word-dropout"_s, u"Share of visits that hide which word it is (crf)."_s, u"share"_s},
        {u"rate"_s, u"Learning rate of crf."_s, u"number"_s},
        {u"l2"_s, u"Strength of regularisation of crf."_s, u"number"_s},
        {u"cutoff"_s, u"Fewest occurrences of a feature."_s, u"number"_s},
        {u"recased"_s, u"Share of sentences added in other capitals."_s, u"share"_s},
        {u"doubt"_s, u"Silver labels less likely than that are left open."_s, u"probability"_s},
        {u"features"_s, u"Most features in the model."_s, u"number"_s},
    });
    if (const auto code = command.parse(arguments)) {
        return *code;
    }
    const QString method = parser.value(u"method"_s);
    if (!parser.isSet(u"data"_s) || !parser.isSet(u"out"_s)) {
        return command.usageError(u"It needs --data and --out."_s);
    }
    if (method != u"crf" && method != u"perceptron") {
        return command.usageError(u"There is no method \"%1\"."_s.arg(method));
    }
    const auto model = trainFromFiles(parser, trainingOptions(parser));
    if (!model) {
        Console::error(model.error());
        return ExitCode::someFailed;
    }
    if (const auto written = writeModel(parser.value(u"out"_s), model->bytes); !written) {
        Console::error(written.error());
        return ExitCode::someFailed;
    }
    printScores(*model);
    return ExitCode::done;
}

} // namespace Quoth

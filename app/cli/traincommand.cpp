// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/traincommand.h>

#include <cli/command.h>
#include <cli/console.h>

#include <analysis/tagger/modeladapter.h>
#include <analysis/tagger/trainer.h>
#include <common/modelversions.h>
#include <common/pipelineloader.h>
#include <core/resources.h>
#include <formats/trainingsetreader.h>
#include <store/learning/learningstore.h>
#include <store/library.h>

#include <QDateTime>
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

AdaptationOptions adaptationOptions(const QCommandLineParser &parser)
{
    AdaptationOptions options;
    const auto number = [&parser](const QString &name, double otherwise) {
        return parser.isSet(name) ? parser.value(name).toDouble() : otherwise;
    };
    LearnerOptions &learner = options.learner;
    learner.seed = static_cast<quint64>(number(u"seed"_s, 1));
    learner.epochs = static_cast<int>(number(u"epochs"_s, learner.epochs));
    learner.dropout = number(u"dropout"_s, learner.dropout);
    learner.wordDropout = number(u"word-dropout"_s, learner.wordDropout);
    learner.learningRate = number(u"rate"_s, learner.learningRate);
    learner.regularisation = number(u"l2"_s, learner.regularisation);
    learner.steadiness = number(u"steadiness"_s, learner.steadiness);
    options.recasedShare = number(u"recased"_s, options.recasedShare);
    return options;
}

void printEstimate(const AdaptationEstimate &estimate)
{
    Console::writeLine(u"%1 reviewed articles, each tagged by what was learned from others:"_s.arg(
        estimate.documents));
    Console::writeLine(u"names       before: P      R     F1    after: P      R     F1   gold"_s);
    const auto row = [](const QString &name, const NameCounts &before, const NameCounts &after) {
        QString line = name.leftJustified(14);
        for (const NameCounts *counts : {&before, &after}) {
            line += u"%1%2%3    "_s.arg(100 * counts->precision(), 7, 'f', 1)
                        .arg(100 * counts->recall(), 7, 'f', 1)
                        .arg(100 * counts->f1(), 7, 'f', 1);
        }
        Console::writeLine(line + QString::number(before.gold));
    };
    for (const EntityLabel label :
         {EntityLabel::Person, EntityLabel::Organisation, EntityLabel::Place, EntityLabel::Misc}) {
        const auto kind = static_cast<size_t>(label);
        row(identifier(label), estimate.before.kinds[kind], estimate.after.kinds[kind]);
    }
    row(u"PER+ORG+LOC"_s, estimate.before.names(), estimate.after.names());
}

/// The model to go on from: the one that is named, else the installed one.
Result<QByteArray> baseModel(const QCommandLineParser &parser)
{
    if (parser.isSet(u"base"_s)) {
        return readResource(parser.value(u"base"_s));
    }
    const auto folder = resourceFolder();
    return folder ? readResource(*folder + u"/models/entities-en.qtm"_s) : failure(folder.error());
}

/// Texts as readers have labelled them: those of a library, and files.
Result<QList<TrainingFile>> reviewedFiles(const QCommandLineParser &parser)
{
    auto files = readTrainingFiles(parser.values(u"data"_s));
    if (!files) {
        return files;
    }
    for (TrainingFile &file : *files) {
        file.isAsLabelled = true;
    }
    if (parser.isSet(u"library"_s)) {
        const auto library = Library::open(parser.value(u"library"_s), Library::Mode::ReadOnly);
        if (!library) {
            return failure(library.error());
        }
        auto reviewed = (*library)->learning().reviewedTexts();
        if (!reviewed) {
            return failure(reviewed.error());
        }
        files->append(std::move(*reviewed));
    }
    return files;
}

Result<void> keepModel(const QCommandLineParser &parser, const QByteArray &bytes)
{
    if (parser.isSet(u"out"_s)) {
        return writeModel(parser.value(u"out"_s), bytes);
    }
    const QString path = parser.value(u"library"_s);
    const auto added = addModelVersion(path, bytes);
    if (!added) {
        return failure(added.error());
    }
    Console::writeLine(u"model %1: %2"_s.arg(added->version, added->path));
    if (!parser.isSet(u"adopt"_s)) {
        return {};
    }
    const auto library = Library::open(path, Library::Mode::MustExist);
    return library ? (*library)->learning().chooseModel(added->fileName) : failure(library.error());
}

/// Goes on from a model that is there, with texts of one's own.
Result<void> adaptFromFiles(const QCommandLineParser &parser)
{
    const auto base = baseModel(parser);
    if (!base) {
        return failure(base.error());
    }
    const auto files = reviewedFiles(parser);
    if (!files) {
        return failure(files.error());
    }
    AdaptationOptions options = adaptationOptions(parser);
    options.made = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    options.version = parser.isSet(u"out"_s) ? QFileInfo(parser.value(u"out"_s)).completeBaseName()
                                             : nextModelVersion(parser.value(u"library"_s));
    const auto estimate = estimateAdaptation(*base, *files, 5, options);
    if (!estimate) {
        return failure(estimate.error());
    }
    printEstimate(*estimate);
    options.estimate = estimateJson(*estimate);
    const auto bytes = adaptTagger(*base, *files, options);
    return bytes ? keepModel(parser, *bytes) : failure(bytes.error());
}

} // namespace

int runTrain(const QStringList &arguments)
{
    CommandParser command(
        u"train"_s, u"--data PATH ... --out FILE | --library FILE [--adopt]"_s,
        u"Trains the tagger that finds names and writes its model file.\n\n"
        "With --library it goes on from a model (--base, or the installed one) with the articles\n"
        "that were reviewed in a library, prints how good it is on articles it did not see, "
        "beside\n"
        "the base, and keeps it as a new version in a folder beside the library."_s);
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
        {u"base"_s, u"A model to go on from, instead of beginning anew."_s, u"file"_s},
        {u"library"_s, u"Learn from the reviewed articles of that library."_s, u"file"_s},
        {u"adopt"_s, u"Analyse with the new model from now on."_s},
        {u"steadiness"_s, u"How small the first steps from it are."_s, u"number"_s},
        {u"doubt"_s, u"Silver labels less likely than that are left open."_s, u"probability"_s},
        {u"features"_s, u"Most features in the model."_s, u"number"_s},
    });
    if (const auto code = command.parse(arguments)) {
        return *code;
    }
    const QString method = parser.value(u"method"_s);
    const bool isFromLibrary = parser.isSet(u"library"_s);
    if (!isFromLibrary && !(parser.isSet(u"data"_s) && parser.isSet(u"out"_s))) {
        return command.usageError(u"It needs --data and --out, or --library."_s);
    }
    if (method != u"crf" && method != u"perceptron") {
        return command.usageError(u"There is no method \"%1\"."_s.arg(method));
    }
    if (parser.isSet(u"base"_s) || isFromLibrary) {
        if (const auto done = adaptFromFiles(parser); !done) {
            Console::error(done.error());
            return ExitCode::someFailed;
        }
        return ExitCode::done;
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

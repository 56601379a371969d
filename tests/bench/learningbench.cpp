// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "simulatedreader.h"

#include <analysis/names/namelists.h>
#include <analysis/tagger/learnedtagger.h>
#include <analysis/tagger/modeladapter.h>
#include <common/pipelineloader.h>
#include <core/resources.h>
#include <formats/goldreader.h>

#include <QFileInfo>

#include <array>
#include <future>
#include <vector>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// As the window does with articles that are not open: now and then.
constexpr int decisionsBetweenAnalyses = 25;
constexpr qsizetype mostCharacters = 100'000; // of one set; its first articles

enum class Learning
{
    None,
    Names,      ///< the library's own gazetteer
    NamesModel, ///< and a model adapted to what was decided, each time that figures are taken
};

struct LearningCase
{
    QString set;
    SimulatedReader::Order order = SimulatedReader::Order::Text;
    Learning learning = Learning::None;

    [[nodiscard]] QString name() const
    {
        const QString by =
            order == SimulatedReader::Order::Text ? u"text order"_s : u"uncertain first"_s;
        static const std::array learned = {u"no learning"_s, u"names"_s, u"names and model"_s};
        return u"%1, %2, %3"_s.arg(set, by, learned[static_cast<size_t>(learning)]);
    }
};

struct LearningTools
{
    std::shared_ptr<const NameLists> names;
    std::shared_ptr<const Pipeline> pipeline;
    QByteArray base;
};

Result<LearningTools> loadTools()
{
    const auto folder = resourceFolder();
    if (!folder) {
        return failure(folder.error());
    }
    const auto names = loadNameLists(*folder);
    const auto pipeline = loadPipeline(*folder);
    const auto base = readResource(*folder + u"/models/entities-en.qtm"_s);
    if (!names || !pipeline || !base) {
        return failure(!names ? names.error() : !pipeline ? pipeline.error() : base.error());
    }
    return LearningTools{*names, *pipeline, *base};
}

Result<QList<GoldDocument>> readSet(const QString &path, qsizetype most)
{
    QList<GoldDocument> documents;
    qsizetype characters = 0;
    const auto read = readGold(path, [&](const GoldDocument &gold) {
        if (characters < most) {
            documents.append(gold);
            characters += gold.text.size();
        }
    });
    return read ? Result<QList<GoldDocument>>(documents) : failure(read.error());
}

void addCounts(
    QList<Measurement> &figures, const LearningCase &which, int decisions, const Counts &counts)
{
    const auto add = [&](const QString &metric, double value) {
        figures.append(
            {u"learning"_s,
             which.name(),
             u"%1 after %2"_s.arg(metric).arg(decisions),
             value,
             u"%"_s,
             {},
             {}});
    };
    add(u"precision"_s, counts.precision());
    add(u"recall"_s, counts.recall());
    add(u"F1"_s, counts.f1());
}

Result<QList<Measurement>> runCase(
    const LearningCase &which, const LearningTools &tools, const QList<GoldDocument> &documents,
    const QList<int> &stops)
{
    QList<Measurement> figures;
    SimulatedReader reader(documents, which.order);
    const bool learns = which.learning != Learning::None;
    std::shared_ptr<const Pipeline> pipeline = tools.pipeline;
    reader.analyze(*pipeline, false);
    addCounts(figures, which, 0, reader.counts());
    int decisions = 0;
    for (const int stop : stops) {
        for (; decisions < stop && reader.decide(*pipeline, learns); ++decisions) {
            if (learns && decisions % decisionsBetweenAnalyses == decisionsBetweenAnalyses - 1) {
                reader.analyze(*pipeline, true);
            }
        }
        if (which.learning == Learning::NamesModel) {
            const auto bytes = adaptTagger(tools.base, {reader.reviewed()});
            if (!bytes) {
                return failure(bytes.error());
            }
            const auto tagger = LearnedTagger::fromBytes(*bytes, {});
            if (!tagger) {
                return failure(tagger.error());
            }
            pipeline = std::make_shared<const Pipeline>(tools.names, *tagger);
        }
        if (learns) {
            reader.analyze(*pipeline, true);
        }
        addCounts(figures, which, decisions, reader.counts());
        if (decisions < stop) {
            break; // all is decided
        }
    }
    return figures;
}

} // namespace

QString runLearningBench(const BenchContext &context)
{
    const auto tools = loadTools();
    if (!tools) {
        return errorText(tools.error());
    }
    const QString folder = QStringLiteral(QUOTH_SOURCE_DIR) + u"/../shared/corpora/ner/dev/"_s;
    if (!QFileInfo::exists(folder)) {
        return u"the labelled texts are not there: %1"_s.arg(folder);
    }
    const QList<int> stops = context.quick ? QList<int>{20} : QList<int>{100, 500, 1000};
    // Nothing is timed here, so that each case has a thread of its own.
    QList<LearningCase> cases;
    QHash<QString, QList<GoldDocument>> sets;
    for (const QString &set : {u"gum_news"_s, u"uner_ewt_dev"_s, u"gmb_dev"_s}) {
        const auto documents =
            readSet(folder + set + u".jsonl"_s, context.quick ? 4000 : mostCharacters);
        if (!documents) {
            return errorText(documents.error());
        }
        sets.insert(set, *documents);
        for (const auto order : {SimulatedReader::Order::Text, SimulatedReader::Order::Uncertain}) {
            for (const auto learning : {Learning::None, Learning::Names, Learning::NamesModel}) {
                cases.append({set, order, learning});
            }
        }
    }
    std::vector<std::future<Result<QList<Measurement>>>> running;
    for (const LearningCase &which : std::as_const(cases)) {
        running.push_back(std::async(std::launch::async, [&tools, &stops, &sets, which] {
            return runCase(which, *tools, sets.value(which.set), stops);
        }));
    }
    QString problem;
    for (auto &outcome : running) {
        const auto figures = outcome.get();
        if (!figures) {
            problem = errorText(figures.error());
            continue;
        }
        for (const Measurement &figure : *figures) {
            context.report(figure);
        }
    }
    return problem;
}

} // namespace Quoth

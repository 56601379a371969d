// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>
#include <analysis/names/shownnames.h>
#include <analysis/speech/antecedentranker.h>
#include <core/disposal.h>
#include <core/stop.h>

#include <QStringView>

#include <array>
#include <memory>

namespace Quoth {

class EntityFinder;
class NameLists;

/// The stages of the analysis in their order, for people who measure it.
inline constexpr std::array analysisStages = {"tokens",   "structure",  "dates",   "names",
                                              "entities", "quotations", "speakers"};

/// What to analyse and how to be told about it.
struct AnalysisRequest
{
    QStringView text;          ///< canonical; must outlive the call
    QDate published;           ///< invalid: taken from the article, if it shows one
    StopCallable stop;         ///< asked at every sentence
    ProgressCallable progress; ///< told before each stage: its place in analysisStages as a share
    bool seeksIntents = false; ///< also what people are said to want, plan and ask of others
    ShownNames shown = {};     ///< what readers have shown by their decisions; may be empty
    DisposalCallable disposal = {}; ///< takes what it has done with, all of it if it is stopped
};

/// Are names looked for in a text of this language (ISO 639-1, empty: unknown)? The finders of
/// names know English.
[[nodiscard]] bool seeksNames(const QString &language, QStringView text);

/// Are dates in words read in this language? In others only figures are ("2018-09-11").
[[nodiscard]] bool readsDates(const QString &language);

/// What an analysis leaves out in a text of this language.
[[nodiscard]] QList<Omission> omissionsOf(const QString &language, QStringView text);

/// The analysis of one article, as a sequence of pure stages: tokens, structure, dates, names,
/// entities, quotations, speakers. Reads no file and knows no clock; whoever makes it hands it the
/// lists and the finder. Immutable once made: one pipeline serves many threads at a time.
class Pipeline
{
public:
    Pipeline(
        std::shared_ptr<const NameLists> names, std::shared_ptr<const EntityFinder> finder,
        const AntecedentRanker &ranker = {});
    ~Pipeline();

    [[nodiscard]] Analysis analyze(const AnalysisRequest &request) const;
    [[nodiscard]] const AntecedentRanker &ranker() const { return m_ranker; }

private:
    struct Work;
    void run(const AnalysisRequest &request, Work &work) const;

    // Shared: the lists are megabytes, and several pipelines and threads read the same ones.
    std::shared_ptr<const NameLists> m_names;
    std::shared_ptr<const EntityFinder> m_entityFinder;
    AntecedentRanker m_ranker;
};

} // namespace Quoth

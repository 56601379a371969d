// SPDX-License-Identifier: GPL-3.0-or-later
#include <analysis/pipeline.h>

#include <analysis/dates/datefinder.h>
#include <analysis/names/entityfinder.h>
#include <analysis/names/entityresolver.h>
#include <analysis/names/mentionsettler.h>
#include <analysis/names/namelists.h>
#include <analysis/names/shownnamefinder.h>
#include <analysis/speech/quotationfinder.h>
#include <analysis/speech/speakerresolver.h>
#include <analysis/structure/languageidentifier.h>
#include <analysis/structure/structurefinder.h>
#include <text/sentences.h>

#include <algorithm>

namespace Quoth {

namespace {

/// Asked and told between the stages: stops the pipeline, and turns stages into a fraction.
class Stages
{
public:
    explicit Stages(const AnalysisRequest &request)
        : m_request(request)
    {
    }

    /// True when the next stage may begin.
    [[nodiscard]] bool next()
    {
        constexpr double count = analysisStages.size();
        if (m_request.progress) {
            m_request.progress(m_done / count);
        }
        ++m_done;
        return !stopRequested(m_request.stop);
    }

private:
    const AnalysisRequest &m_request;
    int m_done = 0;
};

/// Two lists in reading order as one; what was in them is moved.
QList<EntityMention>
merged(QList<EntityMention> &names, QList<EntityMention> &dates, const StopCallable &stop)
{
    QList<EntityMention> all;
    all.reserve(names.size() + dates.size());
    StopPoll poll(stop);
    auto date = dates.begin();
    for (EntityMention &name : names) {
        for (; date != dates.end() && date->span < name.span && !poll.step(); ++date) {
            all.append(std::move(*date));
        }
        if (poll.step()) {
            return all; // to be let go of by whoever takes what a stopped job has made
        }
        all.append(std::move(name));
    }
    for (; date != dates.end() && !poll.step(); ++date) {
        all.append(std::move(*date));
    }
    return all;
}

} // namespace

// In German, where every noun is capitalised, finders that know English would find nonsense; but a
// line or two is too little to trust the identified language against them.
bool seeksNames(const QString &language, QStringView text)
{
    constexpr qsizetype fewCharacters = 200;
    return language.isEmpty() || language == u"en" || text.size() < fewCharacters;
}

bool readsDates(const QString &language)
{
    return language.isEmpty() || language == u"en" || language == u"de" || language == u"fr" ||
           language == u"es";
}

QList<Omission> omissionsOf(const QString &language, QStringView text)
{
    QList<Omission> omissions;
    if (!seeksNames(language, text)) {
        omissions = {Omission::Names, Omission::IndirectSpeech};
    }
    if (!readsDates(language)) {
        omissions.append(Omission::DatesOtherThanFigures);
    }
    return omissions;
}

Pipeline::Pipeline(
    std::shared_ptr<const NameLists> names, std::shared_ptr<const EntityFinder> finder,
    const AntecedentRanker &ranker)
    : m_names(std::move(names))
    , m_entityFinder(std::move(finder))
    , m_ranker(ranker)
{
}

Pipeline::~Pipeline() = default;

/// What grows with the text: the result, and what only the stages need.
struct Pipeline::Work
{
    Analysis analysis;
    TokenizedText text;
    QList<EntityMention> dates;
    QList<EntityMention> names;
};

Analysis Pipeline::analyze(const AnalysisRequest &request) const
{
    Work work;
    work.analysis.isComplete = false;
    run(request, work);
    discard(work.text, request.disposal);
    if (!work.analysis.isComplete) {
        discard(work, request.disposal);
        work.analysis.isComplete = false;
    }
    return std::move(work.analysis);
}

void Pipeline::run(const AnalysisRequest &request, Work &work) const
{
    Analysis &analysis = work.analysis;
    TokenizedText &text = work.text;
    Stages stages(request);
    if (!stages.next()) {
        return;
    }
    text = tokenizeText(request.text, request.stop);
    if (!stages.next()) {
        return;
    }
    analysis.modelVersion = m_entityFinder->version();
    const LanguageFinding language = identifyLanguage(text);
    analysis.language = language.code;
    analysis.languageConfidence = language.confidence;
    analysis.omissions = omissionsOf(language.code, request.text);
    const StructureFinding found = findStructure(text, request.stop);
    analysis.structure = found.structure;
    analysis.title = found.structure.title.in(request.text).toString().simplified();
    analysis.byline = found.structure.byline.in(request.text).toString().simplified();
    analysis.published = request.published.isValid() ? request.published : found.published;
    if (!stages.next()) {
        return;
    }
    work.dates = findDates(text, analysis.published, request.stop, analysis.language);
    if (!stages.next()) {
        return;
    }
    QList<EntityMention> &names = work.names;
    if (seeksNames(analysis.language, request.text)) {
        names = m_entityFinder->find(
            text, analysis.structure, work.dates, request.stop, request.disposal);
    }
    settleMentions(text, *m_names, names, request.stop);
    applyShownNames(
        text, *m_names, analysis.structure, work.dates, request.shown, names, request.stop);
    analysis.mentions = merged(names, work.dates, request.stop);
    release(names, request.disposal);
    release(work.dates, request.disposal);
    if (!stages.next()) {
        return;
    }
    analysis.entities =
        resolveEntities(text, *m_names, analysis.mentions, request.stop, request.disposal);
    if (!stages.next()) {
        return;
    }
    analysis.quotations = findQuotations(
        text, analysis.structure, analysis.mentions, request.stop, request.seeksIntents,
        request.disposal);
    if (!stages.next()) {
        return;
    }
    resolveSpeakers(
        text, analysis.mentions, analysis.entities, analysis.quotations, m_ranker, request.stop,
        request.disposal);
    analysis.isComplete = !stopRequested(request.stop);
}

} // namespace Quoth

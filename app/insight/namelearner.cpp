// SPDX-License-Identifier: GPL-3.0-or-later
#include <insight/namelearner.h>

#include <analysis/proposals.h>
#include <core/logging.h>
#include <library/analysiscontroller.h>
#include <library/session.h>
#include <store/learning/learningstore.h>
#include <store/library.h>

#include <algorithm>

namespace Quoth {

namespace {

constexpr int pauseBetweenKeys = 120;          // ms
constexpr qsizetype longestAtOnce = 1'000'000; // characters: some tenths of a second

bool isNameDecision(const std::optional<Annotation> &annotation)
{
    return annotation && annotation->kind == AnnotationKind::Entity &&
           annotation->status != AnnotationStatus::Proposed && annotation->tag != u"DATE";
}

/// Does it say anything about names: their words, their kind, whether they are any?
bool teachesNames(const Change<Annotation> &change)
{
    if (!isNameDecision(change.before) && !isNameDecision(change.after)) {
        return false;
    }
    return !change.before || !change.after || change.before->status != change.after->status ||
           change.before->tag != change.after->tag || change.before->words != change.after->words;
}

/// Nothing that somebody else proposed would go.
bool isOurAnalysis(const AnnotationSet &set)
{
    bool isAnalysed = false;
    for (const Annotation &annotation : set.annotations) {
        if (annotation.origin.kind == OriginKind::Human) {
            continue;
        }
        // "1", or "1+3" with a model of the reader's own.
        const bool isOurs = annotation.origin.version.section(u'+', 0, 0) == analysisVersion();
        if (!isOurs && annotation.status == AnnotationStatus::Proposed) {
            return false;
        }
        isAnalysed = isAnalysed || isOurs;
    }
    return isAnalysed;
}

} // namespace

NameLearner::NameLearner(Session &session, AnalysisController &analyzer, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_analyzer(analyzer)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetweenKeys);
    connect(&m_pause, &QTimer::timeout, this, &NameLearner::analyzeOpenArticle);
    connect(&session, &Session::stepShown, this, &NameLearner::look);
}

ShownNames NameLearner::shownNames() const
{
    const auto names = m_session.library().learning().shownNames();
    if (!names) {
        qCWarning(logApp).noquote() << errorText(names.error());
        return {};
    }
    return *names;
}

void NameLearner::look(const UndoStep &step)
{
    for (const Edit &edit : step.edits) {
        if (std::any_of(edit.annotations.cbegin(), edit.annotations.cend(), teachesNames)) {
            m_pause.start();
            return;
        }
    }
}

void NameLearner::analyzeOpenArticle()
{
    const AnnotatedArticle &content = m_session.content();
    if (m_session.hasArticle() && content.article.text.size() <= longestAtOnce &&
        isOurAnalysis(content.set)) {
        m_analyzer.analyze(content.article, shownNames());
    }
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/names/shownnames.h>
#include <analysis/tagger/trainingset.h>
#include <core/result.h>
#include <core/stop.h>

namespace Quoth {

class AnnotationStore;
class ArticleStore;
class Database;

/// What the machine can learn from the decisions in a library, and which model it has chosen.
/// Thread of the Library it came from.
class LearningStore
{
public:
    LearningStore(Database &database, ArticleStore &articles, AnnotationStore &annotations);

    /// Names that readers made, accepted or corrected, and the proposals that they rejected; of a
    /// corrected one, what it was at first counts as rejected, and other bounds three times. Read
    /// anew only where something was decided since the last time.
    Result<ShownNames> shownNames();

    /// The articles in which names were decided on, the oldest import first (reviewedtext.h); the
    /// hash is that of what was decided.
    Result<TrainingFile> reviewedTexts(const StopCallable &stop = {});

    /// The file name of the model that the library's articles are analysed with; empty for the one
    /// that comes with the program.
    Result<QString> chosenModel();
    Result<void> chooseModel(const QString &fileName);

private:
    Result<qint64> lastDecision();
    Result<void> addDecided(ShownNames &names);
    Result<void> addCorrections(ShownNames &names);

    Database &m_database;
    ArticleStore &m_articles;
    AnnotationStore &m_annotations;
    qint64 m_lastDecision = -1; // that m_names is made of
    ShownNames m_names;
};

} // namespace Quoth

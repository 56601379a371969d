// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/names/shownnames.h>

#include <QObject>
#include <QTimer>

namespace Quoth {

class AnalysisController;
class Session;
struct UndoStep;

/// Lets what the reader decides on names change what is proposed: at once in the open article, and
/// wherever analysis runs later.
///
/// Decisions that come one after the other are answered together. An article that our own analysis
/// has not read yet (its proposals came with an import), and one so long that it would not be at
/// once, are left until the reader asks for an analysis.
class NameLearner : public QObject
{
    Q_OBJECT

public:
    NameLearner(Session &session, AnalysisController &analyzer, QObject *parent = nullptr);

    /// All that the library's decisions show by now; nothing where they cannot be read.
    [[nodiscard]] ShownNames shownNames() const;

private:
    void look(const UndoStep &step);
    void analyzeOpenArticle();

    Session &m_session;
    AnalysisController &m_analyzer;
    QTimer m_pause;
};

} // namespace Quoth

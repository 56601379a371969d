// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>
#include <common/articleimport.h>
#include <formats/articlereader.h>
#include <text/undostep.h>

#include <QElapsedTimer>

#include <memory>

namespace Quoth {

class Library;
class OriginalKeeper;

/// What an import came to: the step that undoes all of it, and what became of annotations of
/// articles that have a new text now.
struct IntakeOutcome
{
    UndoStep step; ///< empty where nothing came in
    int revisions = 0;
    QString revisedTitle; ///< of the first of them
    int carried = 0;
    int uncertain = 0;
    int orphaned = 0;
};

/// Puts what is read into a library, with what it was read from, some dozens in one transaction: an
/// article comes in whole or not at all, also where the program is killed. A page that was read
/// before and has another text now takes the place of the former one. All of it is one step of the
/// undo log, made by finish(). Thread of the library, which outlives it.
class ArticleIntake
{
public:
    /// Is told what became of each, once it is stored for good.
    using Told = std::function<void(const Result<ImportedArticle> &, const ReadArticle &)>;
    ArticleIntake(Library &library, QString author, Told told);
    ~ArticleIntake();
    ArticleIntake(const ArticleIntake &) = delete;
    ArticleIntake &operator=(const ArticleIntake &) = delete;

    /// What is taken from now on was read from the input of that name, with these options.
    [[nodiscard]] ReadOptions begin(const QString &name, const ReadOptions &options);
    /// What is taken from now on has no original that is kept.
    void beginWithout() { m_keeper.reset(); }
    /// `analysis`, where it was made already, is stored with it.
    void take(ReadArticle read, std::optional<Analysis> analysis = std::nullopt);
    /// It takes the place of that article.
    void takeAgain(ReadArticle read, qint64 former);
    /// Names the step, where it is no import.
    void setAct(const QString &act) { m_act = act; }
    /// Stores what waits for others to be stored with it.
    void flush();
    /// What is done to articles that are there, as a part of the import.
    Result<void> perform(UndoStep part);
    /// Stores what still waits, and logs the step.
    Result<IntakeOutcome> finish();

private:
    struct Waiting
    {
        ReadArticle read;
        Article titled;
        std::optional<Analysis> analysis;
        std::shared_ptr<OriginalKeeper> keeper; // those of one input wait together
        qint64 former = 0;
    };
    /// What one transaction adds to the outcome, if it is kept.
    struct Part
    {
        QList<qint64> added;
        IntakeOutcome outcome;
    };

    Result<void> storeTogether(const QList<Waiting> &batch, QList<ImportedArticle> &stored);
    Result<ImportedArticle> store(const Waiting &one, Part &part);
    void wait(Waiting one);
    Result<void> replaceFormer(qint64 id, const Waiting &one, Part &part);

    Library &m_library;
    QString m_author;
    QString m_act;
    Told m_told;
    std::shared_ptr<OriginalKeeper> m_keeper;
    QList<Waiting> m_waiting;
    qsizetype m_units = 0;
    QElapsedTimer m_since;
    QList<qint64> m_added;
    QString m_firstTitle;
    IntakeOutcome m_outcome;
};

} // namespace Quoth

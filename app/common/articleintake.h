// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/analysis.h>
#include <common/articleimport.h>
#include <formats/articlereader.h>
#include <store/articlerecord.h>
#include <store/originalstore.h>
#include <text/undostep.h>

#include <QElapsedTimer>
#include <QFuture>
#include <QThreadPool>

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

/// Puts what is read into a library, with what it was read from, some hundreds in one transaction:
/// an article comes in whole or not at all, also where the program is killed. A page that was read
/// before and has another text now takes the place of the former one. All of it is one step of the
/// undo log, made by finish(), or when the library is opened the next time. What needs no library,
/// as hashing and packing, is done in a thread of its own while others are written. Thread of the
/// library, which outlives it.
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
    /// What is made of an article beside the thread that writes.
    struct Prepared
    {
        Article titled;
        Result<ArticleRecord> record;
    };
    struct Waiting
    {
        ReadArticle read;
        std::optional<Analysis> analysis;
        std::shared_ptr<OriginalKeeper> keeper; // those of one input wait together
        QFuture<std::shared_ptr<const Prepared>> prepared;
        std::optional<QFuture<PackedOriginal>> original;
        qint64 former = 0;
    };
    /// What one transaction adds to the outcome, if it is kept.
    struct Part
    {
        QList<qint64> added;
        QString firstTitle;
        IntakeOutcome outcome;
    };

    Result<void> storeTogether(const QList<Waiting> &batch, QList<ImportedArticle> &stored);
    Result<ImportedArticle> store(const Waiting &one, Part &part);
    Result<void> notePart(const Part &part);
    void wait(Waiting one);
    void storeFirst(qsizetype count);
    Result<void> replaceFormer(qint64 id, const Waiting &one, const Article &titled, Part &part);

    Library &m_library;
    QString m_author;
    QString m_act;
    qint64 m_actNumber;
    Told m_told;
    std::shared_ptr<OriginalKeeper> m_keeper;
    QList<Waiting> m_waiting;
    qsizetype m_units = 0;
    QElapsedTimer m_since;
    IntakeOutcome m_outcome;
    QThreadPool m_preparing; ///< goes first: it waits for what is being made
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <common/articleintake.h>
#include <core/error.h>
#include <formats/articlereader.h>

#include <QElapsedTimer>
#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

namespace Quoth {

/// What became of one article that was to be brought in.
struct ImportedRow
{
    qint64 id = 0;
    bool isNew = true;           ///< false: the library had this very text already
    bool hasAnnotations = false; ///< it brought annotations of its own
};

/// Files and folders to bring in, and how some of the files are to be read.
struct ImportRequest
{
    QStringList paths;
    QHash<QString, ReadOptions> options; ///< by the path of the file
};

/// What became of a request to bring articles in. Errors name the file and, where it has lines,
/// the line.
struct ImportOutcome
{
    QList<ImportedRow> articles;
    QList<Error> errors;
    IntakeOutcome whole = {};
    int unchanged = 0; ///< that were read again, and read the same
};

/// Brings files and pasted texts into the library, on a thread and a connection of its own: the
/// window goes on. One request after the other. Destroying it cancels, then waits; what was stored
/// by then stays.
class ImportController : public QObject
{
    Q_OBJECT

public:
    explicit ImportController(QString libraryPath, QObject *parent = nullptr);
    ~ImportController() override;

    /// Folders stand for the articles in them.
    void importFiles(const QStringList &paths);
    void import(const ImportRequest &request);
    /// A page or a piece of one, as the clipboard has it, with its plain text.
    void importPage(const QString &html, const QString &text, const QString &source);
    void importText(const QString &text, const QString &source);
    /// What was fetched from an address, of this content type.
    void importBytes(const QByteArray &bytes, const QString &contentType, const QString &address);
    /// Reads articles of the library again, in this encoding or by detection.
    void readAgain(const QList<qint64> &articles, const QByteArray &encoding);
    void cancelAll();
    [[nodiscard]] bool isRunning() const { return !m_running.isEmpty(); }

Q_SIGNALS:
    void finished(const Quoth::ImportOutcome &outcome);
    /// Only once the work has gone on for 300 ms.
    void progressChanged(int done, int total, double filesPerSecond);
    void idle();

private:
    template <typename Work>
    void start(Work work);

    QString m_libraryPath;
    QList<QFuture<ImportOutcome>> m_running;
    QTimer m_delay;
    QElapsedTimer m_since;
    QThreadPool m_pool;
};

} // namespace Quoth

Q_DECLARE_METATYPE(Quoth::ImportOutcome)
Q_DECLARE_METATYPE(Quoth::ImportRequest)

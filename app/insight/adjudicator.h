// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/evaluation/agreement.h>
#include <core/result.h>
#include <insight/readerdifference.h>

#include <QFuture>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace Quoth {

class Session;

/// A difference and the article it is in.
struct PlacedDifference
{
    qint64 articleId = 0;
    ReaderDifference difference;
};

/// Compares the library with another reader's library or file, and settles the differences, each
/// as one undo step.
///
/// Reading, and measuring the agreement, is done on a pool of its own; the differences are told
/// first. An article counts where both have it with the same text and both have reviewed it.
class Adjudicator : public QObject
{
    Q_OBJECT

public:
    explicit Adjudicator(Session &session, QObject *parent = nullptr);
    ~Adjudicator() override;

    void compareWith(const QString &path);

    [[nodiscard]] const QString &otherPath() const { return m_path; }
    [[nodiscard]] int sharedArticles() const { return static_cast<int>(m_others.size()); }
    [[nodiscard]] const QList<PlacedDifference> &differences() const { return m_differences; }
    [[nodiscard]] const QList<AgreementRow> &agreement() const { return m_agreement; }

    /// Settles one difference; false where that failed.
    bool settle(qsizetype difference, AdjudicationChoice choice);
    /// Settles all that are left alike, as one step: their number.
    int settleAll(AdjudicationChoice choice);

Q_SIGNALS:
    void compared();
    void agreementMeasured();
    void failed(const Quoth::Error &error);

private:
    struct Comparison
    {
        QHash<qint64, AnnotationSet> others; ///< by the library's articles
        QList<AgreementDocument> documents;
    };
    static Result<Comparison>
    compare(const QString &libraryPath, const QString &path, const StopCallable &stop);
    void take(const Result<Comparison> &comparison);
    void measure(const QList<AgreementDocument> &documents);
    void findDifferences(const QSet<qint64> &articles);
    bool perform(const QList<Edit> &edits, AdjudicationChoice choice, const QString &subject);

    Session &m_session;
    QString m_path;
    QHash<qint64, AnnotationSet> m_others;
    QMap<qint64, QList<ReaderDifference>> m_byArticle;
    QList<PlacedDifference> m_differences; ///< all of them, in that order
    QList<AgreementRow> m_agreement;
    // Shared with the work, which outlives a newer request for a moment.
    std::shared_ptr<std::atomic_bool> m_isStopped;
    QThreadPool m_pool;
};

} // namespace Quoth

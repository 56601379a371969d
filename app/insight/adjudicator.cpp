// SPDX-License-Identifier: GPL-3.0-or-later
#include <insight/adjudicator.h>

#include <common/readerarticles.h>
#include <library/session.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <QtConcurrentRun>

namespace Quoth {

using namespace Qt::StringLiterals;

Adjudicator::Adjudicator(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_pool.setMaxThreadCount(1);
    connect(&session, &Session::stepShown, this, [this](const UndoStep &step) {
        QSet<qint64> articles;
        for (const Edit &edit : step.edits) {
            if (m_others.contains(edit.articleId)) {
                articles.insert(edit.articleId);
            }
        }
        if (!articles.isEmpty()) {
            findDifferences(articles);
        }
    });
}

Adjudicator::~Adjudicator()
{
    if (m_isStopped) {
        *m_isStopped = true;
    }
    m_pool.waitForDone();
}

Result<Adjudicator::Comparison>
Adjudicator::compare(const QString &libraryPath, const QString &path, const StopCallable &stop)
{
    const auto own = readReaderArticles(libraryPath, {}, stop);
    if (!own) {
        return failure(own.error());
    }
    const auto other = readReaderArticles(path, *own, stop);
    if (!other) {
        return failure(other.error());
    }
    Comparison comparison;
    for (const SharedArticle &shared : Quoth::sharedArticles({*own, *other})) {
        const AnnotatedArticle &mine = shared.readers[0];
        const AnnotatedArticle &theirs = shared.readers[1];
        if (isReviewed(mine.set) && isReviewed(theirs.set)) {
            comparison.others.insert(mine.article.id, theirs.set);
            comparison.documents.append(
                {mine.article.text, {verdict(mine.set), verdict(theirs.set)}});
        }
    }
    return comparison;
}

void Adjudicator::compareWith(const QString &path)
{
    if (m_isStopped) {
        *m_isStopped = true;
    }
    m_isStopped = std::make_shared<std::atomic_bool>(false);
    m_path = path;
    m_others.clear();
    m_byArticle.clear();
    m_differences.clear();
    m_agreement.clear();
    const auto isStopped = m_isStopped;
    QtConcurrent::run(&m_pool, [library = m_session.libraryPath(), path, isStopped] {
        return compare(library, path, [isStopped] { return isStopped->load(); });
    }).then(this, [this, isStopped](const Result<Comparison> &comparison) {
        if (!isStopped->load()) {
            take(comparison);
        }
    });
}

void Adjudicator::take(const Result<Comparison> &comparison)
{
    if (!comparison) {
        Q_EMIT failed(comparison.error());
        return;
    }
    m_others = comparison->others;
    const QList<qint64> articles = m_others.keys();
    findDifferences({articles.cbegin(), articles.cend()});
    measure(comparison->documents);
}

void Adjudicator::measure(const QList<AgreementDocument> &documents)
{
    const auto isStopped = m_isStopped;
    QtConcurrent::run(&m_pool, [documents, isStopped] {
        return measureAgreement(documents, {}, [isStopped] { return isStopped->load(); });
    }).then(this, [this, isStopped](const QList<AgreementRow> &rows) {
        if (!isStopped->load()) {
            m_agreement = rows;
            Q_EMIT agreementMeasured();
        }
    });
}

void Adjudicator::findDifferences(const QSet<qint64> &articles)
{
    for (const qint64 article : articles) {
        // One that was taken out of the library since has no differences either.
        const auto mine = m_session.library().annotations().load(article);
        m_byArticle[article] =
            mine ? readerDifferences(*mine, m_others[article]) : QList<ReaderDifference>();
    }
    m_differences.clear();
    for (auto article = m_byArticle.cbegin(); article != m_byArticle.cend(); ++article) {
        for (const ReaderDifference &difference : *article) {
            m_differences.append({article.key(), difference});
        }
    }
    Q_EMIT compared();
}

bool Adjudicator::perform(
    const QList<Edit> &edits, AdjudicationChoice choice, const QString &subject)
{
    UndoStep step;
    step.name = u"adjudicate-"_s + identifier(choice);
    step.subject = subject;
    step.edits = edits;
    return m_session.perform(step).has_value();
}

bool Adjudicator::settle(qsizetype difference, AdjudicationChoice choice)
{
    if (difference < 0 || difference >= m_differences.size()) {
        return false;
    }
    const PlacedDifference placed = m_differences[difference];
    const auto id = m_session.library().annotations().reserveIds(1);
    if (!id) {
        Q_EMIT failed(id.error());
        return false;
    }
    const ReaderDifference &what = placed.difference;
    return perform(
        {adjudication(placed.articleId, what, choice, *id)}, choice,
        (what.left ? what.left : what.right)->words.simplified().left(60));
}

int Adjudicator::settleAll(AdjudicationChoice choice)
{
    const auto count = static_cast<int>(m_differences.size());
    const auto first = m_session.library().annotations().reserveIds(count);
    if (!first) {
        Q_EMIT failed(first.error());
        return 0;
    }
    QList<Edit> edits;
    qint64 id = *first;
    for (const PlacedDifference &placed : std::as_const(m_differences)) {
        const Edit edit = adjudication(placed.articleId, placed.difference, choice, id++);
        if (!edits.isEmpty() && edits.last().articleId == edit.articleId) {
            edits.last().annotations += edit.annotations;
        } else {
            edits.append(edit);
        }
    }
    return count > 0 && perform(edits, choice, {}) ? count : 0;
}

} // namespace Quoth

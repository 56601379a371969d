// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/duplicatespanel.h>

#include <common/articletitle.h>
#include <common/revision.h>
#include <library/session.h>
#include <store/articlestore.h>
#include <store/library.h>

#include <QLocale>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Of two texts with so much in common one is most often the other with an addition.
constexpr double leastShare = 0.7;

QString shownName(const Result<ArticleSummary> &summary)
{
    return summary ? shownTitle(summary->title, summary->source) : QString();
}

} // namespace

DuplicatesPanel::DuplicatesPanel(Session &session, QWidget *parent)
    : TablePane(
          u"duplicates"_s, tr("Articles that are nearly the same"),
          {tr("In common"), tr("Article"), tr("Source"), tr("Nearly the same"), tr("Source")},
          parent)
    , m_session(session)
    , m_reader(session.libraryPath(), LibraryReader::Access::ReadWrite)
{
    stretch(1);
    stretch(3);
    addAct(
        tr("Make One"), tr("Keep the first; what is annotated in the second goes along (M)"),
        Qt::Key_M, [this] { merge(); });
    addAct(
        tr("They Are Two"), tr("Do not offer these again (X)"), Qt::Key_X, [this] { keepApart(); });
}

void DuplicatesPanel::openAndLook()
{
    setHeading(tr("Looking…"));
    show();
    focusTable();
    m_reader.ask<QList<NearSame>>(
        [](Library &library, const StopCallable &stop) {
            return library.revisions().nearSame(leastShare, stop);
        },
        [this](const Result<QList<NearSame>> &pairs) { take(pairs); });
}

void DuplicatesPanel::take(const Result<QList<NearSame>> &pairs)
{
    m_pairs = pairs.value_or(QList<NearSame>());
    if (!pairs) {
        Q_EMIT failed(pairs.error());
    }
    ArticleStore &articles = m_session.library().articles();
    QList<QStringList> rows;
    for (const NearSame &pair : std::as_const(m_pairs)) {
        const auto first = articles.summary(pair.first);
        const auto second = articles.summary(pair.second);
        rows.append(
            {tr("%1 %").arg(QLocale().toString(int(pair.score * 100))), shownName(first),
             first ? first->outlet : QString(), shownName(second),
             second ? second->outlet : QString()});
    }
    setRows(rows);
    const int count = static_cast<int>(m_pairs.size());
    setHeading(
        count == 0 ? tr("No two articles are nearly the same")
                   : tr("%n pair(s) of articles that are nearly the same", nullptr, count));
}

std::optional<NearSame> DuplicatesPanel::current() const
{
    const int row = currentRow();
    return row >= 0 && row < m_pairs.size() ? std::optional(m_pairs[row]) : std::nullopt;
}

/// And whatever else is about an article that is no more.
void DuplicatesPanel::forgetCurrent()
{
    const int row = currentRow();
    m_pairs.removeAt(row);
    removeRow(row);
}

void DuplicatesPanel::merge()
{
    const auto pair = current();
    if (!pair) {
        return;
    }
    const auto outcome =
        revisionOf(m_session.library(), pair->second, pair->first, u"article-merge"_s);
    if (!outcome) {
        Q_EMIT failed(outcome.error());
        return;
    }
    if (m_session.perform(outcome->step)) {
        forgetCurrent();
        Q_EMIT hintGiven(revisionSentence(*outcome));
    }
}

void DuplicatesPanel::keepApart()
{
    if (const auto pair = current()) {
        UndoStep step;
        step.name = u"keep-apart"_s;
        step.library = {RevisionStore::keepingApart(*pair)};
        if (m_session.perform(step)) {
            forgetCurrent();
        }
    }
}

qint64 DuplicatesPanel::articleOf(int row, bool isOther) const
{
    if (row < 0 || row >= m_pairs.size()) {
        return 0;
    }
    return isOther ? m_pairs[row].second : m_pairs[row].first;
}

void DuplicatesPanel::shut()
{
    m_reader.cancel();
    TablePane::shut();
}

QString revisionSentence(const RevisionOutcome &outcome)
{
    QString sentence =
        DuplicatesPanel::tr("%n annotation(s) went along.", nullptr, outcome.carried);
    if (outcome.uncertain > 0) {
        sentence +=
            u' ' + DuplicatesPanel::tr("%n is/are to be reviewed.", nullptr, outcome.uncertain);
    }
    if (outcome.orphaned > 0) {
        sentence += u' ' + DuplicatesPanel::tr(
                               "%n has/have no place in it and is/are kept with the former text.",
                               nullptr, outcome.orphaned);
    }
    return sentence;
}

} // namespace Quoth

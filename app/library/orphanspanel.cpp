// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/orphanspanel.h>

#include <annotate/label.h>
#include <common/orphan.h>
#include <library/session.h>
#include <store/library.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// More than anybody goes through at one sitting.
constexpr int mostListed = 2'000;
constexpr qsizetype cellLength = 200;

} // namespace

OrphansPanel::OrphansPanel(Session &session, QWidget *parent)
    : TablePane(
          u"orphans"_s, tr("Annotations that have no place in the text of today"),
          {tr("Words"), tr("Kind"), tr("Note"), tr("Article")}, parent)
    , m_session(session)
{
    stretch(0);
    stretch(3);
    setLetters(1, 22);
    setLetters(2, 22);
    addAct(
        tr("Put Here"), tr("Put it on the words that are selected on the page (P)"), Qt::Key_P,
        [this] { place(); });
    addAct(
        tr("Delete"), tr("Take it from this list (Delete)"), Qt::Key_Delete, [this] { forget(); });
    connect(&session, &Session::shelfChanged, this, [this] {
        if (isVisible()) {
            list();
        }
    });
}

void OrphansPanel::openAndList()
{
    show();
    list();
    focusTable();
}

void OrphansPanel::list()
{
    const auto orphans = m_session.library().revisions().allOrphans(mostListed);
    if (!orphans) {
        Q_EMIT failed(orphans.error());
        return;
    }
    m_orphans = *orphans;
    QList<QStringList> rows;
    for (const OrphanedAnnotation &orphan : std::as_const(m_orphans)) {
        rows.append(
            {orphan.words.simplified().left(cellLength), labelName(orphan.kind, orphan.tag),
             orphan.note.simplified().left(cellLength), orphan.title});
    }
    setRows(rows);
    const int count = static_cast<int>(m_orphans.size());
    setHeading(
        count == 0 ? tr("Every annotation has its place")
                   : tr("%n annotation(s) without a place in the new text", nullptr, count));
}

std::optional<OrphanedAnnotation> OrphansPanel::current() const
{
    const int row = currentRow();
    return row >= 0 && row < m_orphans.size() ? std::optional(m_orphans[row]) : std::nullopt;
}

void OrphansPanel::place()
{
    const auto orphan = current();
    if (!orphan) {
        return;
    }
    const Span selection = m_selection ? m_selection() : Span();
    if (m_session.content().article.id != orphan->article || selection.isEmpty()) {
        Q_EMIT articleChosen(orphan->article);
        Q_EMIT hintGiven(tr("Select the words on the page that it belongs to, and put it there."));
        return;
    }
    const auto step = placingOrphan(m_session.library(), *orphan, selection);
    if (!step) {
        Q_EMIT failed(step.error());
    } else {
        (void)m_session.perform(*step);
    }
}

void OrphansPanel::forget()
{
    if (const auto orphan = current()) {
        (void)m_session.perform(forgettingOrphan(*orphan));
    }
}

qint64 OrphansPanel::articleOf(int row, bool isOther) const
{
    if (row < 0 || row >= m_orphans.size()) {
        return 0;
    }
    return isOther ? m_orphans[row].formerArticle : m_orphans[row].article;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/orphanspanel.h>

#include <annotate/label.h>
#include <common/orphan.h>
#include <library/session.h>
#include <store/library.h>
#include <window/sectionheading.h>

#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// More than anybody goes through at one sitting.
constexpr int mostListed = 2'000;
constexpr qsizetype cellLength = 200;

} // namespace

OrphansPanel::OrphansPanel(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_model(new QStandardItemModel(0, 4, this))
    , m_table(new QTableView(this))
    , m_heading(new SectionHeading({}, this))
{
    setObjectName(u"orphans"_s);
    build();
    hide();
    connect(&session, &Session::shelfChanged, this, [this] {
        if (isVisible()) {
            list();
        }
    });
}

void OrphansPanel::build()
{
    m_model->setHorizontalHeaderLabels({tr("Words"), tr("Kind"), tr("Note"), tr("Article")});
    m_table->setObjectName(u"orphansTable"_s);
    m_table->setAccessibleName(tr("Annotations that have no place in the text of today"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_table->horizontalHeader()->resizeSection(1, fontMetrics().averageCharWidth() * 22);
    m_table->horizontalHeader()->resizeSection(2, fontMetrics().averageCharWidth() * 22);
    m_table->installEventFilter(this);
    setFocusProxy(m_table);
    const auto button = [this](const QString &text, const QString &help, auto act) {
        auto *one = new QToolButton(this);
        one->setText(text);
        one->setToolTip(help);
        connect(one, &QToolButton::clicked, this, act);
        return one;
    };
    auto *shutButton = button(u"✕"_s, tr("Close (Esc)"), &OrphansPanel::shut);
    shutButton->setAutoRaise(true);
    shutButton->setAccessibleName(tr("Close"));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(14, 6, 8, 4);
    top->addWidget(m_heading, 1);
    top->addWidget(button(
        tr("Put Here"), tr("Put it on the words that are selected on the page (P)"),
        &OrphansPanel::place));
    top->addWidget(
        button(tr("Delete"), tr("Take it from this list (Delete)"), &OrphansPanel::forget));
    top->addWidget(shutButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    connect(m_table, &QTableView::doubleClicked, this, [this] { choose(false); });
}

void OrphansPanel::openAndList()
{
    show();
    list();
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void OrphansPanel::list()
{
    const auto orphans = m_session.library().revisions().allOrphans(mostListed);
    if (!orphans) {
        Q_EMIT failed(orphans.error());
        return;
    }
    const int row = m_table->currentIndex().row();
    m_orphans = *orphans;
    m_model->removeRows(0, m_model->rowCount());
    for (const OrphanedAnnotation &orphan : std::as_const(m_orphans)) {
        QList<QStandardItem *> items;
        for (const QString &text :
             {orphan.words.simplified().left(cellLength), labelName(orphan.kind, orphan.tag),
              orphan.note.simplified().left(cellLength), orphan.title}) {
            items.append(new QStandardItem(text));
            items.last()->setToolTip(text);
        }
        m_model->appendRow(items);
    }
    const int count = static_cast<int>(m_orphans.size());
    m_heading->setText(
        count == 0 ? tr("Every annotation has its place")
                   : tr("%n annotation(s) without a place in the new text", nullptr, count));
    if (count > 0) {
        m_table->setCurrentIndex(m_model->index(std::clamp(row, 0, count - 1), 0));
    }
}

std::optional<OrphanedAnnotation> OrphansPanel::current() const
{
    const int row = m_table->currentIndex().row();
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
        choose(false);
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

void OrphansPanel::choose(bool isFormer)
{
    if (const auto orphan = current()) {
        Q_EMIT articleChosen(isFormer ? orphan->formerArticle : orphan->article);
    }
}

void OrphansPanel::shut()
{
    hide();
    Q_EMIT closed();
}

bool OrphansPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched != m_table || (!isOverride && event->type() != QEvent::KeyPress)) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isPlain = key->modifiers() == Qt::NoModifier;
    const bool isOurs =
        isReturn || (isPlain && (key->key() == Qt::Key_P || key->key() == Qt::Key_Delete ||
                                 key->key() == Qt::Key_Escape));
    if (!isOurs) {
        return QFrame::eventFilter(watched, event);
    }
    event->accept();
    if (isOverride) {
        return true;
    }
    if (isReturn) {
        choose(key->modifiers() == Qt::ShiftModifier);
    } else if (key->key() == Qt::Key_P) {
        place();
    } else if (key->key() == Qt::Key_Delete) {
        forget();
    } else {
        shut();
    }
    return true;
}

} // namespace Quoth

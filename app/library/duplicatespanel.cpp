// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/duplicatespanel.h>

#include <common/revision.h>
#include <library/session.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <window/sectionheading.h>

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Of two texts with so much in common one is most often the other with an addition.
constexpr double leastShare = 0.7;

QString shownName(const Result<ArticleSummary> &summary)
{
    return !summary ? QString() : summary->title.isEmpty() ? summary->source : summary->title;
}

} // namespace

DuplicatesPanel::DuplicatesPanel(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_model(new QStandardItemModel(0, 5, this))
    , m_table(new QTableView(this))
    , m_heading(new SectionHeading({}, this))
    , m_reader(session.libraryPath(), LibraryReader::Access::ReadWrite)
{
    setObjectName(u"duplicates"_s);
    build();
    hide();
}

void DuplicatesPanel::build()
{
    m_model->setHorizontalHeaderLabels(
        {tr("In common"), tr("Article"), tr("Source"), tr("Nearly the same"), tr("Source")});
    m_table->setObjectName(u"duplicatesTable"_s);
    m_table->setAccessibleName(tr("Articles that are nearly the same"));
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
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    setFocusProxy(m_table);
    auto *shut = new QToolButton(this);
    shut->setText(u"✕"_s);
    shut->setAutoRaise(true);
    shut->setAccessibleName(tr("Close"));
    shut->setToolTip(tr("Close (Esc)"));
    const auto button = [this](const QString &text, const QString &help, auto act) {
        auto *one = new QToolButton(this);
        one->setText(text);
        one->setToolTip(help);
        connect(one, &QToolButton::clicked, this, act);
        return one;
    };
    auto *top = new QHBoxLayout;
    top->setContentsMargins(14, 6, 8, 4);
    top->addWidget(m_heading, 1);
    top->addWidget(button(
        tr("Make One"), tr("Keep the first; what is annotated in the second goes along (M)"),
        &DuplicatesPanel::merge));
    top->addWidget(button(
        tr("They Are Two"), tr("Do not offer these again (X)"), &DuplicatesPanel::keepApart));
    top->addWidget(shut);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    connect(m_table, &QTableView::doubleClicked, this, [this] { choose(false); });
    connect(shut, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

void DuplicatesPanel::openAndLook()
{
    m_heading->setText(tr("Looking…"));
    show();
    m_table->setFocus(Qt::ShortcutFocusReason);
    m_reader.ask<QList<NearSame>>(
        [](Library &library, const StopCallable &stop) {
            return library.revisions().nearSame(leastShare, stop);
        },
        [this](const Result<QList<NearSame>> &pairs) { take(pairs); });
}

void DuplicatesPanel::take(const Result<QList<NearSame>> &pairs)
{
    m_model->removeRows(0, m_model->rowCount());
    m_pairs = pairs.value_or(QList<NearSame>());
    if (!pairs) {
        Q_EMIT failed(pairs.error());
    }
    ArticleStore &articles = m_session.library().articles();
    for (const NearSame &pair : std::as_const(m_pairs)) {
        const auto first = articles.summary(pair.first);
        const auto second = articles.summary(pair.second);
        QList<QStandardItem *> row;
        for (const QString &text :
             {tr("%1 %").arg(QLocale().toString(int(pair.score * 100))), shownName(first),
              first ? first->outlet : QString(), shownName(second),
              second ? second->outlet : QString()}) {
            row.append(new QStandardItem(text));
        }
        m_model->appendRow(row);
    }
    const int count = static_cast<int>(m_pairs.size());
    m_heading->setText(
        count == 0 ? tr("No two articles are nearly the same")
                   : tr("%n pair(s) of articles that are nearly the same", nullptr, count));
    if (count > 0) {
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
}

std::optional<NearSame> DuplicatesPanel::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_pairs.size() ? std::optional(m_pairs[row]) : std::nullopt;
}

/// And whatever else is about an article that is no more.
void DuplicatesPanel::forgetCurrent()
{
    const int row = m_table->currentIndex().row();
    m_pairs.removeAt(row);
    m_model->removeRow(row);
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

void DuplicatesPanel::choose(bool isSecond)
{
    if (const auto pair = current()) {
        Q_EMIT articleChosen(isSecond ? pair->second : pair->first);
    }
}

bool DuplicatesPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched != m_table || (!isOverride && event->type() != QEvent::KeyPress)) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isPlain = key->modifiers() == Qt::NoModifier;
    const bool isOurs =
        isReturn || (isPlain && (key->key() == Qt::Key_M || key->key() == Qt::Key_X ||
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
    } else if (key->key() == Qt::Key_M) {
        merge();
    } else if (key->key() == Qt::Key_X) {
        keepApart();
    } else {
        m_reader.cancel();
        hide();
        Q_EMIT closed();
    }
    return true;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/tablepane.h>

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

TablePane::TablePane(
    const QString &name, const QString &accessibleName, const QStringList &columns, QWidget *parent)
    : QFrame(parent)
    , m_model(new QStandardItemModel(0, static_cast<int>(columns.size()), this))
    , m_table(new QTableView(this))
    , m_heading(new SectionHeading({}, this))
    , m_top(new QHBoxLayout)
{
    m_model->setHorizontalHeaderLabels(columns);
    build(name, accessibleName);
    hide();
}

void TablePane::build(const QString &name, const QString &accessibleName)
{
    setObjectName(name);
    m_table->setObjectName(name + u"Table"_s);
    m_table->setAccessibleName(accessibleName);
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
    m_table->installEventFilter(this);
    setFocusProxy(m_table);
    auto *close = new QToolButton(this);
    close->setText(u"✕"_s);
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    m_top->setContentsMargins(14, 6, 8, 4);
    m_top->addWidget(m_heading, 1);
    m_top->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(m_top);
    layout->addWidget(m_table, 1);
    connect(m_table, &QTableView::doubleClicked, this, [this] { choose(false); });
    connect(close, &QToolButton::clicked, this, [this] { shut(); });
}

void TablePane::addAct(
    const QString &text, const QString &help, Qt::Key key, const std::function<void()> &act)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(help);
    connect(button, &QToolButton::clicked, this, act);
    m_top->insertWidget(m_top->count() - 1, button); // before the one that closes
    m_acts.append({key, act});
}

void TablePane::stretch(int column)
{
    m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void TablePane::setLetters(int column, int letters)
{
    m_table->horizontalHeader()->resizeSection(column, fontMetrics().averageCharWidth() * letters);
}

void TablePane::setHeading(const QString &text)
{
    m_heading->setText(text);
}

void TablePane::setRows(const QList<QStringList> &rows)
{
    const int row = currentRow();
    m_model->removeRows(0, m_model->rowCount());
    for (const QStringList &texts : rows) {
        QList<QStandardItem *> items;
        for (const QString &text : texts) {
            items.append(new QStandardItem(text));
            items.last()->setToolTip(text);
        }
        m_model->appendRow(items);
    }
    if (!rows.isEmpty()) {
        const int last = static_cast<int>(rows.size()) - 1;
        m_table->setCurrentIndex(m_model->index(std::clamp(row, 0, last), 0));
    }
}

void TablePane::removeRow(int row)
{
    m_model->removeRow(row);
}

int TablePane::currentRow() const
{
    return m_table->currentIndex().row();
}

void TablePane::focusTable()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void TablePane::choose(bool isOther)
{
    if (const qint64 article = articleOf(currentRow(), isOther); article != 0) {
        Q_EMIT articleChosen(article);
    }
}

void TablePane::shut()
{
    hide();
    Q_EMIT closed();
}

bool TablePane::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched != m_table || (!isOverride && event->type() != QEvent::KeyPress)) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isPlain = key->modifiers() == Qt::NoModifier;
    const auto act = std::find_if(m_acts.cbegin(), m_acts.cend(), [&](const KeyAct &one) {
        return isPlain && one.key == key->key();
    });
    const bool isEscape = isPlain && key->key() == Qt::Key_Escape;
    if (!isReturn && !isEscape && act == m_acts.cend()) {
        return QFrame::eventFilter(watched, event);
    }
    event->accept();
    if (isOverride) {
        return true;
    }
    if (isReturn) {
        choose(key->modifiers() == Qt::ShiftModifier);
    } else if (isEscape) {
        shut();
    } else {
        act->act();
    }
    return true;
}

} // namespace Quoth

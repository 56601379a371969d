// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/commandpalette.h>

#include <window/fuzzymatch.h>

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace Quoth {

namespace {

constexpr int mostShown = 60;
enum CommandRole
{
    NumberRole = Qt::UserRole,
    KindRole,
    KeyRole
};

/// The name, and pale at the end of the row what it is and its key.
class CommandDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override
    {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        const QString key = index.data(KeyRole).toString();
        const QString facts = key.isEmpty() ? index.data(KindRole).toString() : key;
        const int width = row.fontMetrics.horizontalAdvance(facts) + 20;
        const QString name = row.text;
        row.text.clear();
        row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
        const QPalette &palette = row.palette;
        painter->save();
        painter->setPen(palette.color(QPalette::Text));
        const QRect area = row.rect.adjusted(10, 0, -10, 0);
        const QRect nameArea =
            QStyle::visualRect(row.direction, area, area.adjusted(0, 0, -width, 0));
        painter->drawText(
            nameArea,
            static_cast<int>(
                QStyle::visualAlignment(row.direction, Qt::AlignLeft) | Qt::AlignVCenter),
            row.fontMetrics.elidedText(name, Qt::ElideRight, nameArea.width()));
        painter->setPen(palette.color(QPalette::PlaceholderText));
        painter->drawText(
            area,
            static_cast<int>(
                QStyle::visualAlignment(row.direction, Qt::AlignRight) | Qt::AlignVCenter),
            facts);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, option.fontMetrics.height() + 12};
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window)
    , m_line(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_line->setObjectName(QStringLiteral("commandLine"));
    m_line->setAccessibleName(tr("What to do or where to go"));
    m_line->setPlaceholderText(tr("Type some letters of an action, article, tag or speaker"));
    m_line->setTextMargins(6, 4, 6, 4);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(tr("What fits"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    m_line->installEventFilter(this);
    hide();
}

void CommandPalette::open(const QList<Command> &commands)
{
    m_commands = commands;
    const QWidget *window = parentWidget();
    const int width = std::min(window->width() - 40, fontMetrics().averageCharWidth() * 72);
    const int height = std::min(window->height() - 80, fontMetrics().height() * 22);
    setGeometry((window->width() - width) / 2, 40, width, height);
    m_line->clear();
    filter({});
    show();
    raise();
    m_line->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::filter(const QString &typed)
{
    QList<std::pair<int, qsizetype>> fits; // score, number
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        if (const int score = fuzzyScore(typed, m_commands[i].name); score > 0) {
            fits.append({score, i});
        }
    }
    std::stable_sort(
        fits.begin(), fits.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    m_list->clear();
    for (const auto &[score, number] : fits.first(std::min<qsizetype>(mostShown, fits.size()))) {
        const Command &command = m_commands[number];
        auto *item = new QListWidgetItem(command.name, m_list);
        item->setData(NumberRole, number);
        item->setData(KindRole, command.kind);
        item->setData(KeyRole, command.key);
        item->setData(Qt::AccessibleDescriptionRole, command.kind);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item) {
        return;
    }
    const std::function<void()> act = m_commands.value(item->data(NumberRole).toLongLong()).run;
    hide();
    if (act) {
        act();
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && watched == m_line) {
        hide();
    }
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const int last = m_list->count() - 1;
    switch (key->key()) {
    case Qt::Key_Escape:
        hide();
        parentWidget()->setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(last, m_list->currentRow() + 1));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(0, m_list->currentRow() - 1));
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace Quoth

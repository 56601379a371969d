// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/shelfpanel.h>

#include <library/librarylist.h>
#include <library/queryfilters.h>
#include <library/shelf.h>
#include <settings/themecolors.h>

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// Headings small and pale, what the query has in bold with a dot, counts at the end of the line.
class ShelfDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        const override
    {
        QStyleOptionViewItem shown = option;
        const qint64 count = index.data(ShelfModel::CountRole).toLongLong();
        const QString number = count < 0 ? QString() : QLocale().toString(count);
        const int room = option.fontMetrics.horizontalAdvance(number) + 12;
        const QRect line = option.rect;
        initStyleOption(&shown, index);
        const QString text = shown.text;
        shown.text.clear();
        shown.widget->style()->drawControl(QStyle::CE_ItemViewItem, &shown, painter, shown.widget);
        painter->save();
        painter->setFont(shown.font);
        painter->setPen(shown.palette.color(QPalette::Text));
        const QRect words =
            QStyle::visualRect(option.direction, line, line.adjusted(4, 0, -room, 0));
        painter->drawText(
            words, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
            QFontMetrics(shown.font).elidedText(text, Qt::ElideRight, words.width()));
        painter->setPen(themeColors(option.palette).dim);
        painter->setFont(option.font);
        const QRect end = QStyle::visualRect(
            option.direction, line, line.adjusted(line.width() - room, 0, -8, 0));
        painter->drawText(
            end, int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)),
            number);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + 8};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isHeading = ShelfModel::nodeOf(index) == ShelfModel::Node::Heading;
        if (isHeading) {
            option->palette.setColor(QPalette::Text, themeColors(option->palette).dim);
        }
        if (index.data(ShelfModel::ChosenRole).toBool()) {
            option->font.setBold(true);
            option->text = u"• "_s + option->text;
        }
    }
};

} // namespace

ShelfPanel::ShelfPanel(Shelf &shelf, LibraryList &list, QWidget *parent)
    : QWidget(parent)
    , m_shelf(shelf)
    , m_watched(&shelf)
    , m_list(list)
    , m_tree(new QTreeView(this))
{
    m_tree->setObjectName(u"shelf"_s);
    m_tree->setAccessibleName(tr("Collections and filters"));
    m_tree->setModel(&shelf.model());
    m_tree->setItemDelegate(new ShelfDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setDragEnabled(true);
    m_tree->setAcceptDrops(true);
    m_tree->setDropIndicatorShown(true);
    m_tree->setDragDropMode(QAbstractItemView::DragDrop);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setIndentation(14);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->installEventFilter(this);
    setFocusProxy(m_tree);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tree);
    connect(m_tree, &QTreeView::clicked, this, &ShelfPanel::choose);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &ShelfPanel::showMenu);
    m_tree->expand(shelf.model().collectionsIndex());
    // Rows that come again are to be seen again.
    connect(&shelf.model(), &QAbstractItemModel::rowsInserted, m_tree, [this](const auto &parent) {
        if (ShelfModel::nodeOf(parent) == ShelfModel::Node::Collection) {
            m_tree->expand(parent);
        }
    });
}

void ShelfPanel::choose(const QModelIndex &index)
{
    const QString filter = index.data(ShelfModel::FilterRole).toString();
    switch (ShelfModel::nodeOf(index)) {
    case ShelfModel::Node::All:
        m_list.setTrash(false);
        Q_EMIT queryWanted({});
        break;
    case ShelfModel::Node::Heading:
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
        break;
    case ShelfModel::Node::Collection:
    case ShelfModel::Node::Facet:
        Q_EMIT queryWanted(toggledFilter(m_list.searchText(), filter));
        break;
    case ShelfModel::Node::Search:
        Q_EMIT queryWanted(m_list.searchText() == filter ? QString() : filter);
        break;
    case ShelfModel::Node::Trash:
        m_list.setTrash(!m_list.query().isTrash);
        break;
    }
}

void ShelfPanel::addCollection()
{
    const QModelIndex current = m_tree->currentIndex();
    const bool isBelow = ShelfModel::nodeOf(current) == ShelfModel::Node::Collection;
    edit(
        m_shelf.addCollection(isBelow ? current.data(ShelfModel::IdRole).toLongLong() : qint64(0)));
}

void ShelfPanel::edit(qint64 collection)
{
    const QModelIndex index = m_shelf.model().indexOfCollection(collection);
    if (index.isValid()) {
        m_tree->expand(index.parent());
        m_tree->setCurrentIndex(index);
        m_tree->setFocus();
        m_tree->edit(index);
    }
}

void ShelfPanel::remove()
{
    const QModelIndex current = m_tree->currentIndex();
    switch (ShelfModel::nodeOf(current)) {
    case ShelfModel::Node::Collection:
    case ShelfModel::Node::Search:
        m_shelf.remove(current.data(ShelfModel::IdRole).toLongLong());
        break;
    case ShelfModel::Node::Trash:
        askToEmpty();
        break;
    default:
        break;
    }
}

/// The one thing here that cannot be taken back.
void ShelfPanel::askToEmpty()
{
    const QModelIndex trash = m_tree->currentIndex();
    const qint64 count = trash.data(ShelfModel::CountRole).toLongLong();
    if (count <= 0) {
        return;
    }
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("Empty the Trash"),
        tr("%n article(s) will be deleted with all their annotations. This cannot be undone.",
           nullptr, int(count)),
        QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *erase = box->addButton(tr("Delete for Good"), QMessageBox::DestructiveRole);
    connect(erase, &QPushButton::clicked, &m_shelf, &Shelf::emptyTrash);
    box->open();
}

void ShelfPanel::putSelection()
{
    const QModelIndex current = m_tree->currentIndex();
    if (m_selection && ShelfModel::nodeOf(current) == ShelfModel::Node::Collection) {
        m_shelf.put(m_selection(), current.data(ShelfModel::IdRole).toLongLong());
    }
}

void ShelfPanel::showMenu(QPoint place)
{
    const QModelIndex index = m_tree->indexAt(place);
    const ShelfModel::Node node = ShelfModel::nodeOf(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The keys belong to the tree, where eventFilter answers them; here they are told.
    const auto add = [this, menu](const QString &text, const QString &key, auto act) {
        connect(menu->addAction(text + u'\t' + key), &QAction::triggered, this, act);
    };
    add(tr("&New Collection"), tr("Ins"), &ShelfPanel::addCollection);
    if (!m_list.searchText().trimmed().isEmpty()) {
        add(tr("&Keep This Search"), tr("Ctrl+D"),
            [this] { edit(m_shelf.keepSearch(m_list.searchText())); });
    }
    if (node == ShelfModel::Node::Collection) {
        add(tr("&Put the Selected Articles Here"), tr("P"), &ShelfPanel::putSelection);
    }
    if (node == ShelfModel::Node::Collection || node == ShelfModel::Node::Search) {
        add(tr("&Rename"), tr("F2"), [this] { m_tree->edit(m_tree->currentIndex()); });
        add(tr("&Delete"), tr("Del"), &ShelfPanel::remove);
    }
    if (node == ShelfModel::Node::Trash) {
        add(tr("&Empty the Trash…"), tr("Del"), &ShelfPanel::remove);
    }
    menu->popup(m_tree->viewport()->mapToGlobal(place));
}

bool ShelfPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_tree || !isKey) {
        return QWidget::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPress = event->type() == QEvent::KeyPress;
    const bool isPlain =
        key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
    const auto answer = [&](auto act) {
        if (isPress) {
            act();
        }
        event->accept();
        return true;
    };
    if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier) {
        return answer([this] { edit(m_shelf.keepSearch(m_list.searchText())); });
    }
    if (!isPlain) {
        return QWidget::eventFilter(watched, event);
    }
    switch (key->key()) {
    case Qt::Key_Insert:
        return answer([this] { addCollection(); });
    case Qt::Key_Delete:
        return answer([this] { remove(); });
    case Qt::Key_P:
        return answer([this] { putSelection(); });
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return answer([this] { choose(m_tree->currentIndex()); });
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void ShelfPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_shelf.setWatched(true);
}

void ShelfPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_watched) { // it may be gone before the last of its widgets
        m_watched->setWatched(false);
    }
}

} // namespace Quoth

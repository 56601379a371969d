// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/articleview.h>

#include <library/articledelegate.h>
#include <library/articlelistmodel.h>
#include <settings/themecolors.h>

#include <QHeaderView>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int cellMargin = 6;

QFont headingFont(const QFont &font)
{
    QFont heading = font;
    heading.setPointSizeF(font.pointSizeF() * 0.92);
    heading.setWeight(QFont::DemiBold);
    return heading;
}

} // namespace

ArticleView::ArticleView(ArticleListModel &model, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_columns(new QHeaderView(Qt::Horizontal, this))
{
    setModel(&model);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new ArticleDelegate(this));
    viewport()->setBackgroundRole(QPalette::Window);
    m_columns->setObjectName(u"articleColumns"_s);
    m_columns->setModel(&model);
    m_columns->setSectionsMovable(true);
    m_columns->setSectionsClickable(true);
    m_columns->setSortIndicatorShown(true);
    m_columns->setHighlightSections(false);
    m_columns->hide();
    connect(m_columns, &QHeaderView::sectionResized, viewport(), qOverload<>(&QWidget::update));
    connect(m_columns, &QHeaderView::sectionMoved, viewport(), qOverload<>(&QWidget::update));
    for (const auto signal :
         {&QAbstractItemModel::rowsRemoved, &QAbstractItemModel::rowsInserted}) {
        connect(&model, signal, this, [this] {
            updateGeometries();
            viewport()->update();
        });
    }
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        updateGeometries();
        viewport()->update();
    });
    measure();
}

void ArticleView::setWide(bool isWide)
{
    const QModelIndex top = indexAt(QPoint(1, 1));
    m_isWide = isWide;
    m_columns->setVisible(isWide);
    doItemsLayout();
    scrollTo(currentIndex().isValid() ? currentIndex() : top);
}

void ArticleView::setSnippetsShown(bool areShown)
{
    if (m_areSnippetsShown != areShown) {
        m_areSnippetsShown = areShown;
        doItemsLayout();
    }
}

void ArticleView::measure()
{
    m_groupHeight = 0;
    m_rowHeight = m_isWide ? fontMetrics().height() + 8
                           : ArticleDelegate::rowHeight(font(), m_areSnippetsShown);
}

/// Few lists are grouped, and opening a face takes long.
int ArticleView::groupHeight() const
{
    if (m_groupHeight == 0) {
        m_groupHeight = QFontMetrics(headingFont(font())).height() + 16;
    }
    return m_groupHeight;
}

int ArticleView::topOf(int row) const
{
    const int groups = m_model.groupsBefore(row);
    return groups == 0 ? row * m_rowHeight
                       : row * m_rowHeight - groups * (m_rowHeight - groupHeight());
}

int ArticleView::rowAt(int y) const
{
    int low = 0;
    int high = m_model.rowCount();
    while (high - low > 1) { // the last row that begins above
        const int middle = low + (high - low) / 2;
        (topOf(middle) <= y ? low : high) = middle;
    }
    return low;
}

QRect ArticleView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != &m_model) {
        return {};
    }
    const int height = m_model.isGroup(index.row()) ? groupHeight() : m_rowHeight;
    return {0, topOf(index.row()) - verticalOffset(), viewport()->width(), height};
}

QModelIndex ArticleView::indexAt(const QPoint &point) const
{
    const int count = m_model.rowCount();
    const int y = point.y() + verticalOffset();
    if (count == 0 || y < 0 || y >= topOf(count)) {
        return {};
    }
    return m_model.index(rowAt(y), 0);
}

void ArticleView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid()) {
        return;
    }
    const QRect area = visualRect(index);
    const int room = viewport()->height();
    int shift = 0;
    if (hint == PositionAtTop || area.top() < 0) {
        shift = area.top();
    } else if (hint == PositionAtBottom || area.bottom() >= room) {
        shift = area.bottom() - room + 1;
    }
    if (hint == PositionAtCenter) {
        shift = area.center().y() - room / 2;
    }
    verticalScrollBar()->setValue(verticalScrollBar()->value() + shift);
}

void ArticleView::doItemsLayout()
{
    measure();
    QAbstractItemView::doItemsLayout(); // past that of QListView, which measures every row
    updateGeometries();
    viewport()->update();
}

/// Typing to jump would read every title; there is a field for that.
void ArticleView::keyboardSearch(const QString &) {}

void ArticleView::updateGeometries()
{
    const int head = m_isWide ? m_columns->sizeHint().height() : 0;
    setViewportMargins(0, head, 0, 0);
    const QRect area = viewport()->geometry();
    m_columns->setGeometry(area.left(), area.top() - head, area.width(), head);
    const int room = viewport()->height();
    verticalScrollBar()->setPageStep(room);
    verticalScrollBar()->setSingleStep(m_rowHeight);
    verticalScrollBar()->setRange(0, std::max(0, topOf(m_model.rowCount()) - room));
    QAbstractItemView::updateGeometries();
}

int ArticleView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void ArticleView::scrollContentsBy(int, int dy)
{
    if (std::abs(dy) < viewport()->height()) {
        viewport()->scroll(0, dy);
    } else {
        viewport()->update();
    }
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void ArticleView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        doItemsLayout();
    }
}

void ArticleView::dataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    Q_UNUSED(roles)
    const QRect area = visualRect(topLeft).united(visualRect(bottomRight));
    viewport()->update(area.intersected(viewport()->rect()));
}

void ArticleView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
}

QModelIndex ArticleView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = m_model.rowCount();
    if (count == 0) {
        return {};
    }
    const int page = std::max(1, viewport()->height() / m_rowHeight - 1);
    int row = currentIndex().isValid() ? currentIndex().row() : -1;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row -= 1;
        break;
    case MoveDown:
    case MoveNext:
        row += 1;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = count - 1;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return m_model.index(std::clamp(row, 0, count - 1), 0);
}

void ArticleView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const QRect area = rect.normalized();
    const QModelIndex first = indexAt(QPoint(0, std::max(area.top(), -verticalOffset())));
    if (!first.isValid()) {
        selectionModel()->select(QItemSelection(), flags);
        return;
    }
    QModelIndex last = indexAt(QPoint(0, area.bottom()));
    if (!last.isValid()) {
        last = m_model.index(m_model.rowCount() - 1, 0);
    }
    selectionModel()->select(QItemSelection(first, last), flags);
}

QRegion ArticleView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const QRect area = visualRect(m_model.index(range.top(), 0)) |
                           visualRect(m_model.index(range.bottom(), 0));
        region += area.intersected(viewport()->rect());
    }
    return region;
}

void ArticleView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && m_model.isGroup(index.row()) && event->button() == Qt::LeftButton) {
        m_model.toggleGroup(index.row());
        return;
    }
    QListView::mousePressEvent(event);
}

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool isGroup = current.isValid() && m_model.isGroup(current.row());
    const bool isFolded = isGroup && current.data(ArticleListModel::FoldedRole).toBool();
    const bool opens = event->key() == Qt::Key_Right && isFolded;
    const bool folds = event->key() == Qt::Key_Left && isGroup && !isFolded;
    const bool toggles =
        isGroup && (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return);
    if (opens || folds || toggles) {
        m_model.toggleGroup(current.row());
        return;
    }
    QListView::keyPressEvent(event);
}

void ArticleView::paintEvent(QPaintEvent *event)
{
    const int count = m_model.rowCount();
    if (count == 0) {
        return;
    }
    QPainter painter(viewport());
    const QRect dirty = event->rect();
    const int last = rowAt(dirty.bottom() + verticalOffset());
    for (int row = rowAt(std::max(0, dirty.top() + verticalOffset())); row <= last; ++row) {
        const QModelIndex index = m_model.index(row, 0);
        const QRect area = visualRect(index);
        if (m_model.isGroup(row)) {
            paintGroup(painter, index, area);
        } else {
            paintRow(painter, index, area);
        }
    }
}

void ArticleView::paintRow(QPainter &painter, const QModelIndex &index, const QRect &area)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = area;
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    if (m_isWide) {
        paintColumns(painter, option, index.row());
    } else {
        itemDelegate()->paint(&painter, option, index);
    }
}

void ArticleView::paintColumns(QPainter &painter, const QStyleOptionViewItem &option, int row)
{
    const ThemeColors &colors = themeColors(option.palette);
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(option.rect, colors.selected);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(colors.accent);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter.setFont(option.font);
    for (int column = 0; column < ArticleListModel::ColumnCount; ++column) {
        if (m_columns->isSectionHidden(column)) {
            continue;
        }
        const QModelIndex cell = m_model.index(row, column);
        const QRect area(
            m_columns->sectionViewportPosition(column) + cellMargin, option.rect.top(),
            m_columns->sectionSize(column) - 2 * cellMargin, option.rect.height());
        const auto alignment =
            Qt::Alignment(cell.data(Qt::TextAlignmentRole).toInt()) | Qt::AlignVCenter;
        painter.setPen(column == ArticleListModel::Title ? colors.ink : colors.dim);
        painter.drawText(
            area, int(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine,
            option.fontMetrics.elidedText(cell.data().toString(), Qt::ElideRight, area.width()));
    }
}

void ArticleView::paintGroup(QPainter &painter, const QModelIndex &index, const QRect &area)
{
    const ThemeColors &colors = themeColors(palette());
    QStyleOption arrow;
    arrow.initFrom(this);
    const int size = fontMetrics().height() / 2 + 2;
    arrow.rect = QStyle::visualRect(
        layoutDirection(), area, QRect(area.left() + 8, area.center().y() - size / 2, size, size));
    const bool isFolded = index.data(ArticleListModel::FoldedRole).toBool();
    const auto folded =
        isRightToLeft() ? QStyle::PE_IndicatorArrowLeft : QStyle::PE_IndicatorArrowRight;
    style()->drawPrimitive(
        isFolded ? folded : QStyle::PE_IndicatorArrowDown, &arrow, &painter, this);
    painter.setFont(headingFont(font()));
    painter.setPen(colors.dim);
    const QRect text =
        QStyle::visualRect(layoutDirection(), area, area.adjusted(14 + size, 0, -8, 0));
    painter.drawText(
        text, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    if (hasFocus() && index == currentIndex()) {
        painter.setPen(colors.accent);
        painter.drawRect(area.adjusted(1, 1, -2, -2));
    }
}

} // namespace Quoth

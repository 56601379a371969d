// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class QHeaderView;

namespace Quoth {

class ArticleListModel;

/// Shows the articles of a list, narrow or as a table of columns. All rows are of one height but
/// the headings of groups, so that where a row is can be computed: Qt's own views lay every row
/// out, which takes a million of them half a second at each change.
class ArticleView : public QListView
{
    Q_OBJECT

public:
    explicit ArticleView(ArticleListModel &model, QWidget *parent = nullptr);

    void setWide(bool isWide);
    [[nodiscard]] bool isWide() const { return m_isWide; }
    /// The columns of the table; hidden while the list is narrow.
    [[nodiscard]] QHeaderView &columns() { return *m_columns; }
    /// Room for where the sought words stand.
    void setSnippetsShown(bool areShown);

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void keyboardSearch(const QString &search) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void dataChanged(
        const QModelIndex &topLeft, const QModelIndex &bottomRight,
        const QList<int> &roles) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    void measure();
    [[nodiscard]] int groupHeight() const;
    [[nodiscard]] int topOf(int row) const; ///< in the whole list, in pixels
    [[nodiscard]] int rowAt(int y) const;   ///< the row that this pixel is in
    void paintRow(QPainter &painter, const QModelIndex &index, const QRect &area);
    void paintGroup(QPainter &painter, const QModelIndex &index, const QRect &area);
    void paintColumns(QPainter &painter, const QStyleOptionViewItem &option, int row);

    ArticleListModel &m_model;
    QHeaderView *m_columns;
    bool m_isWide = false;
    bool m_areSnippetsShown = false;
    int m_rowHeight = 1;
    mutable int m_groupHeight = 0; ///< 0: not measured yet
};

} // namespace Quoth

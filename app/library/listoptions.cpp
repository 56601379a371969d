// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/listoptions.h>

#include <library/articleview.h>
#include <library/librarylist.h>

#include <QActionGroup>
#include <QHeaderView>
#include <QSettings>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

using Model = ArticleListModel;

struct SortRow
{
    ArticleSort sort;
    int column;
    bool isDescending; ///< at first: names begin with A, dates with the newest
};

constexpr SortRow sortRows[] = {{ArticleSort::Imported, Model::Imported, true},
                                {ArticleSort::Published, Model::Published, true},
                                {ArticleSort::Title, Model::Title, false},
                                {ArticleSort::Outlet, Model::Outlet, false},
                                {ArticleSort::Byline, Model::Byline, false},
                                {ArticleSort::Language, Model::Language, false},
                                {ArticleSort::Length, Model::Length, true},
                                {ArticleSort::Quotations, Model::Quotations, true},
                                {ArticleSort::Open, Model::Open, true}};

const QList<int> hiddenAtFirst{Model::Language, Model::Length, Model::Imported};

} // namespace

ListOptions::ListOptions(LibraryList &list, ArticleView &view, QWidget *parent)
    : QMenu(parent)
    , m_list(list)
    , m_view(view)
    , m_wide(new QAction(tr("&Table"), this))
{
    addSorting();
    addGrouping();
    addSeparator();
    m_wide->setCheckable(true);
    m_wide->setShortcut(Qt::CTRL | Qt::Key_F7);
    m_wide->setStatusTip(tr("Show the articles as a table with columns, or as a list"));
    addAction(m_wide);
    addColumns();
    restoreColumns();
    connect(m_wide, &QAction::toggled, this, [this](bool isWide) {
        m_view.setWide(isWide);
        QSettings().setValue(u"library/table"_s, isWide);
        Q_EMIT wideChanged(isWide);
    });
    connect(&m_list, &LibraryList::queryChanged, this, &ListOptions::showState);
    QHeaderView &head = m_view.columns();
    connect(&head, &QHeaderView::sectionClicked, this, &ListOptions::sortByColumn);
    connect(&head, &QHeaderView::sectionResized, this, &ListOptions::keepColumns);
    connect(&head, &QHeaderView::sectionMoved, this, &ListOptions::keepColumns);
    head.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&head, &QHeaderView::customContextMenuRequested, this, [this](QPoint place) {
        m_columns->popup(m_view.columns().mapToGlobal(place));
    });
    showState();
}

void ListOptions::addSorting()
{
    QMenu *menu = addMenu(tr("&Sort By"));
    auto *group = new QActionGroup(this);
    for (const SortRow &row : sortRows) {
        QAction *action = menu->addAction(
            m_list.model().headerData(row.column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        group->addAction(action);
        m_sorts.append(action);
        connect(action, &QAction::triggered, this, [this, row] {
            m_list.setSort(row.sort, row.isDescending);
        });
    }
    menu->addSeparator();
    m_descending = menu->addAction(tr("&Reverse"));
    connect(m_descending, &QAction::triggered, this, [this] {
        m_list.setSort(m_list.query().sort, !m_list.query().isDescending);
    });
}

void ListOptions::addGrouping()
{
    QMenu *menu = addMenu(tr("&Group By"));
    auto *group = new QActionGroup(this);
    const std::pair<ArticleGrouping, QString> rows[] = {
        {ArticleGrouping::None, tr("&Nothing")},
        {ArticleGrouping::Outlet, tr("&Source")},
        {ArticleGrouping::Month, tr("&Month")},
        {ArticleGrouping::Language, tr("&Language")}};
    for (const auto &[grouping, name] : rows) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setData(int(grouping));
        group->addAction(action);
        m_groupings.append(action);
        connect(action, &QAction::triggered, this, [this, grouping = grouping] {
            m_list.setGrouping(grouping);
        });
    }
}

void ListOptions::addColumns()
{
    m_columns = addMenu(tr("&Columns"));
    for (int column = 0; column < Model::ColumnCount; ++column) {
        QAction *action = m_columns->addAction(
            m_list.model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setEnabled(column != Model::Title);
        connect(action, &QAction::triggered, this, [this, column](bool isShown) {
            m_view.columns().setSectionHidden(column, !isShown);
            keepColumns();
            m_view.viewport()->update();
        });
    }
}

void ListOptions::sortByColumn(int column)
{
    for (const SortRow &row : sortRows) {
        if (row.column == column) {
            const bool isSame = m_list.query().sort == row.sort;
            m_list.setSort(row.sort, isSame ? !m_list.query().isDescending : row.isDescending);
        }
    }
}

void ListOptions::showState()
{
    const ListQuery &query = m_list.query();
    for (qsizetype i = 0; i < m_sorts.size(); ++i) {
        const SortRow &row = sortRows[i];
        m_sorts[i]->setChecked(row.sort == query.sort);
        if (row.sort == query.sort) {
            m_view.columns().setSortIndicator(
                row.column, query.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
        }
    }
    for (QAction *action : std::as_const(m_groupings)) {
        action->setChecked(action->data().toInt() == int(query.grouping));
    }
}

void ListOptions::restoreColumns()
{
    QHeaderView &head = m_view.columns();
    head.setStretchLastSection(false);
    head.setSectionResizeMode(Model::Title, QHeaderView::Stretch);
    const int letter = head.fontMetrics().averageCharWidth();
    head.setMinimumSectionSize(letter * 6);
    for (int column = 0; column < Model::ColumnCount; ++column) {
        const bool isLong = column == Model::Outlet || column == Model::Byline;
        if (column != Model::Title) {
            head.resizeSection(column, letter * (isLong ? 22 : 14));
        }
        head.setSectionHidden(column, hiddenAtFirst.contains(column));
    }
    head.restoreState(QSettings().value(u"library/columns"_s).toByteArray());
    const QList<QAction *> actions = m_columns->actions();
    for (int column = 0; column < Model::ColumnCount; ++column) {
        actions[column]->setChecked(!head.isSectionHidden(column));
    }
}

void ListOptions::keepColumns() const
{
    if (m_view.isWide()) {
        QSettings().setValue(u"library/columns"_s, m_view.columns().saveState());
    }
}

} // namespace Quoth

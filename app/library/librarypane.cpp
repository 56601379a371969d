// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/librarypane.h>

#include <library/articleview.h>
#include <library/librarylist.h>
#include <library/listoptions.h>
#include <library/queryfilters.h>
#include <library/shelf.h>
#include <library/shelfpanel.h>
#include <window/ondemand.h>
#include <window/sectionheading.h>

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// So much of the window has the table when it is asked for.
constexpr double tableShare = 0.55;

} // namespace

LibraryPane::LibraryPane(LibraryList &list, QWidget *parent)
    : QWidget(parent)
    , m_list(list)
    , m_heading(new SectionHeading({}, this))
    , m_menu(new QToolButton(this))
    , m_view(new ArticleView(list.model(), this))
    , m_options(new ListOptions(list, *m_view, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    m_view->setObjectName(u"articleList"_s);
    m_view->setAccessibleName(tr("Articles in the library"));
    m_menu->setObjectName(u"listMenu"_s);
    m_menu->setText(u"⋯"_s);
    m_menu->setAutoRaise(true);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setMenu(m_options);
    m_menu->setAccessibleName(tr("Sort, group, columns"));
    m_menu->setToolTip(tr("Sort, group, columns"));
    addAction(m_options->wideAction());

    auto *top = new QHBoxLayout;
    top->setContentsMargins(14, 8, 8, 4);
    top->addWidget(m_heading, 1);
    top->addWidget(m_menu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    m_splitter->addWidget(m_view);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    layout->addWidget(m_splitter, 1);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    setMinimumWidth(180);
    connectView();
    m_options->wideAction()->setChecked(QSettings().value(u"library/table"_s).toBool());
    m_count = list.model().order().ids.size();
    m_isWhole = list.model().order().isWhole;
    updateHeading();
}

void LibraryPane::connectView()
{
    ArticleListModel &model = m_list.model();
    connect(
        m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) {
            const qint64 id = index.data(ArticleListModel::IdRole).toLongLong();
            if (!m_isChanging && id != 0) {
                m_current = id;
                Q_EMIT articleChosen(id);
            }
        });
    // What is open goes on being shown; the list alone does not open another.
    connect(&model, &ArticleListModel::orderAboutToChange, this, [this] { m_isChanging = true; });
    connect(&model, &ArticleListModel::orderChanged, this, [this] { markCurrent(false); });
    connect(&m_list, &LibraryList::listed, this, [this](qsizetype count, bool isWhole) {
        m_count = count;
        m_isWhole = isWhole;
        m_view->setSnippetsShown(!soughtWords(m_list.query().search).isEmpty());
        updateHeading();
    });
    connect(m_options, &ListOptions::wideChanged, this, &LibraryPane::giveRoom);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LibraryPane::showMenu);
}

void LibraryPane::setShelf(Shelf &shelf)
{
    m_shelf = &shelf;
    m_shelfPanel = new OnDemand<ShelfPanel>([this, &shelf] {
        auto *panel = new ShelfPanel(shelf, m_list, this);
        panel->setSelection([this] { return selectedArticles(); });
        connect(panel, &ShelfPanel::queryWanted, this, &LibraryPane::queryWanted);
        return panel;
    });
    m_shelfPanel->hide();
    m_splitter->addWidget(m_shelfPanel);
}

void LibraryPane::showShelf(bool isShown)
{
    if (!m_shelfPanel || m_shelfPanel->isVisibleTo(this) == isShown) {
        return;
    }
    const bool hadFocus = m_shelfPanel->isAncestorOf(focusWidget());
    m_shelfPanel->setVisible(isShown);
    if (isShown) {
        m_splitter->setSizes({3 * height() / 5, 2 * height() / 5});
        m_shelfPanel->setFocus(Qt::ShortcutFocusReason);
    } else if (hadFocus) {
        focusList();
    }
}

void LibraryPane::showMenu(QPoint place)
{
    const QList<qint64> articles = selectedArticles();
    if (!m_shelf || articles.isEmpty()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_list.query().isTrash) {
        connect(
            menu->addAction(tr("&Put Back") + u'\t' + tr("Ctrl+Del")), &QAction::triggered, this,
            [this, articles] { m_shelf->putBack(articles); });
    } else {
        QMenu *into = menu->addMenu(tr("&Put Into Collection"));
        for (const Collection &one : m_shelf->collections()) {
            if (one.query.isEmpty()) {
                connect(
                    into->addAction(one.name), &QAction::triggered, this,
                    [this, articles, id = one.id] { m_shelf->put(articles, id); });
            }
        }
        into->addSeparator();
        connect(into->addAction(tr("New collection")), &QAction::triggered, this, [this, articles] {
            m_shelf->put(articles, m_shelf->addCollection(0));
        });
        for (const Collection &one : m_shelf->collections()) {
            if (one.query.isEmpty() && hasFilter(m_list.searchText(), collectionFilter(one.name))) {
                connect(
                    menu->addAction(tr("Take &Out of “%1”").arg(one.name)), &QAction::triggered,
                    this, [this, articles, id = one.id] { m_shelf->takeOut(articles, id); });
            }
        }
        menu->addSeparator();
        connect(
            menu->addAction(tr("Move to &Trash") + u'\t' + tr("Del")), &QAction::triggered, this,
            [this, articles] { m_shelf->trash(articles); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

bool LibraryPane::answerKey(int key, Qt::KeyboardModifiers modifiers, bool isPress)
{
    const bool isTrash = m_list.query().isTrash;
    const bool trashes = key == Qt::Key_Delete && modifiers == Qt::NoModifier && !isTrash;
    const bool putsBack = key == Qt::Key_Delete && modifiers == Qt::ControlModifier && isTrash;
    if (!m_shelf || (!trashes && !putsBack)) {
        return false;
    }
    if (isPress && trashes) {
        m_shelf->trash(selectedArticles());
    } else if (isPress) {
        m_shelf->putBack(selectedArticles());
    }
    return true;
}

bool LibraryPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::KeyPress;
    if (watched == m_view && (isPress || event->type() == QEvent::ShortcutOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (answerKey(key->key(), key->modifiers(), isPress)) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LibraryPane::showFault(const QString &message)
{
    m_heading->setText(message);
}

void LibraryPane::setCurrentArticle(qint64 articleId)
{
    m_current = articleId;
    const QModelIndex current = m_view->currentIndex();
    if (current.data(ArticleListModel::IdRole).toLongLong() != articleId) {
        markCurrent(true);
    }
}

void LibraryPane::markCurrent(bool isScrolling)
{
    m_isChanging = true;
    const QModelIndex index = m_list.model().indexOf(m_current);
    if (index.isValid()) {
        m_view->setCurrentIndex(index);
        if (isScrolling) {
            m_view->scrollTo(index);
        }
    } else {
        m_view->selectionModel()->clear();
    }
    m_isChanging = false;
}

QList<qint64> LibraryPane::selectedArticles() const
{
    QList<qint64> ids;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes()) {
        const qint64 id = index.data(ArticleListModel::IdRole).toLongLong();
        if (index.column() == 0 && id != 0) {
            ids.append(id);
        }
    }
    return ids;
}

void LibraryPane::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void LibraryPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        updateHeading();
    }
}

void LibraryPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_view->isWide() && m_narrowWidth == 0) {
        giveRoom(true);
    }
}

/// A table needs room that the page gives back as soon as the list is narrow again.
void LibraryPane::giveRoom(bool isWide)
{
    auto *splitter = qobject_cast<QSplitter *>(parentWidget());
    if (!splitter || !isVisible()) {
        return;
    }
    QList<int> sizes = splitter->sizes();
    const int place = splitter->indexOf(this);
    const int page = place + 1;
    int wanted = m_narrowWidth;
    if (isWide) {
        m_narrowWidth = sizes[place];
        wanted = std::max(sizes[place], static_cast<int>(splitter->width() * tableShare));
    }
    if (wanted > 0 && page < sizes.size()) {
        sizes[page] = std::max(0, sizes[page] + sizes[place] - wanted);
        sizes[place] = wanted;
        splitter->setSizes(sizes);
    }
}

void LibraryPane::updateHeading()
{
    QString count = QLocale().toString(m_count);
    if (!m_isWhole) {
        count += u"+"_s;
    }
    m_heading->setText(
        m_list.isSearching() ? tr("Found · %1").arg(count) : tr("Articles · %1").arg(count));
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/librarypane.h>

#include <library/articledelegate.h>
#include <library/articlefilter.h>
#include <library/articlelistmodel.h>
#include <window/sectionheading.h>

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

LibraryPane::LibraryPane(ArticleListModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_proxy(new ArticleFilter(this))
    , m_heading(new SectionHeading({}, this))
    , m_view(new QListView(this))
{
    m_proxy->setSourceModel(&model);
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new ArticleDelegate(this));
    m_view->setObjectName(u"articleList"_s);
    m_view->setAccessibleName(tr("Articles in the library"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setBackgroundRole(QPalette::Window);

    m_heading->setContentsMargins(14, 12, 14, 6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addWidget(m_view, 1);
    setMinimumWidth(180);

    connect(
        m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) {
            if (index.isValid()) {
                Q_EMIT articleChosen(index.data(ArticleListModel::IdRole).toLongLong());
            }
        });
    for (const auto signal :
         {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_proxy, signal, this, &LibraryPane::updateHeading);
    }
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &LibraryPane::updateHeading);
    updateHeading();
}

void LibraryPane::showHits(const QList<SearchHit> &hits)
{
    // What is current goes on being shown; the list alone does not open another.
    const QSignalBlocker blocker(this);
    m_proxy->setHits(hits);
    updateHeading();
}

void LibraryPane::showAll()
{
    const QSignalBlocker blocker(this);
    m_proxy->clear();
    updateHeading();
}

void LibraryPane::showFault(const QString &message)
{
    m_heading->setText(message);
}

QList<qint64> LibraryPane::shownArticles() const
{
    QList<qint64> ids;
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        ids.append(m_proxy->index(row, 0).data(ArticleListModel::IdRole).toLongLong());
    }
    return ids;
}

void LibraryPane::setCurrentArticle(qint64 articleId)
{
    const QModelIndex index = m_proxy->mapFromSource(m_model.indexOf(articleId));
    if (index == m_view->currentIndex()) {
        return;
    }
    const QSignalBlocker blocker(this);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
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

void LibraryPane::updateHeading()
{
    const QString count = QLocale().toString(m_proxy->rowCount());
    m_heading->setText(
        m_proxy->isSearching() ? tr("Found · %1").arg(count) : tr("Articles · %1").arg(count));
}

} // namespace Quoth

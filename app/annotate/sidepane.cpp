// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/sidepane.h>

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace Quoth {

SidePane::SidePane(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
{
    m_tabs->setObjectName(QStringLiteral("sideTabs"));
    m_tabs->setAccessibleName(tr("Pages of the side pane"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setDocumentMode(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    setMinimumWidth(200);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

void SidePane::addPage(QWidget *page, const QString &title)
{
    m_pages->addWidget(page);
    m_tabs->addTab(title);
}

void SidePane::addRarePage(QWidget *page, const QString &title)
{
    addPage(page, title);
    setPageVisible(page, false);
    m_rarePages.append(page);
}

void SidePane::showPage(QWidget *page)
{
    if (m_rarePages.contains(page)) {
        setPageVisible(page, true);
        m_tabs->setCurrentIndex(m_pages->indexOf(page)); // before another one's name goes
        for (QWidget *other : std::as_const(m_rarePages)) {
            setPageVisible(other, other == page);
        }
    }
    m_tabs->setCurrentIndex(m_pages->indexOf(page));
}

void SidePane::setPageVisible(QWidget *page, bool isVisible)
{
    m_tabs->setTabVisible(m_pages->indexOf(page), isVisible);
}

int SidePane::tabsWidth() const
{
    return m_tabs->sizeHint().width();
}

bool SidePane::isShowing(const QWidget *page) const
{
    return isVisible() && m_pages->currentWidget() == page;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
// Two articles side by side: the one that is worked on, and another to compare with.
#include <window/mainwindow.h>

#include <annotate/hovercard.h>
#include <reader/readerview.h>
#include <reader/secondpage.h>
#include <store/annotationstore.h>
#include <store/articlestore.h>
#include <store/library.h>
#include <window/actions.h>
#include <window/desk.h>

#include <QAction>
#include <QSplitter>

namespace Quoth {

void MainWindow::connectBeside()
{
    QAction *action = (*m_actions)[Actions::SideBySide];
    connect(action, &QAction::toggled, this, [this](bool isOn) {
        if (isOn && !showBeside(m_shownArticle)) {
            (*m_actions)[Actions::SideBySide]->setChecked(false);
            return;
        }
        m_second->setVisible(isOn);
        if (!isOn) {
            m_second->clear();
            m_reader->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_second, &SecondPage::closeRequested, action, [action] { action->setChecked(false); });
    connect(m_second, &SecondPage::swapRequested, this, [this] {
        const qint64 other = m_second->content().article.id;
        if (showBeside(m_shownArticle)) {
            m_desk.openArticle(other);
        }
    });
    // What is done to its article elsewhere is seen here too.
    connect(&m_desk.session(), &Session::summaryChanged, this, &MainWindow::refreshBeside);
    ReaderView *page = &m_second->reader();
    connect(page, &ReaderView::annotationHovered, this, [this](qint64 id, QRect area) {
        m_hover->showFor(m_second->content().set, id, area);
    });
    page->setTypography(m_reader->typography());
    connect(m_reader, &ReaderView::zoomChanged, page, [this, page] {
        page->setTypography(m_reader->typography());
    });
}

bool MainWindow::showBeside(qint64 articleId)
{
    Library &library = m_desk.session().library();
    const auto article = library.articles().article(articleId);
    const auto set = library.annotations().load(articleId);
    if (!article || !set) {
        return false;
    }
    m_second->setContent({*article, *set});
    return true;
}

void MainWindow::refreshBeside(qint64 articleId)
{
    const qint64 shown = m_second->content().article.id;
    if (shown == 0 || (articleId != 0 && articleId != shown)) {
        return;
    }
    if (const auto set = m_desk.session().library().annotations().load(shown)) {
        m_second->setAnnotations(*set);
    } else {
        (*m_actions)[Actions::SideBySide]->setChecked(false); // it is gone
    }
}

} // namespace Quoth

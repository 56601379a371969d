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
#include <window/ondemand.h>

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
            m_second->part().clear();
            m_reader->setFocus(Qt::OtherFocusReason);
        }
    });
    // What is done to its article elsewhere is seen here too.
    connect(&m_desk.session(), &Session::summaryChanged, this, &MainWindow::refreshBeside);
}

SecondPage *MainWindow::buildSecondPage()
{
    auto *second = new SecondPage;
    ReaderView *page = &second->reader();
    page->setTypography(m_reader->typography());
    page->setTagLooks(m_reader->tagLooks());
    for (int kind = 0; kind < markKindCount; ++kind) {
        page->setKindVisible(MarkKind(kind), m_reader->isKindVisible(MarkKind(kind)));
    }
    connect(m_reader, &ReaderView::zoomChanged, page, [this, page] {
        page->setTypography(m_reader->typography());
    });
    connect(page, &ReaderView::annotationHovered, this, [this, second](qint64 id, QRect area) {
        m_hover->showFor(second->content().set, id, area);
    });
    connect(second, &SecondPage::closeRequested, this, [this] {
        (*m_actions)[Actions::SideBySide]->setChecked(false);
    });
    connect(second, &SecondPage::swapRequested, this, [this, second] {
        const qint64 other = second->content().article.id;
        if (showBeside(m_shownArticle)) {
            m_desk.openArticle(other);
        }
    });
    return second;
}

bool MainWindow::showBeside(qint64 articleId)
{
    Library &library = m_desk.session().library();
    const auto article = library.articles().article(articleId);
    const auto set = library.annotations().load(articleId);
    if (!article || !set) {
        return false;
    }
    m_second->part().setContent({*article, *set});
    return true;
}

void MainWindow::refreshBeside(qint64 articleId)
{
    SecondPage *second = m_second->built();
    const qint64 shown = second ? second->content().article.id : 0;
    if (shown == 0 || (articleId != 0 && articleId != shown)) {
        return;
    }
    if (const auto set = m_desk.session().library().annotations().load(shown)) {
        second->setAnnotations(*set);
    } else {
        (*m_actions)[Actions::SideBySide]->setChecked(false); // it is gone
    }
}

} // namespace Quoth

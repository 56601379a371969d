// SPDX-License-Identifier: GPL-3.0-or-later
// The review in the window: where it is put, and how one gets in and out.
#include <window/mainwindow.h>

#include <annotate/inspector.h>
#include <annotate/outlinepanel.h>
#include <annotate/sidepane.h>
#include <library/librarypane.h>
#include <library/queryfield.h>
#include <reader/readerview.h>
#include <review/reviewcard.h>
#include <review/reviewdesk.h>
#include <review/reviewside.h>
#include <window/actions.h>
#include <window/desk.h>
#include <window/ondemand.h>
#include <window/reviewactions.h>
#include <window/startpage.h>

#include <QAction>
#include <QStackedWidget>

namespace Quoth {

void MainWindow::buildReview()
{
    const Actions &actions = *m_actions;
    QList<QAction *> labels;
    for (int act = Actions::Label1; act <= Actions::Label9; ++act) {
        labels.append(actions[static_cast<Actions::Act>(act)]);
    }
    m_review = new ReviewDesk(
        m_desk.session(),
        {actions[Actions::Accept], actions[Actions::Reject], actions[Actions::ReviewSkip],
         actions[Actions::ReviewSame], actions[Actions::Speaker], actions[Actions::ReviewEntity],
         actions[Actions::ReviewFlag], actions[Actions::Note], actions[Actions::ReviewContext],
         actions[Actions::ReviewOpen], actions[Actions::ReviewBack]},
        labels, this);
    m_pages->addWidget(&m_review->card());
    m_side->addPage(&m_review->side(), tr("Review"));
    m_side->setPageVisible(&m_review->side(), false);
    new ReviewActions(*m_actions, *m_review, m_review);
}

void MainWindow::connectReview()
{
    const Actions &actions = *m_actions;
    Reviewer &reviewer = m_review->reviewer();
    const auto articleScope = [this] {
        return ReviewScope{
            ReviewScope::Kind::Articles, {m_desk.session().content().article.id}, {}};
    };
    connect(actions[Actions::Review], &QAction::triggered, this, [this, &reviewer, articleScope] {
        if (reviewer.isOpen()) {
            reviewer.close();
        } else if (!reviewer.resume()) {
            reviewer.open(m_desk.session().hasArticle() ? articleScope() : ReviewScope());
        }
    });
    connect(actions[Actions::ReviewArticle], &QAction::triggered, this, [&reviewer, articleScope] {
        reviewer.open(articleScope());
    });
    connect(actions[Actions::ReviewListed], &QAction::triggered, this, [this, &reviewer] {
        // Several selected ones are meant; else what the search found, else all that is listed.
        const QString query = m_find->text().trimmed();
        const QList<qint64> selected = m_library->selectedArticles();
        if (selected.size() > 1) {
            reviewer.open({ReviewScope::Kind::Articles, selected, {}});
        } else if (!query.isEmpty()) {
            reviewer.open({ReviewScope::Kind::Search, {}, query});
        } else {
            reviewer.open({ReviewScope::Kind::Articles, m_desk.list().allShown(), {}});
        }
    });
    connect(actions[Actions::ReviewLibrary], &QAction::triggered, this, [&reviewer] {
        reviewer.open({});
    });
    connect(actions[Actions::ReviewOpen], &QAction::triggered, this, [this, &reviewer] {
        const qint64 article = reviewer.content().article.id;
        const qint64 annotation = reviewer.current() ? reviewer.current()->id : 0;
        reviewer.close();
        m_desk.openArticle(article);
        m_desk.editor().setCurrent(annotation);
        showCurrent(annotation);
    });
    connect(&reviewer, &Reviewer::opened, this, &MainWindow::showReview);
    connect(m_reader, &ReaderView::zoomChanged, this, [this] {
        if (m_review->isOpen()) {
            m_review->card().part().setTypography(m_reader->typography());
        }
    });
}

void MainWindow::showReview()
{
    const bool isOpen = m_review->isOpen();
    m_side->setPageVisible(&m_review->side(), isOpen);
    // They are about the page behind it.
    m_side->setPageVisible(m_inspector, !isOpen);
    m_side->setPageVisible(m_outline, !isOpen);
    if (isOpen) {
        m_pages->setCurrentWidget(&m_review->card());
        m_review->side().part(); // which counts for the page too, also where the pane is shut
        m_side->showPage(&m_review->side());
        m_review->card().part().setTypography(m_reader->typography());
        m_review->card().setFocus(Qt::OtherFocusReason);
        return;
    }
    m_side->showPage(m_inspector);
    const bool hasArticle = m_desk.session().hasArticle();
    m_pages->setCurrentWidget(hasArticle ? static_cast<QWidget *>(m_reader) : m_start);
    m_reader->setFocus(Qt::OtherFocusReason);
    updateActions();
}

} // namespace Quoth

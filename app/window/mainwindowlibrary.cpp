// SPDX-License-Identifier: GPL-3.0-or-later
// The library's room in the window: filters below the list, places under the page, names beside it.
#include <window/mainwindow.h>

#include <annotate/annotationeditor.h>
#include <annotate/sidepane.h>
#include <library/concordancepanel.h>
#include <library/duplicatespanel.h>
#include <library/librarypane.h>
#include <library/libraryroom.h>
#include <library/namespanel.h>
#include <library/orphanspanel.h>
#include <library/queryfield.h>
#include <reader/readerview.h>
#include <window/actions.h>
#include <window/desk.h>
#include <window/importacts.h>
#include <window/messagebar.h>

#include <QAction>
#include <QSettings>
#include <QSplitter>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// A pane that the kept layout does not know of has no height yet.
void giveRoom(QSplitter &splitter, QWidget &pane)
{
    constexpr int leastHeight = 120;
    constexpr int height = 260;
    QList<int> sizes = splitter.sizes();
    const int index = splitter.indexOf(&pane);
    if (index > 0 && sizes[index] < leastHeight) {
        sizes[0] = std::max(0, sizes[0] - height + sizes[index]);
        sizes[index] = height;
        splitter.setSizes(sizes);
    }
}

} // namespace

void MainWindow::connectLibrary()
{
    const Actions &actions = *m_actions;
    auto *room = new LibraryRoom(m_desk.session(), m_desk.list(), *m_library, this);
    m_middle->addWidget(&room->concordance());
    m_middle->addWidget(&room->duplicates());
    m_middle->addWidget(&room->orphans());
    m_side->addRarePage(&room->names(), tr("Names"));
    connect(room, &LibraryRoom::failed, &m_desk.session(), &Session::failed);
    connect(room, &LibraryRoom::hintGiven, m_messages, &MessageBar::showHint);
    connect(room, &LibraryRoom::placeChosen, this, [this](qint64 article, Span span) {
        m_desk.openArticle(article);
        m_reader->setSelection(span);
        m_reader->ensureVisible(span);
        m_reader->setFocus(Qt::OtherFocusReason);
    });
    connect(room, &LibraryRoom::closed, this, [this] { m_reader->setFocus(Qt::OtherFocusReason); });
    connect(room, &LibraryRoom::articleChosen, &m_desk, &Desk::openArticle);
    connect(actions[Actions::Duplicates], &QAction::triggered, this, [this, room] {
        room->duplicates().part().openAndLook();
        giveRoom(*m_middle, room->duplicates());
    });
    room->setSelection([this] { return m_desk.editor().selection(); });
    connect(actions[Actions::Orphans], &QAction::triggered, this, [this, room] {
        room->orphans().part().openAndList();
        giveRoom(*m_middle, room->orphans());
    });
    connect(actions[Actions::ReadAgain], &QAction::triggered, this, [this] {
        showReadAgain(*this, m_desk, m_library->selectedArticles());
    });
    connect(m_library, &LibraryPane::queryWanted, m_find, &QLineEdit::setText);
    connect(actions[Actions::Concordance], &QAction::triggered, room, [room] {
        room->concordance().part().openForSearch();
    });
    connect(actions[Actions::Said], &QAction::triggered, this, [this, room] {
        const Annotation *current = m_desk.editor().current();
        room->concordance().part().openForSpeaker(current ? current->entity : QString());
    });
    connect(actions[Actions::ShowNames], &QAction::triggered, this, [this, room] {
        showSidePage(&room->names());
    });
    QAction *shelf = actions[Actions::ShowShelf];
    connect(shelf, &QAction::toggled, m_library, [this](bool isShown) {
        if (isShown) {
            (*m_actions)[Actions::ShowLibrary]->setChecked(true);
        }
        m_library->showShelf(isShown);
    });
    shelf->setChecked(QSettings().value(u"library/shelf"_s, false).toBool());
    connect(shelf, &QAction::toggled, this, [](bool isShown) {
        QSettings().setValue(u"library/shelf"_s, isShown);
    });
}

} // namespace Quoth

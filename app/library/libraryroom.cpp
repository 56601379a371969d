// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/libraryroom.h>

#include <library/concordancepanel.h>
#include <library/duplicatespanel.h>
#include <library/librarylist.h>
#include <library/librarypane.h>
#include <library/namespanel.h>
#include <library/orphanspanel.h>
#include <library/session.h>

namespace Quoth {

LibraryRoom::LibraryRoom(Session &session, LibraryList &list, LibraryPane &pane, QObject *parent)
    : QObject(parent)
    , m_shelf(session, list)
    , m_names(session)
    , m_concordance(new ConcordancePanel(session, list))
    , m_namesPanel(new NamesPanel(session, m_names))
    , m_duplicates(new DuplicatesPanel(session))
    , m_orphans(new OrphansPanel(session))
{
    pane.setShelf(m_shelf);
    connect(&m_shelf, &Shelf::failed, this, &LibraryRoom::failed);
    connect(&m_names, &NamesDesk::failed, this, &LibraryRoom::failed);
    connect(&m_names, &NamesDesk::hintGiven, this, &LibraryRoom::hintGiven);
    connect(m_namesPanel, &NamesPanel::failed, this, &LibraryRoom::failed);
    connect(
        m_namesPanel, &NamesPanel::placesWanted, m_concordance, &ConcordancePanel::openForEntity);
    connect(m_duplicates, &DuplicatesPanel::failed, this, &LibraryRoom::failed);
    connect(m_duplicates, &DuplicatesPanel::hintGiven, this, &LibraryRoom::hintGiven);
    connect(m_duplicates, &DuplicatesPanel::articleChosen, this, &LibraryRoom::articleChosen);
    connect(m_orphans, &OrphansPanel::failed, this, &LibraryRoom::failed);
    connect(m_orphans, &OrphansPanel::hintGiven, this, &LibraryRoom::hintGiven);
    connect(m_orphans, &OrphansPanel::articleChosen, this, &LibraryRoom::articleChosen);
    connect(m_concordance, &ConcordancePanel::failed, this, &LibraryRoom::failed);
    connect(m_concordance, &ConcordancePanel::hintGiven, this, &LibraryRoom::hintGiven);
    connect(m_concordance, &ConcordancePanel::placeChosen, this, &LibraryRoom::placeChosen);
}

} // namespace Quoth

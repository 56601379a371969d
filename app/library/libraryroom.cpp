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
    , m_session(session)
    , m_list(list)
    , m_shelf(session, list)
    , m_names(session)
    , m_concordance(new OnDemand<ConcordancePanel>([this] { return buildConcordance(); }))
    , m_namesPanel(new OnDemand<NamesPanel>([this] { return buildNames(); }))
    , m_duplicates(new OnDemand<DuplicatesPanel>([this] { return buildDuplicates(); }))
    , m_orphans(new OnDemand<OrphansPanel>([this] { return buildOrphans(); }))
{
    for (QWidget *panel :
         std::initializer_list<QWidget *>{m_concordance, m_duplicates, m_orphans}) {
        panel->hide();
    }
    pane.setShelf(m_shelf);
    connect(&m_shelf, &Shelf::failed, this, &LibraryRoom::failed);
    connect(&m_names, &NamesDesk::failed, this, &LibraryRoom::failed);
    connect(&m_names, &NamesDesk::hintGiven, this, &LibraryRoom::hintGiven);
}

ConcordancePanel *LibraryRoom::buildConcordance()
{
    auto *panel = new ConcordancePanel(m_session, m_list);
    connect(panel, &ConcordancePanel::failed, this, &LibraryRoom::failed);
    connect(panel, &ConcordancePanel::hintGiven, this, &LibraryRoom::hintGiven);
    connect(panel, &ConcordancePanel::placeChosen, this, &LibraryRoom::placeChosen);
    connect(panel, &ConcordancePanel::closed, this, &LibraryRoom::closed);
    return panel;
}

NamesPanel *LibraryRoom::buildNames()
{
    auto *panel = new NamesPanel(m_session, m_names);
    connect(panel, &NamesPanel::failed, this, &LibraryRoom::failed);
    connect(panel, &NamesPanel::placesWanted, this, [this](const QString &name) {
        m_concordance->part().openForEntity(name);
    });
    return panel;
}

DuplicatesPanel *LibraryRoom::buildDuplicates()
{
    auto *panel = new DuplicatesPanel(m_session);
    connect(panel, &DuplicatesPanel::failed, this, &LibraryRoom::failed);
    connect(panel, &DuplicatesPanel::hintGiven, this, &LibraryRoom::hintGiven);
    connect(panel, &DuplicatesPanel::articleChosen, this, &LibraryRoom::articleChosen);
    connect(panel, &DuplicatesPanel::closed, this, &LibraryRoom::closed);
    return panel;
}

OrphansPanel *LibraryRoom::buildOrphans()
{
    auto *panel = new OrphansPanel(m_session);
    panel->setSelection([this] { return m_selection ? m_selection() : Span(); });
    connect(panel, &OrphansPanel::failed, this, &LibraryRoom::failed);
    connect(panel, &OrphansPanel::hintGiven, this, &LibraryRoom::hintGiven);
    connect(panel, &OrphansPanel::articleChosen, this, &LibraryRoom::articleChosen);
    connect(panel, &OrphansPanel::closed, this, &LibraryRoom::closed);
    return panel;
}

} // namespace Quoth

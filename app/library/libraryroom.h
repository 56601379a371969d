// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <library/namesdesk.h>
#include <library/shelf.h>
#include <window/ondemand.h>

#include <QObject>

#include <functional>

namespace Quoth {

class ConcordancePanel;
class DuplicatesPanel;
class LibraryList;
class LibraryPane;
class NamesPanel;
class OrphansPanel;
class Session;

/// What belongs to the library beside its list: collections and filters, places in their context,
/// the names. It makes the panels when they are needed and connects them with each other; whoever
/// has it gives them a place in the window.
class LibraryRoom : public QObject
{
    Q_OBJECT

public:
    LibraryRoom(Session &session, LibraryList &list, LibraryPane &pane, QObject *parent = nullptr);

    [[nodiscard]] OnDemand<ConcordancePanel> &concordance() { return *m_concordance; }
    [[nodiscard]] OnDemand<DuplicatesPanel> &duplicates() { return *m_duplicates; }
    [[nodiscard]] OnDemand<OrphansPanel> &orphans() { return *m_orphans; }
    [[nodiscard]] OnDemand<NamesPanel> &names() { return *m_namesPanel; }
    /// What is selected on the page, where an orphan may be put.
    void setSelection(std::function<Span()> selection) { m_selection = std::move(selection); }

Q_SIGNALS:
    /// The reader has closed a panel, and goes back to the page.
    void closed();
    void placeChosen(qint64 articleId, Quoth::Span span);
    void articleChosen(qint64 articleId);
    void hintGiven(const QString &text);
    void failed(const Quoth::Error &error);

private:
    [[nodiscard]] ConcordancePanel *buildConcordance();
    [[nodiscard]] NamesPanel *buildNames();
    [[nodiscard]] DuplicatesPanel *buildDuplicates();
    [[nodiscard]] OrphansPanel *buildOrphans();

    Session &m_session;
    LibraryList &m_list;
    Shelf m_shelf;
    NamesDesk m_names;
    std::function<Span()> m_selection;
    OnDemand<ConcordancePanel> *m_concordance;
    OnDemand<NamesPanel> *m_namesPanel;
    OnDemand<DuplicatesPanel> *m_duplicates;
    OnDemand<OrphansPanel> *m_orphans;
};

} // namespace Quoth

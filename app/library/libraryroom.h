// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <library/namesdesk.h>
#include <library/shelf.h>

#include <QObject>

namespace Quoth {

class ConcordancePanel;
class DuplicatesPanel;
class LibraryList;
class LibraryPane;
class NamesPanel;
class OrphansPanel;
class Session;

/// What belongs to the library beside its list: collections and filters, places in their context,
/// the names. It makes the panels and connects them with each other; whoever has it gives them a
/// place in the window.
class LibraryRoom : public QObject
{
    Q_OBJECT

public:
    LibraryRoom(Session &session, LibraryList &list, LibraryPane &pane, QObject *parent = nullptr);

    [[nodiscard]] ConcordancePanel &concordance() { return *m_concordance; }
    [[nodiscard]] DuplicatesPanel &duplicates() { return *m_duplicates; }
    [[nodiscard]] OrphansPanel &orphans() { return *m_orphans; }
    [[nodiscard]] NamesPanel &names() { return *m_namesPanel; }

Q_SIGNALS:
    void placeChosen(qint64 articleId, Quoth::Span span);
    void articleChosen(qint64 articleId);
    void hintGiven(const QString &text);
    void failed(const Quoth::Error &error);

private:
    Shelf m_shelf;
    NamesDesk m_names;
    ConcordancePanel *m_concordance;
    NamesPanel *m_namesPanel;
    DuplicatesPanel *m_duplicates;
    OrphansPanel *m_orphans;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <store/search/searchstore.h>

#include <QObject>
#include <QTimer>

namespace Quoth {

class Session;

/// Answers what is typed into the search field: waits until the typing pauses for a moment, and
/// takes the last word as the beginning of one. Main thread, over the session's library.
class LibrarySearch : public QObject
{
    Q_OBJECT

public:
    explicit LibrarySearch(Session &session, QObject *parent = nullptr);

    /// What is in the field now.
    void setText(const QString &text);
    /// Asks again, after the library has changed.
    void repeat();

Q_SIGNALS:
    /// The best first, at most `mostHits`.
    void found(const QList<Quoth::SearchHit> &hits);
    /// The field is empty: everything is shown.
    void cleared();
    /// The query has a fault; what was found before may stay.
    void faulty(const QString &message, Quoth::Span place);
    void failed(const Quoth::Error &error);

private:
    void ask();

    static constexpr int mostHits = 500;

    Session &m_session;
    QTimer m_pause;
    QString m_text;
};

} // namespace Quoth

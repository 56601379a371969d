// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QSqlDatabase;

namespace Quoth {

/// Stops what another thread's connection is doing: its statement fails, and the connection lives
/// on. May outlive the connection, and may be used from any thread, but not while that is being
/// closed: whoever owns both sees to it.
class Interrupter
{
public:
    Interrupter();

    /// Does nothing where nothing runs, or the connection is gone. What begins afterwards is not
    /// stopped by it.
    void interrupt() const;

    // Of the connection's own thread: between these there is something to stop.
    void attach(const QSqlDatabase &connection);
    void detach();

private:
    struct Connection;
    // Shared, since whoever stops it must not need to know whether the connection is still there.
    std::shared_ptr<Connection> m_connection;
};

} // namespace Quoth

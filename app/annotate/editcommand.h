// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <text/edit.h>

#include <QUndoCommand>

#include <optional>

namespace Quoth {

class Session;

/// One act of the reader on the undo stack. Doing, undoing and redoing it each go through the
/// store; one that fails tells the session and leaves the stack.
class EditCommand : public QUndoCommand
{
public:
    /// `error` is set if the first doing fails; it need only live until the command is pushed.
    EditCommand(Session &session, const Edit &edit, std::optional<Error> *error);

    void redo() override;
    void undo() override;

private:
    void store(const Edit &edit, const QString &act);

    Session &m_session;
    Edit m_edit;
    std::optional<Error> *m_firstError;
    bool m_isDone = false;
};

/// What the undo menu calls an act, translated: "Accept" for "accept".
[[nodiscard]] QString actName(const QString &act);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/editcommand.h>

#include <library/session.h>

#include <QCoreApplication>

namespace Quoth {

using namespace Qt::StringLiterals;

EditCommand::EditCommand(Session &session, const Edit &edit, std::optional<Error> *error)
    : QUndoCommand(actName(edit.name))
    , m_session(session)
    , m_edit(edit)
    , m_firstError(error)
{
}

void EditCommand::redo()
{
    store(m_edit, m_isDone ? u"redo:"_s + m_edit.name : m_edit.name);
    m_isDone = true;
    m_firstError = nullptr;
}

void EditCommand::undo()
{
    store(inverted(m_edit), u"undo:"_s + m_edit.name);
}

void EditCommand::store(const Edit &edit, const QString &act)
{
    const Result<void> stored = m_session.apply(edit, act);
    if (stored) {
        return;
    }
    setObsolete(true);
    if (m_firstError) {
        *m_firstError = stored.error();
    }
    Q_EMIT m_session.failed(stored.error());
}

QString actName(const QString &act)
{
    struct Name
    {
        QLatin1StringView act;
        const char *text;
    };
    static constexpr Name names[] = {
        {"accept"_L1, QT_TRANSLATE_NOOP("Quoth::EditCommand", "Accept")},
        {"reject"_L1, QT_TRANSLATE_NOOP("Quoth::EditCommand", "Reject")},
        {"annotate"_L1, QT_TRANSLATE_NOOP("Quoth::EditCommand", "Annotate")},
        {"delete"_L1, QT_TRANSLATE_NOOP("Quoth::EditCommand", "Delete")},
        {"relabel"_L1, QT_TRANSLATE_NOOP("Quoth::EditCommand", "Change Kind")},
        {"bounds"_L1, QT_TRANSLATE_NOOP("Quoth::EditCommand", "Move Bounds")},
        {"entity"_L1, QT_TRANSLATE_NOOP("Quoth::EditCommand", "Change Name")},
        {"tag"_L1, QT_TRANSLATE_NOOP("Quoth::EditCommand", "Change Tag")},
        {"note"_L1, QT_TRANSLATE_NOOP("Quoth::EditCommand", "Change Note")},
        {"speaker"_L1, QT_TRANSLATE_NOOP("Quoth::EditCommand", "Set Speaker")}};
    for (const Name &name : names) {
        if (act == name.act) {
            return QCoreApplication::translate("Quoth::EditCommand", name.text);
        }
    }
    return act;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <window/acts.h>

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;

namespace Quoth {

/// Everything that the reader can do, one action each with its name, key, icon and tooltip.
class Actions : public QObject, public Acts
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);
    [[nodiscard]] QAction *operator[](Act act) const { return m_actions.value(act); }
    /// The actions of a section in the order of its menu.
    [[nodiscard]] QList<QAction *> of(Section section) const;
    [[nodiscard]] static QString sectionName(Section section);
    /// The other action that has this key, if there is one.
    [[nodiscard]] QAction *holderOf(const QKeySequence &key, Act except) const;
    /// Gives an action this key alone, and takes it from whoever has it; kept for the next start.
    void setKey(Act act, const QKeySequence &key);
    void resetKeys(Act act); ///< to those that the program comes with
    [[nodiscard]] static QList<QKeySequence> defaultKeys(Act act);

Q_SIGNALS:
    void keysChanged();

private:
    void setKeys(Act act, const QList<QKeySequence> &keys);
    QHash<int, QAction *> m_actions; // children of this object
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace Quoth {

class TagEditor;

/// An action for each tag, with the tag's key: on the page it gives the tag to the selection or to
/// the current highlight.
class TagActions : public QObject
{
    Q_OBJECT

public:
    /// The keys work in `page` alone, since elsewhere letters are typed.
    TagActions(TagEditor &editor, QWidget &page);

    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }

Q_SIGNALS:
    void tagChosen(const QString &name);

private:
    void update();

    TagEditor &m_editor;
    QWidget &m_page;
    QList<QAction *> m_actions; // children of this object
};

} // namespace Quoth

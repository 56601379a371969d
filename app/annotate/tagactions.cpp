// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/tagactions.h>

#include <annotate/tageditor.h>

#include <QAction>
#include <QWidget>

namespace Quoth {

TagActions::TagActions(TagEditor &editor, QWidget &page)
    : QObject(&page)
    , m_editor(editor)
    , m_page(page)
{
    update();
    connect(&editor, &TagEditor::tagsChanged, this, &TagActions::update);
}

void TagActions::update()
{
    qDeleteAll(m_actions);
    m_actions.clear();
    for (const Tag &tag : m_editor.tags()) {
        auto *action = new QAction(tr("Tag “%1”").arg(tag.name), this);
        action->setToolTip(tag.description.isEmpty() ? action->text() : tag.description);
        action->setShortcut(QKeySequence(tag.shortcut, QKeySequence::PortableText));
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(
            action, &QAction::triggered, this, [this, name = tag.name] { Q_EMIT tagChosen(name); });
        m_page.addAction(action);
        m_actions.append(action);
    }
}

} // namespace Quoth

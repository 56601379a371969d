// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/keysettings.h>

#include <window/actions.h>

#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Quoth {

namespace {

constexpr int actRole = Qt::UserRole;

QString keysText(const QAction &action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
}

} // namespace

KeySettings::KeySettings(Actions &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_find(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_key(new QKeySequenceEdit(this))
    , m_conflict(new QLabel(this))
    , m_keep(new QPushButton(tr("&Set"), this))
    , m_reset(new QPushButton(tr("&Default"), this))
{
    setObjectName(QStringLiteral("keySettings"));
    setWindowTitle(tr("Change Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_find->setPlaceholderText(tr("Find an action…"));
    m_find->setAccessibleName(tr("Find an action"));
    m_find->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("keyList"));
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Key")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_key->setObjectName(QStringLiteral("keyEdit"));
    m_key->setAccessibleName(tr("New key"));
    m_conflict->setObjectName(QStringLiteral("keyConflict"));
    m_conflict->setWordWrap(true);
    m_keep->setObjectName(QStringLiteral("keySet"));
    m_keep->setAutoDefault(false);
    m_reset->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_key, 1);
    row->addWidget(m_keep);
    row->addWidget(m_reset);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_find);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_conflict);
    fill();
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 30);
    m_list->resizeColumnToContents(0);
    connect(m_find, &QLineEdit::textChanged, this, &KeySettings::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeySettings::showCurrent);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &KeySettings::check);
    connect(m_keep, &QPushButton::clicked, this, &KeySettings::keep);
    connect(m_reset, &QPushButton::clicked, this, &KeySettings::reset);
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void KeySettings::fill()
{
    const int current = currentAct();
    m_list->clear();
    for (int act = 0; act < Actions::ActCount; ++act) {
        const QAction *action = m_actions[static_cast<Actions::Act>(act)];
        if (!action) {
            continue;
        }
        auto *item = new QTreeWidgetItem(m_list, {action->iconText(), keysText(*action)});
        item->setData(0, actRole, act);
        item->setToolTip(0, action->statusTip());
        if (act == current) {
            m_list->setCurrentItem(item);
        }
    }
    filter(m_find->text());
}

void KeySettings::filter(const QString &text)
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const bool fits = item->text(0).contains(text, Qt::CaseInsensitive) ||
                          item->text(1).contains(text, Qt::CaseInsensitive);
        item->setHidden(!fits);
    }
}

int KeySettings::currentAct() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, actRole).toInt() : -1;
}

void KeySettings::showCurrent()
{
    const int act = currentAct();
    if (act >= 0) {
        m_key->setKeySequence(m_actions[static_cast<Actions::Act>(act)]->shortcut());
    }
    check();
}

void KeySettings::check()
{
    const int act = currentAct();
    const QAction *other =
        act < 0 ? nullptr
                : m_actions.holderOf(m_key->keySequence(), static_cast<Actions::Act>(act));
    m_conflict->setText(
        other ? tr("“%1” has this key. Setting it takes it from there.").arg(other->iconText())
              : QString());
    m_keep->setEnabled(act >= 0);
}

void KeySettings::keep()
{
    const int act = currentAct();
    if (act < 0) {
        return;
    }
    m_actions.setKey(static_cast<Actions::Act>(act), m_key->keySequence());
    fill();
    check();
}

void KeySettings::reset()
{
    if (const int act = currentAct(); act >= 0) {
        m_actions.resetKeys(static_cast<Actions::Act>(act));
        fill();
        showCurrent();
    }
}

} // namespace Quoth

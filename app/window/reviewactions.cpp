// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/reviewactions.h>

#include <review/reviewcard.h>
#include <review/reviewdesk.h>
#include <window/actionrow.h>
#include <window/actions.h>

#include <QAction>

#include <utility>

namespace Quoth {

namespace {

constexpr Acts::Act pageActs[] = {Acts::ReviewSkip, Acts::ReviewBack,   Acts::ReviewSame,
                                  Acts::ReviewFlag, Acts::ReviewEntity, Acts::ReviewContext,
                                  Acts::ReviewOpen};

} // namespace

ReviewActions::ReviewActions(Actions &actions, ReviewDesk &desk, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_desk(desk)
{
    connectActions();
    const Reviewer &reviewer = desk.reviewer();
    connect(&reviewer, &Reviewer::opened, this, &ReviewActions::update);
    connect(&reviewer, &Reviewer::currentChanged, this, &ReviewActions::update);
    connect(&reviewer, &Reviewer::busyChanged, this, &ReviewActions::update);
    update();
}

void ReviewActions::connectActions()
{
    Reviewer &reviewer = m_desk.reviewer();
    for (const Acts::Act act : pageActs) {
        // Space, Return and Backspace belong to whatever else has the keyboard.
        m_actions[act]->setShortcutContext(Qt::WidgetShortcut);
    }
    const auto on = [this](Acts::Act act, const auto &slot) {
        connect(m_actions[act], &QAction::triggered, this, slot);
    };
    on(Acts::ReviewSkip, [&reviewer] { reviewer.skip(); });
    on(Acts::ReviewBack, [&reviewer] { reviewer.back(); });
    on(Acts::ReviewSame, [&reviewer] { reviewer.toggleTwins(); });
    on(Acts::ReviewFlag, [&reviewer] { reviewer.toggleFlag(); });
    on(Acts::ReviewEntity, [this] { m_desk.card().part().editEntity(); });
    on(Acts::ReviewContext, [this] { m_desk.card().part().changeContext(); });
}

void ReviewActions::update()
{
    if (m_desk.isOpen()) {
        updateOpen();
    } else {
        for (const Acts::Act act : pageActs) {
            m_actions[act]->setEnabled(false);
        }
        for (QAction *action : std::exchange(m_putAway, {})) {
            action->setEnabled(true);
        }
    }
    updateTwins();
}

void ReviewActions::updateOpen()
{
    const Annotation *current = m_desk.reviewer().current();
    const bool canAct = current && !m_desk.reviewer().isBusy();
    const bool isQuotation = canAct && current->kind == AnnotationKind::Quotation;
    for (int number = 0; number < Acts::ActCount; ++number) {
        const auto act = static_cast<Acts::Act>(number);
        QAction *action = m_actions[act];
        if (action && isForReviewToo(act)) {
            action->setEnabled(act == Acts::Speaker ? isQuotation : canAct);
        }
    }
    for (QAction *action : m_actions.of(Acts::Section::Annotate)) {
        const bool isShared = [&] {
            for (int number = 0; number < Acts::ActCount; ++number) {
                if (m_actions[static_cast<Acts::Act>(number)] == action) {
                    return isForReviewToo(static_cast<Acts::Act>(number));
                }
            }
            return false;
        }();
        if (!isShared && action->isEnabled()) {
            action->setEnabled(false);
            m_putAway.append(action);
        }
    }
    for (const Acts::Act act : pageActs) {
        m_desk.card().part().addAction(m_actions[act]);
        m_actions[act]->setEnabled(canAct);
    }
    m_actions[Acts::ReviewBack]->setEnabled(m_desk.reviewer().isReady());
    m_actions[Acts::ReviewEntity]->setEnabled(canAct && current->kind == AnnotationKind::Entity);
    m_actions[Acts::Next]->setEnabled(true);
    m_actions[Acts::Previous]->setEnabled(true);
}

void ReviewActions::updateTwins()
{
    const Reviewer &reviewer = m_desk.reviewer();
    const int count = static_cast<int>(reviewer.twinCount());
    const bool isNamed = m_desk.isOpen() && count > 1;
    m_actions[Acts::ReviewSame]->setIconText(
        isNamed ? tr("All %n Like It", nullptr, count) : tr("All Like It"));
}

} // namespace Quoth

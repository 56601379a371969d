// SPDX-License-Identifier: GPL-3.0-or-later
#include <review/reviewdesk.h>

#include <review/reviewcard.h>
#include <review/reviewside.h>

namespace Quoth {

ReviewDesk::ReviewDesk(
    Session &session, const QList<QAction *> &actions, const QList<QAction *> &labels,
    QObject *parent)
    : QObject(parent)
    , m_reviewer(session, this)
    , m_card(new OnDemand<ReviewCard>(
          [this, actions, labels] { return new ReviewCard(m_reviewer, actions, labels); }))
    , m_side(new OnDemand<ReviewSide>([this] {
        auto *side = new ReviewSide(m_reviewer);
        connect(side, &ReviewSide::progressChanged, &m_card->part(), &ReviewCard::setProgress);
        return side;
    }))
{
}

} // namespace Quoth

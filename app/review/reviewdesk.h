// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <review/reviewer.h>
#include <window/ondemand.h>

class QAction;

namespace Quoth {

class ReviewCard;
class ReviewSide;

/// The room of a review: the queue, and from the first review on its page and the column beside it,
/// which the window puts where they belong.
class ReviewDesk : public QObject
{
    Q_OBJECT

public:
    /// The actions are the buttons of the page, the labels those of the number keys.
    ReviewDesk(
        Session &session, const QList<QAction *> &actions, const QList<QAction *> &labels,
        QObject *parent = nullptr);

    [[nodiscard]] Reviewer &reviewer() { return m_reviewer; }
    [[nodiscard]] bool isOpen() const { return m_reviewer.isOpen(); }
    [[nodiscard]] OnDemand<ReviewCard> &card() const { return *m_card; }
    [[nodiscard]] OnDemand<ReviewSide> &side() const { return *m_side; }

private:
    Reviewer m_reviewer;
    OnDemand<ReviewCard> *m_card; ///< both owned by whom they are put into
    OnDemand<ReviewSide> *m_side;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

namespace Quoth {

class DescriptionView;
struct AnnotationDescription;

/// The card that appears beside a marked passage while the pointer rests on it. It takes neither
/// focus nor clicks.
class HoverCard : public QFrame
{
    Q_OBJECT

public:
    explicit HoverCard(QWidget *parent);

    /// Shows the description below `area` (global coordinates), or above where there is no room.
    void showFor(const AnnotationDescription &description, QRect area);
    void leave();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    DescriptionView *m_view;
    QRect m_area;
    QTimer m_delay;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

namespace Quoth {

class DescriptionView;
struct AnnotationSet;

/// The card that appears beside a marked passage while the pointer rests on it. It takes neither
/// focus nor clicks.
class HoverCard : public QFrame
{
    Q_OBJECT

public:
    explicit HoverCard(QWidget *parent);

    /// Describes the annotation of the set below `area` (global coordinates), or above where there
    /// is no room; goes away where the set has none of that id.
    void showFor(const AnnotationSet &set, qint64 id, QRect area);
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

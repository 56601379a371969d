// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/elidedlabel.h>

#include <QPainter>
#include <QStyle>

namespace Quoth {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    setFont(bold);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setToolTip(text);
    setAccessibleName(text);
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {120, fontMetrics().height() + 8};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect area = rect().adjusted(8, 0, -8, 0);
    painter.drawText(
        area,
        static_cast<int>(
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
        fontMetrics().elidedText(m_text, Qt::ElideRight, area.width()));
}

} // namespace Quoth

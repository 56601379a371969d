// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/thinprogress.h>

#include <settings/themecolors.h>

#include <QPainter>
#include <QStyle>

namespace Quoth {

namespace {

constexpr QSize progressSize(120, 4);

} // namespace

ThinProgress::ThinProgress(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(progressSize);
}

void ThinProgress::setFraction(double fraction)
{
    m_fraction = std::clamp(fraction, 0.0, 1.0);
    update();
}

void ThinProgress::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.line);
    painter.drawRoundedRect(rect(), 2, 2);
    const QRect done(0, 0, static_cast<int>(width() * m_fraction), height());
    painter.setBrush(colors.accent);
    painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), done), 2, 2);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/startbutton.h>

#include <settings/themecolors.h>

#include <QAction>
#include <QPainter>
#include <QStyle>

namespace Quoth {

namespace {

constexpr int startIconSize = 20;
constexpr int startMargin = 16;

} // namespace

StartButton::StartButton(QAction &action, QWidget *parent)
    : QAbstractButton(parent)
    , m_action(action)
{
    setText(action.iconText());
    setToolTip(action.toolTip());
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaximumWidth(560);
    connect(this, &QAbstractButton::clicked, &action, &QAction::trigger);
}

QSize StartButton::sizeHint() const
{
    const QString key = m_action.shortcut().toString(QKeySequence::NativeText);
    const int width =
        startMargin * 4 + startIconSize + fontMetrics().horizontalAdvance(text() + key) + 24;
    return {std::max(360, width), std::max(startIconSize, fontMetrics().height()) + 24};
}

void StartButton::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLit = underMouse() || isDown();
    painter.setPen(QPen(hasFocus() ? colors.accent : colors.line, hasFocus() ? 2 : 1));
    painter.setBrush(isLit ? colors.selected : colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);

    const QRect inside = rect().adjusted(startMargin, 0, -startMargin, 0);
    const auto mirrored = [this](const QRect &area) {
        return QStyle::visualRect(layoutDirection(), rect(), area);
    };
    const QRect icon(
        inside.left(), inside.center().y() - startIconSize / 2 + 1, startIconSize, startIconSize);
    m_action.icon().paint(&painter, mirrored(icon));
    painter.setPen(colors.ink);
    const QRect words = inside.adjusted(startIconSize + 12, 0, 0, 0);
    painter.drawText(
        mirrored(words),
        static_cast<int>(
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
        text());
    painter.setPen(colors.dim);
    painter.drawText(
        mirrored(words),
        static_cast<int>(
            QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter),
        m_action.shortcut().toString(QKeySequence::NativeText));
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/keybutton.h>

#include <settings/themecolors.h>

#include <QAction>
#include <QPainter>
#include <QStyle>

namespace Quoth {

namespace {

constexpr int buttonPadding = 11;
constexpr int keyGap = 7;

QFont keyFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.85);
    small.setWeight(QFont::DemiBold);
    return small;
}

} // namespace

KeyButton::KeyButton(QAction &action, Weight weight, QWidget *parent)
    : QAbstractButton(parent)
    , m_action(action)
    , m_weight(weight)
{
    setFocusPolicy(Qt::TabFocus);
    connect(&action, &QAction::changed, this, &KeyButton::updateFromAction);
    connect(this, &QAbstractButton::clicked, &action, &QAction::trigger);
    updateFromAction();
}

void KeyButton::updateFromAction()
{
    setText(m_action.iconText());
    setToolTip(m_action.toolTip());
    setAccessibleDescription(m_action.toolTip());
    setEnabled(m_action.isEnabled());
    // What cannot be done to this annotation is not offered on its card.
    setVisible(m_action.isEnabled());
    updateGeometry();
    update();
}

QString KeyButton::key() const
{
    return m_action.shortcut().toString(QKeySequence::NativeText);
}

QSize KeyButton::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(this->text());
    const QFontMetrics keyMetrics(keyFont(font()));
    const int key = this->key().isEmpty() ? 0 : keyGap + keyMetrics.horizontalAdvance(this->key());
    return {text + key + 2 * buttonPadding, fontMetrics().height() + 10};
}

void KeyButton::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    const bool isPrimary = m_weight == Weight::Primary && isEnabled();
    QColor ground = isPrimary ? colors.accent : colors.card;
    if (isDown()) {
        ground = isDark(palette()) ? ground.lighter(120) : ground.darker(112);
    } else if (underMouse() && isEnabled()) {
        ground = isPrimary ? ground.lighter(110) : colors.selected;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(isPrimary ? ground : colors.line);
    painter.setBrush(ground);
    painter.drawRoundedRect(frame, 6, 6);
    if (hasFocus()) {
        painter.setPen(QPen(isPrimary ? colors.ink : colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 5, 5);
    }
    const QColor textColor =
        isPrimary ? palette().color(QPalette::HighlightedText)
                  : palette().color(
                        isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    QRect area = rect().adjusted(buttonPadding, 0, -buttonPadding, 0);
    const int lacking = sizeHint().width() - width();
    const QString words = lacking <= 0 ? text()
                                       : fontMetrics().elidedText(
                                             text(), Qt::ElideRight,
                                             fontMetrics().horizontalAdvance(text()) - lacking);
    painter.setPen(textColor);
    painter.drawText(
        area,
        static_cast<int>(
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
        words);
    painter.setFont(keyFont(font()));
    painter.setPen(isPrimary || !isEnabled() ? textColor : colors.accent);
    painter.drawText(
        area,
        static_cast<int>(
            QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter),
        key());
}

} // namespace Quoth

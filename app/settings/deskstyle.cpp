// SPDX-License-Identifier: GPL-3.0-or-later
#include <settings/deskstyle.h>

#include <settings/indicators.h>
#include <settings/themecolors.h>
#include <window/icons.h>

#include <QAbstractScrollArea>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOptionSlider>
#include <QWidget>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int scrollBarExtent = 10;
constexpr int shortestSlider = 28;

/// Where the slider is: the whole bar is its groove.
QRect sliderRect(const QStyleOptionSlider &bar)
{
    const bool isFlat = bar.orientation == Qt::Horizontal;
    const int length = isFlat ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    if (range <= 0) {
        return {};
    }
    const int slider = std::clamp(
        static_cast<int>(qint64(length) * bar.pageStep / (range + bar.pageStep)),
        std::min(shortestSlider, length), length);
    const int place = QStyle::sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, length - slider, bar.upsideDown);
    return isFlat ? QRect(bar.rect.left() + place, bar.rect.top(), slider, bar.rect.height())
                  : QRect(bar.rect.left(), bar.rect.top() + place, bar.rect.width(), slider);
}

/// The ground of what it scrolls, so that there is no stripe beside the page.
QColor scrollBarGround(const QStyleOptionSlider &bar, const QWidget *widget)
{
    for (const QWidget *area = widget; area; area = area->parentWidget()) {
        if (const auto *scrolled = qobject_cast<const QAbstractScrollArea *>(area)) {
            return bar.palette.color(scrolled->viewport()->backgroundRole());
        }
    }
    return bar.palette.color(QPalette::Window);
}

void drawMenuTitle(QPainter &painter, const QStyleOptionMenuItem &item, const QStyle &style)
{
    const ThemeColors &colors = themeColors(item.palette);
    painter.fillRect(item.rect, item.palette.window());
    if (item.state & QStyle::State_Selected) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.selected);
        painter.drawRoundedRect(item.rect, 4, 4);
        painter.restore();
    }
    style.drawItemText(
        &painter, item.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
        item.palette, item.state & QStyle::State_Enabled, item.text, QPalette::WindowText);
}

void drawScrollBar(QPainter &painter, const QStyleOptionSlider &bar)
{
    const QRect slider = sliderRect(bar);
    if (slider.isNull()) {
        return;
    }
    QColor color = themeColors(bar.palette).dim;
    const bool isHeld = bar.state.testFlag(QStyle::State_Sunken);
    const bool isOver = bar.state.testFlag(QStyle::State_MouseOver);
    color.setAlphaF(isHeld ? 0.75F : isOver ? 0.55F : 0.3F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QRectF thumb = QRectF(slider).adjusted(2, 2, -2, -2);
    const double radius = std::min(thumb.width(), thumb.height()) / 2;
    painter.drawRoundedRect(thumb, radius, radius);
    painter.restore();
}

void drawField(QPainter &painter, const QStyleOption &option)
{
    const ThemeColors &colors = themeColors(option.palette);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    const bool hasFrame = !frame || frame->lineWidth > 0; // none inside a combo box
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        hasFrame ? QPen(hasFocus ? colors.accent : colors.line, hasFocus ? 2 : 1) : Qt::NoPen);
    painter.setBrush(option.palette.base());
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 5, 5);
    painter.restore();
}

/// What is chosen in a list lies on a quiet ground and stays readable: it is shown for as long as
/// the list is.
QStyleOptionViewItem quietly(const QStyleOptionViewItem &option)
{
    const ThemeColors &colors = themeColors(option.palette);
    QStyleOptionViewItem quiet = option;
    quiet.palette.setColor(QPalette::Highlight, colors.selected);
    quiet.palette.setColor(QPalette::HighlightedText, colors.ink);
    return quiet;
}

} // namespace

DeskStyle::DeskStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

int DeskStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return shortestSlider;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarItemMargin:
        return 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_ScrollBar_Transient:
    case SH_DialogButtonBox_ButtonsHaveIcons: // words say it, and no theme's icons fit ours
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon DeskStyle::standardIcon(
    StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    // Qt's own are pictures: for the first of them it loads whatever can read a picture.
    switch (icon) {
    case SP_LineEditClearButton:
        return lineIcon(u"clear"_s);
    case SP_ToolBarHorizontalExtensionButton:
        return lineIcon(u"more"_s);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

QRect DeskStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part,
    const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    const QRect slider = sliderRect(*bar);
    const bool isFlat = bar->orientation == Qt::Horizontal;
    QRect rect = bar->rect;
    switch (part) {
    case SC_ScrollBarGroove:
        return rect;
    case SC_ScrollBarSlider:
        return slider;
    case SC_ScrollBarSubPage:
        isFlat ? rect.setRight(slider.left() - 1) : rect.setBottom(slider.top() - 1);
        return rect;
    case SC_ScrollBarAddPage:
        isFlat ? rect.setLeft(slider.right() + 1) : rect.setTop(slider.bottom() + 1);
        return rect;
    default:
        return {};
    }
}

void DeskStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
    const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar) {
        painter->fillRect(bar->rect, scrollBarGround(*bar, widget));
        drawScrollBar(*painter, *bar);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void DeskStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    const QColor line = themeColors(option->palette).line;
    switch (element) {
    case CE_Splitter:
        painter->fillRect(option->rect, line);
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.window());
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), line);
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuTitle(*painter, *item, *this);
            return;
        }
        break;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            const QStyleOptionViewItem quiet = quietly(*item);
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.window());
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DeskStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    if (element == PE_PanelButtonTool) {
        const ThemeColors &colors = themeColors(option->palette);
        const bool isOn = option->state & State_On;
        const bool isLit = option->state & (State_MouseOver | State_Sunken);
        if (isOn || isLit) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(isLit ? colors.selected : colors.desk);
            painter->drawRoundedRect(option->rect, 5, 5);
            painter->restore();
        }
        return;
    }
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
        drawCheckBox(*painter, *option);
        return;
    }
    if (element == PE_PanelItemViewRow || element == PE_PanelItemViewItem) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            const QStyleOptionViewItem quiet = quietly(*item);
            QProxyStyle::drawPrimitive(element, &quiet, painter, widget);
            return;
        }
    }
    if (element == PE_IndicatorRadioButton) {
        drawRadioButton(*painter, *option);
        return;
    }
    // A field of several lines has the frame of one with one line.
    const bool isTextField = element == PE_Frame && qobject_cast<const QPlainTextEdit *>(widget);
    if (element == PE_PanelLineEdit || isTextField) {
        drawField(*painter, *option);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace Quoth

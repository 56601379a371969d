// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/hovercard.h>

#include <annotate/annotationdescription.h>
#include <annotate/descriptionview.h>
#include <annotate/editmaker.h>
#include <settings/themecolors.h>

#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace Quoth {

namespace {

constexpr int hoverDelay = 350; // ms; a pointer that only passes by shows nothing
constexpr int hoverGap = 8;

} // namespace

HoverCard::HoverCard(QWidget *parent)
    : QFrame(parent, Qt::ToolTip | Qt::FramelessWindowHint)
    , m_view(new DescriptionView(this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->addWidget(m_view);
    m_delay.setSingleShot(true);
    m_delay.setInterval(hoverDelay);
    connect(&m_delay, &QTimer::timeout, this, &HoverCard::place);
}

void HoverCard::showFor(const AnnotationSet &set, qint64 id, QRect area)
{
    const Annotation *annotation = findAnnotation(set, id);
    if (!annotation) {
        leave();
        return;
    }
    m_view->setDescription(describeAnnotation(set, *annotation));
    m_area = area;
    if (isVisible()) {
        place();
    } else {
        m_delay.start();
    }
}

void HoverCard::leave()
{
    m_delay.stop();
    hide();
}

void HoverCard::place()
{
    const int width = fontMetrics().averageCharWidth() * 44;
    setFixedWidth(width);
    const int height =
        layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
    resize(width, height);
    const QRect screen = this->screen()->availableGeometry();
    QPoint corner = m_area.bottomLeft() + QPoint(0, hoverGap);
    if (corner.y() + height > screen.bottom()) {
        corner.setY(m_area.top() - hoverGap - height);
    }
    corner.setX(
        std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width)));
    move(corner);
    show();
}

void HoverCard::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    // Square: round corners would be black on a desktop that does not blend windows.
    painter.setPen(colors.line);
    painter.setBrush(colors.card);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace Quoth

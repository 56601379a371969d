// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/sectionheading.h>

#include <settings/themecolors.h>

#include <QApplication>
#include <QEvent>

namespace Quoth {

SectionHeading::SectionHeading(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setForegroundRole(QPalette::PlaceholderText);
    updateLook();
}

void SectionHeading::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        updateLook();
    }
}

void SectionHeading::updateLook()
{
    QFont small = QApplication::font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    small.setWeight(QFont::DemiBold);
    small.setCapitalization(QFont::AllUppercase);
    small.setLetterSpacing(QFont::PercentageSpacing, 106);
    setFont(small);
}

} // namespace Quoth

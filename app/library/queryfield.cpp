// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/queryfield.h>

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QTextCharFormat>

namespace Quoth {

QueryField::QueryField(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, &QueryField::unmark);
}

void QueryField::markFault(const QString &message, Span place)
{
    m_fault = place;
    setToolTip(message);
    setAccessibleDescription(message);
    underline();
}

void QueryField::unmark()
{
    if (m_fault.isNull()) {
        return;
    }
    m_fault = {};
    setToolTip({});
    setAccessibleDescription({});
    underline();
}

/// A line edit has no formats of its own, but it shows those that an input method asks for; their
/// places count from the cursor.
void QueryField::underline()
{
    QList<QInputMethodEvent::Attribute> attributes;
    if (!m_fault.isNull()) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(palette().color(QPalette::Active, QPalette::Text));
        attributes.append(
            {QInputMethodEvent::TextFormat, static_cast<int>(m_fault.start) - cursorPosition(),
             static_cast<int>(m_fault.length()), format});
    }
    QInputMethodEvent event({}, attributes);
    QCoreApplication::sendEvent(this, &event);
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/messagebar.h>

#include <settings/themecolors.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int hintTime = 6000; // ms
constexpr int shownFailures = 4;

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel(this))
{
    setObjectName(u"messageBar"_s);
    m_label->setObjectName(u"messageText"_s);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->addWidget(m_label, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::showHint(const QString &text)
{
    if (!m_failures.isEmpty()) {
        return; // a hint must not push a failure aside
    }
    m_label->setText(text);
    setAccessibleName(text);
    m_timer.start(hintTime);
    show();
    update();
}

void MessageBar::showFailure(const QString &text)
{
    m_timer.stop();
    if (!m_failures.contains(text)) {
        m_failures.append(text);
    }
    updateText();
    show();
    update();
}

void MessageBar::dismiss()
{
    m_failures.clear();
    m_timer.stop();
    hide();
}

void MessageBar::updateText()
{
    QStringList lines = m_failures.mid(0, shownFailures);
    const int rest = static_cast<int>(m_failures.size()) - shownFailures;
    if (rest > 0) {
        lines.append(tr("And %n more.", nullptr, rest));
    }
    m_label->setText(lines.join(u'\n'));
    setAccessibleName(m_label->text());
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), m_failures.isEmpty() ? colors.selected : colors.warning);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
}

} // namespace Quoth

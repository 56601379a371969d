// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/statusline.h>

#include <settings/themecolors.h>
#include <window/thinprogress.h>

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>

namespace Quoth {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_reviewed(new QLabel(this))
    , m_reviewProgress(new ThinProgress(this))
    , m_work(new QLabel(this))
    , m_workProgress(new ThinProgress(this))
    , m_cancel(new QToolButton(this))
    , m_saved(new QLabel(this))
{
    m_reviewed->setObjectName(u"reviewed"_s);
    m_work->setObjectName(u"work"_s);
    m_saved->setObjectName(u"saved"_s);
    m_cancel->setObjectName(u"cancelWork"_s);
    m_cancel->setAutoRaise(true);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop what is running; what is done so far stays"));
    m_cancel->setCursor(Qt::PointingHandCursor);
    m_reviewProgress->setAccessibleName(tr("Share of the proposals that are reviewed"));
    m_workProgress->setAccessibleName(tr("Progress of what is running"));
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelRequested);
    for (QLabel *label : {m_reviewed, m_work, m_saved}) {
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 4, 14, 4);
    layout->setSpacing(12);
    layout->addWidget(m_reviewed);
    layout->addWidget(m_reviewProgress);
    layout->addSpacing(12);
    layout->addWidget(m_work);
    layout->addWidget(m_workProgress);
    layout->addWidget(m_cancel);
    layout->addStretch(1);
    layout->addWidget(m_saved);
    updateFonts();
    setReviewed(0, 0);
    setWork({}, 0);
    setSaved(true);
}

void StatusLine::setReviewed(int decided, int total)
{
    m_reviewed->setVisible(total > 0);
    m_reviewProgress->setVisible(total > 0);
    const QLocale locale;
    m_reviewed->setText(
        tr("Reviewed %1 of %2").arg(locale.toString(decided), locale.toString(total)));
    m_reviewProgress->setFraction(total == 0 ? 0 : static_cast<double>(decided) / total);
}

void StatusLine::setWork(const QString &text, double fraction)
{
    const bool isRunning = !text.isEmpty();
    m_work->setText(text);
    m_work->setVisible(isRunning);
    m_workProgress->setVisible(isRunning);
    m_workProgress->setFraction(fraction);
    m_cancel->setVisible(isRunning);
}

void StatusLine::setSaved(bool isSaved)
{
    m_saved->setText(
        isSaved ? tr("All changes saved · ? for keys")
                : tr("The last change was not saved · ? for keys"));
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        updateFonts();
    }
}

void StatusLine::updateFonts()
{
    QFont small = QApplication::font();
    small.setPointSizeF(small.pointSizeF() * 0.92);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_reviewed), static_cast<QWidget *>(m_work),
          static_cast<QWidget *>(m_saved), static_cast<QWidget *>(m_cancel)}) {
        widget->setFont(small);
    }
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.pane);
    painter.fillRect(QRect(0, 0, width(), 1), colors.line);
}

} // namespace Quoth

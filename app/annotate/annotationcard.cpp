// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/annotationcard.h>

#include <annotate/actname.h>
#include <annotate/descriptionview.h>
#include <annotate/flowlayout.h>
#include <annotate/keybutton.h>
#include <settings/themecolors.h>

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString decisionAct(const QString &act)
{
    if (act.startsWith("undo:"_L1)) {
        return AnnotationCard::tr("Undone: %1").arg(actName(act.mid(5)));
    }
    if (act.startsWith("redo:"_L1)) {
        return AnnotationCard::tr("Redone: %1").arg(actName(act.mid(5)));
    }
    return actName(act);
}

QString decisionLine(const Decision &decision)
{
    const QString when = QLocale().toString(decision.when.toLocalTime(), QLocale::ShortFormat);
    if (decision.author.isEmpty()) {
        return AnnotationCard::tr("%1 · %2", "when · what").arg(when, decisionAct(decision.act));
    }
    return AnnotationCard::tr("%1 · %2 · %3", "when · what · who")
        .arg(when, decisionAct(decision.act), decision.author);
}

} // namespace

AnnotationCard::AnnotationCard(const QList<QAction *> &actions, QWidget *parent)
    : QFrame(parent)
    , m_view(new DescriptionView(this))
    , m_invitation(new QLabel(this))
    , m_buttons(new QWidget(this))
    , m_historyButton(new QToolButton(this))
    , m_history(new QLabel(this))
{
    auto *buttons = new FlowLayout(6, m_buttons);
    for (QAction *action : actions) {
        const bool isFirst = action == actions.first();
        buttons->addWidget(new KeyButton(
            *action, isFirst ? KeyButton::Weight::Primary : KeyButton::Weight::Plain, m_buttons));
    }
    m_invitation->setWordWrap(true);
    m_invitation->setForegroundRole(QPalette::PlaceholderText);
    m_invitation->setText(
        tr("Click a marked passage, or press J for the first one. Select words and press a number "
           "to mark them yourself."));
    m_historyButton->setText(tr("History"));
    m_historyButton->setToolTip(tr("Show what was decided on this annotation, when and by whom"));
    m_historyButton->setCheckable(true);
    m_historyButton->setAutoRaise(true);
    m_historyButton->setArrowType(Qt::RightArrow);
    m_historyButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_history->setForegroundRole(QPalette::PlaceholderText);
    m_history->setWordWrap(true);
    m_history->hide();
    connect(m_historyButton, &QToolButton::toggled, this, [this](bool isOpen) {
        m_historyButton->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        m_history->setVisible(isOpen);
        if (isOpen) {
            Q_EMIT historyOpened();
        }
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 10);
    layout->setSpacing(12);
    layout->addWidget(m_invitation);
    layout->addWidget(m_view);
    layout->addWidget(m_buttons);
    layout->addWidget(m_historyButton);
    layout->addWidget(m_history);
    showInvitation();
}

void AnnotationCard::setDescription(const AnnotationDescription &description)
{
    m_view->setDescription(description);
    m_invitation->hide();
    m_view->show();
    m_buttons->show();
    m_historyButton->show();
    m_history->setVisible(isHistoryOpen());
}

void AnnotationCard::showInvitation()
{
    m_view->hide();
    m_buttons->hide();
    m_historyButton->hide();
    m_history->hide();
    m_invitation->show();
}

void AnnotationCard::setHistory(const QList<Decision> &history)
{
    QStringList lines;
    for (const Decision &decision : history) {
        lines.append(decisionLine(decision));
    }
    m_history->setText(lines.isEmpty() ? tr("Nobody has decided on it yet.") : lines.join(u'\n'));
}

void AnnotationCard::openHistory()
{
    m_historyButton->setChecked(true);
}

bool AnnotationCard::isHistoryOpen() const
{
    return m_historyButton->isChecked();
}

void AnnotationCard::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.line);
    painter.setBrush(colors.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace Quoth

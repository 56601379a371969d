// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/startpage.h>

#include <reader/typography.h>
#include <window/startbutton.h>

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString homeRelative(const QString &path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path;
}

} // namespace

StartPage::StartPage(
    const QList<QAction *> &beginnings, const QString &libraryPath, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Who is named, and who said what?"), this))
    , m_subtitle(new QLabel(
          tr("Quoth reads a news article with you: it marks names and quotations, and you decide."),
          this))
    , m_place(
          new QLabel(tr("Works offline. Your library: %1").arg(homeRelative(libraryPath)), this))
{
    setObjectName(u"startPage"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (QLabel *label : {m_title, m_subtitle, m_place}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(24);
    for (QAction *action : beginnings) {
        column->addWidget(new StartButton(*action, this));
    }
    column->addSpacing(24);
    column->addWidget(m_place);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column, 6);
    layout->addStretch(1);
    updateFonts();
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        updateFonts();
    }
}

void StartPage::updateFonts()
{
    QFont large = QApplication::font();
    large.setFamily(readingFamily(true));
    large.setPointSizeF(large.pointSizeF() * 1.9);
    large.setBold(true);
    m_title->setFont(large);
}

} // namespace Quoth

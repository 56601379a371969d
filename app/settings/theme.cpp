// SPDX-License-Identifier: GPL-3.0-or-later
#include <settings/theme.h>

#include <settings/deskstyle.h>
#include <settings/themecolors.h>

#include <QApplication>
#include <QSettings>
#include <QStyleHints>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString choiceName(Theme::Choice choice)
{
    switch (choice) {
    case Theme::Choice::Light:
        return u"light"_s;
    case Theme::Choice::Dark:
        return u"dark"_s;
    case Theme::Choice::Follow:
        break;
    }
    return u"follow"_s;
}

Theme::Choice choiceOf(const QString &name)
{
    if (name == u"light"_s) {
        return Theme::Choice::Light;
    }
    return name == u"dark"_s ? Theme::Choice::Dark : Theme::Choice::Follow;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_desktopPalette(QApplication::palette())
    , m_choice(choiceOf(QSettings().value(u"view/theme"_s).toString()))
{
    QApplication::setStyle(new DeskStyle);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(
        QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { apply(); });
#endif
    apply();
}

void Theme::setChoice(Choice choice)
{
    m_choice = choice;
    QSettings().setValue(u"view/theme"_s, choiceName(choice));
    apply();
}

void Theme::apply() const
{
    const bool isFollowing = m_choice == Choice::Follow;
    QApplication::setPalette(
        themePalette(wantsDark(), isFollowing && isHighContrast(m_desktopPalette)));
}

bool Theme::wantsDark() const
{
    if (m_choice != Choice::Follow) {
        return m_choice == Choice::Dark;
    }
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown) {
        return scheme == Qt::ColorScheme::Dark;
    }
#endif
    return isDark(m_desktopPalette);
}

QPalette themePalette(bool dark, bool highContrast)
{
    const ThemeColors &colors =
        highContrast ? highContrastColors(dark) : (dark ? darkColors() : lightColors());
    QPalette palette;
    palette.setColor(QPalette::Window, colors.pane);
    palette.setColor(QPalette::WindowText, colors.ink);
    palette.setColor(QPalette::Base, colors.page);
    palette.setColor(QPalette::AlternateBase, colors.desk);
    palette.setColor(QPalette::Text, colors.ink);
    palette.setColor(QPalette::PlaceholderText, colors.dim);
    palette.setColor(QPalette::Button, dark ? colors.card : colors.pane);
    palette.setColor(QPalette::ButtonText, colors.ink);
    palette.setColor(QPalette::BrightText, colors.page);
    palette.setColor(QPalette::ToolTipBase, colors.card);
    palette.setColor(QPalette::ToolTipText, colors.ink);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, dark ? colors.desk : colors.card);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.misc);
    palette.setColor(QPalette::Light, dark ? colors.card.lighter(115) : colors.card);
    palette.setColor(QPalette::Midlight, dark ? colors.card : colors.page);
    palette.setColor(QPalette::Mid, colors.line);
    palette.setColor(QPalette::Dark, dark ? colors.desk.darker(120) : colors.line.darker(115));
    palette.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : colors.line.darker(160));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        QColor faint = colors.dim;
        faint.setAlphaF(0.55F);
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

} // namespace Quoth

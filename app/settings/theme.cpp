// SPDX-License-Identifier: GPL-3.0-or-later
#include <settings/theme.h>

#include <settings/deskstyle.h>
#include <settings/themecolors.h>

#include <QApplication>
#include <QSettings>
#include <QStyleHints>

#include <array>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

struct ChoiceName
{
    Theme::Choice choice;
    QLatin1String name;
};

constexpr std::array choiceNames = {
    ChoiceName{Theme::Choice::Follow, QLatin1String("follow")},
    ChoiceName{Theme::Choice::Light, QLatin1String("light")},
    ChoiceName{Theme::Choice::Sepia, QLatin1String("sepia")},
    ChoiceName{Theme::Choice::Dark, QLatin1String("dark")},
    ChoiceName{Theme::Choice::Black, QLatin1String("black")},
    ChoiceName{Theme::Choice::HighContrast, QLatin1String("contrast")}};

QString choiceName(Theme::Choice choice)
{
    for (const ChoiceName &row : choiceNames) {
        if (row.choice == choice) {
            return row.name;
        }
    }
    return {};
}

Theme::Choice choiceOf(const QString &name)
{
    for (const ChoiceName &row : choiceNames) {
        if (row.name == name) {
            return row.choice;
        }
    }
    return Theme::Choice::Follow;
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
    switch (m_choice) {
    case Choice::Sepia:
        QApplication::setPalette(themePalette(sepiaColors(), false));
        return;
    case Choice::Black:
        QApplication::setPalette(themePalette(blackColors(), true));
        return;
    case Choice::HighContrast:
        QApplication::setPalette(themePalette(wantsDark(), true));
        return;
    case Choice::Follow:
        QApplication::setPalette(themePalette(wantsDark(), isHighContrast(m_desktopPalette)));
        return;
    case Choice::Light:
    case Choice::Dark:
        QApplication::setPalette(themePalette(wantsDark()));
        return;
    }
}

bool Theme::wantsDark() const
{
    if (m_choice == Choice::Light || m_choice == Choice::Dark) {
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
    return themePalette(
        highContrast ? highContrastColors(dark) : (dark ? darkColors() : lightColors()), dark);
}

QPalette themePalette(const ThemeColors &colors, bool dark)
{
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

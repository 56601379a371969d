// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPalette>

namespace Quoth {

struct ThemeColors;

/// One of the themes, or as the desktop has it: sets the application's style and palette and
/// remembers the reader's choice. Everything else follows the palette.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Choice
    {
        Follow,
        Light,
        Sepia,
        Dark,
        Black,
        HighContrast ///< dark or light, as the desktop is
    };

    /// Takes the desktop's palette as it is now for the one to follow.
    explicit Theme(QObject *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);

private:
    void apply() const;
    [[nodiscard]] bool wantsDark() const;

    QPalette m_desktopPalette;
    Choice m_choice = Choice::Follow;
};

/// Qt's palette made of the theme's colours.
[[nodiscard]] QPalette themePalette(const ThemeColors &colors, bool dark);
[[nodiscard]] QPalette themePalette(bool dark, bool highContrast = false);

} // namespace Quoth

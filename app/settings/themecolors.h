// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace Quoth {

/// The colours of the desk around the page, a set for each theme. What the reader
/// paints on the page is its own. Contrast of text on its ground is at least 4.5:1 in all of them.
struct ThemeColors
{
    QColor page;
    QColor desk;
    QColor pane;
    QColor ink;
    QColor dim;
    QColor line;
    QColor accent;
    QColor card;
    QColor selected;
    QColor person;
    QColor organisation;
    QColor place;
    QColor misc;
    QColor date;
    QColor quotation;
    QColor warning; ///< the ground of a message about something that failed
};

[[nodiscard]] const ThemeColors &lightColors();
[[nodiscard]] const ThemeColors &darkColors();
[[nodiscard]] const ThemeColors &sepiaColors();
/// Dark with a page of no light at all.
[[nodiscard]] const ThemeColors &blackColors();
/// Nothing but black, white and a few strong colours, for a desktop that asks for that.
[[nodiscard]] const ThemeColors &highContrastColors(bool dark);
/// The set that belongs to the palette a widget is painted with.
[[nodiscard]] const ThemeColors &themeColors(const QPalette &palette);

/// The colour that stands for an entity's tag (PER, ORG, LOC, MISC, DATE); dim for any other.
[[nodiscard]] QColor tagColor(const ThemeColors &colors, QStringView tag);

/// Is it black on white, or white on black, as desktops are for those who see little?
[[nodiscard]] bool isHighContrast(const QPalette &palette);

/// Is its ground darker than its text?
[[nodiscard]] bool isDark(const QPalette &palette);

} // namespace Quoth

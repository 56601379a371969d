// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/mark.h>

#include <QColor>

#include <array>

class QPalette;

namespace Quoth {

/// The colours of one sort of mark. Tints are translucent, so that nested marks show through one
/// another; a line stands by itself on the page.
struct MarkInk
{
    QColor tint; ///< behind an accepted mark
    QColor lit;  ///< over it while it is lit
    QColor line; ///< under it, beside it and in the strip at the edge
};

/// The page's colours. What is marked is tinted as strongly as the theme bears: text on any stack
/// of them keeps a contrast of 4.5:1.
struct ReaderTheme
{
    QColor page;
    QColor ink;
    QColor dim;
    QColor line;
    QColor accent;
    QColor selection;
    QColor idleSelection; ///< while another widget has the focus
    QColor found;
    QColor foundHere;
    std::array<MarkInk, markStyleCount> marks;

    [[nodiscard]] const MarkInk &of(MarkStyle style) const
    {
        return marks[static_cast<std::size_t>(style)];
    }

    [[nodiscard]] static ReaderTheme light();
    [[nodiscard]] static ReaderTheme dark();
    [[nodiscard]] static ReaderTheme sepia();
    [[nodiscard]] static ReaderTheme black();
    [[nodiscard]] static ReaderTheme highContrast(bool isDark);
    /// The one that fits the palette; a palette of pure black and white (high contrast) gives the
    /// page its own two colours.
    [[nodiscard]] static ReaderTheme forPalette(const QPalette &palette);
};

/// WCAG 2's contrast of two opaque colours, 1 to 21.
[[nodiscard]] qreal contrastRatio(const QColor &one, const QColor &other);
/// What one sees of a translucent colour on an opaque one.
[[nodiscard]] QColor painted(const QColor &over, const QColor &on);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <settings/themecolors.h>

#include <cstdlib>

namespace Quoth {

const ThemeColors &lightColors()
{
    static const ThemeColors colors{
        .page = QColor(0xfdfcf9),
        .desk = QColor(0xeeece7),
        .pane = QColor(0xf6f4ef),
        .ink = QColor(0x1f2328),
        .dim = QColor(0x63676e),
        .line = QColor(0xdcd8cf),
        .accent = QColor(0x2f5fa8),
        .card = QColor(0xffffff),
        .selected = QColor(0xdfe8f6),
        .person = QColor(0x2568b8),
        .organisation = QColor(0x2b7f4c),
        .place = QColor(0xb4601c),
        .misc = QColor(0x6c3fa0),
        .date = QColor(0x7d8188),
        .quotation = QColor(0x6e5600),
        .warning = QColor(0xfbe9e2)};
    return colors;
}

const ThemeColors &darkColors()
{
    static const ThemeColors colors{
        .page = QColor(0x1d1f23),
        .desk = QColor(0x141518),
        .pane = QColor(0x191b1e),
        .ink = QColor(0xe6e3dc),
        .dim = QColor(0x9a9da3),
        .line = QColor(0x2d3035),
        .accent = QColor(0x8db4ee),
        .card = QColor(0x24272c),
        .selected = QColor(0x26334a),
        .person = QColor(0x66a3ea),
        .organisation = QColor(0x7cc795),
        .place = QColor(0xf0a067),
        .misc = QColor(0xd8bef5),
        .date = QColor(0x8f939a),
        .quotation = QColor(0xd2b548),
        .warning = QColor(0x4a2a22)};
    return colors;
}

const ThemeColors &sepiaColors()
{
    static const ThemeColors colors = [] {
        ThemeColors sepia = lightColors();
        sepia.page = QColor(0xf5ead3);
        sepia.desk = QColor(0xe6d9bd);
        sepia.pane = QColor(0xeee2c9);
        sepia.ink = QColor(0x33281a);
        sepia.dim = QColor(0x6b5d48);
        sepia.line = QColor(0xd6c6a6);
        sepia.accent = QColor(0x2a5796);
        sepia.card = QColor(0xf9f1df);
        sepia.selected = QColor(0xdcd9cd);
        sepia.warning = QColor(0xf5d9c6);
        return sepia;
    }();
    return colors;
}

const ThemeColors &blackColors()
{
    static const ThemeColors colors = [] {
        ThemeColors black = darkColors();
        black.page = QColor(Qt::black);
        black.desk = QColor(0x050506);
        black.pane = QColor(0x0b0c0d);
        black.ink = QColor(0xd9d6cf);
        black.dim = QColor(0x92959b);
        black.line = QColor(0x26282c);
        black.card = QColor(0x141619);
        black.selected = QColor(0x1a2436);
        return black;
    }();
    return colors;
}

const ThemeColors &highContrastColors(bool dark)
{
    const auto strengthened = [](ThemeColors colors, QColor ground, QColor ink) {
        colors.page = colors.desk = colors.pane = colors.card = ground;
        colors.ink = colors.dim = ink;
        colors.line = QColor(0x767676); // 4.5:1 on either ground, and told from what fills a bar
        return colors;
    };
    static const ThemeColors onBlack = strengthened(darkColors(), Qt::black, Qt::white);
    static const ThemeColors onWhite = strengthened(lightColors(), Qt::white, Qt::black);
    return dark ? onBlack : onWhite;
}

const ThemeColors &themeColors(const QPalette &palette)
{
    if (isHighContrast(palette)) {
        return highContrastColors(isDark(palette));
    }
    for (const ThemeColors *colors : {&sepiaColors(), &blackColors()}) {
        if (palette.color(QPalette::Window) == colors->pane) {
            return *colors;
        }
    }
    return isDark(palette) ? darkColors() : lightColors();
}

QColor tagColor(const ThemeColors &colors, QStringView tag)
{
    if (tag == u"PER") {
        return colors.person;
    }
    if (tag == u"ORG") {
        return colors.organisation;
    }
    if (tag == u"LOC") {
        return colors.place;
    }
    if (tag == u"MISC") {
        return colors.misc;
    }
    return tag == u"DATE" ? colors.date : colors.dim;
}

bool isHighContrast(const QPalette &palette)
{
    constexpr int nearlyAll = 250; // of 255; the usual light grey window has 239
    const int ground = palette.color(QPalette::Window).lightness();
    const int text = palette.color(QPalette::WindowText).lightness();
    return std::abs(ground - text) >= nearlyAll;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() <
           palette.color(QPalette::WindowText).lightnessF();
}

} // namespace Quoth

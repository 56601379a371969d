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
        .person = QColor(0x2f6db5),
        .organisation = QColor(0x2b7f4c),
        .place = QColor(0xb4601c),
        .misc = QColor(0x7a56a8),
        .date = QColor(0x7d8188),
        .quotation = QColor(0x856400),
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
        .person = QColor(0x7fb2ee),
        .organisation = QColor(0x7cc795),
        .place = QColor(0xeda566),
        .misc = QColor(0xbb9ae6),
        .date = QColor(0x8f939a),
        .quotation = QColor(0xd8b64a),
        .warning = QColor(0x4a2a22)};
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

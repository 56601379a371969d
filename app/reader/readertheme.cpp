// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/readertheme.h>

#include <QPalette>

#include <cmath>

namespace Quoth {

namespace {

constexpr qreal tintStrength = 0.62;

/// The translucent colour that looks like `wanted` on the page.
QColor translucent(QRgb wanted, const QColor &page)
{
    const QColor target(wanted);
    const auto channel = [](int want, int on) {
        return qBound(0, qRound((want - (1 - tintStrength) * on) / tintStrength), 255);
    };
    QColor color(
        channel(target.red(), page.red()), channel(target.green(), page.green()),
        channel(target.blue(), page.blue()));
    color.setAlphaF(float(tintStrength));
    return color;
}

struct MarkHue
{
    MarkStyle style;
    QRgb tint;
    QRgb line;
    QRgb lit;
};

using MarkHues = std::array<MarkHue, markStyleCount>;

// Blue, green, orange, violet, yellow and pink, and of such lightness that they are told from one
// another by those who see red, green or blue less: see the test that simulates it.
constexpr MarkHues lightHues = {
    {{MarkStyle::Person, 0xc9def7, 0x2568b8, 0x2f6db5},
     {MarkStyle::Organisation, 0xd5f2d9, 0x2b7f4c, 0x2b9f5c},
     {MarkStyle::Location, 0xfddfc2, 0xb4601c, 0xe07a20},
     {MarkStyle::Miscellaneous, 0xd3c3ea, 0x6c3fa0, 0x8a5ec8},
     {MarkStyle::Date, 0xebebe9, 0x6f737a, 0x6f737a},
     {MarkStyle::Mention, 0xe2ebf6, 0x2568b8, 0x2f6db5},
     {MarkStyle::Cue, 0xfdf6dc, 0x6e5600, 0xf0b400},
     {MarkStyle::DirectQuotation, 0xfff4cc, 0x6e5600, 0xf0b400},
     {MarkStyle::MixedQuotation, 0xfff4cc, 0x6e5600, 0xf0b400},
     {MarkStyle::IndirectQuotation, 0xfdf8e4, 0x6e5600, 0xf0b400},
     {MarkStyle::Highlight, 0xf3c6da, 0xa8325f, 0xd83f7f}}};
constexpr MarkHues darkHues = {
    {{MarkStyle::Person, 0x1c3a63, 0x66a3ea, 0x7fb2ee},
     {MarkStyle::Organisation, 0x174429, 0x7cc795, 0x7cc795},
     {MarkStyle::Location, 0x5e3a1a, 0xf0a067, 0xeda566},
     {MarkStyle::Miscellaneous, 0x3d2a4f, 0xd8bef5, 0xbb9ae6},
     {MarkStyle::Date, 0x2d3035, 0x8f939a, 0x8f939a},
     {MarkStyle::Mention, 0x1f2d40, 0x66a3ea, 0x7fb2ee},
     {MarkStyle::Cue, 0x2f2c1e, 0xd2b548, 0xd8b64a},
     {MarkStyle::DirectQuotation, 0x36320f, 0xd2b548, 0xd8b64a},
     {MarkStyle::MixedQuotation, 0x36320f, 0xd2b548, 0xd8b64a},
     {MarkStyle::IndirectQuotation, 0x2d2b1c, 0xd2b548, 0xd8b64a},
     {MarkStyle::Highlight, 0x57203d, 0xee8fb6, 0xf09abb}}};
constexpr QRgb sepiaPage = 0xf5ead3;
constexpr QRgb blackInk = 0xd9d6cf;
constexpr qreal lightLit = 0.3;
constexpr qreal darkLit = 0.22;
constexpr qreal readable = 4.5; // WCAG 2, AA: text
constexpr qreal visible = 3.0;  // and signs that are no text

/// A colour made for one page as it would be on another: what the page's own colour takes away from
/// the light, it takes away from its tints.
QRgb carriedOver(QRgb color, const QColor &from, const QColor &to)
{
    const QColor wanted(color);
    const auto channel = [](int value, int before, int after) {
        return qBound(0, qRound(value * after / std::max(1.0, double(before))), 255);
    };
    return qRgb(
        channel(wanted.red(), from.red(), to.red()),
        channel(wanted.green(), from.green(), to.green()),
        channel(wanted.blue(), from.blue(), to.blue()));
}

/// What the ink keeps of its contrast on the worst stack of three of these tints, or two lit ones.
qreal worstContrast(const ReaderTheme &theme)
{
    qreal worst = contrastRatio(theme.ink, theme.page);
    for (const MarkInk &first : theme.marks) {
        const QColor one = painted(first.tint, theme.page);
        for (const MarkInk &second : theme.marks) {
            const QColor two = painted(second.tint, one);
            for (const MarkInk &third : theme.marks) {
                worst = std::min(worst, contrastRatio(theme.ink, painted(third.tint, two)));
            }
            const QColor lit = painted(second.lit, painted(second.tint, painted(first.lit, one)));
            worst = std::min(worst, contrastRatio(theme.ink, lit));
        }
    }
    return worst;
}

QColor weaker(QColor color)
{
    color.setAlphaF(color.alphaF() * 0.94F);
    return color;
}

/// Takes the strength out of tints, and moves lines towards the ink, until all can be read.
void makeReadable(ReaderTheme &theme)
{
    for (int step = 0; step < 60 && worstContrast(theme) < readable; ++step) {
        for (MarkInk &ink : theme.marks) {
            ink.tint = weaker(ink.tint);
            ink.lit = weaker(ink.lit);
        }
    }
    const MarkInk &speech = theme.of(MarkStyle::DirectQuotation);
    for (MarkInk &ink : theme.marks) {
        // The names in the margin are written in the colour of speech.
        const qreal wanted = ink.line == speech.line ? readable : visible;
        const QColor ground = painted(ink.tint, theme.page);
        const auto isClear = [&] {
            return contrastRatio(ink.line, ground) >= visible &&
                   contrastRatio(ink.line, theme.page) >= wanted;
        };
        for (int step = 0; step < 60 && !isClear(); ++step) {
            QColor stronger = theme.ink;
            stronger.setAlphaF(0.06F);
            ink.line = painted(stronger, ink.line);
        }
    }
}

void setHues(ReaderTheme &theme, const MarkHues &hues, const QColor &madeFor, qreal litStrength)
{
    for (const MarkHue &hue : hues) {
        QColor lit(hue.lit);
        lit.setAlphaF(float(litStrength));
        theme.marks[static_cast<std::size_t>(hue.style)] = {
            translucent(carriedOver(hue.tint, madeFor, theme.page), theme.page), lit,
            QColor(hue.line)};
    }
    makeReadable(theme);
}

qreal luminance(const QColor &color)
{
    // A theme asks a thousand times before it is readable.
    static const std::array<qreal, 256> linear = [] {
        std::array<qreal, 256> table = {};
        for (std::size_t i = 0; i < table.size(); ++i) {
            const qreal channel = qreal(i) / 255;
            table[i] =
                channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
        }
        return table;
    }();
    return 0.2126 * linear[std::size_t(color.red())] + 0.7152 * linear[std::size_t(color.green())] +
           0.0722 * linear[std::size_t(color.blue())];
}

} // namespace

ReaderTheme ReaderTheme::light()
{
    static const ReaderTheme made = [] {
        ReaderTheme theme;
        theme.page = QColor(0xfdfcf9);
        theme.ink = QColor(0x1f2328);
        theme.dim = QColor(0x585c63);
        theme.line = QColor(0xdcd8cf);
        theme.accent = QColor(0x2f5fa8);
        theme.selection = QColor(0xb9d3f8);
        theme.idleSelection = QColor(0xdcdfe4);
        theme.found = QColor(0xffe08a);
        theme.foundHere = QColor(0xffb74a);
        setHues(theme, lightHues, theme.page, lightLit);
        return theme;
    }();
    return made;
}

ReaderTheme ReaderTheme::dark()
{
    static const ReaderTheme made = [] {
        ReaderTheme theme;
        theme.page = QColor(0x1d1f23);
        theme.ink = QColor(0xe6e3dc);
        theme.dim = QColor(0x9a9da3);
        theme.line = QColor(0x2d3035);
        theme.accent = QColor(0x8db4ee);
        theme.selection = QColor(0x34507f);
        theme.idleSelection = QColor(0x3b3f47);
        theme.found = QColor(0x6b5510);
        theme.foundHere = QColor(0x7d5208);
        setHues(theme, darkHues, theme.page, darkLit);
        return theme;
    }();
    return made;
}

ReaderTheme ReaderTheme::sepia()
{
    static const ReaderTheme made = [] {
        ReaderTheme theme;
        theme.page = QColor(sepiaPage);
        theme.ink = QColor(0x33281a);
        theme.dim = QColor(0x5a4d3a);
        theme.line = QColor(0xddceb0);
        theme.accent = QColor(0x2a5796);
        theme.selection = QColor(0xb9cce6);
        theme.idleSelection = QColor(0xdcd2bf);
        theme.found = QColor(0xf7cf6d);
        theme.foundHere = QColor(0xf5aa45);
        setHues(theme, lightHues, light().page, lightLit);
        return theme;
    }();
    return made;
}

ReaderTheme ReaderTheme::black()
{
    static const ReaderTheme made = [] {
        ReaderTheme theme = dark();
        theme.page = QColor(Qt::black);
        theme.ink = QColor(blackInk);
        theme.dim = QColor(0x92959b);
        theme.line = QColor(0x26282c);
        setHues(theme, darkHues, theme.page, darkLit);
        for (const MarkHue &hue : darkHues) { // a page of nothing takes nothing away
            theme.marks[static_cast<std::size_t>(hue.style)].tint =
                translucent(hue.tint, theme.page);
        }
        makeReadable(theme);
        return theme;
    }();
    return made;
}

ReaderTheme ReaderTheme::highContrast(bool isDark)
{
    ReaderTheme theme = isDark ? dark() : light();
    theme.page = isDark ? Qt::black : Qt::white;
    theme.ink = isDark ? Qt::white : Qt::black;
    theme.dim =
        painted(QColor(theme.ink.red(), theme.ink.green(), theme.ink.blue(), 200), theme.page);
    makeReadable(theme);
    return theme;
}

ReaderTheme ReaderTheme::forPalette(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    if (base == QColor(sepiaPage)) {
        return sepia();
    }
    if (base == QColor(Qt::black) && text == QColor(blackInk)) {
        return black();
    }
    const bool isDark = base.lightness() < text.lightness();
    if (contrastRatio(base, text) > 20.5) {
        const bool isPure = base != QColor(Qt::white) || palette.color(QPalette::Window) == base;
        if (isPure) {
            return highContrast(isDark);
        }
    }
    return isDark ? dark() : light();
}

qreal contrastRatio(const QColor &one, const QColor &other)
{
    const qreal a = luminance(one);
    const qreal b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor painted(const QColor &over, const QColor &on)
{
    const qreal alpha = over.alphaF();
    const auto channel = [alpha](int above, int below) {
        return qRound(alpha * above + (1 - alpha) * below);
    };
    return {
        channel(over.red(), on.red()), channel(over.green(), on.green()),
        channel(over.blue(), on.blue())};
}

} // namespace Quoth

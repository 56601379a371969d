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

void setHues(ReaderTheme &theme, std::initializer_list<MarkHue> hues, qreal litStrength)
{
    for (const MarkHue &hue : hues) {
        QColor lit(hue.lit);
        lit.setAlphaF(float(litStrength));
        theme.marks[static_cast<std::size_t>(hue.style)] = {
            translucent(hue.tint, theme.page), lit, QColor(hue.line)};
    }
}

qreal luminance(const QColor &color)
{
    const auto linear = [](qreal channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

} // namespace

ReaderTheme ReaderTheme::light()
{
    ReaderTheme theme;
    theme.page = QColor(0xfdfcf9);
    theme.ink = QColor(0x1f2328);
    theme.dim = QColor(0x63676e);
    theme.line = QColor(0xdcd8cf);
    theme.accent = QColor(0x2f5fa8);
    theme.selection = QColor(0xb9d3f8);
    theme.idleSelection = QColor(0xdcdfe4);
    theme.found = QColor(0xffe08a);
    theme.foundHere = QColor(0xffb74a);
    setHues(
        theme,
        {{MarkStyle::Person, 0xcfe0f5, 0x2f6db5, 0x2f6db5},
         {MarkStyle::Organisation, 0xd3ecd9, 0x2b7f4c, 0x2b9f5c},
         {MarkStyle::Location, 0xfbe0c8, 0xb4601c, 0xe07a20},
         {MarkStyle::Miscellaneous, 0xe6dcf3, 0x7a56a8, 0x8a5ec8},
         {MarkStyle::Date, 0xebebe9, 0x6f737a, 0x6f737a},
         {MarkStyle::Mention, 0xe2ebf6, 0x2f6db5, 0x2f6db5},
         {MarkStyle::Cue, 0xfdf6dc, 0x856400, 0xf0b400},
         {MarkStyle::DirectQuotation, 0xfff3c9, 0x856400, 0xf0b400},
         {MarkStyle::MixedQuotation, 0xfff3c9, 0x856400, 0xf0b400},
         {MarkStyle::IndirectQuotation, 0xfdf8e4, 0x856400, 0xf0b400},
         {MarkStyle::Highlight, 0xf9d9e5, 0xa8325f, 0xd83f7f}},
        0.3);
    return theme;
}

ReaderTheme ReaderTheme::dark()
{
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
    setHues(
        theme,
        {{MarkStyle::Person, 0x1f3a5a, 0x7fb2ee, 0x7fb2ee},
         {MarkStyle::Organisation, 0x1d4029, 0x7cc795, 0x7cc795},
         {MarkStyle::Location, 0x4d2f16, 0xeda566, 0xeda566},
         {MarkStyle::Miscellaneous, 0x392c50, 0xbb9ae6, 0xbb9ae6},
         {MarkStyle::Date, 0x2d3035, 0x8f939a, 0x8f939a},
         {MarkStyle::Mention, 0x1f2d40, 0x7fb2ee, 0x7fb2ee},
         {MarkStyle::Cue, 0x2c2920, 0xd8b64a, 0xd8b64a},
         {MarkStyle::DirectQuotation, 0x39321a, 0xd8b64a, 0xd8b64a},
         {MarkStyle::MixedQuotation, 0x39321a, 0xd8b64a, 0xd8b64a},
         {MarkStyle::IndirectQuotation, 0x28271f, 0xd8b64a, 0xd8b64a},
         {MarkStyle::Highlight, 0x4f2236, 0xf09abb, 0xf09abb}},
        0.22);
    return theme;
}

ReaderTheme ReaderTheme::forPalette(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    ReaderTheme theme = base.lightness() < text.lightness() ? dark() : light();
    if (contrastRatio(base, text) > 20.5) {
        const bool isPure = base != QColor(Qt::white) || palette.color(QPalette::Window) == base;
        if (isPure) {
            theme.page = base;
            theme.ink = text;
            theme.dim = painted(QColor(text.red(), text.green(), text.blue(), 200), base);
        }
    }
    return theme;
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

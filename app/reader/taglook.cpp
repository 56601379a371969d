// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/taglook.h>

namespace Quoth {

namespace {

constexpr qreal textContrast = 4.5;
constexpr qreal lineContrast = 3.0;
constexpr float fullestTint = 0.42F;
constexpr float thinnestTint = 0.06F;

QColor withAlpha(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

} // namespace

LinePattern linePattern(TagLine line)
{
    switch (line) {
    case TagLine::Solid:
        return LinePattern::Solid;
    case TagLine::Dotted:
        return LinePattern::Dotted;
    case TagLine::Dashed:
        return LinePattern::Dashed;
    case TagLine::Wave:
        return LinePattern::Wavy;
    case TagLine::Double:
        return LinePattern::Double;
    }
    Q_UNREACHABLE();
}

QColor readableLine(const QColor &color, const QColor &ground)
{
    const bool isDark = ground.lightnessF() < 0.5F;
    QColor line = color.toHsl();
    for (int step = 0; step < 20 && contrastRatio(line.toRgb(), ground) < lineContrast; ++step) {
        const float lightness = line.lightnessF() + (isDark ? 0.05F : -0.05F);
        line.setHslF(
            std::max(0.0F, line.hslHueF()), line.hslSaturationF(), qBound(0.0F, lightness, 1.0F));
    }
    return line.toRgb();
}

MarkInk markInk(const QColor &color, const ReaderTheme &theme)
{
    MarkInk ink;
    ink.line = readableLine(color, theme.page);
    ink.tint = withAlpha(color, thinnestTint);
    for (float alpha = fullestTint; alpha > thinnestTint; alpha -= 0.02F) {
        const QColor tint = withAlpha(color, alpha);
        if (contrastRatio(theme.ink, painted(tint, painted(tint, theme.page))) >= textContrast) {
            ink.tint = tint;
            break;
        }
    }
    ink.lit = withAlpha(color, ink.tint.alphaF() / 2);
    return ink;
}

TagInks tagInks(const TagLooks &looks, const ReaderTheme &theme)
{
    TagInks inks;
    for (auto look = looks.cbegin(); look != looks.cend(); ++look) {
        inks.insert(
            look.key(),
            {look->color.isValid() ? markInk(look->color, theme) : theme.of(MarkStyle::Highlight),
             linePattern(look->line)});
    }
    return inks;
}

} // namespace Quoth

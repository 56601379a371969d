// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/typography.h>

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPaintDevice>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal readingToInterface = 1.42; // 13 px beside 18 px
constexpr qreal titleSize = 1.6;
constexpr qreal smallSize = 0.78;
constexpr qreal labelSize = 0.62;

QString firstInstalled(const QStringList &families)
{
    for (const QString &family : families) {
        if (QFontDatabase::hasFamily(family)) {
            return family;
        }
    }
    return {};
}

/// English text, so that a measure of 66 means 66 letters and spaces as they are in news, not 66
/// times the width of an x.
qreal averageAdvance(const QFont &font, const QPaintDevice &device)
{
    static const QString sample =
        u"The council voted on Monday to keep the old bridge open until spring, while engineers "
        "look for another way across the harbour and ask who should pay for it."_s;
    return QFontMetricsF(font, &device).horizontalAdvance(sample) / qreal(sample.size());
}

QFont scaledFont(const QFont &base, qreal factor)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * factor);
    return font;
}

} // namespace

QString readingFamily(bool isSerif)
{
    static const QString serif = firstInstalled(
        {u"Source Serif 4"_s, u"Source Serif Pro"_s, u"Noto Serif"_s, u"Charter"_s,
         u"Bitstream Charter"_s, u"Literata"_s, u"Caladea"_s, u"Gelasio"_s, u"Georgia"_s,
         u"Cambria"_s, u"Libertinus Serif"_s, u"Linux Libertine O"_s, u"Crimson Pro"_s,
         u"PT Serif"_s, u"C059"_s, u"P052"_s, u"Liberation Serif"_s, u"Times New Roman"_s,
         u"DejaVu Serif"_s});
    static const QString sans = firstInstalled(
        {u"Inter"_s, u"Source Sans 3"_s, u"Source Sans Pro"_s, u"Noto Sans"_s, u"Cantarell"_s,
         u"Open Sans"_s, u"PT Sans"_s, u"Segoe UI"_s, u"Carlito"_s, u"Liberation Sans"_s,
         u"DejaVu Sans"_s});
    return isSerif ? serif : sans;
}

PageMetrics
pageMetrics(const Typography &typography, const QFont &interfaceFont, const QPaintDevice &device)
{
    const qreal interfaceSize = QFontInfo(interfaceFont).pointSizeF();
    const qreal zoom = qBound(smallestZoom, typography.zoom, largestZoom);
    const qreal size =
        (typography.pointSize > 0 ? typography.pointSize : interfaceSize * readingToInterface) *
        zoom;

    QFont body;
    const QString family =
        typography.family.isEmpty() ? readingFamily(typography.isSerif) : typography.family;
    if (!family.isEmpty()) {
        body.setFamilies({family});
    }
    body.setStyleHint(typography.isSerif ? QFont::Serif : QFont::SansSerif);
    body.setHintingPreference(QFont::PreferVerticalHinting);
    body.setPointSizeF(size);

    PageMetrics metrics;
    metrics.em = size * device.logicalDpiY() / 72.0;
    const auto ems = [&metrics](qreal count) {
        return qRound(count * metrics.em);
    };
    metrics.columnWidth = qRound(typography.measure * averageAdvance(body, device));
    metrics.topMargin = ems(2.3);
    metrics.bottomMargin = ems(4);

    QFont title = scaledFont(body, titleSize);
    title.setBold(true);
    const QFont small = scaledFont(body, smallSize);
    metrics.faces = {
        BlockFace{title, ems(titleSize * 1.2), ems(0.55), false},
        BlockFace{small, ems(smallSize * 1.45), ems(0.12), true},
        BlockFace{body, ems(typography.leading), ems(0.82), false},
        BlockFace{small, ems(smallSize * 1.45), ems(0.6), true},
    };

    metrics.labelFont = interfaceFont;
    metrics.labelFont.setPointSizeF(size * labelSize);
    metrics.labelFont.setWeight(QFont::DemiBold);
    return metrics;
}

} // namespace Quoth

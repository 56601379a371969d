// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/typography.h>

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPaintDevice>
#include <QRawFont>
#include <QSettings>
#include <QtEndian>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal readingToInterface = 1.42; // 13 px beside 18 px
constexpr qreal titleSize = 1.6;
constexpr qreal headingSize = 1.1;
constexpr qreal smallSize = 0.78;
constexpr qreal labelSize = 0.62;

/// Of the families by their own names: asking for each one by itself has the system look for what
/// might stand in for it, which takes longer than all else that a page needs of its fonts.
QString firstInstalled(const QStringList &families)
{
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : families) {
        const bool isInstalled =
            std::any_of(installed.cbegin(), installed.cend(), [&family](QStringView name) {
                // Of a family that several have cut, each is called "Family [Foundry]".
                return name.left(name.indexOf(u" ["_s)).compare(family, Qt::CaseInsensitive) == 0;
            });
        if (isInstalled) {
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

#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
/// Whether an OpenType table of substitutions lists a feature (OpenType 1.9, "GSUB" and "Feature
/// List Table": big-endian, the list's offset at byte 6, records of a tag and an offset).
bool hasFeature(const QByteArray &table, const char *tag)
{
    const auto number = [&table](qsizetype at) -> qsizetype {
        return at + 2 <= table.size() ? qFromBigEndian<quint16>(table.constData() + at) : 0;
    };
    const qsizetype list = number(6);
    const qsizetype count = list == 0 ? 0 : number(list);
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype record = list + 2 + 6 * i;
        if (record + 6 > table.size()) {
            return false;
        }
        if (table.mid(record, 4) == tag) {
            return true;
        }
    }
    return false;
}
#endif

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

Typography savedTypography()
{
    const QSettings settings;
    const Typography house;
    const auto number = [&settings](const QString &key, qreal byDefault, qreal least, qreal most) {
        bool isNumber = false;
        const qreal value = settings.value(u"typography/"_s + key, byDefault).toDouble(&isNumber);
        return isNumber && value >= least && value <= most ? value : byDefault;
    };
    const auto flag = [&settings](const QString &key, bool byDefault) {
        return settings.value(u"typography/"_s + key, byDefault).toBool();
    };
    Typography saved;
    saved.family = settings.value(u"typography/family"_s).toString();
    saved.isSerif = flag(u"serif"_s, house.isSerif);
    saved.pointSize = number(u"pointSize"_s, house.pointSize, 0, 96);
    saved.measure = int(number(u"measure"_s, house.measure, 20, 200));
    saved.leading = number(u"leading"_s, house.leading, 1, 3);
    saved.paragraphSpacing = number(u"paragraphSpacing"_s, house.paragraphSpacing, 0, 4);
    saved.letterSpacing = number(u"letterSpacing"_s, 0, -10, 50);
    saved.wordSpacing = number(u"wordSpacing"_s, 0, -0.2, 2);
    saved.isJustified = flag(u"justified"_s, false);
    saved.isHyphenated = flag(u"hyphenated"_s, false);
    saved.indentsParagraphs = flag(u"indents"_s, false);
    saved.zoom = number(u"zoom"_s, 1, smallestZoom, largestZoom);
    return saved;
}

void saveTypography(const Typography &typography)
{
    QSettings settings;
    settings.beginGroup(u"typography"_s);
    settings.setValue(u"family"_s, typography.family);
    settings.setValue(u"serif"_s, typography.isSerif);
    settings.setValue(u"pointSize"_s, typography.pointSize);
    settings.setValue(u"measure"_s, typography.measure);
    settings.setValue(u"leading"_s, typography.leading);
    settings.setValue(u"paragraphSpacing"_s, typography.paragraphSpacing);
    settings.setValue(u"letterSpacing"_s, typography.letterSpacing);
    settings.setValue(u"wordSpacing"_s, typography.wordSpacing);
    settings.setValue(u"justified"_s, typography.isJustified);
    settings.setValue(u"hyphenated"_s, typography.isHyphenated);
    settings.setValue(u"indents"_s, typography.indentsParagraphs);
    settings.setValue(u"zoom"_s, typography.zoom);
}

std::optional<QFont> smallCapitals(const QFont &font)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    const QByteArray table = QRawFont::fromFont(font).fontTable("GSUB");
    if (hasFeature(table, "smcp") && hasFeature(table, "c2sc")) {
        QFont small = font;
        small.setFeature("smcp", 1);
        small.setFeature("c2sc", 1);
        return small;
    }
#else
    Q_UNUSED(font)
#endif
    return {};
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
    if (typography.letterSpacing != 0) {
        body.setLetterSpacing(QFont::PercentageSpacing, 100 + typography.letterSpacing);
    }
    if (typography.wordSpacing != 0) {
        body.setWordSpacing(typography.wordSpacing * size * device.logicalDpiY() / 72.0);
    }

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
    QFont heading = scaledFont(body, headingSize);
    heading.setBold(true);
    const QFont small = scaledFont(body, smallSize);
    metrics.faces = {
        BlockFace{title, ems(titleSize * 1.2), ems(0.55), false},
        BlockFace{small, ems(smallSize * 1.45), ems(0.12), true},
        BlockFace{
            body, ems(typography.leading),
            typography.indentsParagraphs ? 0 : ems(typography.paragraphSpacing), false,
            typography.indentsParagraphs ? ems(1.4) : 0, typography.isJustified,
            typography.isHyphenated},
        BlockFace{small, ems(smallSize * 1.45), ems(0.6), true},
        BlockFace{heading, ems(headingSize * 1.3), ems(0.4), false},
    };

    metrics.labelFont = interfaceFont;
    metrics.labelFont.setPointSizeF(size * labelSize);
    metrics.labelFont.setWeight(QFont::DemiBold);
    return metrics;
}

} // namespace Quoth

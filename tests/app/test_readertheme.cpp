// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/readertheme.h>
#include <settings/theme.h>
#include <settings/themecolors.h>

#include <QApplication>
#include <QPalette>
#include <QTest>

#include <array>
#include <cmath>

using namespace Quoth;
using namespace Qt::StringLiterals;

class ReaderThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfWcag();
    void textOnTintsIsReadable_data();
    void textOnTintsIsReadable();
    void linesStandOut_data() { textOnTintsIsReadable_data(); }
    void linesStandOut();
    void tintsAreToldFromPage_data() { textOnTintsIsReadable_data(); }
    void tintsAreToldFromPage();
    void tintsAreToldApartByAllEyes_data() { textOnTintsIsReadable_data(); }
    void tintsAreToldApartByAllEyes();
    void everyChoiceGivesItsPage_data();
    void everyChoiceGivesItsPage();
    void followsPalette();
    void takesHighContrastColors();
    void deskKnowsHighContrast_data();
    void deskKnowsHighContrast();
};

namespace {

QList<std::pair<QString, ReaderTheme>> allThemes()
{
    return {
        {u"light"_s, ReaderTheme::light()},
        {u"sepia"_s, ReaderTheme::sepia()},
        {u"dark"_s, ReaderTheme::dark()},
        {u"black"_s, ReaderTheme::black()},
        {u"black on white"_s, ReaderTheme::highContrast(false)},
        {u"white on black"_s, ReaderTheme::highContrast(true)}};
}

ReaderTheme themeNamed(const QString &name)
{
    for (const auto &[known, theme] : allThemes()) {
        if (known == name) {
            return theme;
        }
    }
    qFatal("no such theme");
}

using Light = std::array<double, 3>;
using Matrix = std::array<Light, 3>;

struct Vision
{
    const char *name;
    Matrix seen;
};

// Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision
// Deficiency (IEEE TVCG 15, 2009), severity 1.0; for linear RGB.
constexpr std::array visions = {
    Vision{"usual", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    Vision{
        "no red",
        {{{0.152286, 1.052583, -0.204868},
          {0.114503, 0.786281, 0.099216},
          {-0.003882, -0.048116, 1.051998}}}},
    Vision{
        "no green",
        {{{0.367322, 0.860646, -0.227968},
          {0.280085, 0.672501, 0.047413},
          {-0.011820, 0.042940, 0.968881}}}},
    Vision{
        "no blue",
        {{{1.255528, -0.076749, -0.178779},
          {-0.078411, 0.930809, 0.147602},
          {0.004733, 0.691367, 0.303900}}}}};

Light product(const Matrix &matrix, const Light &light)
{
    Light result{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            result[i] += matrix[i][j] * light[j];
        }
    }
    return result;
}

/// CIE 1976 L*a*b* under D65 of a colour as somebody sees it.
Light labSeen(const QColor &color, const Matrix &vision)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    Light light =
        product(vision, {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    for (double &channel : light) {
        channel = qBound(0.0, channel, 1.0);
    }
    constexpr Matrix toXyz = {
        {{0.4124564, 0.3575761, 0.1804375},
         {0.2126729, 0.7151522, 0.0721750},
         {0.0193339, 0.1191920, 0.9503041}}};
    const Light xyz = product(toXyz, light);
    const auto curve = [](double t) {
        return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116;
    };
    const double x = curve(xyz[0] / 0.95047);
    const double y = curve(xyz[1]);
    const double z = curve(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const QColor &one, const QColor &other, const Matrix &vision)
{
    const Light a = labSeen(one, vision);
    const Light b = labSeen(other, vision);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

} // namespace

void ReaderThemeTest::contrastIsThatOfWcag()
{
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastRatio(Qt::black, Qt::black), 1.0);
    // Known from other calculators: #777 on white is just below 4.5.
    QVERIFY(qAbs(contrastRatio(QColor(0x777777), Qt::white) - 4.48) < 0.01);
}

void ReaderThemeTest::textOnTintsIsReadable_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[name, theme] : allThemes()) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void ReaderThemeTest::textOnTintsIsReadable()
{
    QFETCH(QString, name);
    const ReaderTheme theme = themeNamed(name);
    QVERIFY(contrastRatio(theme.ink, theme.page) >= 4.5);
    QVERIFY(contrastRatio(theme.dim, theme.page) >= 4.5);
    QVERIFY(contrastRatio(theme.ink, theme.selection) >= 4.5);
    QVERIFY(contrastRatio(theme.ink, theme.idleSelection) >= 4.5);
    QVERIFY(contrastRatio(theme.ink, theme.found) >= 4.5);
    QVERIFY(contrastRatio(theme.ink, theme.foundHere) >= 4.5);
    for (const MarkInk &first : theme.marks) {
        const QColor one = painted(first.tint, theme.page);
        QVERIFY(contrastRatio(theme.ink, one) >= 4.5);
        // The byline is small and grey, and names stand in it too.
        QVERIFY2(contrastRatio(theme.dim, one) >= 3.9, qPrintable(first.line.name()));
        for (const MarkInk &second : theme.marks) {
            const QColor two = painted(second.tint, one);
            QVERIFY(contrastRatio(theme.ink, two) >= 4.5);
            for (const MarkInk &third : theme.marks) {
                QVERIFY(contrastRatio(theme.ink, painted(third.tint, two)) >= 4.5);
            }
            // Both lit at once, as a quotation and a name in it are.
            const QColor lit = painted(second.lit, painted(second.tint, painted(first.lit, one)));
            QVERIFY2(
                contrastRatio(theme.ink, lit) >= 4.5,
                qPrintable(first.line.name() + second.line.name()));
        }
    }
}

void ReaderThemeTest::linesStandOut()
{
    QFETCH(QString, name);
    const ReaderTheme theme = themeNamed(name);
    // Signs that are no text need 3:1; the speakers' names in the margin are text.
    for (const MarkInk &ink : theme.marks) {
        QVERIFY(contrastRatio(ink.line, theme.page) >= 3.0);
        QVERIFY(contrastRatio(ink.line, painted(ink.tint, theme.page)) >= 3.0);
    }
    QVERIFY(contrastRatio(theme.of(MarkStyle::DirectQuotation).line, theme.page) >= 4.5);
    QVERIFY(contrastRatio(theme.accent, theme.page) >= 4.5);
}

void ReaderThemeTest::tintsAreToldFromPage()
{
    QFETCH(QString, name);
    const ReaderTheme theme = themeNamed(name);
    for (const MarkInk &ink : theme.marks) {
        const QColor seen = painted(ink.tint, theme.page);
        const int difference = qAbs(seen.red() - theme.page.red()) +
                               qAbs(seen.green() - theme.page.green()) +
                               qAbs(seen.blue() - theme.page.blue());
        QVERIFY2(difference >= 20, qPrintable(ink.line.name()));
    }
}

void ReaderThemeTest::tintsAreToldApartByAllEyes()
{
    QFETCH(QString, name);
    const ReaderTheme theme = themeNamed(name);
    const std::array styles = {MarkStyle::Person,          MarkStyle::Organisation,
                               MarkStyle::Location,        MarkStyle::Miscellaneous,
                               MarkStyle::DirectQuotation, MarkStyle::Highlight};
    // A difference of about 2.3 is the least that is noticed side by side.
    constexpr double leastTint = 4;
    constexpr double leastLine = 8;
    for (const Vision &vision : visions) {
        for (const MarkStyle one : styles) {
            const QColor tint = painted(theme.of(one).tint, theme.page);
            const double fromPage = difference(tint, theme.page, vision.seen);
            QVERIFY2(
                fromPage >= leastTint,
                qPrintable(u"%1: %2 and the page, %3"_s.arg(QLatin1String(vision.name))
                               .arg(int(one))
                               .arg(fromPage)));
            for (const MarkStyle other : styles) {
                if (one >= other) {
                    continue;
                }
                const double tints =
                    difference(tint, painted(theme.of(other).tint, theme.page), vision.seen);
                const double lines =
                    difference(theme.of(one).line, theme.of(other).line, vision.seen);
                QVERIFY2(
                    tints >= leastTint && lines >= leastLine,
                    qPrintable(
                        u"%1: %2 and %3, tints %4, lines %5"_s.arg(QLatin1String(vision.name))
                            .arg(int(one))
                            .arg(int(other))
                            .arg(tints)
                            .arg(lines)));
            }
        }
    }
}

void ReaderThemeTest::everyChoiceGivesItsPage_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QString>("name");
    QTest::newRow("light") << int(Theme::Choice::Light) << u"light"_s;
    QTest::newRow("sepia") << int(Theme::Choice::Sepia) << u"sepia"_s;
    QTest::newRow("dark") << int(Theme::Choice::Dark) << u"dark"_s;
    QTest::newRow("black") << int(Theme::Choice::Black) << u"black"_s;
    QTest::newRow("contrast") << int(Theme::Choice::HighContrast) << u"black on white"_s;
}

void ReaderThemeTest::everyChoiceGivesItsPage()
{
    QFETCH(int, choice);
    QFETCH(QString, name);
    const QPalette before = QApplication::palette();
    {
        Theme theme;
        theme.setChoice(static_cast<Theme::Choice>(choice));
    }
    const QPalette made = QApplication::palette();
    const ReaderTheme page = ReaderTheme::forPalette(made);
    const ThemeColors &colors = themeColors(made);
    {
        // Kept for the next day.
        Theme again;
        QCOMPARE(int(again.choice()), choice);
        again.setChoice(Theme::Choice::Follow);
    }
    QApplication::setPalette(before);
    QCOMPARE(page.page, themeNamed(name).page);
    QCOMPARE(page.ink, themeNamed(name).ink);
    // Desk and page are of one mind.
    QCOMPARE(colors.page, page.page);
    QCOMPARE(made.color(QPalette::Window), colors.pane);
    for (const QColor &ground : {colors.page, colors.pane, colors.card, colors.selected}) {
        QVERIFY(contrastRatio(colors.ink, ground) >= 4.5);
        QVERIFY2(contrastRatio(colors.dim, ground) >= 4.5, qPrintable(ground.name()));
    }
    for (const QColor &tag :
         {colors.person, colors.organisation, colors.place, colors.misc, colors.quotation}) {
        QVERIFY2(contrastRatio(tag, colors.pane) >= 3, qPrintable(tag.name()));
    }
    QVERIFY(contrastRatio(colors.accent, colors.pane) >= 4.5);
}

void ReaderThemeTest::followsPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor(0x202020));
    palette.setColor(QPalette::Text, QColor(0xe0e0e0));
    QCOMPARE(ReaderTheme::forPalette(palette).page, ReaderTheme::dark().page);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, Qt::black);
    palette.setColor(QPalette::Window, QColor(0xefefef));
    QCOMPARE(ReaderTheme::forPalette(palette).page, ReaderTheme::light().page);
}

void ReaderThemeTest::takesHighContrastColors()
{
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::black);
    palette.setColor(QPalette::Window, Qt::black);
    palette.setColor(QPalette::Text, Qt::white);
    const ReaderTheme theme = ReaderTheme::forPalette(palette);
    QCOMPARE(theme.page, QColor(Qt::black));
    QCOMPARE(theme.ink, QColor(Qt::white));
    for (const MarkInk &ink : theme.marks) {
        QVERIFY(contrastRatio(theme.ink, painted(ink.tint, theme.page)) >= 7.0);
    }
}

void ReaderThemeTest::deskKnowsHighContrast_data()
{
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<bool>("isHigh");
    QTest::newRow("black on white") << QColor(Qt::white) << QColor(Qt::black) << true;
    QTest::newRow("white on black") << QColor(Qt::black) << QColor(Qt::white) << true;
    QTest::newRow("yellow on black") << QColor(Qt::black) << QColor(Qt::yellow) << false;
    QTest::newRow("usual light") << QColor(0xefefef) << QColor(Qt::black) << false;
    QTest::newRow("usual dark") << QColor(0x202326) << QColor(0xfcfcfc) << false;
    QTest::newRow("our light") << lightColors().pane << lightColors().ink << false;
    QTest::newRow("our dark") << darkColors().pane << darkColors().ink << false;
}

void ReaderThemeTest::deskKnowsHighContrast()
{
    QFETCH(QColor, ground);
    QFETCH(QColor, text);
    QFETCH(bool, isHigh);
    QPalette palette;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, text);
    QCOMPARE(isHighContrast(palette), isHigh);
    const QPalette made = themePalette(isDark(palette), isHigh);
    const ThemeColors &colors = themeColors(made);
    // Desk and page are of one mind, and what is dim elsewhere is as clear as the rest.
    QCOMPARE(isHighContrast(made), isHigh);
    QCOMPARE(ReaderTheme::forPalette(made).page, colors.page);
    QVERIFY(contrastRatio(colors.dim, colors.pane) >= (isHigh ? 20.9 : 4.5));
    QVERIFY(contrastRatio(colors.accent, colors.pane) >= 4.5);
}

QTEST_MAIN(ReaderThemeTest)
#include "test_readertheme.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/readertheme.h>
#include <settings/theme.h>
#include <settings/themecolors.h>

#include <QPalette>
#include <QTest>

using namespace Quoth;

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
    void followsPalette();
    void takesHighContrastColors();
    void deskKnowsHighContrast_data();
    void deskKnowsHighContrast();
};

namespace {

ReaderTheme themeNamed(const QString &name)
{
    return name == QStringLiteral("dark") ? ReaderTheme::dark() : ReaderTheme::light();
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
    QTest::newRow("light") << QStringLiteral("light");
    QTest::newRow("dark") << QStringLiteral("dark");
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

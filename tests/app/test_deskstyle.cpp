// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/readertheme.h>
#include <settings/deskstyle.h>
#include <settings/theme.h>
#include <settings/themecolors.h>

#include <QIcon>
#include <QImage>
#include <QPainter>
#include <QStyleOptionButton>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

/// The desk's own drawing of boxes that are ticked, in every theme.
class DeskStyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boxesAreSeen_data();
    void boxesAreSeen();
    void dialogButtonsHaveWordsOnly();
    void signsAreDrawnInTheColoursOfTheDesk();

private:
    [[nodiscard]] static QImage
    drawn(QStyle::PrimitiveElement element, const QPalette &palette, QStyle::State state);

    DeskStyle m_style;
};

QImage
DeskStyleTest::drawn(QStyle::PrimitiveElement element, const QPalette &palette, QStyle::State state)
{
    QImage picture(24, 24, QImage::Format_RGB32);
    picture.fill(palette.color(QPalette::Window));
    QStyleOptionButton option;
    option.rect = QRect(4, 4, 16, 16);
    option.palette = palette;
    option.state = state | QStyle::State_Enabled;
    QPainter painter(&picture);
    DeskStyle().drawPrimitive(element, &option, &painter, nullptr);
    return picture;
}

void DeskStyleTest::boxesAreSeen_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << themePalette(lightColors(), false);
    QTest::newRow("sepia") << themePalette(sepiaColors(), false);
    QTest::newRow("dark") << themePalette(darkColors(), true);
    QTest::newRow("black") << themePalette(blackColors(), true);
    QTest::newRow("high contrast") << themePalette(highContrastColors(false), false);
    QTest::newRow("high contrast, dark") << themePalette(highContrastColors(true), true);
}

void DeskStyleTest::boxesAreSeen()
{
    QFETCH(const QPalette, palette);
    const QColor ground = palette.color(QPalette::Window);
    for (const auto element :
         {QStyle::PE_IndicatorCheckBox, QStyle::PE_IndicatorItemViewItemCheck,
          QStyle::PE_IndicatorRadioButton}) {
        QList<QImage> looks;
        for (const QStyle::State state :
             {QStyle::State(QStyle::State_Off), QStyle::State(QStyle::State_On),
              QStyle::State(QStyle::State_NoChange)}) {
            const QImage picture = drawn(element, palette, state);
            // WCAG 2, non-text contrast: what tells a control from its ground has 3:1.
            int strong = 0;
            for (int x = 0; x < picture.width(); ++x) {
                for (int y = 0; y < picture.height(); ++y) {
                    strong += contrastRatio(picture.pixelColor(x, y), ground) >= 3 ? 1 : 0;
                }
            }
            QVERIFY2(strong >= 24, qPrintable(QString::number(strong)));
            looks.append(picture);
        }
        QVERIFY(looks[0] != looks[1]);
        if (element != QStyle::PE_IndicatorRadioButton) {
            QVERIFY(looks[1] != looks[2]);
        }
    }
}

void DeskStyleTest::dialogButtonsHaveWordsOnly()
{
    QCOMPARE(
        m_style.styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons, nullptr, nullptr, nullptr),
        0);
}

void DeskStyleTest::signsAreDrawnInTheColoursOfTheDesk()
{
    for (const auto sign :
         {QStyle::SP_LineEditClearButton, QStyle::SP_ToolBarHorizontalExtensionButton}) {
        const QIcon icon = m_style.standardIcon(sign, nullptr, nullptr);
        QVERIFY(icon.availableSizes().isEmpty()); // no picture of one size, which has to be read
        const QImage picture = icon.pixmap(16).toImage();
        QImage nothing(picture.size(), picture.format());
        nothing.fill(Qt::transparent);
        QVERIFY(picture != nothing);
    }
}

QTEST_MAIN(DeskStyleTest)
#include "test_deskstyle.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/syntaxhighlighter.h>
#include <formats/formatregistry.h>
#include <settings/theme.h>

#include <QSet>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace Quoth;
using namespace Qt::StringLiterals;

class TestSyntaxHighlighter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFormatIsColoured_data();
    void everyFormatIsColoured();
    void plainTextStaysPlain();
    void themeFollowsThePalette();

private:
    /// The colours that the first line is painted in.
    static QSet<QRgb> colors(const QTextDocument &document)
    {
        QSet<QRgb> colors;
        for (const QTextLayout::FormatRange &range : document.firstBlock().layout()->formats()) {
            colors.insert(range.format.foreground().color().rgb());
        }
        return colors;
    }
};

void TestSyntaxHighlighter::initTestCase()
{
    if (!SyntaxHighlighter::isAvailable()) {
        QSKIP("built without KSyntaxHighlighting");
    }
}

void TestSyntaxHighlighter::everyFormatIsColoured_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("line");
    for (const Format &format : formats()) {
        if (format.syntaxDefinition.isEmpty()) {
            continue;
        }
        const bool isTable = format.syntaxDefinition == u"CSV"_s;
        QTest::newRow(qPrintable(format.id))
            << format.syntaxDefinition
            << (isTable ? u"\"one\",2,three"_s : u"{\"one\": 2, \"three\": \"four\"}"_s);
    }
}

void TestSyntaxHighlighter::everyFormatIsColoured()
{
    QFETCH(QString, definition);
    QFETCH(QString, line);
    QTextDocument document;
    document.documentLayout(); // without one, a document keeps its changes to itself
    SyntaxHighlighter highlighter(&document);
    highlighter.setPalette(themePalette(false));
    highlighter.setDefinition(definition);
    document.setPlainText(line);
    QTRY_VERIFY(!colors(document).isEmpty());
}

void TestSyntaxHighlighter::plainTextStaysPlain()
{
    QTextDocument document;
    document.documentLayout(); // without one, a document keeps its changes to itself
    SyntaxHighlighter highlighter(&document);
    highlighter.setDefinition({});
    document.setPlainText(u"{\"one\": 2} if (x) return;"_s);
    QCoreApplication::processEvents();
    QVERIFY(colors(document).size() <= 1);
}

void TestSyntaxHighlighter::themeFollowsThePalette()
{
    QTextDocument document;
    document.documentLayout(); // without one, a document keeps its changes to itself
    SyntaxHighlighter highlighter(&document);
    highlighter.setDefinition(u"JSON"_s);
    document.setPlainText(u"{\"one\": 2}"_s);
    highlighter.setPalette(themePalette(false));
    QCoreApplication::processEvents();
    const QSet<QRgb> light = colors(document);
    highlighter.setPalette(themePalette(true));
    QCoreApplication::processEvents();
    QVERIFY(!light.isEmpty());
    QVERIFY(colors(document) != light);
}

QTEST_MAIN(TestSyntaxHighlighter)
#include "test_syntaxhighlighter.moc"

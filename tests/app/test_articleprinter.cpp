// SPDX-License-Identifier: GPL-3.0-or-later
// Articles on paper: nothing lost, nothing twice, nothing cut.
#include "articlebuilder.h"

#include <reader/articleprinter.h>

#include <QFile>
#include <QPagedPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

struct Drawn
{
    int sheet = 0;
    qreal baseline = 0;
    QString text;
};

/// Keeps the words that are drawn instead of drawing them.
class RecordingEngine : public QPaintEngine
{
public:
    RecordingEngine()
        : QPaintEngine(QPaintEngine::AllFeatures)
    {
    }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPath(const QPainterPath &) override {}
    void drawRects(const QRectF *, int count) override { rects += count; }
    void drawTextItem(const QPointF &place, const QTextItem &item) override
    {
        drawn.append({sheet, place.y(), item.text()});
    }
    Type type() const override { return User; }

    QList<Drawn> drawn;
    int sheet = 1;
    int rects = 0;
};

class RecordingPaper : public QPagedPaintDevice
{
public:
    explicit RecordingPaper(QSize size)
        : QPagedPaintDevice(nullptr)
        , m_size(size)
    {
    }
    bool newPage() override
    {
        ++m_engine.sheet;
        return true;
    }
    QPaintEngine *paintEngine() const override { return &m_engine; }
    [[nodiscard]] const RecordingEngine &engine() const { return m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return 1;
        }
    }

private:
    QSize m_size;
    mutable RecordingEngine m_engine;
};

QStringList wordsOf(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

AnnotatedArticle longStory(int paragraphs)
{
    QString text = u"Harbour tolls to double\n\n"_s;
    for (int i = 0; i < paragraphs; ++i) {
        text +=
            u"Paragraph%1 opens. “We have patched the bridge,” Ines Calloway said on day%1, and "
            "nobody who lives by the harbour of Westmark was heard to say anything else "
            "before the evening came.\n\n"_s.arg(i);
    }
    ArticleBuilder builder(text);
    builder.structure().title = builder.find(u"Harbour tolls to double"_s);
    for (int i = 1; i <= paragraphs; ++i) {
        const qint64 quotation = builder.add(
            AnnotationKind::Quotation, u"direct"_s, u"“We have patched the bridge,”"_s, i);
        builder.relate(
            RelationKind::Speaker, quotation,
            builder.add(
                AnnotationKind::Entity, u"PER"_s, u"Ines Calloway"_s, i, AnnotationStatus::Accepted,
                u"Speaker%1"_s.arg(i)));
    }
    AnnotatedArticle content = builder.content();
    content.article.title = u"Harbour tolls to double"_s;
    return content;
}

} // namespace

class ArticlePrinterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordOnceAndInOrder_data();
    void everyWordOnceAndInOrder();
    void namesStandBesideQuotations();
    void notesStandInTheMargin();
    void sheetsCanBeChosen();
    void writesAPdf();
    void anEmptyArticleHasNoSheets();
};

void ArticlePrinterTest::everyWordOnceAndInOrder_data()
{
    QTest::addColumn<int>("paragraphs");
    QTest::addColumn<bool>("isJustified");
    QTest::newRow("one sheet") << 2 << false;
    QTest::newRow("many sheets") << 60 << false;
    QTest::newRow("justified, indented") << 40 << true;
}

void ArticlePrinterTest::everyWordOnceAndInOrder()
{
    QFETCH(int, paragraphs);
    QFETCH(bool, isJustified);
    const AnnotatedArticle content = longStory(paragraphs);
    Typography typography;
    typography.isJustified = isJustified;
    typography.indentsParagraphs = isJustified;
    RecordingPaper paper({700, 990});
    const int sheets = ArticlePrinter(content, typography, QFont()).print(paper);
    QCOMPARE(sheets, paper.engine().sheet);
    QCOMPARE(sheets > 1, paragraphs > 10);
    QString text;
    for (const Drawn &drawn : paper.engine().drawn) {
        // Below the text stand the number and the title; left of it the names.
        if (drawn.baseline < 990 - 40 && !drawn.text.startsWith(u"Speaker"_s)) {
            text += drawn.text + (drawn.text.endsWith(u' ') ? u""_s : u" "_s);
        }
        QVERIFY(drawn.baseline > 0 && drawn.baseline < 990);
    }
    // What lies between two runs of one word is no space: compare without any.
    QCOMPARE(text.remove(u' '), wordsOf(content.article.text).join(QString()));
    QVERIFY(paper.engine().rects > paragraphs); // tints
}

void ArticlePrinterTest::namesStandBesideQuotations()
{
    const AnnotatedArticle content = longStory(30);
    RecordingPaper paper({700, 990});
    (void)ArticlePrinter(content, {}, QFont()).print(paper);
    for (int i = 1; i <= 30; ++i) {
        const QString name = u"Speaker%1"_s.arg(i);
        qsizetype seen = 0;
        for (const Drawn &drawn : paper.engine().drawn) {
            seen += drawn.text == name ? 1 : 0;
        }
        QVERIFY2(seen >= 1, qPrintable(name));
    }
}

void ArticlePrinterTest::notesStandInTheMargin()
{
    AnnotatedArticle content = longStory(30);
    content.set.annotations[0].note = u"askhim"_s;
    content.set.annotations[40].note = u"twice"_s;
    RecordingPaper paper({700, 990});
    (void)ArticlePrinter(content, {}, QFont()).print(paper);
    QStringList notes;
    for (const Drawn &drawn : paper.engine().drawn) {
        if (drawn.text == u"askhim"_s || drawn.text == u"twice"_s) {
            notes.append(drawn.text);
        }
    }
    QCOMPARE(notes, (QStringList{u"askhim"_s, u"twice"_s}));
}

void ArticlePrinterTest::sheetsCanBeChosen()
{
    const AnnotatedArticle content = longStory(60);
    RecordingPaper all({700, 990});
    const int sheets = ArticlePrinter(content, {}, QFont()).print(all);
    QVERIFY(sheets >= 3);
    RecordingPaper second({700, 990});
    QCOMPARE(ArticlePrinter(content, {}, QFont()).print(second, 2, 2), sheets);
    QCOMPARE(second.engine().sheet, 1);
    QStringList expected;
    for (const Drawn &drawn : all.engine().drawn) {
        if (drawn.sheet == 2) {
            expected.append(drawn.text);
        }
    }
    QStringList got;
    for (const Drawn &drawn : second.engine().drawn) {
        got.append(drawn.text);
    }
    QCOMPARE(got, expected);
}

void ArticlePrinterTest::writesAPdf()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"tolls.pdf"_s);
    const ArticlePrinter printer(longStory(30), {}, QFont());
    QVERIFY(printer.writePdf(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.count("/Type /Page\n") + bytes.count("/Type /Page ") >= 2);
    QVERIFY(!printer.writePdf(folder.filePath(u"no/such/folder.pdf"_s)));
}

void ArticlePrinterTest::anEmptyArticleHasNoSheets()
{
    RecordingPaper paper({700, 990});
    QCOMPARE(ArticlePrinter({}, {}, QFont()).print(paper), 0);
}

QTEST_MAIN(ArticlePrinterTest)
#include "test_articleprinter.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/pdfwriter.h>

#include <formats/devicewriting.h>
#include <formats/htmlwriter.h>
#include <pages/reportdocument.h>

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocumentWriter>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int resolution = 300;
constexpr double margin = 25; // mm

double pixels(double millimetres)
{
    return millimetres / 25.4 * resolution;
}

/// Holds the document until all of it is there: pages know their number only then.
class PagesWriter : public ArticleWriter
{
public:
    explicit PagesWriter(FormatOptions options)
        : m_options(std::move(options))
    {
    }

    Result<void> begin(QIODevice &device) override
    {
        Q_UNUSED(device)
        if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
            return failure(ErrorCode::Unknown, {}, u"pages need fonts, and there are none"_s);
        }
        m_report = std::make_unique<ReportDocument>(m_options);
        return {};
    }

    Result<void> write(QIODevice &device, const AnnotatedArticle &article) override
    {
        Q_UNUSED(device)
        m_report->add(article);
        return {};
    }

protected:
    ReportDocument &report() { return *m_report; }

private:
    FormatOptions m_options;
    std::unique_ptr<ReportDocument> m_report;
};

class PdfWriter : public PagesWriter
{
public:
    using PagesWriter::PagesWriter;

    Result<void> end(QIODevice &device) override
    {
        QPdfWriter pdf(&device);
        pdf.setResolution(resolution);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
        pdf.setTitle(report().title());
        pdf.setCreator(u"Quoth"_s);
        QTextDocument &document = report().document();
        document.documentLayout()->setPaintDevice(&pdf);
        const QRectF page(QPointF(0, 0), QSizeF(pdf.width(), pdf.height()));
        document.setPageSize(page.size());
        QPainter painter;
        if (!painter.begin(&pdf)) {
            return failure(ErrorCode::FileNotWritable, {}, device.errorString());
        }
        const int count = document.pageCount();
        for (int number = 0; number < count; ++number) {
            if (number > 0) {
                pdf.newPage();
            }
            paintPage(painter, document, page, number, count);
        }
        painter.end();
        return {};
    }

private:
    void
    paintPage(QPainter &painter, QTextDocument &document, const QRectF &page, int number, int count)
    {
        painter.save();
        painter.translate(0, -number * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = page.translated(0, number * page.height());
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        QFont font(u"DejaVu Sans"_s);
        font.setPointSizeF(8);
        painter.setFont(font);
        painter.setPen(QColor(0x5e6269));
        const QRectF foot(0, page.height() + pixels(7), page.width(), pixels(6));
        const QString name = QFontMetricsF(font, painter.device())
                                 .elidedText(report().title(), Qt::ElideRight, page.width() * 0.8);
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.drawText(
            foot, Qt::AlignRight | Qt::AlignVCenter, u"%1 / %2"_s.arg(number + 1).arg(count));
    }
};

class OdtWriter : public PagesWriter
{
public:
    using PagesWriter::PagesWriter;

    Result<void> end(QIODevice &device) override
    {
        // It closes what it has written to, and a file that is saved whole must not be.
        QBuffer buffer;
        QTextDocumentWriter writer(&buffer, "odf");
        if (!writer.write(&report().document())) {
            return failure(ErrorCode::FileNotWritable, {}, buffer.errorString());
        }
        return writeAll(device, buffer.data());
    }
};

template <typename Writer>
Format pagesFormat(const QString &id, const QString &mimeType)
{
    Format format;
    format.id = id;
    format.suffix = id;
    format.mimeType = mimeType;
    format.traits = pageTraits();
    format.makeWriter = [](const FormatOptions &options) {
        return std::make_unique<Writer>(options);
    };
    return format;
}

} // namespace

Format pdfFormat()
{
    return pagesFormat<PdfWriter>(u"pdf"_s, u"application/pdf"_s);
}

Format odtFormat()
{
    return pagesFormat<OdtWriter>(u"odt"_s, u"application/vnd.oasis.opendocument.text"_s);
}

} // namespace Quoth

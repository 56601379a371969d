// SPDX-License-Identifier: GPL-3.0-or-later
#include <reader/articleprinter.h>

#include <reader/markindex.h>
#include <reader/markpainter.h>
#include <reader/markrelations.h>
#include <reader/pagesight.h>
#include <reader/readertheme.h>
#include <reader/speechmargin.h>

#include <QFileInfo>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal paperSize = 11;   // points, where the reader has chosen no size
constexpr qreal nameWidth = 7.5;  // ems
constexpr qreal noteWidth = 8.5;  // ems
constexpr qreal footHeight = 2.6; // ems

ReaderTheme paperTheme()
{
    ReaderTheme theme = ReaderTheme::light();
    theme.page = Qt::white;
    theme.ink = Qt::black;
    return theme;
}

} // namespace

/// One sheet after the other: what is on the present one.
struct ArticlePrinter::Sheet
{
    ReaderPage &page;
    PageSight &sight;
    const ReaderTheme &theme;
    const MarkRelations &relations;
    QRect area;   ///< for text, names and notes
    int left = 0; ///< of the column
    int number = 1;
    qreal bottom = 0; ///< of the last line on it
};

ArticlePrinter::ArticlePrinter(
    const AnnotatedArticle &content, const Typography &typography, const QFont &interfaceFont)
    : m_content(content)
    , m_typography(typography)
    , m_interfaceFont(interfaceFont)
{
    m_typography.zoom = 1;
    if (m_typography.pointSize <= 0) {
        m_typography.pointSize = paperSize;
    }
}

int ArticlePrinter::print(QPagedPaintDevice &device, int first, int last) const
{
    QPainter painter;
    if (!painter.begin(&device)) {
        return 0;
    }
    PageMetrics metrics = pageMetrics(m_typography, m_interfaceFont, device);
    const QRect sheetArea = painter.viewport();
    const bool hasNotes = std::any_of(
        m_content.set.annotations.cbegin(), m_content.set.annotations.cend(),
        [](const Annotation &annotation) { return !annotation.note.isEmpty(); });
    const int names = qRound(nameWidth * metrics.em);
    const int notes = hasNotes ? qRound(noteWidth * metrics.em) : 0;
    const int width =
        std::clamp(sheetArea.width() - names - notes, qRound(8 * metrics.em), metrics.columnWidth);
    // Sheets begin and end with their own margins, and the last one need not be full.
    metrics.topMargin = 0;
    metrics.bottomMargin = sheetArea.height();

    MarkIndex index;
    ReaderPage page(device, [&](qsizetype block) {
        QList<Span> italics;
        for (const Mark &mark : index.marksIn(block)) {
            const int from = page.within(block, mark.span.start);
            const int to = page.within(block, mark.span.end);
            if (mark.style == MarkStyle::Cue && from < to) {
                italics.append({from, to});
            }
        }
        return italics;
    });
    page.setArticle(m_content.article);
    const qsizetype size = m_content.article.text.size();
    index.reset(m_content.set.annotations, page.blocks(), [size](const Mark &mark) {
        return mark.span.isWithin(size);
    });
    MarkRelations relations;
    relations.reset(m_content.set.relations);
    page.setMetrics(metrics, width);
    PageSight sight(page);
    const ReaderTheme theme = paperTheme();
    Sheet sheet{page, sight, theme, relations, sheetArea, 0, 1, 0};
    sheet.area.setHeight(sheetArea.height() - qRound(footHeight * metrics.em));
    sheet.left = std::max(names, (sheetArea.width() - notes - width) / 2);
    sight.setHeight(sheet.area.height());

    const qsizetype count = page.blocks().count();
    for (qint64 offset = 0; count > 0; ++sheet.number) {
        sight.jumpTo(offset);
        sight.settle();
        const bool isWanted = sheet.number >= first && (last == 0 || sheet.number <= last);
        if (isWanted && sheet.number > first) {
            device.newPage();
        }
        sheet.bottom = 0;
        for (const SeenBlock &seen : sight.seen()) {
            const BlockLayout &layout = page.layout(seen.block);
            for (int line = 0; line < layout.lineCount(); ++line) {
                const qreal bottom = seen.y + layout.line(line).bottom;
                if (bottom <= sheet.area.height() || sheet.bottom == 0) {
                    sheet.bottom = std::max(sheet.bottom, bottom);
                }
            }
        }
        if (isWanted) {
            paintSheet(painter, sheet, index);
            paintNotes(painter, sheet);
            paintFoot(painter, sheet);
        }
        const SeenBlock end = sight.seen().last();
        const BlockLayout &layout = page.layout(end.block);
        const bool isEnd = end.block + 1 == count && end.y + layout.height() <= sheet.bottom + 0.5;
        if (isEnd) {
            break;
        }
        offset = sight.offset() + qint64(sheet.bottom);
    }
    return count > 0 ? sheet.number : 0;
}

void ArticlePrinter::paintSheet(QPainter &painter, Sheet &sheet, const MarkIndex &index) const
{
    ReaderPage &page = sheet.page;
    const qreal em = page.metrics().em;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRectF(0, 0, sheet.area.width(), sheet.bottom + 0.45 * em));
    const TagInks plain;
    const MarkPainter marker(sheet.theme, plain, em);
    for (const SeenBlock &seen : sheet.sight.seen()) {
        const BlockLayout &layout = page.layout(seen.block);
        int firstLine = 0;
        while (firstLine < layout.lineCount() && seen.y + layout.line(firstLine).top < -0.5) {
            ++firstLine;
        }
        int lastLine = layout.lineCount() - 1;
        while (lastLine >= firstLine &&
               seen.y + layout.line(lastLine).bottom > sheet.bottom + 0.5) {
            --lastLine;
        }
        if (firstLine > lastLine) {
            continue;
        }
        const BlockSight block = {
            layout,
            {qreal(sheet.left), seen.y},
            page.blocks().at(seen.block).span.start,
            firstLine,
            lastLine};
        const QList<Mark> marks = index.marksIn(seen.block);
        marker.paintTints(painter, block, marks, {});
        painter.setPen(page.face(seen.block).isDim ? sheet.theme.dim : sheet.theme.ink);
        layout.draw(painter, block.origin, firstLine, lastLine);
        marker.paintLines(painter, block, marks, {});
    }
    SpeechMargin margin;
    margin.arrange(
        page, sheet.sight, [&index](qsizetype block) { return index.marksIn(block); },
        [&](const Mark &quotation) {
            return sheet.relations.speakerName(quotation, index, page.blocks(), page.text());
        },
        sheet.left, sheet.left, false);
    margin.paint(painter, {0, sheet.sight.height()}, sheet.theme, {});
    painter.restore();
}

void ArticlePrinter::paintNotes(QPainter &painter, Sheet &sheet) const
{
    const ReaderPage &page = sheet.page;
    const qreal em = page.metrics().em;
    const qreal left = sheet.left + page.width() + em;
    QFont font = page.metrics().face(BlockRole::Byline).font;
    font.setPointSizeF(font.pointSizeF() * 0.9);
    painter.save();
    painter.setFont(font);
    qreal free = 0;
    for (const Annotation &annotation : m_content.set.annotations) {
        if (annotation.note.isEmpty() || annotation.status == AnnotationStatus::Rejected) {
            continue;
        }
        const qsizetype block = page.blocks().blockAt(annotation.span.start);
        const SeenBlock *seen = sheet.sight.find(block);
        const BlockLayout *layout = page.findLayout(block);
        if (!seen || !layout) {
            continue;
        }
        const BlockLayout::LineBox &line =
            layout->line(layout->lineOf(page.within(block, annotation.span.start)));
        const qreal top = seen->y + line.top;
        if (top < -0.5 || seen->y + line.bottom > sheet.bottom + 0.5) {
            continue;
        }
        const QRectF room(
            left, std::max(top, free), sheet.area.width() - left, sheet.area.height());
        QRectF used;
        painter.setPen(sheet.theme.dim);
        painter.drawText(room, Qt::AlignLeft | Qt::TextWordWrap, annotation.note, &used);
        painter.setPen(QPen(sheet.theme.of(markOf(annotation).style).line, 0.08 * em));
        painter.drawLine(
            QPointF(left - 0.45 * em, used.top()), QPointF(left - 0.45 * em, used.bottom()));
        free = used.bottom() + 0.4 * em;
    }
    painter.restore();
}

void ArticlePrinter::paintFoot(QPainter &painter, const Sheet &sheet) const
{
    const qreal em = sheet.page.metrics().em;
    painter.save();
    painter.setFont(sheet.page.metrics().face(BlockRole::Byline).font);
    painter.setPen(sheet.theme.dim);
    const QRectF foot(
        sheet.left, sheet.area.height() + em, sheet.page.width(), (footHeight - 1) * em);
    const QString number = QLocale().toString(sheet.number);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignTop, number);
    const qreal room = foot.width() - 4 * em;
    painter.drawText(
        foot, Qt::AlignLeft | Qt::AlignTop,
        painter.fontMetrics().elidedText(title(), Qt::ElideRight, int(room)));
    painter.restore();
}

bool ArticlePrinter::writePdf(const QString &path) const
{
    QPdfWriter writer(path);
    writer.setResolution(600);
    writer.setPageSize(QPageSize(
        QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter
                                                                   : QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 20, 18, 16), QPageLayout::Millimeter);
    writer.setTitle(title());
    writer.setCreator(u"Quoth"_s);
    return print(writer) > 0 && QFileInfo(path).size() > 0;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/articledelegate.h>

#include <library/articlelistmodel.h>
#include <settings/themecolors.h>

#include <QPainter>
#include <QTextLayout>

namespace Quoth {

namespace {

constexpr int horizontalMargin = 14;
constexpr int verticalMargin = 10;
constexpr int lineGap = 2;
constexpr int barGap = 8;
constexpr int barHeight = 3;
constexpr int titleLines = 2;
constexpr int snippetLines = 2;

QFont titleFont(const QFont &font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QFont detailsFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.92);
    return small;
}

/// Cuts the text into lines of the width; the last one ends in an ellipsis if there is more.
QStringList wrapped(const QString &text, const QFont &font, int width, int mostLines)
{
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == mostLines - 1) {
            lines.append(metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

QStringList wrappedTitle(const QModelIndex &index, const QFont &font, int width)
{
    return wrapped(index.data(Qt::DisplayRole).toString(), font, width, titleLines);
}

/// Where what is sought stands; none while nothing is.
QStringList wrappedSnippet(const QModelIndex &index, const QFont &font, int width)
{
    const QString snippet = index.data(ArticleListModel::SnippetRole).toString();
    return snippet.isEmpty() ? QStringList() : wrapped(snippet, font, width, snippetLines);
}

/// What stands below the title: in one line, or in two where the title has left one free. Date and
/// counts stay whole; of the byline there is what room is left.
QStringList
detailsLines(const QModelIndex &index, const QFontMetrics &metrics, int width, int count)
{
    const QString byline = index.data(ArticleListModel::BylineRole).toString();
    const QString facts = index.data(ArticleListModel::FactsRole).toString();
    const QString separator = QStringLiteral(" · ");
    const QString shownFacts = metrics.elidedText(facts, Qt::ElideRight, width);
    const int room = width - metrics.horizontalAdvance(separator + facts);
    if (byline.isEmpty() || (count == 1 && room < metrics.averageCharWidth() * 6)) {
        return {shownFacts};
    }
    if (count > 1 && room < metrics.horizontalAdvance(byline)) {
        return {metrics.elidedText(byline, Qt::ElideRight, width), shownFacts};
    }
    return {metrics.elidedText(byline, Qt::ElideRight, room) + separator + facts};
}

void paintReviewLine(
    QPainter &painter, const QRectF &area, double reviewed, const ThemeColors &colors)
{
    const double radius = area.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.line);
    painter.drawRoundedRect(area, radius, radius);
    if (reviewed > 0) {
        QRectF done = area;
        done.setWidth(std::max(area.height(), area.width() * reviewed));
        if (painter.layoutDirection() == Qt::RightToLeft) {
            done.moveRight(area.right());
        }
        painter.setBrush(colors.accent);
        painter.drawRoundedRect(done, radius, radius);
    }
}

} // namespace

ArticleDelegate::ArticleDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void ArticleDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = themeColors(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, colors.selected);
    }
    painter->fillRect(
        QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.line);
    if ((option.state & QStyle::State_HasFocus) &&
        (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(colors.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -2.5));
    }

    QRect line = option.rect.adjusted(horizontalMargin, verticalMargin, -horizontalMargin, 0);
    const Qt::Alignment leading =
        Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    painter->setPen(colors.ink);
    painter->setFont(titleFont(option.font));
    line.setHeight(painter->fontMetrics().height());
    const QStringList titles = wrappedTitle(index, painter->font(), line.width());
    for (const QString &text : titles) {
        painter->drawText(line, static_cast<int>(leading), text);
        line.translate(0, line.height());
    }
    line.translate(0, lineGap);
    painter->setPen(colors.dim);
    painter->setFont(detailsFont(option.font));
    line.setHeight(painter->fontMetrics().height());
    const bool isBusy = index.data(ArticleListModel::BusyRole).toBool();
    const QStringList details = isBusy ? QStringList{tr("Analysing…")}
                                       : detailsLines(
                                             index, painter->fontMetrics(), line.width(),
                                             1 + titleLines - static_cast<int>(titles.size()));
    for (qsizetype i = 0; i < details.size(); ++i) {
        line.translate(0, i == 0 ? 0 : line.height());
        painter->drawText(line, static_cast<int>(leading), details[i]);
    }
    painter->setPen(colors.ink);
    for (const QString &text : wrappedSnippet(index, painter->font(), line.width())) {
        line.translate(0, line.height());
        painter->drawText(line, static_cast<int>(leading), text);
    }
    const double reviewed = index.data(ArticleListModel::ReviewedRole).toDouble();
    const int bar = option.rect.bottom() - verticalMargin - barHeight - 1;
    paintReviewLine(
        *painter, QRectF(line.left(), bar, line.width(), barHeight), std::max(0.0, reviewed),
        colors);
    painter->restore();
}

int ArticleDelegate::rowHeight(const QFont &font, bool withSnippet)
{
    const int details = QFontMetrics(detailsFont(font)).height();
    return verticalMargin + titleLines * QFontMetrics(titleFont(font)).height() + lineGap +
           details + (withSnippet ? snippetLines * details : 0) + barGap + barHeight +
           verticalMargin + 2;
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool hasSnippet = !index.data(ArticleListModel::SnippetRole).toString().isEmpty();
    return {option.rect.width(), rowHeight(option.font, hasSnippet)};
}

} // namespace Quoth

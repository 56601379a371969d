// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/articledelegate.h>

#include <library/articlelistmodel.h>
#include <settings/themecolors.h>

#include <QAbstractItemView>
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

/// Date and counts stay whole; of the byline there is what room is left.
QString detailsLine(const QModelIndex &index, const QFontMetrics &metrics, int width)
{
    const QString byline = index.data(ArticleListModel::BylineRole).toString();
    const QString facts = index.data(ArticleListModel::FactsRole).toString();
    const QString separator = QStringLiteral(" · ");
    const int room = width - metrics.horizontalAdvance(separator + facts);
    if (byline.isEmpty() || room < metrics.averageCharWidth() * 6) {
        return metrics.elidedText(facts, Qt::ElideRight, width);
    }
    return metrics.elidedText(byline, Qt::ElideRight, room) + separator + facts;
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
    for (const QString &text : wrappedTitle(index, painter->font(), line.width())) {
        painter->drawText(line, static_cast<int>(leading), text);
        line.translate(0, line.height());
    }
    line.translate(0, lineGap);
    painter->setPen(colors.dim);
    painter->setFont(detailsFont(option.font));
    line.setHeight(painter->fontMetrics().height());
    const bool isBusy = index.data(ArticleListModel::BusyRole).toBool();
    const QString details =
        isBusy ? tr("Analysing…") : detailsLine(index, painter->fontMetrics(), line.width());
    painter->drawText(line, static_cast<int>(leading), details);
    painter->setPen(colors.ink);
    for (const QString &text : wrappedSnippet(index, painter->font(), line.width())) {
        line.translate(0, line.height());
        painter->drawText(line, static_cast<int>(leading), text);
    }
    const double reviewed = index.data(ArticleListModel::ReviewedRole).toDouble();
    paintReviewLine(
        *painter, QRectF(line.left(), line.bottom() + barGap, line.width(), barHeight),
        std::max(0.0, reviewed), colors);
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QFont bold = titleFont(option.font);
    const QFont small = detailsFont(option.font);
    const int room = width - 2 * horizontalMargin;
    const auto titles = static_cast<int>(wrappedTitle(index, bold, room).size());
    const auto details = 1 + static_cast<int>(wrappedSnippet(index, small, room).size());
    const int height = verticalMargin + titles * QFontMetrics(bold).height() + lineGap +
                       details * QFontMetrics(small).height() + barGap + barHeight +
                       verticalMargin + 2;
    return {width, height};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/concordancemodel.h>

#include <formats/csvwriter.h>

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// The words from the key word away, so that what is alike beside it stands together.
QString sortText(const FoundLine &found, int column)
{
    if (column != ConcordanceModel::Left) {
        return foldedWord(column == ConcordanceModel::Right ? found.line.right : found.line.key)
            .simplified();
    }
    QStringList words = foldedWord(found.line.left).simplified().split(u' ');
    std::reverse(words.begin(), words.end());
    return words.join(u' ');
}

} // namespace

ConcordanceModel::ConcordanceModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ConcordanceModel::setLines(const QList<FoundLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
    if (m_sortColumn >= 0) {
        sort(m_sortColumn, m_order);
    }
}

int ConcordanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ConcordanceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ConcordanceModel::cell(const FoundLine &found, int column) const
{
    switch (column) {
    case Left:
        return found.line.left;
    case Key:
        return found.line.key;
    case Right:
        return found.line.right;
    case Date:
        return found.published.isValid() ? QLocale().toString(found.published, QLocale::ShortFormat)
                                         : QString();
    case Outlet:
        return found.outlet;
    case Headline:
        return found.title;
    default:
        return {};
    }
}

QVariant ConcordanceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const FoundLine &found = m_lines[index.row()];
    switch (role) {
    case LineRole:
        return QVariant::fromValue(found);
    case Qt::DisplayRole:
        return cell(found, index.column());
    case Qt::ToolTipRole:
        return found.line.left + found.line.key + found.line.right;
    case Qt::AccessibleTextRole:
        return index.column() == Key ? found.line.left + found.line.key + found.line.right
                                     : cell(found, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (index.column() == Left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::FontRole:
        if (index.column() == Key) {
            QFont bold;
            bold.setWeight(QFont::DemiBold);
            return bold;
        }
        return {};
    default:
        return {};
    }
}

QVariant ConcordanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            (section == Left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString names[] = {tr("Before"), tr("Words"),  tr("Behind"),
                             tr("Date"),   tr("Source"), tr("Headline")};
    return names[section];
}

void ConcordanceModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_order = order;
    if (column < 0 || column >= ColumnCount) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    QList<std::pair<QString, int>> keys;
    keys.reserve(m_lines.size());
    for (int row = 0; row < m_lines.size(); ++row) {
        const FoundLine &found = m_lines[row];
        const QString key = column == Date       ? found.published.toString(Qt::ISODate)
                            : column == Outlet   ? found.outlet
                            : column == Headline ? foldedWord(found.title)
                                                 : sortText(found, column);
        keys.append({key, row});
    }
    std::stable_sort(keys.begin(), keys.end(), [order](const auto &a, const auto &b) {
        return order == Qt::AscendingOrder ? a.first < b.first : b.first < a.first;
    });
    QList<FoundLine> sorted;
    QList<int> rowNow(m_lines.size());
    sorted.reserve(m_lines.size());
    for (const auto &[key, row] : std::as_const(keys)) {
        rowNow[row] = static_cast<int>(sorted.size());
        sorted.append(m_lines[row]);
    }
    m_lines = sorted;
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &one : before) {
        after.append(index(rowNow[one.row()], one.column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

QByteArray ConcordanceModel::csv() const
{
    const QByteArray end = "\r\n";
    QByteArray table = "article,date,source,title,start,end,left,key,right" + end;
    for (const FoundLine &found : m_lines) {
        const QStringList cells = {
            QString::number(found.articleId),
            found.published.toString(Qt::ISODate),
            found.outlet,
            found.title,
            QString::number(found.line.place.start),
            QString::number(found.line.place.end),
            found.line.left,
            found.line.key,
            found.line.right};
        QStringList row;
        for (const QString &one : cells) {
            row.append(csvCell(csvGuarded(one)));
        }
        table += row.join(u',').toUtf8() + end;
    }
    return table;
}

} // namespace Quoth

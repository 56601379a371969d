// SPDX-License-Identifier: GPL-3.0-or-later
#include <library/articlelistmodel.h>

#include <common/articletitle.h>

#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype listPageSize = 64;
constexpr qsizetype mostListPages = 32;
constexpr qsizetype mostSnippets = 500;

bool isNumber(int column)
{
    return column == ArticleListModel::Length || column == ArticleListModel::Quotations ||
           column == ArticleListModel::Open;
}

} // namespace

ArticleListModel::ArticleListModel(Fetch fetch, QObject *parent)
    : QAbstractTableModel(parent)
    , m_fetch(std::move(fetch))
{
}

void ArticleListModel::setOrder(const ArticleOrder &order, ArticleGrouping grouping)
{
    Q_EMIT orderAboutToChange();
    m_pages.clear();
    if (order.groups.isEmpty() && m_order.groups.isEmpty()) {
        m_grouping = grouping;
        replaceRows(order.ids);
        m_order.isWhole = order.isWhole;
    } else {
        beginResetModel();
        m_order = order;
        m_grouping = grouping;
        layOutGroups();
        endResetModel();
    }
    Q_EMIT orderChanged();
}

/// Most often a list is what it was with something before, behind or between: only that is told.
void ArticleListModel::replaceRows(const QList<qint64> &ids)
{
    const QList<qint64> &old = m_order.ids;
    const qsizetype common = std::min(old.size(), ids.size());
    qsizetype before = 0;
    while (before < common && old[before] == ids[before]) {
        ++before;
    }
    qsizetype behind = 0;
    while (behind < common - before &&
           old[old.size() - 1 - behind] == ids[ids.size() - 1 - behind]) {
        ++behind;
    }
    const qsizetype removed = old.size() - before - behind;
    if (removed > 0) {
        beginRemoveRows({}, int(before), int(before + removed - 1));
        m_order.ids.remove(before, removed);
        m_rowCount = int(m_order.ids.size());
        endRemoveRows();
    }
    const qsizetype added = ids.size() - before - behind;
    if (added > 0) {
        beginInsertRows({}, int(before), int(before + added - 1));
        m_order.ids = ids;
        m_pages.clear(); // a view may have asked in between
        m_rowCount = int(ids.size());
        endInsertRows();
    }
}

void ArticleListModel::layOutGroups()
{
    m_headings.clear();
    m_firstArticles.clear();
    int row = 0;
    qsizetype article = 0;
    for (const ListGroup &group : m_order.groups) {
        m_headings.append(row);
        m_firstArticles.append(article);
        row += 1 + (m_folded.contains(group.key) ? 0 : int(group.count));
        article += group.count;
    }
    m_rowCount = m_order.groups.isEmpty() ? int(m_order.ids.size()) : row;
}

void ArticleListModel::toggleGroup(int row)
{
    const Place place = placeOf(row);
    if (place.group < 0) {
        return;
    }
    const ListGroup &group = m_order.groups[place.group];
    const int heading = m_headings[place.group];
    const int last = heading + int(group.count);
    if (m_folded.contains(group.key)) {
        beginInsertRows({}, heading + 1, last);
        m_folded.remove(group.key);
        layOutGroups();
        endInsertRows();
    } else {
        beginRemoveRows({}, heading + 1, last);
        m_folded.insert(group.key);
        layOutGroups();
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(heading, 0), index(heading, ColumnCount - 1));
}

void ArticleListModel::setSnippets(Snippet snippet)
{
    m_snippet = std::move(snippet);
    m_snippets.clear();
    if (m_rowCount > 0) {
        Q_EMIT dataChanged(index(0, 0), index(m_rowCount - 1, 0), {SnippetRole});
    }
}

void ArticleListModel::refresh(qint64 articleId)
{
    const qsizetype article = m_order.ids.indexOf(articleId);
    if (article < 0) {
        return;
    }
    m_pages.remove(article / listPageSize);
    m_snippets.remove(articleId);
    if (const int row = rowOf(article); row >= 0) {
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void ArticleListModel::refreshAll()
{
    m_pages.clear();
    m_snippets.clear();
    if (m_rowCount > 0) {
        Q_EMIT dataChanged(index(0, 0), index(m_rowCount - 1, ColumnCount - 1));
    }
}

void ArticleListModel::setBusy(qint64 articleId, bool isBusy)
{
    if (isBusy) {
        m_busy.insert(articleId);
    } else {
        m_busy.remove(articleId);
    }
    if (const QModelIndex index = indexOf(articleId); index.isValid()) {
        Q_EMIT dataChanged(index, index, {BusyRole});
    }
}

ArticleListModel::Place ArticleListModel::placeOf(int row) const
{
    if (m_order.groups.isEmpty()) {
        return {-1, row};
    }
    const auto next = std::upper_bound(m_headings.cbegin(), m_headings.cend(), row);
    const auto group = int(next - m_headings.cbegin()) - 1;
    const int behind = row - m_headings[group];
    return {group, behind == 0 ? -1 : m_firstArticles[group] + behind - 1};
}

int ArticleListModel::rowOf(qsizetype article) const
{
    if (m_order.groups.isEmpty()) {
        return int(article);
    }
    const auto next = std::upper_bound(m_firstArticles.cbegin(), m_firstArticles.cend(), article);
    const auto group = int(next - m_firstArticles.cbegin()) - 1;
    const bool isFolded = m_folded.contains(m_order.groups[group].key);
    return isFolded ? -1 : m_headings[group] + 1 + int(article - m_firstArticles[group]);
}

QModelIndex ArticleListModel::indexOf(qint64 articleId) const
{
    const qsizetype article = m_order.ids.indexOf(articleId);
    const int row = article < 0 ? -1 : rowOf(article);
    return row < 0 ? QModelIndex() : index(row, 0);
}

bool ArticleListModel::isGroup(int row) const
{
    return std::binary_search(m_headings.cbegin(), m_headings.cend(), row);
}

int ArticleListModel::groupsBefore(int row) const
{
    return int(std::lower_bound(m_headings.cbegin(), m_headings.cend(), row) - m_headings.cbegin());
}

const ArticleSummary &ArticleListModel::summary(qsizetype article) const
{
    static const ArticleSummary none;
    const qsizetype number = article / listPageSize;
    auto page = m_pages.constFind(number);
    if (page == m_pages.cend()) {
        if (m_pages.size() >= mostListPages) {
            m_pages.clear();
        }
        page =
            m_pages.insert(number, m_fetch(m_order.ids.mid(number * listPageSize, listPageSize)));
    }
    // Where one is gone meanwhile the others have moved up; a moment later the list is told.
    const qint64 id = m_order.ids[article];
    const qsizetype place = article % listPageSize;
    if (place < page->size() && page->at(place).id == id) {
        return page->at(place);
    }
    for (const ArticleSummary &summary : *page) {
        if (summary.id == id) {
            return summary;
        }
    }
    return none;
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int ArticleListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags ArticleListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    if (isGroup(index.row())) {
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    }
    return QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Place place = placeOf(index.row());
    if (place.article < 0) {
        return groupData(place.group, role);
    }
    const qint64 id = m_order.ids[place.article];
    switch (role) {
    case IdRole:
        return id;
    case BusyRole:
        return m_busy.contains(id);
    case GroupRole:
    case FoldedRole:
        return false;
    case SnippetRole: {
        if (!m_snippet) {
            return {};
        }
        auto known = m_snippets.constFind(id);
        if (known == m_snippets.cend()) {
            if (m_snippets.size() >= mostSnippets) {
                m_snippets.clear();
            }
            known = m_snippets.insert(id, m_snippet(id));
        }
        return *known;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        break;
    }
    const ArticleSummary &article = summary(place.article);
    switch (role) {
    case Qt::DisplayRole:
        return cell(article, index.column());
    case Qt::ToolTipRole:
        return article.source;
    case Qt::AccessibleDescriptionRole:
    case FactsRole:
        return facts(article);
    case BylineRole:
        return article.byline;
    case ReviewedRole:
        return article.proposalCount == 0
                   ? -1.0
                   : static_cast<double>(article.decidedCount) / article.proposalCount;
    default:
        return {};
    }
}

QString ArticleListModel::cell(const ArticleSummary &article, int column) const
{
    const QLocale locale;
    switch (column) {
    case Title:
        return shownTitle(article.title, article.source);
    case Published:
        return article.published.isValid()
                   ? locale.toString(article.published, QLocale::ShortFormat)
                   : QString();
    case Outlet:
        return article.outlet;
    case Byline:
        return article.byline;
    case Language:
        return article.language;
    case Length:
        return locale.toString(article.length);
    case Imported:
        return locale.toString(article.imported.toLocalTime(), QLocale::ShortFormat);
    case Quotations:
        return locale.toString(article.quotationCount);
    case Open:
        return locale.toString(article.proposalCount - article.decidedCount);
    default:
        return {};
    }
}

QVariant ArticleListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString names[] = {tr("Headline"), tr("Date"),       tr("Source"),
                             tr("Byline"),   tr("Language"),   tr("Length"),
                             tr("Imported"), tr("Quotations"), tr("To review")};
    return names[section];
}

QString ArticleListModel::groupName(const ListGroup &group) const
{
    if (m_grouping == ArticleGrouping::Month) {
        const QDate month = QDate::fromString(group.key + u"-01"_s, Qt::ISODate);
        return month.isValid() ? QLocale().toString(month, u"MMMM yyyy"_s) : tr("Without a date");
    }
    if (m_grouping == ArticleGrouping::Language && !group.key.isEmpty()) {
        const QString name = QLocale(group.key).nativeLanguageName();
        return name.isEmpty() ? group.key : name;
    }
    return group.key.isEmpty() ? tr("Not known") : group.key;
}

QVariant ArticleListModel::groupData(int group, int role) const
{
    const ListGroup &shown = m_order.groups[group];
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 · %2", "group, count").arg(groupName(shown), QLocale().toString(shown.count));
    case GroupRole:
        return true;
    case FoldedRole:
        return m_folded.contains(shown.key);
    case IdRole:
        return qint64(0);
    default:
        return {};
    }
}

QString ArticleListModel::facts(const ArticleSummary &article) const
{
    QStringList parts;
    if (article.published.isValid()) {
        parts.append(QLocale().toString(article.published, QLocale::ShortFormat));
    }
    parts.append(tr("%n quote(s)", nullptr, article.quotationCount));
    return parts.join(u" · "_s);
}

QStringList ArticleListModel::mimeTypes() const
{
    return {mimeType()};
}

QMimeData *ArticleListModel::mimeData(const QModelIndexList &indexes) const
{
    QList<qint64> ids;
    for (const QModelIndex &index : indexes) {
        const qint64 id = index.data(IdRole).toLongLong();
        if (index.column() == 0 && id != 0) {
            ids.append(id);
        }
    }
    QByteArray text;
    for (const qint64 id : std::as_const(ids)) {
        text += (text.isEmpty() ? "" : ",") + QByteArray::number(id);
    }
    auto *data = new QMimeData;
    data->setData(mimeType(), text);
    return data;
}

} // namespace Quoth

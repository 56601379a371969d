// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/outlinemodel.h>

#include <annotate/label.h>
#include <text/headings.h>

#include <QHash>

#include <algorithm>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype contextBefore = 24;
constexpr qsizetype contextAfter = 80;

QList<NameCount> withTag(const QList<NameCount> &names, const QString &tag)
{
    QList<NameCount> chosen;
    std::copy_if(
        names.cbegin(), names.cend(), std::back_inserter(chosen),
        [&tag](const NameCount &name) { return name.tag == tag; });
    return chosen;
}

} // namespace

OutlineModel::OutlineModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_nodes(1)
{
}

void OutlineModel::setContent(const AnnotatedArticle &content)
{
    beginResetModel();
    m_text = content.article.text;
    m_nodes.assign(1, {});
    m_current = 0;
    QHash<qint64, const Annotation *> annotations;
    for (const Annotation &annotation : content.set.annotations) {
        annotations.insert(annotation.id, &annotation);
    }
    addHeadings(content.article);
    addNames(tr("Speakers"), countSpeakers(content.set), annotations);
    const QList<NameCount> names = countNames(content.set);
    addNames(tr("Persons"), withTag(names, u"PER"_s), annotations);
    addNames(tr("Organisations"), withTag(names, u"ORG"_s), annotations);
    addNames(tr("Places"), withTag(names, u"LOC"_s), annotations);
    addNames(tr("Other names"), withTag(names, u"MISC"_s), annotations);
    addHighlights(content.set);
    endResetModel();
}

int OutlineModel::add(int parent, Level level, const QString &text, const QString &tag)
{
    const int id = static_cast<int>(m_nodes.size());
    Node node;
    node.level = level;
    node.text = text;
    node.tag = tag;
    node.parent = parent;
    std::vector<int> &siblings = m_nodes[std::size_t(parent)].children;
    node.row = static_cast<int>(siblings.size());
    siblings.push_back(id);
    m_nodes.push_back(std::move(node));
    return id;
}

void OutlineModel::addHeadings(const Article &article)
{
    const QList<Span> headings = findHeadings(article);
    if (headings.isEmpty()) {
        return;
    }
    const int section = add(0, Section, tr("Headings"));
    for (const Span span : headings) {
        const int id = add(section, Heading, span.in(article.text).toString().simplified());
        m_nodes[std::size_t(id)].span = span;
    }
}

void OutlineModel::addNames(
    const QString &sectionName, const QList<NameCount> &names,
    const QHash<qint64, const Annotation *> &annotations)
{
    if (names.isEmpty()) {
        return;
    }
    const int section = add(0, Section, sectionName);
    for (const NameCount &name : names) {
        const int id = add(section, Name, name.name, name.tag);
        for (const qint64 annotation : name.annotations) {
            const int place = add(id, Place, {});
            m_nodes[std::size_t(place)].annotation = annotation;
            m_nodes[std::size_t(place)].span = annotations.value(annotation)->span;
        }
        const Node first = m_nodes[std::size_t(id) + 1];
        m_nodes[std::size_t(id)].annotation = first.annotation;
        m_nodes[std::size_t(id)].span = first.span;
    }
}

void OutlineModel::addHighlights(const AnnotationSet &set)
{
    QList<NameCount> tags;
    QHash<qint64, const Annotation *> annotations;
    for (const Annotation &annotation : set.annotations) {
        if (annotation.kind != AnnotationKind::Highlight ||
            annotation.status == AnnotationStatus::Rejected) {
            continue;
        }
        annotations.insert(annotation.id, &annotation);
        const QString name =
            annotation.tag.isEmpty() ? labelName(annotation.kind, {}) : annotation.tag;
        auto found = std::find_if(
            tags.begin(), tags.end(), [&name](const NameCount &tag) { return tag.name == name; });
        if (found == tags.end()) {
            tags.append({name, {}, {}});
            found = tags.end() - 1;
        }
        found->annotations.append(annotation.id);
    }
    addNames(tr("Highlights"), tags, annotations);
}

void OutlineModel::setPlace(qsizetype position)
{
    int current = 0;
    for (std::size_t i = 1; i < m_nodes.size() && m_nodes[i].level <= Heading; ++i) {
        if (m_nodes[i].level == Heading && m_nodes[i].span.start <= position) {
            current = static_cast<int>(i);
        }
    }
    if (current == m_current) {
        return;
    }
    const QModelIndex before = this->current();
    m_current = current;
    for (const QModelIndex &changed : {before, this->current()}) {
        if (changed.isValid()) {
            Q_EMIT dataChanged(changed, changed, {CurrentRole});
        }
    }
}

QModelIndex OutlineModel::current() const
{
    return m_current == 0
               ? QModelIndex()
               : createIndex(m_nodes[std::size_t(m_current)].row, 0, quintptr(m_current));
}

const OutlineModel::Node *OutlineModel::node(const QModelIndex &index) const
{
    return &m_nodes[index.isValid() ? std::size_t(index.internalId()) : 0];
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, quintptr(node(parent)->children[std::size_t(row)]));
}

QModelIndex OutlineModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || node(index)->parent == 0) {
        return {};
    }
    const int parent = node(index)->parent;
    return createIndex(m_nodes[std::size_t(parent)].row, 0, quintptr(parent));
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent)->children.size());
}

int OutlineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Node &node = *this->node(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.level == Place ? surroundings(node.span) : node.text;
    case Qt::ToolTipRole:
        return node.level == Place || node.level == Heading ? data(index, Qt::DisplayRole)
                                                            : QVariant();
    case Qt::AccessibleDescriptionRole:
        return node.level == Name && !node.tag.isEmpty()
                   ? labelName(AnnotationKind::Entity, node.tag)
                   : QVariant();
    case TagRole:
        return node.tag;
    case CountRole:
        return node.level == Section || node.level == Name ? static_cast<int>(node.children.size())
                                                           : -1;
    case SpanRole:
        return QVariant::fromValue(node.span);
    case AnnotationRole:
        return node.annotation;
    case LevelRole:
        return node.level;
    case CurrentRole:
        return index.internalId() == quintptr(m_current);
    default:
        return {};
    }
}

QString OutlineModel::surroundings(Span span) const
{
    const QStringView text = m_text;
    qsizetype start = std::max<qsizetype>(0, span.start - contextBefore);
    while (start > 0 && start < span.start && !text[start - 1].isSpace()) {
        ++start;
    }
    const qsizetype line = text.left(span.start).lastIndexOf(u'\n') + 1;
    start = std::max(start, line);
    const qsizetype end = std::min(text.size(), span.start + contextAfter);
    const QString words = text.mid(start, end - start).toString().simplified();
    return start > line ? u'…' + words : words;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <annotate/namecounts.h>

#include <text/annotatedarticle.h>

#include <QAbstractItemModel>

#include <vector>

namespace Quoth {

/// What an article holds, as a tree: its headings, who speaks, who and what is named, what the
/// reader has marked; below each name the places where it stands.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role
    {
        TagRole = Qt::UserRole, ///< as in NameListModel, for whoever paints a name
        CountRole,              ///< int, -1 where nothing is counted
        SpanRole,               ///< Span of the first place; null for a section
        AnnotationRole,         ///< qint64, 0 for a heading
        LevelRole,              ///< Level
        CurrentRole             ///< bool: the heading that is being read
    };
    enum Level
    {
        Section,
        Heading,
        Name,
        Place
    };

    explicit OutlineModel(QObject *parent = nullptr);

    void setContent(const AnnotatedArticle &content);
    /// The heading that this place stands under becomes the current one.
    void setPlace(qsizetype position);
    [[nodiscard]] QModelIndex current() const;

    [[nodiscard]] QModelIndex
    index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Node
    {
        Level level = Section;
        QString text;
        QString tag;
        Span span;
        qint64 annotation = 0;
        int parent = 0;
        int row = 0;
        std::vector<int> children;
    };

    int add(int parent, Level level, const QString &text, const QString &tag = {});
    void addHeadings(const Article &article);
    void addNames(
        const QString &section, const QList<NameCount> &names,
        const QHash<qint64, const Annotation *> &annotations);
    void addHighlights(const AnnotationSet &set);
    [[nodiscard]] const Node *node(const QModelIndex &index) const;
    [[nodiscard]] QString surroundings(Span span) const;

    QString m_text;
    std::vector<Node> m_nodes; // the first is the root
    int m_current = 0;         // a heading's node, 0 for none
};

} // namespace Quoth

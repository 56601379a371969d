// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/html/htmltree.h>

#include <QSet>

namespace Quoth {

/// Takes out of an article what is none of it: forms, share buttons, link lists, adverts, boxes.
/// The conditions are those of Arc90's Readability and Mozilla's after it (Apache-2.0): how much of
/// a part is links, list items, inputs and pictures beside paragraphs and commas.
class ContentCleaner
{
public:
    struct Options
    {
        bool weighsClasses = true;
        bool cleansByCondition = true;
    };

    ContentCleaner(HtmlTree &tree, Options options)
        : m_tree(tree)
        , m_options(options)
    {
    }

    void clean(int article);

private:
    void markDataTables(int article);
    [[nodiscard]] bool isDataTable(int table) const;
    void removeAll(int article, const QStringList &tags);
    void removeShareButtons(int article);
    void removeWeakHeadings(int article);
    void removePlaceholders(int article);
    void removeByCondition(int article, const QString &tag);
    [[nodiscard]] bool isToGo(int index, bool isList) const;
    [[nodiscard]] bool isInDataTable(int index) const;
    [[nodiscard]] int count(int index, const QStringList &tags) const;
    [[nodiscard]] double textShare(int index, const QStringList &tags) const;
    [[nodiscard]] bool isListOfPictures(int index) const;
    [[nodiscard]] int embeds(int index, bool *hasVideo) const;
    [[nodiscard]] int weight(int index) const;

    HtmlTree &m_tree;
    Options m_options;
    QSet<int> m_dataTables;
};

} // namespace Quoth

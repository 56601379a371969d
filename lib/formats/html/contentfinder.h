// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/html/htmltree.h>

#include <QHash>

namespace Quoth {

/// Finds the part of a page that is its article, in the manner of Arc90's Readability and Mozilla's
/// after it (Apache-2.0): paragraphs give points for length and commas to the elements around them,
/// class names add or take, and the best one is taken together with those beside it that are like
/// it. Changes the tree it is given.
class ContentFinder
{
public:
    enum Option
    {
        RemoveUnlikely = 1, ///< what class names and roles say is no article is cut out first
        WeighClasses = 2    ///< class names count in the points
    };

    ContentFinder(HtmlTree &tree, int options, QString title);

    /// A new element that holds the article's parts, in reading order; -1 for an empty page.
    int find();
    /// Whom a line of the page names as its author, where the page's head named nobody.
    [[nodiscard]] QString byline() const { return m_byline; }
    /// The page's head names the author: lines that do so too are no text, and not looked at again.
    void setBylineIsKnown(bool isKnown) { m_isBylineKnown = isKnown; }

private:
    QList<int> cutAndCollect(int body);
    bool isCut(int index);
    bool isCutAsByline(int index, const QString &hints);
    bool isTitleAgain(int index);
    bool isUnlikely(int index, const QString &hints) const;
    void tidyDiv(int div, QList<int> &scored);
    void wrapInline(int div);

    void score(const QList<int> &paragraphs);
    void initialize(int index);
    [[nodiscard]] QList<int> bestCandidates() const;
    int commonAncestor(const QList<int> &best) const;
    int widened(int top);
    int gathered(int top);
    [[nodiscard]] bool belongsBeside(int sibling, int top) const;

    HtmlTree &m_tree;
    int m_options;
    QString m_title;
    bool m_isTitleSeen = false;
    bool m_isBylineKnown = false;
    QString m_byline;
    QHash<int, double> m_points;
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/pagepreparation.h>

#include <formats/html/htmlelements.h>

#include <QSet>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

void removeSilentElements(HtmlTree &tree)
{
    static const QSet<QString> tags = {u"script"_s, u"noscript"_s, u"style"_s, u"template"_s};
    for (int i = tree.root(); i >= 0;) {
        const bool isSilent = tags.contains(tree.node(i).tag);
        const int next =
            isSilent ? tree.followingOutside(i, tree.root()) : tree.following(i, tree.root());
        if (isSilent) {
            tree.remove(i);
        }
        i = next;
    }
}

int nextThatIsNoSpace(const HtmlTree &tree, int index)
{
    while (index >= 0 && !tree.node(index).isElement() &&
           tree.node(index).text.trimmed().isEmpty()) {
        index = tree.node(index).next;
    }
    return index;
}

/// Takes away the breaks that follow this one; was there any?
bool removeFollowingBreaks(HtmlTree &tree, int lineBreak)
{
    bool isChain = false;
    for (int next = nextThatIsNoSpace(tree, tree.node(lineBreak).next);
         next >= 0 && tree.node(next).tag == u"br";) {
        const int after = nextThatIsNoSpace(tree, tree.node(next).next);
        tree.remove(next);
        isChain = true;
        next = after;
    }
    return isChain;
}

/// The inline content behind a chain of breaks becomes a paragraph, up to the next chain.
void makeParagraph(HtmlTree &tree, int lineBreak)
{
    const int paragraph = tree.wrap(lineBreak, u"p"_s);
    tree.remove(lineBreak);
    for (int next = tree.node(paragraph).next; next >= 0;) {
        if (tree.node(next).tag == u"br") {
            const int after = nextThatIsNoSpace(tree, tree.node(next).next);
            if (after >= 0 && tree.node(after).tag == u"br") {
                break;
            }
        }
        if (!isPhrasing(tree, next)) {
            break;
        }
        const int after = tree.node(next).next;
        tree.moveInto(next, paragraph);
        next = after;
    }
    const int parent = tree.node(paragraph).parent;
    if (parent >= 0 && tree.node(parent).tag == u"p") {
        tree.node(parent).tag = u"div"_s;
    }
}

} // namespace

void preparePage(HtmlTree &tree)
{
    if (tree.root() < 0) {
        return;
    }
    removeSilentElements(tree);
    for (const int lineBreak : tree.elements(tree.root(), u"br")) {
        const bool isStillThere = tree.node(lineBreak).parent >= 0;
        if (isStillThere && removeFollowingBreaks(tree, lineBreak)) {
            makeParagraph(tree, lineBreak);
        }
    }
    for (const int font : tree.elements(tree.root(), u"font")) {
        tree.node(font).tag = u"span"_s;
    }
}

} // namespace Quoth

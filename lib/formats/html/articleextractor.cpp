// SPDX-License-Identifier: GPL-3.0-or-later
#include <formats/html/articleextractor.h>

#include <formats/html/contentcleaner.h>
#include <formats/html/contentfinder.h>
#include <formats/html/htmlelements.h>
#include <formats/html/pagepreparation.h>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype enoughText = 500; // an article; less is tried again with fewer restrictions

struct Attempt
{
    int options;
    bool cleansByCondition;
};

constexpr Attempt attempts[] = {
    {ContentFinder::RemoveUnlikely | ContentFinder::WeighClasses, true},
    {ContentFinder::WeighClasses, true},
    {0, true},
    {0, false}};

struct FoundText
{
    QStringList paragraphs;
    QString byline;
    qsizetype length = 0;
};

FoundText foundText(HtmlTree tree, const Attempt &attempt, const PageMetadata &metadata)
{
    ContentFinder finder(tree, attempt.options, metadata.title);
    finder.setBylineIsKnown(!metadata.byline.isEmpty());
    const int article = finder.find();
    if (article < 0) {
        return {};
    }
    const ContentCleaner::Options options{
        (attempt.options & ContentFinder::WeighClasses) != 0, attempt.cleansByCondition};
    ContentCleaner(tree, options).clean(article);
    return {paragraphsOf(tree, article), finder.byline(), measuredText(tree, article).length};
}

} // namespace

ExtractedPage extractedPage(const QByteArray &utf8)
{
    HtmlTree tree = HtmlTree::parse(utf8);
    ExtractedPage page;
    page.metadata = pageMetadata(tree);
    preparePage(tree);
    FoundText best;
    for (const Attempt &attempt : attempts) {
        FoundText found = foundText(tree, attempt, page.metadata);
        if (found.length > best.length) {
            best = std::move(found);
        }
        if (best.length >= enoughText) {
            break;
        }
    }
    page.paragraphs = best.paragraphs;
    if (page.metadata.byline.isEmpty()) {
        page.metadata.byline = best.byline;
    }
    return page;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of a review. What it shares with the page, from Accept to Note, is in actions.cpp.
#include <window/actionrow.h>

#include <QtGlobal>

namespace Quoth {

std::vector<ActionRow> reviewActionRows()
{
    constexpr auto section = Acts::Section::Review;
    return {
        {Acts::Review, section, QT_TRANSLATE_NOOP("Quoth::Actions", "&Review"), "Ctrl+R", "",
         QT_TRANSLATE_NOOP(
             "Quoth::Actions", "Decide on one proposal after the other, from where you left"),
         false, false},
        {Acts::ReviewArticle, section, QT_TRANSLATE_NOOP("Quoth::Actions", "Review This &Article"),
         "", "", QT_TRANSLATE_NOOP("Quoth::Actions", "Decide on what is proposed in this article"),
         false, false},
        {Acts::ReviewListed, section,
         QT_TRANSLATE_NOOP("Quoth::Actions", "Review the &Listed Articles"), "", "",
         QT_TRANSLATE_NOOP(
             "Quoth::Actions", "Decide on what is proposed in the articles that the list shows"),
         false, false},
        {Acts::ReviewLibrary, section,
         QT_TRANSLATE_NOOP("Quoth::Actions", "Review the Whole Li&brary"), "", "",
         QT_TRANSLATE_NOOP("Quoth::Actions", "Decide on what is proposed in all articles"), false,
         false},
        {Acts::ReviewSkip, section, QT_TRANSLATE_NOOP("Quoth::Actions", "&Skip"), "Space", "",
         QT_TRANSLATE_NOOP("Quoth::Actions", "Leave it for later: what is skipped comes last"),
         false, true},
        {Acts::ReviewBack, section, QT_TRANSLATE_NOOP("Quoth::Actions", "Take &Back"), "Backspace",
         "",
         QT_TRANSLATE_NOOP(
             "Quoth::Actions", "Take the last decision or skip back and see it again"),
         false, true},
        {Acts::ReviewSame, section, QT_TRANSLATE_NOOP("Quoth::Actions", "All &Like It"), "E", "",
         QT_TRANSLATE_NOOP(
             "Quoth::Actions", "The next decision counts for all with the same words and kind"),
         false, true},
        {Acts::ReviewFlag, section, QT_TRANSLATE_NOOP("Quoth::Actions", "&Flag"), "F", "",
         QT_TRANSLATE_NOOP("Quoth::Actions", "Mark it to come back to, or no longer"), false, true},
        {Acts::ReviewEntity, section, QT_TRANSLATE_NOOP("Quoth::Actions", "&Means…"), "M", "",
         QT_TRANSLATE_NOOP("Quoth::Actions", "Say who or what the name stands for"), false, true},
        {Acts::ReviewContext, section, QT_TRANSLATE_NOOP("Quoth::Actions", "More &Context"), "C",
         "", QT_TRANSLATE_NOOP("Quoth::Actions", "Show more or less of the article around it"),
         false, true},
        {Acts::ReviewOpen, section, QT_TRANSLATE_NOOP("Quoth::Actions", "&Open in the Article"),
         "Return Enter", "",
         QT_TRANSLATE_NOOP("Quoth::Actions", "Show it on the page; the review waits where it is"),
         false, true}};
}

bool isForReviewToo(Acts::Act act)
{
    switch (act) {
    case Acts::Accept:
    case Acts::Reject:
    case Acts::Note:
    case Acts::Speaker:
    case Acts::StartBack:
    case Acts::StartForth:
    case Acts::EndBack:
    case Acts::EndForth:
    case Acts::StartBackCharacter:
    case Acts::StartForthCharacter:
    case Acts::EndBackCharacter:
    case Acts::EndForthCharacter:
    case Acts::Next:
    case Acts::Previous:
        return true;
    default:
        return act >= Acts::Label1 && act <= Acts::Label9;
    }
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of the library's room: what narrows its list, and what it knows of names and places.
#include <window/actionrow.h>

#include <QtGlobal>

namespace Quoth {

std::vector<ActionRow> libraryActionRows()
{
    using S = Acts::Section;
    return {
        {Acts::ShowShelf, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "Filters and &Collections"),
         "Ctrl+Shift+F", "",
         QT_TRANSLATE_NOOP(
             "Quoth::Actions", "Show or hide collections, kept searches and what narrows the list"),
         true, false},
        {Acts::ShowNames, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Names of the Library"),
         "Ctrl+Shift+N", "",
         QT_TRANSLATE_NOOP(
             "Quoth::Actions", "Show who and what the library names, to merge and to split"),
         false, false},
        {Acts::Concordance, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Places in Context"),
         "Ctrl+Shift+K", "",
         QT_TRANSLATE_NOOP(
             "Quoth::Actions", "Show every place of what is sought, one below the other"),
         false, false},
        {Acts::Said, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "All That They &Said"),
         "Ctrl+Shift+S", "",
         QT_TRANSLATE_NOOP(
             "Quoth::Actions", "Show every quotation of this speaker in all articles"),
         false, false},
        {Acts::Duplicates, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Duplicates"),
         "Ctrl+Shift+D", "",
         QT_TRANSLATE_NOOP(
             "Quoth::Actions", "Show articles that are nearly the same, to make one of them"),
         false, false},
        {Acts::Orphans, S::View,
         QT_TRANSLATE_NOOP("Quoth::Actions", "Annotations Without a P&lace"), "Ctrl+Shift+W", "",
         QT_TRANSLATE_NOOP(
             "Quoth::Actions", "Show what found no place when an article got another text"),
         false, false},
        {Acts::ReadAgain, S::File, QT_TRANSLATE_NOOP("Quoth::Actions", "Read A&gain…"),
         "Ctrl+Alt+R", "",
         QT_TRANSLATE_NOOP(
             "Quoth::Actions",
             "Read the selected articles again from what they came from, also in another encoding"),
         false, false}};
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <annotate/actname.h>

#include <QCoreApplication>

namespace Quoth {

using namespace Qt::StringLiterals;

QString actName(const QString &act)
{
    struct Name
    {
        QLatin1StringView act;
        const char *text;
    };
    static constexpr Name names[] = {
        {"accept"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Accept")},
        {"import"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Import Annotations")},
        {"import-articles"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Import Articles")},
        {"reject"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Reject")},
        {"accept-same"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Accept All Like It")},
        {"correct-same"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Correct All Like It")},
        {"reject-same"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Reject All Like It")},
        {"relabel-same"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Change Kind of All Like It")},
        {"bulk-accept"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Accept Many")},
        {"bulk-reject"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Reject Many")},
        {"flag"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Flag")},
        {"annotate"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Annotate")},
        {"delete"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Delete")},
        {"relabel"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Change Kind")},
        {"bounds"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Move Bounds")},
        {"entity"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Change Name")},
        {"tag"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Change Tag")},
        {"note"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Change Note")},
        {"speaker"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Set Speaker")},
        {"cue"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Set Cue")},
        {"coreference"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Join Mentions")},
        {"relate"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Relate")},
        {"unrelate"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Remove Relations")},
        {"fragment"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Add Part")},
        {"split"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Split")},
        {"merge"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Merge")},
        {"attributes"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Change Attributes")},
        {"certainty"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Change Certainty")},
        {"mark-all"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Mark All Occurrences")},
        {"rules"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Run Rules")},
        {"tag-add"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "New Tag")},
        {"tag-edit"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Edit Tag")},
        {"tag-move"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Move Tag")},
        {"tag-merge"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Merge Tags")},
        {"tag-delete"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Delete Tag")},
        {"tag-import"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Import Tags")},
        {"adjudicate-left"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Keep Mine")},
        {"adjudicate-right"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Take Theirs")},
        {"adjudicate-both"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Keep Both")},
        {"adjudicate-neither"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Keep Neither")},
        {"trash"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Move to Trash")},
        {"put-back"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Put Back")},
        {"collection-add"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "New Collection")},
        {"search-keep"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Keep Search")},
        {"collection-rename"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Rename Collection")},
        {"collection-move"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Move Collection")},
        {"collection-delete"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Delete Collection")},
        {"collection-put"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Put Into Collection")},
        {"collection-take"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Take Out of Collection")},
        {"mark-lines"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Tag Lines")},
        {"entity-merge"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Merge Names")},
        {"entity-split"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Split Names")},
        {"entity-accept"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Accept Names")},
        {"entity-rename"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Rename Name")},
        {"entity-link"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Link of a Name")},
        {"authority-import"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Import Names")},
        {"article-merge"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Merge Articles")},
        {"keep-apart"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Keep Articles Apart")},
        {"revision"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Take a Revision")},
        {"read-again"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Read Again")},
        {"orphan-place"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Put Into Its Place")},
        {"orphan-delete"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Delete What Has No Place")},
        {"article-note"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Note on the Article")},
        {"entity-note"_L1, QT_TRANSLATE_NOOP("Quoth::ActName", "Note on a Name")}};
    for (const Name &name : names) {
        if (act == name.act) {
            return QCoreApplication::translate("Quoth::ActName", name.text);
        }
    }
    return act;
}

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/actions.h>

#include <window/icons.h>

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

/// One line of the table: keys are separated by spaces, the first is the one that is shown.
struct ActionRow
{
    Actions::Act act;
    Actions::Section section;
    const char *text;
    const char *keys;
    const char *icon;
    const char *help;
    bool isCheckable = false;
};

using S = Actions::Section;

#define T(text) QT_TRANSLATE_NOOP("Quoth::Actions", text)

constexpr ActionRow actionRows[] = {
    {Actions::Open, S::File, T("&Open Files…"), "Ctrl+O", "open",
     T("Open text or JSONL files and put them in the library")},
    {Actions::Paste, S::File, T("&Paste an Article"), "Ctrl+V", "paste",
     T("Put the text of the clipboard in the library as a new article")},
    {Actions::Sample, S::File, T("Explore the &Sample Library"), "", "sample",
     T("Put some invented articles in the library to try things on")},
    {Actions::Export, S::File, T("&Export Article…"), "Ctrl+E", "export",
     T("Write this article with its annotations to a file")},
    {Actions::ExportAll, S::File, T("Export &All Articles…"), "Ctrl+Shift+E", "",
     T("Write all articles of the library to one file")},
    {Actions::Quit, S::File, T("&Quit"), "Ctrl+Q", "", T("Close Quoth; everything is saved")},

    {Actions::Undo, S::Edit, T("&Undo"), "Ctrl+Z", "undo", T("Take the last change back")},
    {Actions::Redo, S::Edit, T("&Redo"), "Ctrl+Shift+Z Ctrl+Y", "redo",
     T("Do again what was taken back")},
    {Actions::Copy, S::Edit, T("&Copy"), "Ctrl+C", "",
     T("Copy the selected words, or those of the current annotation")},
    {Actions::CopyQuotation, S::Edit, T("Copy with &Speaker and Source"), "Ctrl+Shift+C", "",
     T("Copy the words with who said them, the headline and the date")},
    {Actions::Find, S::Edit, T("&Find in Library"), "Ctrl+K", "",
     T("Show only articles with these words in their headline or byline")},

    {Actions::ShowLibrary, S::View, T("&Library"), "F7", "library",
     T("Show or hide the list of articles"), true},
    {Actions::ShowInspector, S::View, T("&Inspector"), "F8", "inspector",
     T("Show or hide the current annotation and the names"), true},
    {Actions::ShowSource, S::View, T("&Source and Export"), "F9", "source",
     T("Show or hide the text as stored and as it would be exported"), true},
    {Actions::ShowRejected, S::View, T("&Rejected Annotations"), "Ctrl+Shift+R", "",
     T("Show rejected annotations struck through"), true},
    {Actions::ZoomIn, S::View, T("&Larger Text"), "Ctrl++ Ctrl+=", "", T("Make the text larger")},
    {Actions::ZoomOut, S::View, T("&Smaller Text"), "Ctrl+-", "", T("Make the text smaller")},
    {Actions::ZoomReset, S::View, T("&Normal Text Size"), "Ctrl+0", "",
     T("Show the text in its normal size")},
    {Actions::FullScreen, S::View, T("&Full Screen"), "F11", "",
     T("Let the window fill the screen, or not"), true},
    {Actions::ThemeFollow, S::View, T("As the &Desktop"), "", "",
     T("Light or dark, as the desktop is"), true},
    {Actions::ThemeLight, S::View, T("&Light"), "", "", T("Dark text on a light page"), true},
    {Actions::ThemeDark, S::View, T("&Dark"), "", "", T("Light text on a dark page"), true},

    {Actions::Label1, S::Annotate, T("&Person"), "1", "", T("Mark as the name of a person")},
    {Actions::Label2, S::Annotate, T("&Organisation"), "2", "",
     T("Mark as the name of an organisation")},
    {Actions::Label3, S::Annotate, T("P&lace"), "3", "", T("Mark as the name of a place")},
    {Actions::Label4, S::Annotate, T("Other &Name"), "4", "", T("Mark as a name of another kind")},
    {Actions::Label5, S::Annotate, T("&Date"), "5", "", T("Mark as a date or a time")},
    {Actions::Label6, S::Annotate, T("D&irect Quotation"), "6", "",
     T("Mark as said in these very words")},
    {Actions::Label7, S::Annotate, T("I&ndirect Quotation"), "7", "",
     T("Mark as said in other words")},
    {Actions::Label8, S::Annotate, T("Mi&xed Quotation"), "8", "",
     T("Mark as said partly in these very words")},
    {Actions::Label9, S::Annotate, T("&Highlight"), "9", "", T("Mark for yourself")},
    {Actions::Accept, S::Annotate, T("&Accept"), "A", "", T("Yes, this is right")},
    {Actions::Reject, S::Annotate, T("&Reject"), "X", "", T("No, this is wrong")},
    {Actions::Speaker, S::Annotate, T("&Speaker…"), "S", "", T("Say who said it")},
    {Actions::SpeakerFromSelection, S::Annotate, T("Selection &Is the Speaker"), "Shift+S", "",
     T("The selected words name who said the current quotation")},
    {Actions::Name, S::Annotate, T("&Entity…"), "E", "", T("Say who or what the name stands for")},
    {Actions::Note, S::Annotate, T("&Note…"), "N", "", T("Write a note on it")},
    {Actions::Delete, S::Annotate, T("&Delete"), "Del Backspace", "",
     T("Delete an annotation of your own")},
    {Actions::StartBack, S::Annotate, T("Begin One Word &Earlier"), "[", "",
     T("Move the beginning one word towards the start of the text")},
    {Actions::StartForth, S::Annotate, T("Begin One Word &Later"), "]", "",
     T("Move the beginning one word towards the end of the text")},
    {Actions::EndBack, S::Annotate, T("End One Word Ea&rlier"), "{", "",
     T("Move the end one word towards the start of the text")},
    {Actions::EndForth, S::Annotate, T("End One Word La&ter"), "}", "",
     T("Move the end one word towards the end of the text")},
    {Actions::StartBackCharacter, S::Annotate, T("Begin One Character Earlier"), "Alt+[", "",
     T("Move the beginning one character towards the start of the text")},
    {Actions::StartForthCharacter, S::Annotate, T("Begin One Character Later"), "Alt+]", "",
     T("Move the beginning one character towards the end of the text")},
    {Actions::EndBackCharacter, S::Annotate, T("End One Character Earlier"), "Alt+{", "",
     T("Move the end one character towards the start of the text")},
    {Actions::EndForthCharacter, S::Annotate, T("End One Character Later"), "Alt+}", "",
     T("Move the end one character towards the end of the text")},
    {Actions::Next, S::Annotate, T("Ne&xt Annotation"), "J", "", T("Go to the next annotation")},
    {Actions::Previous, S::Annotate, T("&Previous Annotation"), "K", "",
     T("Go to the annotation before")},
    {Actions::Analyze, S::Annotate, T("Anal&yse Again"), "F5", "analyze",
     T("Look for names and quotations again; what you decided stays")},

    {Actions::Keys, S::Help, T("&Keys"), "? F1", "", T("Show every key")},
    {Actions::About, S::Help, T("&About Quoth"), "", "", T("Version, licence and what it uses")}};

#undef T

QString plainText(const QString &text)
{
    QString plain = text;
    plain.remove(u'&');
    plain.remove(u'…');
    return plain;
}

void setLook(QAction &action, const ActionRow &row)
{
    QList<QKeySequence> keys;
    for (const QString &key : QString::fromLatin1(row.keys).split(u' ', Qt::SkipEmptyParts)) {
        keys.append(QKeySequence(key, QKeySequence::PortableText));
    }
    action.setShortcuts(keys);
    action.setIcon(lineIcon(QString::fromLatin1(row.icon)));
    const QString help = Actions::tr(row.help);
    action.setStatusTip(help);
    action.setToolTip(
        keys.isEmpty() ? help
                       : Actions::tr("%1 (%2)", "what an action does (its key)")
                             .arg(help, keys.first().toString(QKeySequence::NativeText)));
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    auto *themes = new QActionGroup(this);
    for (const ActionRow &row : actionRows) {
        auto *action = new QAction(tr(row.text), this);
        action->setIconText(plainText(action->text()));
        action->setCheckable(row.isCheckable);
        setLook(*action, row);
        m_actions.insert(row.act, action);
        if (row.act == ThemeFollow || row.act == ThemeLight || row.act == ThemeDark) {
            themes->addAction(action);
        }
    }
    m_actions[Quit]->setMenuRole(QAction::QuitRole);
    m_actions[About]->setMenuRole(QAction::AboutRole);
}

QList<QAction *> Actions::of(Section section) const
{
    QList<QAction *> actions;
    for (const ActionRow &row : actionRows) {
        if (row.section == section) {
            actions.append(m_actions.value(row.act));
        }
    }
    return actions;
}

QString Actions::sectionName(Section section)
{
    switch (section) {
    case Section::File:
        return tr("&File");
    case Section::Edit:
        return tr("&Edit");
    case Section::View:
        return tr("&View");
    case Section::Annotate:
        return tr("&Annotate");
    case Section::Help:
        return tr("&Help");
    }
    return {};
}

} // namespace Quoth

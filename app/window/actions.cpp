// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/actions.h>

#include <window/actionrow.h>
#include <window/icons.h>

#include <QAction>
#include <QActionGroup>
#include <QMetaEnum>
#include <QSettings>

#include <vector>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

using S = Actions::Section;

constexpr ActionRow actionRows[] = {
    {Actions::Open, S::File, QT_TRANSLATE_NOOP("Quoth::Actions", "&Open Files…"), "Ctrl+O", "open",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Open articles in files of any kind and put them in the library")},
    {Actions::Paste, S::File, QT_TRANSLATE_NOOP("Quoth::Actions", "&Paste an Article"), "Ctrl+V",
     "paste",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Put the text of the clipboard in the library as a new article")},
    {Actions::Sample, S::File, QT_TRANSLATE_NOOP("Quoth::Actions", "Explore the &Sample Library"),
     "", "sample",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Put some invented articles in the library to try things on")},
    {Actions::ImportArticles, S::File, QT_TRANSLATE_NOOP("Quoth::Actions", "I&mport Articles…"),
     "Ctrl+Alt+O", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "See what files and folders hold before it comes into the library")},
    {Actions::OpenAddress, S::File, QT_TRANSLATE_NOOP("Quoth::Actions", "Open &Address…"), "", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Fetch a page or a feed; nothing is fetched until you allow it there")},
    {Actions::WatchFolders, S::File, QT_TRANSLATE_NOOP("Quoth::Actions", "&Watched Folders…"), "",
     "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Choose folders from which articles come in by themselves")},
    {Actions::ImportAnnotations, S::File,
     QT_TRANSLATE_NOOP("Quoth::Actions", "&Import Annotations…"), "Ctrl+Shift+I", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Bring in annotations from a file of another program or reviewer")},
    {Actions::CompareReaders, S::Review, QT_TRANSLATE_NOOP("Quoth::Actions", "Com&pare Readers…"),
     "Ctrl+Shift+A", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions",
         "Lay another reader’s library or file beside this one, and settle where you differ")},
    {Actions::Models, S::Review, QT_TRANSLATE_NOOP("Quoth::Actions", "Models of Na&mes…"), "", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Learn from what was reviewed, and choose what finds names")},
    {Actions::Export, S::File, QT_TRANSLATE_NOOP("Quoth::Actions", "&Export Article…"), "Ctrl+E",
     "export",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Write this article with its annotations to a file")},
    {Actions::ExportAll, S::File, QT_TRANSLATE_NOOP("Quoth::Actions", "Export &All Articles…"),
     "Ctrl+Shift+E", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Write all articles of the library to one file")},
    {Actions::Print, S::File, QT_TRANSLATE_NOOP("Quoth::Actions", "&Print…"), "Ctrl+P", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Print this article with its annotations")},
    {Actions::PrintPreview, S::File, QT_TRANSLATE_NOOP("Quoth::Actions", "Print Pre&view…"),
     "Ctrl+Alt+P", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "See this article as it would be printed")},
    {Actions::SavePdf, S::File, QT_TRANSLATE_NOOP("Quoth::Actions", "Save as P&DF…"), "", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Write this article with its annotations as a PDF file")},
    {Actions::Quit, S::File, QT_TRANSLATE_NOOP("Quoth::Actions", "&Quit"), "Ctrl+Q", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Close Quoth; everything is saved")},

    {Actions::Undo, S::Edit, QT_TRANSLATE_NOOP("Quoth::Actions", "&Undo"), "Ctrl+Z", "undo",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Take the last change back")},
    {Actions::Redo, S::Edit, QT_TRANSLATE_NOOP("Quoth::Actions", "&Redo"), "Ctrl+Shift+Z Ctrl+Y",
     "redo", QT_TRANSLATE_NOOP("Quoth::Actions", "Do again what was taken back")},
    {Actions::Copy, S::Edit, QT_TRANSLATE_NOOP("Quoth::Actions", "&Copy"), "Ctrl+C", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Copy the selected words, or those of the current annotation")},
    {Actions::CopyQuotation, S::Edit,
     QT_TRANSLATE_NOOP("Quoth::Actions", "Copy with &Speaker and Source"), "Ctrl+Shift+C", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Copy the words with who said them, the headline and the date")},
    {Actions::Find, S::Edit, QT_TRANSLATE_NOOP("Quoth::Actions", "&Find in Library"), "Ctrl+K", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Show only articles with these words in their headline or byline")},
    {Actions::FindInArticle, S::Edit, QT_TRANSLATE_NOOP("Quoth::Actions", "Find in &Article…"),
     "Ctrl+F", "", QT_TRANSLATE_NOOP("Quoth::Actions", "Look for words in this article")},
    {Actions::FindNext, S::Edit, QT_TRANSLATE_NOOP("Quoth::Actions", "Find Ne&xt"), "F3", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Go to the next place with the words")},
    {Actions::FindPrevious, S::Edit, QT_TRANSLATE_NOOP("Quoth::Actions", "Find Pre&vious"),
     "Shift+F3", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Go to the previous place with the words")},

    {Actions::ShowLibrary, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Library"), "F7",
     "library", QT_TRANSLATE_NOOP("Quoth::Actions", "Show or hide the list of articles"), true},
    {Actions::ShowInspector, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Inspector"), "F8",
     "inspector",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Show or hide the current annotation and the names"),
     true},
    {Actions::ShowSource, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Source and Export"), "F9",
     "source",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Show or hide the text as stored and as it would be exported"),
     true},
    {Actions::ShowTags, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Tags"), "Ctrl+Shift+T", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Show your tags, to use and to arrange them")},
    {Actions::ShowOutline, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Outline"), "Ctrl+Shift+O",
     "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Show headings, speakers and names of the article, to go to each")},
    {Actions::ShowHistory, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&History of Changes"),
     "Ctrl+Shift+H", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Show what was done in this library, and go back to any step")},
    {Actions::ShowRelations, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "Lines of &Relations"),
     "L", "", QT_TRANSLATE_NOOP("Quoth::Actions", "Show what is related as lines on the page"),
     true},
    {Actions::Palette, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Command Palette…"),
     "Ctrl+Shift+P", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Find an action, article, tag or speaker by its name")},
    {Actions::ShowRejected, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Rejected Annotations"),
     "Ctrl+Shift+R", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Show rejected annotations struck through"), true},
    {Actions::ShowPersons, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Persons"), "Ctrl+1", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Show or hide the names of persons"), true},
    {Actions::ShowOrganisations, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Organisations"),
     "Ctrl+2", "", QT_TRANSLATE_NOOP("Quoth::Actions", "Show or hide the names of organisations"),
     true},
    {Actions::ShowPlaces, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "P&laces"), "Ctrl+3", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Show or hide the names of places"), true},
    {Actions::ShowOtherNames, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "Other &Names"),
     "Ctrl+4", "", QT_TRANSLATE_NOOP("Quoth::Actions", "Show or hide names of other kinds"), true},
    {Actions::ShowDates, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Dates"), "Ctrl+5", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Show or hide dates and times"), true},
    {Actions::ShowSpeech, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Quotations"), "Ctrl+6", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Show or hide quotations, and the words that introduce them"),
     true},
    {Actions::ShowHighlights, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Highlights"), "Ctrl+9",
     "", QT_TRANSLATE_NOOP("Quoth::Actions", "Show or hide your own highlights"), true},
    {Actions::Back, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "Go &Back"), "Alt+Left", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Go back to where you were reading before")},
    {Actions::Forward, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "Go &Forward"), "Alt+Right", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Go forward again")},
    {Actions::SideBySide, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "S&ide by Side"), "Ctrl+\\",
     "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Keep this article in view and open another one beside it"),
     true},
    {Actions::FocusMode, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "F&ocus on the Page"),
     "Shift+F11", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Show nothing but the article, or everything again"),
     true},
    {Actions::ZoomIn, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Larger Text"),
     "Ctrl++ Ctrl+=", "", QT_TRANSLATE_NOOP("Quoth::Actions", "Make the text larger")},
    {Actions::ZoomOut, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Smaller Text"), "Ctrl+-", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Make the text smaller")},
    {Actions::ZoomReset, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Normal Text Size"),
     "Ctrl+0", "", QT_TRANSLATE_NOOP("Quoth::Actions", "Show the text in its normal size")},
    {Actions::TextSettings, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Text…"), "Ctrl+,", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Choose the typeface, its size, and how lines are set")},
    {Actions::FullScreen, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Full Screen"), "F11", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Let the window fill the screen, or not"), true},
    {Actions::ThemeFollow, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "As the &Desktop"), "", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Light or dark, as the desktop is"), true},
    {Actions::ThemeLight, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Light"), "", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Dark text on a light page"), true},
    {Actions::ThemeSepia, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Sepia"), "", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Dark brown text on a yellowish page"), true},
    {Actions::ThemeDark, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Dark"), "", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Light text on a dark page"), true},
    {Actions::ThemeBlack, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "&Black"), "", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Light text on a page of no light at all"), true},
    {Actions::ThemeContrast, S::View, QT_TRANSLATE_NOOP("Quoth::Actions", "High &Contrast"), "", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Nothing but black, white and strong colours"), true},

    {Actions::Label1, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Person"), "1", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Mark as the name of a person")},
    {Actions::Label2, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Organisation"), "2", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Mark as the name of an organisation")},
    {Actions::Label3, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "P&lace"), "3", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Mark as the name of a place")},
    {Actions::Label4, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Other &Name"), "4", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Mark as a name of another kind")},
    {Actions::Label5, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Date"), "5", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Mark as a date or a time")},
    {Actions::Label6, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "D&irect Quotation"), "6",
     "", QT_TRANSLATE_NOOP("Quoth::Actions", "Mark as said in these very words")},
    {Actions::Label7, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "I&ndirect Quotation"), "7",
     "", QT_TRANSLATE_NOOP("Quoth::Actions", "Mark as said in other words")},
    {Actions::Label8, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Mi&xed Quotation"), "8", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Mark as said partly in these very words")},
    {Actions::Label9, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Highlight"), "9", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Mark for yourself")},
    {Actions::Accept, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Accept"), "A", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Yes, this is right")},
    {Actions::Reject, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Reject"), "X", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "No, this is wrong")},
    {Actions::Speaker, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Speaker…"), "S", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Say who said it")},
    {Actions::SpeakerFromSelection, S::Annotate,
     QT_TRANSLATE_NOOP("Quoth::Actions", "Selection &Is the Speaker"), "Shift+S", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "The selected words name who said the current quotation")},
    {Actions::Name, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Entity…"), "E", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Say who or what the name stands for")},
    {Actions::Tag, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Tag…"), "T", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Give a highlight a tag of your own, or change the kind")},
    {Actions::Note, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Note…"), "N", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Write a note on it")},
    {Actions::Delete, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Delete"), "Del Backspace",
     "", QT_TRANSLATE_NOOP("Quoth::Actions", "Delete an annotation of your own")},
    {Actions::StartBack, S::Annotate,
     QT_TRANSLATE_NOOP("Quoth::Actions", "Begin One Word &Earlier"), "[", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Move the beginning one word towards the start of the text")},
    {Actions::StartForth, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Begin One Word &Later"),
     "]", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Move the beginning one word towards the end of the text")},
    {Actions::EndBack, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "End One Word Ea&rlier"),
     "{", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Move the end one word towards the start of the text")},
    {Actions::EndForth, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "End One Word La&ter"),
     "}", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Move the end one word towards the end of the text")},
    {Actions::StartBackCharacter, S::Annotate,
     QT_TRANSLATE_NOOP("Quoth::Actions", "Begin One Character Earlier"), "Alt+[", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Move the beginning one character towards the start of the text")},
    {Actions::StartForthCharacter, S::Annotate,
     QT_TRANSLATE_NOOP("Quoth::Actions", "Begin One Character Later"), "Alt+]", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Move the beginning one character towards the end of the text")},
    {Actions::EndBackCharacter, S::Annotate,
     QT_TRANSLATE_NOOP("Quoth::Actions", "End One Character Earlier"), "Alt+{", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Move the end one character towards the start of the text")},
    {Actions::EndForthCharacter, S::Annotate,
     QT_TRANSLATE_NOOP("Quoth::Actions", "End One Character Later"), "Alt+}", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Move the end one character towards the end of the text")},
    {Actions::SpeakerUnknown, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Speaker &Unknown"),
     "Alt+S", "", QT_TRANSLATE_NOOP("Quoth::Actions", "Nobody is named who says it")},
    {Actions::PickSpeaker, S::Annotate,
     QT_TRANSLATE_NOOP("Quoth::Actions", "Pick the Speaker in the Text"), "Ctrl+Alt+S", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Click who says it, or go there and press Enter")},
    {Actions::Cue, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Cue"), "C", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "The selected words, or those you click, introduce the quotation")},
    {Actions::SameAs, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Means the &Same As…"), "=",
     "", QT_TRANSLATE_NOOP("Quoth::Actions", "Click the name that this one stands for")},
    {Actions::Relate, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "R&elate To…"), "R", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Draw a relation of your own naming to another one")},
    {Actions::Unrelate, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Remove Relations"),
     "Shift+R", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Take away what it is related to or stands for")},
    {Actions::AddPart, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Add Selection as Part"),
     "F", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "The selected words belong to the annotation too")},
    {Actions::TakeOut, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Take Selection &Out"),
     "Shift+F", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "The selected words no longer belong to it")},
    {Actions::Split, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Sp&lit at the Caret"), "/",
     "", QT_TRANSLATE_NOOP("Quoth::Actions", "Make two annotations of one")},
    {Actions::Merge, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Merge"), "M", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Make one of it and those selected, or the next of its kind")},
    {Actions::Certainty, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Certaint&y"), "U", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Certain, probable or possible")},
    {Actions::Attributes, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Attri&butes…"),
     "Shift+U", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Say more of it: name = value, one a line")},
    {Actions::ArticleNote, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Note on the Article…"),
     "Shift+N", "", QT_TRANSLATE_NOOP("Quoth::Actions", "Write a note on the whole article")},
    {Actions::EntityNote, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Note on the Name…"),
     "Alt+N", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Write a note on the person or thing, for all articles")},
    {Actions::SnapCharacters, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "As &Selected"),
     "Alt+1", "", QT_TRANSLATE_NOOP("Quoth::Actions", "Mark exactly what is selected"), true},
    {Actions::SnapWords, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Whole &Words"), "Alt+2",
     "", QT_TRANSLATE_NOOP("Quoth::Actions", "Mark the words that the selection touches"), true},
    {Actions::SnapSentences, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Whole S&entences"),
     "Alt+3", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Mark the sentences that the selection touches"), true},
    {Actions::MarkAll, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Mark All &Occurrences…"),
     "Ctrl+Shift+M", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Look for all places of these words and mark them")},
    {Actions::Rules, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Rules of Your Own…"),
     "Ctrl+Shift+L", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Write lists and patterns, and mark what they find")},
    {Actions::Next, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Ne&xt Annotation"), "J", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Go to the next annotation")},
    {Actions::Previous, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "&Previous Annotation"),
     "K", "", QT_TRANSLATE_NOOP("Quoth::Actions", "Go to the annotation before")},
    {Actions::Analyze, S::Annotate, QT_TRANSLATE_NOOP("Quoth::Actions", "Anal&yse Again"), "F5",
     "analyze",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Look for names and quotations again; what you decided stays")},
    {Actions::AnalyzeLibrary, S::Annotate,
     QT_TRANSLATE_NOOP("Quoth::Actions", "Analyse the Whole &Library Again"), "Ctrl+Shift+F5", "",
     QT_TRANSLATE_NOOP(
         "Quoth::Actions", "Look again in every article of the library; what you decided stays")},

    {Actions::Keys, S::Help, QT_TRANSLATE_NOOP("Quoth::Actions", "&Keys"), "? F1", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Show every key")},
    {Actions::ChangeKeys, S::Help, QT_TRANSLATE_NOOP("Quoth::Actions", "&Change Keys…"), "", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Give actions the keys that you want")},
    {Actions::About, S::Help, QT_TRANSLATE_NOOP("Quoth::Actions", "&About Quoth"), "", "",
     QT_TRANSLATE_NOOP("Quoth::Actions", "Version, licence and what it uses")}};

/// The table of this file, and those of rooms that have one of their own.
const std::vector<ActionRow> &allRows()
{
    static const std::vector<ActionRow> rows = [] {
        std::vector<ActionRow> all(std::begin(actionRows), std::end(actionRows));
        for (const auto &more : {libraryActionRows(), reviewActionRows()}) {
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }();
    return rows;
}

const ActionRow *rowOf(Actions::Act act)
{
    for (const ActionRow &row : allRows()) {
        if (row.act == act) {
            return &row;
        }
    }
    return nullptr;
}

/// Can both be meant by one key? What is done on the page alone never meets what is done in a
/// review alone.
bool canMeet(Actions::Act one, Actions::Act other)
{
    const auto isOnPage = [](Actions::Act act) {
        return rowOf(act)->section == S::Annotate && !isForReviewToo(act);
    };
    const auto isInReview = [](Actions::Act act) {
        return rowOf(act)->isOnReviewPage;
    };
    return !(isOnPage(one) && isInReview(other)) && !(isInReview(one) && isOnPage(other));
}

QString plainText(const QString &text)
{
    QString plain = text;
    plain.remove(u'&');
    plain.remove(u'…');
    return plain;
}

/// The name of the act is that of its setting: it must not change.
QString settingOf(Actions::Act act)
{
    return u"keys/"_s +
           QString::fromLatin1(QMetaEnum::fromType<Actions::Act>().valueToKey(int(act)));
}

void setLook(QAction &action, const ActionRow &row, const QList<QKeySequence> &keys)
{
    action.setShortcuts(keys);
    const QString help = Actions::tr(row.help);
    action.setStatusTip(help);
    action.setToolTip(
        keys.isEmpty() ? help
                       : Actions::tr("%1 (%2)", "what an action does (its key)")
                             .arg(help, keys.first().toString(QKeySequence::NativeText)));
}

QList<QKeySequence> keptKeys(const QSettings &settings, Actions::Act act)
{
    const QVariant kept = settings.value(settingOf(act));
    return kept.isValid()
               ? QKeySequence::listFromString(kept.toString(), QKeySequence::PortableText)
               : Actions::defaultKeys(act);
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    auto *themes = new QActionGroup(this);
    auto *snaps = new QActionGroup(this);
    const QSettings settings;
    for (const ActionRow &row : allRows()) {
        auto *action = new QAction(tr(row.text), this);
        action->setIconText(plainText(action->text()));
        action->setCheckable(row.isCheckable);
        action->setIcon(lineIcon(QString::fromLatin1(row.icon)));
        setLook(*action, row, keptKeys(settings, row.act));
        m_actions.insert(row.act, action);
        if (row.act >= ThemeFollow && row.act <= ThemeContrast) {
            themes->addAction(action);
        }
        if (row.act == SnapCharacters || row.act == SnapWords || row.act == SnapSentences) {
            snaps->addAction(action);
        }
    }
    m_actions[Quit]->setMenuRole(QAction::QuitRole);
    m_actions[About]->setMenuRole(QAction::AboutRole);
}

QList<QKeySequence> Actions::defaultKeys(Act act)
{
    QList<QKeySequence> keys;
    const QString list = QString::fromLatin1(rowOf(act)->keys);
    for (const QString &key : list.split(u' ', Qt::SkipEmptyParts)) {
        keys.append(QKeySequence(key, QKeySequence::PortableText));
    }
    return keys;
}

QAction *Actions::holderOf(const QKeySequence &key, Act except) const
{
    for (const ActionRow &row : allRows()) {
        QAction *action = m_actions.value(row.act);
        if (row.act != except && !key.isEmpty() && action->shortcuts().contains(key) &&
            canMeet(row.act, except)) {
            return action;
        }
    }
    return nullptr;
}

void Actions::setKeys(Act act, const QList<QKeySequence> &keys)
{
    setLook(*m_actions.value(act), *rowOf(act), keys);
    if (keys == defaultKeys(act)) {
        QSettings().remove(settingOf(act));
    } else {
        QSettings().setValue(
            settingOf(act), QKeySequence::listToString(keys, QKeySequence::PortableText));
    }
}

void Actions::setKey(Act act, const QKeySequence &key)
{
    for (const ActionRow &row : allRows()) {
        QList<QKeySequence> keys = m_actions.value(row.act)->shortcuts();
        if (row.act != act && !key.isEmpty() && canMeet(row.act, act) && keys.removeAll(key) > 0) {
            setKeys(row.act, keys);
        }
    }
    setKeys(act, key.isEmpty() ? QList<QKeySequence>() : QList{key});
    Q_EMIT keysChanged();
}

void Actions::resetKeys(Act act)
{
    for (const QKeySequence &key : defaultKeys(act)) {
        setKey(act, key); // takes it from others
    }
    setKeys(act, defaultKeys(act));
    Q_EMIT keysChanged();
}

QList<QAction *> Actions::of(Section section) const
{
    QList<QAction *> actions;
    for (const ActionRow &row : allRows()) {
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
    case Section::Review:
        return tr("&Review");
    case Section::Help:
        return tr("&Help");
    }
    return {};
}

} // namespace Quoth

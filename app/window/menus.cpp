// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/menus.h>

#include <window/actions.h>

#include <QCoreApplication>
#include <QMenuBar>
#include <QToolBar>

namespace Quoth {

namespace {

class MenuText
{
    Q_DECLARE_TR_FUNCTIONS(Quoth::Menus)
};

void addActs(QWidget &widget, const Actions &actions, std::initializer_list<Actions::Act> acts)
{
    for (const Actions::Act act : acts) {
        widget.addAction(actions[act]);
    }
}

QMenu &sectionMenu(QMenuBar &bar, Actions::Section section)
{
    return *bar.addMenu(Actions::sectionName(section));
}

void fillViewMenu(QMenu &menu, const Actions &actions)
{
    addActs(
        menu, actions,
        {Actions::ShowLibrary, Actions::ShowInspector, Actions::ShowSource, Actions::ShowTags,
         Actions::ShowOutline, Actions::ShowHistory});
    menu.addSeparator();
    addActs(
        menu, actions,
        {Actions::ShowShelf, Actions::ShowNames, Actions::Concordance, Actions::Said,
         Actions::Duplicates, Actions::Orphans});
    menu.addSeparator();
    QMenu &kinds = *menu.addMenu(MenuText::tr("&Annotations"));
    addActs(
        kinds, actions,
        {Actions::ShowPersons, Actions::ShowOrganisations, Actions::ShowPlaces,
         Actions::ShowOtherNames, Actions::ShowDates, Actions::ShowSpeech,
         Actions::ShowHighlights});
    kinds.addSeparator();
    addActs(kinds, actions, {Actions::ShowRejected, Actions::ShowRelations});
    menu.addSeparator();
    addActs(menu, actions, {Actions::Back, Actions::Forward});
    menu.addSeparator();
    addActs(
        menu, actions,
        {Actions::ZoomIn, Actions::ZoomOut, Actions::ZoomReset, Actions::TextSettings});
    menu.addSeparator();
    QMenu &themes = *menu.addMenu(MenuText::tr("&Theme"));
    addActs(
        themes, actions,
        {Actions::ThemeFollow, Actions::ThemeLight, Actions::ThemeSepia, Actions::ThemeDark,
         Actions::ThemeBlack, Actions::ThemeContrast});
    addActs(
        menu, actions,
        {Actions::SideBySide, Actions::FocusMode, Actions::FullScreen, Actions::Palette});
}

void fillAnnotateMenu(QMenu &menu, const Actions &actions)
{
    QMenu &labels = *menu.addMenu(MenuText::tr("&Mark As"));
    addActs(
        labels, actions,
        {Actions::Label1, Actions::Label2, Actions::Label3, Actions::Label4, Actions::Label5});
    labels.addSeparator();
    addActs(labels, actions, {Actions::Label6, Actions::Label7, Actions::Label8});
    labels.addSeparator();
    addActs(labels, actions, {Actions::Label9});
    menu.addSeparator();
    addActs(menu, actions, {Actions::Accept, Actions::Reject, Actions::Delete});
    menu.addSeparator();
    addActs(
        menu, actions,
        {Actions::Speaker, Actions::SpeakerFromSelection, Actions::PickSpeaker,
         Actions::SpeakerUnknown, Actions::Cue});
    menu.addSeparator();
    addActs(
        menu, actions,
        {Actions::Name, Actions::Tag, Actions::Certainty, Actions::Attributes, Actions::Note,
         Actions::ArticleNote, Actions::EntityNote});
    menu.addSeparator();
    QMenu &relations = *menu.addMenu(MenuText::tr("Re&lations"));
    addActs(relations, actions, {Actions::SameAs, Actions::Relate, Actions::Unrelate});
    QMenu &pieces = *menu.addMenu(MenuText::tr("P&ieces"));
    addActs(pieces, actions, {Actions::AddPart, Actions::TakeOut, Actions::Split, Actions::Merge});
    QMenu &snap = *menu.addMenu(MenuText::tr("Mar&k"));
    addActs(snap, actions, {Actions::SnapCharacters, Actions::SnapWords, Actions::SnapSentences});
    QMenu &bounds = *menu.addMenu(MenuText::tr("&Bounds"));
    addActs(
        bounds, actions,
        {Actions::StartBack, Actions::StartForth, Actions::EndBack, Actions::EndForth});
    bounds.addSeparator();
    addActs(
        bounds, actions,
        {Actions::StartBackCharacter, Actions::StartForthCharacter, Actions::EndBackCharacter,
         Actions::EndForthCharacter});
    menu.addSeparator();
    addActs(menu, actions, {Actions::Next, Actions::Previous});
    menu.addSeparator();
    addActs(
        menu, actions,
        {Actions::MarkAll, Actions::Rules, Actions::Analyze, Actions::AnalyzeLibrary});
}

void fillReviewMenu(QMenu &menu, const Actions &actions)
{
    addActs(menu, actions, {Actions::Review});
    menu.addSeparator();
    addActs(menu, actions, {Actions::ReviewArticle, Actions::ReviewListed, Actions::ReviewLibrary});
    menu.addSeparator();
    addActs(
        menu, actions,
        {Actions::ReviewSkip, Actions::ReviewBack, Actions::ReviewSame, Actions::ReviewEntity,
         Actions::ReviewFlag, Actions::ReviewContext, Actions::ReviewOpen});
    menu.addSeparator();
    addActs(menu, actions, {Actions::CompareReaders, Actions::Models});
}

} // namespace

void fillMenus(QMenuBar &bar, const Actions &actions)
{
    QMenu &file = sectionMenu(bar, Actions::Section::File);
    addActs(file, actions, {Actions::Open, Actions::OpenAddress, Actions::Paste, Actions::Sample});
    file.addSeparator();
    addActs(
        file, actions,
        {Actions::ImportArticles, Actions::WatchFolders, Actions::ReadAgain,
         Actions::ImportAnnotations, Actions::Export, Actions::ExportAll});
    file.addSeparator();
    addActs(file, actions, {Actions::Print, Actions::PrintPreview, Actions::SavePdf});
    file.addSeparator();
    addActs(file, actions, {Actions::Quit});
    QMenu &edit = sectionMenu(bar, Actions::Section::Edit);
    addActs(edit, actions, {Actions::Undo, Actions::Redo});
    edit.addSeparator();
    addActs(edit, actions, {Actions::Copy, Actions::CopyQuotation});
    edit.addSeparator();
    addActs(
        edit, actions,
        {Actions::FindInArticle, Actions::FindNext, Actions::FindPrevious, Actions::Find});
    fillViewMenu(sectionMenu(bar, Actions::Section::View), actions);
    fillAnnotateMenu(sectionMenu(bar, Actions::Section::Annotate), actions);
    fillReviewMenu(sectionMenu(bar, Actions::Section::Review), actions);
    addActs(
        sectionMenu(bar, Actions::Section::Help), actions,
        {Actions::Keys, Actions::ChangeKeys, Actions::About});
}

void fillToolBar(QToolBar &bar, const Actions &actions)
{
    addActs(bar, actions, {Actions::ShowLibrary});
    bar.addSeparator();
    addActs(bar, actions, {Actions::Open, Actions::Paste});
    bar.addSeparator();
    addActs(bar, actions, {Actions::Undo, Actions::Redo, Actions::Analyze});
    bar.addSeparator();
    addActs(bar, actions, {Actions::Export, Actions::ShowSource, Actions::ShowInspector});
    bar.addSeparator();
}

void fillContextMenu(QMenu &menu, const Actions &actions, bool hasSelection, bool hasAnnotation)
{
    if (hasAnnotation) {
        addActs(menu, actions, {Actions::Accept, Actions::Reject, Actions::Delete});
        menu.addSeparator();
        addActs(menu, actions, {Actions::Speaker, Actions::Name, Actions::Tag, Actions::Note});
        menu.addSeparator();
    }
    if (hasSelection || hasAnnotation) {
        QMenu &labels = *menu.addMenu(
            hasSelection ? MenuText::tr("&Mark Selection As") : MenuText::tr("Change &Kind To"));
        addActs(
            labels, actions,
            {Actions::Label1, Actions::Label2, Actions::Label3, Actions::Label4, Actions::Label5,
             Actions::Label6, Actions::Label7, Actions::Label8, Actions::Label9});
    }
    if (hasSelection) {
        addActs(menu, actions, {Actions::SpeakerFromSelection});
    }
    if (hasSelection || hasAnnotation) {
        menu.addSeparator();
        addActs(menu, actions, {Actions::Copy, Actions::CopyQuotation});
    }
    if (menu.isEmpty()) {
        addActs(menu, actions, {Actions::Next, Actions::Previous, Actions::Analyze});
    }
}

} // namespace Quoth

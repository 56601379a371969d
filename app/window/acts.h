// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>

namespace Quoth {

/// The names of everything that the reader can do. A changed key is kept under its act's name, so
/// that names stay; their order means nothing.
class Acts
{
    Q_GADGET

public:
    enum Act
    {
        Open,
        Paste,
        Sample,
        ImportAnnotations,
        CompareReaders,
        Models,
        Export,
        ExportAll,
        Print,
        PrintPreview,
        SavePdf,
        Quit,
        Undo,
        Redo,
        Copy,
        CopyQuotation,
        Find,
        FindInArticle,
        FindNext,
        FindPrevious,
        ShowLibrary,
        ShowInspector,
        ShowSource,
        ShowTags,
        ShowOutline,
        ShowHistory,
        ShowRejected,
        ShowRelations,
        Palette,
        ShowPersons,
        ShowOrganisations,
        ShowPlaces,
        ShowOtherNames,
        ShowDates,
        ShowSpeech,
        ShowHighlights,
        Back,
        Forward,
        SideBySide,
        FocusMode,
        TextSettings,
        FullScreen,
        ZoomIn,
        ZoomOut,
        ZoomReset,
        ThemeFollow,
        ThemeLight,
        ThemeSepia,
        ThemeDark,
        ThemeBlack,
        ThemeContrast,
        Label1,
        Label2,
        Label3,
        Label4,
        Label5,
        Label6,
        Label7,
        Label8,
        Label9,
        Accept,
        Reject,
        Delete,
        Name,
        Tag,
        Note,
        Speaker,
        SpeakerFromSelection,
        SpeakerUnknown,
        PickSpeaker,
        Cue,
        SameAs,
        Relate,
        Unrelate,
        AddPart,
        TakeOut,
        Split,
        Merge,
        Certainty,
        ArticleNote,
        EntityNote,
        SnapCharacters,
        SnapWords,
        SnapSentences,
        MarkAll,
        Rules,
        StartBack,
        StartForth,
        EndBack,
        EndForth,
        StartBackCharacter,
        StartForthCharacter,
        EndBackCharacter,
        EndForthCharacter,
        Next,
        Previous,
        Analyze,
        Review,
        ReviewArticle,
        ReviewListed,
        ReviewLibrary,
        ReviewSkip,
        ReviewBack,
        ReviewSame,
        ReviewFlag,
        ReviewEntity,
        ReviewContext,
        ReviewOpen,
        Keys,
        ChangeKeys,
        About,
        ActCount
    };
    Q_ENUM(Act)

    /// The menu that lists an action, which is also its section on the sheet of keys.
    enum class Section
    {
        File,
        Edit,
        View,
        Annotate,
        Review,
        Help
    };
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;

namespace Quoth {

/// Everything that the reader can do, one action each with its name, key, icon and tooltip.
class Actions : public QObject
{
    Q_OBJECT

public:
    enum Act
    {
        Open,
        Paste,
        Sample,
        ImportAnnotations,
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
        Help
    };

    explicit Actions(QObject *parent = nullptr);
    [[nodiscard]] QAction *operator[](Act act) const { return m_actions.value(act); }
    /// The actions of a section in the order of its menu.
    [[nodiscard]] QList<QAction *> of(Section section) const;
    [[nodiscard]] static QString sectionName(Section section);
    /// The other action that has this key, if there is one.
    [[nodiscard]] QAction *holderOf(const QKeySequence &key, Act except) const;
    /// Gives an action this key alone, and takes it from whoever has it; kept for the next start.
    void setKey(Act act, const QKeySequence &key);
    void resetKeys(Act act); ///< to those that the program comes with
    [[nodiscard]] static QList<QKeySequence> defaultKeys(Act act);

Q_SIGNALS:
    void keysChanged();

private:
    void setKeys(Act act, const QList<QKeySequence> &keys);
    QHash<int, QAction *> m_actions; // children of this object
};

} // namespace Quoth

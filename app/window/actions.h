// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

class QAction;

namespace Quoth {

/// Everything that the reader can do, one action each with its name, key, icon and tooltip. What an
/// action does is connected by the window.
class Actions : public QObject
{
    Q_OBJECT

public:
    enum Act
    {
        Open,
        Paste,
        Sample,
        Export,
        ExportAll,
        Quit,
        Undo,
        Redo,
        Copy,
        CopyQuotation,
        Find,
        ShowLibrary,
        ShowInspector,
        ShowSource,
        ShowRejected,
        FullScreen,
        ZoomIn,
        ZoomOut,
        ZoomReset,
        ThemeFollow,
        ThemeLight,
        ThemeDark,
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
        About,
        ActCount
    };

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

private:
    QHash<int, QAction *> m_actions; // children of this object
};

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QMenuBar;
class QToolBar;

namespace Quoth {

class Actions;

/// Lists every action in the menu of its section.
void fillMenus(QMenuBar &bar, const Actions &actions);
/// The nine that are worth a picture.
void fillToolBar(QToolBar &bar, const Actions &actions);
/// What can be done with the words or the annotation under the pointer.
void fillContextMenu(QMenu &menu, const Actions &actions, bool hasSelection, bool hasAnnotation);

} // namespace Quoth

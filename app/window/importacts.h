// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace Quoth {

class Actions;
class Desk;

/// Lets the acts that bring articles in open their dialogs over the window, and what failed be
/// told.
void connectImport(QWidget &window, const Actions &actions, Desk &desk);

/// Shows what the files and folders hold before it comes in.
void showImport(QWidget &window, Desk &desk, const QStringList &paths);

/// Asks how these articles are to be read again, or the open one where there are none.
void showReadAgain(QWidget &window, Desk &desk, QList<qint64> articles);

} // namespace Quoth

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <reader/articleprinter.h>

class QWidget;

namespace Quoth {

/// Asks for a printer and prints; the dialog does not stop the rest of the program.
void showPrintDialog(const ArticlePrinter &article, QWidget *parent);
/// Shows the sheets as they would be printed, and prints from there.
void showPrintPreview(const ArticlePrinter &article, QWidget *parent);

} // namespace Quoth

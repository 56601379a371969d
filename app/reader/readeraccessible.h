// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/span.h>

namespace Quoth {

class ReaderView;

/// Lets screen readers and their like read the page: its text, caret and selection, and where each
/// character is. May be called often.
void installReaderAccessibility();

// What they are told; does nothing while nobody listens.
void notifyTextReplaced(ReaderView *view);
void notifyCaretMoved(ReaderView *view, qsizetype position);
void notifySelectionChanged(ReaderView *view, Span selection, qsizetype caret);

} // namespace Quoth

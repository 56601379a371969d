// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <store/revisionstore.h>
#include <text/span.h>
#include <text/undostep.h>

namespace Quoth {

class Library;

/// The step that gives an annotation of a former text this place in the text of today: a copy of it
/// with the words that stand there. Its own stays with the former text. An id is reserved in the
/// library; nothing else is written. NotFound where one of the two is gone.
Result<UndoStep> placingOrphan(Library &library, const OrphanedAnnotation &orphan, Span place);

/// The step that takes it from the list.
[[nodiscard]] UndoStep forgettingOrphan(const OrphanedAnnotation &orphan);

} // namespace Quoth

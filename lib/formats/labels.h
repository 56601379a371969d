// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <text/annotation.h>
#include <text/relation.h>

namespace Quoth {

// Many formats say with one label what an annotation is. Ours says kind and tag: PER, ORG, LOC,
// MISC and DATE for the entities of these tags; "quotation:direct", "highlight:my tag", "cue" for
// all else. On the way back a name of another convention ("Person", "GPE") is an entity of ours
// that keeps the name in its attribute "label", and an unknown label is the tag of a highlight.
// Pure; any thread.

[[nodiscard]] QString labelOf(const Annotation &annotation, QChar separator = u':');
void setLabel(Annotation &annotation, const QString &label, QChar separator = u':');

/// "speaker", "cue", "coreference", or the name of a related one.
[[nodiscard]] QString labelOf(const Relation &relation, QChar separator = u':');
void setLabel(Relation &relation, const QString &label, QChar separator = u':');

/// The label as one word: all but letters, digits, "-" and "_" as _x0020_, and back.
[[nodiscard]] QString escapedLabel(const QString &label);
[[nodiscard]] QString unescapedLabel(const QString &label);

} // namespace Quoth
